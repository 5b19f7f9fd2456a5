import { latest } from '../day';
import type { Properties, PropertyEdit } from '../frontmatter/edit-properties';
import type { NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import { editsToSetDay, editsToTakeDay } from './day-property';
import { editsToGiveBack, type Replaced } from './give-back';
import { editsToTakeLinks, isSameWithout, valueOf, type PersonContext } from './person-properties';
import type { Tick, TouchedPerson } from './tick';

/** The properties that ticks write. */
export type TickedProperty = 'lastTouched' | 'introduced' | 'shared';

/** What a tick has replaced in a property that still has the tick's value; null where that is not known. */
export type Recall = (name: TickedProperty) => Replaced | null;

/**
 * The edits that revert the effect of a tick on a person. Where `lastTouched` is still the day of that touch, it
 * returns to what the tick has replaced; where that is not known, to the day that the line states (and is removed for
 * never). `introduced` and `shared` lose the items that the line added.
 *
 * @param supporting lines that are still ticked: the values that they support stay
 */
export function editsToRevert(
	tick: Tick,
	person: TouchedPerson,
	supporting: readonly Tick[],
	properties: Properties,
	context: PersonContext,
	recall: Recall = () => null,
): PropertyEdit[] {
	const theirs = supporting.filter((other) => other.people.some(({ path }) => path === person.path));
	const others =
		tick.kind === 'introduction' ? tick.people.map(({ path }) => path).filter((path) => path !== person.path) : [];
	const isIntroduced = (path: NotePath): boolean =>
		theirs.some(({ kind, people }) => kind === 'introduction' && people.some((one) => one.path === path));
	const isShared = theirs.some(({ shared }) => shared === tick.shared);
	const revert = { person, properties, context, recall };
	return [
		...editsOfTouch(tick, theirs, revert),
		...editsOfLinks(
			'introduced',
			others.filter((path) => !isIntroduced(path)),
			revert,
		),
		...editsOfLinks('shared', tick.shared === null || isShared ? [] : [tick.shared], revert),
	];
}

/** The note that is reverted. */
interface Revert {
	readonly person: TouchedPerson;
	readonly properties: Properties;
	readonly context: PersonContext;
	readonly recall: Recall;
}

function editsOfTouch(
	{ day }: Tick,
	theirs: readonly Tick[],
	{ person, properties, context, recall }: Revert,
): PropertyEdit[] {
	const current = valueOf(properties, 'lastTouched', context.settings);
	const isSupported = theirs.some((other) => other.day === day);
	if (readDay(current).value !== day || person.last === day || isSupported) return [];
	const replaced = recall('lastTouched');
	const restored =
		replaced === null ? null : editsToGiveBack(context.settings.properties.lastTouched, current, replaced);
	if (replaced === null || restored === null)
		return editsToTakeDay('lastTouched', day, person.last, current, context);
	// One write can have joined several ticks, of which only the newest is taken back.
	const last = readDay(replaced.value).value;
	const newest = latest(theirs.map((other) => other.day).filter((one) => one < day));
	if (newest === null || (last !== null && last >= newest)) return restored;
	const asRestored = { ...context, sourceOf: () => replaced.source };
	return [...restored, ...editsToSetDay('lastTouched', newest, replaced.value, asRestored)];
}

function editsOfLinks(
	name: 'introduced' | 'shared',
	paths: readonly NotePath[],
	{ person, properties, context, recall }: Revert,
): PropertyEdit[] {
	const current = valueOf(properties, name, context.settings);
	const edits = editsToTakeLinks(name, paths, current, person.path, context);
	const replaced = edits.length === 0 ? null : recall(name);
	if (replaced === null) return edits;
	// One write can have joined the links of several ticks.
	const isWhole = isSameWithout(paths, current, replaced.value, person.path, context);
	return (isWhole ? editsToGiveBack(context.settings.properties[name], current, replaced) : null) ?? edits;
}
