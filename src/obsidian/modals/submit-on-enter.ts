/**
 * How long (milliseconds) after the end of a composition an Enter still belongs to it: WebKit sends that key last, as a
 * plain one.
 */
const compositionEnds = 100;

/**
 * Lets Enter press the main button of a dialog, which may be disabled. In a text area, and wherever `isGuarded` says
 * so, it takes Ctrl or Cmd as well. An Enter that another control needs, that an input method takes, or that is still
 * held down from before does nothing.
 *
 * @param isGuarded whether the dialog must not be submitted by accident
 */
export function submitOnEnter(el: HTMLElement, isGuarded: () => boolean = () => false): void {
	let composed = Number.NEGATIVE_INFINITY;
	el.addEventListener('compositionend', ({ timeStamp }) => {
		composed = timeStamp;
	});
	el.addEventListener('keydown', (event) => {
		const isComposing = event.isComposing || event.timeStamp - composed < compositionEnds;
		if (
			event.key !== 'Enter' ||
			isComposing ||
			event.repeat ||
			event.defaultPrevented ||
			event.shiftKey ||
			event.altKey
		)
			return;
		const isMeant = event.ctrlKey || event.metaKey;
		if (!isMeant && (isGuarded() || needsEnter(event.target))) return;
		event.preventDefault();
		el.querySelector<HTMLButtonElement>('button.mod-cta')?.click();
	});
}

/** Whether a control does something of its own at Enter: a line break, a press, a picker of files. */
function needsEnter(target: EventTarget | null): boolean {
	return (
		target instanceof Node &&
		target.instanceOf(HTMLElement) &&
		target.matches('textarea, button, a, summary, input[type=file]')
	);
}
