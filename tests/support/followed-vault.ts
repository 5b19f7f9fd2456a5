import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';
import { momentFormat } from '../../scripts/cli/moment-format';
import { Bonds } from '../../src/actions/bonds';
import { findActionLines, rangesOfActionLines } from '../../src/daily-note/action-block';
import { isSyncCopy } from '../../src/daily-note/daily-note-copies';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import { usualSigns } from '../../src/daily-note/done-signs';
import { day, type Day } from '../../src/day';
import { Encounters } from '../../src/encounters/encounters';
import { mentionsIn } from '../../src/encounters/mentions';
import { inEnglish } from '../../src/language/in-english';
import type { NotePath } from '../../src/note-path';
import { Roster } from '../../src/people/roster';
import { TemplatePlaces } from '../../src/people/templates';
import { LineRecord } from '../../src/record/line-record';
import type { Routine } from '../../src/routine';
import type { Settings } from '../../src/settings/settings';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import { encounterRules } from '../../src/use-cases/encounter-rules';
import { MemoryVault } from './memory-vault';

const dailyNotes = new DailyNotes(
	{ folder: 'Journal', format: 'YYYY-MM-DD', template: null },
	momentFormat({ hours: 0, minutes: 0 }),
);
const templates = new TemplatePlaces(['Templates'], []);

/** A vault whose indexes follow it one note at a time, as in the app. */
export class FollowedVault {
	routine: Routine;
	private vault: MemoryVault;

	constructor(
		readonly notes: Map<NotePath, string>,
		readonly settings: Settings,
		today: Day,
	) {
		this.vault = this.read();
		this.routine = this.indexed(settings, today);
	}

	put(path: NotePath, text: string): void {
		this.notes.set(path, text);
		this.vault = this.read();
		this.index(path);
	}

	rename(from: NotePath, to: NotePath): void {
		const text = this.notes.get(from);
		if (text === undefined || from === to) return;
		const { roster, encounters, record, shareable } = this.routine;
		this.notes.delete(from);
		this.notes.set(to, text);
		this.vault = this.read();
		roster.remove(from);
		encounters.remove(from);
		record.remove(from);
		shareable.remove(from);
		this.index(to);
	}

	remove(path: NotePath): void {
		this.notes.delete(path);
		this.vault = this.read();
		for (const index of [this.routine.roster, this.routine.encounters, this.routine.record, this.routine.shareable])
			index.remove(path);
	}

	turnTo(today: Day): void {
		this.routine = { ...this.routine, today };
	}

	choose(settings: Settings): void {
		this.routine = this.indexed(settings, this.routine.today);
	}

	private indexed(settings: Settings, today: Day): Routine {
		const vault: MemoryVault = new Proxy(this.vault, {
			get: (_, name) => Reflect.get(this.vault, name, this.vault) as unknown,
		});
		const links = {
			resolve: (link: string, from: NotePath) => this.vault.resolve(link, from),
			exists: (path: NotePath) => this.vault.exists(path),
		};
		const structureOf = (path: NotePath) =>
			this.notes.has(path) ? readCachedMetadata(this.notes.get(path) ?? '') : null;
		const rules = encounterRules({ vault: links, dailyNotes, settings, doneSigns: usualSigns, templates });
		const encounters = new Encounters({ resolve: links.resolve, structureOf }, rules);
		const roster = new Roster(settings, templates, encounters);
		const bonds = new Bonds(
			roster,
			{
				...links,
				linksFrom: (path) => this.vault.linksFrom(path),
				aliasesOf: (path) => this.vault.aliasesOf(path),
				linkTo: (to, from) => this.vault.linkTo(to, from),
				linkText: (to, from) => this.vault.linkText(to, from),
			},
			settings.encounters.count,
		);
		const shareable = new ShareableNotes({ settings, isDailyNote: (path) => dailyNotes.owns(path) }, today);
		const record = new LineRecord((path) => isSyncCopy(path, { vault: links, dailyNotes }));
		this.routine = {
			vault,
			roster,
			bonds,
			encounters,
			shareable,
			record,
			dailyNotes,
			settings,
			doneSigns: usualSigns,
			language: inEnglish,
			today,
		};
		for (const path of this.notes.keys()) this.index(path);
		return this.routine;
	}

	private index(path: NotePath): void {
		const { roster, encounters, record, shareable, settings } = this.routine;
		const text = this.notes.get(path) ?? '';
		const { properties } = readFrontmatter(text);
		encounters.put(
			path,
			settings.encounters.count
				? mentionsIn(
						{ path, properties },
						readCachedMetadata(text),
						rangesOfActionLines(text),
						encounters.rules,
					)
				: null,
		);
		roster.put({ path, properties });
		record.put(
			path,
			findActionLines(text, '', usualSigns).map(({ line }) => ({
				...line,
				targets: line.mentions.map(({ target }) => target),
			})),
		);
		shareable.put({ path, properties, changed: day('2026-11-20'), tags: [], headings: [], links: [] });
	}

	/** The app names each note whose own links lead elsewhere. */
	private read(): MemoryVault {
		const vault = new MemoryVault([...this.notes].map(([path, text]) => ({ path, text })));
		const said = (one: MemoryVault, path: NotePath): string => JSON.stringify([...one.linksFrom(path)]);
		// There is none before the first reading.
		const before = this.vault as MemoryVault | undefined;
		if (before !== undefined)
			for (const path of this.notes.keys())
				if (said(before, path) !== said(vault, path)) this.routine.roster.changes.add(path);
		return vault;
	}
}
