import { Component, TFile, type App, type CachedMetadata } from 'obsidian';
import { findActionLines } from '../../daily-note/action-block';
import { isBoard } from '../../daily-note/boards';
import { isSyncCopy } from '../../daily-note/daily-note-copies';
import { addDays } from '../../day';
import type { NotePath } from '../../note-path';
import { readDay } from '../../people/property-values';
import { valueOf } from '../../record/person-properties';
import type { ReplacedValues } from '../../record/replaced-values';
import { readTick } from '../../record/tick';
import type { TickedLine } from '../../record/ticked-lines';
import { failureOf, joinApplied, nothingApplied, type Applied } from '../../use-cases/applied';
import { applyTicks, applyTicksOf, readNote, type AppliedTicks, type ReadNote } from '../../use-cases/apply-ticks';
import { revertTicks } from '../../use-cases/revert-ticks';
import { stillTicked } from '../../use-cases/still-ticked';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { openFiles } from '../app/open-files';
import { LastSeenLines, type UntickedLine } from '../indexes/last-seen-lines';
import { linesInCache, type CachedLine } from '../indexes/lines-in-cache';
import { LostLines } from '../indexes/lost-lines';
import { ChangedPlaces, oldestChange } from './changed-places';
import type { TickReports } from './tick-reports';
import { WaitingTicks } from './waiting-ticks';

/** How many days of daily notes are applied at start, for ticks made while the plugin was not running. */
const daysAtStart = 30;

/**
 * Follows the notes with action lines. Turns ticks into touches and reverts unticks, by every route: editor, reading
 * view, panel, another plugin, sync, another program.
 */
