// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Files } from './device';
import { anyHistory, first, play, withDevices, type History } from './history';
import { aFurtherPassChangesNothing, devicesAreEqual, lastTouchedIsTheNewestSupported, noLineStandsTwice, noTickIsLost, noTouchIsLost } from './laws';
import { deliverWhileOff } from './merges/merge';
import { ThreeWayMerge } from './merges/three-way';
import { times } from './runs';
import { startingVault } from './starting-vault';

async function holds({ kinds, rounds }: History): Promise<void> {
	await withDevices(kinds, async (devices) => {
		let agreed: Files = startingVault();
		const merge = new ThreeWayMerge(agreed);
		for (const round of rounds) {
			const meeting = await play(round, devices, { merge, agreed, deliver: deliverWhileOff });
			devicesAreEqual(meeting.passed);
			// A note that several devices have made has no base to be merged from: the newest stays.
			noTickIsLost(meeting, (path) => !agreed.has(path));
			noTouchIsLost(meeting);
			await lastTouchedIsTheNewestSupported(first(devices), meeting.lastTouched);
			noLineStandsTwice(first(meeting.passed));
			await aFurtherPassChangesNothing(devices);
			agreed = meeting.merged;
		}
	});
}

describe('devices that meet by Obsidian Sync', () => {
	it('keep every tick and every last touch, whatever was done on them', async () => {
		await fc.assert(fc.asyncProperty(anyHistory, holds), { numRuns: 8 * times });
	});
});
