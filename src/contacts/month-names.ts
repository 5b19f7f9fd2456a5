/** The languages whose months are known: those of the interface, and of the programs whose tables are read. */
const languages = 'en en-GB ar de es fr ja pt ru zh it nl pl cs sk sv da nb fi hu tr uk el ro ko'.split(' ');

let months: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** The number of the month (1 to 12) that a word names in any of the languages; undefined for another word. */
export function monthOf(word: string): number | undefined {
	months ??= monthNames();
	return months.get(monthKey(word));
}

/** Whether a word is a day of the week in one of the languages. */
export function isWeekday(word: string): boolean {
	weekdays ??= new Set(
		languages.flatMap((language) =>
			(['long', 'short'] as const).flatMap((weekday) => {
				const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
				return [1, 2, 3, 4, 5, 6, 7].map((day) => monthKey(format.format(Date.UTC(2000, 0, day))));
			}),
		),
	);
	return weekdays.has(monthKey(word));
}

/** A name without letter case, accents and the point of an abbreviation. */
function monthKey(word: string): string {
	return word
		.normalize('NFD')
		.replace(/[\u0300-\u036F.]/g, '')
		.toLowerCase();
}

function monthNames(): ReadonlyMap<string, number> {
	const names = new Map<string, number>();
	// A word that names different months in two languages names none.
	const add = (name: string, month: number): void => {
		const key = monthKey(name);
		if (/\p{L}{2}/u.test(key) && !/\d/.test(key)) names.set(key, (names.get(key) ?? month) === month ? month : 0);
	};
	for (const language of languages) {
		for (const style of ['long', 'short'] as const) {
			const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
			// Slavic and other languages decline the month beside a day: 14 мая.
			const declined = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
			for (let month = 1; month <= 12; month += 1) {
				const middle = Date.UTC(2000, month - 1, 15);
				add(alone.format(middle), month);
				add(declined.formatToParts(middle).find(({ type }) => type === 'month')?.value ?? '', month);
			}
		}
	}
	return new Map([...names, ['sept', 9] as const].filter(([, month]) => month > 0));
}
