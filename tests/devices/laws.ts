import { expect } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { withoutTick } from '../../src/daily-note/action-line';
import type { Day } from '../../src/day';
import { noteName, type NotePath } from '../../src/note-path';
import { readTicks } from '../../src/record/ticked-lines';
import { readSettings } from '../../src/settings/read-settings';
import { settingsFile, type Device, type Files } from './device';

/** The number of days of daily notes that a pass reads. */
const daysOfPass = 30;

/** One merge of all devices' files. */
export interface MergeResult {
	/** The files that all devices held after the last merge. */
	readonly agreed: Files;
	/** The files of each device before the merge. */
	readonly brought: readonly Files[];
	/** The files that the merge has made. */
	readonly merged: Files;
	/** The paths of the sync-conflict copies. */
	readonly copies: readonly string[];
	/** Person notes whose frontmatter the merge has made unreadable. */
	readonly unreadable: readonly NotePath[];
	/** The files of each device after one pass. */
	readonly passed: readonly Files[];
}

/** All devices hold the same files, byte for byte. */
export function devicesAreEqual(held: readonly Files[]): void {
	const [first, ...others] = held.map((files) => Object.fromEntries(files));
	for (const other of others) expect(other, 'what another device holds').toEqual(first);
}

/**
 * Every line that was ticked since the last merge is still ticked, whichever people it names by now. Where a whole file
 * can lose a conflict, the line may be in its copy.
 *
 * @param losing notes that lose whole, without a copy: this law promises nothing for lines in them (but see
 * `noTouchIsLost`)
 */
export function noTickIsLost(
	{ agreed, brought, passed, copies }: MergeResult,
	losing: (path: NotePath) => boolean = () => false,
): void {
	const [after] = passed;
	if (after === undefined) return;
	const before = tickedIds(agreed);
	const unticked = new Set(brought.flatMap((files) => [...before].filter((id) => !tickedIds(files).has(id))));
	const made = brought.flatMap((files) =>
		[...tickedIds(new Map([...files].filter(([path]) => !losing(path))))].filter((id) => !before.has(id)),
	);
	const kept = tickedIds(after);
	for (const copy of copies) for (const id of tickedIn(after.get(copy) ?? '')) kept.add(id);
	expect(
		made.filter((id) => !kept.has(id) && !unticked.has(id)),
		'ticks that are lost',
	).toEqual([]);
}

/**
 * A person who was touched on exactly one device, and unticked on none, keeps that touch, whatever became of its line.
 * If several devices wrote the person's last touch, a merge of letters can leave any of them or none. Then only the
 * remaining lines count (see `lastTouchedIsTheNewestSupported`). If several devices made a note of the same name, one
 * of the notes stays whole. Unreadable notes must first be mended by hand (see `unreadableNotesAreToldOf`).
 */
export function noTouchIsLost({ agreed, brought, passed, copies, unreadable }: MergeResult): void {
	const [after] = passed;
	for (const [path, text] of after ?? []) {
		const before = lastTouchedIn(agreed.get(path) ?? '');
		const [touched, ...others] = brought
			.map((files) => lastTouchedIn(files.get(path) ?? ''))
			.filter((day) => day !== before);
		const areSeveral = !agreed.has(path) && new Set(brought.flatMap((files) => files.get(path) ?? [])).size > 1;
		const hasLost = copies.some((copy) => copy.startsWith(path.replace(/\.md$/, '')));
		if (
			touched === undefined ||
			others.length > 0 ||
			touched < before ||
			hasLost ||
			areSeveral ||
			unreadable.includes(path) ||
			isUnticked(path, agreed, brought)
		)
			continue;
		expect([path, [touched, lastTouchedIn(text)].sort().at(-1)], 'a touch made on one device alone').toEqual([
			path,
			lastTouchedIn(text),
		]);
	}
}

/**
 * Notes that the merge has made unreadable stay as they are, and `check` reports each, so that the user can mend them.
 * A note is not reported that no longer names a list: somebody whom the user has taken off both is a person of the
 * user's own, like any in the vault.
 */
export async function unreadableNotesAreToldOf(
	device: Device,
	{ merged, passed, unreadable }: MergeResult,
): Promise<void> {
	if (unreadable.length === 0) return;
	const problems = await device.check();
	for (const path of unreadable) {
		for (const files of passed) expect(files.get(path), `the unreadable ${path}`).toBe(merged.get(path));
		const isListed = /\b(?:list20|network90)\b/.test(merged.get(path) ?? '');
		expect(
			problems.filter((line) => line.startsWith(`${path}: `)),
			`what check says of ${path}`,
		).toHaveLength(isListed ? 1 : 0);
	}
}

