// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { aWhile, fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';

const block = `## Top of mind
- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach
- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction
- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · last in touch 29 days ago ^tom-20261123-sharing
- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion
`;

describe('when today’s note is opened', () => {
	it('adds the heading and four lines once the note has settled, and no other byte', async () => {
		const { bench, text, pass } = await openPlugin({ ...fewPeople(), [todaysNote]: '# Monday\n\nRain.\n' });
		expect(text(todaysNote)).toBe('# Monday\n\nRain.\n');
		await bench.openNote(todaysNote);
		await pass(aWhile);
		expect(text(todaysNote)).toBe(`# Monday\n\nRain.\n\n${block}`);
		expect(bench.writes.map(({ path }) => path)).toEqual([todaysNote]);
	});

	it('waits while the user types, and loses none of it', async () => {
		const { bench, text, pass } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		const { editor } = await bench.openNote(todaysNote);
		for (let key = 0; key < 8; key += 1) {
			editor.replaceRange('x', { line: 0, ch: 0 });
			await pass(1_000);
			expect(text(todaysNote)).not.toContain('Top of mind');
		}
		await pass(aWhile);
		expect(text(todaysNote)).toBe(`xxxxxxxxRain.\n\n${block}`);
		expect(bench.lostEdits).toEqual([]);
	});

	it('lets a template that comes late go first', async () => {
		const { bench, text, pass, writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: '' });
		await bench.openNote(todaysNote);
		await pass(6_000);
		expect(text(todaysNote)).toBe('');
		await writeOutside(todaysNote, '# From a template\n\n## Top of mind\n\n## Notes\n');
		await pass(aWhile);
		expect(text(todaysNote)).toBe(`# From a template\n\n${block}\n## Notes\n`);
	});

	it('writes once people are there, however late a slow cache or a sync brings them', async () => {
		const { bench, store, text, pass } = await openPlugin({ [todaysNote]: 'Rain.\n' });
		await bench.openNote(todaysNote);
		await pass(aWhile);
		for (const [path, note] of Object.entries(fewPeople())) {
			store.put(path, note);
			await bench.changedOutside(path);
			await pass(1_000);
			expect(text(todaysNote)).toBe('Rain.\n');
		}
		await pass(aWhile);
		expect(text(todaysNote)).toBe(`Rain.\n\n${block}`);
	});

	it.each([
		['come again where a program overwrites them within five minutes', 290_000, true],
		['stay away where a program rewrites the note later: it has seen them', 310_000, false],
	])('writes lines that %s', async (_, after, comeAgain) => {
		const { bench, text, pass, writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		await bench.openNote(todaysNote);
		await pass(aWhile);
		expect(text(todaysNote)).toBe(`Rain.\n\n${block}`);
		await pass(after - aWhile);
		await writeOutside(todaysNote, 'Rain.\n- [ ] buy bread\n');
		await pass(2 * aWhile);
		expect(text(todaysNote)).toBe(comeAgain ? `Rain.\n- [ ] buy bread\n\n${block}` : 'Rain.\n- [ ] buy bread\n');
	});

	it('leaves deleted lines deleted, that day on that device', async () => {
		const { bench, text, pass, writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		await bench.openNote(todaysNote);
		await pass(aWhile);
		await writeOutside(todaysNote, 'Rain.\n');
		await bench.openNote('People/Carl Sagan.md');
		await bench.openNote(todaysNote);
		await pass(3 * aWhile);
		expect(text(todaysNote)).toBe('Rain.\n');
	});

	it('writes nothing into another day’s note, or if both lists are empty', async () => {
		const other = await openPlugin({ ...fewPeople(), '2026-11-22.md': 'Sun.\n' });
		await other.bench.openNote('2026-11-22.md');
		await other.pass(3 * aWhile);
		const nobody = await openPlugin({ [todaysNote]: 'Rain.\n' });
		await nobody.bench.openNote(todaysNote);
		await nobody.pass(3 * aWhile);
		expect([...other.bench.writes, ...nobody.bench.writes]).toEqual([]);
	});

	it('writes nothing automatically on an inactive weekday', async () => {
		const data = JSON.stringify({ activeWeekdays: [0, 2, 3, 4, 5, 6] });
		const files = { ...fewPeople(), [todaysNote]: 'Rain.\n', '.obsidian/plugins/top-of-mind/data.json': data };
		const { bench, pass, run, text } = await openPlugin(files);
		await bench.openNote(todaysNote);
		await pass(3 * aWhile);
		expect(bench.writes).toEqual([]);
		run('write-today');
		await pass(100);
		expect(text(todaysNote)).toContain('^tom-20261123-outreach');
	});
});

describe('as soon as the app starts', () => {
	const settings = { '.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"start"}' };

	it('makes the daily note from its template', async () => {
		const { text, pass } = await openPlugin({
			...fewPeople(),
			...settings,
			'.obsidian/daily-notes.json':
				'{"folder":"Journal","format":"YYYY/MM/YYYY-MM-DD","template":"Templates/Daily"}',
			'Templates/Daily.md': '# {{title}}\n{{date:dddd}}\n',
		});
		await pass(aWhile);
		expect(text('Journal/2026/11/2026-11-23.md')).toBe(`# 2026-11-23\nMonday\n\n${block}`);
	});

	it('waits until the metadata cache is complete', async () => {
		const { bench, text, pass } = await openPlugin({ ...fewPeople(), ...settings }, { wait: 0 });
		for (let passed = 0; passed < 2 * aWhile; passed += 500) {
			await pass(500);
			bench.app.metadataCache.trigger('resolved');
		}
		expect(text(todaysNote)).toBe('');
		await pass(aWhile);
		expect(text(todaysNote)).toBe(block);
	});
});

describe('by command', () => {
	it('adds what is missing, and nothing the second time', async () => {
		const started = block.split('\n').slice(0, 2).join('\n').replace('[ ]', '[x]');
		const { bench, text, pass, run } = await openPlugin({
			...fewPeople(),
			'People/Grace Hopper.md': personText('list20', 'lastTouched: 2026-11-23'),
			[todaysNote]: `${started}\n`,
			'.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"command"}',
		});
		expect(run('write-today')).toBe(true);
		await pass(aWhile);
		expect(text(todaysNote)).toBe(block.replace('[ ]', '[x]'));
		const before = bench.writes.length;
		run('write-today');
		await pass(aWhile);
		expect(bench.writes).toHaveLength(before);
	});

	it('says in one sentence why it cannot write', async () => {
		const { notices, pass, run } = await openPlugin({
			...fewPeople(),
			'.obsidian/daily-notes.json': '{"format":"YYYY-MM"}',
		});
		run('write-today');
		await pass(100);
		expect(notices().join()).toContain('names several days alike');
	});
});

describe('when the day changes', () => {
	it('writes the new day’s actions into the new note, also after sleep', async () => {
		const { text, pass } = await openPlugin(
			{ ...fewPeople(), '.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"start"}' },
			{ now: new Date(2026, 10, 23, 23, 59) },
		);
		expect(text(todaysNote)).toContain('^tom-20261123-outreach');
		await pass(2 * 60_000);
		expect(text('2026-11-24.md')).toContain('^tom-20261124-outreach');
		vi.setSystemTime(new Date(2026, 10, 26, 7, 0));
		window.dispatchEvent(new Event('focus'));
		await pass(aWhile);
		expect(text('2026-11-26.md')).toContain('^tom-20261126-outreach');
	});

	it('keeps to yesterday until the hour at which a day starts', async () => {
		const { text, pass } = await openPlugin(
			{ ...fewPeople(), '.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"start","dayStartHour":4}' },
			{ now: new Date(2026, 10, 24, 3, 58) },
		);
		await pass(aWhile);
		expect(text(todaysNote)).toContain('^tom-20261123-outreach');
		await pass(5 * 60_000);
		expect(text('2026-11-24.md')).toContain('^tom-20261124-outreach');
	});
});
