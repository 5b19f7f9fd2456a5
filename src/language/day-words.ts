/**
 * How a language says days, as far as `Intl` does not know it. Letter case and accents do not matter, except in
 * `sayings`.
 */
export interface DayWords {
	/** More words for a day, with its distance from today in days. */
	readonly days: Readonly<Record<string, number>>;
	/**
	 * The words for numbers from one on; other forms of a word follow a slash. None where they are Chinese characters.
	 */
	readonly numbers: readonly string[];
	/** Other ways to say what `Intl` says, and its own. The patterns read text without accents, in lower case. */
	readonly sayings: readonly (readonly [RegExp, string])[];
	/**
	 * More names of the weekdays from Sunday on, separated by spaces; other forms of a name follow a slash, a dash
	 * stands for none.
	 */
	readonly weekdays: string;
	/** What stands around the name of a weekday (`{}`) that has gone by. */
	readonly back: readonly string[];
	/** The same for one to come. */
	readonly ahead: readonly string[];
	/** The same for either: the weekday that was last or comes next, whatever is asked for. */
	readonly either: readonly string[];
	/** The same for *this Friday*, which is today on a Friday. */
	readonly current: readonly string[];
	/** What stands around the name of a weekday (`{}`) and of its week (`{week}`). */
	readonly weeks: readonly string[];
	/** What last week, this week and the next are called before a weekday, where it is not what `Intl` calls them. */
	readonly weekNames?: readonly [last: string, current: string, next: string];
	/** The order of a date in digits; English has both the British and the American one. */
	readonly order: 'day first' | 'month first' | 'either';
}
