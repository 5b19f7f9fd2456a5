import { Component, TFile, type App, type CachedMetadata } from 'obsidian';
import { Topics } from '../../actions/topics';
import type { DailyNotes } from '../../daily-note/daily-notes';
import { dayAt } from '../../day';
import { excludedFiles } from '../../sharing/excluded-files';
import type { NoteSummary } from '../../sharing/shareable-note';
import { ShareableNotes } from '../../sharing/shareable-notes';
import type { AppVault } from '../app/app-vault';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import type { DayClock } from '../app/day-clock';
import { excludedFilesOfApp } from '../app/places-of-app';
import type { SettingsStore } from '../app/settings-store';
import { inSlices } from './in-slices';
import type { PeopleIndex } from './people-index';

/** The parts that the index of shareable notes uses. */
export interface ShareableParts {
	readonly vault: AppVault;
	readonly settings: SettingsStore;
	readonly people: PeopleIndex;
	readonly dailyNotes: DailyNotesOfApp;
	readonly clock: DayClock;
}

/**
 * Keeps the index of shareable notes up to date with the app's metadata cache, without opening notes. Builds it after start-up, in
 * slices that keep the app responsive, and then updates it one note at a time.
 */
export class ShareableIndex extends Component {
	private current: ShareableNotes;
	private building: Promise<void> | null = null;
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

	/** Called once the metadata cache is quiet. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(metadataCache.on('changed', (file, _text, cache) => this.current.put(summaryOf(file, cache))));
		this.registerEvent(metadataCache.on('deleted', (file) => this.current.remove(file.path)));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile) this.current.rename(from, this.summaryOf(file));
			}),
		);
		this.registerEvent(this.parts.settings.events.on('changed', () => this.rebuildIfRulesChanged()));
		// On unload, replacing the index stops a build that is under way.
		this.register(() => {
			this.current = this.empty();
		});
		this.rebuild();
	}

	/** Resolves when every note is indexed, by the current settings and daily notes. */
	async ready(): Promise<void> {
		this.rebuildIfRulesChanged();
		for (let awaited = null; awaited !== this.building; ) {
			awaited = this.building;
			await awaited;
		}
	}

	/**
	 * Rebuilds the index only if the tags, the settings for sharing, the app's excluded files, the places of templates or the daily notes
	 * have changed. Other settings do not matter here, and a text field changes the settings at each key.
	 */
	private rebuildIfRulesChanged(): void {
		if (this.builtFor?.dailyNotes !== this.parts.dailyNotes.current || this.builtFor.rules !== this.rules()) this.rebuild();
	}

	private rebuild(): void {
		const { vault, people, dailyNotes, clock } = this.parts;
		this.builtFor = { dailyNotes: dailyNotes.current, rules: this.rules() };
		this.current = this.empty();
		this.current.follow(new Topics(people.roster, vault).allPhrases(), clock.today());
		this.building = this.build(this.current);
	}

	private rules(): string {
		const { tags, sharing } = this.parts.settings.current;
		return JSON.stringify([tags, sharing, excludedFilesOfApp(this.app) ?? null, this.parts.people.templates.key]);
	}

	private async build(notes: ShareableNotes): Promise<void> {
		const { vault } = this.app;
		const put = (file: TFile): void => {
			// The file may have been deleted or moved since the slice began. Moves are reported by an event.
			if (vault.getFileByPath(file.path) === file) notes.put(this.summaryOf(file));
		};
		// The index may be rebuilt meanwhile.
		await inSlices(vault.getMarkdownFiles(), put, () => notes === this.current);
	}

	private empty(): ShareableNotes {
		const { settings, dailyNotes, clock, people } = this.parts;
		const current = dailyNotes.current;
		const isExcluded = excludedFiles(excludedFilesOfApp(this.app));
		return new ShareableNotes(
			{ settings: settings.current, isDailyNote: (path) => current.owns(path), isExcluded: (path) => isExcluded(path) || people.templates.why(path) !== null },
			clock.today(),
		);
	}

	private summaryOf(file: TFile): NoteSummary {
		return summaryOf(file, this.app.metadataCache.getFileCache(file));
	}
}

function summaryOf(file: TFile, cache: CachedMetadata | null): NoteSummary {
	return {
		path: file.path,
		properties: cache?.frontmatter ?? null,
		tags: (cache?.tags ?? []).map(({ tag }) => tag),
		headings: (cache?.headings ?? []).map(({ heading }) => heading),
		links: [...(cache?.links ?? []), ...(cache?.frontmatterLinks ?? [])].map(({ link }) => link),
		changed: dayAt(new Date(file.stat.mtime)),
	};
}
