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
	Object.assign(HTMLElement.prototype, { find, onNodeInserted });
}

/** The app answers null where the doubles throw. */
function find(this: HTMLElement, selector: string): Element | null {
	return this.querySelector(selector);
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
