import * as asian from '../headings/asian';
import * as english from '../headings/english';
import * as germanic from '../headings/germanic';
import * as otherEuropean from '../headings/other-european';
import * as romance from '../headings/romance';
import * as slavic from '../headings/slavic';
import { latePattern } from '../../text/late-pattern';
import { onOneLine } from '../contact';
import type { Column, Headings, Meaning } from './column-field';
import { accentedKey, headingKey, withoutNumbers } from './heading-key';
import { headingWords, unspacedParts } from './heading-words';

const tables: readonly Headings[] = [english, germanic, romance, slavic, otherEuropean, asian].flatMap((group) =>
	Object.values<Headings>(group),
);

const unspaced = latePattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`, 'u');

let known: ReadonlyMap<string, Meaning> | null = null;

/**
 * Every listed heading. Made at the first table: an import is rare, and the start of the app should not wait for it.
 */
function knownHeadings(): ReadonlyMap<string, Meaning> {
	if (known !== null) return known;
	// Where languages differ, the earlier table holds: English, then as the tables are listed.
	const exact = new Map<string, Meaning>();
	const all = new Map<string, Meaning>();
	for (const table of tables) {
		for (const [meaning, headings] of Object.entries(table) as [Meaning, string][]) {
			for (const heading of headings.split('|')) {
				exact.set(accentedKey(heading), exact.get(accentedKey(heading)) ?? meaning);
				all.set(headingKey(heading), all.get(headingKey(heading)) ?? meaning);
			}
		}
	}
	known = new Map([...all, ...exact]);
	return known;
}

/** The keys of Google's columns for the first, second, … address, number, place or event. */
const numbered = /^(email|phone|address|event|relation|website|im|custom field) (\d+) (valu|label|type)$/;

/** The column under a heading. */
export function columnOf(heading: string, index: number): Column {
	const written = onOneLine(heading.replace(/\uFEFF/g, ''));
	if (written === '') return { heading: String(index + 1), meaning: null, group: '' };
	const key = headingKey(written);
	const [, kind = '', number = '', what] = numbered.exec(key) ?? [];
	const group = /^(?:address) (\d+) /.exec(key)?.[0].trim() ?? '';
	if (what === undefined)
		return {
			heading: written,
			meaning: knownHeadings().get(accentedKey(written)) ?? meaningOf(key) ?? meaningInBoth(written),
			group,
		};
	const meaning = what === 'valu' ? valueMeaning(kind) : 'label';
	return { heading: written, meaning, group: `${kind} ${number}` };
}

function valueMeaning(kind: string): Meaning | null {
	return kind === 'email' || kind === 'phone' || kind === 'event' ? kind : null;
}

function meaningOf(key: string): Meaning | null {
	const headings = knownHeadings();
	return (
		headings.get(key) ??
		headings.get(withoutNumbers(key)) ??
		meaningOfWords(withoutNumbers(key).split(' ')) ??
		meaningOfParts(key)
	);
}

/** The meaning of a heading in two languages: `Given name (Vorname)`, `Nom / Name`. */
function meaningInBoth(heading: string): Meaning | null {
	const pieces = heading
		.split(/[()[\]/]/)
		.map(headingKey)
		.filter((piece) => piece !== '');
	const [first = null, ...others] = pieces.slice(0, 4).map(meaningOf);
	return pieces.length < 2 || others.some((meaning) => meaning !== first) ? null : first;
}

/** What the words of a heading say together. A word that is not known may change everything: `Assistant's phone`. */
function meaningOfWords(words: readonly string[]): Meaning | null {
	const { email, mobile, phone, fax, birthday, city, home, work, other, empty, whose } = headingWords;
	const rest = words.filter((word) => !empty.has(word) && !home.has(word) && !work.has(word) && !other.has(word));
	const are = (...sets: readonly ReadonlySet<string>[]): boolean =>
		rest.length > 0 && rest.every((word) => sets.some((set) => set.has(word)));
	if (rest.some((word) => fax.has(word)) && are(fax, phone)) return 'fax';
	if (are(email)) return 'email';
	if (rest.some((word) => mobile.has(word)) && are(mobile, phone)) return 'mobile';
	if (are(phone)) return 'phone';
	if (are(birthday)) return 'birthday';
	if (are(city) && words.some((word) => work.has(word))) return 'workCity';
	if (are(city)) return words.some((word) => other.has(word)) ? 'otherCity' : 'homeCity';
	// `Contact first name`, `Person email`
	const shorter = words.filter((word) => !whose.has(word)).join(' ');
	return shorter === words.join(' ') ? null : (knownHeadings().get(shorter) ?? null);
}

function meaningOfParts(key: string): Meaning | null {
	if (!unspaced().test(key)) return null;
	return unspacedParts.find(([part]) => part.test(key))?.[1] ?? null;
}
