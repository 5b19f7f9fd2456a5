import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bonds } from '../../src/actions/bonds';
import { findNoteLinks } from '../../src/markdown/note-links';
import { noteName, type NotePath } from '../../src/note-path';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { MemoryVault } from '../support/memory-vault';
import { runs } from '../support/runs';

/**
 * A vault whose roster and bonds follow it, told of links in the text of notes as the app tells, and of links in
 * properties nothing.
 */
class Followed {
	vault: MemoryVault;
	readonly roster = new Roster(defaultSettings);
	readonly bonds: Bonds;

	constructor(readonly notes: Map<NotePath, string>) {
		this.vault = new MemoryVault([]);
		const links = {
			resolve: (link: string, from: NotePath) => this.vault.resolve(link, from),
			linksFrom: (path: NotePath) => linksIn(this.vault, path),
			aliasesOf: (path: NotePath) => this.vault.aliasesOf(path),
			linkTo: noteName,
			linkText: noteName,
		};
		this.bonds = new Bonds(this.roster, links, true);
		this.read();
		for (const [path, text] of notes) this.putPerson(path, text);
	}

	put(path: NotePath, text: string): void {
		this.notes.set(path, text);
		this.read();
		this.putPerson(path, text);
	}

	rename(from: NotePath, to: NotePath): void {
		const text = this.notes.get(from);
		if (text === undefined || from === to) return;
		this.notes.delete(from);
		this.notes.set(to, text);
		this.read();
		this.roster.rename(from, { path: to, properties: readFrontmatter(text).properties });
	}

	remove(path: NotePath): void {
		this.notes.delete(path);
		this.read();
		this.roster.remove(path);
	}

	private putPerson(path: NotePath, text: string): void {
		this.roster.put({ path, properties: readFrontmatter(text).properties });
	}

	/** The links of notes as they are now; the app names each note whose own links lead elsewhere. */
	private read(): void {
		const before = this.vault;
		this.vault = new MemoryVault([...this.notes].map(([path, text]) => ({ path, text })));
		const said = (vault: MemoryVault, path: NotePath): string => JSON.stringify([...linksIn(vault, path)]);
		for (const path of this.notes.keys())
			if (said(before, path) !== said(this.vault, path)) this.roster.changes.add(path);
	}
}

/** Where the links in the text of a note lead, below its frontmatter. */
function linksIn(vault: MemoryVault, path: NotePath): Set<NotePath> {
	const text = vault.exists(path) ? vault.textOf(path) : '';
	const body = text.slice(Math.max(0, text.lastIndexOf('---\n')));
	return new Set(findNoteLinks(body).flatMap(({ target }) => vault.resolve(target, path) ?? []));
}

function everything({ roster, bonds: { acquaintances, topics } }: Followed): unknown {
	const people = roster.people().sort((a, b) => (a.path < b.path ? -1 : 1));
	const keys = [
		...new Set(
			people.flatMap((person) => Object.values(topics.of(person)).flatMap((own) => own.map(({ key }) => key))),
		),
	].sort();
	const places = [...new Set(people.flatMap((person) => topics.places.of(person).map(({ key }) => key)))].sort();
	return {
		known: people.map(({ path }) => [path, [...acquaintances.of(path)].sort()]),
		topics: people.map((person) => [person.path, topics.of(person), topics.places.of(person)]),
		weights: keys.map((key) => [
			key,
			topics.weight(key),
			topics.phrases(key),
			['interests', 'offers', 'needs'].map((role) => topics.count(role as 'needs', key)),
		]),
		phrases: [...topics.allPhrases()].sort(),
		places: places.map((key) => [key, topics.places.count(key), topics.weightOfPlace(key)]),
	};
}

