import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { LinkIndex } from '../../scripts/cli/link-index';
import { readCachedMetadata, type CachedMetadata } from '../../scripts/cli/markdown/cached-metadata';
import { momentFormat } from '../../scripts/cli/moment-format';
import { mentionsInText } from '../../scripts/cli/text-mentions';
import { rangesOfActionLines } from '../../src/daily-note/action-block';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import { usualSigns } from '../../src/daily-note/done-signs';
import { Encounters, type LinkedNote } from '../../src/encounters/encounters';
import { mentionsIn, type Mentions } from '../../src/encounters/mentions';
import { comparePaths } from '../../src/note-path';
import { readPerson } from '../../src/people/read-person';
import { TemplatePlaces } from '../../src/people/templates';
import { defaultSettings } from '../../src/settings/settings';
import { encounterRules } from '../../src/use-cases/encounter-rules';
import { anyLines, anyMarkdown } from '../support/arbitraries';
import { today } from '../support/builders';
import { runs } from '../support/runs';

const dailyNotes = new DailyNotes(
	{ folder: 'Journal', format: 'YYYY-MM-DD', template: null },
	momentFormat({ hours: 0, minutes: 0 }),
);

/** What the cache holds of a text, which is read once: the questions are many. */
const cached = new Map<string, CachedMetadata>();
function cacheOf(text: string): CachedMetadata {
	const known = cached.get(text) ?? readCachedMetadata(text);
	cached.set(text, known);
	return known;
}

type Notes = ReadonlyMap<string, string>;

/** How a note is read: as the app reads it from its cache, or as the program does from the text. */
type Reader = (path: string, text: string, rules: Encounters['rules']) => Mentions | null;

const asApp: Reader = (path, text, rules) =>
	mentionsIn({ path, properties: readFrontmatter(text).properties }, cacheOf(text), rangesOfActionLines(text), rules);
const asProgram: Reader = (path, text, rules) =>
	mentionsInText({ path, properties: readFrontmatter(text).properties }, text, rules);

/** A vault whose index follows it one note at a time. */
class FollowedVault {
	readonly index: Encounters;

	constructor(
		readonly notes: Map<string, string>,
		private readonly read: Reader,
	) {
		const resolve = (link: string, from: string): string | null =>
			new LinkIndex(this.notes.keys()).resolve(link, from);
		const vault = { resolve, exists: (path: string) => this.notes.has(path) };
		const rules = encounterRules({
			vault,
			dailyNotes,
			settings: defaultSettings,
			doneSigns: usualSigns,
			templates: new TemplatePlaces(['Templates'], []),
		});
		const structureOf = (path: string) => (this.notes.has(path) ? cacheOf(this.notes.get(path) ?? '') : null);
		this.index = new Encounters({ resolve, structureOf }, rules);
		for (const [path, text] of notes) this.put(path, text);
	}

	put(path: string, text: string): void {
		this.notes.set(path, text);
		this.index.put(path, this.read(path, text, this.index.rules));
	}

	remove(path: string): void {
		this.notes.delete(path);
		this.index.remove(path);
	}

	/** To which notes dated notes link, people or not. */
	linked(): LinkedNote[] {
		return [...this.index.linkedNotes(today, 1)].flat().sort(comparePaths);
	}

	/** All that the index says of all people, and of other notes. */
	answers(): object[] {
		const linked = this.linked().map(({ path, encounters }) => ({ path, linked: encounters }));
		return [...linked, ...this.answersOfPeople()];
	}

	private answersOfPeople(): object[] {
		return [...this.notes].flatMap(([path, text]) => {
			const person = readPerson({ path, properties: readFrontmatter(text).properties }, defaultSettings)?.person;
			if (person === undefined) return [];
			const { index } = this;
			return {
				path,
				of: index.of(person, today),
				newest: index.newest(person, today, null),
				promises: index.promisesTo(person),
				isPromised: index.hasPromiseTo(person),
			};
		});
	}
}

const pieces = [
	'Lunch with [[Ada]].',
	'- [ ] call [[Ben|him]]',
	'- [x] called [[Ben]]',
	'\t- with [[Ada]]',
	'> [[Ada]]',
	'# [[Ada]]',
	'[[2026-11-20]] tea',
	'- [/] write',
	'[Ben](People/Ben.md)',
	'- [x] Call or write [[Ada]] (not in touch yet) · [[Ben]] ^tom-20261120-compassion',
	'`[[Ada]]`',
	'- [ ] wrapped',
	'  [[Ada]]',
	'',
	'![[Ben]]',
	'%%',
	'[[People/Ada#x]]',
	'1. [ ] [[Ben]]',
];
const heads = [
	'',
	'',
	'---\ntags: network90\n---\n',
	'---\ndate: 2026-11-19\nattendees: ["[[Ada]]", Ben]\n---\n',
	'---\ntags: list20\ndate: 2026-11-18\n---\n',
	'---\nwith: "[[Ada]], [[Ben]]"\n---\n',
];
const anyText = fc
	.tuple(
		fc.constantFrom(...heads),
		fc.oneof(
			fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((lines) => lines.join('\n')),
			anyLines.map((lines) => lines.join('\n')),
			fc.tuple(anyMarkdown, fc.constantFrom(...pieces)).map(([text, piece]) => `${text}\n\n${piece}`),
		),
	)
	.map(([head, text]) => head + text);
