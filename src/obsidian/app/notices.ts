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

/** A message in the notice. */
interface NoticeRow {
	readonly el: HTMLElement;
	readonly words: string;
	readonly hasButtons: boolean;
	/** Whether the next message takes its place: it says in passing what was done. */
	readonly isPassing: boolean;
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
		this.show(words, [], wordsStay, true);
	}

	/**
	 * Says what was done, with buttons for the next steps. Each button hides its row.
	 *
	 * @param stay how long (milliseconds) the row stays
	 */
	offer(words: string, buttons: readonly NoticeButton[], stay = buttons.length > 1 ? offersStay : buttonsStay): void {
		this.show(words, buttons, stay, buttons.length === 0);
	}

	/** Reports what could not be done and what to do about it. Several failures share one message. */
	failures(failures: readonly Problem[]): void {
		const [first, ...others] = failures;
		if (first === undefined) return;
		const { t } = this.language;
		const more =
			others.length === 0
				? ''
				: t('notice.more', { count: others.length, names: others.map(({ path }) => noteName(path)) });
		this.show(
			t('problem.ofNote', { note: { note: first.path }, problem: first.problem }) + more,
			[],
			buttonsStay,
			false,
		);
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
		this.show(
			this.language.t('notice.failed', { reason: error instanceof Error ? error.message : String(error) }),
			[],
			buttonsStay,
			false,
		);
	};

	private show(words: string, buttons: readonly NoticeButton[], stay: number, isPassing: boolean): void {
		// A click on a notice hides it, with all its rows.
		if (this.rowsEl?.isConnected !== true) this.forget();
		for (const row of this.rows)
			if (row.isPassing || (!row.hasButtons && row.words === words)) this.remove(row, false);
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

	private remove(row: NoticeRow, isLast = true): void {
		window.clearTimeout(row.timer);
		if (!this.rows.includes(row)) return;
		this.rows = this.rows.filter((other) => other !== row);
		row.el.detach();
		if (this.rows.length > 0 || !isLast) return;
		this.notice?.hide();
		this.forget();
	}

	/** Begins anew with the next message. */
	private forget(): void {
		for (const { timer } of this.rows) window.clearTimeout(timer);
		this.rows = [];
		this.notice = null;
		this.rowsEl = null;
	}
}
