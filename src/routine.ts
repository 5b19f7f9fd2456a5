import type { Bonds } from './actions/bonds';
import type { DailyNotes } from './daily-note/daily-notes';
import type { DoneSigns } from './daily-note/done-signs';
import type { Day } from './day';
import type { Encounters } from './encounters/encounters';
import type { Language } from './language/language';
import type { Roster } from './people/roster';
import type { LineRecord } from './record/line-record';
import type { Settings } from './settings/settings';
import type { ShareableNotes } from './sharing/shareable-notes';
import type { Vault } from './vault/vault';

/** The parts that every use case works on: vault, indexes, record, settings and the day. */
export interface Routine {
	readonly vault: Vault;
	readonly roster: Roster;
	/** Who knows whom among the people of the roster, and what they have in common. */
	readonly bonds: Bonds;
	/** What notes say of contact with people. */
	readonly encounters: Encounters;
	readonly shareable: ShareableNotes;
	readonly record: LineRecord;
	readonly dailyNotes: DailyNotes;
	readonly settings: Settings;
	/** What says that a line is done, by the settings of other plugins. */
	readonly doneSigns: DoneSigns;
	/** The language of the lines in daily notes. */
	readonly language: Language;
	readonly today: Day;
}
