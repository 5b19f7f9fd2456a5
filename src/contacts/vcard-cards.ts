import { addToList } from './add-to-list';
import { onOneLine } from './contact';
import { decodeQuotedPrintable } from './quoted-printable';
import { parseProperty, unfoldedLines, type CardProperty, type Heads } from './vcard-lines';
import { preferredFirst, textOf } from './vcard-values';

const begin = /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const end = /^[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*$/i;

const none: readonly CardProperty[] = [];

/** The properties of a card. */
export class Card {
	private readonly byName = new Map<string, CardProperty[]>();

	add(property: CardProperty): void {
		addToList(this.byName, property.name, property);
	}

	has(...names: readonly string[]): boolean {
		return names.some((name) => this.byName.has(name));
	}

	/** The properties of a name, the preferred first. */
	all(name: string): readonly CardProperty[] {
		const held = this.byName.get(name);
		return held === undefined ? none : preferredFirst(held);
	}

	/** The properties whose names are so. */
	named(isSo: (name: string) => boolean): readonly CardProperty[] {
		return [...this.byName].flatMap(([name, properties]) => (isSo(name) ? properties : []));
	}

	/** The properties whose names end so. */
	ending(ending: string): readonly CardProperty[] {
		const found: CardProperty[] = [];
		for (const [one, properties] of this.byName)
			if (one.endsWith(ending)) for (const property of properties) found.push(property);
		return found;
	}
}

/** The label of a property: `Anniversary` of Apple's `_$!<Anniversary>!$_`, or the user's words. */
export function labelOf(card: Card, { group, parameters }: CardProperty): string {
	// Old Android phones write it into the parameters:
	// `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=46=61=78):1001`.
	const custom = parameters.get('X-CUSTOM(CHARSET')?.at(-1);
	if (custom !== undefined) return onOneLine(decodeQuotedPrintable(custom.replace(/\)$/, ''), null));
	if (group === '') return '';
	const label = card.all('X-ABLABEL').find((one) => one.group === group);
	return label === undefined ? '' : onOneLine(textOf(label)).replace(/^_\$!<(.*)>!\$_$/, '$1');
}

/**
 * The cards of a text. A card that is never closed ends where the next begins; one that has lost its beginning begins
 * behind the end of the last. Cards of agents describe other people and are skipped.
 */
export function* cardsIn(text: string): Generator<Card> {
	const heads: Heads = new Map();
	let card = new Card();
	// The depth of open cards of agents.
	let agents = 0;
	let isAgentNext = false;
	let isOld = false;
	for (const line of unfoldedLines(text.replace(/^\uFEFF/, ''))) {
		const property = parseProperty(line, isOld, heads);
		const isBegin = property?.name === 'BEGIN' && begin.test(line);
		const isEnd = property?.name === 'END' && end.test(line);
		if (isBegin && isAgentNext) agents += 1;
		else if (isEnd && agents > 0) agents -= 1;
		else if (
			isBegin ||
			isEnd ||
			(agents === 0 && property?.name === 'VERSION' && card.has('VERSION') && card.has('FN', 'N'))
		) {
			if (!isEmpty(card)) yield card;
			card = new Card();
			agents = 0;
			isOld = false;
		}
		const isAgent = property?.name === 'AGENT';
		isAgentNext = isAgent && property.value.trim() === '';
		if (isAgent && begin.test(property.value)) agents += 1;
		else if (property !== null && agents === 0 && !isBegin && !isEnd) {
			if (property.name === 'VERSION') isOld = property.value.trim() === '2.1';
			card.add(property);
		}
	}
	if (!isEmpty(card)) yield card;
}

/** Words between cards are no card. */
function isEmpty(card: Card): boolean {
	return !card.has('VERSION', 'FN', 'N', 'TEL', 'EMAIL', 'ORG', 'NICKNAME');
}
