import { Events, type Component } from 'obsidian';

/** Calls a method of an object that the app does not document, so it may not be there. */
export function call(object: unknown, method: string, ...values: readonly string[]): unknown {
	const found =
		typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[method] : undefined;
	return typeof found === 'function' ? (found.call(object, ...values) as unknown) : undefined;
}

/** Follows an event of an object that the app does not document, so it may not be there. */
export function follow(object: unknown, event: string, owner: Component, heard: () => void): void {
	if (object instanceof Events) owner.registerEvent(object.on(event, heard));
}
