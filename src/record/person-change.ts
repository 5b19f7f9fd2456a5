import type { Message } from '../language/message';
import type { LineKind } from '../daily-note/action-line';
import { encodedLink, isLinkable } from '../markdown/note-links';
import type { Day } from '../day';
import { editProperties, type PropertyEdit } from '../frontmatter/edit-properties';
import { propertyKey, textItems } from '../frontmatter/properties';
import { linkTarget, readDay } from '../people/property-values';
import type { PropertyName } from '../settings/settings';
import type { Routine } from '../routine';
import { comparePaths, noteName, type NotePath } from '../note-path';
import type { Problem } from '../vault/note';
import { VaultError } from '../vault/vault';
import type { Tick } from './tick';

/** What ticked lines come to for one person. */
export interface PersonChange {
	readonly path: NotePath;
	/** The newest touch; null where only lists change. */
	readonly touch: { readonly day: Day; readonly kind: LineKind } | null;
	readonly introduced: readonly NotePath[];
	readonly shared: readonly NotePath[];
}

/** A person's `lastTouched` that moved. */
export interface Touched {
	readonly path: NotePath;
	readonly kind: LineKind;
	readonly day: Day;
	readonly from: Day | null;
	readonly to: Day | null;
}

/** A note that was written, before and after: what an undo needs. */
export interface WrittenNote {
	readonly path: NotePath;
	readonly before: string;
	readonly after: string;
}

/** What came of changing people's notes. */
export interface Applied {
	readonly touched: readonly Touched[];
	/** What is wrong in notes, for the user to mend. */
	readonly problems: readonly Problem[];
	/** Notes that could not be read or written, so that something was not done. */
	readonly failures: readonly Problem[];
	/** The people's notes that were written. */
	readonly written: readonly WrittenNote[];
}

/** Decides, on the properties that the note has at the moment of writing, what to edit in it. */
export type DecidePersonEdits = (properties: Readonly<Record<string, unknown>>) => readonly PropertyEdit[];

/** The changes that ticks ask for, one a person, in the order of the paths. Order and repetition of ticks do not matter. */
export function personChanges(ticks: readonly Tick[]): PersonChange[] {
	const changes = new Map<NotePath, PersonChange>();
	for (const tick of ticks) {
		for (const { path } of tick.people) {
			const change = changes.get(path) ?? { path, touch: null, introduced: [], shared: [] };
			const others = tick.kind === 'introduction' ? tick.people.filter((other) => other.path !== path) : [];
			changes.set(path, {
				path,
				touch: newer(change.touch, tick),
				introduced: union(change.introduced, others.map((other) => other.path)),
				shared: union(change.shared, tick.shared === null ? [] : [tick.shared]),
			});
		}
	}
	return [...changes.values()].sort(comparePaths);
}

/** The edits that bring a person's properties up to a change; none where they are there already. */
export function editsFor(
	change: PersonChange,
	properties: Readonly<Record<string, unknown>>,
	routine: Routine,
): PropertyEdit[] {
	const edits: PropertyEdit[] = [];
	const value = (name: PropertyName): unknown => valueOf(properties, name, routine);
	if (change.touch !== null) {
		const last = readDay(value('lastTouched')).value;
		if (last === null || last < change.touch.day) {
			edits.push(setLastTouched(change.touch.day, value('lastTouched'), routine));
		}
	}
	for (const [name, paths] of [['introduced', change.introduced], ['shared', change.shared]] as const) {
		for (const path of paths) {
			if (itemsLinkingTo(path, value(name), change.path, routine).length > 0) continue;
			edits.push({ kind: 'add', key: routine.settings.properties[name], item: itemLinkingTo(path, change.path, routine) });
		}
	}
	return edits;
}

