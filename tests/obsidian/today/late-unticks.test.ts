// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { aWhile, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const nora = '- [ ] Call or write [[Nora Feld]] (last 2026-11-20) ^tom-20261123-compassion';
const emil = '- [ ] Share something useful with [[Emil Rau]] (last 2026-11-20) ^tom-20261123-sharing';
const path = 'People/Nora Feld.md';
const before = personText('network90', 'lastTouched: 2026-11-20');
const ticked = (line: string): string => line.replace('[ ]', '[x]');
const daily = (...lines: string[]): string => ['## Top of mind', ...lines, ''].join('\n');

/** Opens a vault in which Nora has been touched by a tick today. */
async function openTicked(): Promise<OpenPlugin> {
	const opened = await openPlugin({ [path]: before, 'People/Emil Rau.md': before, [todaysNote]: daily(nora, emil) });
	await opened.writeOutside(todaysNote, daily(ticked(nora), emil));
	expect(opened.text(path)).toBe(personText('network90', 'lastTouched: 2026-11-23'));
	return opened;
}

/**
 * Keeps the plugin waiting, by typing in the note that it has to write next. Returns a function that types once more.
 */
async function keepWaiting({ bench, writeOutside }: OpenPlugin): Promise<() => void> {
	const { editor } = await bench.openNote('People/Emil Rau.md');
	const type = (): void => editor.replaceRange('x', { line: editor.lineCount() - 1, ch: 0 });
	type();
	await writeOutside(todaysNote, daily(ticked(nora), ticked(emil)));
	type();
	return type;
}

describe('an untick that the plugin gets to late', () => {
	it('counts although its line has been deleted since', async () => {
		const opened = await openTicked();
		const type = await keepWaiting(opened);
		await opened.writeOutside(todaysNote, daily(nora, ticked(emil)));
		type();
		await opened.writeOutside(todaysNote, daily(ticked(emil)));
		expect(opened.text(path)).not.toBe(before);
		await opened.pass(aWhile);
		expect(opened.text(path)).toBe(before);
		expect(opened.text('People/Emil Rau.md')).toContain('lastTouched: 2026-11-23');
	});

	it('counts although minutes have gone by since', async () => {
		const opened = await openTicked();
		await keepWaiting(opened);
		await opened.writeOutside(todaysNote, daily(nora, ticked(emil)));
		expect(opened.text(path)).not.toBe(before);
		vi.setSystemTime(Date.now() + 180_000);
		await opened.pass(aWhile);
		expect(opened.text(path)).toBe(before);
	});
});

describe('an untick that a sync brings', () => {
	it.each([
		['is left to the device that made it, a minute ago or more', 61_000, false],
		['counts where it was made a moment ago, as on this device', 30_000, true],
	])('%s', async (_, age, isReverted) => {
		const { bench, store, text, pass } = await openTicked();
		store.put(todaysNote, daily(nora, emil), { mtime: Date.now() - age });
		await bench.changedOutside(todaysNote);
		await pass(aWhile);
		expect(text(path) === before).toBe(isReverted);
	});
});

// The app reports no changes of notes whose cache it has kept: what these held, only the pass over all notes has seen.
describe('an untick of a line that is too old to be applied at a start', () => {
	it.each(['2026-07-01.md', 'Moved.md'])(
		'takes the touch back all the same, and its tick touches again: %s',
		async (now) => {
			const [old, touched] = ['2026-07-01.md', personText('network90', 'lastTouched: 2026-07-01')];
			const line = (mark: string): string =>
				daily(`- [${mark}] Call or write [[Nora Feld]] (last 2026-05-05) ^tom-20260701-compassion`);
			const { bench, text, pass, writeOutside } = await openPlugin(
				{ [path]: touched, [old]: line('x') },
				{ indexed: true },
			);
			const file = bench.app.vault.getFileByPath(old);
			if (file !== null && now !== old) await bench.app.vault.rename(file, now);
			await writeOutside(now, line(' '));
			await pass(aWhile);
			expect(text(path)).toBe(personText('network90', 'lastTouched: 2026-05-05'));
			await writeOutside(now, line('x'));
			await pass(aWhile);
			expect(text(path)).toBe(touched);
		},
	);
});
