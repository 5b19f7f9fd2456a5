// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutWaiting } from '../support/without-waiting';
import type { Files } from './device';
import type { Edit } from './edits';
import { anyHistory, first, play, withDevices, type History } from './history';
import {
	aFurtherPassChangesNothing,
	devicesAreEqual,
	lastTouchedIsTheNewestSupported,
	noLineStandsTwice,
	noTickIsLost,
	noTouchIsLost,
	unreadableNotesAreToldOf,
} from './laws';
import { mendedDays } from './mended-days';
import { deliverWhileOff, deliverWhileOn, type Deliver } from './merges/merge';
import { ThreeWayMerge } from './merges/three-way';
import { runs } from '../support/runs';
import { startingVault } from './starting-vault';

withoutWaiting();

async function holds({ kinds, rounds }: History, deliver: Deliver): Promise<void> {
	await withDevices(kinds, async (devices) => {
		let agreed: Files = startingVault();
		const merge = new ThreeWayMerge(agreed);
		for (const round of rounds) {
			const asPlayed = await play(round, devices, { merge, agreed, deliver });
			devicesAreEqual(asPlayed.passed);
			await unreadableNotesAreToldOf(first(devices), asPlayed);
			const meeting = await mendedDays(asPlayed, devices, { merge, agreed, deliver });
			// A note that several devices have made has no base, so the newest stays. In other notes patches can be
			// dropped or land elsewhere.
			noTickIsLost(meeting, (path) => !agreed.has(path) || meeting.conflicts.includes(path));
			noTouchIsLost(meeting);
			await lastTouchedIsTheNewestSupported(first(devices), meeting.lastTouched);
			noLineStandsTwice(first(meeting.passed));
			await aFurtherPassChangesNothing(devices);
			agreed = meeting.merged;
		}
	});
}

