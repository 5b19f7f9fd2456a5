import type * as Obsidian from 'obsidian';
import { Platform } from './platform';

interface Handler extends Obsidian.KeymapEventHandler {
	func: Obsidian.KeymapEventListener;
}

/** Key handlers that apply while this scope is on top. */
export class Scope {
	readonly #handlers: Handler[] = [];

	constructor(readonly parent?: Obsidian.Scope) {}

	register(
		modifiers: Obsidian.Modifier[] | null,
		key: string | null,
		func: Obsidian.KeymapEventListener,
	): Obsidian.KeymapEventHandler {
		const handler: Handler = { modifiers: modifiers && [...modifiers].sort().join(','), key, func, scope: this };
		this.#handlers.unshift(handler);
		return handler;
	}

	unregister(handler: Obsidian.KeymapEventHandler): void {
		const at = this.#handlers.indexOf(handler as Handler);
		if (at >= 0) this.#handlers.splice(at, 1);
	}

	/** Runs the handlers of this key until one returns a value. The value false also prevents the browser's default. */
	handleKey(evt: KeyboardEvent): unknown {
		const modifiers = pressed(evt);
		for (const { key, modifiers: wanted, func } of [...this.#handlers]) {
			if (key !== null && key.toLowerCase() !== evt.key.toLowerCase()) continue;
			if (wanted !== null && wanted !== modifiers) continue;
			const answer: unknown = func(evt, { modifiers, key: evt.key, vkey: evt.key });
			if (answer !== undefined) return answer;
		}
		return (this.parent as Scope | undefined)?.handleKey(evt);
	}
}

/** Sends keys to the scope on top. */
export class Keymap {
	readonly #scopes: Obsidian.Scope[] = [];

	pushScope(scope: Obsidian.Scope): void {
		this.popScope(scope);
		this.#scopes.push(scope);
	}

	popScope(scope: Obsidian.Scope): void {
		const at = this.#scopes.indexOf(scope);
		if (at >= 0) this.#scopes.splice(at, 1);
	}

	/** Listens to the keys of a document until the returned function is called. */
	listen(doc: Document): () => void {
		const onKey = (evt: KeyboardEvent): void => {
			const answer = (this.#scopes.at(-1) as Scope | undefined)?.handleKey(evt);
			if (answer === false) evt.preventDefault();
		};
		doc.addEventListener('keydown', onKey);
		return () => doc.removeEventListener('keydown', onKey);
	}

	static isModifier(evt: MouseEvent | TouchEvent | KeyboardEvent, modifier: Obsidian.Modifier): boolean {
		if (modifier === 'Mod') return Platform.isMacOS ? evt.metaKey : evt.ctrlKey;
		return { Ctrl: evt.ctrlKey, Meta: evt.metaKey, Shift: evt.shiftKey, Alt: evt.altKey }[modifier];
	}

	/**
	 * The pane that a click or key asks for: a tab with Mod (or the middle button), a split with Alt too, a window with
	 * Shift too.
	 */
	static isModEvent(evt?: Obsidian.UserEvent | null): Obsidian.PaneType | boolean {
		if (!evt) return false;
		if ('button' in evt && evt.button === 1) return 'tab';
		if (!Keymap.isModifier(evt, 'Mod')) return false;
		if (!Keymap.isModifier(evt, 'Alt')) return 'tab';
		return Keymap.isModifier(evt, 'Shift') ? 'window' : 'split';
	}
}

function pressed(evt: KeyboardEvent): string {
	const names = (['Alt', 'Ctrl', 'Meta', 'Shift'] as const).filter((name) => Keymap.isModifier(evt, name));
	return names
		.map((name) => (name === (Platform.isMacOS ? 'Meta' : 'Ctrl') ? 'Mod' : name))
		.sort()
		.join(',');
}
