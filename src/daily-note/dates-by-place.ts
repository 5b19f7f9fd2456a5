import { dayFromFields, type Day } from '../day';
import type { NotePath } from '../note-path';

/** A day whose year, month and date are written by digits that are no part of each other. */
const probe = { year: '2034', month: '05', date: '16' } as const;

/** The parts of a format that say nothing: words in brackets, and signs. A backslash changes what follows it. */
const withoutMeaning = /\[[^[\]]*\]|[^A-Za-z[\]\\]/g;

/** Where the digits of a day stand in the paths of daily notes. */
interface Places {
	readonly year: number;
	readonly month: number;
	readonly date: number;
	/** The length of each path. */
	readonly length: number;
}

/**
 * Reads the days of daily notes whose names hold year, month and date in four, two and two digits, and nothing else
 * that changes. Each digit has its place then, so one look tells the day that a path can mean; for other formats, the
 * names of whole years are written.
 */
export class DatesByPlace {
	private readonly places: Places | null;

	/** @param pathOf the path of a day's note, which is asked whether a day was read rightly */
	constructor(
		format: string,
		private readonly pathOf: (day: Day) => NotePath,
	) {
		this.places = placesIn(format, pathOf);
	}

	/** Whether the format is such a one. */
	get areKnown(): boolean {
		return this.places !== null;
	}

	/** The day of a path; null where it is not one of a daily note between the years 1900 and 2199. */
	dayOf(path: NotePath): Day | null {
		const { places } = this;
		if (places === null || path.length !== places.length) return null;
		const year = digitsIn(path, places.year, 4);
		if (year < 1900 || year > 2199) return null;
		const day = dayFromFields(year, digitsIn(path, places.month, 2), digitsIn(path, places.date, 2));
		return day !== null && this.pathOf(day) === path ? day : null;
	}
}

/** Null where the format has other tokens, or where a language writes the digits in another script. */
function placesIn(format: string, pathOf: (day: Day) => NotePath): Places | null {
	const tokens = format
		.replace(withoutMeaning, ' ')
		.split(' ')
		.flatMap((word) => word.match(/YYYY|MM|DD|./g) ?? []);
	const count = (token: string): number => tokens.filter((one) => one === token).length;
	if (tokens.some((token) => !['YYYY', 'MM', 'DD'].includes(token))) return null;
	const day = dayFromFields(Number(probe.year), Number(probe.month), Number(probe.date));
	if (day === null) return null;
	const path = pathOf(day);
	/** Where digits stand first; -1 where they stand in the words or in the folder, too. */
	const placeOf = (digits: string, token: string): number =>
		path.split(digits).length - 1 === count(token) ? path.indexOf(digits) : -1;
	const places = {
		year: placeOf(probe.year, 'YYYY'),
		month: placeOf(probe.month, 'MM'),
		date: placeOf(probe.date, 'DD'),
		length: path.length,
	};
	return Math.min(places.year, places.month, places.date) < 0 ? null : places;
}

/** The number that some digits spell; -1 where one of them is no digit. */
function digitsIn(path: string, from: number, count: number): number {
	let value = 0;
	for (let at = from; at < from + count; at += 1) {
		const digit = path.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return -1;
		value = value * 10 + digit;
	}
	return value;
}
