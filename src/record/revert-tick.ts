import type { Properties, PropertyEdit } from '../frontmatter/edit-properties';
import type { NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import { itemsLinkingTo, setLastTouched, valueOf, type PersonContext } from './person-properties';
import type { Tick, TouchedPerson } from './tick';

/**
 * The edits that revert the effect of a tick on a person. Where `lastTouched` is still the day of that touch, it returns to
 * the day that the line states (and is removed for never). `introduced` and `shared` lose the items that the line added.
 *
 * @param supporting lines that are still ticked: the values that they support stay
 */
export function editsToRevert(tick: Tick, person: TouchedPerson, supporting: readonly Tick[], properties: Properties, context: PersonContext): PropertyEdit[] {
	const edits: PropertyEdit[] = [];
	const names = context.settings.properties;
	const theirs = supporting.filter((other) => other.people.some(({ path }) => path === person.path));
	const current = valueOf(properties, 'lastTouched', context.settings);
	const isSupported = theirs.some((other) => other.day === tick.day);
	if (readDay(current).value === tick.day && person.last !== tick.day && !isSupported) {
		edits.push(
			person.last === null
				? { kind: 'remove', key: names.lastTouched }
				: setLastTouched(person.last, current, context.settings),
		);
	}
	const take = (name: 'introduced' | 'shared', path: NotePath): void => {
		const items = itemsLinkingTo(path, valueOf(properties, name, context.settings), person.path, context);
		edits.push(...items.map((item): PropertyEdit => ({ kind: 'take', key: names[name], item })));
	};
	if (tick.kind === 'introduction') {
		for (const { path } of tick.people) {
			const isIntroduced = theirs.some(
				(other) => other.kind === 'introduction' && other.people.some((one) => one.path === path),
			);
			if (path !== person.path && !isIntroduced) take('introduced', path);
		}
	}
	if (tick.shared !== null && !theirs.some((other) => other.shared === tick.shared)) take('shared', tick.shared);
	return edits;
}
