import { Component, TFile, type App } from 'obsidian';
import { addDays } from '../../day';
import { isSyncCopy } from '../../daily-note/daily-note-copies';
import { applyTicks, readTicks } from '../../use-cases/apply-ticks';
import { joinApplied, nothingApplied, type Applied } from '../../record/person-change';
import { takeBack } from '../../use-cases/revert-ticks';
import { readTick, type Tick } from '../../record/tick';
import type { NotePath } from '../../note-path';
import { isLinkable } from '../../markdown/note-links';
import type { Desk } from '../app/app-context';
import type { LineBehind, TouchReports } from './touch-reports';
import { OurLines, type UntickedLine } from '../indexes/last-seen-lines';

/** How many days of daily notes are applied at start: ticks made while the plugin was not there. */
const daysAtStart = 30;

/**
 * A change that is older than this (milliseconds) when it comes was made on another device, which a sync tells by the date of
 * the file. Long enough for whatever is slow on this one.
 */
const oldestChange = 60_000;

/**
 * Follows the notes that hold lines of ours, and turns ticks into touches and unticks back, by whatever route they come:
 * editor, reading view, panel, another plugin, sync, another program.
 */
export class TickFollower extends Component {
	readonly #lines = new OurLines();

	constructor(
		private readonly app: App,
		private readonly desk: Desk,
		private readonly reports: TouchReports,
	) {
		super();
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.#lookAround();
		this.registerEvent(metadataCache.on('changed', (file, text) => void this.#follow(file, text).catch(this.desk.notices.error)));
		this.registerEvent(metadataCache.on('deleted', (file) => this.#lines.forget(file.path)));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile) this.#lines.rename(from, file.path);
			}),
		);
	}

	/**
	 * Applies the ticked lines of the last 30 days, in their daily notes or wherever else they are by now, and makes copies one.
	 * Only notes that hold ticked lines, or a line twice, are opened.
	 */
	async applyRecent(): Promise<void> {
		// The cache may have come late, and without a word about notes that it knew from an earlier run.
		this.#lookAround();
		await this.desk.queue.run(async () => {
			const routine = this.desk.routine();
			if (this.desk.settings.isUnread || routine.dailyNotes.problem(routine.today) !== null) return;
			const recent = new Set(routine.dailyNotes.pathsUpTo(routine.today, daysAtStart));
			const elsewhere = routine.record.notesSince(addDays(routine.today, 1 - daysAtStart));
			const notes = this.#lines.notesToApply().filter((path) => recent.has(path) || elsewhere.has(path));
			await this.reports.ofTicks(await applyTicks(notes, routine), notes, this.#untick);
		});
	}

	readonly #untick = ({ note, line }: LineBehind): void => this.#lines.untick(note, line);

	#lookAround(): void {
		const { vault, metadataCache } = this.app;
		for (const file of vault.getMarkdownFiles()) this.#lines.expect(file.path, metadataCache.getFileCache(file));
	}

	async #follow({ path, stat }: TFile, text: string): Promise<void> {
		// The properties may have other names than those that stand in for them.
		if (this.desk.settings.isUnread || (!text.includes('^tom-') && !this.#lines.has(path))) return;
		const isMadeHere = Date.now() - stat.mtime < oldestChange;
		await this.desk.queue.run(async () => {
			const unticked = this.#lines.see(path, text);
			if (isSyncCopy(path, this.desk.routine())) return;
			// An untick on another device is taken back there. What looks like one here may be no more than an older note, which
			// a sync that cannot merge has put in the place of this device's: nobody has taken that touch back.
			const takenBack = isMadeHere ? await this.#takeBack(unticked, path) : nothingApplied;
			const applied = await applyTicks([path], this.desk.routine());
			await this.reports.ofTicks(joinApplied([takenBack, applied]), [path], this.#untick);
		});
	}

	async #takeBack(unticked: readonly UntickedLine[], path: NotePath): Promise<Applied> {
		const routine = this.desk.routine();
		const ticks = unticked.map((line) => readTick(line, path, routine));
		return takeBack(ticks, ticks.length > 0 ? await this.#stillTicked(ticks, path) : [], routine);
	}

	/**
	 * What the lines of the same people say that are still ticked, also in what a sync left behind: a line that it unticked by
	 * putting another device's note in the place of this one's was not unticked by anybody. Only notes that can name the
	 * people are opened.
	 */
	async #stillTicked(ticks: readonly Tick[], path: NotePath): Promise<Tick[]> {
		const routine = this.desk.routine();
		const people = ticks.flatMap((tick) => tick.people.map((person) => person.path));
		const supporting: Tick[] = [];
		for (const note of this.#lines.notesWithTicks()) {
			const links = routine.vault.linksFrom(note);
			// The app does not know where links lead that only we can read.
			if (note !== path && !people.some((person) => links.has(person) || !isLinkable(person))) continue;
			const text = await routine.vault.read(note).catch(() => '');
			for (const tick of readTicks(text, note, routine).ticks) {
				if (tick.people.some((person) => people.includes(person.path))) supporting.push(tick);
			}
		}
		return supporting;
	}
}
