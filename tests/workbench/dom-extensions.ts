import { setup } from 'obsidian-test-mocks/setup';

let installed = false;

/**
 * Adds the app's extensions of the browser's objects (`createEl`, `empty`, `setText`, `Array.contains` and so on),
 * once. Removes the global `app` of the test doubles, because a plugin must not use it.
 */
export function installDomExtensions(): void {
	if (installed) return;
	installed = true;
	setup();
	Reflect.deleteProperty(window, 'app');
	Object.assign(HTMLElement.prototype, { find, isShown, onNodeInserted });
	// Not enumerable, so that `for … in` over an element does not list the extension.
	Object.defineProperty(Node.prototype, 'createSvg', { value: createSvgIn, configurable: true, writable: true });
}

/** Makes an SVG element in this node, as the app does. The doubles make HTML elements alone. */
function createSvgIn<K extends keyof SVGElementTagNameMap>(
	this: Node,
	tag: K,
	o?: SvgElementInfo | string,
	callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
	const el = this.doc.createElementNS('http://www.w3.org/2000/svg', tag);
	const { cls = [], attr = {}, prepend = false } = typeof o === 'string' ? { cls: o } : (o ?? {});
	el.classList.add(
		...[cls]
			.flat()
			.flatMap((one) => one.split(' '))
			.filter((one) => one !== ''),
	);
	for (const [name, value] of Object.entries(attr))
		if (value !== null && value !== false) el.setAttribute(name, String(value));
	this.insertBefore(el, prepend ? this.firstChild : null);
	callback?.(el);
	return el;
}

/** The app gives null where the doubles throw. */
function find(this: HTMLElement, selector: string): Element | null {
	return this.querySelector(selector);
}

/** Whether the element is drawn. The app looks at `offsetParent`, which documents without a layout do not have. */
function isShown(this: HTMLElement): boolean {
	const isDrawn = (el: HTMLElement): boolean =>
		getComputedStyle(el).display !== 'none' && (el.parentElement === null || isDrawn(el.parentElement));
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
