import { Component, Events, TFile, type App } from 'obsidian';
import { compactDay, weekdayOf, type Day } from '../../day';
import { writeToday, type WrittenToday } from '../../use-cases/write-today';
import type { NotePath } from '../../note-path';
import type { AppContext } from '../app/app-context';
import type { RejectedToday } from './rejected-today';

/** How long (milliseconds) a note must have been left alone before it counts as settled. */
const settledAfter = 2_500;

/** The same for a note that is still empty: a template may be on its way, perhaps asking its user something first. */
const settledAfterEmpty = 10_000;

/** Whoever fills in a note later (milliseconds) than this after it was written has seen what was written. */
const overwrittenWithin = 300_000;

/** Where a device remembers the last days for which it wrote: whoever flies west over the date line is in one of them again. */
const storageKey = 'top-of-mind-written';

/** How much of them it keeps: ten days, with spaces between. */
const daysKept = 110;

/**
 * Writes today's actions without being asked, once a day on a device: when today's note is opened and has settled, or as
 * soon as the app has started. Lines that somebody has deleted stay deleted.
 */
export class TodayWriter extends Component {
	/** Triggers `changed` when it begins or stops to wait for a good moment. */
	readonly events = new Events();
	private waiting: number | null = null;
	/** What was written by itself, as long as nobody has typed there since, nor taken it away with them. */
	private unasked: (WrittenToday & { readonly at: number }) | null = null;
	/** The day whose lines were taken away and written again: once is enough. */
	private writtenAgain: Day | null = null;
	/** The day on which writing by itself has failed: the user was told, and does it again. */
	private failedOn: Day | null = null;

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly rejected: RejectedToday,
	) {
		super();
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { workspace, vault, metadataCache } = this.app;
		this.registerEvent(workspace.on('file-open', () => this.consider()));
		this.registerEvent(
			workspace.on('editor-change', (_, { file }) => {
				if (file?.path === this.unasked?.note) this.unasked = null;
				this.postpone(file?.path);
			}),
		);
		this.registerEvent(metadataCache.on('changed', ({ path }, text) => this.lookAfter(path, text)));
		this.registerEvent(vault.on('modify', (file) => this.postpone(file.path)));
		this.registerEvent(this.context.clock.events.on('changed', () => this.consider()));
		this.registerEvent(this.context.settings.events.on('changed', () => this.consider()));
		// A slow cache or a sync brings people late: whoever was not there yet may be the first, and more may be on the way.
		this.registerEvent(this.context.people.events.on('changed', () => this.consider()));
		this.register(() => this.stopWaiting());
		this.consider();
	}

	/** Whether today's actions are about to be written without anybody's doing. */
	get isAboutToWrite(): boolean {
		return this.waiting !== null || this.isWanted();
	}

	/** Writes now, as the command asks: adds what is missing, whether or not this device has written today. */
	async writeNow(): Promise<WrittenToday> {
		this.stopWaiting();
		return this.context.queue.run(async () => {
			const routine = await this.context.routineForPlan();
			const written = await writeToday(routine, { setAside: this.rejected.on(routine.today) });
			// Another day may have begun meanwhile.
			this.remember(routine.today);
			return written;
		});
	}

	private consider(): void {
		if (this.isWanted()) this.wait();
		else this.stopWaiting();
		this.events.trigger('changed');
	}

	/** Somebody is at work in today's note: wait until they are done. */
	private postpone(path: NotePath | undefined): void {
		if (this.waiting !== null && path === this.context.todayNote) this.wait();
	}

	private wait(): void {
		this.stopWaiting();
		const file = this.app.vault.getFileByPath(this.context.todayNote);
		const delay = file !== null && file.stat.size === 0 ? settledAfterEmpty : settledAfter;
		this.waiting = window.setTimeout(() => {
			this.waiting = null;
			if (this.isWanted()) void this.writeUnasked();
		}, delay);
	}

	private async writeUnasked(): Promise<void> {
		const { today, path } = { today: this.context.clock.today(), path: this.context.todayNote };
		const isThere = (): boolean => this.app.vault.getFileByPath(path) !== null;
		const wasThere = isThere();
		try {
			this.unasked = { ...(await this.writeNow()), at: Date.now() };
		} catch (error) {
			// Where another plugin has made the note at the same moment, it may have more to say in it: there will be another try.
			if (wasThere || !isThere()) {
				this.failedOn = today;
				this.context.notices.error(error);
			}
			this.consider();
		}
	}

	/**
	 * A plugin that had read the note before, to fill in a template or to roll tasks over, may write it whole: the day's lines
	 * are gone, and nobody has deleted them. Where all is there that was there before them, but for a template's commands, and
	 * more has come, they are written once more.
	 */
	private lookAfter(path: NotePath, text: string): void {
		const unasked = this.unasked;
		const today = this.context.clock.today();
		if (unasked?.note !== path || text.includes(`^tom-${compactDay(today)}`)) return;
		const lines = text.split('\n');
		const isGrown = lines.some((line) => !unasked.after.includes(line)) && unasked.before.split('\n').every((line) => /<%|\{\{/.test(line) || lines.includes(line));
		this.unasked = null;
		if (!isGrown || this.writtenAgain === today || Date.now() - unasked.at > overwrittenWithin) return;
		this.writtenAgain = today;
		this.app.saveLocalStorage(storageKey, this.daysWritten().replace(today, '').trim());
		this.consider();
	}

	private stopWaiting(): void {
		if (this.waiting !== null) window.clearTimeout(this.waiting);
		this.waiting = null;
	}

	private isWanted(): boolean {
		const { settings, today, roster } = this.context.routine();
		if (this.context.settings.isUnread || settings.writeWhen === 'command' || !settings.activeWeekdays.includes(weekdayOf(today))) return false;
		if (this.failedOn === today || this.daysWritten().includes(today)) return false;
		// Nobody has begun yet: four lines of advice in a stranger's note would be a poor greeting.
		if (roster.count('list20') + roster.count('network90') === 0) return false;
		return settings.writeWhen === 'start' || this.isOpen(this.context.todayNote);
	}

	private isOpen(path: NotePath): boolean {
		let isOpen = false;
		this.app.workspace.iterateAllLeaves(({ view }) => {
			const file = 'file' in view ? view.file : null;
			if (file instanceof TFile && file.path === path) isOpen = true;
		});
		return isOpen;
	}

	private remember(day: Day): void {
		this.app.saveLocalStorage(storageKey, `${day} ${this.daysWritten().replace(day, '').trim()}`.slice(0, daysKept));
	}

	/** More than the last, because a clock can be moved back, as by a journey westward. */
	private daysWritten(): string {
		return String(this.app.loadLocalStorage(storageKey) ?? '');
	}
}
