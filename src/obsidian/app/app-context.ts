import type { App } from 'obsidian';
import pLimit from 'p-limit';
import type { Language } from '../../language/language';
import type { NotePath } from '../../note-path';
import type { Rhythms } from '../../record/rhythms';
import type { Routine } from '../../routine';
import { KnownProblems } from '../check/known-problems';
import type { EncounterIndex } from '../indexes/encounter-index';
import type { PeopleIndex } from '../indexes/people-index';
import type { RecordIndex } from '../indexes/record-index';
import type { RhythmIndex } from '../indexes/rhythm-index';
import type { ShareableIndex } from '../indexes/shareable-index';
import type { AppVault } from './app-vault';
import type { DailyNotesOfApp } from './daily-notes-of-app';
import type { BondsOfApp } from './bonds-of-app';
import type { DayClock } from './day-clock';
import type { DoneSignsOfApp } from './done-signs-of-app';
import type { Languages } from './languages';
import { Notices } from './notices';
import type { SettingsStore } from './settings-store';

/** The parts that the context joins into a routine, and a promise for when their indexes are complete. */
export interface AppContextParts {
	readonly vault: AppVault;
	readonly settings: SettingsStore;
	readonly people: PeopleIndex;
	readonly bonds: BondsOfApp;
	readonly encounters: EncounterIndex;
	readonly shareable: ShareableIndex;
	readonly record: RecordIndex;
	readonly rhythms: RhythmIndex;
	readonly dailyNotes: DailyNotesOfApp;
	readonly doneSigns: DoneSignsOfApp;
	readonly clock: DayClock;
	readonly languages: Languages;
	/** Resolves when the metadata cache is quiet and every note is indexed. */
	readonly indexed: Promise<void>;
}

/** State that the parts of the plugin share: the current routine, the queue for all writes of notes, and notices. */
export class AppContext {
	/** Runs jobs one after another, so that no two plan on the same notes. A job that fails does not stop the next. */
	readonly queue = pLimit(1);

	/** Notices in the language of the app. */
	readonly notices: Notices;

	/** What is wrong in notes, as far as it is known. */
	readonly problems: KnownProblems;

	private hasIndexed = false;

	constructor(
		app: App,
		private readonly parts: AppContextParts,
	) {
		this.problems = new KnownProblems(app);
		this.notices = new Notices(parts.languages.ofApp);
		void parts.indexed.then(() => {
			this.hasIndexed = true;
		});
	}

	/** The language of the interface. */
	get language(): Language {
		return this.parts.languages.ofApp;
	}

	get vault(): AppVault {
		return this.parts.vault;
	}

	get settings(): SettingsStore {
		return this.parts.settings;
	}

	get people(): PeopleIndex {
		return this.parts.people;
	}

	get encounters(): EncounterIndex {
		return this.parts.encounters;
	}

	get record(): RecordIndex {
		return this.parts.record;
	}

	/** How often the user is in touch with people, as of now. */
	get rhythms(): Rhythms {
		return this.parts.rhythms.of(this.routine());
	}

	get doneSigns(): DoneSignsOfApp {
		return this.parts.doneSigns;
	}

	get clock(): DayClock {
		return this.parts.clock;
	}

	/** Resolves when every note is indexed. Requests that arrive earlier wait for it. */
	get indexed(): Promise<void> {
		return this.parts.indexed;
	}

	/** Whether every note is indexed. Before that, an empty list may only mean that its notes have not been read. */
	get isIndexed(): boolean {
		return this.hasIndexed;
	}

	/** The path of today's note, which may not exist yet, as the app spells it. */
	get todayNote(): NotePath {
		return this.parts.vault.ownPath(this.parts.dailyNotes.current.pathOf(this.parts.clock.today()));
	}

	/** The current input of every operation. */
	routine(): Routine {
		const {
			vault,
			people,
			bonds,
			encounters,
			shareable,
			record,
			dailyNotes,
			doneSigns,
			settings,
			clock,
			languages,
		} = this.parts;
		return {
			vault,
			roster: people.roster,
			bonds: bonds.current,
			encounters: encounters.encounters,
			shareable: shareable.notes,
			record: record.lines,
			dailyNotes: dailyNotes.current,
			settings: settings.current,
			doneSigns: doneSigns.current,
			language: languages.ofLines,
			today: clock.today(),
		};
	}

	/**
	 * The routine for making a plan. Waits until the language of lines, the place of daily notes and the signs of done
	 * lines are settled, and the indexes of encounters and of shareable notes are complete.
	 */
	async routineForPlan(): Promise<Routine> {
		this.parts.people.followPlaces();
		await this.parts.languages.storeLineLanguage();
		await this.parts.languages.loadLineLanguage();
		await this.parts.dailyNotes.readJournals();
		await this.parts.doneSigns.read();
		await this.parts.encounters.ready();
		await this.parts.shareable.ready();
		return this.routine();
	}

	/** Runs a job. Returns whether it succeeded. A notice gives the reason for a failure. */
	async attempt(job: () => Promise<void>): Promise<boolean> {
		try {
			await job();
			return true;
		} catch (error) {
			this.notices.error(error);
			return false;
		}
	}

	/** Runs a job that writes notes, in the queue. Returns and reports like `attempt`. */
	async attemptQueued(job: () => Promise<void>): Promise<boolean> {
		return this.attempt(() => this.queue(job));
	}
}
