import { Component, Events, TFile, type App, type CachedMetadata } from 'obsidian';
import { rangesOfActionLines } from '../../daily-note/action-block';
import type { Day } from '../../day';
import { Encounters } from '../../encounters/encounters';
import { mentionsIn } from '../../encounters/mentions';
import type { ChangeLog } from '../../indexing/change-log';
import type { TextRange } from '../../markdown/text-range';
import type { Encounter, EncounterLookup } from '../../people/in-touch';
import type { Person } from '../../people/person';
import { encounterRules } from '../../use-cases/encounter-rules';
import type { AppVault } from '../app/app-vault';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import type { DoneSignsOfApp } from '../app/done-signs-of-app';
import { templatePlacesOfApp } from '../app/places-of-app';
import type { SettingsStore } from '../app/settings-store';
import type { PassedIndex } from './first-pass';
import { inSlices } from './in-slices';

/** The parts that decide which encounters count. */
export interface EncounterIndexParts {
	readonly vault: AppVault;
	readonly settings: SettingsStore;
	readonly dailyNotes: DailyNotesOfApp;
	readonly doneSigns: DoneSignsOfApp;
}

/**
 * Keeps the index of encounters and promises up to date with the app's metadata cache, without opening notes. Builds it
 * in slices that keep the app responsive. Triggers `changed` when somebody may have been in touch otherwise than
 * before. A line of ours that the cache does not report as an item with its id is known for one from the next change of
 * its note.
 */
export class EncounterIndex extends Component implements EncounterLookup, PassedIndex {
	readonly events = new Events();
	private current: Encounters;
	private fill: () => void = () => undefined;
	/** The pass at the start fills the index first. */
	private building = new Promise<void>((resolve) => (this.fill = resolve));
	private builtFor: string | null = null;
	private begunAt = 0;
	private took = 0;

	constructor(
		private readonly app: App,
		private readonly parts: EncounterIndexParts,
	) {
		super();
		this.current = this.empty();
	}

	/** The index as far as it is built. It is complete after `ready`. */
	get encounters(): Encounters {
		return this.current;
	}

	/** How long (milliseconds) the index took to build, the pauses for the app included. */
	get buildTime(): number {
		return this.took;
	}

	get changes(): ChangeLog<string> {
		return this.current.changes;
	}

	newest(person: Person, today: Day, after: Day | null): Encounter | null {
		return this.current.newest(person, today, after);
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(
			metadataCache.on('changed', (file, text, cache) =>
				this.triggerIf(this.put(file, cache, rangesOfActionLines(text))),
			),
		);
		this.registerEvent(metadataCache.on('deleted', (file) => this.triggerIf(this.current.remove(file.path))));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile)
					this.triggerIf(
						[this.current.remove(from), this.put(file, metadataCache.getFileCache(file))].includes(true),
					);
			}),
		);
		for (const events of [this.parts.settings.events, this.parts.doneSigns.events])
			this.registerEvent(events.on('changed', () => this.rebuildIfRulesChanged()));
		// On unload, replacing the index stops a build that is under way.
		this.register(() => {
			this.current = this.empty();
		});
	}

	/** Resolves when every note is indexed, by the current settings and daily notes. */
	async ready(): Promise<void> {
		this.rebuildIfRulesChanged();
		for (let awaited: Promise<void> | null = null; awaited !== this.building; ) {
			awaited = this.building;
			await awaited;
		}
	}

	begin(): void {
		this.builtFor = this.rules();
		this.current = this.empty();
		this.begunAt = performance.now();
	}

	visit(file: TFile, cache: CachedMetadata | null): void {
		this.put(file, cache);
	}

	complete(): void {
		this.took = performance.now() - this.begunAt;
		this.fill();
		this.events.trigger('changed');
	}

	/** Reads every note from the cache again. */
	private rebuild(): void {
		this.begin();
		this.building = this.build(this.current);
	}

	private rebuildIfRulesChanged(): void {
		if (this.builtFor !== null && this.builtFor !== this.rules()) this.rebuild();
	}

	/**
	 * Settings and places on which the index depends. A text field changes the settings at each key, and most of them
	 * do not matter here.
	 */
	private rules(): string {
		const { settings, dailyNotes, doneSigns } = this.parts;
		const { tags, encounters } = settings.current;
		return JSON.stringify([
			tags,
			encounters,
			dailyNotes.current.options,
			doneSigns.current,
			templatePlacesOfApp(this.app, settings.current, dailyNotes).key,
		]);
	}

	private async build(encounters: Encounters): Promise<void> {
		const { vault, metadataCache } = this.app;
		// The file may have been deleted or moved since the slice began. Moves are reported by an event.
		const put = (file: TFile): void => {
			if (vault.getFileByPath(file.path) === file) this.put(file, metadataCache.getFileCache(file));
		};
		if (this.parts.settings.current.encounters.count)
			await inSlices(vault.getMarkdownFiles(), put, () => encounters === this.current);
		if (encounters === this.current) this.complete();
	}

	private put(file: TFile, cache: CachedMetadata | null, ours: readonly TextRange[] = []): boolean {
		if (!this.parts.settings.current.encounters.count) return false;
		const note = { path: file.path, properties: cache?.frontmatter ?? null };
		return this.current.put(file.path, cache === null ? null : mentionsIn(note, cache, ours, this.current.rules));
	}

	private triggerIf(isChanged: boolean): void {
		if (isChanged) this.events.trigger('changed');
	}

	private empty(): Encounters {
		const { vault, settings, dailyNotes, doneSigns } = this.parts;
		const { metadataCache } = this.app;
		const sources = {
			resolve: (link: string, from: string) => vault.resolve(link, from),
			structureOf: (path: string) => metadataCache.getCache(path),
		};
		const templates = templatePlacesOfApp(this.app, settings.current, dailyNotes);
		return new Encounters(
			sources,
			encounterRules({
				vault,
				dailyNotes: dailyNotes.current,
				settings: settings.current,
				doneSigns: doneSigns.current,
				templates,
			}),
		);
	}
}
