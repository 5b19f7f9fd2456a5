import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, wordsAround } from '../../src/encounters/words-around';
import { day } from '../../src/day';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const test = {
	leads: (target: string) => /(?:^|\/)ada lovelace(?:\.md)?$/i.test(target),
	isDone: (mark: string) => /x/i.test(mark),
	isOurs: () => false,
};
const words = (text: string): string | null => wordsAround(text, test);

describe('the words around a link to somebody', () => {
	it.each([
		['Lunch with [[Ada Lovelace]].', 'Lunch with Ada Lovelace.'],
		[
			'Rain.\n\nLunch with **[[Ada Lovelace|Ada]]**,\nat the *old* mill.\n\nThen home.',
			'Lunch with Ada, at the old mill.',
		],
		['- tea with [[Ben]]\n- [[Ada Lovelace|Ada]] called\n  about the move\n- rain', 'Ada called about the move'],
		['- [x] Call [[Ada Lovelace]] ^abc', 'Call Ada Lovelace'],
		['- call\n\t- [[ada lovelace]] was at home\n\t\t- tired', 'ada lovelace was at home'],
		['1. [Ada](Ada%20Lovelace.md) wrote', 'Ada wrote'],
		['## Lunch with [[Ada Lovelace]] ##\nGood soup.', 'Lunch with Ada Lovelace'],
		['## [[Ada Lovelace]]\nGood soup with [[Ada Lovelace]].', 'Good soup with Ada Lovelace.'],
		['| who | what |\n| --- | --- |\n| [[Ada Lovelace\\|Ada]] | tea |', 'Ada · tea'],
		['> [[Ada Lovelace]] said so\n\nand then [[Ada Lovelace]] came', 'and then Ada Lovelace came'],
		[
			'- [ ] Call [[Ada Lovelace]]\n\t- about [[Ada Lovelace]]\n- [[Ada Lovelace]] called first',
			'Ada Lovelace called first',
		],
		['- [ ] Plan\n\n  with [[Ada Lovelace]]\n\nSaw [[Ada Lovelace]].', 'Saw Ada Lovelace.'],
		['![[Ada Lovelace]] and [[Ada Lovelace]] came', 'and Ada Lovelace came'],
		['```\nwith [[Ada Lovelace]]\n```\nTea with [[Ada Lovelace]]', 'Tea with Ada Lovelace'],
		['    code [[Ada Lovelace]]\n\nTea with [[Ada Lovelace]]', 'Tea with Ada Lovelace'],
		['- tea\n\n    with [[Ada Lovelace]], long after', 'with Ada Lovelace, long after'],
		['\uFEFFTea with [[Ada Lovelace]]\r\nand cake\r\n\r\nRain', 'Tea with Ada Lovelace and cake'],
		['[[Ada Lovelace]]', null],
		['Met:\n\n- [[Ada Lovelace]]\n- [[Ben]]', null],
		['---\nattendees: "[[Ada Lovelace]]"\n---\nWe spoke of bees.', null],
		['`with [[Ada Lovelace]]`', null],
		['', null],
	])('in %j are %j', (text, expected) => {
		expect(words(text)).toBe(expected);
	});

	it('are cut to about 200 characters, with the link among them', () => {
		const long = `${'before '.repeat(80)}came [[Ada Lovelace]] ${'after '.repeat(80)}`;
		expect(words(long)).toMatch(/^…before .*came Ada Lovelace after .*after…$/);
		for (const text of [
			`${'字'.repeat(500)}[[Ada Lovelace]]${'😀'.repeat(300)}`,
			`[[Ada Lovelace]] ${'a'.repeat(5_000)}`,
			`${'a '.repeat(5_000)}[[Ada Lovelace]]`,
		]) {
			const found = words(text) ?? '';
			expect(found).toContain('Ada Lovelace');
			expect(found.length).toBeLessThanOrEqual(210);
			expect(() => encodeURIComponent(found)).not.toThrow();
		}
	});

	it('are whole where they are short, and keep their order wherever they are cut', () => {
		fc.assert(
			fc.property(
				fc
					.array(fc.constantFrom('tea ', 'a', '字', '😀', 'cake '), { maxLength: 300 })
					.map((parts) => parts.join('').trim()),
				fc.nat(900),
				(text, at) => {
					const found = cut(text, Math.min(at, text.length));
					if (text.length <= 200) expect(found).toBe(text);
					expect(text).toContain(found.replace(/^…|…$/g, ''));
					expect(found.length).toBeLessThanOrEqual(203);
					expect(() => encodeURIComponent(found)).not.toThrow();
				},
			),
			{ numRuns: runs(400) },
		);
	});

	const pieces = [
		'Tea with [[Ada Lovelace]]',
		'[[Ada Lovelace]]',
		'- [ ] call [[Ada Lovelace]]',
		'- [x] called [[Ada Lovelace]]',
		'- item',
		'  - with [[Ada Lovelace]]',
		'\t- [/] and [[Ada Lovelace]]',
		'> by [[Ada Lovelace]]',
		'# [[Ada Lovelace]]',
		'# On [[Ada Lovelace]]',
		'```',
		'%%',
		'',
		'',
		'plain',
		'    [[Ada Lovelace]] deep',
		'| [[Ada Lovelace]] | x |',
		'---',
	];

	it('are found only where the note shows an encounter', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (lines) => {
				const text = lines.join('\n');
				if (words(text) === null) return;
				const ada = personNote('Ada Lovelace');
				const routine = routineOf([ada, plainNote('Journal/2026-11-20.md', text)]);
				const person = routine.roster.get(ada.path);
				expect(person === undefined ? [] : routine.encounters.of(person, day('2026-11-23')), text).toHaveLength(
					1,
				);
			}),
			{ numRuns: runs(300) },
		);
	});

	it.each([
		'[[Ada Lovelace]] ',
		'- [ ] [[Ada Lovelace]]\n',
		'\t',
		'[',
		'- ',
		'> ',
		'# [[Ada Lovelace]]\n',
		'x [[Ben]] ',
	])('take time that grows with the length, in a note made of %j', (piece) => {
		const start = performance.now();
		words(piece.repeat(200_000 / piece.length));
		expect(performance.now() - start).toBeLessThan(4_000);
	});
});
