import type { Properties } from '../frontmatter/edit-properties';
import { editsToRevert } from '../record/revert-tick';
import type { Tick } from '../record/tick';
import type { Routine } from '../routine';
import { joinApplied, type Applied } from './applied';
import { editPerson } from './edit-note';

/**
 * Reverts the effects of lines that were unticked, in the notes of the people whom they name.
 *
 * @param ticks what the unticked lines stated while they were ticked
 * @param supporting lines that are still ticked: the values that they support stay
 */
export async function revertTicks(ticks: readonly Tick[], supporting: readonly Tick[], routine: Routine): Promise<Applied> {
	const parts: Applied[] = [];
	for (const tick of ticks) {
		for (const person of tick.people) {
			const decide = (properties: Properties) => editsToRevert(tick, person, supporting, properties, routine);
			parts.push(await editPerson(person.path, decide, tick, routine));
		}
	}
	return joinApplied(parts);
}
