import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { findActionLines } from '../../src/daily-note/action-block';
import { withMark } from '../../src/daily-note/action-line';
import { ReplacedValues } from '../../src/record/replaced-values';
import { readTicks } from '../../src/record/ticked-lines';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { revertTicks } from '../../src/use-cases/revert-ticks';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const path = 'People/Ada.md';

/** The ways in which formatters write the lists and days of a note. */
const ways = ['brackets', 'dashes', 'single quotes', 'double quotes'] as const;
type Way = (typeof ways)[number];

/** A note as a formatter writes it, which knows no comments. */
function formatted(text: string, way: Way): string {
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const [, yaml = '', rest = ''] = /^---\r?\n([^]*?\r?\n)---\r?\n([^]*)$/.exec(text) ?? [];
	const quoted = (value: unknown): string =>
		way === 'single quotes' ? `'${String(value).replaceAll("'", "''")}'` : JSON.stringify(String(value));
	const written = ([key, value]: [string, unknown]): string => {
		if (typeof value === 'string')
			return `${key}: ${/^\d{4}-/.test(value) && !way.endsWith('quotes') ? value : quoted(value)}`;
		if (!Array.isArray(value)) return `${key}:`;
		const items = value.map((item: unknown) => (Array.isArray(item) ? `[${item.join()}]` : quoted(item)));
		return items.length === 0
			? `${key}: []`
			: way === 'dashes'
				? `${key}:${eol}  - ${items.join(`${eol}  - `)}`
				: `${key}: [${items.join(', ')}]`;
	};
	const lines = Object.entries(parse(yaml, { schema: 'core' }) as Record<string, unknown>).map(written);
	return ['---', ...lines, '---', ''].join(eol) + rest;
}

/** A day on which lines are ticked and unticked, beside a formatter. */
class Day {
	readonly routine: TestRoutine;
	private readonly replaced = new ReplacedValues();
	private text: string;

	constructor(person: string, lines: readonly string[]) {
		this.text = `${lines.join('\n')}\n`;
		this.routine = routineOf([
			plainNote(path, person),
			...['Ben', 'Cleo', 'Emil'].map((name) => personNote(name)),
			plainNote('Tea.md', 'Words\n'),
			plainNote(note, this.text),
		]);
	}

	get person(): string {
		return this.routine.vault.textOf(path);
	}

	async tick(...ids: readonly string[]): Promise<void> {
		this.mark(ids, 'x');
		const { settings, vault } = this.routine;
		this.replaced.remember((await applyTicks([note], this.routine)).written, settings, vault.readYaml);
	}

	async untick(id: string): Promise<void> {
		const { routine } = this;
		const { ticks } = readTicks(this.text, note, routine);
		this.mark([id], ' ');
		const reverted = await revertTicks(
			ticks.filter(({ line }) => line.id === id),
			ticks.filter(({ line }) => line.id !== id),
			routine,
			this.replaced,
		);
		this.replaced.forget(reverted.written, routine.settings, routine.vault.readYaml);
		await applyTicks([note], routine);
	}

	format(way: Way | null): void {
		if (way !== null) this.put(formatted(this.person, way));
	}

	put(person: string): void {
		this.routine.vault.put(path, person);
	}

	private mark(ids: readonly string[], mark: string): void {
		for (const { line, at } of findActionLines(this.text))
			if (ids.includes(line.id)) this.text = this.text.replace(at.text, withMark(at.text, mark));
		this.routine.vault.put(note, this.text);
	}
}

const lines = {
	'tom-20261123-introduction':
		'- [ ] Introduce [[Ada]] (not in touch yet) to [[Ben]] (not in touch yet) ^tom-20261123-introduction',
	'tom-20261122-introduction':
		'- [ ] Introduce [[Ada]] (not in touch yet) to [[Cleo]] (not in touch yet) ^tom-20261122-introduction',
	'tom-20261121-introduction':
		'- [ ] Introduce [[Emil]] (not in touch yet) to [[Ada]] (not in touch yet) ^tom-20261121-introduction',
	'tom-20261123-sharing':
		'- [ ] Share something useful with [[Ada]] (not in touch yet) · [[Tea]] fits ^tom-20261123-sharing',
};
const ids = Object.keys(lines);
const person = (...properties: readonly string[]): string =>
	['---', 'tags: [network90]', ...properties, '---', 'Words', ''].join('\n');

