import type { Day } from '../day';
import { valueByName } from '../frontmatter/properties';
import type { TextRange } from '../markdown/text-range';
import type { NotePath } from '../note-path';
import { readLinks } from '../people/property-values';
import { listsOf } from '../people/read-person';
import type { NoteProperties, NoteStructure } from '../vault/note';
import { countedLinks } from './counted-links';
import { dayOfNote, type DatedNoteSettings } from './dated-notes';
import { NoteOutline, type ItemRules } from './note-outline';
import { openTasks } from './open-tasks';

/**
 * Where a note links to, as far as it may concern people. Targets are as links write them, without heading and alias. What may be too
 * much is compared with the structure of the note before it counts.
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
	/** Our lines whose ids the metadata cache does not report. */
	readonly ours: readonly TextRange[];
}

/** What decides which links of a note count. */
export interface MentionRules extends ItemRules {
	readonly settings: DatedNoteSettings;
	/** The day of a daily note; null for any other note. */
	dailyDay(path: NotePath): Day | null;
}

/** The mentions of a note whose structure is known; null where it has none. */
export function mentionsIn(note: NoteProperties, structure: NoteStructure, ours: readonly TextRange[], rules: MentionRules): Mentions | null {
	const head = headOf(note, rules);
	const outline = new NoteOutline(structure, rules, ours);
	const tasks = openTasks(structure, outline);
	const text = head.day === null && !head.isPerson ? [] : countedLinks(structure, outline);
	return withoutEmpty({ ...head, text, tasks: unique(tasks.flatMap(({ targets }) => targets)), hasTasks: tasks.length > 0, ours });
}

/** What the path and the properties of a note tell. */
export function headOf(note: NoteProperties, rules: MentionRules): Pick<Mentions, 'path' | 'day' | 'isPerson' | 'properties'> {
	const { path, properties } = note;
	const { settings } = rules;
	const day = dayOfNote(note, settings, (daily) => rules.dailyDay(daily));
	const isPerson = properties !== null && listsOf(properties, settings).length > 0;
	if (day === null || properties === null) return { path, day, isPerson, properties: [] };
	const valueOf = valueByName(properties);
	return { path, day, isPerson, properties: unique(settings.encounters.properties.flatMap((name) => readLinks(valueOf(name)))) };
}

/** Keeps of a note what an index needs, each target once; null where nothing is left. */
export function withoutEmpty(mentions: Mentions): Mentions | null {
	const { day, isPerson, properties, tasks, hasTasks } = mentions;
	// A person's own note shows an encounter by a link to a daily note, whose name tells the day by digits.
	const text = unique(day === null ? mentions.text.filter((target) => /\d/.test(target)) : mentions.text);
	const isEmpty = properties.length + text.length + tasks.length === 0 && !(isPerson && hasTasks) && day === null;
	return isEmpty ? null : { ...mentions, text };
}

function unique(targets: readonly string[]): readonly string[] {
	return targets.length < 2 ? targets : [...new Set(targets)];
}
