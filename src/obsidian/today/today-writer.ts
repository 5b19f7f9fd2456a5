import { Component, Events, type App } from 'obsidian';
import { compactDay, weekdayOf, type Day } from '../../day';
import type { NotePath } from '../../note-path';
import { writeToday, type WrittenToday } from '../../use-cases/write-today';
import type { AppContext } from '../app/app-context';
import { openFiles } from '../app/open-files';
import type { NoteFilling } from './note-filling';
import type { RejectedToday } from './rejected-today';

/** How long (milliseconds) a note must stay unchanged to count as settled. */
const settledAfter = 2_500;

/**
 * The same for a note that is still empty: a template may be about to fill it in, perhaps after questions to the user.
 */
const settledAfterEmpty = 10_000;

/** A program that rewrites the note later (milliseconds) than this after the write has seen the lines. */
const overwrittenWithin = 300_000;

/** The key in local storage for the last days on which this device wrote, as one text. */
const storageKey = 'top-of-mind-written';

const daysKept = 10;

/**
 * Writes today's actions by itself, once a day on each device: when today's note is open and has settled, or soon after
 * the app has started. Lines that the user has deleted stay deleted.
 */
export class TodayWriter extends Component {
	/** Triggers `changed` when the writer starts or stops waiting to write. */
	readonly events = new Events();
	private waiting: number | null = null;
	private isWriting = false;
	/** The last write, until the user types in the note or the lines are missing from it. */
	private lastWrite: (WrittenToday & { readonly at: number }) | null = null;
	/** The day whose lines were overwritten and written again, which happens only once a day. */
	private writtenAgain: Day | null = null;
	/** The day whose overwritten lines are still to be written again, also where the user had asked for them. */
	private overwritten: Day | null = null;
	/** The day on which an automatic write failed. The user was told, and can repeat it by the command. */
	private failedOn: Day | null = null;

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly rejected: RejectedToday,
		private readonly filling: NoteFilling,
	) {
		super();
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { workspace, vault, metadataCache } = this.app;
		this.registerEvent(workspace.on('file-open', () => this.waitIfWanted()));
		this.registerEvent(
			workspace.on('editor-change', (_, { file }) => {
				if (file?.path === this.lastWrite?.note) this.lastWrite = null;
				this.postpone(file?.path);
			}),
		);
		this.registerEvent(metadataCache.on('changed', ({ path }, text) => this.restoreIfOverwritten(path, text)));
		this.registerEvent(vault.on('modify', (file) => this.postpone(file.path)));
		this.registerEvent(this.context.clock.events.on('changed', () => this.waitIfWanted()));
		this.registerEvent(this.context.settings.events.on('changed', () => this.waitIfWanted()));
		this.registerEvent(this.filling.events.on('changed', () => this.events.trigger('changed')));
		// A slow cache or a sync may add people late: the first person may come only now, and more may follow.
		this.registerEvent(this.context.people.events.on('changed', () => this.waitIfWanted()));
		this.register(() => this.stopWaiting());
		this.waitIfWanted();
	}

	/** Whether the writer is about to write today's actions by itself. */
	get isAboutToWrite(): boolean {
		return this.waiting !== null || this.isWanted();
	}

	/** Writes now, as the command asks: adds missing actions, whether or not this device has written today. */
	async writeNow(): Promise<WrittenToday> {
		this.stopWaiting();
		return this.filling.writeToday(() => this.write());
	}

	/** In the queue of writes. */
	private async write(): Promise<WrittenToday> {
		const routine = await this.context.routineForPlan();
		const written = await writeToday(routine, { setAside: this.rejected.on(routine.today) });
		// A new day may have begun meanwhile.
		this.storeDaysWritten([routine.today, ...this.daysWritten().filter((day) => day !== routine.today)]);
		this.overwritten = null;
		if (written.before !== written.after) this.lastWrite = { ...written, at: Date.now() };
		return written;
	}

	private waitIfWanted(): void {
		if (this.isWanted()) this.wait();
		else this.stopWaiting();
		this.events.trigger('changed');
	}

	/** Today's note is being changed: waits until it has settled again. */
	private postpone(path: NotePath | undefined): void {
		if (this.waiting !== null && path === this.context.todayNote) this.wait();
	}

	private wait(): void {
		this.stopWaiting();
		const file = this.app.vault.getFileByPath(this.context.todayNote);
		const delay = file !== null && file.stat.size === 0 ? settledAfterEmpty : settledAfter;
		this.waiting = window.setTimeout(() => {
			this.waiting = null;
			if (this.isWanted() && !this.isWriting) void this.writeUnasked();
		}, delay);
	}

	private async writeUnasked(): Promise<void> {
		const today = this.context.clock.today();
		const path = this.context.todayNote;
		const isThere = (): boolean => this.app.vault.getFileByPath(path) !== null;
		const wasThere = isThere();
		this.isWriting = true;
		try {
			// While a template asks its user something, the note may be closed, or the settings changed.
			const isWanted = (): boolean => this.isWanted();
			await this.filling.writeToday(async () => (isWanted() ? this.write() : null), isWanted);
		} catch (error) {
			// If another plugin has created the note at the same moment, it may still add to it. The writer tries again
			// later.
			if (wasThere || !isThere()) {
				this.failedOn = today;
				this.context.notices.error(error);
			}
			this.waitIfWanted();
		} finally {
			this.isWriting = false;
		}
	}

	/**
	 * Writes overwritten lines once more. A plugin that read the note before the write, to fill in a template or to
	 * roll tasks over, may write it back without the lines. That is the case if all earlier lines are still there,
	 * apart from template commands, and others were added. Otherwise the user has deleted the lines. Where lines of
	 * earlier days came after the write, the write is repeated as well, so that nobody is named twice.
	 */
	private restoreIfOverwritten(path: NotePath, text: string): void {
		const last = this.lastWrite;
		if (last?.note !== path) return;
		const today = this.context.clock.today();
		const isThere = text.includes(`^tom-${compactDay(today)}`);
		if (isThere && !isRolledInto(last.after, text, today)) return;
		const lines = text.split('\n');
		const isGrown =
			lines.some((line) => !last.after.includes(line)) &&
			last.before.split('\n').every((line) => /<%|\{\{/.test(line) || lines.includes(line));
		this.lastWrite = null;
		const isLate = Date.now() - last.at > overwrittenWithin && !this.filling.hasGivenUp(path);
		if (!isGrown || this.writtenAgain === today || isLate) return;
		this.writtenAgain = today;
		this.overwritten = today;
		this.storeDaysWritten(this.daysWritten().filter((day) => day !== today));
		this.waitIfWanted();
	}

	private stopWaiting(): void {
		if (this.waiting !== null) window.clearTimeout(this.waiting);
		this.waiting = null;
	}

	private isWanted(): boolean {
		// Not the whole routine: each change of a person asks.
		const {
			settings: { current: settings, isUnreadable },
			people: { roster },
		} = this.context;
		const today = this.context.clock.today();
		if (isUnreadable || this.failedOn === today) return false;
		if (this.overwritten === today) return true;
		if (
			settings.writeWhen === 'command' ||
			!settings.activeWeekdays.includes(weekdayOf(today)) ||
			this.daysWritten().includes(today)
		)
			return false;
		// The lists are empty: the user has not begun, and should not find four lines of advice in their note.
		if (roster.count('list20') + roster.count('network90') === 0) return false;
		return settings.writeWhen === 'start' || openFiles(this.app).has(this.context.todayNote);
	}

	private storeDaysWritten(days: readonly string[]): void {
		this.app.saveLocalStorage(storageKey, days.slice(0, daysKept).join(' '));
	}

	/**
	 * The days on which this device wrote, newest first. One is not enough, because a clock can be moved back, for
	 * example on a flight west over the date line.
	 */
	private daysWritten(): string[] {
		return String(this.app.loadLocalStorage(storageKey) ?? '').match(/\S+/g) ?? [];
	}
}

/** Whether a note has got lines of earlier days since it was written. */
function isRolledInto(written: string, text: string, today: Day): boolean {
	return [...text.matchAll(/\^tom-(\d{8})-[a-z]+/g)].some(
		([id, day = '']) => day < compactDay(today) && !written.includes(id),
	);
}
