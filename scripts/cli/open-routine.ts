import { Bonds } from '../../src/actions/bonds';
import { isSyncCopy } from '../../src/daily-note/daily-note-copies';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import { addDays, dayAt, type Day } from '../../src/day';
import { Encounters } from '../../src/encounters/encounters';
import { openLanguage } from '../../src/language/open-language';
import { noteName, type NotePath } from '../../src/note-path';
import { Roster } from '../../src/people/roster';
import { TemplatePlaces } from '../../src/people/templates';
import { LineRecord } from '../../src/record/line-record';
import type { Routine } from '../../src/routine';
import { excludedFiles } from '../../src/sharing/excluded-files';
import type { NoteSummary } from '../../src/sharing/shareable-note';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import { encounterRules, mentionRules } from '../../src/use-cases/encounter-rules';
import type { Problem } from '../../src/vault/note';
import { FolderVault } from './folder-vault';
import { readFrontmatter, yamlOf } from './frontmatter';
import { languageOfNames } from './language-of-names';
import { readNoteMetadata } from './markdown/note-metadata';
import { momentFormat, type ClockTime } from './moment-format';
import { saveMemory } from './save-memory';
import { TextFindings } from './text-findings';
import { TopicSearch } from './topic-search';
import { findVault, type FoundVault } from './vault-folders';
import { readVaultSettings, type VaultSettings } from './vault-settings';

/** A folder of notes, ready for the routine. */
export interface OpenedRoutine extends Routine {
	readonly vault: FolderVault;
	/** Files of settings that are there and cannot be read: what is written on the strength of others may be wrong. */
	readonly unreadSettings: readonly Problem[];
	/** Settings, folders and notes that could not be opened. */
	readonly unreadable: readonly Problem[];
	/** Notes that may be meant for somebody, whether or not they are on a list. */
	readonly meant: readonly NotePath[];
	/** Notes whose properties may say when they were changed. */
	readonly dated: ReadonlySet<NotePath>;
}

/**
 * Opens a folder of notes.
 *
 * @param date the day to take for today; null for the day that the clock `now` shows
 * @param config the vault's folder of settings; null for the one that is found
 * @throws Error with a sentence for the user where there is no such folder
 */
export async function openRoutine(
	folder: string,
	date: Day | null,
	now: Date,
	config: string | null = null,
): Promise<OpenedRoutine> {
	const vaultSettings = await readVaultSettings(folder, config);
	const { settings, doneSigns, problems } = vaultSettings;
	const today = date ?? dayAt(now, settings.dayStartHour);
	// A day given by hand has no time of day; templates that ask for one get the day's start, everywhere the same.
	const time = date === null ? { hours: now.getHours(), minutes: now.getMinutes() } : { hours: 0, minutes: 0 };
	const found = await findVault(folder, vaultSettings.configFolder);
	saveMemory(found.paths.length);
	const dailyNotes = await dailyNotesIn(found, vaultSettings, today, time);
	const findings = new TextFindings(settings, mentionRules({ settings, dailyNotes, doneSigns }), doneSigns);
	const vault = await FolderVault.read(found, vaultSettings, findings);
	const templates = templatesIn(vault, vaultSettings);
	const encounters = new Encounters(vault, encounterRules({ vault, dailyNotes, settings, doneSigns, templates }));
	const roster = new Roster(settings, templates, encounters);
	const record = new LineRecord((path) => isSyncCopy(path, { vault, dailyNotes }));
	for (const note of vault.notes) roster.put(note);
	for (const [path, lines] of findings.lines) record.put(path, lines);
	for (const [path, mentions] of findings.mentions) encounters.put(path, mentions);
	const isExcluded = excludedFiles(vaultSettings.excludedFiles);
	const sharing = {
		settings,
		isDailyNote: (path: NotePath) => dailyNotes.owns(path),
		isExcluded: (path: NotePath) => isExcluded(path) || templates.why(path) !== null,
	};
	return {
		vault,
		roster,
		bonds: new Bonds(roster, vault, settings.encounters.count),
		encounters,
		shareable: new ShareableNotes(sharing, today),
		record,
		dailyNotes,
		settings,
		doneSigns,
		language: await openLanguage(settings.lineLanguage || 'en'),
		today,
		unreadSettings: problems,
		unreadable: [...problems, ...vault.unreadable],
		meant: findings.meant,
		dated: findings.dated,
	};
}

/** The daily notes of a folder, in the language in which the app names them. */
async function dailyNotesIn(
	{ paths, leftOut }: FoundVault,
	{ dailyNotes: options, settings: { lineLanguage }, configFolder }: VaultSettings,
	today: Day,
	time: ClockTime,
): Promise<DailyNotes> {
	const { locale, doubt } = await languageOfNames({
		options,
		lineLanguage,
		paths: [...paths, ...leftOut.map(({ path }) => path)],
		today,
		machine: Intl.DateTimeFormat().resolvedOptions().locale,
	});
	return new DailyNotes(options, momentFormat(time, locale), doubt, configFolder);
}

/** Where templates lie. One can be named without its folder. */
function templatesIn(vault: FolderVault, { dailyNotes, settings, templateFolders }: VaultSettings): TemplatePlaces {
	const named = [dailyNotes.template ?? '', settings.newPeople.template];
	return new TemplatePlaces(
		templateFolders,
		named.map((name) => vault.resolve(name.replace(/^\/+/, ''), '') ?? name),
	);
}

/**
 * Takes in what the folder holds to share: for a plan alone, because it costs a closer look at every note of late that
 * may hold a topic.
 */
export function readShareable({ vault, shareable, bonds, today, settings, dated }: OpenedRoutine): void {
	const phrases = bonds.topics.allPhrases();
	shareable.follow(phrases, today);
	const topics = new TopicSearch(phrases);
	const oldest = addDays(today, -settings.sharing.days);
	// A day earlier in any zone: to find the day of each note takes longer than to pass by the old ones.
	const longAgo = Date.parse(addDays(oldest, -2));
	for (const { path, changed: time } of vault.notes) {
		if (time < longAgo && !dated.has(path)) continue;
		const changed = dayAt(new Date(time));
		if (changed < oldest && !dated.has(path)) continue;
		const text = vault.textNow(path);
		if (!topics.mayBeIn(noteName(path), text, yamlOf(text))) continue;
		shareable.putForToday(summaryOf(path, text, changed));
	}
}

function summaryOf(path: NotePath, text: string, changed: Day): NoteSummary {
	const { properties } = readFrontmatter(text);
	const { tags, headings, links, frontmatterLinks } = readNoteMetadata(text, properties);
	return {
		path,
		properties,
		changed,
		tags: tags.map(({ tag }) => tag),
		headings: headings.map(({ heading }) => heading),
		links: [...links, ...frontmatterLinks].map(({ link }) => link),
	};
}
