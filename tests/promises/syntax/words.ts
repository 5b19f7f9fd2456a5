/** What a name lets a script do that the plugin must not do. */
export type Danger = 'network' | 'evaluation' | 'markup' | 'storage';

/**
 * Names that count wherever they stand: as a global, a member, a key, in a pattern, and as a text by which a member can
 * be reached.
 */
const names: Readonly<Record<Danger, readonly string[]>> = {
	network: [
		...[
			'fetch',
			'fetchLater',
			'XMLHttpRequest',
			'WebSocket',
			'WebSocketStream',
			'WebTransport',
			'EventSource',
			'RTCPeerConnection',
			'sendBeacon',
		],
		...[
			'Worker',
			'SharedWorker',
			'serviceWorker',
			'audioWorklet',
			'importScripts',
			'requestUrl',
			'request',
			'Image',
			'Audio',
			'FontFace',
		],
		...[
			'src',
			'srcset',
			'imageSrcset',
			'poster',
			'ping',
			'href',
			'formAction',
			'location',
			'openExternal',
			'submit',
			'requestSubmit',
		],
		...[
			'backgroundImage',
			'background',
			'borderImage',
			'borderImageSource',
			'listStyleImage',
			'listStyle',
			'maskImage',
			'cssText',
			'insertRule',
			'adoptedStyleSheets',
			'replaceSync',
		],
	],
	evaluation: [
		'eval',
		'Function',
		'GeneratorFunction',
		'AsyncFunction',
		'execScript',
		'constructor',
		'setImmediate',
		'WebAssembly',
		'Reflect',
		'atob',
		'DecompressionStream',
		'fromCharCode',
		'createObjectURL',
	],
	markup: [
		...[
			'innerHTML',
			'outerHTML',
			'insertAdjacentHTML',
			'srcdoc',
			'setHTML',
			'setHTMLUnsafe',
			'parseHTMLUnsafe',
			'createContextualFragment',
			'DOMParser',
			'parseFromString',
			'writeln',
		],
		...[
			'MarkdownRenderer',
			'MarkdownPreviewRenderer',
			'renderMarkdown',
			'sanitizeHTMLToDom',
			'execCommand',
			'XSLTProcessor',
		],
	],
	storage: [
		'localStorage',
		'sessionStorage',
		'indexedDB',
		'caches',
		'cookie',
		'cookieStore',
		'loadLocalStorage',
		'saveLocalStorage',
		'secretStorage',
		'getDirectory',
	],
};

const dangers = new Map(
	Object.entries(names).flatMap(([danger, words]) => words.map((word) => [word, danger as Danger] as const)),
);

/**
 * The danger of a name; null for a harmless one. A handler as a property (`onerror`) can be given text as an attribute.
 */
export function dangerOf(name: string): Danger | null {
	return dangers.get(name) ?? null;
}

/** The attributes that load something, or whose text is run. */
export const actingAttribute =
	/^(?:on|src|srcdoc$|style$|href$|xlink:|action$|formaction$|data$|poster$|ping$|background$)/i;

/**
 * Elements that show text and shapes, and neither load nor run anything. `a` leads somewhere by its `href`, which is
 * searched for.
 */
export const plainElements = new Set([
	...[
		'a',
		'b',
		'button',
		'canvas',
		'caption',
		'code',
		'details',
		'div',
		'em',
		'fieldset',
		'h1',
		'h2',
		'h3',
		'h4',
		'h5',
		'input',
		'kbd',
		'label',
		'legend',
		'li',
		'ol',
		'option',
		'p',
		'pre',
		'progress',
		'section',
		'select',
		'small',
	],
	...['span', 'strong', 'summary', 'table', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'time', 'tr', 'ul'],
	...['circle', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title', 'desc'],
]);

/** The modules that the app gives to plugins. */
export const appModules = /^(?:obsidian|@codemirror\/\w+|@lezer\/\w+)$/;

/** The objects from which everything of the page can be reached. Only members with a name may be read from them. */
export const everything = new Set([
	'window',
	'globalThis',
	'self',
	'frames',
	'parent',
	'opener',
	'activeWindow',
	'document',
	'activeDocument',
	'navigator',
]);

/** Timers take text in place of a function, and evaluate it. */
export const timers = new Set(['setTimeout', 'setInterval']);