export class TickFollower extends Component {
	private readonly lines = new LastSeenLines();
	private readonly waiting = new WaitingTicks();
	private readonly lost = new LostLines();
	private readonly changedPlaces = new ChangedPlaces();
	/** Notes with ticks that changed before all people were known, by whom a line without its id is known. */
	private readonly early = new Set<NotePath>();
	private hasCaughtUp = false;

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly reports: ChangeReports,
		private readonly tickReports: TickReports,
		private readonly replaced: ReplacedValues,
	) {
		super();
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.lookAtHand();
		this.registerEvent(
			metadataCache.on('changed', (file, text, cache) => {
				void this.follow(file, text).catch(this.context.notices.error);
				void this.applyWaiting(file.path, cache).catch(this.context.notices.error);
			}),
		);
		this.registerEvent(metadataCache.on('deleted', (file) => this.forget(file.path)));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (!(file instanceof TFile)) return;
				this.lines.rename(from, file.path);
				this.lost.rename(from, file.path);
				this.replaced.rename(from, file.path);
				this.waiting.rename(from, file.path);
			}),
		);
		this.registerEvent(
			this.context.doneSigns.events.on('changed', () => this.lines.learn(this.context.doneSigns.current)),
		);
	}

	/** Takes in the lines that the metadata cache reports for a note. */
	take(path: NotePath, lines: readonly CachedLine[], cache: CachedMetadata | null): void {
		this.lines.setFromCache(path, lines, cache);
	}

	/**
	 * Applies the ticked lines of the last 30 days, in their daily notes or in the notes that hold them now, and merges
	 * copies of a line. Opens only notes that hold ticked lines, or a line twice.
	 */
	async applyRecent(): Promise<void> {
		await this.context.queue(async () => {
			const routine = this.context.routine();
			if (this.context.settings.isUnreadable || routine.dailyNotes.problem(routine.today) !== null) return;
			const recent = routine.dailyNotes.pathsUpTo(routine.today, daysAtStart);
			const elsewhere = routine.record.notesSince(addDays(routine.today, 1 - daysAtStart));
			const notes = [...new Set([...recent, ...elsewhere])].filter(
				(path) => this.lines.isToApply(path) || this.early.has(path),
			);
			this.early.clear();
			this.hasCaughtUp = true;
			const applied = this.remembered(await applyTicks(notes, routine));
			for (const { note, line } of applied.ticks) this.lines.addTicked(note, line);
			this.tickReports.report(applied, this.untick);
		});
	}

	/**
	 * Applies the ticks that wait for a note, once that is a person whose last touch can be read. The lines count as
	 * they are now: one that was unticked meanwhile does not.
	 */
	private async applyWaiting(person: NotePath, { frontmatter }: CachedMetadata): Promise<void> {
		if (!this.waiting.has(person) || this.context.settings.isUnreadable) return;
		const { roster, settings } = this.context.routine();
		const isReadable = readDay(valueOf(frontmatter ?? {}, 'lastTouched', settings)).problem === undefined;
		if (roster.get(person) === undefined || !isReadable) return;
		await this.context.queue(async () => {
			const routine = this.context.routine();
			const notes = this.waiting
				.take(person)
				.filter((note) => routine.vault.exists(note) && !isSyncCopy(note, routine));
			this.tickReports.report(this.remembered(await applyTicks(notes, routine)), this.untick);
		});
	}

	private remembered(applied: AppliedTicks): AppliedTicks {
		const { settings, vault } = this.context.routine();
		this.replaced.remember(applied.written, settings, vault.readYaml);
		this.waiting.remember(applied, (link, from) => vault.resolve(link, from));
		return applied;
	}

	private readonly untick = ({ note, line }: TickedLine): void => this.lines.untick(note, line);

	/**
	 * Takes in the lines of the notes in which the user may tick or untick at any moment, before the pass over all
	 * notes comes to them. What was unticked is told by how the line was before.
	 */
	private lookAtHand(): void {
		const { dailyNotes, today, doneSigns } = this.context.routine();
		for (const path of new Set([...dailyNotes.pathsUpTo(today, daysAtStart), ...openFiles(this.app)])) {
			const cache = this.app.metadataCache.getCache(path);
			this.take(path, linesInCache(cache, doneSigns), cache);
		}
	}

	private async follow({ path, stat }: TFile, text: string): Promise<void> {
		// While settings are unread, properties may have other names than the defaults.
		if (this.context.settings.isUnreadable) return;
		const mayHoldTicks = /\[[^\s\]]\] /.test(text);
		if (!this.hasCaughtUp && mayHoldTicks) this.early.add(path);
		const holdsLines = text.includes('^tom-') || this.lines.has(path);
		// Most notes hold neither a line of ours nor a tick: this look is all that their changes cost.
		if (!holdsLines && !mayHoldTicks) return;
		const isPlace = isBoard(text) || this.context.routine().dailyNotes.dayOf(path) !== null;
		if (!holdsLines) {
			if (!isPlace) return;
			this.changedPlaces.add(path, Date.now());
			if (this.lost.for(path, true).length === 0) return;
		}
		const isMadeHere = Date.now() - stat.mtime < oldestChange;
		await this.context.queue(async () => {
			// While the notes are read at a start, people may not be known yet whom the lines name.
			await this.context.people.ready;
			await this.context.doneSigns.read();
			const routine = this.context.routine();
			const note = await this.read(path);
			if (note === null) return;
			// An untick is judged by the text and the date of its own change, even if the note has changed again since.
			const lines = note.text === text ? note.lines : findActionLines(text, '', routine.doneSigns);
			const before = this.lines.of(path);
			const unticked = this.lines.setFromText(path, lines, routine.doneSigns);
			const dropped = this.lost.follow(
				path,
				text,
				before,
				lines,
				(id) => this.lines.holds(id),
				routine.doneSigns,
			);
			if (isSyncCopy(path, routine)) return;
			// Another device reverts its own unticks. A sync may also have replaced a newer note with an older one, and
			// what looks like an untick is none.
			const reverted = isMadeHere ? await this.revert([...unticked, ...dropped], note) : nothingApplied;
			const { ticks, ...applied } = this.remembered(
				await applyTicksOf(note, this.context.routine(), this.lost.for(path, isPlace)),
			);
			const moved = await this.applyMoved(path);
			this.tickReports.report(
				{ ...joinApplied([reverted, applied, moved]), ticks: [...ticks, ...moved.ticks] },
				this.untick,
			);
		});
	}

	/**
	 * Applies the lines that `from` has lost in notes that changed a moment before: a card may arrive on a board before
	 * it leaves the other.
	 */
	private async applyMoved(from: NotePath): Promise<AppliedTicks> {
		const parts: AppliedTicks[] = [];
		if (this.lost.for(from, false).length === 0) return { ...nothingApplied, ticks: [] };
		for (const path of this.changedPlaces.recent(Date.now())) {
			if (path === from) continue;
			const note = await this.read(path);
			if (note !== null)
				parts.push(
					this.remembered(await applyTicksOf(note, this.context.routine(), this.lost.for(path, true))),
				);
		}
		return { ...joinApplied(parts), ticks: parts.flatMap(({ ticks }) => ticks) };
	}

	private forget(path: NotePath): void {
		this.lines.forget(path);
		this.lost.forget(path);
	}

	private async read(path: NotePath): Promise<ReadNote | null> {
		try {
			return await readNote(path, this.context.routine());
		} catch (error) {
			this.reports.sayFailures([failureOf(error)], false);
			return null;
		}
	}

	private async revert(unticked: readonly UntickedLine[], note: ReadNote): Promise<Applied> {
		if (unticked.length === 0) return nothingApplied;
		const routine = this.context.routine();
		const ticks = unticked.map((line) => readTick(line, note.path, routine));
		const reverted = await revertTicks(
			ticks,
			await stillTicked(ticks, note, this.lines.notesWithTicks(), routine),
			routine,
			this.replaced,
		);
		this.replaced.forget(reverted.written, routine.settings, routine.vault.readYaml);
		return reverted;
	}
}
