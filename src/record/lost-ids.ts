import { findActionLines, type FoundLine } from '../daily-note/action-block';
import { parseActionId } from '../daily-note/action-line';
import { isBoard } from '../daily-note/boards';
import { isDone } from '../daily-note/done-signs';
import { readForm } from '../daily-note/line-form';
import { said, saySame, type Said } from '../daily-note/said';
import { sentenceTest } from '../daily-note/sentences';
import { taskNoteLinks } from '../daily-note/task-note-links';
import { shortStart, unmarkedItems, withIds, type UnmarkedItem } from '../daily-note/unmarked-items';
import { addDays } from '../day';
import { message } from '../language/message';
import type { LinePlace } from '../markdown/note-lines';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';
import { idOfForm, lastTouchOf, notLost, type FormContext } from './id-of-form';
import { quotedLine } from './ticked-lines';

/** A line of ours that was seen with its id, which is in no note any more. */
export interface KnownLine {
	readonly id: string;
	/** What it said; null where only its id and its links are known. */
	readonly said: Said | null;
	/** The targets of its links; those of people come first. */
	readonly targets: readonly string[];
}

/** An id, and the item that it goes back to. */
export interface GivenId {
	readonly at: LinePlace;
	readonly id: string;
}

/** Items of a note that have lost their ids: those that get them back, and the problems of the others. */
export interface LostIds {
	readonly given: readonly GivenId[];
	readonly problems: readonly Problem[];
}

const none: LostIds = { given: [], problems: [] };

/** What every note with a ticked item holds. */
const anyTick = /\[[^\s\]]\][ \t]/;

/** For how many days a line may be looked for. */
const longestLoss = 30;

/** Finds lines of ours that have lost their ids, and the links of today's note into which lines were turned. */
export function lostLines(
	text: string,
	note: NotePath,
	found: readonly FoundLine[],
	context: FormContext,
	known: readonly KnownLine[] = [],
): LostIds {
	const lost = lostIds(text, note, found, context, known);
	if (context.dailyNotes.dayOf(note) !== context.today) return lost;
	const links = taskNoteLinks(text, context).filter(({ people }) =>
		people.some((path) => lastTouchOf(path, context) !== context.today),
	);
	const turned = links.map((link) => message('problem.taskNote', { link: quotedLine(link.text) }));
	return { ...lost, problems: [...lost.problems, ...turned.map((problem) => ({ path: note, problem }))] };
}

/** A text with the ids that its lines have lost. */
export function withIdsBack(
	text: string,
	note: NotePath,
	context: FormContext,
	known: readonly KnownLine[] = [],
): string {
	return withIds(text, lostIds(text, note, findActionLines(text, '', context.doneSigns), context, known).given);
}

/**
 * Finds ticked items that were lines of ours before another plugin dropped their ids. An item gets its id back only
 * where nothing else can be meant: it says word for word what a line said that was seen with its id, and no other item
 * does; or it stands in a daily note or on a board, has to the letter the form of an action, and everything about the
 * notes agrees (`idOfForm`). Else it is a problem.
 *
 * @param found the lines of ours in the text
 * @param known lines that were seen before, for this note
 */
function lostIds(
	text: string,
	note: NotePath,
	found: readonly FoundLine[],
	context: FormContext,
	known: readonly KnownLine[],
): LostIds {
	if (!anyTick.test(text)) return none;
	const maySay = sentenceTest(context.language);
	if (known.length === 0 && !text.includes('^tom-') && !maySay(text)) return none;
	const starts = known.flatMap((line) => (line.said === null ? [] : [line.said.words.slice(0, shortStart)]));
	const isWanted = (line: string, mark: string): boolean =>
		isDone(mark, context.doneSigns) &&
		(line.includes('^tom-') || maySay(line) || starts.some((start) => line.includes(start)));
	const items = unmarkedItems(text, found, isWanted, context.doneSigns);
	if (items.length === 0) return none;
	const ours = known.length === 0 ? [] : found.map(({ at }) => said(at.text, context.doneSigns).words);
	const byWords = givenByWords(
		items.filter(({ readings }) => !readings.some((one) => ours.includes(one.said.words))),
		note,
		known,
		context,
	);
	const isPlace = context.dailyNotes.dayOf(note) !== null || isBoard(text);
	const others = items.filter((item) => !byWords.some(({ at }) => at.start === first(item).start));
	const judged = others.map((item) => ({
		item,
		verdict: item.hasIdAmid || !isPlace ? notLost : idOfForm(item, note, found, context),
	}));
	const isSole = (id: string): boolean =>
		judged.filter(({ verdict }) => verdict.id === id).length === 1 && !byWords.some((one) => one.id === id);
	const byForm = judged.flatMap(({ item, verdict: { id } }) =>
		id !== null && isSole(id) ? [{ at: first(item), id }] : [],
	);
	const problems = judged.flatMap(({ item, verdict }): Problem[] => {
		const isGiven = byForm.some(({ at }) => at.start === first(item).start);
		if (!item.hasIdAmid && (!verdict.isLost || isGiven)) return [];
		const key = item.hasIdAmid ? 'problem.wordsBehindId' : 'problem.lostId';
		return [{ path: note, problem: message(key, { line: quotedLine(first(item).text) }) }];
	});
	return { given: [...byWords, ...byForm], problems };
}

/**
 * The items that say what lines said, each the only one that says so. A copy of a line that is there with its id is
 * none of them.
 */
function givenByWords(
	items: readonly UnmarkedItem[],
	note: NotePath,
	known: readonly KnownLine[],
	context: FormContext,
): GivenId[] {
	const free = items.filter(({ hasOtherId, hasIdAmid }) => !hasOtherId && !hasIdAmid);
	const given = known.flatMap((line): GivenId[] => {
		const places = free.flatMap((item) => placeOf(line, item, note, context));
		const [place] = places;
		return place !== undefined && places.length === 1 ? [{ at: place, id: line.id }] : [];
	});
	return given.filter(({ at }) => given.filter((one) => one.at.start === at.start).length === 1);
}

/** Where an item ends that says what a line said; none where it says anything else. */
function placeOf(
	{ id, said: wanted, targets }: KnownLine,
	{ readings }: UnmarkedItem,
	note: NotePath,
	{ vault, language, today }: FormContext,
): LinePlace[] {
	const meant = parseActionId(id);
	if (meant === null || meant.day > today || meant.day < addDays(today, -longestLoss)) return [];
	if (wanted !== null)
		return readings
			.filter((reading) => saySame(reading.said, wanted))
			.slice(0, 1)
			.map(({ at }) => at);
	const [reading, ...longer] = readings;
	const form = reading === undefined || longer.length > 0 ? null : readForm(reading.said.words, language);
	if (reading === undefined || form === null || form.kind !== meant.kind) return [];
	const isSame = form.mentions.every(({ target, last }, at) => {
		const person = vault.resolve(target, note);
		return (
			person !== null && person === vault.resolve(targets[at] ?? '', note) && (last === null || last < meant.day)
		);
	});
	return isSame ? [reading.at] : [];
}

function first({ readings }: UnmarkedItem): LinePlace {
	return readings[0].at;
}
