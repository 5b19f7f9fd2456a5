import type { App, HoverParent } from 'obsidian';
import { changeLines } from '../../daily-note/action-block';
import { actionId, parseActionLine, withMark } from '../../daily-note/action-line';
import { withoutCompletion } from '../../daily-note/completion';
import { lineWords, type LinePiece } from '../../daily-note/line-words';
import type { WrittenAction } from '../../daily-note/today-actions';
import { addDays } from '../../day';
import { lastTimeOf } from '../../drafts/last-time';
import type { NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { dashboardIcon } from '../dashboard/dashboard-names';
import { openDashboard } from '../dashboard/open-dashboard';
import { showLastTime } from '../modals/last-time';
import type { DayActions } from '../today/day-actions';
import type { NoteFilling } from '../today/note-filling';
import type { TodayState } from '../today/today-state';
import type { TodayWriter } from '../today/today-writer';
import { addIconButton } from './icon-button';
import { addNoteLink } from './note-link';

/** The parts that the section of actions uses. */
export interface ActionsParts {
	readonly app: App;
	readonly context: AppContext;
	readonly today: TodayState;
	readonly day: DayActions;
	readonly filling: NoteFilling;
	readonly writer: TodayWriter;
}

/** Today's four actions, each with its checkbox, its people and its reason. */
export class ActionsSection {
	private readonly rows = new Map<string, { readonly el: HTMLElement; readonly drawn: string }>();
	private readonly count: HTMLElement;
	private readonly list: HTMLElement;
	private readonly empty: HTMLElement;
	private readonly emptyText: HTMLElement;
	private readonly writeButton: HTMLElement;

	constructor(
		el: HTMLElement,
		private readonly parts: ActionsParts,
		private readonly hoverParent: HoverParent,
	) {
		const { t } = parts.context.language;
		const header = el.createDiv({ cls: 'top-of-mind-header' });
		header.createEl('h4', { text: t('panel.today'), cls: 'top-of-mind-heading' });
		this.count = header.createSpan({ cls: 'top-of-mind-count' });
		addIconButton(header, { tooltip: 'left', cls: 'top-of-mind-to-dashboard', icon: dashboardIcon, label: t('dashboard.open') }, () => void openDashboard(parts.app));
		this.list = el.createEl('ul', { cls: 'top-of-mind-list' });
		this.empty = el.createDiv({ cls: 'top-of-mind-empty' });
		this.emptyText = this.empty.createEl('p');
		this.writeButton = this.empty.createEl('button', { text: t('panel.write'), cls: 'mod-cta' });
		this.writeButton.addEventListener('click', () => void this.parts.day.write());
	}

	/** Updates the section from today's note. Unchanged rows are not redrawn. */
	draw(): void {
		const { actions, progress: { done, count } } = this.parts.today;
		this.count.setText(count === 0 ? '' : this.parts.context.language.t('panel.progress', { done, number: count }));
		this.empty.toggle(actions.length === 0);
		this.drawEmpty();
		for (const kind of [...this.rows.keys()]) {
			if (!actions.some((action) => action.kind === kind)) this.dropRow(kind);
		}
		for (const [index, action] of actions.entries()) this.drawRow(action, index);
	}

	private drawEmpty(): void {
		const { context, filling, writer } = this.parts;
		const isComing = filling.isWaiting || writer.isAboutToWrite;
		this.emptyText.setText(context.language.t(filling.isWaiting ? 'panel.filling' : isComing ? 'panel.onTheWay' : 'panel.nothing'));
		this.writeButton.toggle(!isComing);
	}

	private dropRow(kind: string): void {
		this.rows.get(kind)?.el.remove();
		this.rows.delete(kind);
	}

	private drawRow(action: WrittenAction, index: number): void {
		// A line that was rolled over is today's in today's note, and yesterday's in the note of yesterday.
		const note = this.parts.today.noteOfActions;
		const drawn = JSON.stringify([note, action, this.metBefore(action).map(({ path }) => path)]);
		const row = this.rows.get(action.kind);
		if (row?.drawn === drawn) return;
		const el = row?.el ?? createEl('li', { cls: 'top-of-mind-action' });
		const hadFocus = el.contains(el.doc.activeElement) ? focusedIn(el) : null;
		el.empty();
		this.fillRow(el, action, note);
		if (el.parentElement === null) this.list.insertBefore(el, this.list.children[index] ?? null);
		this.rows.set(action.kind, { el, drawn });
		if (hadFocus !== null) el.querySelector<HTMLElement>(hadFocus)?.focus();
	}

	private fillRow(el: HTMLElement, action: WrittenAction, note: NotePath): void {
		const { settings, doneSigns, language: { t } } = this.parts.context;
		const words = lineWords(action.line, settings.current.appendText, doneSigns.current);
		const what = words.what.map((piece) => piece.words).join('');
		el.toggleClass('is-done', action.done);
		const box = el.createEl('input', {
			type: 'checkbox',
			cls: 'task-list-item-checkbox top-of-mind-checkbox',
			attr: { 'aria-label': what },
		});
		box.checked = action.done;
		box.addEventListener('change', () => void this.tick(action, note, box));
		const text = el.createDiv({ cls: 'top-of-mind-action-text' });
		this.addPieces(text.createDiv({ cls: 'top-of-mind-what' }), words.what);
		if (words.why.length > 0) this.addPieces(text.createDiv({ cls: 'top-of-mind-why' }), words.why);
		this.addLastTimes(text, this.metBefore(action));
		if (action.people.length === 0) return;
		const buttons = el.createDiv({ cls: 'top-of-mind-action-buttons' });
		addIconButton(buttons, { tooltip: 'left', cls: 'top-of-mind-draft', icon: 'message-square-text', label: t('panel.say', { what }) }, () => this.parts.day.draft(action, this.parts.today.note));
		if (action.done) return;
		addIconButton(buttons, { tooltip: 'left', cls: 'top-of-mind-swap', icon: 'refresh-cw', label: t('panel.swap', { what }) }, () => void this.parts.day.swap(this.parts.today.note, action.kind));
	}

	/** The people of an action with whom there is a last time to show. Only for a touch of today this takes a look at the record. */
	private metBefore({ people }: WrittenAction): Person[] {
		const { context } = this.parts;
		const { roster } = context.people;
		const today = context.clock.today();
		const isMet = (person: Person): boolean => roster.inTouch(person, addDays(today, -1)) !== null || (person.lastTouched === today && lastTimeOf(person, context.routine()) !== null);
		return people.flatMap((path) => roster.get(path) ?? []).filter(isMet);
	}

	/** Offers the last time with each person of an action. Only opening it looks the words up, because that reads notes. */
	private addLastTimes(el: HTMLElement, people: readonly Person[]): void {
		if (people.length === 0) return;
		const { app, context } = this.parts;
		const words = context.language.t('say.lastTime', { words: '…' });
		const button = el.createEl('button', { text: words, cls: 'top-of-mind-quiet top-of-mind-to-last-time', attr: { 'aria-expanded': 'false' } });
		const times = el.createDiv({ cls: 'top-of-mind-last-times' });
		const addLink = (line: HTMLElement, label: string, path: NotePath): void => void addNoteLink(line, { words: label, linktext: path, from: '' }, app, this.hoverParent);
		button.addEventListener('click', () => {
			const isOpen = button.getAttribute('aria-expanded') === 'false';
			button.setAttr('aria-expanded', String(isOpen));
			times.empty();
			if (isOpen) for (const person of people) void showLastTime(times.createDiv(), person, context, { isNamed: people.length > 1, addLink });
		});
	}

	private addPieces(el: HTMLElement, pieces: readonly LinePiece[]): void {
		for (const { words, target } of pieces) {
			if (target === null) addWords(el, words);
			else addNoteLink(el, { words, linktext: target, from: this.parts.today.note }, this.parts.app, this.hoverParent);
		}
	}

	/** Flips the checkbox in the daily note. Everything else follows from there, as for a tick by hand. */
	private async tick(action: WrittenAction, note: NotePath, box: HTMLInputElement): Promise<void> {
		const { context } = this.parts;
		const { doneSigns, today } = context.routine();
		const which = parseActionLine(action.line, '', doneSigns) ?? actionId(today, action.kind);
		const flip = (text: string): string => (action.done ? withMark(withoutCompletion(text, doneSigns), ' ') : withMark(text, 'x'));
		try {
			await this.parts.filling.writeIn(note, () => context.vault.edit(note, (text) => changeLines(text, which, flip, doneSigns)));
		} catch (error) {
			box.checked = action.done;
			this.parts.context.notices.error(error);
		}
	}
}

/** Adds words. The previous touch, in parentheses right after a name, is less prominent. */
function addWords(el: HTMLElement, words: string): void {
	const [, space = '', last = '', rest = ''] = /^(\s*)(\([^()]*\))?([^]*)$/.exec(words) ?? [];
	el.appendText(space);
	if (last !== '') el.createSpan({ text: last, cls: 'top-of-mind-last' });
	el.appendText(rest);
}

/** The selector of the focused element in a row, which gets the focus back after the row is redrawn. */
function focusedIn(el: HTMLElement): string {
	const active = el.doc.activeElement;
	return ['.top-of-mind-draft', '.top-of-mind-swap', '.top-of-mind-to-last-time'].find((button) => active?.matches(button)) ?? 'input';
}
