import type { Day } from '../day';
import { ChangeLog } from '../indexing/change-log';
import { compareTexts, foldedPath, noteName, type NotePath } from '../note-path';
import type { Encounter, EncounterLookup } from '../people/in-touch';
import type { Person } from '../people/person';
import type { Links } from '../vault/vault';
import { namesIn, saidBy, type Mentions, type MentionRules } from './mentions';
import { MentionsByName } from './mentions-by-name';
import { StructuresRead, type Structures } from './structures-read';

/** Where a promise is written: an open task in a person's note, or one that links to them. */
export interface PromisePlace {
	readonly note: NotePath;
	/** The line of the note on which the task begins, counted from 0. */
	readonly line: number;
}

/** A note that dated notes link to, be it a person's or not, and what shows it, newest first. */
export interface LinkedNote {
	readonly path: NotePath;
	readonly encounters: readonly Encounter[];
}

/** What the index asks of the vault. */
export type EncounterSources = Structures & Pick<Links, 'resolve'>;

/** What the index asks of settings and daily notes. */
export interface EncounterRules extends MentionRules {
	/** The day of the daily note that a link leads to, be it there or not; null for any other link. */
	dayOfLink(target: string, from: NotePath): Day | null;
	/**
	 * Whether a note does not count: a template, or a copy made by a sync. Asked at each question, because the answer
	 * can change.
	 */
	isLeftOut(path: NotePath): boolean;
}

/**
 * The index of encounters and promises, updated one note at a time. It holds where notes link to, by the name at the
 * end of each link; whether a link leads to the person is asked of the vault, and whether it counts of the note's
 * structure, when a question needs to know.
 */
export class Encounters implements EncounterLookup {
	readonly changes = new ChangeLog<string>();
	private readonly notes = new Map<NotePath, Mentions>();
	private readonly dated = new MentionsByName(({ properties, text }) =>
		properties.length === 0 ? text : [...properties, ...text],
	);
	private readonly promising = new MentionsByName(({ tasks }) => tasks);
	private readonly structures: StructuresRead;

	constructor(
		private readonly sources: EncounterSources,
		readonly rules: EncounterRules,
	) {
		this.structures = new StructuresRead(sources, rules, (path) => this.notes.get(path)?.ours);
	}

	/**
	 * Indexes a note, or updates it; null for one without mentions. Returns whether it mentions anything otherwise than
	 * before: a daily note is written at each pause in the typing, and hardly any of these changes concerns a person.
	 */
	put(path: NotePath, mentions: Mentions | null): boolean {
		const before = this.notes.get(path) ?? null;
		if (before !== null) this.drop(path);
		if (mentions !== null) {
			this.notes.set(path, mentions);
			if (mentions.day !== null) this.dated.add(mentions);
			if (mentions.tasks.length > 0) this.promising.add(mentions);
		}
		const isChanged =
			before === null || mentions === null ? before !== mentions : saidBy(before) !== saidBy(mentions);
		this.tell(path, isChanged ? [before, mentions] : []);
		return isChanged;
	}

	/** Removes a note. Returns whether an answer may have changed. */
	remove(path: NotePath): boolean {
		this.tell(path, [this.notes.get(path) ?? null]);
		return this.drop(path);
	}

	private drop(path: NotePath): boolean {
		const known = this.notes.get(path);
		if (known === undefined) return false;
		this.notes.delete(path);
		this.structures.forget(path);
		if (known.day !== null) this.dated.remove(known);
		if (known.tasks.length > 0) this.promising.remove(known);
		return true;
	}

	/**
	 * Logs about whom a note says something else now; links to its name may lead elsewhere, too. (Where a link to a day
	 * in a person's own note leads elsewhere, the roster hears of that note.)
	 */
	private tell(path: NotePath, changed: readonly (Mentions | null)[]): void {
		if (!this.changes.isFollowed) return;
		const names = changed.flatMap((mentions) => (mentions === null ? [] : namesIn(mentions)));
		for (const name of new Set([foldedPath(noteName(path)), ...names])) this.changes.add(name);
	}

	newest(person: Person, today: Day, after: Day | null): Encounter | null {
		const inNotes = first(this.inDatedNotes(person, today, after));
		const own = first(this.inOwnNote(person, today, inNotes?.day ?? after));
		return own ?? inNotes;
	}

