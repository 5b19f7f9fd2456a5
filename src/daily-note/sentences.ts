import { actionKinds, type ActionKind } from '../actions/action';
import type { Language } from '../language/language';
import { datePattern } from './other-signs';

/**
 * The sentences in which a line of this version or an earlier one can ask for an action, with people as they are
 * written; none where their number is wrong.
 */
export function sentences(kind: ActionKind, [first, second, ...more]: readonly string[], language: Language): string[] {
	if (first === undefined || more.length > 0 || (second === undefined) !== (kind !== 'introduction')) return [];
	switch (kind) {
		case 'introduction':
			return [...language.wordings('line.introduction', { first, second: second ?? '' })];
		case 'compassion':
			return [
				...language.wordings('line.compassion', { person: first }),
				...language.wordings('line.visit', { person: first }),
			];
		default:
			return [...language.wordings(`line.${kind}`, { person: first })];
	}
}

/** The words of each sentence around the people, in their order. */
export function sentencePieces(language: Language): readonly (readonly string[])[] {
	const gap = '\0';
	return actionKinds
		.flatMap((kind) => sentences(kind, kind === 'introduction' ? [gap, gap] : [gap], language))
		.map((sentence) => sentence.split(gap));
}

/** A test whether a text may hold the sentence of an action, which most do not pass. */
export function sentenceTest(language: Language): (text: string) => boolean {
	const all = sentencePieces(language);
	return (text) => all.some((pieces) => pieces.every((piece) => text.includes(piece)));
}

/** A link, and the last touch behind it as lines state it. */
const mentionPattern = String.raw`(?:\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\)) \(`;

/**
 * A test whether a text begins with the sentence of an action, each person with their last touch, as a line of ours
 * does.
 */
export function plannedTest(language: Language): (text: string) => boolean {
	const ofADay = language
		.wordings('line.last', { day: '\0' })
		.map((words) => words.split('\0').map(literal).join(datePattern));
	const lasts = [...language.wordings('line.never').map(literal), ...ofADay].join('|');
	const patterns = sentencePieces(language).map(
		(pieces) =>
			new RegExp(`^${pieces.map((piece) => literal(piece)).join(`${mentionPattern}(?:${lasts})\\)`)}`, 'u'),
	);
	return (text) => patterns.some((pattern) => pattern.test(text));
}

function literal(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
