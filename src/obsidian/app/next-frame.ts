/**
 * Calls back in the next frame of the window that shows an element. The main window may be hidden, and draws no frames
 * then, while a window of its own shows the element. Returns what cancels the call.
 */
export function inNextFrame(el: Element, act: () => void): () => void {
	const { win } = el;
	const frame = win.requestAnimationFrame(act);
	return () => win.cancelAnimationFrame(frame);
}
