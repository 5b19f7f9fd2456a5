import { setup } from 'obsidian-test-mocks/setup';

let installed = false;

/**
 * Adds what the app adds to the browser's own objects (`createEl`, `empty`, `setText`, `Array.contains` and so on), once.
 * The global `app` of the doubles is taken away again: a plugin must not lean on it.
 */
export function installDomExtensions(): void {
	if (installed) return;
	installed = true;
	setup();
	Reflect.deleteProperty(window, 'app');
	Object.assign(HTMLElement.prototype, { find, isShown, onNodeInserted });
	// Defined, so that `for … in` over an element finds what it finds without them.
	Object.defineProperty(Node.prototype, 'createSvg', { value: createSvgIn, configurable: true, writable: true });
}

/** Makes an SVG element in this one, as the app does; the doubles know HTML alone. */
function createSvgIn<K extends keyof SVGElementTagNameMap>(this: Node, tag: K, o?: SvgElementInfo | string, callback?: (el: SVGElementTagNameMap[K]) => void): SVGElementTagNameMap[K] {
	const el = this.doc.createElementNS('http://www.w3.org/2000/svg', tag);
	const { cls = [], attr = {}, prepend = false } = typeof o === 'string' ? { cls: o } : (o ?? {});
	el.classList.add(...[cls].flat().flatMap((one) => one.split(' ')).filter((one) => one !== ''));
	for (const [name, value] of Object.entries(attr)) if (value !== null && value !== false) el.setAttribute(name, String(value));
	this.insertBefore(el, prepend ? this.firstChild : null);
	callback?.(el);
	return el;
}

/** The app answers null where the doubles throw. */
function find(this: HTMLElement, selector: string): Element | null {
	return this.querySelector(selector);
}

/** Whether it is drawn at all: documents without a layout know no `offsetParent`, by which the app tells. */
function isShown(this: HTMLElement): boolean {
	const isDrawn = (el: HTMLElement): boolean => getComputedStyle(el).display !== 'none' && (el.parentElement === null || isDrawn(el.parentElement));
	return this.isConnected && isDrawn(this);
}

function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
	const observer = new MutationObserver(() => {
		if (!this.isConnected) return;
		if (once) observer.disconnect();
		listener();
	});
	observer.observe(this.doc, { childList: true, subtree: true });
	return () => observer.disconnect();
}
