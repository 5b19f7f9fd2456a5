import { Component, Events, TFile, type App } from 'obsidian';
import { Roster } from '../../people/roster';
import { TemplatePlaces } from '../../people/templates';
import type { NoteProperties } from '../../vault/note';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import { templatePlacesOfApp } from '../app/places-of-app';
import type { SettingsStore } from '../app/settings-store';
import type { EncounterIndex } from './encounter-index';

/**
 * Keeps the roster up to date with the app's metadata cache. Builds it without opening notes, and then updates it one note at a time.
 * Triggers `changed` when a person has changed, or what notes say of contact with people.
 */
export class PeopleIndex extends Component {
	readonly events = new Events();
	/** Whether the notes have been read from the cache. Before that, an empty roster does not mean an empty list. */
	isReady = false;
	private places = TemplatePlaces.none;
	private current: Roster;

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
		this.rebuild();
		this.registerEvent(metadataCache.on('changed', (file, _text, cache) => this.put(file, cache.frontmatter)));
		// The app resolves the links of a note after `changed`, and again where the note to which one leads has come or gone.
		this.registerEvent(metadataCache.on('resolve', ({ path }) => this.current.changes.add(path)));
		this.registerEvent(metadataCache.on('deleted', (file) => this.triggerIf(this.current.remove(file.path))));
		// `changed` does not fire on rename, and the name is part of a person.
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile) this.triggerIf(this.current.rename(from, this.propertiesOf(file)));
			}),
		);
		this.registerEvent(this.settings.events.on('changed', () => this.rebuild()));
		this.registerEvent(this.encounters.events.on('changed', () => this.events.trigger('changed')));
	}

	/**
	 * Reads all people again: tags or names of properties may have changed, or the cache was not complete before. Only settings and
	 * start-up call this, never a change of a note.
	 */
	rebuild(): void {
		this.places = this.readPlaces();
		this.current = new Roster(this.settings.current, this.places, this.encounters);
		for (const file of this.app.vault.getMarkdownFiles()) this.current.put(this.propertiesOf(file));
		this.isReady = true;
		this.events.trigger('changed');
	}

	/** Rebuilds the index if templates lie elsewhere than when it was built. Called before each plan: such a change triggers no event. */
	followPlaces(): void {
		if (this.isReady && this.readPlaces().key !== this.places.key) this.rebuild();
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
