// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findActionLines } from '../../src/daily-note/action-block';
import { personText, todaysNote } from '../support/open-plugin';
import { block, lastTouched, lines, openToday, today } from './todays-lines';
import { lintNote, lintRules, type LintRule } from './writers/linter';

const ada = 'People/Ada Lovelace.md';
const richly = personText(
	'network90',
	'lastTouched: 2026-10-30',
	'aliases: [Ada, "Countess: of Lovelace"]',
	'interests: [climbing]',
	'introduced: ["[[Carl Sagan]]"]',
	'email: ada@example.org',
).replace('Somebody.', '## Notes\n- likes tea\n+ and cake\n\n\n\nSomebody.  ');

const tick = (text: string): string => text.replaceAll('[ ]', '[x]');
const properties = (text: string): Record<string, unknown> =>
	parse(/^---\n([^]*?)---\n/.exec(text)?.[1] ?? '') as Record<string, unknown>;
const bodyOf = (text: string): string => text.replace(/^---\n[^]*?---\n/, '');
const startOf = (line: string): string => line.slice(0, line.indexOf('['));
const listOf = (value: unknown): unknown[] =>
	Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Each rule alone, and all rules that can run together. */
const styles: readonly (readonly LintRule[])[] = [
	...lintRules.map((rule) => [rule]),
	[
		'sort the keys',
		'lists over several lines',
		'double quotes',
		'asterisks',
		'blank lines around headings',
		'two spaces at line ends',
	],
];

/** The rules that change the text. */
const stylesOf = (text: string) => styles.filter((rules) => lintNote(text, rules) !== text);

describe('a linter, whatever it is set to,', () => {
	it('leaves the lines of the day readable: all are there, once, and their ticks touch', async () => {
		const open = await openToday();
		for (const rules of stylesOf(today)) {
			const linted = lintNote(today, rules);
			await open.writeOutside(todaysNote, linted);
			open.run('write-today');
			await open.pass(100);
			expect(open.text(todaysNote)).toBe(linted);
			expect(findActionLines(linted)).toHaveLength(4);
			await open.writeOutside(todaysNote, tick(linted));
			expect(open.text(todaysNote)).toBe(tick(linted));
			for (const name of ['Grace Hopper', 'Ada Lovelace', 'Ben Franklin', 'Carl Sagan', 'Dorothy Vaughan'])
				expect([rules, name, lastTouched(open, name)]).toEqual([rules, name, '2026-11-23']);
			await open.writeOutside(todaysNote, linted);
			for (const name of ['Grace Hopper', 'Ada Lovelace'])
				expect([rules, name, lastTouched(open, name)]).not.toEqual([rules, name, '2026-11-23']);
		}
	});

	it('runs over a ticked note, and no touch is reverted or made again', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, tick(today));
		const people = open.store.snapshot();
		for (const rules of stylesOf(today)) {
			const linted = lintNote(tick(today), rules);
			await open.writeOutside(todaysNote, linted);
			expect(open.store.snapshot()).toEqual({ ...people, [todaysNote]: linted });
		}
	});

	it('has formatted a person’s note: a tick changes its own properties in it and no byte of the rest, an untick takes them back', async () => {
		const open = await openToday();
		for (const rules of stylesOf(richly)) {
			const linted = lintNote(richly, rules);
			await open.writeOutside(ada, linted);
			await open.writeOutside(todaysNote, tick(today));
			const { lastTouched: day, introduced, ...others } = properties(open.text(ada));
			const { lastTouched: _, introduced: before, ...othersBefore } = properties(linted);
			expect([rules, String(day), introduced]).toEqual([
				rules,
				'2026-11-23',
				[...listOf(before), '[[Ben Franklin]]'],
			]);
			expect(others).toEqual(othersBefore);
			expect(Object.keys(properties(open.text(ada)))).toEqual(Object.keys(properties(linted)));
			expect(bodyOf(open.text(ada))).toBe(bodyOf(linted));
			await open.writeOutside(todaysNote, today);
			expect({ ...properties(open.text(ada)), introduced: null }).toEqual({
				...properties(linted),
				introduced: null,
			});
			expect(listOf(properties(open.text(ada)).introduced)).toEqual(listOf(before));
		}
	});

	it('formats a person’s note that the plugin has written: it stays the same person, and the untick removes what the tick wrote', async () => {
		const open = await openToday();
		for (const rules of stylesOf(richly)) {
			await open.writeOutside(ada, richly);
			await open.writeOutside(todaysNote, tick(today));
			const linted = lintNote(open.text(ada), rules);
			await open.writeOutside(ada, linted);
			expect(open.text(ada)).toBe(linted);
			await open.writeOutside(todaysNote, today);
			const { introduced, ...others } = properties(open.text(ada));
			expect([rules, listOf(introduced)]).toEqual([rules, ['[[Carl Sagan]]']]);
			expect({ ...others, introduced: null }).toEqual({
				...properties(lintNote(richly, rules)),
				introduced: null,
			});
		}
	});
});

