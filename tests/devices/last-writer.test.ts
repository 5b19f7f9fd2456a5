// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Files } from './device';
import { anyHistory, first, play, withDevices, type History } from './history';
import { aFurtherPassChangesNothing, copiesCountForNothing, devicesAreEqual, lastTouchedIsTheNewestSupported, noLineStandsTwice, noTickIsLost, noTouchIsLost } from './laws';
import { copyNames, LastWriterMerge, type CopyName } from './merges/last-writer';
import { deliverWhileOff } from './merges/merge';
import { times } from './runs';
import { startingVault } from './starting-vault';

async function holds({ kinds, rounds }: History, copyName: CopyName): Promise<void> {
	await withDevices(kinds, async (devices) => {
		let agreed: Files = startingVault();
		const merge = new LastWriterMerge(agreed, copyName);
		for (const round of rounds) {
			const meeting = await play(round, devices, { merge, agreed, deliver: deliverWhileOff });
			devicesAreEqual(meeting.passed);
			noTickIsLost(meeting);
			noTouchIsLost(meeting);
			await lastTouchedIsTheNewestSupported(first(devices), meeting.lastTouched);
			await copiesCountForNothing(first(devices), meeting.copies);
			noLineStandsTwice(first(meeting.passed));
			await aFurtherPassChangesNothing(devices);
			agreed = meeting.merged;
		}
	});
}

describe('devices on which the last writer of a file wins', () => {
	it.each(['dropbox', 'syncthing', 'byHand'])('count nothing in the copies that are left behind, and are one but for them: %s', async (name) => {
		const copyName = copyNames[name];
		if (copyName === undefined) throw new Error(`There are no names like those of ${name}`);
		await fc.assert(fc.asyncProperty(anyHistory, (history) => holds(history, copyName)), { numRuns: 3 * times });
	});
});
