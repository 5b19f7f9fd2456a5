import type * as Obsidian from 'obsidian';
import type { Listener } from './events';

/** A component with a lifecycle: what it registers is removed when it unloads. */
export class Component {
	_loaded = false;
	_children: Obsidian.Component[] = [];
	/** The result of `onload`, a promise if it is asynchronous. */
	_loading: unknown;
	_cleanups: (() => unknown)[] = [];

	load(): void {
		if (this._loaded) return;
		this._loaded = true;
		this._loading = this.onload();
		for (const child of [...this._children]) child.load();
	}

	onload(): Promise<void> | void {}

	unload(): void {
		if (!this._loaded) return;
		this._loaded = false;
		while (this._children.length > 0) this._children.pop()?.unload();
		while (this._cleanups.length > 0) this._cleanups.pop()?.();
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Obsidian.Component>(component: T): T {
		this._children.push(component);
		if (this._loaded) component.load();
		return component;
	}

	removeChild<T extends Obsidian.Component>(component: T): T {
		this._children = this._children.filter((child) => child !== component);
		component.unload();
		return component;
	}

	register(cb: () => unknown): void {
		this._cleanups.push(cb);
	}

	registerEvent(eventRef: Obsidian.EventRef): void {
		this.register(() => (eventRef as Listener).e.offref(eventRef));
	}

	registerDomEvent(
		el: Window | Document | HTMLElement,
		type: string,
		callback: (event: never) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		const listener = callback as unknown as EventListener;
		el.addEventListener(type, listener, options);
		this.register(() => el.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
