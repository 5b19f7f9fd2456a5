import type { App } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/day';
import { RejectedToday } from '../../../src/obsidian/today/rejected-today';

/** A device whose storage holds one value. */
function deviceWith(stored: unknown): App {
	return {
		loadLocalStorage: () => stored,
		saveLocalStorage: (_: string, value: unknown) => void (stored = value),
	} as unknown as App;
}

describe('the people who were rejected', () => {
	it('are those of the day that was stored last, and nobody on any other', () => {
		const rejected = new RejectedToday(deviceWith(null));
		expect([...rejected.on(day('2026-11-23'))]).toEqual([]);
		rejected.set(day('2026-11-23'), ['People/Ada.md']);
		expect([...rejected.on(day('2026-11-23'))]).toEqual(['People/Ada.md']);
		expect([...rejected.on(day('2026-11-24'))]).toEqual([]);
	});

	it.each(['words', { day: '2026-11-23', people: 'People/Ada.md' }, { day: '2026-11-23', people: [7] }])(
		'are nobody where the storage holds something else: %j',
		(stored) => {
			expect([...new RejectedToday(deviceWith(stored)).on(day('2026-11-23'))]).toEqual([]);
		},
	);
});
