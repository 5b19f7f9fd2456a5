import type { ImportRow } from '../../contacts/plan-import';
import type { Language } from '../../language/language';
import type { ListName } from '../../settings/lists';
import type { ImportSession } from '../../use-cases/import-session';
import { noteNameIfOther, notesOf, outcomeOf, reasonOf, titleOf } from '../../use-cases/import-words';
import { drawDecisions } from './review-decisions';

/** What a row needs of the review. */
export interface RowReview {
	readonly session: ImportSession;
	readonly language: Language;
	readonly list: ListName;
	/** The plan has to be made anew. */
	readonly decided: () => void;
}

/** Draws the name of a row, what happens with it and why, and what the user can say about it. */
export function drawReviewRow(tr: HTMLElement, row: ImportRow, review: RowReview): void {
	const { language, list } = review;
	const name = tr.createEl('th', { text: language.isolated(titleOf(row.contact, language)), attr: { scope: 'row' } });
	const note = noteNameIfOther(row);
	if (note !== null) name.createDiv({ text: language.t('import.inNote', { note }), cls: 'top-of-mind-why' });
	const cell = tr.createEl('td', {
		text: row.kind === 'unclear' ? language.t('import.unclearYet') : language.say(outcomeOf(row, list)),
	});
	const addWritten = (key: string, words: string): void => {
		const line = cell.createDiv({ cls: 'top-of-mind-import-fill' });
		line.createSpan({ text: `${language.isolated(key)}: `, cls: 'top-of-mind-why' });
		line.appendText(words);
	};
	for (const { key, values } of 'fills' in row ? row.fills : [])
		addWritten(key, language.separated(values.map((value) => language.isolated(value))));
	const notes = notesOf(row);
	if (notes !== '') addWritten(language.t('import.notesHeading'), notes);
	for (const remark of row.contact.remarks) cell.createDiv({ text: language.say(remark), cls: 'top-of-mind-why' });
	const reason = reasonOf(row, language);
	if (reason !== '') cell.createDiv({ text: reason, cls: 'top-of-mind-why' });
	drawDecisions(cell, row, review);
}