const people = ['Ada', 'Ben', 'Cleo', 'Dora', 'Eve'];
const topicWords = [
	'tea',
	'[[Climbing]]',
	'bouldering',
	'[[Other/Climbing]]',
	'#climbing',
	'[[Ada]]',
	'chess',
	'[[Tea]]',
];
const anyPerson = fc
	.record({
		name: fc.constantFrom(...people),
		lastTouched: fc.constantFrom(undefined, '2026-11-01'),
		list: fc.constantFrom('list20' as const, 'network90' as const),
		interests: fc.subarray(topicWords, { maxLength: 3 }),
		offers: fc.subarray(topicWords, { maxLength: 2 }),
		needs: fc.subarray(topicWords, { maxLength: 2 }),
		knows: fc.subarray(
			[...people, 'Friends/Ada'].map((name) => `[[${name}]]`),
			{ maxLength: 2 },
		),
		introduced: fc.subarray(people, { maxLength: 1 }),
		location: fc.subarray(['Lisbon', 'Paris, Texas', 'Paris, France', 'Paris'], { maxLength: 2 }),
		body: fc.constantFrom('', '[[Ben]] and [[Climbing]]', '[[Friends/Ada]]'),
	})
	.map(({ name, ...fields }) => personNote(name, fields));
const topicNote = (path: NotePath, aliases: string): TestNote => ({
	...plainNote(path, `---\naliases: [${aliases}]\n---\n`),
	properties: { aliases },
});
const anyTopic = fc
	.record({
		path: fc.constantFrom('Climbing.md', 'Other/Climbing.md', 'Tea.md', 'Zzz/Climbing.md'),
		aliases: fc.constantFrom('', 'bouldering', 'Chess', 'Tea', 'bouldering, chess'),
	})
	.map(({ path, aliases }) => topicNote(path, aliases));
const anyNote = fc.oneof(
	{ weight: 3, arbitrary: anyPerson },
	anyTopic,
	fc.constantFrom(...people).map((name) => plainNote(`People/${name}.md`)),
);
const anyPath = fc.constantFrom(
	...people.map((name) => `People/${name}.md`),
	'Climbing.md',
	'Other/Climbing.md',
	'Tea.md',
	'Friends/Ada.md',
	'People/Ada (conflict).md',
);
const anyStep = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ note: anyNote }) },
	fc.record({ from: anyPath, to: anyPath }),
	fc.record({ gone: anyPath }),
	fc.constant({ asked: true }),
	fc.record({ reads: fc.nat({ max: 4 }) }),
	fc.constant({ many: true }),
);

describe('the bonds of people', () => {
	it('are those that are made at once from the notes as they are in the end, whatever came before and whenever they were asked for', () => {
		fc.assert(
			fc.property(fc.array(anyNote, { maxLength: 8 }), fc.array(anyStep, { maxLength: 15 }), (first, steps) => {
				const followed = new Followed(new Map(first.map(({ path, text }) => [path, text])));
				// Topics are read a person at a time, with pauses in which all else happens.
				let reading = followed.bonds.topics.reading();
				for (const step of steps) {
					if ('note' in step) followed.put(step.note.path, step.note.text);
					else if ('from' in step) followed.rename(step.from, step.to);
					else if ('gone' in step) followed.remove(step.gone);
					else if ('many' in step)
						for (let times = 0; times < 1_001; times += 1) followed.roster.changes.add('Groceries.md');
					else if ('asked' in step) everything(followed);
					else
						for (let left = step.reads; left >= 0; left -= 1)
							if (reading.next().done === true) reading = followed.bonds.topics.reading();
				}
				const afresh = everything(new Followed(new Map(followed.notes)));
				expect(everything(followed)).toEqual(afresh);
				while (reading.next().done !== true);
				expect(everything(followed)).toEqual(afresh);
			}),
			{ numRuns: runs(600) },
		);
	});

	it('give the same list of phrases until a topic or a name comes or goes', () => {
		const followed = new Followed(
			new Map(
				[personNote('Ada', { interests: ['tea'] }), personNote('Ben', { interests: ['tea'] })].map(
					({ path, text }) => [path, text],
				),
			),
		);
		const phrases = followed.bonds.topics.allPhrases();
		followed.put('People/Ada.md', personNote('Ada', { interests: ['tea'], lastTouched: '2026-11-01' }).text);
		expect(followed.bonds.topics.allPhrases()).toBe(phrases);
		followed.put('People/Ada.md', personNote('Ada', { interests: ['chess'] }).text);
		expect(followed.bonds.topics.allPhrases()).not.toBe(phrases);
	});
});
