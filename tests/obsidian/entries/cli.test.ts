// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import manifest from '../../../manifest.json';
import TopOfMindPlugin from '../../../src/main';
import { aWhile, fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';

const namesakes = { 'A/Anna.md': personText('network90'), 'B/Anna.md': personText('network90', 'aliases: [Annie]') };

describe('the app’s command line', () => {
	it('says how today stands, and writes nothing', async () => {
		const { bench, store } = await openPlugin({
			...fewPeople(),
			[todaysNote]:
				'- [x] Call or write [[Carl Sagan]] ^tom-20261122-compassion\n- [ ] Reach out to [[Grace Hopper]] ^tom-20261123-outreach\n',
		});
		const before = store.snapshot();
		expect((await bench.runCli('top-of-mind')).split('\n')).toEqual([
			'0 of 1 today',
			'- [ ] Reach out to [[Grace Hopper]] ^tom-20261123-outreach',
			'1 of 20 on the List of 20, 5 of 90 in the Network of 90',
			'4 neglected',
		]);
		expect(JSON.parse(await bench.runCli('top-of-mind', { json: 'true' }))).toMatchObject({
			date: '2026-11-23',
			note: todaysNote,
			changed: false,
			actions: [{ kind: 'outreach' }],
		});
		expect(store.snapshot()).toEqual(before);
	});

	it('writes today’s actions, once', async () => {
		const { bench, text } = await openPlugin(fewPeople());
		const first = JSON.parse(await bench.runCli('top-of-mind:today', { json: 'true' })) as { actions: unknown[] };
		expect(first).toMatchObject({ date: '2026-11-23', note: todaysNote, changed: true });
		expect(first.actions).toHaveLength(4);
		expect(text(todaysNote)).toContain('^tom-20261123-outreach');
		expect(await bench.runCli('top-of-mind:today')).toMatch(
			/^2026-11-23.md: complete already\n- \[ \] Reach out to /,
		);
	});

	it('lists who is neglected, as many as are asked for', async () => {
		const { bench } = await openPlugin(fewPeople());
		const all = JSON.parse(await bench.runCli('top-of-mind:neglected', { json: 'true' })) as unknown[];
		expect(all).toHaveLength(5);
		expect(all[0]).toMatchObject({
			path: 'People/Dorothy Vaughan.md',
			name: 'Dorothy Vaughan',
			list: 'network90',
			lastTouched: '2026-10-20',
			days: 34,
			cadence: 14,
		});
		expect(await bench.runCli('top-of-mind:neglected', { limit: '1' })).toBe(
			'Dorothy Vaughan: last in touch 34 days ago; you aim for 14 (People/Dorothy Vaughan.md)',
		);
		expect(await bench.runCli('top-of-mind:neglected', { limit: 'few' })).toBe('limit=few is not a number from 1');
	});

	it('logs a touch by name, alias or path, with a word about it, and lets one undo it in the app', async () => {
		const { bench, text, pass, notices } = await openPlugin({
			...fewPeople(),
			...namesakes,
			[todaysNote]: 'Rain.\n',
		});
		const answer = JSON.parse(
			await bench.runCli('top-of-mind:touch', { person: 'annie', note: 'coffee', json: 'true' }),
		) as unknown;
		expect(answer).toEqual({
			touched: [{ path: 'B/Anna.md', kind: 'touch', day: '2026-11-23', from: null, to: '2026-11-23' }],
			problems: [],
		});
		await pass(200);
		expect(text('B/Anna.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toMatch(/- \[x\] In touch with .* · coffee \^tom-20261123-touch-1\n$/);
		expect(notices()).toEqual(['In touch with AnnaUndo']);
		expect(await bench.runCli('top-of-mind:touch', { person: 'B/Anna.md' })).toBe(
			'You were in touch with Anna today already',
		);
	});

	it('refuses what it cannot do in one sentence, and changes nothing', async () => {
		const { bench, store } = await openPlugin({ ...fewPeople(), ...namesakes });
		const before = store.snapshot();
		expect(await bench.runCli('top-of-mind:touch', { person: 'Anna' })).toBe(
			'"Anna" can be several people: A/Anna.md, B/Anna.md; give one of these paths',
		);
		expect(await bench.runCli('top-of-mind:touch', { person: ' ' })).toBe('Say who: person=NAME');
		for (const limit of ['0', '-1', 'all', '1e3'])
			expect(await bench.runCli('top-of-mind:neglected', { limit })).toBe(
				`limit=${limit} is not a number from 1`,
			);
		expect(JSON.parse(await bench.runCli('top-of-mind:touch', { person: 'Nobody', json: 'true' }))).toEqual({
			error: 'There is nobody called "Nobody" on your lists',
		});
		expect(store.snapshot()).toEqual(before);
	});

	it('does not replace a command of another plugin', async () => {
		const { bench, plugin, pass } = await openPlugin(fewPeople());
		await bench.unloadPlugin('top-of-mind');
		plugin.registerCliHandler('top-of-mind:today', 'Somebody else’s', null, () => 'theirs');
		const debug = vi.spyOn(console, 'debug').mockReturnValue();
		await bench.loadPlugin(TopOfMindPlugin, manifest);
		expect(debug).toHaveBeenCalledOnce();
		debug.mockRestore();
		await pass(aWhile);
		expect(await bench.runCli('top-of-mind:today')).toBe('theirs');
		expect(await bench.runCli('top-of-mind:neglected', { limit: '1' })).toContain('Dorothy Vaughan');
	});
});
