import { Component, Events, TFile, type App, type TAbstractFile } from 'obsidian';
import { looksAtNew, templateForNew } from '../../daily-note/templater-options';
import type { NotePath } from '../../note-path';
import { makeTodayNote } from '../../use-cases/today-note';
import type { AppContext } from '../app/app-context';
import { isBeingFilled, templaterOptionsOf } from '../app/templater';

/** Templater looks at a note 300 ms after it was made. An app that starts or syncs can be later (milliseconds). */
const looksWithin = 2_500;

/** How long (milliseconds) a note can stay empty before its template counts as failed. */
const comesWithin = 10_000;

/** How long (milliseconds) a note must stay unchanged once others have begun to write it. */
const restsAfter = 1_000;

/**
 * How often (milliseconds) Templater is asked whether it has finished, and how many times: for ten minutes of questions
 * to the user.
 */
const askedEvery = 250;
const askedAtMost = 2_400;

/** How many times a job begins anew because the day has changed, or its note is being filled in again. */
const mostTries = 5;

/**
 * Leaves new daily notes to Templater, where it fills in new notes: it skips its template where a note has text, and
 * writes notes with commands back as it had read them. All jobs that write today's lines go through here, and wait
 * outside the queue of writes. Time is counted by timers, which stand still with those of Templater while a device
 * sleeps.
 */
