import { Component, TFile, type App, type CachedMetadata } from 'obsidian';
import type { DailyNotes } from '../../daily-note/daily-notes';
import { addDays, dayAt, type Day } from '../../day';
import type { NotePath } from '../../note-path';
import { excludedFiles } from '../../sharing/excluded-files';
import { mayStateChange, type NoteSummary } from '../../sharing/shareable-note';
import { ShareableNotes } from '../../sharing/shareable-notes';
import type { BondsOfApp } from '../app/bonds-of-app';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import type { DayClock } from '../app/day-clock';
import { excludedFilesOfApp } from '../app/places-of-app';
import type { SettingsStore } from '../app/settings-store';
import type { PassedIndex } from './first-pass';
import { inSlices } from './in-slices';
import type { PeopleIndex } from './people-index';

/** The parts that the index of shareable notes uses. */
export interface ShareableParts {
	readonly settings: SettingsStore;
	readonly people: PeopleIndex;
	readonly bonds: BondsOfApp;
	readonly dailyNotes: DailyNotesOfApp;
	readonly clock: DayClock;
}

/** Notes are kept for this many days beyond those that are shared: a clock may go back, or a traveller west. */
const spareDays = 33;

/**
 * Keeps the index of shareable notes up to date with the app's metadata cache, without opening notes. The pass at the
 * start fills it. New topics are looked for before a plan, in slices that keep the app responsive.
 */
export class ShareableIndex extends Component implements PassedIndex {
	private current: ShareableNotes;
	private fill: () => void = () => undefined;
	/** The pass at the start fills the index first. */
	private building = new Promise<void>((resolve) => (this.fill = resolve));
	/** Files that were changed before (milliseconds since 1970) are not shared, unless they say otherwise. */
	private oldest = 0;
	/** The index whose topics are those of the people as they are; null where people have changed since. */
	private followedFor: ShareableNotes | null = null;
	private builtFor: { readonly dailyNotes: DailyNotes; readonly rules: string } | null = null;

	constructor(
		private readonly app: App,
		private readonly parts: ShareableParts,
	) {
		super();
		this.current = this.empty();
	}

	/** The index as far as it is built. It is complete after `ready`. */
	get notes(): ShareableNotes {
		return this.current;
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(metadataCache.on('changed', (file, _text, cache) => this.visit(file, cache)));
		this.registerEvent(metadataCache.on('deleted', (file) => this.current.remove(file.path)));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (!(file instanceof TFile)) return;
				this.current.remove(from);
				this.visit(file, metadataCache.getFileCache(file));
			}),
		);
		this.registerEvent(
			this.parts.people.events.on('changed', () => {
				this.followedFor = null;
			}),
		);
		this.registerEvent(this.parts.settings.events.on('changed', () => this.rebuildIfRulesChanged()));
		// On unload, replacing the index stops a build that is under way.
		this.register(() => {
			this.current = this.empty();
		});
	}

	begin(): void {
		this.builtFor = { dailyNotes: this.parts.dailyNotes.current, rules: this.rules() };
		this.current = this.empty();
		// Two days more than enough for any zone, and a month for a clock that goes back.
		this.oldest = new Date(
			addDays(this.parts.clock.today(), -this.parts.settings.current.sharing.days - spareDays),
		).getTime();
	}

	/** Most notes were changed too long ago to be shared, and cost a look. */
	visit(file: TFile, cache: CachedMetadata | null): void {
		if (file.stat.mtime < this.oldest && !mayStateChange(cache?.frontmatter ?? null))
			this.current.remove(file.path);
		else this.current.put(new CachedSummary(file, cache));
	}

	complete(): void {
		this.fill();
	}

	/** Resolves when every note is indexed, by the current settings, daily notes, topics and day. */
	async ready(): Promise<void> {
		this.rebuildIfRulesChanged();
		this.building = this.building.then(() => this.followTopics(this.current));
		for (let awaited = null; awaited !== this.building; ) {
			awaited = this.building;
			await awaited;
		}
	}

	/**
	 * Rebuilds the index only if the tags, the settings for sharing, the app's excluded files, the places of templates
	 * or the daily notes have changed. Other settings do not matter here, and a text field changes the settings at each
	 * key.
	 */
	private rebuildIfRulesChanged(): void {
		if (this.builtFor === null) return;
		if (this.builtFor.dailyNotes !== this.parts.dailyNotes.current || this.builtFor.rules !== this.rules())
			this.rebuild();
	}

	private rebuild(): void {
		this.begin();
		this.building = this.build(this.current);
	}

	private rules(): string {
		const { tags, sharing } = this.parts.settings.current;
		return JSON.stringify([tags, sharing, excludedFilesOfApp(this.app) ?? null, this.parts.people.templates.key]);
	}

	private async build(notes: ShareableNotes): Promise<void> {
		const { vault, metadataCache } = this.app;
		const put = (file: TFile): void => {
			// The file may have been deleted or moved since the slice began. Moves are reported by an event.
			if (vault.getFileByPath(file.path) === file) this.visit(file, metadataCache.getFileCache(file));
		};
		// The index may be rebuilt meanwhile.
		await inSlices(vault.getMarkdownFiles(), put, () => notes === this.current);
		await this.followTopics(notes);
	}

	/**
	 * Looks through the notes for the topics that people have come to have. Where there are others in the end, the plan
	 * does so itself.
	 */
	private async followTopics(notes: ShareableNotes): Promise<void> {
		if (notes !== this.current || this.followedFor === notes) return;
		this.followedFor = notes;
		const { topics } = this.parts.bonds.current;
		const inTurn = (steps: Iterable<void>): Promise<void> =>
			inSlices(
				steps,
				() => undefined,
				() => notes === this.current,
			);
		await inTurn(topics.reading());
		if (notes === this.current) await inTurn(notes.following(topics.allPhrases(), this.parts.clock.today()));
	}

	private empty(): ShareableNotes {
		const { settings, dailyNotes, clock, people } = this.parts;
		const current = dailyNotes.current;
		const isExcluded = excludedFiles(excludedFilesOfApp(this.app));
		return new ShareableNotes(
			{
				settings: settings.current,
				isDailyNote: (path) => current.owns(path),
				isExcluded: (path) => isExcluded(path) || people.templates.why(path) !== null,
			},
			clock.today(),
		);
	}
}

/**
 * A note as the cache has it. It holds what is there anyway, so that a note which fits no topic takes hardly any
 * memory.
 */
class CachedSummary implements NoteSummary {
	readonly path: NotePath;

	constructor(
		private readonly file: TFile,
		private readonly cache: CachedMetadata | null,
	) {
		this.path = file.path;
	}

	get properties(): NoteSummary['properties'] {
		return this.cache?.frontmatter ?? null;
	}

	get tags(): string[] {
		return this.cache?.tags?.map(({ tag }) => tag) ?? [];
	}

	get headings(): string[] {
		return this.cache?.headings?.map(({ heading }) => heading) ?? [];
	}

	get links(): string[] {
		return [...(this.cache?.links ?? []), ...(this.cache?.frontmatterLinks ?? [])].map(({ link }) => link);
	}

	get changed(): Day {
		return dayAt(new Date(this.file.stat.mtime));
	}
}
