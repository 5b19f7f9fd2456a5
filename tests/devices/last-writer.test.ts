// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutWaiting } from '../support/without-waiting';
import type { Files } from './device';
import type { Edit } from './edits';
import { anyHistory, first, play, withDevices, type History } from './history';
import {
	aFurtherPassChangesNothing,
	copiesCountForNothing,
	devicesAreEqual,
	lastTouchedIsTheNewestSupported,
	noLineStandsTwice,
	noTickIsLost,
	noTouchIsLost,
} from './laws';
import { copyNames, LastWriterMerge, type CopyName } from './merges/last-writer';
import { deliverWhileOff, deliverWhileOn, type Deliver } from './merges/merge';
import { runs } from '../support/runs';
import { journal, startingVault } from './starting-vault';

withoutWaiting();

async function holds(
	{ kinds, rounds }: History,
	copyName: CopyName,
	deliver: Deliver = deliverWhileOff,
): Promise<void> {
	await withDevices(kinds, async (devices) => {
		let agreed: Files = startingVault();
		const merge = new LastWriterMerge(agreed, copyName);
		for (const round of rounds) {
			const meeting = await play(round, devices, { merge, agreed, deliver });
			devicesAreEqual(meeting.passed);
			noTickIsLost(meeting);
			noTouchIsLost(meeting);
			await lastTouchedIsTheNewestSupported(first(devices), meeting.lastTouched);
			// iCloud appends a number, which may be part of another name, so only copies of daily notes are certain.
			const certain =
				copyName === copyNames.iCloud
					? meeting.copies.filter((path) => path.startsWith(`${journal}/`))
					: meeting.copies;
			await copiesCountForNothing(first(devices), certain);
			noLineStandsTwice(first(meeting.passed));
			await aFurtherPassChangesNothing(devices);
			agreed = meeting.merged;
		}
	});
}

describe('devices on which the last writer of a file wins', () => {
	it.each(Object.entries(copyNames))(
		'hold the same files, and sync-conflict copies count for nothing: %s',
		async (_, copyName) => {
			await fc.assert(
				fc.asyncProperty(anyHistory, (history) => holds(history, copyName)),
				{ numRuns: runs(2) },
			);
		},
	);

	it('hold the same files, too, if they are on while the notes of the others arrive', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, (history) => holds(history, copyNames.dropbox, deliverWhileOn)),
			{ numRuns: runs(3) },
		);
	});

	it('take no copy of a person for another person, by whatever name', async () => {
		for (const copyName of Object.values(copyNames)) {
			await withDevices(['app', 'program'], async (devices) => {
				const agreed = startingVault();
				const edits: Edit[][] = [
					[{ do: 'touch', person: 0, words: '' }],
					[{ do: 'write of a person', person: 0, words: 'Rain.' }],
				];
				const { copies } = await play({ edits, choice: 0 }, devices, {
					merge: new LastWriterMerge(agreed, copyName),
					agreed,
					deliver: deliverWhileOff,
				});
				expect(copies).toEqual([copyName('People/Ada Lovelace', 1)]);
				await copiesCountForNothing(first(devices), copies);
			});
		}
	});

	it('count for nothing where a sync has made a copy of a copy: iCloud', async () => {
		const history: History = {
			kinds: ['app', 'app'],
			rounds: [
				{
					edits: [[{ do: 'untick', line: 0, isDated: false }], [{ do: 'tick', line: 0, isDated: false }]],
					choice: 0,
				},
				{
					edits: [
						[{ do: 'rename', person: 0, name: 'Katherine Johnson' }],
						[{ do: 'rename', person: 0, name: 'Lise Meitner' }],
					],
					choice: 0,
				},
			],
		};
		await holds(history, copyNames.iCloud);
	});
});
