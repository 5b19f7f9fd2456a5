import { asRecord } from '../settings/unknown-record';
import { asText } from '../settings/unknown-text';

/** The inline field in which Dataview writes when an item was done. */
export interface CompletionField {
	readonly key: string;
	/** The format of its date, in tokens of Luxon. */
	readonly format: string;
}

/** What says that an item is done, by the settings of the plugins that tick items: Tasks and Dataview. */
export interface DoneSigns {
	/** The marks that Tasks calls done, beside `x` and `X`. */
	readonly marks: readonly string[];
	/** The marks that Tasks calls anything else. */
	readonly otherMarks: readonly string[];
	readonly field: CompletionField;
}

/** What counts where no plugin says otherwise. */
export const usualSigns: DoneSigns = { marks: [], otherMarks: [], field: { key: 'completion', format: 'yyyy-MM-dd' } };

/** Whether the mark in a checkbox says that the item is done. */
export function isDone(mark: string | null | undefined, { marks }: DoneSigns): boolean {
	return mark === 'x' || mark === 'X' || (typeof mark === 'string' && marks.includes(mark));
}

/**
 * Whether a mark means something that nothing here explains. Another device, whose plugins have other settings, may
 * call it done: so it says neither that an item is done, nor that it is no longer done.
 */
export function isStrange(mark: string | null | undefined, signs: DoneSigns): boolean {
	return (
		typeof mark === 'string' && !' -/>'.includes(mark) && !isDone(mark, signs) && !signs.otherMarks.includes(mark)
	);
}

/**
 * Reads the settings of Tasks (`statusSettings`: a list for its own statuses and one for the user's) and of Dataview,
 * which can have any shape. As in Tasks, the first status of a mark counts.
 *
 * @param tasks the settings of Tasks; null for none
 * @param dataview the settings of Dataview; null for none
 */
export function readDoneSigns(tasks: unknown, dataview: unknown): DoneSigns {
	const { coreStatuses, customStatuses } = asRecord(asRecord(tasks).statusSettings);
	const types = new Map<string, boolean>();
	for (const status of [...listOf(coreStatuses), ...listOf(customStatuses)]) {
		const { symbol, type } = asRecord(status);
		if (typeof symbol === 'string' && oneCharacter.test(symbol) && !types.has(symbol))
			types.set(symbol, type === 'DONE');
	}
	const marks = [...types].filter(([, isDoneMark]) => isDoneMark).map(([symbol]) => symbol);
	const otherMarks = [...types].filter(([, isDoneMark]) => !isDoneMark).map(([symbol]) => symbol);
	const { taskCompletionText: key, taskCompletionDateFormat: format } = asRecord(dataview);
	return {
		marks,
		otherMarks,
		field: { key: asText(key) ?? usualSigns.field.key, format: asText(format) ?? usualSigns.field.format },
	};
}

/** A mark that says something: a blank says that nothing is done, whatever settings make of it. */
const oneCharacter = /^[^\s]$/u;

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
