import { Notice } from 'obsidian';
import type { Language } from '../../language/language';
import { noteName } from '../../note-path';
import type { Problem } from '../../vault/note';
import { VaultError } from '../../vault/vault';
import { keepClearOfButtons } from './clear-of-buttons';

/** How long (milliseconds) a message stays that needs no answer. */
const wordsStay = 5_000;

/** How long (milliseconds) a notice with a button stays: long enough to notice a wrong tap. */
const buttonsStay = 10_000;

/** How long (milliseconds) a notice with several buttons stays, because there is more to decide. */
const offersStay = 20_000;

/** A button of a notice. */
export interface NoticeButton {
	readonly text: string;
	readonly act: () => Promise<void>;
}

/** A message to show. */
interface NoticeMessage {
	readonly words: string;
	readonly buttons?: readonly NoticeButton[];
	/** How long (milliseconds) it stays. */
	readonly stay: number;
	/** Whether the next message takes its place: it says in passing what was done. */
	readonly isPassing: boolean;
}

/** A message in the notice. */
interface NoticeRow extends Pick<NoticeMessage, 'words' | 'isPassing'> {
	readonly el: HTMLElement;
	readonly hasButtons: boolean;
	readonly timer: number;
}

/**
 * Shows short messages at the edge of the window, in one notice at a time. A message that is said in passing gives way
 * to the next. One that offers an undo, or says what could not be done, keeps its row in the same notice for its own
 * time, above what comes later: otherwise the next message would take the only way back.
 */
export class Notices {
	private notice: Notice | null = null;
	private rowsEl: HTMLElement | null = null;
	private rows: NoticeRow[] = [];

	constructor(private readonly language: Language) {}

	/** Shows a message. */
	say(words: string): void {
		this.show({ words, stay: wordsStay, isPassing: true });
	}

	/**
	 * Says what was done, with buttons for the next steps. Each button hides its row.
	 *
	 * @param stay how long (milliseconds) the row stays
	 */
	offer(words: string, buttons: readonly NoticeButton[], stay = buttons.length > 1 ? offersStay : buttonsStay): void {
		this.show({ words, buttons, stay, isPassing: buttons.length === 0 });
	}

	/** Reports what could not be done and what to do about it. Several failures share one message. */
	failures(failures: readonly Problem[]): void {
		const [first, ...others] = failures;
		if (first === undefined) return;
		const { t } = this.language;
		const words = t('problem.ofNote', { note: { note: first.path }, problem: first.problem });
		const names = others.map(({ path }) => noteName(path));
		const more = names.length === 0 ? '' : t('notice.more', { count: names.length, names });
		this.show({ words: words + more, stay: buttonsStay, isPassing: false });
	}

	/**
	 * Says why an operation failed as a whole. Errors of the program also go to the console, for bug reports. Bound.
	 */
	readonly error = (error: unknown): void => {
		if (error instanceof VaultError) {
			this.failures([error]);
			return;
		}
		console.error('Top of mind', error);
		const reason = error instanceof Error ? error.message : String(error);
		this.show({ words: this.language.t('notice.failed', { reason }), stay: buttonsStay, isPassing: false });
	};

	private show({ words, buttons = [], stay, isPassing }: NoticeMessage): void {
		// A click on a notice hides it, with all its rows.
		if (this.rowsEl?.isConnected !== true) this.forget();
		for (const row of this.rows) if (row.isPassing || (!row.hasButtons && row.words === words)) this.removeRow(row);
		const el = createDiv({ cls: 'top-of-mind-notice' });
		const row: NoticeRow = {
			el,
			words,
			hasButtons: buttons.length > 0,
			isPassing,
			timer: window.setTimeout(() => this.remove(row), stay),
		};
		el.createSpan({ text: words });
		for (const { text, act } of buttons) {
			el.createEl('button', { text }).addEventListener('click', (event) => {
				event.stopPropagation();
				this.remove(row);
				void act();
			});
		}
		this.rows = [...this.rows, row];
		this.open().append(el);
		if (this.notice !== null) keepClearOfButtons(this.notice.containerEl);
	}

	/** The element of the rows, in the notice that is shown. */
	private open(): HTMLElement {
		if (this.rowsEl !== null) return this.rowsEl;
		const rowsEl = createDiv({ cls: 'top-of-mind-notices' });
		this.notice = new Notice(
			createFragment((fragment) => fragment.append(rowsEl)),
			0,
		);
		this.notice.containerEl.addEventListener('click', () => this.forget());
		this.rowsEl = rowsEl;
		return rowsEl;
	}

	/** Removes a row, and hides a notice that has no other. */
	private remove(row: NoticeRow): void {
		if (!this.rows.includes(row)) return;
		this.removeRow(row);
		if (this.rows.length > 0) return;
		this.notice?.hide();
		this.forget();
	}

	private removeRow(row: NoticeRow): void {
		window.clearTimeout(row.timer);
		this.rows = this.rows.filter((other) => other !== row);
		row.el.detach();
	}

	/** Begins anew with the next message. */
	private forget(): void {
		for (const { timer } of this.rows) window.clearTimeout(timer);
		this.rows = [];
		this.notice = null;
		this.rowsEl = null;
	}
}
