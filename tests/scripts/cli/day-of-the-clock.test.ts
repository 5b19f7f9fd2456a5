import { describe, expect, it } from 'vitest';
import { openRoutine } from '../../../scripts/cli/open-routine';
import { vaultFolder } from '../../support/vault-folder';

describe('the day of the clock', () => {
	it.each([
		[0, 3, '2026-11-23'],
		[4, 3, '2026-11-22'],
		[4, 4, '2026-11-23'],
		[23, 22, '2026-11-22'],
	])('that starts at %i o’clock is, at %i o’clock, %s', async (dayStartHour, hour, expected) => {
		const root = await vaultFolder({ '.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ dayStartHour }) });
		expect((await openRoutine(root, null, new Date(2026, 10, 23, hour, 59))).today).toBe(expected);
	});

	it('fills templates with the time of the clock where nobody gave a day', async () => {
		const root = await vaultFolder({});
		const { dailyNotes, today: day } = await openRoutine(root, null, new Date(2026, 10, 23, 17, 5));
		expect(dailyNotes.fill('{{date}} {{time}}', day)).toBe('2026-11-23 17:05');
	});
});
