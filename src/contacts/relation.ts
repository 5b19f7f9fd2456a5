import { message, type Message } from '../language/message';
import type { Identity } from './identity';
import { matchOf, textOf, type NameForm, type NameMatch } from './name-form';

/**
 * Whether two are one person. `near` of `apart`: the names agree, but something tells the two from each other.
 * `isStrong`: they also share an address, a number, a birthday or a suffix. `isNickname`: one has the name of the other as
 * a nickname, and nothing else speaks for it.
 */
export type Relation =
	| { readonly kind: 'same'; readonly why: Message; readonly isStrong: boolean; readonly isAlias: boolean }
	| { readonly kind: 'unclear'; readonly why: Message; readonly isLesser: 'a' | 'b' | null }
	| {
			readonly kind: 'apart';
			readonly near: Message | null;
			readonly isSuffix: boolean;
			readonly isNickname: boolean;
	  };

const apart: Extract<Relation, { kind: 'apart' }> = { kind: 'apart', near: null, isSuffix: false, isNickname: false };

/** Whether two people with names are one. `isTelling` says whether an address or a number belongs to nobody else. */
export function relationOf(a: Identity, b: Identity, isTelling: (value: string) => boolean = () => true): Relation {
	const found = bestMatch(a, b);
	if (found === null) return apart;
	const shares = shareValue(a, b, isTelling);
	const clash = clashOf(a, b);
	if (found.match === 'part') {
		const isLesser = isShorter(a, b) ? 'a' : isShorter(b, a) ? 'b' : null;
		return shares && clash === null ? { kind: 'unclear', why: message('because.part'), isLesser } : apart;
	}
	if (clash !== null) return { ...apart, near: clash, isSuffix: clash.key === 'because.otherSuffix' };
	if (a.suffix !== b.suffix) {
		const near = message('because.otherSuffix');
		return shares ? { kind: 'unclear', why: near, isLesser: null } : { ...apart, near, isSuffix: true };
	}
	if (areArguable(a, b)) return { kind: 'unclear', why: message('because.allElse'), isLesser: null };
	if (found.match === 'order' && !shares)
		return { kind: 'unclear', why: message('because.orderOnly'), isLesser: null };
	if (found.isNickname && !shares) return { ...apart, isNickname: true };
	const isStrong = shares || a.suffix !== '' || (a.birthday !== null && b.birthday !== null);
	return { kind: 'same', why: found.why, isStrong, isAlias: found.isAlias };
}

/** Whether two have an address or a number in common that nobody else has. */
export function shareValue(a: Identity, b: Identity, isTelling: (value: string) => boolean): boolean {
	return [...a.emails, ...a.phones].some((value) => (b.emails.has(value) || b.phones.has(value)) && isTelling(value));
}

/** What tells two people of one name from each other for certain; null for nothing. */
export function clashOf(a: Identity, b: Identity): Message | null {
	if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return message('because.otherSuffix');
	if (a.birthday === null || b.birthday === null) return null;
	const isOtherYear = a.birthday.year !== null && b.birthday.year !== null && a.birthday.year !== b.birthday.year;
	return a.birthday.day !== b.birthday.day || isOtherYear ? message('because.otherBirthday') : null;
}

/** Whether two people who are both one with a third cannot be one with each other. */
export function areAtOdds(a: Identity, b: Identity): boolean {
	if (clashOf(a, b) !== null || areArguable(a, b)) return true;
	const odds = [
		'middle',
		...(haveOtherFamilies(a, b) ? ['further'] : []),
		...(areTellingApart(a.unsaid, b.unsaid) ? ['equal'] : []),
	];
	return a.names.some((one) => b.names.some((other) => odds.includes(matchOf(one, other))));
}

/**
 * Whether each of two family names has a word that the other lacks: `García López` and `García Pérez`, but not `López`.
 */
function haveOtherFamilies(a: Identity, b: Identity): boolean {
	return areTellingApart(a.family, b.family);
}

function areTellingApart(one: readonly string[], other: readonly string[]): boolean {
	return one.some((word) => !other.includes(word)) && other.some((word) => !one.includes(word));
}

/** Two people of one name who share nothing at all: a father and his son, or one person at home and at work. */
function areArguable(a: Identity, b: Identity): boolean {
	const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
		one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));
	const isOther = a.organisation !== '' && b.organisation !== '' && a.organisation !== b.organisation;
	if (a.birthday !== null && b.birthday !== null) return false;
	return isOther && differ(a.emails, b.emails) && differ(a.phones, b.phones);
}

const order: readonly NameMatch[] = ['equal', 'further', 'order', 'part'];

interface FoundMatch {
	readonly match: NameMatch;
	readonly why: Message;
	readonly isAlias: boolean;
	/** Whether only a nickname of one word says so. */
	readonly isNickname: boolean;
}

/** The best agreement between the names of two people; null for none. */
function bestMatch(a: Identity, b: Identity): FoundMatch | null {
	const areOther = haveOtherFamilies(a, b);
	// `Mum` of two families, whose parts tell who they are.
	const areUnlike = areTellingApart(a.unsaid, b.unsaid);
	let best: FoundMatch | null = null;
	for (const one of a.names) {
		for (const other of b.names) {
			const found = matchOf(one, other);
			if (found === 'middle') return null;
			const match = (found === 'further' && areOther) || (found === 'equal' && areUnlike) ? 'part' : found;
			if (match === 'none' || (best !== null && order.indexOf(best.match) <= order.indexOf(match))) continue;
			best = { match, why: whyOf(match, one, other), isAlias: false, isNickname: false };
		}
	}
	if (best !== null && best.match !== 'part' && best.match !== 'order') return best;
	const isAliasOf = (person: Identity, names: readonly NameForm[]): FoundMatch | null => {
		const alias = person.aliases.find((one) => names.some((name) => matchOf(one, name) === 'equal'));
		if (alias === undefined) return null;
		return {
			match: 'equal',
			why: message('because.alias'),
			isAlias: true,
			isNickname: person.nicknames.has(textOf(alias)),
		};
	};
	return isAliasOf(a, b.names) ?? isAliasOf(b, a.names) ?? best;
}

function whyOf(match: NameMatch, one: NameForm, other: NameForm): Message {
	if (match === 'further') return message('because.further');
	return message(match === 'order' || one.isTurned !== other.isTurned ? 'because.order' : 'because.name');
}

/** Whether the name of `a` is the one that is cut short: that of fewer words, or of fewer letters in as many words. */
function isShorter(a: Identity, b: Identity): boolean {
	const [words = [], others = []] = [a.names[0]?.words, b.names[0]?.words];
	return words.length === others.length
		? words.join('').length < others.join('').length
		: words.length < others.length;
}
