// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { addDays, day, dayAt, type Day } from '../../src/day';
import { travelTo } from '../support/every-zone';
import { aWhile, fewPeople, openPlugin, personText, type OpenPlugin } from '../support/open-plugin';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * The delay after which a new day's lines are there, in milliseconds: the clock is read twice a minute, and then the
 * note is debounced.
 */
const soonEnough = 40 * second;

const dataFile = '.obsidian/plugins/top-of-mind/data.json';

/** Settings that write the lines as soon as a day starts. */
const atStart = (dayStartHour = 0): Record<string, string> => ({
	[dataFile]: JSON.stringify({ writeWhen: 'start', dayStartHour }),
});

const noteOf = (of: Day): string => `${of}.md`;

/** The number of outreach lines in a note. */
const outreachIn = (text: string): number => text.match(/-outreach$/gm)?.length ?? 0;

/** The first instant of a day in the current zone. */
function beginningOf(of: Day, startHour: number): number {
	let instant = Date.parse(`${of}T00:00:00Z`) - 15 * hour;
	while (dayAt(new Date(instant), startHour) < of) instant += minute;
	return instant;
}

/** Sleeps until an instant: no timer fires, and then the clock has moved. */
function sleepUntil(instant: number | Date): void {
	vi.setSystemTime(instant);
}

/** Tells the plugin that the window is visible again. */
function wake(): void {
	window.dispatchEvent(new Event('focus'));
}

const writesTo = ({ bench }: OpenPlugin, path: string): number =>
	bench.writes.filter((write) => write.path === path).length;

describe('the night', () => {
	// In each zone, the night before that day, and the hour at which the day starts.
	const nights: [zone: string, night: string, startHour: number, what: string][] = [
		['Asia/Beirut', '2026-03-29', 0, 'midnight is missing'],
		['Asia/Beirut', '2026-10-25', 0, 'the last hour of a day comes twice'],
		['America/Santiago', '2026-09-06', 0, 'midnight is missing'],
		['America/Santiago', '2026-04-05', 0, 'the last hour of a day comes twice'],
		['Australia/Lord_Howe', '2026-10-04', 2, 'half an hour is missing where the day starts'],
		['Australia/Lord_Howe', '2026-04-05', 2, 'half an hour comes twice where the day starts'],
		['Asia/Kolkata', '2026-11-24', 0, 'half an hour beside the others'],
		['Asia/Kathmandu', '2026-11-24', 4, 'a quarter of an hour beside the others'],
		['Pacific/Chatham', '2026-04-05', 3, 'an hour comes twice at a quarter to three'],
		['Pacific/Chatham', '2026-09-27', 3, 'an hour is missing at a quarter to three'],
		['Pacific/Apia', '2011-12-31', 0, 'the day before is missing'],
		['America/St_Johns', '2006-10-29', 0, 'the day begins twice'],
		['Antarctica/Troll', '2026-10-25', 2, 'the day begins twice'],
		['Africa/Casablanca', '2026-02-15', 3, 'an hour comes twice where the day starts'],
	];

	it.each(nights)(
		'in %s before %s (a day starts at %i), where %s, writes each day once and in time',
		async (zone, night, startHour) => {
			travelTo(zone);
			const tomorrow = day(night);
			const begins = beginningOf(tomorrow, startHour);
			const today = dayAt(new Date(begins - 2 * hour), startHour);
			const opened = await openPlugin(
				{ ...fewPeople(), ...atStart(startHour) },
				{ now: new Date(begins - 2 * hour) },
			);
			const { text, pass } = opened;
			await pass(aWhile);
			expect(outreachIn(text(noteOf(today)))).toBe(1);
			vi.setSystemTime(begins - 1_100);
			await pass(1 * second);
			expect(text(noteOf(tomorrow))).toBe('');
			await pass(soonEnough);
			expect(outreachIn(text(noteOf(tomorrow)))).toBe(1);
			for (let minutes = 0; minutes < 4 * 60; minutes += 10) await pass(10 * minute);
			expect([outreachIn(text(noteOf(today))), outreachIn(text(noteOf(tomorrow)))]).toEqual([1, 1]);
			expect([writesTo(opened, noteOf(today)), writesTo(opened, noteOf(tomorrow))]).toEqual([1, 1]);
			expect(opened.bench.writes).toHaveLength(2);
		},
	);

	it('leaves deleted lines deleted, even if the day begins twice', async () => {
		travelTo('America/St_Johns');
		const begins = beginningOf(day('2006-10-29'), 0);
		const { text, pass, writeOutside } = await openPlugin(
			{ ...fewPeople(), ...atStart() },
			{ now: new Date(begins - 2 * hour) },
		);
		await pass(aWhile);
		await writeOutside('2006-10-28.md', '');
		vi.setSystemTime(begins - second);
		await pass(soonEnough);
		expect(outreachIn(text('2006-10-29.md'))).toBe(1);
		await writeOutside('2006-10-29.md', '');
		for (let minutes = 0; minutes < 2 * 60; minutes += 1) await pass(minute);
		expect([text('2006-10-28.md'), text('2006-10-29.md')]).toEqual(['', '']);
	});
});