describe('a linter that makes copies look different', () => {
	it.each<LintRule>(['asterisks', 'indented lists', 'two spaces at line ends', 'wrapped at 40 columns'])(
		'makes no difference: copies are merged into one line, ticked if either was (%s)',
		async (rule) => {
			const open = await openToday();
			const [first, second] = [lines.compassion, tick(lines.compassion)];
			for (const [one, other] of [
				[lintNote(first, [rule]), second],
				[first, lintNote(second, [rule])],
			] as const) {
				await open.writeOutside(todaysNote, `Rain.\n\n## Top of mind\n${one}\n${other}\n`);
				const found = findActionLines(open.text(todaysNote));
				expect(found.map(({ line }) => [line.id, line.done])).toEqual([['tom-20261123-compassion', true]]);
				expect(startOf(found[0]?.at.text ?? '')).toBe(startOf(one));
			}
		},
	);
});

describe('Linter, ending lines that have words directly below them', () => {
	const said = today
		.replace(`${lines.compassion}\n`, `${lines.compassion}\nShe likes tea.\n`)
		.replace(`${lines.outreach}\n`, `${lines.outreach}\n  In the morning.\n`);

	it.each<LintRule>([
		'Linter: two blanks as line break',
		'Linter: <br> as line break',
		'Linter: <br/> as line break',
		'Linter: backslash as line break',
	])('leaves them lines of the day, whose ticks touch (%s)', async (rule) => {
		const open = await openToday({ [todaysNote]: said });
		const linted = lintNote(said, [rule]);
		expect(linted).not.toBe(said);
		await open.writeOutside(todaysNote, linted);
		expect(findActionLines(open.text(todaysNote))).toHaveLength(4);
		expect(open.text(todaysNote)).toContain('\nShe likes tea.\n');
		await open.writeOutside(todaysNote, tick(open.text(todaysNote)));
		expect([lastTouched(open, 'Grace Hopper'), lastTouched(open, 'Dorothy Vaughan')]).toEqual([
			'2026-11-23',
			'2026-11-23',
		]);
	});

	it.each<LintRule>([
		'Linter: two blanks as line break',
		'Linter: <br> as line break',
		'Linter: <br/> as line break',
		'Linter: backslash as line break',
	])('comes to rest with this plugin, however often it runs (%s)', async (rule) => {
		const open = await openToday({ [todaysNote]: said });
		const seen: string[] = [];
		for (let time = 0; time < 6; time += 1) {
			await open.writeOutside(todaysNote, lintNote(open.text(todaysNote), [rule]));
			seen.push(open.text(todaysNote));
		}
		expect(new Set(seen.slice(2)).size).toBe(1);
		expect(lintNote(seen.at(-1) ?? '', [rule])).toBe(seen.at(-1));
	});
});

describe('Linter, writing headings in another case,', () => {
	it.each([['## Top of Mind'], ['## TOP OF MIND'], ['# top of mind']])(
		'leaves the heading the plugin’s own: today’s lines go under it, and no second one is written (%s)',
		async (heading) => {
			const open = await openToday({ [todaysNote]: `${heading}\n\n## Log\n` });
			open.run('write-today');
			await open.pass(100);
			expect(open.text(todaysNote)).toMatch(new RegExp(`^${heading}\n- \\[ \\] Reach out`));
			expect(open.text(todaysNote).match(/^#+ .*$/gm)).toEqual([heading, '## Log']);
		},
	);

	it('does not make two of it where a copy of the block comes along: one heading stays, with each line once', async () => {
		const open = await openToday();
		const retitled = lintNote(block, ['Linter: title case']);
		await open.writeOutside(todaysNote, `${today}\n${retitled}`);
		expect(findActionLines(open.text(todaysNote))).toHaveLength(4);
		expect(open.text(todaysNote).match(/^## top of mind$/gim)).toHaveLength(1);
	});
});

describe('Linter, writing lists on one line,', () => {
	const untickTakesItAlong = async (rule: LintRule): Promise<void> => {
		const open = await openToday();
		await open.writeOutside(todaysNote, tick(today));
		await open.writeOutside(ada, lintNote(open.text(ada), [rule]));
		expect(open.text(ada)).toContain('introduced');
		await open.writeOutside(todaysNote, today);
		expect(Object.keys(properties(open.text(ada)))).toEqual(['tags', 'lastTouched', 'interests']);
	};

	it.each<LintRule>(['Linter: single-line arrays', 'lists on one line'])(
		'after a tick has made one: the untick takes the property along (%s)',
		untickTakesItAlong,
	);
	it.each<LintRule>(['lists over several lines', 'a list of one as text'])(
		'or not, after a tick has made one: the untick takes the property along (%s)',
		untickTakesItAlong,
	);
});

describe('Linter, putting bare addresses in brackets,', () => {
	it('does so in the words of a line, and its tick touches', async () => {
		const open = await openToday();
		const linted = lintNote(today.replace('34 days', 'see https://example.org/a for 34 days'), [
			'Linter: no bare addresses',
		]);
		expect(linted).toContain('see <https://example.org/a> for');
		await open.writeOutside(todaysNote, linted);
		await open.writeOutside(todaysNote, tick(linted));
		expect(open.text(todaysNote)).toBe(tick(linted));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});
});
