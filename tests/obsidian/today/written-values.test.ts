// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const path = 'People/Nora Feld.md';
const line = '- [ ] Call or write [[Nora Feld]] (not in touch yet) ^tom-20261123-compassion';
const daily = ['## Top of mind', line, ''].join('\n');
const ticked = daily.replace('[ ]', '[x]');

async function openWith(...properties: string[]): Promise<OpenPlugin> {
	return openPlugin({
		[path]: personText('network90', ...properties),
		'People/Emil Rau.md': personText('network90'),
		[todaysNote]: daily,
	});
}

describe('a tick and an untick', () => {
	it.each([
		[['lastTouched: 2026-11-20T09:30']],
		[['lastTouched:', 'birthday: 02-14']],
		[['lastTouched: # ask her']],
		[['lastTouched: "[[2026-11-20|last week]]"']],
		[['lastTouched: [[2026-11-20]]']],
		[['lastTouched:', '  - - 2026-11-10']],
		[['lastTouched: [ [2026-11-10] ]']],
		[['lastTouched:', '  - 2026-11-10', '  - 2026-11-20 # tea']],
		[['lastTouched: 2026/11/2']],
		[['lastTouched: 2062-11-01']],
	])('give back every byte of %j', async (properties) => {
		const { text, writeOutside } = await openWith(...properties);
		for (let round = 0; round < 2; round += 1) {
			await writeOutside(todaysNote, ticked);
			expect(text(path)).not.toBe(personText('network90', ...properties));
			await writeOutside(todaysNote, daily);
			expect(text(path)).toBe(personText('network90', ...properties));
		}
	});

	it('leave the day in a list of a list where it is', async () => {
		const { text, writeOutside } = await openWith('lastTouched:', '  - - 2026-11-10');
		await writeOutside(todaysNote, ticked);
		expect(text(path)).toBe(personText('network90', 'lastTouched:', '  - - 2026-11-10', '  - 2026-11-23'));
	});

	it('go by what the tick replaced, also after the note was renamed', async () => {
		const { bench, text, writeOutside, pass } = await openWith('lastTouched: 2026-11-20T09:30');
		await writeOutside(todaysNote, ticked);
		await bench.app.fileManager.renameFile(
			bench.app.vault.getFileByPath(path) ?? bench.app.vault.getRoot(),
			'People/Nora Rau.md',
		);
		await pass(aWhile);
		await writeOutside(todaysNote, daily.replace('Nora Feld', 'Nora Rau'));
		expect(text('People/Nora Rau.md')).toBe(personText('network90', 'lastTouched: 2026-11-20T09:30'));
	});

	it('go by the line where the user has changed the property since', async () => {
		const { text, writeOutside } = await openWith('lastTouched: 2026-11-20T09:30');
		await writeOutside(todaysNote, ticked.replace('not in touch yet', 'last 2026-10-30'));
		await writeOutside(path, personText('network90', 'lastTouched: "2026-11-23"'));
		await writeOutside(todaysNote, daily.replace('not in touch yet', 'last 2026-10-30'));
		expect(text(path)).toBe(personText('network90', 'lastTouched: "2026-10-30"'));
	});
});

describe('a touch from the panel', () => {
	it('gives back every byte when its line is unticked', async () => {
		const { bench, text, writeOutside, pass } = await openWith('lastTouched: "[[2026-11-20]]"');
		await bench.runCli('top-of-mind:touch', { person: 'Nora Feld' });
		await pass(aWhile);
		expect(text(path)).toBe(personText('network90', 'lastTouched: "[[2026-11-23]]"'));
		await writeOutside(todaysNote, text(todaysNote).replace('- [x] In touch', '- [ ] In touch'));
		expect(text(path)).toBe(personText('network90', 'lastTouched: "[[2026-11-20]]"'));
	});

	it('mends a day to come, and says so', async () => {
		const { bench, text } = await openWith('lastTouched: 2062-11-01');
		expect(await bench.runCli('top-of-mind:touch', { person: 'Nora Feld' })).toBe(
			`${path}: in touch on 2026-11-23 (before: 2062-11-01, which lies in the future)`,
		);
		expect(text(path)).toBe(personText('network90', 'lastTouched: 2026-11-23'));
	});
});

describe('a tick of a person touched on a day to come', () => {
	it('mends it, and the notice names the day', async () => {
		const { text, writeOutside, notices } = await openWith('lastTouched: 2062-11-01');
		await writeOutside(todaysNote, ticked);
		expect(text(path)).toBe(personText('network90', 'lastTouched: 2026-11-23'));
		expect(notices().join()).toContain(
			'In touch with Nora Feld · Nora Feld: November 1, 2062 was in the future, and is November 23 now',
		);
		await writeOutside(todaysNote, daily);
		expect(notices().join()).toContain('Taken back: Nora Feld');
	});
});

describe('a last touch that cannot be read', () => {
	const odd = 'lastTouched: 20.11.2026';
	const waits =
		'Nora Feld: lastTouched: “20.11.2026” is not a date such as 2026-11-23; the contact of November 23 waits until you have fixed it';

	it('is left alone by a tick and an untick, and said once', async () => {
		const { text, writeOutside, notices } = await openWith(odd);
		await writeOutside(todaysNote, ticked);
		expect(text(path)).toBe(personText('network90', odd));
		await writeOutside(todaysNote, `${ticked}More words.\n`);
		expect(notices().filter((words) => words === waits)).toHaveLength(1);
		await writeOutside(todaysNote, daily);
		expect(text(path)).toBe(personText('network90', odd));
	});

	it('is mended by the user, and the tick is applied at the next pass', async () => {
		const { text, writeOutside } = await openWith(odd);
		await writeOutside(todaysNote, ticked);
		await writeOutside(path, personText('network90', 'lastTouched: 2026-11-20'));
		await writeOutside(todaysNote, `${ticked}More words.\n`);
		expect(text(path)).toBe(personText('network90', 'lastTouched: 2026-11-23'));
	});

	it('is left alone by a touch, whose line counts once it is mended', async () => {
		const { bench, text, writeOutside } = await openWith(odd);
		expect(await bench.runCli('top-of-mind:touch', { person: 'Nora Feld' })).toContain(
			'is not a date such as 2026-11-23; the contact of 2026-11-23 waits',
		);
		expect(text(path)).toBe(personText('network90', odd));
		await writeOutside(path, personText('network90', 'lastTouched: 2026-11-20'));
		await writeOutside(todaysNote, `${text(todaysNote)}More words.\n`);
		expect(text(path)).toBe(personText('network90', 'lastTouched: 2026-11-23'));
	});
});
