import { actionKinds, type ActionKind } from '../actions/action';
import type { Language } from '../language/language';

/** The sentences in which a line can ask for an action with people as they are written; none where their number is wrong. */
export function sentences(kind: ActionKind, [first, second, ...more]: readonly string[], { t }: Language): string[] {
	if (first === undefined || more.length > 0 || (second === undefined) !== (kind !== 'introduction')) return [];
	switch (kind) {
		case 'introduction':
			return [t('line.introduction', { first, second: second ?? '' })];
		case 'compassion':
			return [t('line.compassion', { person: first }), t('line.visit', { person: first })];
		default:
			return [t(`line.${kind}`, { person: first })];
	}
}

/** The words of each sentence around the people, in their order. */
export function sentencePieces(language: Language): readonly (readonly string[])[] {
	const gap = '\0';
	return actionKinds.flatMap((kind) => sentences(kind, kind === 'introduction' ? [gap, gap] : [gap], language)).map((sentence) => sentence.split(gap));
}

/** A test whether a text may hold the sentence of an action, which most do not pass. */
export function sentenceTest(language: Language): (text: string) => boolean {
	const all = sentencePieces(language);
	return (text) => all.some((pieces) => pieces.every((piece) => text.includes(piece)));
}
