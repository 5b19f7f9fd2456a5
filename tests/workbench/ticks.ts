/**
 * Timers as they were when this module loaded: what the app does in the background (indexing) goes on under a test's
 * fake timers, while what a user waits for (saving after two seconds) uses the window's timers and can be faked.
 */
const realSetTimeout = setTimeout;

/** The next turn of the event loop. */
export function nextTurn(): Promise<void> {
	return new Promise((resolve) => realSetTimeout(resolve, 0));
}
