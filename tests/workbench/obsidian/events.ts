import type * as Obsidian from 'obsidian';

/** The type of the arguments depends on the event's name. */
type Callback = (...data: never[]) => unknown;

/** The reference that `on` returns and `offref` takes. */
export interface Listener extends Obsidian.EventRef {
	e: Events;
	name: string;
	fn: Callback;
	ctx: unknown;
}

/** Named events. Listeners are called in the order in which they registered. */
export class Events {
	readonly #listeners = new Map<string, Listener[]>();

	on(name: string, callback: Callback, ctx?: unknown): Obsidian.EventRef {
		const listener: Listener = { e: this, name, fn: callback, ctx };
		this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
		return listener;
	}

	off(name: string, callback: Callback): void {
		const left = (this.#listeners.get(name) ?? []).filter((listener) => listener.fn !== callback);
		this.#listeners.set(name, left);
	}

	offref(ref: Obsidian.EventRef): void {
		const { name } = ref as Listener;
		const left = (this.#listeners.get(name) ?? []).filter((listener) => listener !== ref);
		this.#listeners.set(name, left);
	}

	/** As in the app, an error of one listener does not stop the others. It is thrown later. */
	trigger(name: string, ...data: unknown[]): void {
		for (const listener of this.#listeners.get(name) ?? []) this.tryTrigger(listener, data);
	}

	tryTrigger(evt: Obsidian.EventRef, args: unknown[]): void {
		const { fn, ctx } = evt as Listener;
		try {
			fn.apply(ctx, args as never[]);
		} catch (error) {
			setTimeout(() => {
				throw error;
			}, 0);
		}
	}
}
