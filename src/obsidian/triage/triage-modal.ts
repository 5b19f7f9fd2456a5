import { Modal, type App } from 'obsidian';
import { noteFolder, noteName } from '../../note-path';
import { withAsciiDigits } from '../../text/digits';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { addNoteButton } from '../modals/note-button';
import type { TriageChoice, TriageWalk } from './triage-walk';

/** How many of the last encounters are shown. */
const mostShown = 5;

/** The choices in the order of their keys, from 1. */
const choices = ['list20', 'network90', 'never', 'skip'] as const;

/** The key that skips a note. */
const skipKey = '4';

/** The key that takes back the last step. */
const undoKey = '0';

/**
 * Shows one note after another, to be put on a list, left out for good, or skipped. Buttons and focus stay where they
 * are from note to note. On closing, one notice says what was done and undoes all of it.
 */
export class TriageModal extends Modal {
	private readonly buttons = new Map<string, HTMLButtonElement>();
	private readonly progress = createEl('p', { cls: 'top-of-mind-triage-progress', attr: { role: 'status' } });
	private readonly card = createDiv({ cls: 'top-of-mind-triage-card', attr: { 'aria-live': 'polite' } });

	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly walk: TriageWalk,
		private readonly reports: ChangeReports,
	) {
		super(app);
	}

	override onOpen(): void {
		const { contentEl } = this;
		const { t } = this.context.language;
		this.setTitle(t('triage.title'));
		this.modalEl.addClass('top-of-mind-triage');
		// A click beside the buttons must not take the keys away.
		contentEl.tabIndex = -1;
		contentEl.append(this.progress, this.card);
		const row = contentEl.createDiv({ cls: 'top-of-mind-triage-buttons', attr: { role: 'group' } });
		const words = {
			list20: t('list.list20'),
			network90: t('list.network90'),
			never: t('triage.never'),
			skip: t('triage.skip'),
		};
		for (const [index, choice] of choices.entries())
			this.addButton(row, String(index + 1), words[choice], () => this.decide(choice));
		this.addButton(row, undoKey, t('notice.undo'), () => this.undo());
		this.modalEl.addEventListener('keydown', (event) => this.onKey(event));
		this.draw();
		// Where a key is held down, a skip does no harm.
		this.focus(skipKey);
	}

	override onClose(): void {
		this.contentEl.empty();
		// Whoever closes it right after a key still gets to know what that did.
		void this.walk.settled.then(() => this.report());
	}

	private report(): void {
		const { written } = this.walk;
		if (written.length === 0) return;
		this.reports.offer(
			this.context.language.t('triage.done', { added: this.walk.added, left: this.walk.leftOut }),
			{ people: written },
		);
	}

	private addButton(row: HTMLElement, key: string, words: string, act: () => Promise<void>): void {
		const button = row.createEl('button', { attr: { 'aria-keyshortcuts': key } });
		button.createEl('kbd', { text: key, attr: { 'aria-hidden': 'true' } });
		button.createSpan({ text: words });
		button.addEventListener('click', () => void act());
		this.buttons.set(key, button);
	}

	private async decide(choice: TriageChoice): Promise<void> {
		await this.walk.decide(choice);
		this.draw();
	}

	private async undo(): Promise<void> {
		await this.walk.undo();
		this.draw();
	}

	private draw(): void {
		const { walk, card } = this;
		const { t } = this.context.language;
		const { current } = walk;
		const focused = this.modalEl.doc.activeElement;
		this.progress.setText(t('triage.progress', { at: walk.at, total: walk.total }));
		for (const [key, button] of this.buttons) button.disabled = key === undoKey ? !walk.canUndo : current === null;
		card.empty();
		if (current === null) {
			card.createEl('p', { text: t('triage.end') });
		} else {
			const { path, encounters } = current;
			addNoteButton(card.createEl('h3'), noteName(path), path, this);
			const folder = noteFolder(path);
			if (folder !== '') card.createEl('p', { text: folder, cls: 'top-of-mind-last' });
			card.createEl('p', { text: t('triage.linked', { count: encounters.length }) });
			const list = card.createEl('ol', { cls: 'top-of-mind-history' });
			for (const { day, note } of encounters.slice(0, mostShown))
				addNoteButton(
					list.createEl('li'),
					noteName(note).startsWith(day) ? noteName(note) : `${day} ${noteName(note)}`,
					note,
					this,
				);
		}
		// A button that can no longer be pressed has lost the focus.
		if (focused instanceof HTMLButtonElement && (focused.disabled || !focused.isConnected))
			this.focus(current === null ? undoKey : skipKey);
	}

	private focus(key: string): void {
		this.buttons.get(key)?.focus();
	}

	/**
	 * A digit presses the button that shows it, in the digits of any script and on keyboards where digits need Shift.
	 * Arrows go from button to button.
	 */
	private onKey(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
		// Whoever holds a key down decides once.
		if (event.key === 'Enter' && event.repeat) event.preventDefault();
		const arrow = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
		const button =
			this.buttons.get(withAsciiDigits(event.key)) ?? this.buttons.get(/^Digit(\d)$/.exec(event.code)?.[1] ?? '');
		if (arrow !== undefined) this.moveFocus(arrow);
		else if (button === undefined) return;
		else if (!event.repeat) button.click();
		event.preventDefault();
	}

	private moveFocus(by: number): void {
		const enabled = [...this.buttons.values()].filter(({ disabled }) => !disabled);
		const at = enabled.findIndex((button) => button === this.modalEl.doc.activeElement);
		enabled.at(at === -1 ? 0 : (at + by) % enabled.length)?.focus();
	}
}
