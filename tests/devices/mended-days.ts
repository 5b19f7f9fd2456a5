import { expect } from 'vitest';
import { day, type Day } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import type { Device } from './device';
import { first, garbledAmong, play, type Meeting, type Way } from './history';
import { devicesAreEqual } from './laws';

const lastTouchedLine = /^lastTouched:.*\n/m;

/**
 * The meeting as it ends once the user has mended the last touches that the merge has garbled, as they were before.
 * Each stays as it is until then, and `check` reports it.
 */
export async function mendedDays(
	meeting: Meeting,
	devices: readonly Device[],
	{ merge, deliver }: Way,
): Promise<Meeting> {
	if (meeting.garbled.length === 0) return meeting;
	const device = first(devices);
	const { roster, today } = await device.routine();
	// A touch of today takes the place of a day to come.
	const standing = garbledAmong(roster.problems(today)).filter((path) => meeting.garbled.includes(path));
	await garbledDaysAreToldOf(device, meeting, standing);
	// The devices send each other what their passes have written. Then the user mends the notes on one of them.
	const sent = await play({ edits: [], choice: 0 }, devices, { merge, deliver, agreed: meeting.merged });
	await device.use(async (open) => {
		for (const path of standing)
			await open.write(path, withDayOf(meeting.agreed.get(path) ?? '', first(sent.passed).get(path) ?? ''));
	});
	for (const { waiting } of devices) waiting.clear();
	const { merged, passed } = await play({ edits: [], choice: 0 }, devices, { merge, deliver, agreed: sent.merged });
	devicesAreEqual(passed);
	const before = meeting.garbled.map((path): [NotePath, Day | null] => [
		path,
		standing.includes(path) ? dayIn(meeting.agreed.get(path)) : null,
	]);
	return { ...meeting, merged, passed, lastTouched: new Map([...meeting.lastTouched, ...before]) };
}

async function garbledDaysAreToldOf(
	device: Device,
	{ merged, passed }: Meeting,
	standing: readonly NotePath[],
): Promise<void> {
	const problems = await device.check();
	for (const path of standing) {
		for (const files of passed)
			expect(lastTouchedLine.exec(files.get(path) ?? '')?.[0], `the garbled day of ${path}`).toBe(
				lastTouchedLine.exec(merged.get(path) ?? '')?.[0],
			);
		expect(
			problems.filter((line) => line.startsWith(`${path}: lastTouched: `)),
			`what check says of the day of ${path}`,
		).toHaveLength(1);
	}
}

/** A note with the last touch of another text. */
function withDayOf(other: string, text: string): string {
	return text.replace(lastTouchedLine, () => lastTouchedLine.exec(other)?.[0] ?? '');
}

function dayIn(text = ''): Day | null {
	const found = /^lastTouched: (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1];
	return found === undefined ? null : day(found);
}
