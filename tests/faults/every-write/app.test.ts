// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { noteName } from '../../../src/note-path';
import { times } from '../../support/runs';
import { scenarios, type Scenario } from '../app/scenarios';
import { desktop, nothingPassesTheNotice, type Session, type TestDevice } from '../app/session';
import type { AskedWrite, DiskError, Fault } from '../faulty-store';

type Files = Record<string, string>;

/** A scenario's course without a fault. */
interface Undisturbed {
	/** The files before it and after it. */
	readonly before: Files;
	readonly after: Files;
	/** Its writes in order. */
	readonly writes: readonly AskedWrite[];
}

const codes: readonly DiskError[] = ['ENOSPC', 'EROFS', 'EACCES', 'EBUSY', 'ENOENT', 'EIO'];

/** The number of faults that were injected and survived. */
let survived = 0;

const known = new Map<Scenario, Undisturbed>();

async function undisturbed(scenario: Scenario): Promise<Undisturbed> {
	const whole = known.get(scenario) ?? (await run(scenario));
	known.set(scenario, whole);
	return whole;
}

async function run({ files, prepare, act }: Scenario): Promise<Undisturbed> {
	const device = desktop(files);
	const session = await device.start();
	await prepare?.(session);
	const before = device.disk.snapshot();
	session.store.arm();
	await act(session);
	const writes = session.store.asked;
	const after = device.disk.snapshot();
	session.end();
	(await device.start()).end();
	expect(device.disk.snapshot(), 'what a start makes of it').toEqual(after);
	nothingPassesTheNotice(device);
	device.close();
	return { before, after, writes };
}

/** Plays the scenario with a fault at one of its writes, as far as the process gets. */
async function disturbed({ files, prepare, act }: Scenario, at: number, fault: Fault): Promise<[TestDevice, Session]> {
	const device = desktop(files);
	const session = await device.start();
	await prepare?.(session);
	session.said.length = 0;
	session.store.arm(at, fault);
	await act(session);
	expect(session.store.struck, 'the write that the fault was meant for').not.toBeNull();
	return [device, session];
}

/** Each file is as it was, or as it would have been: none is lost or half written. */
function nothingIsHalfDone(files: Files, { before, after }: Undisturbed): void {
	for (const path of new Set([...Object.keys(files), ...Object.keys(before), ...Object.keys(after)])) {
		expect([before[path], after[path]], path).toContain(files[path]);
	}
}

/** One notice names the note that could not be written, and says what to do. */
function theNoticeSaysWhatToDo({ store, failures }: Session): void {
	const said = failures();
	expect(said, `what is said of ${String(store.struck?.call)} ${String(store.struck?.path)}`).toHaveLength(1);
	const { call = 'write', path = '' } = store.struck ?? {};
	// A failure to make a note's folder is reported with the note's name.
	if (call !== 'createFolder') expect(said[0]).toContain(noteName(path));
	expect(said[0]).toMatch(/; (?:do this again|mend|make|change)/);
}

describe.each(Object.entries(scenarios))('%s', (name, scenario) => {
	it('reaches the same state whichever write fails, and is done again', async () => {
		const whole = await undisturbed(scenario);
		expect(whole.writes.length).toBeGreaterThan(0);
		// A fault that occurs once is covered by one that lasts until the disk is healed; only long runs play both.
		for (const isLasting of times > 1 ? [false, true] : [true]) {
			for (const [index] of whole.writes.entries()) {
				const code = codes[index % codes.length] ?? 'EIO';
				const [device, session] = await disturbed(scenario, index + 1, { kind: 'fails', code, isLasting });
				theNoticeSaysWhatToDo(session);
				nothingIsHalfDone(device.disk.snapshot(), whole);
				session.store.heal();
				if (!isSame(device, whole)) await scenario.again(session);
				expect(device.disk.snapshot(), `${name}, write ${index + 1} failed`).toEqual(whole.after);
				nothingPassesTheNotice(device);
				device.close();
				survived += 1;
			}
		}
	});

	// A usual run plays only the end of the process: the next start finds the same files.
	if (times > 1) {
		it('reaches the same state at the next start whichever write fails', async () => {
			const whole = await undisturbed(scenario);
			for (const [index] of whole.writes.entries()) {
				const [device, session] = await disturbed(scenario, index + 1, {
					kind: 'fails',
					code: 'EIO',
					isLasting: true,
				});
				session.end();
				await catchesUp(device, whole, scenario, `${name}, write ${index + 1} failed`);
			}
		});
	}

	it('reaches the same state whichever write is delayed', async () => {
		const whole = await undisturbed(scenario);
		for (const [index] of whole.writes.entries()) {
			const [device, session] = await disturbed(scenario, index + 1, { kind: 'is delayed' });
			expect(device.disk.snapshot(), `${name}, write ${index + 1} delayed`).toEqual(whole.after);
			expect(session.failures()).toEqual([]);
			nothingPassesTheNotice(device);
			device.close();
			survived += 1;
		}
	});

	// "Ends before" a write is almost "ends after" the write before it, so a usual run plays one of the two.
	it.each(times > 1 ? (['ends before', 'ends after'] as const) : (['ends after'] as const))(
		'reaches the same state at the next start if the process %s any write',
		async (kind) => {
			const whole = await undisturbed(scenario);
			for (const [index] of whole.writes.entries()) {
				const [device, session] = await disturbed(scenario, index + 1, { kind });
				session.end();
				await catchesUp(device, whole, scenario, `${name}, the process ${kind} write ${index + 1}`);
			}
		},
	);
});

/** Starts the app on a healed disk; the user then does again what was not done. */
async function catchesUp(device: TestDevice, whole: Undisturbed, scenario: Scenario, what: string): Promise<void> {
	nothingIsHalfDone(device.disk.snapshot(), whole);
	const session = await device.start();
	nothingIsHalfDone(device.disk.snapshot(), whole);
	// A scenario with weaker promises cannot be done again: the process took its undo or its dialog with it.
	if (!isSame(device, whole) && scenario.weaker === undefined) await scenario.again(session);
	if (scenario.weaker === undefined) expect(device.disk.snapshot(), what).toEqual(whole.after);
	else nothingIsHalfDone(device.disk.snapshot(), whole);
	nothingPassesTheNotice(device);
	device.close();
	survived += 1;
}

function isSame({ disk }: TestDevice, { after }: Undisturbed): boolean {
	const files = disk.snapshot();
	return (
		Object.keys(files).length === Object.keys(after).length &&
		Object.entries(after).every(([path, text]) => files[path] === text)
	);
}

it('survives a good many faults', () => {
	const writes = [...known.values()].flatMap((whole) => whole.writes).length;
	// Each write fails until the disk is healed, is delayed, and is the last of its process. Long runs play three more.
	expect(survived).toBe((times > 1 ? 6 : 3) * writes);
	expect(survived).toBeGreaterThan(120);
	if (times > 1)
		console.info(`${survived} faults at ${writes} writes of ${known.size} scenarios in the app, all survived`);
});
