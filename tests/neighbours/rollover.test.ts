// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { aWhile, fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../support/open-plugin';
import { lastTouched, yesterdays } from './todays-lines';
import { rollOver } from './writers/rollover';

const yesterdaysNote = '2026-11-22.md';
const before = `# Sunday\n\n## Top of mind\n- [x] Reach out to [[Grace Hopper]] (not in touch yet) ^tom-20261122-outreach\n${yesterdays}\n\t- she likes tea\n- [ ] my own\n`;

const ids = (text: string): string[] => findActionLines(text).map(({ line }) => line.id);
const ofToday = ['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => `tom-20261123-${kind}`);

/** A vault with yesterday's note, and with today's note as the app has made it. */
async function openMonday(todays: string): Promise<OpenPlugin> {
	const open = await openPlugin({ ...fewPeople(), [yesterdaysNote]: before, [todaysNote]: todays });
	await open.bench.openNote(todaysNote);
	return open;
}

describe.each([{ moves: false }, { moves: true }])('a rollover of what is not done (%j)', ({ moves }) => {
	const templates = ['## Top of mind\n\n## Log\n', ''];
	const write = async (open: OpenPlugin, read: { from: string; to: string }, heading: string): Promise<void> => {
		const { from, to } = rollOver(read.from, read.to, { moves, heading, children: true });
		await open.writeOutside(todaysNote, to);
		if (moves) await open.writeOutside(yesterdaysNote, from);
	};
	const readBoth = (open: OpenPlugin) => ({ from: open.text(yesterdaysNote), to: open.text(todaysNote) });

	it.each(templates)('comes before today’s lines are written: every line is there once (%j)', async (template) => {
		const open = await openMonday(template);
		await write(open, readBoth(open), '## Top of mind');
		await open.pass(3 * aWhile);
		expect(ids(open.text(todaysNote)).sort()).toEqual(['tom-20261122-compassion', ...ofToday].sort());
		expect(open.text(todaysNote)).toContain(`${yesterdays}\n\t- she likes tea\n`);
		expect(ids(open.text(yesterdaysNote))).toEqual([
			'tom-20261122-outreach',
			...(moves ? [] : ['tom-20261122-compassion']),
		]);
	});

	it.each(templates)('comes after them: every line is there once (%j)', async (template) => {
		const open = await openMonday(template);
		await open.pass(3 * aWhile);
		expect(ids(open.text(todaysNote)).sort()).toEqual([...ofToday].sort());
		await write(open, readBoth(open), '## Top of mind');
		await open.pass(3 * aWhile);
		expect(ids(open.text(todaysNote)).sort()).toEqual(['tom-20261122-compassion', ...ofToday].sort());
	});

	it.each(templates)(
		'has read the note before them and writes it after them: they are written again, once (%j)',
		async (template) => {
			const open = await openMonday(template);
			const read = readBoth(open);
			await open.pass(3 * aWhile);
			await write(open, read, '## Top of mind');
			await open.pass(3 * aWhile);
			expect(ids(open.text(todaysNote)).sort()).toEqual(['tom-20261122-compassion', ...ofToday].sort());
		},
	);

	it('runs twice, as on two devices: the lines are one', async () => {
		const open = await openMonday('Rain.\n');
		await open.pass(aWhile);
		const once = rollOver(before, open.text(todaysNote), { moves, children: false });
		const twice = rollOver(before, once.to, { moves, children: false });
		await open.writeOutside(todaysNote, twice.to);
		expect(ids(open.text(todaysNote)).sort()).toEqual(['tom-20261122-compassion', ...ofToday].sort());
	});

	it('runs on two devices with what is nested: both keep what they have noted', async () => {
		const open = await openMonday('Rain.\n');
		await open.pass(aWhile);
		const once = rollOver(before, open.text(todaysNote), { moves, children: true });
		const ticked = yesterdays.replace('[ ]', '[x]');
		await open.writeOutside(todaysNote, `${once.to}\n${ticked}\n\t- she likes tea\n\t- bring some\n\nHail.\n`);
		expect(open.text(todaysNote)).toBe(
			once.to.replace(`${yesterdays}\n\t- she likes tea\n`, `${ticked}\n\t- she likes tea\n\t- bring some\n`) +
				'\n\nHail.\n',
		);
	});

	it('copies a line that counts on the day on which it is ticked, and whose untick restores its own date', async () => {
		const open = await openMonday('Rain.\n');
		await open.pass(aWhile);
		await write(open, readBoth(open), '');
		const rolled = open.text(todaysNote);
		await open.writeOutside(todaysNote, rolled.replace(yesterdays, yesterdays.replace('[ ]', '[x]')));
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-23');
		await open.writeOutside(todaysNote, rolled);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-20');
	});

	it('does not touch a person', async () => {
		const open = await openMonday('Rain.\n');
		await open.pass(aWhile);
		const touched = Object.keys(fewPeople()).map((path) => open.text(path));
		await write(open, readBoth(open), '');
		await open.pass(aWhile);
		expect(Object.keys(fewPeople()).map((path) => open.text(path))).toEqual(touched);
	});
});

describe('Rollover Daily Todos, to the letter,', () => {
	const named = before.replace(
		yesterdays,
		yesterdays.replace('Emmy Noether', 'Dorothy Vaughan').replace('2026-11-20', '2026-10-20'),
	);

	it('ends the note without a line end: a line of a logged touch goes below it, and the rolled line stays whole', async () => {
		const open = await openMonday('Rain.\n');
		await open.pass(aWhile);
		const { to } = rollOver(before, open.text(todaysNote), { children: true });
		expect(to).toMatch(/[^\n]$/);
		expect(to).toContain(`\n\n${yesterdays}\n\t- she likes tea\n- [ ] my own`);
		await open.writeOutside(todaysNote, to);
		open.run('write-today');
		await open.pass(aWhile);
		expect(open.text(todaysNote)).toBe(to);
	});

	it('replaces signs of `String.replace` in a line: the line is ours all the same, by its id', async () => {
		const priced = yesterdays.replace('2 days', () => 'a $& day');
		const { to } = rollOver(`${priced}\n`, '## Top of mind\n', { heading: '## Top of mind' });
		expect(to).toContain('a ## Top of mind day');
		const open = await openMonday(to);
		await open.writeOutside(
			todaysNote,
			open.text(todaysNote).replace('- [ ] Call or write [[Emmy', '- [x] Call or write [[Emmy'),
		);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-23');
	});

	it('leaves lines that end in CRLF where they were: the copies count once, and both notes keep every byte', async () => {
		const crlf = before.replaceAll('\n', '\r\n');
		const open = await openPlugin({ ...fewPeople(), [yesterdaysNote]: crlf, [todaysNote]: 'Rain.\n' });
		const { from, to } = rollOver(crlf, 'Rain.\n', { moves: true });
		expect(from).toBe(crlf);
		await open.writeOutside(todaysNote, to);
		await open.writeOutside(todaysNote, to.replace(yesterdays, yesterdays.replace('[ ]', '[x]')));
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-23');
		expect(open.text(yesterdaysNote)).toBe(crlf);
	});

	it('has brought a person along before today’s lines are written: they name others, or that line is the day’s', async () => {
		const open = await openPlugin({ ...fewPeople(), [yesterdaysNote]: named, [todaysNote]: 'Rain.\n' });
		await open.writeOutside(todaysNote, rollOver(named, open.text(todaysNote)).to);
		open.run('write-today');
		await open.pass(aWhile);
		const people = findActionLines(open.text(todaysNote)).flatMap(({ line }) =>
			line.mentions.map(({ target }) => target),
		);
		expect(people).toContain('Dorothy Vaughan');
		expect(people).toEqual([...new Set(people)]);
	});

	it('has copied lines with words nested below them, and one copy is ticked: the nested words stay under the line that stays', async () => {
		const open = await openMonday('Rain.\n');
		const nested = `${yesterdays}\n\t- she likes tea\n`;
		const copy = `${yesterdays.replace('[ ]', '[x]')}\n\t- call after ten\n`;
		await open.writeOutside(todaysNote, `Rain.\n\n${nested}${copy}`);
		expect(open.text(todaysNote)).toBe(
			`Rain.\n\n${yesterdays.replace('[ ]', '[x]')}\n\t- she likes tea\n\t- call after ten\n`,
		);
	});
});
