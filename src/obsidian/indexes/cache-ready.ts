import { Component, type App } from 'obsidian';

/** How long (milliseconds) the cache must be quiet to count as complete. */
const quietFor = 1_000;

/** The longest wait (milliseconds), however busy the cache is. */
const longestWait = 60_000;

/**
 * Waits until the metadata cache is quiet after the layout is ready. The layout can be ready long before the cache is
 * complete, and the app has no event for a complete cache. A plan made from half an index would name the wrong people.
 */
export class CacheReady extends Component {
	/** Resolves when the cache is quiet. Never resolves if the plugin is unloaded before. */
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
