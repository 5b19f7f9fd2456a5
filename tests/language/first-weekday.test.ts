import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstWeekday } from '../../src/language/first-weekday';

describe('the first day of a week', () => {
	afterEach(() => vi.unstubAllGlobals());

	it.each([
		['getWeekInfo', 7, 0],
		['getWeekInfo', 6, 6],
		['weekInfo', 1, 1],
	])('is what the engine says (%s: %i)', (member, firstDay, weekday) => {
		const Locale = class extends Intl.Locale {
			constructor(code: string) {
				super(code);
				Object.defineProperty(this, 'getWeekInfo', {
					value: member === 'getWeekInfo' ? () => ({ firstDay }) : undefined,
				});
				Object.defineProperty(this, 'weekInfo', { value: member === 'weekInfo' ? { firstDay } : undefined });
			}
		};
		vi.stubGlobal('Intl', { ...Intl, Locale });
		expect(firstWeekday('en')).toBe(weekday);
	});

	it('is Monday where the engine does not know', () => {
		vi.stubGlobal('Intl', { ...Intl, Locale: class {} });
		expect(firstWeekday('ar')).toBe(1);
	});
});
