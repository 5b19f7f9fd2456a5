import type { ScreenDot } from '../../pictures/place-beside';
import { putBeside } from './put-beside';

/**
 * The words beside a dragged dot that say what letting go of a dot will do. Screen readers hear them by other means.
 */
export class DragWords {
	private readonly el: HTMLElement;

	constructor(private readonly frame: HTMLElement) {
		this.el = frame.createDiv({ cls: 'top-of-mind-orbit-drag', attr: { 'aria-hidden': 'true' } });
		this.el.hide();
	}

	show(words: string, isTouch: boolean, dot: ScreenDot): void {
		this.el.setText(words);
		this.el.toggleClass('is-touch', isTouch);
		this.el.show();
		putBeside(this.el, dot, this.frame);
	}

	hide(): void {
		this.el.hide();
	}
}
