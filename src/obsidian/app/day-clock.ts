import { Component, Events } from 'obsidian';
import { dayAt, type Day } from '../../day';

/**
 * How often (milliseconds) the clock is read. Timers stop while the device sleeps, so focus and visibility are watched
 * as well.
 */
const readEvery = 30_000;

/** Holds the current day and triggers an event when it changes: at midnight or the set hour, and after sleep. */
export class DayClock extends Component {
	/** Triggers `changed` when the day has changed. */
	readonly events = new Events();
	private current: Day;

	constructor(private readonly startHour: () => number) {
		super();
		this.current = this.read();
	}

	override onload(): void {
		this.registerInterval(window.setInterval(() => this.check(), readEvery));
		this.registerDomEvent(window, 'focus', () => this.check());
		// Not the active document: that is the window of settings where the plugin is enabled in one of its own.
		this.registerDomEvent(window.document, 'visibilitychange', () => this.check());
	}

	/** Today. Reads the clock each time, because a write just after midnight must not go to yesterday's note. */
	today(): Day {
		this.check();
		return this.current;
	}

	/** Reads the clock and the start hour again. */
	check(): void {
		const now = this.read();
		if (now === this.current) return;
		this.current = now;
		this.events.trigger('changed');
	}

	private read(): Day {
		return dayAt(new Date(), this.startHour());
	}
}
