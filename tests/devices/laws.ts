import { expect } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { withoutTick } from '../../src/daily-note/action-line';
import type { Day } from '../../src/day';
import { readTicks } from '../../src/record/ticked-lines';
import { noteName, type NotePath } from '../../src/note-path';
import type { Device, Files } from './device';

/** How many days of daily notes a pass goes through. */
const daysOfPass = 30;

/** One coming together of the devices. */
export interface Meeting {
	/** What they last agreed on. */
	readonly agreed: Files;
	/** What each of them had made of it. */
	readonly brought: readonly Files[];
	/** What the merge has made of that. */
	readonly merged: Files;
	/** Where the merge has put what lost. */
	readonly copies: readonly string[];
	/** Notes that the merge has left in a state in which nobody can read them as a person's. */
	readonly unreadable: readonly NotePath[];
	/** What each device holds after one pass. */
	readonly passed: readonly Files[];
}

/** All devices hold the same files, byte for byte. */
export function devicesAreEqual(held: readonly Files[]): void {
	const [first, ...others] = held.map((files) => Object.fromEntries(files));
	for (const other of others) expect(other, 'what another device holds').toEqual(first);
}

/**
 * Every line that somebody has ticked since the devices last agreed is ticked still: whatever it names by now, it is done.
 * Where a file can lose against another as a whole, it may lie in the copy of it.
 *
 * @param losing notes that lose as a whole, with no copy: nothing is promised for lines in them (but see `noTouchIsLost`)
 */
export function noTickIsLost({ agreed, brought, passed, copies }: Meeting, losing: (path: NotePath) => boolean = () => false): void {
	const [after] = passed;
	if (after === undefined) return;
	const before = tickedIds(agreed);
	const unticked = new Set(brought.flatMap((files) => [...before].filter((id) => !tickedIds(files).has(id))));
	const made = brought.flatMap((files) => [...tickedIds(new Map([...files].filter(([path]) => !losing(path))))].filter((id) => !before.has(id)));
	const kept = tickedIds(after);
	for (const copy of copies) for (const id of tickedIn(after.get(copy) ?? '')) kept.add(id);
	expect(made.filter((id) => !kept.has(id) && !unticked.has(id)), 'ticks that are lost').toEqual([]);
}

/**
 * Whoever was touched on one device alone, and unticked on none, has that touch in the end, whatever became of the line that
 * tells of it. Where several devices have written somebody's last touch, a merge of letters can end with any of them, or with
 * none; then only lines that still stand can say (see `lastTouchedIsTheNewestSupported`). Of notes that several devices have
 * given one name, one stays as a whole. What a merge has left unreadable has to be mended by hand first (see
 * `unreadableNotesAreToldOf`).
 */
export function noTouchIsLost({ agreed, brought, passed, copies, unreadable }: Meeting): void {
	const [after] = passed;
	for (const [path, text] of after ?? []) {
		const before = lastTouchedIn(agreed.get(path) ?? '');
		const [touched, ...others] = brought.map((files) => lastTouchedIn(files.get(path) ?? '')).filter((day) => day !== before);
		const areSeveral = !agreed.has(path) && new Set(brought.flatMap((files) => files.get(path) ?? [])).size > 1;
		const hasLost = copies.some((copy) => copy.startsWith(path.replace(/\.md$/, '')));
		if (touched === undefined || others.length > 0 || touched < before || hasLost || areSeveral || unreadable.includes(path) || isUnticked(path, agreed, brought)) continue;
		expect([path, [touched, lastTouchedIn(text)].sort().at(-1)], 'a touch made on one device alone').toEqual([path, lastTouchedIn(text)]);
	}
}

/** What a merge has left unreadable stays as the merge has left it, and `check` tells of it, so that somebody mends it. */
export async function unreadableNotesAreToldOf(device: Device, { merged, passed, unreadable }: Meeting): Promise<void> {
	if (unreadable.length === 0) return;
	const problems = await device.check();
	for (const path of unreadable) {
		for (const files of passed) expect(files.get(path), `the unreadable ${path}`).toBe(merged.get(path));
		expect(problems.filter((line) => line.startsWith(`${path}: `)), `what check says of ${path}`).toHaveLength(1);
	}
}

/**
 * Everybody was last touched on the newest day that a ticked line says, or that their own note said before, whichever is
 * later.
 *
 * @param before the last touch of each person in the merged notes, before any pass
 */
