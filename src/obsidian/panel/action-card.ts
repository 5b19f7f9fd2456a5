import type { App, HoverParent } from 'obsidian';
import { changeLines } from '../../daily-note/action-block';
import { actionId, parseActionLine, withMark } from '../../daily-note/action-line';
import { withoutCompletion } from '../../daily-note/completion';
import type { LinePiece } from '../../daily-note/line-words';
import type { WrittenAction } from '../../daily-note/today-actions';
import type { NotePath } from '../../note-path';
import type { AppContext } from '../app/app-context';
import { theyAnswered } from '../today/answered';
import type { DayActions } from '../today/day-actions';
import type { NoteFilling } from '../today/note-filling';
import type { PersonActions } from '../today/person-actions';
import { addCardButtons, showCardMenu } from './card-buttons';
import { cardWords } from './card-words';
import { addLastTimes, type SeenBefore } from './last-times';
import { onMenuAsked } from './menu-asked';
import { addNoteLink } from './note-link';

/** The parts that a card uses. */
export interface CardParts {
	readonly app: App;
	readonly context: AppContext;
	readonly day: DayActions;
	readonly people: PersonActions;
	readonly filling: NoteFilling;
}

/** What a card shows. */
export interface Card {
	readonly action: WrittenAction;
	/** The note that holds its line. */
	readonly note: NotePath;
	readonly seen: readonly SeenBefore[];
	/** Whether a write would put actions in the place of advice, and this card is to offer it. */
	readonly offersWrite: boolean;
	/** Who may have answered: somebody on the List of 20 to whom the user has reached out today; null for nobody. */
	readonly mayHaveAnswered: NotePath | null;
}

/** Fills the card of an action: the verb and the person, the reason, and how long ago the last time was. */
export function fillCard(el: HTMLElement, card: Card, parts: CardParts, hoverParent: HoverParent): void {
	const { action, note } = card;
	const { context } = parts;
	const { t } = context.language;
	const words = cardWords(action.line, context);
	const what = words.what.map((piece) => piece.words).join('');
	el.toggleClass('is-done', action.done);
	const box = el.createEl('input', {
		type: 'checkbox',
		cls: 'task-list-item-checkbox top-of-mind-checkbox',
		attr: { 'aria-label': what },
	});
	box.checked = action.done;
	box.addEventListener('change', () => void setDone(action, note, box, parts));
	const text = el.createDiv({ cls: 'top-of-mind-action-text' });
	const addPieces = (line: HTMLElement, pieces: readonly LinePiece[]): void => {
		for (const { words: label, target } of pieces) {
			if (target === null) line.appendText(label);
			else addNoteLink(line, { words: label, linktext: target, from: note }, parts.app, hoverParent);
		}
	};
	addPieces(text.createDiv({ cls: 'top-of-mind-what', attr: { dir: 'auto' } }), words.what);
	if (words.why.length > 0) addPieces(text.createDiv({ cls: 'top-of-mind-why', attr: { dir: 'auto' } }), words.why);
	addLastTimes(text, card.seen, parts.app, context, hoverParent);
	const { mayHaveAnswered } = card;
	if (mayHaveAnswered !== null)
		addButton(text, 'top-of-mind-answered', t('done.answered'), () => void theyAnswered(mayHaveAnswered, parts));
	if (card.offersWrite)
		addButton(text, 'top-of-mind-write-actions', t('panel.writeActions'), () => void parts.day.write());
	if (action.people.length > 0) addCardButtons(el, action, what, note, parts);
}

/** Shows the menu of the person under the pointer, or of the card, wherever on the card it is asked for. */
export function offerCardMenu(el: HTMLElement, current: () => Card | undefined, parts: CardParts): void {
	onMenuAsked(el, (at, { target }) => {
		const card = current();
		if (card === undefined || card.action.people.length === 0) return false;
		const link =
			(target as Element | null)?.closest('.top-of-mind-what [data-href]')?.getAttribute('data-href') ?? null;
		const path = link === null ? null : parts.context.vault.resolve(link, card.note);
		showCardMenu(card.action, card.note, parts, {
			at,
			doc: el.doc,
			person: card.action.people.find((one) => one === path) ?? null,
		});
		return true;
	});
}

function addButton(el: HTMLElement, cls: string, text: string, act: () => void): void {
	el.createEl('button', { text, cls: `top-of-mind-card-button ${cls}` }).addEventListener('click', act);
}

/**
 * Sets the checkbox in the daily note to what the box shows now: a second press can come before the card is redrawn
 * after the first. Everything else follows from there, as for a tick by hand.
 */
async function setDone(
	action: WrittenAction,
	note: NotePath,
	box: HTMLInputElement,
	{ context, filling }: CardParts,
): Promise<void> {
	const { doneSigns, today } = context.routine();
	const which = parseActionLine(action.line, '', doneSigns) ?? actionId(today, action.kind);
	const isDone = box.checked;
	const set = (text: string): string =>
		isDone ? withMark(text, 'x') : withMark(withoutCompletion(text, doneSigns), ' ');
	try {
		await filling.writeIn(note, () => context.vault.edit(note, (text) => changeLines(text, which, set, doneSigns)));
	} catch (error) {
		box.checked = action.done;
		context.notices.error(error);
	}
}
