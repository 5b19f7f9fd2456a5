import type { PropertyEdit } from '../frontmatter/edit-properties';
import { readDay } from '../people/property-values';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import { editPerson, itemsLinkingTo, joinApplied, setLastTouched, valueOf, type Applied } from '../record/person-change';
import type { Tick, TouchedPerson } from '../record/tick';

/**
 * Takes back what a line had done before it was unticked: where somebody's `lastTouched` is still the day of that touch,
 * it becomes the day that the line carries (or goes, for never); `introduced` and `shared` lose what the line added.
 *
 * @param ticks what the unticked lines said while they were ticked
 * @param supporting what other lines say that are still ticked: whatever they support stays
 */
export async function takeBack(
	ticks: readonly Tick[],
	supporting: readonly Tick[],
	routine: Routine,
): Promise<Applied> {
	const parts: Applied[] = [];
	for (const tick of ticks) {
		for (const person of tick.people) {
			const decide = (properties: Readonly<Record<string, unknown>>) =>
				editsToTakeBack(tick, person, supporting, properties, routine);
			parts.push(await editPerson(person.path, decide, tick, routine));
		}
	}
	return joinApplied(parts);
}

function editsToTakeBack(
	tick: Tick,
	person: TouchedPerson,
	supporting: readonly Tick[],
	properties: Readonly<Record<string, unknown>>,
	routine: Routine,
): PropertyEdit[] {
	const edits: PropertyEdit[] = [];
	const names = routine.settings.properties;
	const theirs = supporting.filter((other) => other.people.some(({ path }) => path === person.path));
	const current = valueOf(properties, 'lastTouched', routine);
	const isSupported = theirs.some((other) => other.day === tick.day);
	if (readDay(current).value === tick.day && person.last !== tick.day && !isSupported) {
		edits.push(
			person.last === null
				? { kind: 'remove', key: names.lastTouched }
				: setLastTouched(person.last, current, routine),
		);
	}
	const take = (name: 'introduced' | 'shared', path: NotePath): void => {
		const items = itemsLinkingTo(path, valueOf(properties, name, routine), person.path, routine);
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
