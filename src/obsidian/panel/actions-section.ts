import type { HoverParent } from 'obsidian';
import type { WrittenAction } from '../../daily-note/today-actions';
import { addDays, weekdayOf } from '../../day';
import { dashboardIcon } from '../dashboard/dashboard-names';
import { openDashboard } from '../dashboard/open-dashboard';
import type { TodayState } from '../today/today-state';
import type { TodayWriter } from '../today/today-writer';
import { fillCard, offerCardMenu, type Card, type CardParts } from './action-card';
import { addIconButton } from './icon-button';
import { agoWords, seenBefore } from './last-times';

/** The parts that the section of actions uses. */
export interface ActionsParts extends CardParts {
	readonly today: TodayState;
	readonly writer: TodayWriter;
}

interface Row {
	readonly el: HTMLElement;
	card: Card;
	drawn: string;
}

/** Today's four actions, each with its checkbox, its people and its reason. */
export class ActionsSection {
	private readonly rows = new Map<string, Row>();
	private readonly count: HTMLElement;
	private readonly allDone: HTMLElement;
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
		addIconButton(
			header,
			{ tooltip: 'left', cls: 'top-of-mind-to-dashboard', icon: dashboardIcon, label: t('dashboard.open') },
			() => void openDashboard(parts.app),
		);
		this.allDone = el.createDiv({ cls: 'top-of-mind-all-done', attr: { role: 'status' } });
		this.list = el.createEl('ul', { cls: 'top-of-mind-list' });
		this.empty = el.createDiv({ cls: 'top-of-mind-empty' });
		this.emptyText = this.empty.createEl('p');
		this.writeButton = this.empty.createEl('button', { cls: 'mod-cta' });
		this.writeButton.addEventListener('click', () => void this.parts.day.write());
	}

	/** Updates the section from today's note. Unchanged rows are not redrawn. */
	draw(): void {
		const { actions, progress } = this.parts.today;
		const { done, count } = progress;
		const { t } = this.parts.context.language;
		this.count.setText(count === 0 ? '' : t('panel.progress', { done, number: count }));
		const words =
			count > 0 && done === count ? t(this.isDayOff(1) ? 'panel.allDone' : 'panel.allDoneTomorrow') : '';
		if (this.allDone.textContent !== words) this.allDone.setText(words);
		this.empty.toggle(actions.length === 0);
		this.drawEmpty();
		for (const kind of [...this.rows.keys()]) {
			if (!actions.some((action) => action.kind === kind)) this.dropRow(kind);
		}
		for (const [index, action] of actions.entries()) this.drawRow(action, index);
	}

	private drawEmpty(): void {
		const { context, filling, writer } = this.parts;
		const { t } = context.language;
		const isComing = filling.isWaiting || writer.isAboutToWrite;
		const isDayOff = this.isDayOff(0);
		if (filling.isWaiting) this.emptyText.setText(t('panel.filling'));
		else if (isComing) this.emptyText.setText(t('panel.onTheWay'));
		else this.emptyText.setText(t(isDayOff ? 'panel.dayOff' : 'panel.nothing'));
		this.writeButton.setText(t(isDayOff ? 'panel.writeAnyway' : 'panel.write'));
		// On a day off, the button is there for who wants it, and nobody is to feel urged.
		this.writeButton.toggleClass('mod-cta', !isDayOff);
		this.writeButton.toggle(!isComing);
	}

	/** Whether no actions are written by themselves on the day that is so many days from today. */
	private isDayOff(inDays: number): boolean {
		const { clock, settings } = this.parts.context;
		return !settings.current.activeWeekdays.includes(weekdayOf(addDays(clock.today(), inDays)));
	}

	private dropRow(kind: string): void {
		this.rows.get(kind)?.el.remove();
		this.rows.delete(kind);
	}

	private drawRow(action: WrittenAction, index: number): void {
		const card = this.cardOf(action);
		// How long ago the last time was changes with the day.
		const drawn = JSON.stringify([card, agoWords(card.seen, this.parts.context)]);
		const there = this.rows.get(action.kind);
		if (there?.drawn === drawn) return;
		const row = there ?? this.newRow(action.kind, card);
		const { el } = row;
		const focused = el.contains(el.doc.activeElement) ? focusedIn(el) : null;
		[row.card, row.drawn] = [card, drawn];
		el.empty();
		fillCard(el, card, this.parts, this.hoverParent);
		if (el.parentElement === null) this.list.insertBefore(el, this.list.children[index] ?? null);
		if (focused !== null)
			(el.querySelector<HTMLElement>(focused) ?? el.querySelector<HTMLElement>('input'))?.focus();
	}

	private newRow(kind: string, card: Card): Row {
		const row: Row = { el: createEl('li', { cls: 'top-of-mind-action' }), card, drawn: '' };
		offerCardMenu(row.el, () => row.card, this.parts);
		this.rows.set(kind, row);
		return row;
	}

	private cardOf(action: WrittenAction): Card {
		const { context, today } = this.parts;
		const [person, ...others] = action.people;
		const mayAnswer =
			action.kind === 'outreach' &&
			action.done &&
			person !== undefined &&
			others.length === 0 &&
			context.people.roster.get(person)?.list === 'list20';
		return {
			action,
			// A line that was rolled over is today's in today's note, and yesterday's in the note of yesterday.
			note: today.noteOfActions,
			seen: seenBefore(action, today.noteOfActions, context),
			// One button is enough: it writes all of them.
			offersWrite: action.kind === today.outdatedAdvice[0],
			mayHaveAnswered: mayAnswer ? person : null,
		};
	}
}

/** The selector of the focused element in a row, which gets the focus back after the row is redrawn. */
function focusedIn(el: HTMLElement): string {
	const active = el.doc.activeElement;
	return (
		[
			'.top-of-mind-draft',
			'.top-of-mind-swap',
			'.top-of-mind-card-menu',
			'.top-of-mind-to-last-time',
			'.top-of-mind-answered',
		].find((button) => active?.matches(button)) ?? 'input'
	);
}
