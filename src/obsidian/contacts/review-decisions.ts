import type { Decision, ImportRow, Possible } from '../../contacts/plan-import';
import { possibleTitleOf, titleOf } from '../../use-cases/import-words';
import type { RowReview } from './review-row';

/** Draws the buttons with which the user says who is who. */
export function drawDecisions(cell: HTMLElement, row: ImportRow, { session, language, decided }: RowReview): void {
	const { t } = language;
	const name = titleOf(row.contact, language);
	const titleOfPossible = (possible: Possible): string =>
		possibleTitleOf(possible, row, (number) => session.rowWith(number)?.contact, language);
	// What is seen comes first in what is read out, so that users of speech can say it.
	const addButton = (el: HTMLElement, words: string, whom: string, decide: () => void): void => {
		const button = el.createEl('button', {
			text: words,
			cls: 'top-of-mind-import-decide',
			attr: { 'aria-label': `${words}: ${whom}` },
		});
		button.addEventListener('click', () => {
			decide();
			decided();
		});
	};
	const possibles = session.possibilities(row);
	if (possibles.length > 0) {
		const list = cell.createEl('ul', { cls: 'top-of-mind-import-possible' });
		for (const possible of possibles) {
			const item = list.createEl('li');
			const who = titleOfPossible(possible);
			item.createDiv({ text: who });
			const buttons = item.createDiv({ cls: 'top-of-mind-import-decisions' });
			const addChoice = (words: string, kind: Decision['kind']): void =>
				addButton(buttons, words, `${name}, ${who}`, () => session.decide(kind, row, possible));
			addChoice(t('import.isSame'), 'same');
			addChoice(t('import.isApart'), 'apart');
		}
	}
	const buttons = createDiv({ cls: 'top-of-mind-import-decisions' });
	if (possibles.length > 1) {
		addButton(buttons, t('import.noneOfThese'), name, () => {
			for (const possible of possibles) session.decide('apart', row, possible);
		});
	}
	if (row.joined.length > 1) addButton(buttons, t('import.takeApart'), name, () => session.takeApart(row));
	if ('path' in row && row.kind !== 'new' && row.because !== null) {
		const { path } = row;
		addButton(buttons, t('import.someoneElse'), `${name}, ${titleOfPossible({ path })}`, () =>
			session.decide('apart', row, { path }),
		);
	}
	for (const possible of session.canJoinAgain(row)) {
		addButton(buttons, t('import.joinAgain', { other: titleOfPossible(possible) }), name, () =>
			session.decide('same', row, possible),
		);
	}
	if (buttons.hasChildNodes()) cell.append(buttons);
}
