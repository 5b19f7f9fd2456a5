/**
 * The timers at the time when this module loaded. The app's background work (indexing) uses them, so it goes on under
 * fake timers. Delays that a user sees (saving after two seconds) use the window's timers, which tests can fake.
 */
const realSetTimeout = setTimeout;

/** Node's own, which a browser lacks: the shortest timeout lasts a millisecond, and a test waits for thousands of turns. */
const realSetImmediate = (globalThis as { setImmediate?: (act: () => void) => unknown }).setImmediate ?? realSetTimeout;

/** The next turn of the event loop. */
export function nextTurn(): Promise<void> {
	return new Promise((resolve) => realSetImmediate(resolve));
}
