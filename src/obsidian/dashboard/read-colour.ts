import type { Paint } from '../../pictures/flat-picture';

/** Reads a colour in any notation of styles. Null for one that is not seen. */
export type ReadColour = (text: string, opacity: number) => Paint | null;

/** Where a browser cannot say what a colour is. */
const unknown: Paint = { colour: '#808080', opacity: 1 };

/**
 * A reader of colours. The browser paints a pixel with each, because styles have notations that other programs lack.
 */
export function colourReader(): ReadColour {
	const canvas = createEl('canvas', { attr: { width: 1, height: 1 } });
	const context = canvas.getContext('2d', { willReadFrequently: true });
	const known = new Map<string, Paint>();
	const paint = (text: string): Paint | null => {
		if (context === null) return unknown;
		context.fillStyle = '#000';
		context.fillStyle = text;
		context.clearRect(0, 0, 1, 1);
		context.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
		if (alpha === 0) return null;
		const digits = [red, green, blue].map((one) => one.toString(16).padStart(2, '0'));
		return { colour: `#${digits.join('')}`, opacity: alpha / 255 };
	};
	return (text, opacity) => {
		if (text === '' || text === 'none' || opacity === 0) return null;
		const read = known.get(text) ?? paint(text);
		if (read === null) return null;
		known.set(text, read);
		return { ...read, opacity: read.opacity * opacity };
	};
}
