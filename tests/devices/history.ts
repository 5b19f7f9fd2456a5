import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { expect } from 'vitest';
import type { Day } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import type { Problem } from '../../src/vault/note';
import { Device, type DeviceKind, type Files } from './device';
import { anyEdit, make, type Edit } from './edits';
import type { MergeResult } from './laws';
import type { Deliver, Merge } from './merges/merge';
import { firstDay, startingVault } from './starting-vault';

/** The edits between two merges, and the choices of the merge that follows. */
export interface Round {
	/** The edits of each device, in the order in which it makes them. */
	readonly edits: readonly (readonly Edit[])[];
	/** Decides what the merge leaves to chance. */
	readonly choice: number;
}

/** The kinds of some devices, and the rounds of edits on them. */
export interface History {
	readonly kinds: readonly DeviceKind[];
	readonly rounds: readonly Round[];
}

/** Histories of two devices, sometimes three. Opening the app takes most of the time, so programs are more frequent. */
export const anyHistory: Arbitrary<History> = fc
	.oneof(
		{ weight: 3, arbitrary: fc.constant<DeviceKind[]>(['program', 'program']) },
		{ weight: 3, arbitrary: fc.constant<DeviceKind[]>(['app', 'program']) },
		{ weight: 2, arbitrary: fc.constant<DeviceKind[]>(['app', 'app']) },
		{ weight: 1, arbitrary: fc.constant<DeviceKind[]>(['program', 'app', 'program']) },
	)
	.chain((kinds) =>
		fc.record({
			kinds: fc.constant(kinds),
			rounds: fc.array(anyRound(kinds.length), { minLength: 1, maxLength: 2 }),
		}),
	);

function anyRound(devices: number): Arbitrary<Round> {
	const edits = fc.array(fc.array(anyEdit, { maxLength: 5, size: 'max' }), {
		minLength: devices,
		maxLength: devices,
	});
	return fc.record({ edits, choice: fc.nat({ max: 80 }) });
}

/** Makes a folder with the same vault for each device, and deletes the folders when `run` has ended. */
export async function withDevices(
	kinds: readonly DeviceKind[],
	run: (devices: readonly Device[]) => Promise<void>,
): Promise<void> {
	const parent = await newFolder();
	const devices = kinds.map((kind, index) => new Device(kind, join(parent, `${index + 1}-${kind}`), firstDay));
	try {
		for (const device of devices) await device.begin(startingVault());
		await run(devices);
	} finally {
		await rm(parent, { recursive: true, force: true });
	}
}

/** A merge of all devices, and what it has left to the user. */
export interface Meeting extends MergeResult {
	/** The last touch of each person by the merged notes, before any pass. */
	readonly lastTouched: ReadonlyMap<NotePath, Day | null>;
	readonly conflicts: readonly string[];
	/** Person notes of which the merge has made a last touch that is no day, or lies in the future. */
	readonly garbled: readonly NotePath[];
}

/** How the devices of a history meet. */
export interface Way {
	readonly merge: Merge;
	/** The files that all devices held after the last merge. */
	readonly agreed: Files;
	readonly deliver: Deliver;
}

/** Plays one round on all devices, merges, and makes a pass on each. */
export async function play(
	round: Round,
	devices: readonly Device[],
	{ merge, agreed, deliver }: Way,
): Promise<Meeting> {
	for (const [index, device] of devices.entries()) {
		const edits = round.edits[index] ?? [];
		if (edits.length > 0) {
			await device.use(async (open) => {
				for (const edit of edits) await make(edit, device, open);
			});
		}
	}
	const today =
		devices
			.map((device) => device.today)
			.sort()
			.at(-1) ?? firstDay;
	for (const device of devices) device.today = today;
	const brought = await Promise.all(devices.map((device) => device.files()));
	const { files, copies, conflicts } = await merge.merge(devices, round.choice, deliver);
	const { lastTouched, unreadable, garbled } = await asMerged(files, today);
	for (const device of devices) await device.pass();
	for (const { waiting } of devices)
		expect(
			[...waiting].filter((path) => !garbled.includes(path)),
			'notes whose touch waits without need',
		).toEqual([]);
	const passed = await Promise.all(devices.map((device) => device.files()));
	return { agreed, brought, merged: files, copies, conflicts, unreadable, garbled, passed, lastTouched };
}

/** What the merged notes say of people, before any pass: also where nothing can be read. */
async function asMerged(files: Files, today: Day): Promise<Pick<Meeting, 'lastTouched' | 'unreadable' | 'garbled'>> {
	const device = new Device('program', await newFolder(), today);
	await device.replaceFiles(files);
	const { roster, vault } = await device.routine();
	const unreadable = vault.notes.flatMap(({ path }) =>
		readFrontmatter(vault.textNow(path)).problem === null ? [] : [path],
	);
	await rm(device.folder, { recursive: true, force: true });
	return {
		lastTouched: new Map(roster.people().map(({ path, lastTouched }) => [path, lastTouched])),
		unreadable,
		garbled: garbledAmong(roster.problems(today)),
	};
}

/** The notes whose last touch is a problem. */
export function garbledAmong(problems: readonly Problem[]): NotePath[] {
	return problems.flatMap(({ path, problem: { key, values } }) =>
		key === 'problem.property' && values?.property === 'lastTouched' ? [path] : [],
	);
}

/** The first item of items that are known to be equal. */
export function first<Item>(items: readonly Item[]): Item {
	const [item] = items;
	if (item === undefined) throw new Error('There is none');
	return item;
}

async function newFolder(): Promise<string> {
	return realpath(await mkdtemp(join(tmpdir(), 'devices-')));
}
