import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import type { ActionKind } from '../../src/actions/action';
import { markLines } from '../../src/daily-note/action-block';
import { renderAction } from '../../src/daily-note/render-line';
import { lineContext } from '../../src/daily-note/today-actions';
import { addDays, day } from '../../src/day';
import { message } from '../../src/language/message';
import { readPerson } from '../../src/people/read-person';
import { ReplacedValues } from '../../src/record/replaced-values';
import { readTicks } from '../../src/record/ticked-lines';
import { defaultSettings, propertyNames, type PropertyName } from '../../src/settings/settings';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { setProperty } from '../../src/use-cases/edit-note';
import { importContacts } from '../../src/use-cases/import-contacts';
import { logTouch } from '../../src/use-cases/log-touch';
import { revertTicks } from '../../src/use-cases/revert-ticks';
import { VaultError } from '../../src/vault/vault';
import { plainNote } from '../support/builders';
import { contact } from '../support/contacts';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const kinds: readonly ActionKind[] = ['outreach', 'introduction', 'sharing', 'compassion'];

/** Ways in which people, plugins and programs write a day, readable or not. */
const anyDay = fc.constantFrom(
	'',
	' ',
	' # by phone',
	' 2026-10-30',
	' 2026-11-20T09:30',
	' 2026-11-20 09:30:15 # tea',
	' "2026-10-30"',
	" '2026/10/3'",
	' 2026-10-3',
	' 2062-11-01',
	' "[[2026-11-20]]"',
	' "[[Journal/2026-11-20|last week]]" # then',
	' [[2026-11-20]]',
	' "[Monday](Journal/2026-11-16.md)"',
	' ٢٠٢٦-١١-٢٠',
	' []',
	' [ ]',
	' [2026-11-10, "[[2026-11-20]]"]',
	' [\n    2026-11-10, # first\n    2026-11-20,\n  ]',
	'\n  - 2026-11-10\n  - 2026-11-20 # tea',
	'\n- 2026-11-20\n\n# below',
	'\n  # above\n  - "[[2026-11-20]]"',
	'\n  -',
	'\n  - - 2026-11-10',
	'\n- - 2026-11-10 # tea\n  - 2026-11-20',
	' [ [2026-11-10] ]',
	'\n  - [ "[[2026-11-20]]" ]',
	' "2026-11-10, 2026-11-20"',
	' |\n  2026-11-20\n',
	' >-\n  2026-11-20',
	' &day 2026-10-30',
	' !!str 2026-10-30',
	'\n  2026-10-30 # below',
	' last week',
	' 20.11.2026',
	' 20261120',
	' true',
	' "[[Friday]]"',
	' [2026-11-20, soon]',
	' {on: 2026-11-20}',
	'\n  on: 2026-11-20',
	' |\n  once\n  more',
);
const anyLinks = fc.constantFrom(
	null,
	'',
	' []',
	' # whom',
	' "[[Emil]]"',
	' "[[Emil]], [[Cleo]]"',
	" '[[Emil]], [[O''Hara]]'",
	' Emil, Cleo',
	' "Emil, "',
	" '[[Emil]];'",
	' ", "',
	' ""',
	' " "',
	' Emil،',
	' Emil、Cleo、',
	' [[Emil]]',
	' ["[[Emil]]"] # both',
	' [\n  "[[Emil]]",\n  Cleo ]',
	'\n- "[[Emil]]"\n- Cleo # May',
	'\n  # above\n  - "[[Emil]]"\n\n  - "[[Cleo]]"',
	' |\n  Emil\n  Cleo\n',
	' >\n  [[Emil]], [[Cleo]]',
	' &them ["[[Emil]]"]',
	' {a: b}',
	' 7',
);
const anyRest = fc.record({
	cadence: fc.constantFrom(null, ' often', ' weekly', ' &c 30'),
	birthday: fc.constantFrom(null, ' 24.11.1961', ' 11-24', ' ""', ' [x]'),
	snoozeUntil: anyDay,
	paused: fc.constantFrom(null, ' maybe', ' false', ' [true]'),
	hardTime: fc.constantFrom(null, ' yes', ' {a: b}', ' her father'),
	phone: fc.constantFrom(null, ' +442079460000', ' "+44"', ''),
	dates: fc.constantFrom(null, ' [soon]', ' 05-12 wedding'),
});
const anyPerson = fc.record({
	lastTouched: fc.option(anyDay),
	introduced: anyLinks,
	shared: anyLinks,
	rest: anyRest,
	order: fc.integer({ min: 0, max: 9 }),
});
const anyWriting = fc.record({
	eol: fc.constantFrom('\n', '\r\n'),
	mark: fc.constantFrom('', '\uFEFF'),
	key: fc.constantFrom('lastTouched', 'LastTouched', '"lastTouched"'),
});

