import { actionKinds, type ActionKind } from '../actions/action';
import type { Language } from '../language/language';
import { readNoteLines } from '../markdown/note-lines';
import { findNoteLinks } from '../markdown/note-links';
import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import { normalised } from '../text/words';
import { sentencePieces, sentences } from './sentences';

/** A link that the TaskNotes plugin has put in the place of a line: its id and its people are in no note any more. */
export interface TaskNoteLink {
	readonly kind: ActionKind;
	readonly people: readonly NotePath[];
	/** The link as the note writes it. */
	readonly text: string;
}

/** What stands before a link with which an item begins. */
const beforeLink = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?(?=\[)/u;

/**
 * Finds links to task notes that were lines of ours. TaskNotes names the note like the line: without the signs that
 * file names cannot hold, and without the first date.
 */
export function taskNoteLinks(
	text: string,
	{ roster, language }: { readonly roster: Roster; readonly language: Language },
): TaskNoteLink[] {
	// Most notes hold no item that is nothing but a link: this search is all that they cost.
	if (!/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?\[/mu.test(text)) return [];
	const pieces = sentencePieces(language).map((all) => all.map(normalised));
	return readNoteLines(text).lines.flatMap((line): TaskNoteLink[] => {
		const before = line.isProse ? beforeLink.exec(line.text)?.[0] : undefined;
		if (before === undefined) return [];
		const alone = line.text.slice(before.length).trimEnd();
		const [link, ...more] = findNoteLinks(alone);
		if (link === undefined || more.length > 0 || link.start > 0 || link.end < alone.length) return [];
		const words = wordsWithoutDates(link.label);
		const meant = pieces.some((all) => all.every((piece) => words.includes(piece)))
			? actionNamed(words, roster, language)
			: null;
		return meant === null ? [] : [{ ...meant, text: alone }];
	});
}

/**
 * The action whose sentence words begin with: the sentence, the name of each person, and what stands in parentheses
 * behind it.
 */
function actionNamed(words: string, roster: Roster, language: Language): Pick<TaskNoteLink, 'kind' | 'people'> | null {
	const named = roster
		.people()
		.filter((person) => namesOf(person).some((name) => ` ${words} `.includes(` ${name} `)));
	for (const kind of actionKinds) {
		for (const people of kind === 'introduction' ? pairs(named) : named.map((person) => [person])) {
			const starts = spellings(people, language).flatMap((written) =>
				sentences(kind, written, language).map(wordsWithoutDates),
			);
			if (starts.some((start) => words === start || words.startsWith(`${start} `)))
				return { kind, people: people.map(({ path }) => path) };
		}
	}
	return null;
}

/** The ways in which a line can name people: by each name, touched before or never. */
function spellings(people: readonly Person[], language: Language): string[][] {
	const marks = [...language.wordings('line.last', { day: '' }), ...language.wordings('line.never')];
	return people.reduce<string[][]>(
		(all, person) => {
			const ways = namesOf(person).flatMap((name) => marks.map((mark) => `${name} (${mark})`));
			return all.flatMap((before) => ways.map((way) => [...before, way]));
		},
		[[]],
	);
}

function namesOf({ name, aliases }: Person): string[] {
	return [name, ...aliases].map(wordsWithoutDates).filter((one) => one !== '');
}

function pairs(people: readonly Person[]): Person[][] {
	return people.flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other]));
}

/** The words of a text, without numbers, for comparing. */
function wordsWithoutDates(text: string): string {
	return normalised(text.replace(/\p{Nd}+/gu, ' '));
}
