import { dayFromFields, type Day } from '../day';
import type { DayWords } from './day-words';
import { plainDigits } from './folded-phrase';
import type { Direction } from './weekday-phrases';

/** A year first is one order everywhere. */
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号號]?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/;

/** How many years to look for the next 29 February. */
const leap = 8;

/**
 * The day that a date in digits means, in the order of a language: `23.11.2026`, `23/11`, `2026年11月23日`. Without a year
 * it is the newest that has gone by, today included, or the next to come. Null where it is none, or could be two.
 */
export function readDate(text: string, order: DayWords['order'], today: Day, direction: Direction): Day | null {
	const plain = plainDigits(text)
		.replace(/\s?([-/.年月])\s?/g, '$1')
		.replace(/\.$/, '');
	const whole = yearFirst.exec(plain) ?? chinese.exec(plain);
	if (whole !== null) return inYear(whole[1], Number(whole[2]), Number(whole[3]), today, direction);
	const [, first = '', sign = '', second = '', year] = yearLast.exec(plain) ?? [];
	// With dashes, two digits at the end could be a day after a year of two digits.
	if (first === '' || (sign === '-' && year?.length === 2)) return null;
	const [a, b] = [Number(first), Number(second)];
	const dayFirst = order === 'month first' ? null : inYear(year, b, a, today, direction);
	const monthFirst =
		order === 'day first' || (order === 'month first' && year !== undefined)
			? null
			: inYear(year, a, b, today, direction);
	// English writes a date with dots in the European order only.
	if (order === 'either' && sign === '.') return dayFirst;
	if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
	return dayFirst ?? monthFirst;
}

function inYear(year: string | undefined, month: number, date: number, today: Day, direction: Direction): Day | null {
	if (year !== undefined) return dayFromFields(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
	const current = Number(today.slice(0, 4));
	for (let distance = 0; distance <= leap; distance += 1) {
		const found = dayFromFields(direction === 'back' ? current - distance : current + distance, month, date);
		if (found !== null && (direction === 'back' ? found <= today : found > today)) return found;
	}
	return null;
}
