import { textItems } from '../frontmatter/properties';
import { findNoteLinks } from '../markdown/note-links';
import { noteName } from '../note-path';
import { folded } from '../text/words';
import { topicKey } from './topic';

/** A place in which a person lives, as their note writes it. */
export interface Place {
	/** The key for comparing: `#lisbon`, `[[Lisbon]]` and `Lisbon` have the same, and so have `Zürich` and `Zurich`. */
	readonly key: string;
	/** As the note writes it, without `#` or brackets. */
	readonly text: string;
	/** The place around it, where the note names one: Portugal in `Lisbon, Portugal`; else empty. */
	readonly within: string;
}

/** Signs that divide two places of a person. */
const between = /[;；؛\r\n]/;

/** Signs between a place and the one around it. */
const aroundSign = /[,，、،]/;

/** How many names behind a place are looked at for the one around it: `New York, New York, USA`. */
const mostAround = 3;

/** Marks above and below Latin, Greek and Cyrillic letters. */
const accents = /[\u0300-\u036F]+/g;

/**
 * Reads the places of a person: texts, tags or links, in a list or in one text. `Lisbon, Portugal` names two, one
 * within the other, so that either is found, and everybody in Portugal is together there. Coordinates, post codes, and
 * a box that is ticked or not are none.
 */
export function readPlaces(value: unknown): Place[] {
	const places = (typeof value === 'boolean' ? [] : textItems(value))
		.flatMap((item) => withoutLinks(item).split(between))
		.flatMap(placesIn);
	return [...new Map(places.map((place) => [`${place.key}\n${placeKey(place.within)}`, place])).values()];
}

/** The key by which names of places are compared. */
export function placeKey(text: string): string {
	return withoutAccents(topicKey(text));
}

/** A name of a place, or the beginning of one, as it is looked for: in any letter case, with accents or without. */
export function foldedPlace(words: string): string {
	return withoutAccents(folded(words));
}

/**
 * Whether a place is looked for by these words, folded by `foldedPlace`: its name, or a word of it, begins with them.
 */
export function isPlaceFound({ text }: Pick<Place, 'text'>, words: string): boolean {
	const name = foldedPlace(text);
	return name.startsWith(words) || name.includes(` ${words}`) || name.includes(`-${words}`);
}

function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(accents, '').normalize('NFC');
}

/** The places of one text, each with the next around it. */
function placesIn(text: string): Place[] {
	const names = text
		.split(aroundSign)
		.flatMap(namesIn)
		.filter((name) => /\p{L}/u.test(name));
	return names.map((text, index) => {
		const key = placeKey(text);
		return {
			key,
			text,
			within: names.slice(index + 1, index + 1 + mostAround).find((name) => placeKey(name) !== key) ?? '',
		};
	});
}

/** In a nested tag the place around comes first. */
function namesIn(part: string): string[] {
	const name = part.trim();
	return name.startsWith('#')
		? name
				.slice(1)
				.split('/')
				.map((one) => one.replaceAll(/[-_]/g, ' ').trim())
				.reverse()
		: [name];
}

/** A text with the names of notes instead of links to them, and the words of other links. */
function withoutLinks(text: string): string {
	if (!text.includes('[')) return text;
	let plain = '';
	let from = 0;
	for (const { start, end, target } of findNoteLinks(text)) {
		plain += `${text.slice(from, start)},${noteName(target)},`;
		from = end;
	}
	return (plain + text.slice(from)).replace(/\[([^[\]]*)\]\([^()]*\)/g, ',$1,');
}
