import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkIndex, type LinkFormat } from '../../../scripts/cli/link-index';
import { runs } from '../../support/runs';

const composed = 'Zo\u00EB';
const decomposed = 'Zoe\u0308';

describe('a link leads', () => {
	const index = new LinkIndex([
		'Ann.md',
		'Ben.md',
		'Work/Ann.md',
		'Work/Team/Cara.md',
		'Friends/Cara.md',
		'Friends/Old/Dan.md',
		'Archive/Dan.md',
		`Friends/${composed}.md`,
		`Work/Łukasz Wiśniewski.MD`,
		'Work/Dr. No.md',
	]);

	it.each([
		['Ben', 'Work/Ann.md', 'Ben.md', 'to the only note of that name, wherever it is'],
		['bEN', 'Work/Ann.md', 'Ben.md', 'whatever the case of its letters'],
		['Ben.md', 'Work/Ann.md', 'Ben.md', 'with its ending'],
		[
			'łukasz wiśniewski',
			'Ben.md',
			'Work/Łukasz Wiśniewski.MD',
			'whatever the case of name and ending, in any script',
		],
		['Dr. No', 'Ben.md', 'Work/Dr. No.md', 'to a name with a dot'],
		['Friends/Cara', 'Work/Ann.md', 'Friends/Cara.md', 'along a path from the top'],
		['/Friends/Cara.md', 'Work/Ann.md', 'Friends/Cara.md', 'along a path from the top that begins with a slash'],
		['Old/Dan', 'Ben.md', 'Friends/Old/Dan.md', 'along the end of a path'],
		['Ann', 'Work/Team/Cara.md', 'Ann.md', 'to the exact path before a nearer note'],
		['Cara', 'Work/Ann.md', 'Work/Team/Cara.md', 'into the folder of the note that links, before elsewhere'],
		['Cara', 'Ben.md', 'Friends/Cara.md', 'to the shortest path where none is nearer'],
		['Dan', 'Ben.md', 'Archive/Dan.md', 'to the shortest path where none is nearer'],
		['./Ann', 'Work/Ben.md', 'Work/Ann.md', 'from the folder of the note that links'],
		['../Ann', 'Work/Ann.md', 'Ann.md', 'from the folder above'],
		['../../Friends/./Cara', 'Work/Team/Cara.md', 'Friends/Cara.md', 'from two folders above'],
		[composed, 'Ben.md', `Friends/${composed}.md`, 'to letters with marks'],
		[decomposed, 'Ben.md', `Friends/${composed}.md`, 'to letters with marks, however they are put together'],
	])('%s in %s leads to %s: %s', (link, from, to) => {
		expect(index.resolve(link, from)).toBe(to);
	});

	it.each([
		['Nobody', 'Ben.md', 'without a note of that name'],
		['', 'Ben.md', 'for an empty link'],
		['nn', 'Ben.md', 'for the end of a name'],
		['riends/Cara', 'Ben.md', 'for the end of a folder’s name'],
		['/Cara', 'Work/Ann.md', 'for a path from the top that is none'],
		['./Cara', 'Ben.md', 'for a relative path that is none'],
		['../Cara', 'Friends/Cara.md', 'for a note that is only elsewhere'],
	])('%s in %s leads nowhere: %s', (link, from) => {
		expect(index.resolve(link, from)).toBeNull();
	});

	it('to a note as soon as it is added', () => {
		const growing = new LinkIndex(['Ben.md']);
		expect(growing.resolve('New', 'Ben.md')).toBeNull();
		growing.add('Journal/New.md');
		expect(growing.resolve('New', 'Ben.md')).toBe('Journal/New.md');
	});
});

describe('a link is written', () => {
	const index = new LinkIndex([
		'Ann.md',
		'Work/Ann.md',
		'Work/Team/Cara.md',
		'Friends/Dan.md',
		'Work/Ben.md',
		'Journal/2026/a.md',
	]);

	it.each<[LinkFormat, string, string, string]>([
		['shortest', 'Friends/Dan.md', 'Work/Ben.md', 'Dan'],
		['shortest', 'Work/Ann.md', 'Work/Ben.md', 'Work/Ann'],
		['shortest', 'Ann.md', 'Work/Ben.md', 'Ann'],
		['absolute', 'Friends/Dan.md', 'Work/Ben.md', 'Friends/Dan'],
		['relative', 'Friends/Dan.md', 'Work/Ben.md', '../Friends/Dan'],
		['relative', 'Friends/Dan.md', 'Journal/2026/a.md', '../../Friends/Dan'],
		['relative', 'Work/Team/Cara.md', 'Work/Ben.md', 'Team/Cara'],
		['relative', 'Work/Ben.md', 'Work/Team/Cara.md', '../Ben'],
		['relative', 'Work/Ben.md', 'Work/Ann.md', 'Ben'],
		['relative', 'Friends/Dan.md', 'Ann.md', 'Friends/Dan'],
	])('%s: to %s from %s as %s', (format, to, from, text) => {
		expect(index.linkText(to, from, format)).toBe(text);
	});

	it('so that it says which of two namesakes it means, where the bare name would lead to the other', () => {
		const text = index.linkText('Work/Ann.md', 'Work/Ben.md', 'relative');
		expect(index.resolve(text, 'Work/Ben.md')).toBe('Work/Ann.md');
	});

	it.each<LinkFormat>(['shortest', 'relative', 'absolute'])(
		'so that it leads back to the note, in any vault full of namesakes (%s)',
		(format) => {
			const folders = ['', 'A/', 'a/', 'B/', 'A/B/', 'B/A/', 'A/B/A/', 'C C/'];
			const names = ['A', 'B', 'Ann', 'ann', 'Ann B', composed, decomposed, 'İ', 'v1.5', '2026-11-23'];
			const endings = ['.md', '.md', '.md', '.MD'];
			const paths = fc
				.tuple(fc.constantFrom(...folders), fc.constantFrom(...names), fc.constantFrom(...endings))
				.map((parts) => parts.join(''));
			const vaults = fc.uniqueArray(paths, {
				minLength: 1,
				maxLength: 12,
				// A link cannot tell apart two notes whose paths differ only in the case of the ending.
				selector: (path) => path.replace(/\.md$/i, ''),
			});
			fc.assert(
				fc.property(vaults, fc.nat(), paths, (vault, which, from) => {
					const to = vault[which % vault.length] ?? '';
					const index = new LinkIndex(vault);
					expect(index.resolve(index.linkText(to, from, format), from)).toBe(to);
				}),
				{ numRuns: runs(2000) },
			);
		},
	);
});
