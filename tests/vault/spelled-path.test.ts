import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spelledPath, type PathLookup } from '../../src/vault/spelled-path';
import { runs } from '../support/runs';

const nfc = (path: string): string => path.normalize('NFC');
const nfd = (path: string): string => path.normalize('NFD');

/** A vault of these files and the folders that they need; it counts the folders that were listed. */
function vaultOf(...files: string[]): PathLookup & { readonly listed: string[] } {
	const all = new Set(
		files.flatMap((file) => file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
	);
	const listed: string[] = [];
	const inside = (path: string, folder: string): boolean =>
		folder === '' ? !path.includes('/') : path.startsWith(`${folder}/`) && !path.includes('/', folder.length + 1);
	return {
		listed,
		exists: (path) => all.has(path),
		namesIn(folder) {
			listed.push(folder);
			return [...all].filter((path) => inside(path, folder)).map((path) => path.slice(path.lastIndexOf('/') + 1));
		},
	};
}

describe('a path', () => {
	it.each([
		['of a note in the other form', nfd('Tägliche Notizen/März.md')],
		['of a folder in the other form', `${nfd('Tägliche Notizen')}/${nfc('März.md')}`],
		['of a note alone', `${nfc('Tägliche Notizen')}/${nfd('März.md')}`],
	])('is spelled as the vault spells it: %s', (_, there) => {
		expect(spelledPath(nfc('Tägliche Notizen/März.md'), vaultOf(there))).toBe(there);
		expect(spelledPath(nfd('Tägliche Notizen/März.md'), vaultOf(there))).toBe(there);
	});

	it('keeps the folder that is there, for what is new in it', () => {
		expect(spelledPath(nfc('Tägliche Notizen/2026/März/1.md'), vaultOf(nfd('Tägliche Notizen/x.md')))).toBe(
			`${nfd('Tägliche Notizen')}/2026/${nfc('März')}/1.md`,
		);
	});

	it('leads to the note itself, be there twins of it or of its folder', () => {
		const both = vaultOf(nfc('é/1.md'), nfd('é/1.md'), nfd('é/2.md'));
		expect(spelledPath(nfc('é/1.md'), both)).toBe(nfc('é/1.md'));
		expect(spelledPath(nfd('é/1.md'), both)).toBe(nfd('é/1.md'));
		expect(spelledPath(nfc('é/2.md'), both)).toBe(nfd('é/2.md'));
		expect(spelledPath(nfc('é/3.md'), both)).toBe(nfc('é/3.md'));
	});

	it('stays as it is, without a look at a folder, where it has one form or leads out of the vault', () => {
		const vault = vaultOf('a.md', '٢٠٢٦-١١-٢٣.md', '日記/一.md');
		for (const path of ['a.md', 'b/c.md', '٢٠٢٦-١١-٢٤.md', '日記/二.md', '../é.md', ''])
			expect(spelledPath(path, vault)).toBe(path);
		expect(vault.listed).toEqual([]);
	});

	it('never changes but in its form, and is found wherever a note of either form is', () => {
		const name = fc
			.array(fc.constantFrom('e', 'é', 'e\u0301', 'ä', 'ö', '가', 'ﬁ', '日', '1', ' '), {
				minLength: 1,
				maxLength: 3,
			})
			.map((letters) => letters.join(''));
		const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
		fc.assert(
			fc.property(path, fc.array(path, { maxLength: 6 }), (wanted, there) => {
				const vault = vaultOf(...there);
				const spelled = spelledPath(wanted, vault);
				expect(nfc(spelled)).toBe(nfc(wanted));
				expect(vault.exists(spelled)).toBe(there.some((one) => nfc(`${one}/`).startsWith(nfc(`${wanted}/`))));
			}),
			{ numRuns: runs(300) },
		);
	});
});
