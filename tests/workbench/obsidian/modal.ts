import type * as Obsidian from 'obsidian';
import { Scope } from './keymap';
import { closeMenu } from './menu';

/** A dialog. Escape, its cross and a click beside it close it. */
export class Modal {
	scope: Obsidian.Scope = new Scope();
	containerEl: HTMLElement;
	modalEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	shouldRestoreSelection = true;
	#closeCallback: (() => unknown) | null = null;
	#focusedBefore: Element | null = null;
	#open = false;

	constructor(public app: Obsidian.App) {
		this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
		const background = this.containerEl.createDiv({ cls: 'modal-bg' });
		this.modalEl = this.containerEl.createDiv({
			cls: 'modal',
			attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' },
		});
		const cross = this.modalEl.createEl('button', { cls: 'modal-close-button', attr: { 'aria-label': 'Close' } });
		this.titleEl = this.modalEl.createDiv({ cls: 'modal-header' }).createDiv({ cls: 'modal-title' });
		this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
		for (const el of [background, cross]) el.addEventListener('click', () => this.close());
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		for (const back of [false, true])
			this.scope.register(back ? ['Shift'] : [], 'Tab', () => this.#keepFocus(back));
	}

	open(): void {
		if (this.#open) return;
		this.#open = true;
		closeMenu();
		this.#focusedBefore = activeDocument.activeElement;
		activeDocument.body.appendChild(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		void this.onOpen();
		// As in the app, the first field has the focus.
		if (!this.modalEl.contains(activeDocument.activeElement))
			(this.contentEl.find('input, textarea, select') ?? this.modalEl).focus();
	}

	close(): void {
		if (!this.#open) return;
		this.#open = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		if (this.shouldRestoreSelection && this.#focusedBefore?.instanceOf(HTMLElement)) this.#focusedBefore.focus();
		this.onClose();
		this.#closeCallback?.();
	}

	onOpen(): Promise<void> | void {}

	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		this.modalEl.setAttr('aria-label', title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.#closeCallback = callback;
		return this;
	}

	/** Keeps Tab inside the dialog. Returns false where the browser's own step would leave it. */
	#keepFocus(back: boolean): false | undefined {
		const all = this.modalEl.findAll(focusable).filter((el) => el.offsetParent !== null);
		const [first, last] = [all[0], all.at(-1)];
		const active = activeDocument.activeElement;
		if (active !== (back ? first : last) && active !== this.modalEl && this.modalEl.contains(active))
			return undefined;
		(back ? last : first)?.focus();
		return false;
	}
}

const focusable =
	'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
