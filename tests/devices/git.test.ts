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
	theSamePlanIsWritten,
} from './laws';
import { GitMerge, settled, type Resolution } from './merges/git';
import { deliverWhileOff } from './merges/merge';
import { runs } from '../support/runs';
import { startingVault } from './starting-vault';

withoutWaiting();

async function holds({ kinds, rounds }: History, resolution: Resolution): Promise<void> {
	await withDevices(kinds, async (devices) => {
		const merge = GitMerge.start(devices, resolution);
		let agreed: Files = startingVault();
		for (const round of rounds) {
			const meeting = await play(round, devices, { merge, agreed, deliver: deliverWhileOff });
			devicesAreEqual(meeting.passed);
			if (resolution === 'both') noTickIsLost(meeting);
			await lastTouchedIsTheNewestSupported(first(devices), meeting.lastTouched);
			noLineStandsTwice(first(meeting.passed));
			await aFurtherPassChangesNothing(devices);
			agreed = meeting.merged;
		}
	});
}

async function waitsForTheUser({ kinds, rounds }: History): Promise<void> {
	await withDevices(kinds, async (devices) => {
		const merge = GitMerge.start(devices, 'left open');
		const meeting = await play(first(rounds), devices, {
			merge,
			agreed: startingVault(),
			deliver: deliverWhileOff,
		});
		devicesAreEqual(meeting.passed);
		const open = meeting.conflicts.filter((path) => meeting.merged.get(path)?.includes('\n>>>>>>> ') === true);
		for (const path of open) expect(first(meeting.passed).get(path)).toBe(meeting.merged.get(path));
		await aFurtherPassChangesNothing(devices);
		const texts = [...first(meeting.passed)].map(([path, text]): [string, string] => [path, settled(text, 'both')]);
		await first(devices).replaceFiles(new Map(texts));
		const again = await play({ edits: [], choice: 0 }, devices, {
			merge,
			agreed: meeting.merged,
			deliver: deliverWhileOff,
		});
		devicesAreEqual(again.passed);
		noTickIsLost({ ...meeting, passed: again.passed });
		noLineStandsTwice(first(again.passed));
	});
}

describe('devices that merge by git', () => {
	it('keep every tick and every last touch, whatever was done on them, if the user takes both sides of a conflict', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, (history) => holds(history, 'both')),
			{ numRuns: runs(6) },
		);
	});

	it.each(['ours', 'theirs'] as const)(
		'are equal again if the user takes one side of a conflict: %s',
		async (resolution) => {
			await fc.assert(
				fc.asyncProperty(anyHistory, (history) => holds(history, resolution)),
				{ numRuns: runs(2) },
			);
		},
	);

	it('leave a daily note alone until the user has settled the conflicts that git has left open in it', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, (history) => waitsForTheUser(history)),
			{ numRuns: runs(2) },
		);
	});

	it('keep an empty heading above the lines of another, which a settled conflict has left', async () => {
		const rain: Edit = { do: 'write words', words: 'Rain.', where: 'top' };
		const coffeeWith = (person: number): Edit => ({ do: 'touch', person, words: 'coffee' });
		await waitsForTheUser({
			kinds: ['app', 'program'],
			rounds: [
				{
					edits: [
						[rain, coffeeWith(1)],
						[coffeeWith(9), { do: 'write today' }],
					],
					choice: 0,
				},
			],
		});
	});

	it('write the same plan from the same notes, which merges without a conflict', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, async ({ kinds, rounds }) => {
				await withDevices(kinds, async (devices) => {
					const merge = GitMerge.start(devices, 'both');
					const [round] = rounds;
					if (round === undefined) return;
					// Only the first device makes edits; the merge brings them to the others.
					await play(
						{
							...round,
							edits: round.edits.map((edits, index) =>
								index === 0 ? edits.filter((edit) => edit.do !== 'swap') : [],
							),
						},
						devices,
						{
							merge,
							agreed: startingVault(),
							deliver: deliverWhileOff,
						},
					);
					await theSamePlanIsWritten(devices);
					const { conflicts } = await merge.merge(devices, round.choice);
					expect(conflicts).toEqual([]);
				});
			}),
			{ numRuns: runs(3) },
		);
	});
});