export class NoteFilling extends Component {
	/** Triggers `changed` when jobs begin or end to wait. */
	readonly events = new Events();
	/** The note that was made or changed a moment ago; null once it rests. */
	private young: { readonly path: NotePath; readonly timer: number } | null = null;
	/** Whether a template is to come: Templater has one for the new note, or is running its commands. */
	private isComing = false;
	private isTold = false;
	private asked = 0;
	/** The note for which Templater has not finished in time. It is not waited for again. */
	private givenUp: NotePath | null = null;
	private waiting: { readonly isAsked: boolean; readonly goOn: () => void }[] = [];

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
	) {
		super();
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault } = this.app;
		this.registerEvent(vault.on('create', (file) => this.followNew(file)));
		this.registerEvent(
			vault.on('modify', ({ path }) => {
				if (path !== this.young?.path || this.asked > askedAtMost) return;
				this.asked += restsAfter / askedEvery;
				this.watch(path, restsAfter);
			}),
		);
		this.registerEvent(vault.on('delete', ({ path }) => this.forget(path)));
		this.registerEvent(vault.on('rename', (_, from) => this.forget(from)));
		this.register(() => this.stop());
	}

	/** Whether a job waits for a template. */
	get isWaiting(): boolean {
		return this.isComing && this.waiting.length > 0;
	}

	/** Whether a note was written although Templater had not finished, so that it may be overwritten at any time. */
	hasGivenUp(path: NotePath): boolean {
		return path === this.givenUp;
	}

	/**
	 * Runs a job that writes today's note, in the queue of writes. Where Templater fills in new notes, the note is made
	 * first, and the job waits until it is filled in.
	 *
	 * @param isWanted whether a job that nobody has asked for is still wanted: it makes no note otherwise. Whoever has
	 * asked is told.
	 */
	async writeToday<Result>(job: () => Promise<Result>, isWanted?: () => boolean): Promise<Result> {
		const isUnwanted = (): boolean => isWanted?.() === false;
		const isReady = (): boolean =>
			isUnwanted() || (!this.isFilling(this.context.todayNote) && !this.isForTemplater(this.context.todayNote));
		const prepare = async (): Promise<void> => {
			if (isUnwanted()) return;
			await this.makeForTemplater();
			await this.untilFilled(this.context.todayNote, isWanted === undefined);
		};
		return this.runOnce(isReady, prepare, job);
	}

	/** Runs a job that changes a note that is there, in the queue of writes, once nobody fills it in. */
	async writeIn<Result>(path: NotePath, job: () => Promise<Result>): Promise<Result> {
		return this.runOnce(
			() => !this.isFilling(path),
			() => this.untilFilled(path, true),
			job,
		);
	}

	/** Looks again in the queue: a new day may have begun meanwhile, or the note have been deleted or made anew. */
	private async runOnce<Result>(
		isReady: () => boolean,
		prepare: () => Promise<void>,
		job: () => Promise<Result>,
	): Promise<Result> {
		for (let tries = 1; ; tries += 1) {
			await prepare();
			const done = await this.context.queue(async () =>
				tries < mostTries && !isReady() ? null : { result: await job() },
			);
			if (done !== null) return done.result;
		}
	}

	private isFilling(path: NotePath): boolean {
		return path === this.young?.path || this.isPending(path);
	}

	/** Whether Templater is filling in a note and has not been given up. */
	private isPending(path: NotePath): boolean {
		return path !== this.givenUp && isBeingFilled(this.app, path);
	}

	/** Whether a note does not exist, and Templater would look at it. */
	private isForTemplater(path: NotePath): boolean {
		if (this.context.vault.exists(path)) return false;
		const templater = templaterOptionsOf(this.app);
		return templater !== undefined && looksAtNew(path, templater);
	}

	private async makeForTemplater(): Promise<void> {
		if (!this.isForTemplater(this.context.todayNote)) return;
		await this.context.queue(async () => {
			await this.context.routineForPlan();
			if (this.isForTemplater(this.context.todayNote)) await makeTodayNote(this.context.routine());
		});
	}

	private async untilFilled(path: NotePath, isAsked: boolean): Promise<void> {
		if (!this.isFilling(path)) return;
		if (this.young?.path !== path) this.watch(path, askedEvery);
		const filled = new Promise<void>((goOn) => this.waiting.push({ isAsked, goOn }));
		this.isComing ||= isBeingFilled(this.app, path);
		this.tell();
		await filled;
	}

	/** Tells once whoever asked for a job that waits for a template. */
	private tell(): void {
		if (!this.isWaiting) return;
		if (!this.isTold && this.waiting.some(({ isAsked }) => isAsked)) {
			this.isTold = true;
			this.context.notices.say(this.context.language.t('panel.filling'));
		}
		this.events.trigger('changed');
	}

	private followNew(file: TAbstractFile): void {
		const templater = file instanceof TFile ? templaterOptionsOf(this.app) : undefined;
		if (
			!(file instanceof TFile) ||
			templater === undefined ||
			file.path !== this.context.todayNote ||
			!looksAtNew(file.path, templater)
		)
			return;
		const template = file.stat.size === 0 ? templateForNew(file.path, templater) : null;
		this.isComing = template !== null && this.app.vault.getFileByPath(template) !== null;
		this.asked = 0;
		this.watch(file.path, this.isComing ? comesWithin : looksWithin);
	}

	/** Waits until a note has rested for `rest` milliseconds, and then for Templater. */
	private watch(path: NotePath, rest: number): void {
		if (this.young !== null) window.clearTimeout(this.young.timer);
		this.young = { path, timer: window.setTimeout(() => this.ask(path), rest) };
	}

	private ask(path: NotePath): void {
		if (!this.isPending(path)) {
			this.rest();
			return;
		}
		this.asked += 1;
		if (this.asked > askedAtMost) {
			this.givenUp = path;
			this.rest();
			return;
		}
		this.watch(path, askedEvery);
		if (this.isComing) return;
		this.isComing = true;
		this.tell();
	}

	private forget(path: NotePath): void {
		if (path === this.young?.path) this.rest();
	}

	private rest(): void {
		this.stop();
		this.asked = 0;
		this.isComing = false;
		this.isTold = false;
		const waiting = this.waiting;
		this.waiting = [];
		for (const { goOn } of waiting) goOn();
		this.events.trigger('changed');
	}

	private stop(): void {
		if (this.young !== null) window.clearTimeout(this.young.timer);
		this.young = null;
	}
}
