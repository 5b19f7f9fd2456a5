import type { DailyNotes } from './daily-note/daily-notes';
import type { Day } from './day';
import type { Language } from './language/language';
import type { Roster } from './people/roster';
import type { LineRecord } from './record/line-record';
import type { Settings } from './settings/settings';
import type { ShareableNotes } from './sharing/shareable-notes';
import type { Vault } from './vault/vault';

/**
 * What every operation of the routine works on: the notes, who and what is in them, what was done, how the user has it set, and
 * the day.
 */
export interface Routine {
	readonly vault: Vault;
	readonly roster: Roster;
	readonly shareable: ShareableNotes;
	readonly record: LineRecord;
	readonly dailyNotes: DailyNotes;
	readonly settings: Settings;
	/** The language of the lines in daily notes. */
	readonly language: Language;
	readonly today: Day;
}
