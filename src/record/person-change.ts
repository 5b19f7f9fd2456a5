import type { LineKind } from '../daily-note/action-line';
import { latest, type Day } from '../day';
import type { Properties, PropertyEdit } from '../frontmatter/edit-properties';
import { message, type Message } from '../language/message';
import { comparePaths, type NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import { quoted } from '../people/reading';
import { editsToSetDay } from './day-property';
import { editsToAddLinks, valueOf, type PersonContext } from './person-properties';
import type { Tick } from './tick';

/** A touch that lines ask for. */
export interface AskedTouch {
	readonly day: Day;
	readonly kind: LineKind;
	/** The day that a line states, where that is later than today, as on a device in a zone farther east. */
	readonly stated?: Day;
}

/** The changes of one person that ticked lines ask for together. */
export interface PersonChange {
	readonly path: NotePath;
	/** The newest touch; null where only `introduced` or `shared` change. */
	readonly touch: AskedTouch | null;
	readonly introduced: readonly NotePath[];
	readonly shared: readonly NotePath[];
}

/** The changes that ticks ask for, one a person, sorted by path. The order and repetition of ticks do not matter. */
export function personChanges(ticks: readonly Tick[]): PersonChange[] {
	const changes = new Map<NotePath, PersonChange>();
	for (const tick of ticks) {
		for (const { path } of tick.people) {
			const change = changes.get(path) ?? { path, touch: null, introduced: [], shared: [] };
			const others = tick.kind === 'introduction' ? tick.people.filter((other) => other.path !== path) : [];
			changes.set(path, {
				path,
				touch: newer(change.touch, tick),
				introduced: union(
					change.introduced,
					others.map((other) => other.path),
				),
				shared: union(change.shared, tick.shared === null ? [] : [tick.shared]),
			});
		}
	}
	return [...changes.values()].sort(comparePaths);
}

/** The edits that apply a change to a person's properties; none where they already agree with it, or cannot be read. */
export function editsToApply(change: PersonChange, properties: Properties, context: PersonContext): PropertyEdit[] {
	const { path, touch, introduced, shared } = change;
	const value = (name: 'lastTouched' | 'introduced' | 'shared'): unknown =>
		valueOf(properties, name, context.settings);
	return [
		...(touch === null ? [] : editsToTouch(touch, value('lastTouched'), context)),
		...editsToAddLinks('introduced', introduced, value('introduced'), path, context),
		...editsToAddLinks('shared', shared, value('shared'), path, context),
	];
}

/** Why a change cannot be applied to the last touch of a person, for the user to mend; null where it can. */
export function problemOfChange(
	{ touch }: PersonChange,
	properties: Properties,
	context: PersonContext,
): Message | null {
	if (touch === null) return null;
	const current = valueOf(properties, 'lastTouched', context.settings);
	const { value: last, problem } = readDay(current);
	const isLeft =
		isNews(touch, last, context) && editsToSetDay('lastTouched', touch.day, current, context).length === 0;
	const why =
		last !== null && last > context.today
			? message('problem.future', { day: { day: last, today: context.today } })
			: message('problem.date', { value: quoted(current) });
	const reason = problem ?? (isLeft ? why : null);
	return reason === null
		? null
		: message('problem.waiting', {
				property: context.settings.properties.lastTouched,
				problem: reason,
				day: { day: touch.day, today: context.today },
			});
}

function editsToTouch(touch: AskedTouch, current: unknown, context: PersonContext): PropertyEdit[] {
	return isNews(touch, readDay(current).value, context)
		? editsToSetDay('lastTouched', touch.day, current, context)
		: [];
}

function isNews(touch: AskedTouch, last: Day | null, context: PersonContext): boolean {
	return last === null || last < touch.day || isMended(touch, last, context);
}

/**
 * Whether a touch takes the place of a day to come. Only one of today does: an older line is applied again and again,
 * and is no news against what the user may have meant. A line that itself states the day to come agrees with it.
 */
function isMended({ day, stated }: AskedTouch, last: Day | null, { today }: PersonContext): boolean {
	return last !== null && last > today && day === today && (stated === undefined || stated < last);
}

function newer(touch: AskedTouch | null, { day, kind, stated }: Tick): AskedTouch {
	if (touch === null || touch.day < day) return { day, kind, ...(stated === undefined ? {} : { stated }) };
	if (touch.day > day) return touch;
	const last = latest([touch.stated, stated].filter((one) => one !== undefined));
	return { day, kind: touch.kind <= kind ? touch.kind : kind, ...(last === null ? {} : { stated: last }) };
}

/** Sorted, so that two devices that apply the same lines in different orders write the same bytes. */
function union(some: readonly NotePath[], others: readonly NotePath[]): NotePath[] {
	return [...new Set([...some, ...others])].sort();
}
