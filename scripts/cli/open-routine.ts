import { Topics } from '../../src/actions/topics';
import { findActionLines } from '../../src/daily-note/action-block';
import { isSyncCopy } from '../../src/daily-note/daily-note-copies';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import type { DoneSigns } from '../../src/daily-note/done-signs';
import { dayAt, type Day } from '../../src/day';
import { Encounters } from '../../src/encounters/encounters';
import type { Mentions } from '../../src/encounters/mentions';
import { openLanguage } from '../../src/language/open-language';
import type { NotePath } from '../../src/note-path';
import { Roster } from '../../src/people/roster';
import { TemplatePlaces } from '../../src/people/templates';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import type { Routine } from '../../src/routine';
import { excludedFiles } from '../../src/sharing/excluded-files';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import { encounterRules, mentionRules } from '../../src/use-cases/encounter-rules';
import type { Problem } from '../../src/vault/note';
import { FolderVault } from './folder-vault';
import { languageOfNames } from './language-of-names';
import { momentFormat } from './moment-format';
import { mentionsInText } from './text-mentions';
import { findVault } from './vault-folders';
import { readVaultSettings } from './vault-settings';

/** A folder of notes, ready for the routine. */
export interface OpenedRoutine extends Routine {
	readonly vault: FolderVault;
	/** Files of settings that are there and cannot be read: what is written on the strength of others may be wrong. */
	readonly unreadSettings: readonly Problem[];
	/** Settings, folders and notes that could not be opened. */
	readonly unreadable: readonly Problem[];
}

/**
 * Opens a folder of notes.
 *
 * @param date the day to take for today; null for the day that the clock `now` shows
 * @param config the vault's folder of settings; null for the one that is found
 * @throws Error with a sentence for the user where there is no such folder
 */
export async function openRoutine(folder: string, date: Day | null, now: Date, config: string | null = null): Promise<OpenedRoutine> {
	const { settings, doneSigns, dailyNotes, problems, templateFolders, excludedFiles: filters, configFolder, ...style } = await readVaultSettings(folder, config);
	const lines = new Map<NotePath, readonly RecordedLine[]>();
	const today = date ?? dayAt(now, settings.dayStartHour);
	// A day given by hand has no time of day; templates that ask for one get the day's start, everywhere the same.
	const time = date === null ? { hours: now.getHours(), minutes: now.getMinutes() } : { hours: 0, minutes: 0 };
	const found = await findVault(folder, configFolder);
	const paths = [...found.paths, ...found.leftOut.map(({ path }) => path)];
	const names = await languageOfNames({ options: dailyNotes, lineLanguage: settings.lineLanguage, paths, today, machine: Intl.DateTimeFormat().resolvedOptions().locale });
	const notesByDay = new DailyNotes(dailyNotes, momentFormat(time, names.locale), names.doubt, configFolder);
	const mentions = new Map<NotePath, Mentions>();
	const rules = mentionRules({ settings, dailyNotes: notesByDay, doneSigns });
	const vault = await FolderVault.read(found, style, (note, text) => {
		const own = linesIn(text, doneSigns);
		if (own.length > 0) lines.set(note.path, own);
		const mentioned = settings.encounters.count ? mentionsInText(note, text, rules) : null;
		// A copy of its own: a part of a text keeps the whole text in memory.
		if (mentioned !== null) mentions.set(note.path, structuredClone(mentioned));
	});
	// A template can be named without its folder.
	const templates = [dailyNotes.template ?? '', settings.newPeople.template].map((named) => vault.resolve(named.replace(/^\/+/, ''), '') ?? named);
	const places = new TemplatePlaces(templateFolders, templates);
	const encounters = new Encounters(vault, encounterRules({ vault, dailyNotes: notesByDay, settings, doneSigns, templates: places }));
	const roster = new Roster(settings, places, encounters);
	const isExcluded = excludedFiles(filters);
	const record = new LineRecord((path) => isSyncCopy(path, { vault, dailyNotes: notesByDay }));
	for (const note of vault.notes) {
		roster.put(note);
		record.put(note.path, lines.get(note.path) ?? []);
		encounters.put(note.path, mentions.get(note.path) ?? null);
	}
	return {
		vault,
		roster,
		encounters,
		shareable: new ShareableNotes(
			{ settings, isDailyNote: (path) => notesByDay.owns(path), isExcluded: (path) => isExcluded(path) || places.why(path) !== null },
			today,
		),
		record,
		dailyNotes: notesByDay,
		settings,
		doneSigns,
		language: await openLanguage(settings.lineLanguage || 'en'),
		today,
		unreadSettings: problems,
		unreadable: [...problems, ...vault.unreadable],
	};
}

/** Takes in what the folder holds to share: for a plan alone, because it costs a closer look at every note of late. */
export function readShareable({ vault, shareable, roster, today }: OpenedRoutine): void {
	shareable.follow(new Topics(roster, vault).allPhrases(), today);
	for (const { path, properties, changed } of vault.notes) {
		shareable.putForToday({
			path,
			properties,
			changed: dayAt(new Date(changed)),
			get tags() {
				return (vault.metadataOf(path)?.tags ?? []).map(({ tag }) => tag);
			},
			get headings() {
				return (vault.metadataOf(path)?.headings ?? []).map(({ heading }) => heading);
			},
			get links() {
				const metadata = vault.metadataOf(path);
				return [...(metadata?.links ?? []), ...(metadata?.frontmatterLinks ?? [])].map(({ link }) => link);
			},
		});
	}
}

function linesIn(text: string, signs: DoneSigns): RecordedLine[] {
	// A copy of its own: a part of a text keeps the whole text in memory.
	return findActionLines(text, '', signs).map(({ line: { id, done, mentions } }) => structuredClone({ id, done, targets: mentions.map(({ target }) => target) }));
}
