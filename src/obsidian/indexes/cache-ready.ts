import { Component, type App } from 'obsidian';

/** How long (milliseconds) the cache must have been quiet to count as complete. */
const quietFor = 1_000;

/** However busy the cache is, nobody waits longer than this (milliseconds). */
const longestWait = 60_000;

/**
 * Waits until the metadata cache has come to rest after the layout is ready: the app can be ready long before its cache
 * is, and says so by no event of its own. A plan made on half an index would name the wrong people.
 */
export class CacheReady extends Component {
	/** Fulfilled when the cache has come to rest; never where the plugin is unloaded before. */
	readonly ready: Promise<void>;
	private fulfil: () => void = () => undefined;
	private timer: number | null = null;
	private isReached = false;

	constructor(private readonly app: App) {
		super();
		this.ready = new Promise((resolve) => {
			this.fulfil = resolve;
		});
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { metadataCache } = this.app;
		const deadline = Date.now() + longestWait;
		const postpone = (): void => {
			if (!this.isReached && Date.now() < deadline) this.wait();
		};
		this.registerEvent(metadataCache.on('changed', postpone));
		this.registerEvent(metadataCache.on('resolved', postpone));
		this.register(() => this.stop());
		this.wait();
	}

	private wait(): void {
		this.stop();
		this.timer = window.setTimeout(() => {
			this.isReached = true;
			this.fulfil();
		}, quietFor);
	}

	private stop(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
	}
}