/**
 * Each person's last touch is the later of two days: the newest day of a ticked line, and the day in the note before
 * the pass.
 *
 * @param before the last touch of each person in the merged notes, before any pass
 */
export async function lastTouchedIsTheNewestSupported(
	device: Device,
	before: ReadonlyMap<NotePath, Day | null>,
): Promise<void> {
	const routine = await device.routine();
	const supported = new Map<NotePath, Day>();
	for (const note of routine.dailyNotes
		.pathsUpTo(device.today, daysOfPass)
		.filter((path) => routine.vault.exists(path))) {
		for (const { day, people } of readTicks(await routine.vault.read(note), note, routine).ticks) {
			for (const { path } of people) supported.set(path, newest(supported.get(path) ?? null, day));
		}
	}
	const expected = routine.roster
		.people()
		.map(({ path }): [string, Day | null] => [
			path,
			newestOf(before.get(path) ?? null, supported.get(path) ?? null),
		]);
	const found = routine.roster.people().map(({ path, lastTouched }): [string, Day | null] => [path, lastTouched]);
	expect(Object.fromEntries(found), 'when everybody was last touched').toEqual(Object.fromEntries(expected));
}

/**
 * No note holds one of the plugin's lines twice. Lines with the same id but different words both stay, and so does the
 * heading above them. A doubled heading without lines goes, if it is the one of the settings: after these have changed,
 * an earlier one is the user's. So is the upper one of two, which was empty before the plugin looked: the user may have
 * put it there for lines to come.
 */
export function noLineStandsTwice(files: Files): void {
	const { heading } = readSettings(JSON.parse(files.get(settingsFile) ?? '{}'));
	for (const [path, text] of files) {
		const lines = findActionLines(text).map(({ line, at }) => `${line.id} ${withoutTick(at.text)}`);
		expect(lines, `lines of ours in ${path}`).toEqual([...new Set(lines)]);
		const sections = text.split(/^(?=#+ )/m).map((section) => section.trim());
		const isOurs = (section: string): boolean =>
			/^#+ /.test(section) && section.replace(/^#+ /, '') === heading.replace(/^#+ /, '');
		const isDoubled = (section: string, at: number): boolean =>
			sections.slice(0, at).some((other) => other === section || other.startsWith(`${section}\n`));
		expect(
			sections.filter((section, at) => isOurs(section) && isDoubled(section, at)),
			`doubled headings in ${path}`,
		).toEqual([]);
	}
}

/** A further pass leaves every file as it is. */
export async function aFurtherPassChangesNothing(devices: readonly Device[]): Promise<void> {
	for (const device of devices) {
		const before = await device.files();
		await device.pass();
		expect(Object.fromEntries(await device.files()), `what the ${device.kind} holds after a further pass`).toEqual(
			Object.fromEntries(before),
		);
	}
}

/** From the same notes, every device writes the same actions for the day. */
export async function theSamePlanIsWritten(devices: readonly Device[]): Promise<void> {
	for (const device of devices) await device.use((open) => open.writeToday());
	devicesAreEqual(await Promise.all(devices.map((device) => device.files())));
}

/** Sync-conflict copies are not people, their ticks do not count, and `check` reports them. */
export async function copiesCountForNothing(device: Device, copies: readonly string[]): Promise<void> {
	const { roster, record } = await device.routine();
	const problems = await device.check();
	for (const copy of copies) {
		expect(roster.get(copy), `the copy ${copy} as a person`).toBeUndefined();
		expect(
			[...record.doneLines()].filter(({ note }) => note === copy),
			`lines of ${copy} in the record`,
		).toEqual([]);
		const isOurs = /^(?:People|Journal)\//.test(copy);
		if (isOurs)
			expect(
				problems.filter((line) => line.startsWith(`${copy}: it looks like a copy of`)),
				`what check says of ${copy}`,
			).toHaveLength(1);
	}
}

/** Whether a line that names the person has been unticked. */
function isUnticked(person: NotePath, agreed: Files, brought: readonly Files[]): boolean {
	const naming = [...agreed.values()]
		.flatMap((text) => findActionLines(text))
		.filter(({ line }) => line.mentions.some(({ target }) => target === noteName(person)));
	return naming.some(({ line }) => line.done && brought.some((files) => !tickedIds(files).has(line.id)));
}

/** The last touch in a person note's frontmatter; empty if there is none. */
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
