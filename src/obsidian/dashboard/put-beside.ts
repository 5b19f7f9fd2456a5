import { commonPart, placeBeside, type Box, type ScreenDot } from '../../pictures/place-beside';

/** What is kept free (pixels) at the edge of the pane. */
const margin = 4;

/** Puts an element of the frame beside a dot, where there is room for it. */
export function putBeside(el: HTMLElement, dot: ScreenDot, frame: HTMLElement, place = placeBeside): void {
	const { left, top } = place(dot, { width: el.offsetWidth, height: el.offsetHeight }, roomIn(frame));
	el.setCssProps({
		'--top-of-mind-card-left': `${Math.round(left)}px`,
		'--top-of-mind-card-top': `${Math.round(top)}px`,
	});
}

/**
 * The room for what is shown beside a dot: as high as the frame, as wide as what the frame is in, and seen in its pane.
 * In pixels from the top left of the frame.
 */
function roomIn(frame: HTMLElement): Box {
	const whole = frame.getBoundingClientRect();
	const around = (frame.parentElement ?? frame).getBoundingClientRect();
	const { left, top, width, height } = commonPart(
		{ left: around.left, width: around.width, top: whole.top, height: whole.height },
		paneOf(frame),
	);
	return {
		left: left - whole.left + margin,
		top: top - whole.top + margin,
		width: width - 2 * margin,
		height: height - 2 * margin,
	};
}

/** The part of the screen in which an element scrolls. */
function paneOf(el: HTMLElement): Box {
	for (let at = el.parentElement; at !== null; at = at.parentElement) {
		if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at.getBoundingClientRect();
	}
	return { left: 0, top: 0, width: el.win.innerWidth, height: el.win.innerHeight };
}
