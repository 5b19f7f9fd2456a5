import { onOneLine } from './contact';
import { parseProperty, unfoldedLines, type CardProperty } from './vcard-lines';
import { preferredFirst, textOf } from './vcard-values';

const begin = /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const end = /^[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*$/i;

/** The properties of a card. */
export class Card {
	private readonly byName = new Map<string, CardProperty[]>();

	add(property: CardProperty): void {
		const held = this.byName.get(property.name);
		if (held === undefined) this.byName.set(property.name, [property]);
		else held.push(property);
	}

	has(...names: readonly string[]): boolean {
		return names.some((name) => this.byName.has(name));
	}

	/** The properties of a name, the preferred first. */
	all(name: string): readonly CardProperty[] {
		return preferredFirst(this.byName.get(name) ?? []);
	}

	matching(name: RegExp): readonly CardProperty[] {
		return [...this.byName].flatMap(([one, properties]) => (name.test(one) ? properties : []));
	}
}

/** The label of a property: `Anniversary` of Apple's `_$!<Anniversary>!$_`, or the user's words. */
export function labelOf(card: Card, { group }: CardProperty): string {
	if (group === '') return '';
	const label = card.all('X-ABLABEL').find((one) => one.group === group);
	return label === undefined ? '' : onOneLine(textOf(label)).replace(/^_\$!<(.*)>!\$_$/, '$1');
}

/**
 * The cards of a text. A card that is never closed ends where the next begins; one that has lost its beginning begins behind
 * the end of the last. Cards of agents describe other people and are skipped.
 */
export function cardsIn(text: string): Card[] {
	const cards: Card[] = [];
	let card: Card | null = null;
	// The depth of open cards of agents.
	let agents = 0;
	let isAgentNext = false;
	let isOld = false;
	const open = (): Card => {
		card = new Card();
		cards.push(card);
		agents = 0;
		isOld = false;
		return card;
	};
	for (const line of unfoldedLines(text.replace(/^\uFEFF/, ''))) {
		if (begin.test(line)) {
			if (isAgentNext) agents += 1;
			else open();
			isAgentNext = false;
		} else if (end.test(line)) {
			if (agents > 0) agents -= 1;
			else card = null;
			isAgentNext = false;
		} else {
			const property = parseProperty(line, isOld);
			const isAgent = property?.name === 'AGENT';
			isAgentNext = isAgent && property.value.trim() === '';
			if (isAgent && begin.test(property.value)) agents += 1;
			else if (property !== null && agents === 0) {
				const isNext = property.name === 'VERSION' && (card as Card | null)?.has('VERSION') === true && (card as Card | null)?.has('FN', 'N') === true;
				const into: Card = card === null || isNext ? open() : card;
				if (property.name === 'VERSION') isOld = property.value.trim() === '2.1';
				into.add(property);
			}
		}
	}
	return cards.filter((one) => !isEmpty(one));
}

/** Words between cards are no card. */
function isEmpty(card: Card): boolean {
	return !card.has('VERSION', 'FN', 'N', 'TEL', 'EMAIL', 'ORG', 'NICKNAME');
}
