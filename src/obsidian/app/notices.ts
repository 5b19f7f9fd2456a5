import { Notice } from 'obsidian';
import type { Language } from '../../language/language';
import { noteName } from '../../note-path';
import type { Problem } from '../../vault/note';
import { VaultError } from '../../vault/vault';

/** How long (milliseconds) a notice with a button stays: long enough to notice a wrong tap. */
const buttonsStay = 10_000;

/** How long (milliseconds) a notice with several buttons stays, because there is more to decide. */
const offersStay = 20_000;

/** A button of a notice. */
export interface NoticeButton {
	readonly text: string;
	readonly act: () => Promise<void>;
}

/** Shows short messages at the edge of the window. */
export class Notices {
	constructor(private readonly language: Language) {}

	/** Shows a message. */
	say(words: string): void {
		new Notice(words);
	}

	/**
	 * Says what was done, with buttons for the next steps. Each button hides the notice.
	 *
	 * @param stay how long (milliseconds) the notice stays
	 */
	offer(words: string, buttons: readonly NoticeButton[], stay = buttons.length > 1 ? offersStay : buttonsStay): void {
		const content = createFragment((fragment) => {
			const row = fragment.createDiv({ cls: 'top-of-mind-notice' });
			row.createSpan({ text: words });
			for (const { text, act } of buttons) {
				row.createEl('button', { text }).addEventListener('click', (event) => {
					event.stopPropagation();
					notice.hide();
					void act();
				});
			}
		});
		const notice = new Notice(content, stay);
	}

	/** Reports what could not be done and what to do about it. Several failures share one notice. */
	failures(failures: readonly Problem[]): void {
		const [first, ...others] = failures;
		if (first === undefined) return;
		const { t } = this.language;
		const more = others.length === 0 ? '' : t('notice.more', { count: others.length, names: others.map(({ path }) => noteName(path)).join(', ') });
		new Notice(t('problem.ofNote', { note: { note: first.path }, problem: first.problem }) + more, buttonsStay);
	}

	/** Says why an operation failed as a whole. Errors of the program also go to the console, for bug reports. Bound. */
	readonly error = (error: unknown): void => {
		if (error instanceof VaultError) {
			this.failures([error]);
			return;
		}
		console.error('Top of mind', error);
		new Notice(this.language.t('notice.failed', { reason: error instanceof Error ? error.message : String(error) }), buttonsStay);
	};
}