export async function lastTouchedIsTheNewestSupported(device: Device, before: ReadonlyMap<NotePath, Day | null>): Promise<void> {
	const routine = await device.routine();
	const supported = new Map<NotePath, Day>();
	for (const note of routine.dailyNotes.pathsUpTo(device.today, daysOfPass).filter((path) => routine.vault.exists(path))) {
		for (const { day, people } of readTicks(await routine.vault.read(note), note, routine).ticks) {
			for (const { path } of people) supported.set(path, newest(supported.get(path) ?? null, day));
		}
	}
	const expected = routine.roster.people().map(({ path }): [string, Day | null] => [path, newestOf(before.get(path) ?? null, supported.get(path) ?? null)]);
	const found = routine.roster.people().map(({ path, lastTouched }): [string, Day | null] => [path, lastTouched]);
	expect(Object.fromEntries(found), 'when everybody was last touched').toEqual(Object.fromEntries(expected));
}

/**
 * No note holds a line of ours twice. Lines of one id that say something different both stay, and so does the heading that
 * came with them, but none with nothing left under it.
 */
export function noLineStandsTwice(files: Files): void {
	for (const [path, text] of files) {
		const lines = findActionLines(text).map(({ line, at }) => `${line.id} ${withoutTick(at.text)}`);
		expect(lines, `lines of ours in ${path}`).toEqual([...new Set(lines)]);
		const sections = text.split(/^(?=#+ )/m).map((section) => section.trim());
		const isOurs = (section: string): boolean => /^#+ (?:Top of mind|People today)$/.test(section);
		const isDoubled = (section: string): boolean => sections.filter((other) => other === section || other.startsWith(`${section}\n`)).length > 1;
		expect(sections.filter((section) => isOurs(section) && isDoubled(section)), `doubled headings in ${path}`).toEqual([]);
	}
}

/** Another pass, and another, leaves every file as it is. */
export async function aFurtherPassChangesNothing(devices: readonly Device[]): Promise<void> {
	for (const device of devices) {
		const before = await device.files();
		await device.pass();
		expect(Object.fromEntries(await device.files()), `what the ${device.kind} holds after a further pass`).toEqual(Object.fromEntries(before));
	}
}

/** From the same notes, every device writes the same actions for the day. */
export async function theSamePlanIsWritten(devices: readonly Device[]): Promise<void> {
	for (const device of devices) await device.use((open) => open.writeToday());
	devicesAreEqual(await Promise.all(devices.map((device) => device.files())));
}

/** What a sync has put aside is nobody, its ticks count for nothing, and `check` tells of it. */
export async function copiesCountForNothing(device: Device, copies: readonly string[]): Promise<void> {
	const { roster, record } = await device.routine();
	const problems = await device.check();
	for (const copy of copies) {
		expect(roster.get(copy), `the copy ${copy} as a person`).toBeUndefined();
		expect([...record.doneLines()].filter(({ note }) => note === copy), `lines of ${copy} in the record`).toEqual([]);
		const isOurs = /^(?:People|Journal)\//.test(copy);
		if (isOurs) expect(problems.filter((line) => line.startsWith(`${copy}: it looks like a copy of`)), `what check says of ${copy}`).toHaveLength(1);
	}
}

/** Whether somebody has unticked a line that names a person. */
function isUnticked(person: NotePath, agreed: Files, brought: readonly Files[]): boolean {
	const naming = [...agreed.values()].flatMap((text) => findActionLines(text)).filter(({ line }) => line.mentions.some(({ target }) => target === noteName(person)));
	return naming.some(({ line }) => line.done && brought.some((files) => !tickedIds(files).has(line.id)));
}

/** The last touch that a person's note tells of, as its frontmatter has it; nothing where it tells of none. */
function lastTouchedIn(text: string): string {
	return /^lastTouched: (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? '';
}

/** The ids of the ticked lines in the daily notes. */
function tickedIds(files: Files): Set<string> {
	const notes = [...files].filter(([path]) => /^Journal\/\d{4}-\d{2}-\d{2}\.md$/.test(path));
	return new Set(notes.flatMap(([, text]) => tickedIn(text)));
}

function tickedIn(text: string): string[] {
	return findActionLines(text).flatMap(({ line }) => (line.done ? [line.id] : []));
}

function newest(some: Day | null, other: Day): Day {
	return some !== null && some > other ? some : other;
}

function newestOf(some: Day | null, other: Day | null): Day | null {
	return other === null ? some : newest(some, other);
}