describe('an untick after a formatter has written the note anew', () => {
	it.each<[string, string[], string[], string[]]>([
		['takes a list of ours away with its property', [], ['introduced: ["[[Ben]]"]', 'lastTouched: 2026-11-23'], []],
		[
			'takes a day of ours away with its property',
			[],
			['introduced:', '- "[[Ben]]"', 'lastTouched: [2026-11-23]'],
			[],
		],
		[
			'leaves an empty property',
			['introduced:', 'lastTouched:'],
			['introduced: ["[[Ben]]"]', 'lastTouched: "2026-11-23"'],
			['introduced:', 'lastTouched:'],
		],
		[
			'leaves empty brackets',
			['introduced: []'],
			['introduced:', '  - "[[Ben]]"', "lastTouched: '2026-11-23'"],
			['introduced: []'],
		],
		[
			'gives back a text that was made a list',
			['introduced: "[[Emil]]"'],
			["introduced: ['[[Emil]]', '[[Ben]]']", 'lastTouched: 2026-11-23'],
			['introduced: "[[Emil]]"'],
		],
		[
			'gives back a time of day',
			['lastTouched: 2026-11-20T09:30'],
			['lastTouched: "2026-11-23T00:00"', 'introduced: ["[[Ben]]"]'],
			['lastTouched: "2026-11-20T09:30"'],
		],
		[
			'takes an item out of a list of the user’s, as it is written now',
			['introduced:', '  - "[[Emil]]"'],
			['introduced: ["[[Emil]]", "[[Ben]]"]', 'lastTouched: 2026-11-23'],
			['introduced: ["[[Emil]]"]'],
		],
		[
			'keeps a comment that the user has written since',
			[],
			['introduced: ["[[Ben]]"] # at the fair', 'lastTouched: "2026-11-23" # by phone'],
			['introduced: [] # at the fair', 'lastTouched: # by phone'],
		],
		[
			'keeps a comment within a list',
			[],
			['introduced: [', '  "[[Ben]]", # at the fair', '  ]', 'lastTouched: 2026-11-23'],
			['introduced: [', '   # at the fair', '  ]'],
		],
		[
			'keeps what the user has added since',
			[],
			['introduced: ["[[Ben]]", "[[Emil]]"]', 'lastTouched: 2026-11-23'],
			['introduced: ["[[Emil]]"]'],
		],
	])('%s', async (_, before, reformatted, after) => {
		for (const eol of ['\n', '\r\n']) {
			const day = new Day(person(...before).replaceAll('\n', eol), Object.values(lines));
			await day.tick('tom-20261123-introduction');
			day.put(person(...reformatted).replaceAll('\n', eol));
			await day.untick('tom-20261123-introduction');
			expect(day.person).toBe(person(...after).replaceAll('\n', eol));
		}
	});

	it('goes by the line where the user has changed the value', async () => {
		const day = new Day(
			person('lastTouched: 2026-11-20T09:30'),
			Object.values(lines).map((line) => line.replace('[[Ada]] (not in touch yet)', '[[Ada]] (last 2026-11-20)')),
		);
		await day.tick('tom-20261123-sharing');
		day.put(person('lastTouched: 2026-11-23 10:00', 'shared: "[[Tea]]"'));
		await day.untick('tom-20261123-sharing');
		expect(day.person).toBe(person('lastTouched: 2026-11-20 00:00'));
	});

	it('leaves empty brackets where nothing is known of what was there, as after a restart', async () => {
		const day = new Day(person('lastTouched: 2026-11-23', 'introduced: ["[[Ben]]"]'), [
			withMark(lines['tom-20261123-introduction'], 'x'),
		]);
		await day.untick('tom-20261123-introduction');
		expect(day.person).toBe(person('introduced: []'));
	});
});

const anyLinks = fc.constantFrom(
	null,
	'',
	' []',
	' # whom',
	' "[[Dora]]"',
	' "[[Dora]], [[Fay]]"',
	' ["[[Dora]]"]',
	'\n- "[[Dora]]"\n- Fay',
	' [[Dora]]',
	'\n  # above\n  - "[[Dora]]"',
);
const anyDay = fc.constantFrom(
	null,
	'',
	' ""',
	' 2026-10-30',
	' 2026-11-20T09:30',
	' "[[2026-11-20]]"',
	'\n  - 2026-11-10\n  - 2026-11-20',
	' [2026-11-20]',
	' # never',
);
const anyWay = fc.option(fc.constantFrom(...ways));

describe('any ticks and unticks, beside any formatter', () => {
	const anyRun = fc.record({
		introduced: anyLinks,
		shared: anyLinks,
		lastTouched: anyDay,
		eol: fc.constantFrom('\n', '\r\n'),
		order: fc.shuffledSubarray(ids, { minLength: 1 }),
		together: fc.integer({ min: 1, max: 3 }),
		turn: fc.nat(),
		ways: fc.array(anyWay, { minLength: 1, maxLength: 8 }),
	});
	const textOf = ({
		introduced,
		shared,
		lastTouched,
		eol,
	}: {
		introduced: string | null;
		shared: string | null;
		lastTouched: string | null;
		eol: string;
	}): string => {
		const properties = Object.entries({ introduced, shared, lastTouched }).flatMap(([key, value]) =>
			value === null ? [] : [`${key}:${value}`],
		);
		return person(...properties).replaceAll('\n', eol);
	};
	const last = (text: string): unknown => readFrontmatter(text).properties?.lastTouched ?? null;

	it.each([
		['none', false],
		['some', true],
	])('give back every value that was there (with %s)', async (_, isFormatted) => {
		await fc.assert(
			fc.asyncProperty(anyRun, async (run) => {
				const before = textOf(run);
				const day = new Day(before, Object.values(lines));
				let number = 0;
				const format = (): void => {
					if (isFormatted) day.format(run.ways[(number += 1) % run.ways.length] ?? null);
				};
				for (let at = 0; at < run.order.length; at += run.together) {
					await day.tick(...run.order.slice(at, at + run.together));
					format();
				}
				const start = run.turn % run.order.length;
				for (const id of [...run.order.slice(start), ...run.order.slice(0, start)]) {
					await day.untick(id);
					format();
				}
				if (!isFormatted) expect(day.person).toBe(before);
				const [was, is] = [before, day.person].map((text) => ({
					...readFrontmatter(text).properties,
					lastTouched: last(text),
				}));
				expect(is).toEqual(was);
			}),
			{ numRuns: runs(150) },
		);
	});
});
