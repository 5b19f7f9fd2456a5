import type { Language } from '../../language/language';
import type { NotePath } from '../../note-path';
import type { Routine } from '../../routine';
import type { PeopleIndex } from '../indexes/people-index';
import type { RecordIndex } from '../indexes/record-index';
import type { ShareableIndex } from '../indexes/shareable-index';
import type { AppVault } from './app-vault';
import type { DailyNotesOfApp } from './daily-notes-of-app';
import type { DayClock } from './day-clock';
import type { Languages } from './languages';
import { Notices } from './notices';
import { Serial } from './serial';
import type { SettingsStore } from './settings-store';

/** The parts of the routine as the app has them, and when their indexes are complete. */
export interface AppContextParts {
	readonly vault: AppVault;
	readonly settings: SettingsStore;
	readonly people: PeopleIndex;
	readonly shareable: ShareableIndex;
	readonly record: RecordIndex;
	readonly dailyNotes: DailyNotesOfApp;
	readonly clock: DayClock;
	readonly languages: Languages;
	/** Fulfilled when the metadata cache has come to rest and every note has been indexed. */
	readonly indexed: Promise<void>;
}

/**
 * What the parts of the plugin share: the routine as it is at this moment, the queue through which all notes are written, and
 * notices.
 */
export class AppContext {
	readonly queue = new Serial();

	/** What is said in passing, in the language of the app. */
	readonly notices: Notices;

	constructor(private readonly parts: AppContextParts) {
		this.notices = new Notices(parts.languages.ofApp);
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

	get record(): RecordIndex {
		return this.parts.record;
	}

	get clock(): DayClock {
		return this.parts.clock;
	}

	/** Fulfilled when every note has been indexed: what is asked for before waits for it. */
	get indexed(): Promise<void> {
		return this.parts.indexed;
	}

	/** The path of today's note, which may not exist yet. */
	get todayNote(): NotePath {
		return this.parts.dailyNotes.current.pathOf(this.parts.clock.today());
	}

	/** What every operation works on, as of now. */
	routine(): Routine {
		const { vault, people, shareable, record, dailyNotes, settings, clock, languages } = this.parts;
		return {
			vault,
			roster: people.roster,
			shareable: shareable.notes,
			record: record.lines,
			dailyNotes: dailyNotes.current,
			settings: settings.current,
			language: languages.ofLines,
			today: clock.today(),
		};
	}

	/** The same, once the notes that could be shared have been looked at and the language of lines is settled: what a plan is made from. */
	async routineForPlan(): Promise<Routine> {
		await this.parts.languages.settle();
		await this.parts.languages.follow();
		await this.parts.shareable.ready();
		return this.routine();
	}

	/** Does a job. Returns whether it went well; a notice says why where it did not. */
	async attempt(job: () => Promise<void>): Promise<boolean> {
		try {
			await job();
			return true;
		} catch (error) {
			this.notices.error(error);
			return false;
		}
	}

	/** The same for a job that writes notes: it waits for its turn. */
	async attemptInTurn(job: () => Promise<void>): Promise<boolean> {
		return this.attempt(() => this.queue.run(job));
	}
}