	/** All encounters with a person up to `today`, newest first; those of one day in the order of their paths. */
	of(person: Person, today: Day): Encounter[] {
		const all = [...this.inDatedNotes(person, today, null), ...this.inOwnNote(person, today, null)];
		return all.sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.note, b.note));
	}

	/**
	 * The newest days of encounters with a person up to `today` and later than `after` (null for any), newest first, at
	 * most `most`.
	 */
	days(person: Person, today: Day, after: Day | null, most = Infinity): Day[] {
		const days = [this.inDatedNotes(person, today, after), this.inOwnNote(person, today, after)].flatMap(
			(encounters) => newestDays(encounters, most),
		);
		return [...new Set(days)].sort().reverse().slice(0, most);
	}

	/** The promises to a person, in the order of their notes and lines. */
	promisesTo(person: Person): PromisePlace[] {
		return [...this.promises(person)].sort((a, b) => compareTexts(a.note, b.note) || a.line - b.line);
	}

	/** Whether anything was promised to a person. */
	hasPromiseTo(person: Person): boolean {
		return first(this.promises(person)) !== null;
	}

	/**
	 * The notes to which at least so many dated notes up to `today` link, by a link that would count as an encounter.
	 * They come in groups, one for each name in the links, so that the caller can pause between them.
	 */
	*linkedNotes(today: Day, atLeast: number): Iterable<readonly LinkedNote[]> {
		for (const { notes, isNamed } of this.dated.groups(atLeast)) {
			const found = new Map<NotePath, Encounter[]>();
			for (const { path, day, properties } of notes) {
				if (day === null || day > today || this.rules.isLeftOut(path)) continue;
				const targets = [...properties, ...this.structures.countedIn(path)].filter(isNamed);
				for (const to of new Set(targets.map((target) => this.sources.resolve(target, path)))) {
					if (to === null || to === path) continue;
					const known = found.get(to);
					if (known === undefined) found.set(to, [{ day, note: path }]);
					else known.push({ day, note: path });
				}
			}
			yield [...found].flatMap(([path, encounters]) =>
				encounters.length >= atLeast ? { path, encounters } : [],
			);
		}
	}

	/** Whether a note is a dated one. */
	isDated(path: NotePath): boolean {
		return (this.notes.get(path)?.day ?? null) !== null;
	}

	/** The number of dated notes. */
	get datedCount(): number {
		let count = 0;
		for (const { day } of this.notes.values()) if (day !== null) count += 1;
		return count;
	}

	private *inDatedNotes(person: Person, today: Day, after: Day | null): Iterable<Encounter> {
		for (const { path, day } of this.dated.newestFirst(noteName(person.path))) {
			if (day === null || day > today || path === person.path) continue;
			if (after !== null && day <= after) return;
			if (!this.rules.isLeftOut(path) && this.shows(path, person)) yield { day, note: path };
		}
	}

	private *inOwnNote({ path }: Person, today: Day, after: Day | null): Iterable<Encounter> {
		const known = this.notes.get(path);
		if (known === undefined || known.text.length === 0 || known.day !== null) return;
		const days = new Map<string, Day>();
		for (const target of known.text) {
			const day = this.rules.dayOfLink(target, path);
			if (day !== null && day <= today && (after === null || day > after)) days.set(target, day);
		}
		// Asked for last: the program has to parse the note for it.
		const counted = days.size === 0 ? [] : this.structures.countedIn(path);
		const shown = counted.flatMap((target) => days.get(target) ?? []);
		for (const day of [...new Set(shown)].sort().reverse()) yield { day, note: path };
	}

	private shows(path: NotePath, person: Person): boolean {
		const leads = (target: string): boolean => this.sources.resolve(target, path) === person.path;
		const known = this.notes.get(path);
		return (
			known !== undefined &&
			(this.dated.among(known.properties, person.path).some(leads) ||
				this.dated.among(this.structures.countedIn(path), person.path).some(leads))
		);
	}

	private *promises(person: Person): Iterable<PromisePlace> {
		if (this.notes.get(person.path)?.hasTasks === true) yield* this.promisesIn(person.path, () => true);
		for (const { path } of this.promising.of(noteName(person.path))) {
			if (path === person.path || this.rules.isLeftOut(path)) continue;
			yield* this.promisesIn(path, (targets) =>
				this.promising
					.among(targets, person.path)
					.some((target) => this.sources.resolve(target, path) === person.path),
			);
		}
	}

	private *promisesIn(path: NotePath, isToThem: (targets: readonly string[]) => boolean): Iterable<PromisePlace> {
		for (const { line, targets } of this.structures.tasksIn(path))
			if (isToThem(targets)) yield { note: path, line };
	}
}

/** The first days of encounters in the order of their days. Reads no further than it has to. */
function newestDays(encounters: Iterable<Encounter>, most: number): Day[] {
	const days = new Set<Day>();
	for (const { day } of encounters) {
		if (days.size >= most && !days.has(day)) break;
		days.add(day);
	}
	return [...days];
}

function first<Value>(values: Iterable<Value>): Value | null {
	for (const value of values) return value;
	return null;
}
