import type { Properties, SourceOf } from '../frontmatter/edit-properties';
import { ReplacedValues } from '../record/replaced-values';
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
 * @param replaced what these ticks have replaced, where it is known
 */
export async function revertTicks(
	ticks: readonly Tick[],
	supporting: readonly Tick[],
	routine: Routine,
	replaced = new ReplacedValues(),
): Promise<Applied> {
	const parts: Applied[] = [];
	for (const tick of ticks) {
		for (const person of tick.people) {
			const decide = (properties: Properties, sourceOf: SourceOf) =>
				editsToRevert(
					tick,
					person,
					supporting,
					properties,
					{ ...routine, sourceOf },
					replaced.recall(person.path, routine.settings, properties, sourceOf),
				);
			parts.push(await editPerson(person.path, decide, tick, routine));
		}
	}
	return joinApplied(parts);
}
