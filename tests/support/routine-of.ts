import type { LinkStyle } from '../../scripts/cli/folder-vault';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readNoteMetadata, type NoteMetadata } from '../../scripts/cli/markdown/note-metadata';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';
import { momentFormat } from '../../scripts/cli/moment-format';
import { mentionsInText } from '../../scripts/cli/text-mentions';
import { Bonds } from '../../src/actions/bonds';
import type { Candidates } from '../../src/actions/candidates';
import { candidatesIn, planContext } from '../../src/actions/plan-day';
import { findActionLines } from '../../src/daily-note/action-block';
import { DailyNotes, type DailyNoteOptions } from '../../src/daily-note/daily-notes';
import { usualSigns, type DoneSigns } from '../../src/daily-note/done-signs';
import type { Day } from '../../src/day';
import { Encounters } from '../../src/encounters/encounters';
import { inEnglish } from '../../src/language/in-english';
import { Roster } from '../../src/people/roster';
import { TemplatePlaces } from '../../src/people/templates';
import { LineRecord } from '../../src/record/line-record';
import type { Routine } from '../../src/routine';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import { encounterRules } from '../../src/use-cases/encounter-rules';
import type { NoteStructure } from '../../src/vault/note';
import { today, type TestNote } from './builders';
import { MemoryVault, wikilinks } from './memory-vault';

/** A routine on a vault in memory. */
export interface TestRoutine extends Routine {
	readonly vault: MemoryVault;
}

/** What differs from the routine of a new vault on the Monday `today`. */
export interface RoutineOptions {
	readonly today?: Day;
	readonly settings?: Partial<Settings>;
	readonly dailyNotes?: Partial<DailyNoteOptions>;
	readonly links?: LinkStyle;
	readonly templates?: TemplatePlaces;
	readonly doneSigns?: DoneSigns;
}

/**
 * To recognise daily notes, `DailyNotes` formats the names of whole years. They depend on its options alone, so
 * routines share it.
 */
const known = new Map<string, DailyNotes>();

function dailyNotesWith(options: DailyNoteOptions): DailyNotes {
	const key = JSON.stringify([options.folder, options.format, options.template, options.filling, options.templater]);
	const dailyNotes = known.get(key) ?? new DailyNotes(options, momentFormat({ hours: 9, minutes: 5 }));
	known.set(key, dailyNotes);
	return dailyNotes;
}

/** The routine over some notes. Its roster follows every write, as the app's metadata cache does. */
export function routineOf(notes: readonly TestNote[], words: RoutineOptions = {}): TestRoutine {
	const settings: Settings = { ...defaultSettings, ...words.settings };
	const vault = new MemoryVault(notes, words.links ?? wikilinks);
	const dailyNotes = dailyNotesWith({ folder: 'Journal', format: 'YYYY-MM-DD', template: null, ...words.dailyNotes });
	const texts = new Map<string, string>();
	const structureOf = (path: string): NoteStructure | null =>
		texts.has(path) ? readCachedMetadata(texts.get(path) ?? '') : null;
	const sources = { resolve: (link: string, from: string) => vault.resolve(link, from), structureOf };
	const templates = words.templates ?? TemplatePlaces.none;
	const rules = encounterRules({ vault, dailyNotes, settings, doneSigns: words.doneSigns ?? usualSigns, templates });
	const encounters = new Encounters(sources, rules);
	const roster = new Roster(settings, templates, encounters);
	const on = words.today ?? today;
	const shareable = new ShareableNotes({ settings, isDailyNote: (path) => dailyNotes.owns(path) }, on);
	const record = new LineRecord();
	const doneSigns = words.doneSigns ?? usualSigns;
	const follow = (path: string, text: string): void => {
		const { properties } = readFrontmatter(text);
		let read: NoteMetadata | null = null;
		const metadata = (): NoteMetadata => (read ??= readNoteMetadata(text, properties));
		texts.set(path, text);
		encounters.put(path, settings.encounters.count ? mentionsInText({ path, properties }, text, rules) : null);
		roster.put({ path, properties });
		record.put(
			path,
			findActionLines(text, '', doneSigns).map(({ line }) => ({
				...line,
				targets: line.mentions.map(({ target }) => target),
			})),
		);
		shareable.put({
			path,
			properties,
			changed: on,
			get tags() {
				return metadata().tags.map(({ tag }) => tag);
			},
			get headings() {
				return metadata().headings.map(({ heading }) => heading);
			},
			get links() {
				return [...metadata().links, ...metadata().frontmatterLinks].map(({ link }) => link);
			},
		});
	};
	for (const { path, text } of notes) follow(path, text);
	vault.onWrite = follow;
	return {
		vault,
		roster,
		bonds: new Bonds(roster, vault, settings.encounters.count),
		encounters,
		shareable,
		record,
		settings,
		doneSigns,
		dailyNotes,
		language: inEnglish,
		today: on,
	};
}

/** The candidates of the pickers in `src/actions`, from a routine. */
export function candidatesOf(
	{ today: day, bonds, vault, shareable, record, encounters }: Routine,
	taken: readonly string[] = [],
): Candidates {
	const context = planContext({
		day,
		bonds,
		shareable,
		timesReachedOut: (path) => record.timesReachedOut(path, vault),
		hasPromiseTo: (person) => encounters.hasPromiseTo(person),
	});
	return candidatesIn(context, new Set(taken));
}
