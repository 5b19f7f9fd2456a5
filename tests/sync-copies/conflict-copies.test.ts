import { describe, expect, it } from 'vitest';
import {
	ConflictCopies,
	originalByNumber,
	originalBySuffix,
	possibleOriginals,
} from '../../src/sync-copies/conflict-copies';

describe('a name that a sync gives a copy', () => {
	it.each([
		['Dropbox', "People/Ada Lovelace (Karl's conflicted copy 2026-11-23).md"],
		['Dropbox, once more', "People/Ada Lovelace (Karl's conflicted copy 2026-11-23 (1)).md"],
		['Dropbox in German', 'People/Ada Lovelace (In Konflikt stehende Kopie von Karl 2026-11-23).md'],
		['Dropbox in French', 'People/Ada Lovelace (Copie en conflit de Karl 2026-11-23).md'],
		['Dropbox in Portuguese', 'People/Ada Lovelace (Cópia em conflito de Karl 2026-11-23).md'],
		['Dropbox in Japanese', 'People/Ada Lovelace (Karl の競合コピー 2026-11-23).md'],
		['Obsidian Sync', 'People/Ada Lovelace (Conflicted copy Karl’s iPhone 202611231010).md'],
		['Nextcloud', 'People/Ada Lovelace (conflicted copy 2026-11-23 101010).md'],
		['ownCloud', 'People/Ada Lovelace_conflict-20261123-101010.md'],
		['Syncthing', 'People/Ada Lovelace.sync-conflict-20261123-101010-ABCDEF.md'],
		['Syncthing of old', 'People/Ada Lovelace.sync-conflict-20261123-101010.md'],
		['Resilio', 'People/Ada Lovelace.Conflict.md'],
		['Seafile', 'People/Ada Lovelace (SFConflict karl@example.org 2026-11-23-10-10-10).md'],
		['Synology Drive', 'People/Ada Lovelace_Laptop_Nov-23-1010-2026_Conflict.md'],
		['pCloud', 'People/Ada Lovelace (conflicted).md'],
		['somebody by hand', 'People/Ada Lovelace (conflict).md'],
		['somebody by hand, twice', 'People/Ada Lovelace (conflict 2).md'],
		['two of them, one after the other', 'People/Ada Lovelace (conflict).sync-conflict-20261123-101010-ABCDEF.md'],
	])('resolves to the note: %s', (_, path) => {
		expect(originalBySuffix(path)).toBe('People/Ada Lovelace.md');
	});

	it.each([
		'People/Ada Lovelace.md',
		'People/Ada Lovelace 2.md',
		'People/Ada Lovelace (2).md',
		'People/Ada (work).md',
		'People/Ada (conflict resolution).md',
		'People/Ada (copywriter).md',
		'People/Conflict.md',
		'People/(conflict).md',
		'Notes on conflict.md',
		'Notes on a conflicted copy.md',
		'Sync (conflict)/Ada.md',
	])('is not one of these: %s', (path) => {
		expect(originalBySuffix(path)).toBeNull();
	});

	it('is parsed in linear time, whatever it consists of', () => {
		for (const piece of ['(', ')', '_', '(conflict', ' (copy conflict', '.conflict', '_a_nov-23-'])
			expect(originalBySuffix(`${piece.repeat(5000)}.md`)).toBeDefined();
	});
});

describe('a number at the end of a name', () => {
	it.each([
		['Ada Lovelace 2.md', 'Ada Lovelace.md'],
		['People/Ada Lovelace (1).md', 'People/Ada Lovelace.md'],
		['2026-11-23 2.md', '2026-11-23.md'],
	])('may mark a copy: %s', (path, original) => {
		expect(originalByNumber(path)).toBe(original);
	});

	it.each(['2026-11-23.md', 'Chapter 0.md', 'Winter 2026.md', 'A2.md', 'Ada.md', '2.md'])(
		'does not mark a copy in %s',
		(path) => {
			expect(originalByNumber(path)).toBeNull();
		},
	);
});

describe('a copy of a copy', () => {
	it.each([
		['Ada 2 2.md', ['Ada 2.md', 'Ada.md']],
		['Ada 2 (conflict).md', ['Ada 2.md', 'Ada.md']],
		['Ada (conflict) 2.md', ['Ada (conflict).md', 'Ada.md']],
		['Ada (conflict) (conflict).md', ['Ada.md']],
		['Ada (1) (2).md', ['Ada (1).md', 'Ada.md']],
		['Ada 12 2.md', ['Ada 12.md', 'Ada.md']],
		['Ada.md', []],
	])('may be one of each note before it, the nearest first: %s', (path, originals) => {
		expect(possibleOriginals(path)).toEqual(originals);
	});

	it.each(['2026-11-23 14 30.md', '2026-11-23 9 45.md', '2026-11-23 14 30 15.md', '2026-11-23 14 30 2.md'])(
		'is not taken for one of a day where it ends in a time: %s',
		(path) => {
			expect(possibleOriginals(path)).not.toContain('2026-11-23.md');
		},
	);
});

describe('the copies of a vault', () => {
	it('are those that lie beside a note of their own name, in whatever order they come and go', () => {
		const copies = new ConflictCopies();
		for (const path of ['A/Ada (conflict).md', 'B/Ada.md', 'A/Ada.md', 'A/Ada 2.md']) copies.add(path);
		const found = (): string[] => [...copies.pairs()].map(({ path, original }) => `${path} of ${original}`).sort();
		expect(found()).toEqual(['A/Ada (conflict).md of A/Ada.md', 'A/Ada 2.md of A/Ada.md']);
		copies.add('A/Ada 2 2.md');
		expect(found().filter((pair) => pair.startsWith('A/Ada 2 2'))).toEqual([
			'A/Ada 2 2.md of A/Ada 2.md',
			'A/Ada 2 2.md of A/Ada.md',
		]);
		copies.remove('A/Ada 2 2.md');
		copies.remove('A/Ada 2.md');
		expect(found()).toEqual(['A/Ada (conflict).md of A/Ada.md']);
		copies.remove('A/Ada.md');
		expect(found()).toEqual([]);
	});
});