/** The edit that makes `day` the last touch, in the shape the property has: a date and time stays one. */
export function setLastTouched(day: Day, current: unknown, { settings }: Routine): PropertyEdit {
	const time = typeof current === 'string' ? /^\d{4}-\d{2}-\d{2}([T ])\d{1,2}:\d{2}(:\d{2})?/.exec(current.trim()) : null;
	const midnight = time === null ? '' : `${time[1] ?? 'T'}00:00${time[2] === undefined ? '' : ':00'}`;
	return { kind: 'set', key: settings.properties.lastTouched, value: `${day}${midnight}` };
}

/** The items of a list property that link to a note, as they stand. */
export function itemsLinkingTo(path: NotePath, value: unknown, from: NotePath, { vault }: Routine): string[] {
	return textItems(value).filter((item) => vault.resolve(linkTarget(item) ?? item, from) === path);
}

/** A link to a note as an item of a list property: a wikilink where one can carry the name. */
function itemLinkingTo(path: NotePath, from: NotePath, { vault }: Routine): string {
	const wikilink = `[[${vault.linkText(path, from)}]]`;
	const isRead = vault.resolve(linkTarget(wikilink) ?? '', from) === path;
	return isRead && isLinkable(path) ? wikilink : encodedLink(path, noteName(path));
}

/** The value of a property under the name it has in this user's notes. */
export function valueOf(properties: Readonly<Record<string, unknown>>, name: PropertyName, { settings }: Routine): unknown {
	return properties[propertyKey(properties, settings.properties[name])];
}

/**
 * Edits one person's note. A note that cannot be written becomes a problem, so that every other note is still handled.
 * `kind` and `day` say on whose behalf, for the report of a `lastTouched` that moved.
 */
export async function editPerson(
	path: NotePath,
	decide: DecidePersonEdits,
	touch: { readonly day: Day; readonly kind: LineKind } | null,
	routine: Routine,
): Promise<Applied> {
	let from: Day | null = null;
	let to: Day | null = null;
	let problem: Message | null = null;
	const lastTouched = (properties: Readonly<Record<string, unknown>>): Day | null => readDay(valueOf(properties, 'lastTouched', routine)).value;
	try {
		const { before, after } = await routine.vault.edit(path, (text) => {
			const edited = editProperties(text, routine.vault.readYaml, decide);
			problem = edited.ok ? null : edited.problem;
			if (edited.ok) {
				from = lastTouched(edited.before);
				to = lastTouched(edited.after);
			}
			return edited.text;
		});
		if (problem !== null) return { ...nothingApplied, failures: [{ path, problem }] };
		const moved = touch !== null && before !== after && from !== to;
		return {
			touched: moved ? [{ path, kind: touch.kind, day: touch.day, from, to }] : [],
			problems: [],
			failures: [],
			written: before === after ? [] : [{ path, before, after }],
		};
	} catch (error) {
		return { ...nothingApplied, failures: [failureOf(error)] };
	}
}

/** What comes of changing nothing. */
export const nothingApplied: Applied = { touched: [], problems: [], failures: [], written: [] };

/**
 * The failure of a note, for an error that its vault threw.
 * @throws whatever is no `VaultError`: that is a fault of the program
 */
export function failureOf(error: unknown): Problem {
	if (error instanceof VaultError) return { path: error.path, problem: error.problem };
	throw error;
}

/** Several outcomes as one. */
export function joinApplied(parts: readonly Applied[]): Applied {
	return {
		touched: parts.flatMap((part) => part.touched),
		problems: parts.flatMap((part) => part.problems),
		failures: parts.flatMap((part) => part.failures),
		written: parts.flatMap((part) => part.written),
	};
}

function newer(touch: PersonChange['touch'], tick: Tick): PersonChange['touch'] {
	if (touch !== null && (touch.day > tick.day || (touch.day === tick.day && touch.kind <= tick.kind))) return touch;
	return { day: tick.day, kind: tick.kind };
}

/** Sorted, so that two devices that apply the same lines in another order write the same bytes. */
function union(some: readonly NotePath[], others: readonly NotePath[]): NotePath[] {
	return [...new Set([...some, ...others])].sort();
}
