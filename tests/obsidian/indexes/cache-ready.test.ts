// @vitest-environment happy-dom
import { Events, type App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CacheReady } from '../../../src/obsidian/indexes/cache-ready';

/**
 * Waits for a cache, and says when it counted as complete: milliseconds after the layout; null where it does not yet.
 */
function watched(): { cache: Events; readonly at: number | null; unload: () => void } {
	const cache = new Events();
	const waiting = new CacheReady({ metadataCache: cache } as unknown as App);
	const began = Date.now();
	let at: number | null = null;
	void waiting.ready.then(() => (at = Date.now() - began));
	waiting.load();
	return {
		cache,
		get at() {
			return at;
		},
		unload: () => waiting.unload(),
	};
}

async function busyFor(cache: Events, milliseconds: number, event = 'changed'): Promise<void> {
	for (let passed = 0; passed < milliseconds; passed += 500) {
		await vi.advanceTimersByTimeAsync(500);
		cache.trigger(event);
	}
}

describe('the metadata cache', () => {
	beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 23, 9) }));
	afterEach(() => void vi.useRealTimers());

	it('counts as complete once it has been quiet for a second', async () => {
		const waiting = watched();
		await vi.advanceTimersByTimeAsync(999);
		expect(waiting.at).toBeNull();
		await vi.advanceTimersByTimeAsync(1);
		expect(waiting.at).toBe(1_000);
	});

	it.each(['changed', 'resolved'])('is waited for while it says `%s`', async (event) => {
		const waiting = watched();
		await busyFor(waiting.cache, 20_000, event);
		expect(waiting.at).toBeNull();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(waiting.at).toBe(21_000);
	});

	it('is waited for no longer than a minute, however busy it is', async () => {
		const waiting = watched();
		await busyFor(waiting.cache, 59_500);
		expect(waiting.at).toBeNull();
		await busyFor(waiting.cache, 5_000);
		expect(waiting.at).toBeGreaterThan(59_000);
		expect(waiting.at).toBeLessThanOrEqual(61_000);
	});

	it('is not waited for once the plugin is unloaded', async () => {
		const waiting = watched();
		waiting.unload();
		await vi.advanceTimersByTimeAsync(120_000);
		expect(waiting.at).toBeNull();
	});
});
