import type { Day } from '../day';
import { isMapping, propertyKey } from '../frontmatter/properties';
import type { TextRange } from '../markdown/text-range';
import { foldedPath, noteName, type NotePath } from '../note-path';
import { readLinks } from '../people/property-values';
import { isOnList } from '../people/read-person';
import type { NoteProperties, NoteStructure } from '../vault/note';
import { countedLinks } from './counted-links';
import { dayOfNote, type DatedNoteSettings } from './dated-notes';
import { NoteOutline, type ItemRules } from './note-outline';
import { holdsOpenMark, openTasks, type OpenTask } from './open-tasks';

/**
 * Where a note links to, as far as it may concern people. Targets are as links write them, without heading and alias.
 * What may be too much is compared with the structure of the note before it counts.
 */
export interface Mentions {
	readonly path: NotePath;
	/** The day of a dated note; null for any other. */
	readonly day: Day | null;
	/** Whether the note is tagged as a person's. */
	readonly isPerson: boolean;
	/** Targets in properties such as `attendees`. They count. */
	readonly properties: readonly string[];
	/** Targets in the text that may count. */
	readonly text: readonly string[];
	/** Targets in tasks that may be open. */
	readonly tasks: readonly string[];
	/** Whether there may be open tasks. */
	readonly hasTasks: boolean;
	/**
	 * Where lines of ours stand, because the metadata cache does not report all: other plugins write signs behind an id,
	 * and a line that is deep below a paragraph is no item for the app.
	 */
	readonly ours: readonly TextRange[];
}

/** What decides which links of a note count. */
export interface MentionRules extends ItemRules {
	readonly settings: DatedNoteSettings;
	/** The day of a daily note; null for any other note. */
	dailyDay(path: NotePath): Day | null;
}

/** The mentions of a note whose structure is known; null where it has none. Most notes have none, and cost a look. */
export function mentionsIn(
	note: NoteProperties,
	structure: NoteStructure,
	ours: readonly TextRange[],
	rules: MentionRules,
): Mentions | null {
	const head = headOf(note, rules);
	const isTold = head.day !== null || head.isPerson;
	const mayHoldTasks = holdsOpenMark(structure);
	if (!isTold && !mayHoldTasks) return null;
	const outline = new NoteOutline(structure, rules, ours);
	const tasks = mayHoldTasks ? openTasks(structure, outline) : [];
	const text = isTold ? countedLinks(structure, outline) : nothing;
	return mentionsOf(note.path, head, { text, tasks: targetsOf(tasks), hasTasks: tasks.length > 0, ours });
}

/** What tells which links of a note may count. */
export type NoteHead = Pick<Mentions, 'day' | 'isPerson' | 'properties'>;

const nothing: readonly string[] = [];
const plainHead: NoteHead = { day: null, isPerson: false, properties: nothing };

/** What the path and the properties of a note tell. */
export function headOf(note: NoteProperties, rules: MentionRules): NoteHead {
	const { properties } = note;
	const { settings } = rules;
	const isPerson = properties !== null && isOnList(properties, settings);
	const day = dayOfNote(note, isPerson, settings, (path) => rules.dailyDay(path));
	if (day === null) return isPerson ? { ...plainHead, isPerson } : plainHead;
	return {
		day,
		isPerson,
		properties: properties === null ? nothing : namedIn(properties, settings.encounters.properties),
	};
}

/** The notes that some properties name. */
function namedIn(properties: Readonly<Record<string, unknown>>, names: readonly string[]): readonly string[] {
	const values = names
		.map((name) => properties[propertyKey(properties, name)])
		.filter((value) => value !== undefined);
	return values.length === 0
		? nothing
		: unique(values.flatMap((value) => plainValues(value)).flatMap((value) => readLinks(value)));
}

/**
 * A value, or those of its properties where it has some: `attendees: { host: "[[Ada]]" }`. Each once, because YAML can
 * repeat a part without end.
 */
function plainValues(value: unknown, seen = new Set<unknown>()): readonly unknown[] {
	const isList = Array.isArray(value);
	if (isList ? !value.some(isMapping) : !isMapping(value)) return [value];
	if (seen.has(value)) return [];
	seen.add(value);
	return Object.values(value as object).flatMap((item: unknown) => plainValues(item, seen));
}

function targetsOf(tasks: readonly OpenTask[]): readonly string[] {
	return tasks.length === 0 ? nothing : unique(tasks.flatMap(({ targets }) => targets));
}

/** Keeps of a note what an index needs, each target once; null where nothing is left. */
export function mentionsOf(
	path: NotePath,
	{ day, isPerson, properties }: NoteHead,
	found: Pick<Mentions, 'text' | 'tasks' | 'hasTasks' | 'ours'>,
): Mentions | null {
	const { tasks, hasTasks, ours } = found;
	// A person's own note shows an encounter by a link to a daily note, whose name tells the day by digits.
	const text = unique(day === null ? found.text.filter((target) => /\d/.test(target)) : found.text);
	const isEmpty = properties.length + text.length + tasks.length === 0 && !(isPerson && hasTasks) && day === null;
	return isEmpty ? null : { path, day, isPerson, properties, text, tasks, hasTasks, ours };
}

/** The names at the end of all links that may show an encounter. */
export function namesIn({ properties, text }: Mentions): string[] {
	return [...properties, ...text].map((target) => foldedPath(noteName(target)));
}

/** Equal for mentions that say the same. Where our lines stand is known by what counts. */
export function saidBy(mentions: Mentions | null): string {
	return JSON.stringify(mentions === null ? null : { ...mentions, ours: null });
}

function unique(targets: readonly string[]): readonly string[] {
	// Hardly any note names another twice, and a set costs more than a look at a few.
	return targets.length < 2 || (targets.length <= 8 && targets.every((target, at) => targets.indexOf(target) === at))
		? targets
		: [...new Set(targets)];
}
