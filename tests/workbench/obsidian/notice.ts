/** A message in the corner. It goes after a while or when it is clicked; with a duration of 0 only when it is clicked. */
export class Notice {
	containerEl: HTMLElement;
	messageEl: HTMLElement;
	/** Deprecated in the app. */
	noticeEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = 5000) {
		const corner = activeDocument.querySelector<HTMLElement>('.notice-container') ?? activeDocument.body.createDiv({ cls: 'notice-container' });
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
