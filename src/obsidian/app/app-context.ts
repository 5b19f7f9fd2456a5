import type { Language } from '../../language/language';
import type { Routine } from '../../routine';
import type { AppVault } from './app-vault';
import type { DailyNotesOfApp } from './daily-notes-of-app';
import type { DayClock } from './day-clock';
import type { Languages } from './languages';
import { Notices } from './notices';
import type { PeopleIndex } from '../indexes/people-index';
import type { RecordIndex } from '../indexes/record-index';
import { Serial } from './serial';
import type { SettingsStore } from './settings-store';
import type { ShareableIndex } from '../indexes/shareable-index';

/** The parts of the routine as the app has them. */
export interface DeskParts {
	readonly vault: AppVault;
	readonly settings: SettingsStore;
	readonly people: PeopleIndex;
	readonly shareable: ShareableIndex;
	readonly record: RecordIndex;
	readonly dailyNotes: DailyNotesOfApp;
	readonly clock: DayClock;
	readonly languages: Languages;
}

/** Where the routine is at hand: its parts as they are at this moment, and the one queue through which notes are written. */
export class Desk {
	readonly queue = new Serial();

	/** What is said in passing, in the language of the app. */
	readonly notices: Notices;

	constructor(private readonly parts: DeskParts) {
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
}
