// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { aWhile, openPlugin, personText, todaysNote, type OpenPlugin } from '../support/open-plugin';
import { rolled, rolledOverVault, withRolled, writtenBeside } from '../support/rolled-over';
import { lastTouched } from './todays-lines';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';
const yesterdaysNote = '2026-11-22.md';
const files = rolledOverVault(personText);
const settings = (values: Record<string, unknown>): Record<string, string> => ({ [dataFile]: JSON.stringify(values) });

const named = (text: string): string[] =>
	findActionLines(text).flatMap(({ line }) => line.mentions.map(({ target }) => target));
const idsIn = (text: string): string[] => findActionLines(text).map(({ line }) => line.id);
const idsOf = (date: string): string[] =>
	['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => `tom-${date}-${kind}`);

async function openRolled(values: Record<string, unknown> = {}): Promise<OpenPlugin> {
	const open = await openPlugin({ ...files, ...settings(values), [todaysNote]: withRolled('# Monday\n') });
	await open.bench.openNote(todaysNote);
	await open.pass(3 * aWhile);
	return open;
}

describe('lines of yesterday that a rollover has brought into today’s note', () => {
	it('stay beside lines of today that name other people', async () => {
		const { text } = await openRolled();
		expect(text(todaysNote)).toBe(writtenBeside.others);
		expect(named(text(todaysNote))).toHaveLength(new Set(named(text(todaysNote))).size);
	});

	it('are today’s where settings say so: the panel shows them, and a tick there is one of today in today’s note', async () => {
		const { bench, text, run, pass } = await openRolled({ rolledOver: 'count' });
		expect(text(todaysNote)).toBe(writtenBeside.count);
		run('open-panel');
		await pass(100);
		const panel = bench.containerEl.querySelector('.top-of-mind-panel');
		expect([...(panel?.querySelectorAll('.top-of-mind-what') ?? [])].map(({ textContent }) => textContent)).toEqual(
			[
				'Reach out to Grace Hopper',
				'Introduce Ben Franklin to Ada Lovelace',
				'Share something useful with Tove',
				'Call or write Rosa',
			],
		);
		panel?.querySelectorAll<HTMLInputElement>('input')[3]?.click();
		await pass(aWhile);
		expect(text(todaysNote)).toBe(withRolled('# Monday\n').replace('[ ] Call', '[x] Call'));
		expect(text(yesterdaysNote)).toBe(files[yesterdaysNote]);
		expect(lastTouched({ text }, 'Rosa')).toBe('2026-11-23');
		panel?.querySelectorAll<HTMLElement>('.top-of-mind-swap')[2]?.click();
		await pass(aWhile);
		expect(idsIn(text(todaysNote))).toEqual([
			...idsOf('20261122').slice(0, 2),
			'tom-20261123-sharing',
			'tom-20261122-compassion',
		]);
		expect(text(todaysNote)).not.toContain('[[Tove]]');
	});

	it('are those of the note that the panel shows, also after midnight', async () => {
		const { bench, text, run, pass, writeOutside } = await openRolled({ rolledOver: 'count' });
		run('open-panel');
		await pass(100);
		await writeOutside('2026-11-24.md', withRolled('# Tuesday\n'));
		await pass(15.5 * 3_600_000);
		bench.containerEl.querySelectorAll<HTMLInputElement>('.top-of-mind-panel input')[3]?.click();
		await pass(aWhile);
		expect(text('2026-11-24.md')).toContain('[x] Call or write [[Rosa]]');
		expect(text(todaysNote)).not.toContain('[x]');
		expect(lastTouched({ text }, 'Rosa')).toBe('2026-11-24');
	});

	it.each(['others', 'count'])(
		'may come after the lines of today, which give way to them: nobody stands twice (%s)',
		async (rolledOver) => {
			const { text, pass, writeOutside } = await openPlugin({
				...files,
				...settings({ rolledOver, writeWhen: 'start' }),
			});
			await pass(3 * aWhile);
			expect(idsIn(text(todaysNote))).toEqual(idsOf('20261123'));
			const written = text(todaysNote);
			expect(named(written).filter((name) => named(rolled).includes(name))).not.toEqual([]);
			await writeOutside(todaysNote, withRolled(written));
			await pass(3 * aWhile);
			expect(idsIn(text(todaysNote)).sort()).toEqual(
				[...idsOf('20261122'), ...(rolledOver === 'others' ? idsOf('20261123') : [])].sort(),
			);
			expect(named(text(todaysNote))).toHaveLength(new Set(named(text(todaysNote))).size);
			expect(text(todaysNote).endsWith(rolled)).toBe(true);
		},
	);
});