function textOf(
	{
		lastTouched,
		introduced,
		shared,
		rest,
		order,
	}: typeof anyPerson extends fc.Arbitrary<infer Value> ? Value : never,
	{ eol, mark, key }: typeof anyWriting extends fc.Arbitrary<infer Value> ? Value : never,
): string {
	const entries = Object.entries({ [key]: lastTouched, introduced, shared, ...rest })
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `${name}:${String(value)}`);
	const turned = [
		...entries.slice(order % (entries.length || 1)),
		...entries.slice(0, order % (entries.length || 1)),
	];
	return mark + ['---', '# me', 'tags: [network90]', ...turned, '---', 'Body', ''].join('\n').replaceAll('\n', eol);
}

/** The values of a note that cannot be read, by the names of their properties. */
function unreadableIn(text: string): Partial<Record<PropertyName, string>> {
	const { properties } = readFrontmatter(text);
	const problems = readPerson({ path: 'x.md', properties }, defaultSettings)?.problems ?? [];
	const named = new Set(problems.map(({ values }) => values?.property));
	const valueOf = (name: string): unknown =>
		Object.entries(properties ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
	return Object.fromEntries(
		propertyNames.filter((name) => named.has(name)).map((name) => [name, JSON.stringify(valueOf(name))]),
	);
}

interface OddCase {
	readonly texts: readonly string[];
	readonly kind: ActionKind;
}

interface Opened extends OddCase {
	readonly routine: TestRoutine;
	readonly paths: readonly string[];
	readonly line: string;
	readonly ticked: string;
}

function open({ texts, kind }: OddCase): Opened {
	const paths = ['People/Ada.md', 'People/Ben.md'];
	const notes = paths.map((path, index) => plainNote(path, texts[index] ?? ''));
	const routine = routineOf([...notes, plainNote('Tea.md', 'Words\n'), plainNote(note)]);
	const people = kind === 'introduction' ? paths : paths.slice(0, 1);
	const line = renderAction(
		{ kind, people, manner: 'usual', reason: message('reason.fits', { note: { note: 'Tea.md' }, topic: 'it' }) },
		lineContext(routine, note),
	);
	return { texts, kind, routine, paths, line, ticked: markLines(line, `tom-20261123-${kind}`, 'x') };
}

const anyCase = fc
	.tuple(anyPerson, anyPerson, anyWriting, fc.constantFrom(...kinds))
	.map(([one, other, writing, kind]): OddCase => ({ texts: [textOf(one, writing), textOf(other, writing)], kind }));

describe('people whose frontmatter is odd', () => {
	it('get back every byte by a tick and an untick', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase, async (odd) => {
				const { routine, paths, texts, line, ticked } = open(odd);
				const { vault, settings } = routine;
				const replaced = new ReplacedValues();
				for (let round = 0; round < 2; round += 1) {
					vault.put(note, ticked);
					replaced.remember((await applyTicks([note], routine)).written, settings, vault.readYaml);
					replaced.remember((await applyTicks([note], routine)).written, settings, vault.readYaml);
					vault.put(note, line);
					replaced.forget(
						(await revertTicks(readTicks(ticked, note, routine).ticks, [], routine, replaced)).written,
						settings,
						vault.readYaml,
					);
					await applyTicks([note], routine);
					expect(paths.map((path) => vault.textOf(path))).toEqual(texts);
				}
			}),
			{ numRuns: runs(120) },
		);
	});

	it('lose no day of a list by a touch, however lists lie in each other', async () => {
		const dayText = fc.constantFrom('2026-11-10', '2026-11-20', '"[[2026-11-16]]"', '2026/10/3');
		const { flow } = fc.letrec<{ flow: string }>((tie) => ({
			flow: fc.oneof(
				{ depthSize: 'small' },
				dayText,
				fc
					.tuple(fc.array(tie('flow'), { minLength: 1, maxLength: 2 }), fc.constantFrom('', ' '))
					.map(([parts, gap]) => `[${gap}${parts.join(', ')}${gap}]`),
			),
		}));
		const dashes = fc
			.tuple(fc.integer({ min: 1, max: 3 }), fc.array(flow, { minLength: 1, maxLength: 3 }))
			.map(([depth, parts]) => parts.map((part) => `\n  ${'- '.repeat(depth)}${part}`).join(''));
		const daysIn = (text: string): string[] =>
			[...text.matchAll(/\d{4}[-/]\d+[-/]\d+/g)].map(([found]) => found.replaceAll('/', '-')).sort();
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					dashes,
					flow.map((part) => ` [${part}]`),
				),
				async (value) => {
					// A link without quotes gives way to the link of the new day.
					fc.pre(!/^\s*\[\[[^[\]]*\]\]/.test(value));
					const { routine, paths, ticked, texts } = open({
						texts: [`---\ntags: [network90]\nlastTouched:${value}\n---\n`],
						kind: 'compassion',
					});
					routine.vault.put(note, ticked);
					const { failures, touched } = await applyTicks([note], routine);
					const after = routine.vault.textOf(paths[0] ?? '');
					if (failures.length > 0) expect(after).toBe(texts[0]);
					else {
						expect(touched).toMatchObject([{ to: '2026-11-23' }]);
						expect(daysIn(after)).toEqual(daysIn(`${texts[0] ?? ''} 2026-11-23`));
					}
				},
			),
			{ numRuns: runs(50) },
		);
	});

	it('keep every value that cannot be read, whatever is done to them', async () => {
		const acts: Readonly<Record<string, (opened: Opened) => Promise<unknown>>> = {
			apply: ({ routine }) => applyTicks([note], routine),
			touch: ({ routine, paths }) => logTouch(paths[0] ?? '', 'tea', routine),
			touchBefore: ({ routine, paths }) => logTouch(paths[0] ?? '', '', routine, addDays(routine.today, -3)),
			revert: ({ routine, ticked }) => revertTicks(readTicks(ticked, note, routine).ticks, [], routine),
			import: ({ routine, paths }) =>
				importContacts(
					[
						{
							kind: 'fill',
							contact: contact('Ada', { birthday: '1961-02-14', phones: ['+44 1'], emails: ['a@b.c'] }),
							path: paths[0] ?? '',
							fills: [],
							notes: '',
							because: null,
							joined: [],
						},
					],
					'network90',
					routine,
					{ turn: (write) => write(), onProgress: () => Promise.resolve(true) },
				),
			snooze: ({ routine, paths }) =>
				setProperty(paths[0] ?? '', { name: 'snoozeUntil', value: day('2026-12-24') }, routine),
			pause: ({ routine, paths }) => setProperty(paths[0] ?? '', { name: 'paused', value: true }, routine),
			cadence: ({ routine, paths }) => setProperty(paths[0] ?? '', { name: 'cadence', value: 14 }, routine),
			hardTime: ({ routine, paths }) =>
				setProperty(paths[0] ?? '', { name: 'hardTime', value: 'moving' }, routine),
			hardTimeOver: ({ routine, paths }) =>
				setProperty(paths[0] ?? '', { name: 'hardTime', value: null }, routine),
		};
		await fc.assert(
			fc.asyncProperty(
				anyCase,
				fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 4 }),
				async (odd, names) => {
					const opened = open(odd);
					const { routine, paths, texts, ticked } = opened;
					routine.vault.put(note, ticked);
					for (const name of names) {
						await acts[name]?.(opened).catch((error: unknown) => {
							if (!(error instanceof VaultError)) throw error;
						});
					}
					for (const [index, path] of paths.entries()) {
						expect(unreadableIn(routine.vault.textOf(path))).toEqual(unreadableIn(texts[index] ?? ''));
					}
				},
			),
			{ numRuns: runs(120) },
		);
	});
});