const anyPath = fc.constantFrom(
	'Ada.md',
	'People/Ada.md',
	'Ben.md',
	'People/Ben.md',
	'Journal/2026-11-20.md',
	'Journal/2026-11-21.md',
	'2026-11-22 Lunch.md',
	'Other.md',
	'Templates/2026-11-01.md',
	'Journal/2026-11-20 (conflicted copy).md',
);
const anyNotes = fc.array(fc.tuple(anyPath, anyText), { maxLength: 7 }).map((notes) => new Map(notes));

describe('the index of encounters', () => {
	it('says after any changes, one note at a time, what an index built anew says', () => {
		const change = fc.oneof(
			fc.record({ do: fc.constant('write' as const), path: anyPath, text: anyText }),
			fc.record({ do: fc.constant('delete' as const), path: anyPath }),
			fc.record({ do: fc.constant('rename' as const), path: anyPath, to: anyPath }),
		);
		fc.assert(
			fc.property(anyNotes, fc.array(change, { maxLength: 10 }), (notes, changes) => {
				const vault = new FollowedVault(new Map(notes), asApp);
				for (const one of changes) {
					const text = vault.notes.get(one.path);
					if (one.do === 'write') vault.put(one.path, one.text);
					else if (one.do === 'delete') vault.remove(one.path);
					else if (text !== undefined && !vault.notes.has(one.to)) {
						vault.remove(one.path);
						vault.put(one.to, text);
					}
					// Questions in between must not make later answers stale.
					vault.answers();
				}
				expect(vault.answers()).toEqual(new FollowedVault(new Map(vault.notes), asApp).answers());
			}),
			{ numRuns: runs(100) },
		);
	});

	it('says the same from what the app’s cache holds and from the text that the program reads', () => {
		fc.assert(
			fc.property(anyNotes, (notes) => {
				const [app, program] = [asApp, asProgram].map((read) =>
					new FollowedVault(new Map(notes), read).answers(),
				);
				expect(program).toEqual(app);
			}),
			{ numRuns: runs(200) },
		);
	});

	it('finds for the notes that dated notes link to what it says of those who are people', () => {
		fc.assert(
			fc.property(anyNotes, (notes: Notes) => {
				const vault = new FollowedVault(new Map(notes), asProgram);
				for (const { path, encounters } of vault.linked()) {
					const text = notes.get(path) ?? '';
					const person = readPerson(
						{ path, properties: readFrontmatter(text).properties },
						defaultSettings,
					)?.person;
					if (person !== undefined)
						expect(vault.index.of(person, today).filter(({ note }) => note !== path)).toEqual(encounters);
				}
			}),
			{ numRuns: runs(100) },
		);
	});

	it('says the same in whatever order notes were read', () => {
		fc.assert(
			fc.property(anyNotes, (notes: Notes) => {
				const byPath = (answers: object[]): object[] =>
					answers.sort((a, b) => ((a as { path: string }).path < (b as { path: string }).path ? -1 : 1));
				const [one, other] = [[...notes], [...notes].reverse()].map((list) =>
					byPath(new FollowedVault(new Map(list), asApp).answers()),
				);
				expect(other).toEqual(one);
			}),
			{ numRuns: runs(100) },
		);
	});
});

describe('a change of a note', () => {
	it('is one for the index only where it says something else of people', () => {
		const path = 'Journal/2026-11-20.md';
		const { index } = new FollowedVault(new Map(), asApp);
		const put = (text: string): boolean => index.put(path, asApp(path, text, index.rules));
		expect(put('Rain.')).toBe(true);
		expect(put('Rain, and more rain.')).toBe(false);
		expect(put('Tea with [[Ada]].')).toBe(true);
		expect(put('# Friday\n\nCake with [[Ada]].')).toBe(false);
		expect(put('- [ ] cake with [[Ada]]')).toBe(true);
		expect(put('Rain.\n\n- [ ] more cake with [[Ada]]')).toBe(false);
		expect(put('- [x] cake with [[Ada]]')).toBe(true);
		expect(put('---\nwith: Ben\n---\n- [x] cake with [[Ada]]')).toBe(true);
		expect([index.put(path, null), index.put(path, null)]).toEqual([true, false]);
	});
});