describe('midnight while the device sleeps', () => {
	const line = (name: string): string => `- [ ] Call or write [[${name}]] (last 2026-10-20) ^tom-20261123-compassion`;

	it.each(['the window is shown', 'the clock is next read'])(
		'is noticed when %s, and the new day is written once',
		async (how) => {
			travelTo('Europe/Berlin');
			const opened = await openPlugin({ ...fewPeople(), ...atStart() }, { now: new Date(2026, 10, 23, 23, 50) });
			const { text, pass } = opened;
			await pass(aWhile);
			const yesterday = text('2026-11-23.md');
			sleepUntil(new Date(2026, 10, 24, 7, 12));
			if (how === 'the window is shown') wake();
			await pass(how === 'the window is shown' ? aWhile : soonEnough);
			for (let times = 0; times < 3; times += 1) {
				wake();
				await pass(minute);
			}
			expect(outreachIn(text('2026-11-24.md'))).toBe(1);
			expect(text('2026-11-23.md')).toBe(yesterday);
			expect(opened.bench.writes.map(({ path }) => path)).toEqual(['2026-11-23.md', '2026-11-24.md']);
		},
	);

	it('takes a late tick on yesterday’s line for a touch of yesterday, by any route', async () => {
		travelTo('Asia/Kathmandu');
		const { text, pass, writeOutside, bench } = await openPlugin(
			{ ...fewPeople(), '2026-11-23.md': `${line('Dorothy Vaughan')}\n` },
			{ now: new Date(2026, 10, 23, 23, 59) },
		);
		sleepUntil(new Date(2026, 10, 24, 0, 20));
		await writeOutside('2026-11-23.md', `${line('Dorothy Vaughan').replace('[ ]', '[x]')}\n`);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23\n');
		const { editor } = await bench.openNote('2026-11-23.md');
		editor.setValue(`${line('Dorothy Vaughan')}\n`);
		await pass(aWhile);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-10-20\n');
	});

	it('takes a tick in a panel that still shows yesterday for a tick of yesterday’s line', async () => {
		travelTo('Asia/Kolkata');
		const opened = await openPlugin(
			{ ...fewPeople(), '2026-11-23.md': `${line('Dorothy Vaughan')}\n`, '2026-11-24.md': 'Early.\n' },
			{ now: new Date(2026, 10, 23, 23, 59) },
		);
		opened.run('open-panel');
		await opened.pass(100);
		const box = opened.bench.containerEl.querySelector<HTMLInputElement>(
			'.top-of-mind-panel .top-of-mind-action input',
		);
		sleepUntil(new Date(2026, 10, 24, 6, 0));
		box?.click();
		await opened.pass(200);
		expect(opened.text('2026-11-23.md')).toBe(`${line('Dorothy Vaughan').replace('[ ]', '[x]')}\n`);
		expect(opened.text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23\n');
		expect(opened.text('2026-11-24.md')).toBe('Early.\n');
		expect(opened.notices()).toEqual(['In touch with Dorothy VaughanUndo']);
	});

	it('that comes while yesterday’s lines are being written does not cost the new day its lines', async () => {
		travelTo('UTC');
		const files = { ...fewPeople(), '2026-11-23.md': 'Rain.\n', [dataFile]: '{"writeWhen":"command"}' };
		const { bench, text, pass, writeOutside } = await openPlugin(files, {
			now: new Date(2026, 10, 23, 23, 59, 50),
		});
		const { editor } = await bench.openNote('2026-11-23.md');
		await writeOutside(dataFile, JSON.stringify({ writeWhen: 'start' }));
		await pass(2_200);
		// The note is written once the user has stopped typing.
		sleepUntil(new Date(2026, 10, 23, 23, 59, 59));
		editor.replaceRange('x', { line: 0, ch: 0 });
		bench.app.commands.executeCommandById('top-of-mind:write-today');
		for (let keys = 0; keys < 10; keys += 1) {
			editor.replaceRange('x', { line: 0, ch: 0 });
			await pass(200);
		}
		await pass(soonEnough);
		expect(outreachIn(text('2026-11-23.md'))).toBe(1);
		expect(outreachIn(text('2026-11-24.md'))).toBe(1);
	});
});

describe('the hour at which a day starts', () => {
	it('keeps lines, touches, the panel and the command line to yesterday until then', async () => {
		travelTo('America/Santiago');
		const { bench, text, pass, run } = await openPlugin(
			{ ...fewPeople(), ...atStart(4) },
			{ now: new Date(2026, 10, 24, 2, 0) },
		);
		await pass(aWhile);
		expect(text('2026-11-23.md')).toContain('^tom-20261123-outreach');
		expect(JSON.parse(await bench.runCli('top-of-mind:today', { json: 'true' }))).toMatchObject({
			date: '2026-11-23',
			note: '2026-11-23.md',
		});
		await bench.runCli('top-of-mind:touch', { person: 'Emmy Noether' });
		await pass(200);
		expect(text('People/Emmy Noether.md')).toContain('lastTouched: 2026-11-23\n');
		expect(text('2026-11-23.md')).toContain('^tom-20261123-touch-1\n');
		run('open-panel');
		await pass(100);
		const shown = (): string => bench.containerEl.querySelector('.top-of-mind-panel')?.textContent ?? '';
		expect(shown()).toContain('Reach out to Grace Hopper');
		expect(text('2026-11-24.md')).toBe('');
		sleepUntil(new Date(2026, 10, 24, 4, 0));
		wake();
		await pass(aWhile);
		expect(text('2026-11-24.md')).toContain('^tom-20261124-outreach');
		expect(text('2026-11-23.md')).not.toContain('20261124');
	});

	it('applies from the moment it is changed', async () => {
		travelTo('Australia/Lord_Howe');
		const { text, pass, writeOutside } = await openPlugin(
			{ ...fewPeople(), ...atStart(4) },
			{ now: new Date(2026, 10, 24, 2, 0) },
		);
		await pass(aWhile);
		expect(text('2026-11-24.md')).toBe('');
		await writeOutside(dataFile, JSON.stringify({ writeWhen: 'start', dayStartHour: 1 }));
		await pass(soonEnough);
		expect(outreachIn(text('2026-11-24.md'))).toBe(1);
	});
});

describe('a device that travels', () => {
	/** Changes the zone: the instant is the same, the clock another. */
	async function fly(zone: string, { pass }: OpenPlugin): Promise<void> {
		travelTo(zone);
		wake();
		await pass(aWhile);
	}

	it('east over the date line is in the next day at once', async () => {
		travelTo('America/Los_Angeles');
		const opened = await openPlugin({ ...fewPeople(), ...atStart() }, { now: new Date(2026, 10, 23, 20, 0) });
		await opened.pass(aWhile);
		await fly('Pacific/Auckland', opened);
		expect([outreachIn(opened.text('2026-11-23.md')), outreachIn(opened.text('2026-11-24.md'))]).toEqual([1, 1]);
	});

	it('west over the date line is in an earlier day again whose lines are there, and leaves them as they are', async () => {
		travelTo('Pacific/Honolulu');
		const opened = await openPlugin({ ...fewPeople(), ...atStart() }, { now: new Date(2026, 10, 23, 12, 0) });
		await opened.pass(aWhile);
		await fly('Pacific/Kiritimati', opened);
		const written = opened.bench.writes.length;
		expect(outreachIn(opened.text('2026-11-24.md'))).toBe(1);
		for (const zone of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Apia'])
			await fly(zone, opened);
		expect(opened.bench.writes).toHaveLength(written);
	});

	it('west over the date line leaves deleted lines deleted, in both days', async () => {
		travelTo('Pacific/Honolulu');
		const opened = await openPlugin({ ...fewPeople(), ...atStart() }, { now: new Date(2026, 10, 23, 12, 0) });
		await opened.pass(aWhile);
		await opened.writeOutside('2026-11-23.md', '');
		await fly('Pacific/Kiritimati', opened);
		await opened.writeOutside('2026-11-24.md', '');
		for (const zone of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'Pacific/Honolulu']) await fly(zone, opened);
		expect([opened.text('2026-11-23.md'), opened.text('2026-11-24.md')]).toEqual(['', '']);
	});

	it('west to a day that it has never been in writes the lines of that day', async () => {
		travelTo('Pacific/Kiritimati');
		const opened = await openPlugin({ ...fewPeople(), ...atStart() }, { now: new Date(2026, 10, 24, 9, 0) });
		await opened.pass(aWhile);
		await fly('Pacific/Honolulu', opened);
		expect([outreachIn(opened.text('2026-11-23.md')), outreachIn(opened.text('2026-11-24.md'))]).toEqual([1, 1]);
	});

	it('counts a touch of tomorrow as unknown, and a touch of today takes its place and says so', async () => {
		travelTo('Pacific/Kiritimati');
		const opened = await openPlugin({ ...fewPeople(), '2026-11-24.md': '' }, { now: new Date(2026, 10, 24, 9, 0) });
		const { bench, text, pass, run } = opened;
		await bench.runCli('top-of-mind:touch', { person: 'Grace Hopper' });
		await fly('Pacific/Honolulu', opened);
		expect(addDays(dayAt(new Date()), 1)).toBe('2026-11-24');
		run('check-people');
		await pass(200);
		expect(document.querySelector('.modal')?.textContent).toContain(
			'lastTouched: November 24 lies in the future, and counts as unknown; write the day you were last in touch',
		);
		// The line that states the day of tomorrow agrees with it, so applying it changes nothing.
		await opened.writeOutside('2026-11-24.md', `${text('2026-11-24.md')}More words.\n`);
		expect(text('People/Grace Hopper.md')).toBe(personText('list20', 'lastTouched: 2026-11-24'));

		const mended = 'People/Grace Hopper.md: in touch on 2026-11-23 (before: 2026-11-24, which lies in the future)';
		expect(await bench.runCli('top-of-mind:touch', { person: 'Grace Hopper' })).toBe(mended);
		await pass(aWhile);
		await bench.runCli('top-of-mind:touch', { person: 'Grace Hopper', note: 'again' });
		run('write-today');
		await pass(aWhile);
		expect(text('People/Grace Hopper.md')).toBe(personText('list20', 'lastTouched: 2026-11-23'));
		expect(text('2026-11-23.md')).toContain(
			'In touch with [[Grace Hopper]] (last 2026-11-23) · again ^tom-20261123-touch-2',
		);
		expect(text('2026-11-23.md')).not.toContain('Reach out to');
	});
});
