import type { LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import type { Properties, PropertyEdit } from '../frontmatter/edit-properties';
import { comparePaths, type NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import type { PropertyName } from '../settings/settings';
import { itemsLinkingTo, linkItemTo, setLastTouched, valueOf, type PersonContext } from './person-properties';
import type { Tick } from './tick';

/** The changes of one person that ticked lines ask for together. */
export interface PersonChange {
	readonly path: NotePath;
	/** The newest touch; null where only `introduced` or `shared` change. */
	readonly touch: { readonly day: Day; readonly kind: LineKind } | null;
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
				introduced: union(change.introduced, others.map((other) => other.path)),
				shared: union(change.shared, tick.shared === null ? [] : [tick.shared]),
			});
		}
	}
	return [...changes.values()].sort(comparePaths);
}

/** The edits that apply a change to a person's properties; none where they already agree with it. */
export function editsToApply(change: PersonChange, properties: Properties, context: PersonContext): PropertyEdit[] {
	const edits: PropertyEdit[] = [];
	const value = (name: PropertyName): unknown => valueOf(properties, name, context.settings);
	if (change.touch !== null) {
		const last = readDay(value('lastTouched')).value;
		if (last === null || last < change.touch.day) {
			edits.push(setLastTouched(change.touch.day, value('lastTouched'), context.settings));
		}
	}
	for (const [name, paths] of [['introduced', change.introduced], ['shared', change.shared]] as const) {
		for (const path of paths) {
			if (itemsLinkingTo(path, value(name), change.path, context).length > 0) continue;
			edits.push({ kind: 'add', key: context.settings.properties[name], item: linkItemTo(path, change.path, context) });
		}
	}
	return edits;
}

function newer(touch: PersonChange['touch'], tick: Tick): PersonChange['touch'] {
	if (touch !== null && (touch.day > tick.day || (touch.day === tick.day && touch.kind <= tick.kind))) return touch;
	return { day: tick.day, kind: tick.kind };
}

/** Sorted, so that two devices that apply the same lines in different orders write the same bytes. */
function union(some: readonly NotePath[], others: readonly NotePath[]): NotePath[] {
	return [...new Set([...some, ...others])].sort();
}
