import { Component, Events } from 'obsidian';
import { dayAt, type Day } from '../../day';

/** How often the clock is read, in milliseconds. Timers sleep with the device, so waking is watched as well. */
const readEvery = 30_000;

/** The day it is, and word of when it changes: at midnight or the set hour, and after sleep. */
export class DayClock extends Component {
	/** Triggers `changed` when another day has begun. */
	readonly events = new Events();
	private current: Day;

	constructor(private readonly startHour: () => number) {
		super();
		this.current = this.read();
	}

	override onload(): void {
		this.registerInterval(window.setInterval(() => this.check(), readEvery));
		this.registerDomEvent(window, 'focus', () => this.check());
		this.registerDomEvent(activeDocument, 'visibilitychange', () => this.check());
	}

	/** Today, read anew: a write just after midnight must not go to yesterday's note. */
	today(): Day {
		this.check();
		return this.current;
	}

	/** Reads the clock again, also after the set hour has changed. */
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
