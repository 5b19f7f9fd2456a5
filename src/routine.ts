import type { DailyNotes } from './daily-note/daily-notes';
import type { Day } from './day';
import type { Roster } from './people/roster';
import type { Settings } from './settings';
import type { Vault } from './vault/vault';

/** What every operation of the routine works on: the notes, who is in them, how the user has it set, and the day. */
export interface Routine {
	readonly vault: Vault;
	readonly roster: Roster;
	readonly dailyNotes: DailyNotes;
	readonly settings: Settings;
	readonly today: Day;
}
