import { Component, Events, TFile, type App, type CachedMetadata } from 'obsidian';
import { Roster } from '../../people/roster';
import { TemplatePlaces } from '../../people/templates';
import type { NoteProperties } from '../../vault/note';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import { templatePlacesOfApp } from '../app/places-of-app';
import type { SettingsStore } from '../app/settings-store';
import type { EncounterIndex } from './encounter-index';
import type { PassedIndex } from './first-pass';

/**
 * Keeps the roster up to date with the app's metadata cache. Builds it without opening notes, and then updates it one
 * note at a time. Triggers `changed` when a person has changed, or what notes say of contact with people.
 */
export class PeopleIndex extends Component implements PassedIndex {
	readonly events = new Events();
	/**
	 * Whether all notes have been visited. Before that, somebody who is not in the roster may be a person all the same.
	 */
	isReady = false;
	private fill: () => void = () => undefined;
	/** Resolves when all notes have been visited. */
	readonly ready = new Promise<void>((resolve) => (this.fill = resolve));
	private places = TemplatePlaces.none;
	private current: Roster;
	/** The settings that the roster was built by; null where it has not begun. */
	private builtFor: string | null = null;

	constructor(
		private readonly app: App,
		private readonly settings: SettingsStore,
		private readonly dailyNotes: DailyNotesOfApp,
		private readonly encounters: EncounterIndex,
	) {
		super();
		this.current = new Roster(settings.current);
	}

	get roster(): Roster {
		return this.current;
	}

	/** Where templates lay when the index was built. */
	get templates(): TemplatePlaces {
		return this.places;
	}

	/** Called once the layout is ready: before that, the vault reports every file as new. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(metadataCache.on('changed', (file, _text, cache) => this.put(file, cache.frontmatter)));
		// The app resolves the links of a note after `changed`, and again where the note to which one leads has come or
		// gone.
		this.registerEvent(metadataCache.on('resolve', ({ path }) => this.current.changes.add(path)));
		this.registerEvent(metadataCache.on('deleted', (file) => this.triggerIf(this.current.remove(file.path))));
		// `changed` does not fire on rename, and the name is part of a person.
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile) this.triggerIf(this.current.rename(from, this.propertiesOf(file)));
			}),
		);
		this.registerEvent(this.settings.events.on('changed', () => this.followSettings()));
		this.registerEvent(this.encounters.events.on('changed', () => this.events.trigger('changed')));
	}

	begin(): void {
		this.builtFor = this.rules();
		this.places = this.readPlaces();
		this.current = new Roster(this.settings.current, this.places, this.encounters);
	}

	visit({ path }: TFile, cache: CachedMetadata | null): void {
		this.current.put({ path, properties: cache?.frontmatter ?? null });
	}

	complete(): void {
		this.isReady = true;
		this.fill();
		this.events.trigger('changed');
	}

	/**
	 * Rebuilds the index if templates lie elsewhere than when it was built. Called before each plan: such a change
	 * triggers no event.
	 */
	followPlaces(): void {
		if (this.isReady && this.readPlaces().key !== this.places.key) this.rebuild();
	}

	/**
	 * Reads all people again: tags or names of properties have changed, or templates lie elsewhere. No change of a note
	 * calls this.
	 */
	private rebuild(): void {
		this.begin();
		for (const file of this.app.vault.getMarkdownFiles())
			this.visit(file, this.app.metadataCache.getFileCache(file));
		this.complete();
	}

	/** A text field changes the settings at each key, and most of them are none of the roster's. */
	private followSettings(): void {
		if (this.builtFor !== null && this.builtFor !== this.rules()) this.rebuild();
	}

	private rules(): string {
		const { tags, properties, cadence, cadenceByTag, activeWeekdays } = this.settings.current;
		return JSON.stringify([tags, properties, cadence, cadenceByTag, activeWeekdays, this.readPlaces().key]);
	}

	private readPlaces(): TemplatePlaces {
		return templatePlacesOfApp(this.app, this.settings.current, this.dailyNotes);
	}

	private put(file: TFile, frontmatter: Record<string, unknown> | undefined): void {
		this.triggerIf(this.current.put({ path: file.path, properties: frontmatter ?? null }));
	}

	private triggerIf(changed: boolean): void {
		if (changed) this.events.trigger('changed');
	}

	private propertiesOf(file: TFile): NoteProperties {
		return { path: file.path, properties: this.app.metadataCache.getFileCache(file)?.frontmatter ?? null };
	}
}
