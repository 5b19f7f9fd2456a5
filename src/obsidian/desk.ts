import type { App } from 'obsidian';
import { detectDailyNotesOfApp, appDayFormat } from './daily-notes-of-app';
import { DailyNotes } from '../daily-note/daily-notes';
import type { Routine } from '../routine';
import type { AppVault } from './app-vault';
import type { DayClock } from './day-clock';
import type { PeopleIndex } from './people-index';
import { Serial } from './serial';
import type { SettingsStore } from './settings-store';

/** Where the routine is at hand: its parts as they are at this moment, and the one queue through which notes are written. */
export class Desk {
	readonly queue = new Serial();
	private dailyNotes: DailyNotes | null = null;

	constructor(
		private readonly app: App,
		readonly vault: AppVault,
		readonly settings: SettingsStore,
		readonly people: PeopleIndex,
		readonly clock: DayClock,
	) {}

	/** What every operation works on, as of now. */
	routine(): Routine {
		return {
			vault: this.vault,
			roster: this.people.roster,
			dailyNotes: this.notesByDay(),
			settings: this.settings.current,
			today: this.clock.today(),
		};
	}

	/** Another plugin may change how daily notes are kept at any time, and tells nobody. */
	private notesByDay(): DailyNotes {
		const { options } = detectDailyNotesOfApp(this.app);
		if (this.dailyNotes === null || JSON.stringify(this.dailyNotes.options) !== JSON.stringify(options)) {
			this.dailyNotes = new DailyNotes(options, appDayFormat);
		}
		return this.dailyNotes;
	}
}