describe('devices that merge by Obsidian Sync', () => {
	it('keep every tick and every last touch, whatever was done on them', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, (history) => holds(history, deliverWhileOff)),
			{ numRuns: runs(8) },
		);
	});

	it('keep them, too, if they are on while the notes of the others arrive', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, (history) => holds(history, deliverWhileOn)),
			{ numRuns: runs(4) },
		);
	});

	it('say nothing of somebody whom the user has taken off the lists, where the merge has doubled a property of theirs', async () => {
		const tick: Edit = { do: 'tick', line: 7, isDated: false };
		await holds(
			{
				kinds: ['app', 'app'],
				rounds: [{ edits: [[tick, { do: 'retag', person: 0, list: null }], [tick]], choice: 0 }],
			},
			deliverWhileOn,
		);
	});

	it('keep an earlier heading that a merge has doubled while the settings got another', async () => {
		const setting: Edit = { do: 'set', setting: { heading: '## People today' } };
		const edits: Edit[][] = [
			[{ do: 'write today' }],
			[],
			[{ do: 'write today' }, { do: 'tick', line: 0, isDated: false }, setting],
		];
		const rounds = [
			{ edits: [[], [{ do: 'write words', words: 'Rain.', where: 'top' }] as Edit[], []], choice: 0 },
			{ edits, choice: 0 },
		];
		await holds({ kinds: ['program', 'app', 'program'], rounds }, deliverWhileOn);
	});

	it('keep a touch whose line is gone, because the merge did not find its place any more', async () => {
		await withDevices(['app', 'program'], async (devices) => {
			const merge = new ThreeWayMerge(startingVault());
			const deliver = deliverWhileOff;
			const words: Edit = { do: 'write words', words: '', where: 'top' };
			const { merged: agreed } = await play({ edits: [[], [words]], choice: 0 }, devices, {
				merge,
				agreed: startingVault(),
				deliver,
			});
			const edits: Edit[][] = [
				[{ do: 'touch', person: 0, words: '' }],
				[{ ...words, words: 'Rain.' }, { do: 'write today' }],
			];
			const { conflicts, merged, passed } = await play({ edits, choice: 21 }, devices, {
				merge,
				agreed,
				deliver,
			});
			expect(conflicts).toEqual(['Journal/2026-11-23.md']);
			expect(merged.get('Journal/2026-11-23.md')).not.toContain('touch-1');
			for (const files of passed)
				expect(files.get('People/Ada Lovelace.md')).toContain('lastTouched: 2026-11-23');
		});
	});

	it('keep a touch whose line is unticked, because the merge took it for the line that was', async () => {
		await withDevices(['app', 'program'], async (devices) => {
			const merge = new ThreeWayMerge(startingVault());
			const deliver = deliverWhileOff;
			const before: Edit[][] = [
				[
					{ do: 'touch', person: 1, words: '' },
					{ do: 'tick', line: 0, isDated: false },
				],
				[],
			];
			const { merged: agreed } = await play({ edits: before, choice: 0 }, devices, {
				merge,
				agreed: startingVault(),
				deliver,
			});
			const edits: Edit[][] = [
				[{ do: 'write today' }, { do: 'tick', line: 0, isDated: false }],
				[{ do: 'untick', line: 0, isDated: false }],
			];
			const { brought, conflicts, merged, passed } = await play({ edits, choice: 0 }, devices, {
				merge,
				agreed,
				deliver,
			});
			const note = 'Journal/2026-11-23.md';
			expect(brought.map((files) => files.get(note))).toEqual([
				expect.stringContaining('- [x] Reach out to [[Grace Hopper]]'),
				expect.stringContaining('- [ ] In touch with [[Barbara Liskov]]'),
			]);
			expect(conflicts).toEqual([note]);
			expect(merged.get(note)).toContain('- [ ] Reach out to [[Grace Hopper]]');
			for (const files of passed)
				expect(files.get('People/Grace Hopper.md')).toContain('lastTouched: 2026-11-23');
		});
	});

	it('keep a touch whose line is gone, because the note that held it was newer elsewhere and no merge knew a base', async () => {
		await withDevices(['app', 'program'], async (devices) => {
			const agreed = startingVault();
			const today: Edit = { do: 'write today' };
			const edits: Edit[][] = [[today, { do: 'tick', line: 3, isDated: false }], [today]];
			const { brought, merged, passed } = await play({ edits, choice: 0 }, devices, {
				merge: new ThreeWayMerge(agreed),
				agreed,
				deliver: deliverWhileOn,
			});
			expect(first(brought).get('Journal/2026-11-23.md')).toContain('- [x] Call or write [[Dorothy Vaughan]]');
			expect(merged.get('Journal/2026-11-23.md')).toContain('- [ ] Call or write [[Dorothy Vaughan]]');
			for (const files of passed)
				expect(files.get('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23T00:00');
		});
	});

	it.each([
		['off', deliverWhileOff],
		['on', deliverWhileOn],
	])(
		'keep a touch whose tick the merge has put on another line, because that line begins alike (devices that are %s)',
		async (_, deliver) => {
			const logged: Edit[][] = [
				[],
				[
					{ do: 'touch', person: 0, words: '' },
					{ do: 'untick', line: 0, isDated: false },
				],
			];
			const apart: Edit[][] = [
				[{ do: 'tick', line: 0, isDated: false }],
				[{ do: 'write today' }, { do: 'touch', person: 0, words: 'coffee' }],
			];
			const rounds = [
				{ edits: logged, choice: 0 },
				{ edits: apart, choice: 0 },
			] as const;
			await holds({ kinds: ['program', 'program'], rounds }, deliver);
			await withDevices(['program', 'program'], async (devices) => {
				const merge = new ThreeWayMerge(startingVault());
				const { merged: agreed } = await play(rounds[0], devices, { merge, agreed: startingVault(), deliver });
				const { brought, conflicts, merged, passed } = await play(rounds[1], devices, {
					merge,
					agreed,
					deliver,
				});
				const note = 'Journal/2026-11-23.md';
				const words = '[[Ada Lovelace]] (last 2026-10-30) ^tom-20261123-touch-1';
				expect(brought.map((files) => files.get(note))).toEqual([
					expect.stringContaining(`- [x] In touch with ${words}`),
					expect.stringContaining(`- [ ] In touch with ${words}`),
				]);
				expect(merged.get(note)).toContain('- [x] Reach out to [[Grace Hopper]]');
				expect(merged.get(note)).toContain(`- [ ] In touch with ${words}`);
				expect(conflicts).toEqual([note]);
				for (const files of passed)
					expect(files.get('People/Ada Lovelace.md')).toContain('lastTouched: 2026-11-23');
			});
		},
	);

	it('report a person whose frontmatter the merge has garbled, and touch them at the next start after the user has mended it', async () => {
		await withDevices(['program', 'app', 'program'], async (devices) => {
			const merge = new ThreeWayMerge(startingVault());
			const deliver = deliverWhileOff;
			const introduction = { line: 1, isDated: false };
			const ticked: Edit[][] = [
				[{ do: 'tick', ...introduction }],
				[],
				[{ do: 'name another', line: 4, person: 5 }],
			];
			const { merged: agreed } = await play({ edits: ticked, choice: 0 }, devices, {
				merge,
				agreed: startingVault(),
				deliver,
			});
			// All three devices write the same introduction at their next pass. For one of them it was made a day later
			// than for the others.
			const dated: Edit[][] = [
				[],
				[],
				[
					{ do: 'untick', line: 0, isDated: false },
					{ do: 'tick', line: 1, isDated: true },
				],
			];
			const meeting = await play({ edits: dated, choice: 20 }, devices, { merge, agreed, deliver });
			const path = 'People/Emmy Noether.md';
			expect(meeting.merged.get(path)).toContain('lastTouched: 2026-11-2introduced:');
			expect(meeting.unreadable).toEqual([path]);
			await unreadableNotesAreToldOf(first(devices), meeting);
			for (const device of devices) {
				await device.use((open) => open.write(path, agreed.get(path) ?? ''));
				await device.pass();
				const mended = (await device.files()).get(path);
				expect(mended).toContain('lastTouched: 2026-11-23\n');
				expect(mended).toContain('introduced:\n  - "[[Ben Franklin]]"\n');
			}
		});
	});

	it.each([
		['off', deliverWhileOff],
		['on', deliverWhileOn],
	])(
		'report a last touch that the merge has garbled, and touch the person once the user has mended it (devices that are %s)',
		async (_, deliver) => {
			const touched: Edit[] = [{ do: 'touch', person: 9, words: '' }];
			const ticked: Edit[] = [
				{ do: 'tick', line: 0, isDated: false },
				{ do: 'name another', line: 0, person: 1 },
			];
			for (const kinds of [
				['program', 'program'],
				['app', 'program'],
			] as const) {
				const round = { edits: [touched, ticked], choice: 0 };
				await holds({ kinds, rounds: [round] }, deliver);
				await withDevices(kinds, async (devices) => {
					const merge = new ThreeWayMerge(startingVault());
					const meeting = await play(round, devices, { merge, agreed: startingVault(), deliver });
					const path = 'People/Barbara Liskov.md';
					expect(meeting.garbled).toEqual([path]);
					for (const files of meeting.passed) expect(files.get(path)).toContain('lastTouched: 2026-11-223\n');
					for (const device of devices)
						if (device.kind === 'program')
							expect([...device.waiting], 'what apply has said').toEqual([path]);
					const { passed } = await mendedDays(meeting, devices, { merge, agreed: startingVault(), deliver });
					for (const files of passed) expect(files.get(path)).toContain('lastTouched: 2026-11-23\n');
				});
			}
		},
	);
});
