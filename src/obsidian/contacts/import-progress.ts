import { Setting } from 'obsidian';
import type { Language } from '../../language/language';

/** How long (milliseconds) notes are written before the app can do other work. */
const sliceTime = 8;

/** Shows the progress of an import, on the screen and to screen readers, with a button to stop it. */
export class ImportProgress {
	private readonly bar: HTMLProgressElement;
	private readonly status: HTMLElement;
	private isStopped = false;
	private sliceEnd = performance.now() + sliceTime;

	constructor(
		el: HTMLElement,
		private readonly total: number,
		private readonly language: Language,
	) {
		const { t } = language;
		this.status = el.createEl('p', { attr: { role: 'status' } });
		this.bar = el.createEl('progress', {
			cls: 'top-of-mind-import-progress',
			attr: { max: String(total), 'aria-label': t('import.progress') },
		});
		this.show(0);
		new Setting(el).addButton((button) => {
			button.setButtonText(t('import.stop')).onClick(() => this.stop());
			button.buttonEl.focus();
		});
	}

	stop(): void {
		this.isStopped = true;
	}

	/**
	 * Called with the number of notes done. Lets the app do other work now and then. Returns false once the import is
	 * stopped.
	 */
	async onProgress(done: number): Promise<boolean> {
		if (performance.now() >= this.sliceEnd) {
			this.show(done);
			await new Promise((resolve) => window.setTimeout(resolve));
			this.sliceEnd = performance.now() + sliceTime;
		}
		return !this.isStopped;
	}

	private show(done: number): void {
		this.bar.value = done;
		// The text changes in tenths, so that screen readers do not read it out for every note.
		const tenth = Math.floor((done * 10) / Math.max(1, this.total)) / 10;
		const words = this.language.t('import.running', { done: Math.floor(tenth * this.total), total: this.total });
		if (this.status.textContent !== words) this.status.setText(words);
	}
}
