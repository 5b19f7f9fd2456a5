import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { momentFormat } from '../../scripts/cli/moment-format';
import { DailyNotes, type DailyNoteOptions } from '../../src/daily-note/daily-notes';
import type { Day } from '../../src/day';
import { Roster } from '../../src/people/roster';
import type { Routine } from '../../src/routine';
import { defaultSettings, type Settings } from '../../src/settings';
import { today, type TestNote } from './builders';
import { MemoryVault, wikilinks, type LinkStyle } from './memory-vault';

/** A routine on a vault in memory. */
export interface TestRoutine extends Routine {
	readonly vault: MemoryVault;
}

/** What of a routine differs from a vault as the app makes it, on the Monday of `today`. */
export interface RoutineWords {
	readonly today?: Day;
	readonly settings?: Partial<Settings>;
	readonly dailyNotes?: Partial<DailyNoteOptions>;
	readonly links?: LinkStyle;
}

/** The routine over some notes. Its roster follows every write, as the app's metadata cache does. */
export function routineOf(notes: readonly TestNote[], words: RoutineWords = {}): TestRoutine {
	const settings: Settings = { ...defaultSettings, ...words.settings };
	const vault = new MemoryVault(notes, words.links ?? wikilinks);
	const roster = new Roster(settings);
	const follow = (path: string, text: string): void => {
		roster.put({ path, properties: readFrontmatter(text).properties });
	};
	for (const { path, text } of notes) follow(path, text);
	vault.onWrite = follow;
	const options = { folder: 'Journal', format: 'YYYY-MM-DD', template: null, ...words.dailyNotes };
	return {
		vault,
		roster,
		settings,
		dailyNotes: new DailyNotes(options, momentFormat({ hours: 9, minutes: 5 })),
		today: words.today ?? today,
	};
}
