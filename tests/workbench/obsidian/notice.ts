/** A message in the corner. It disappears after a while or on a click; with a duration of 0, on a click alone. */
export class Notice {
	containerEl: HTMLElement;
	messageEl: HTMLElement;
	/** Deprecated in the app. */
	noticeEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = 5000) {
		const corner =
			activeDocument.querySelector<HTMLElement>('.notice-container') ??
			activeDocument.body.createDiv({ cls: 'notice-container' });
		this.containerEl = corner.createDiv({ cls: 'notice', attr: { role: 'status' } });
		this.noticeEl = this.containerEl;
		this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
		this.setMessage(message);
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		this.containerEl.detach();
	}
}
