import type * as Obsidian from 'obsidian';
import { ButtonComponent } from './buttons';
import { Modal } from './modal';

/**
 * A button of a dialog that asks. A click closes the dialog once the handler has resolved, unless it answers with
 * something truthy.
 */
export class ConfirmationButton extends ButtonComponent {
	#handler: (evt: MouseEvent) => unknown = () => undefined;

	constructor(
		containerEl: HTMLElement,
		private readonly modal: ConfirmationModal,
	) {
		super(containerEl);
		this.buttonEl.addEventListener('click', (evt) => void this.#click(evt));
	}

	override onClick(handler: (evt: MouseEvent) => unknown): this {
		this.#handler = handler;
		return this;
	}

	setInitialFocus(): this {
		this.modal.initialFocusEl = this.buttonEl;
		return this;
	}

	setSecondary(): this {
		return this.setClass('mod-secondary');
	}

	setCancel(): this {
		return this.setClass('mod-cancel');
	}

	async #click(evt: MouseEvent): Promise<void> {
		const answer: unknown = await this.#handler(evt);
		if (!answer) this.modal.close();
	}
}

/** A dialog that asks before something is done. */
export class ConfirmationModal extends Modal {
	buttonContainerEl: HTMLElement;
	/** The button on which the keyboard starts: the one that was marked last. */
	initialFocusEl: HTMLElement | null = null;

	constructor(app: Obsidian.App) {
		super(app);
		this.addClass('mod-confirmation');
		this.buttonContainerEl = this.modalEl.createDiv({ cls: 'modal-button-container' });
	}

	override open(): void {
		super.open();
		this.initialFocusEl?.focus();
	}

	addClass(cls: string): this {
		this.containerEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, cb: (value: boolean) => unknown): this {
		const labelEl = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
		const inputEl = labelEl.createEl('input', { type: 'checkbox' });
		labelEl.appendText(label);
		inputEl.addEventListener('change', () => cb(inputEl.checked));
		return this;
	}

	addButton(cb: (button: Obsidian.ConfirmationButton) => unknown): this {
		cb(new ConfirmationButton(this.buttonContainerEl, this));
		return this;
	}

	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
