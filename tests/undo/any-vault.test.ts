// @vitest-environment happy-dom
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNoteText } from '../support/arbitraries';
import { fewPeople, personText, todaysNote } from '../support/open-plugin';
import { runs } from '../support/runs';
import { acts, openActing, people, todaysLines } from './acts';

/** Frontmatter as users and programs write it, with the tag: every shape that the acts have to write into. */
function anyPersonText(list: 'list20' | 'network90', last: string): Arbitrary<string> {
	const tags = fc.constantFrom(
		`tags: [${list}, film] # who`,
		`tags:\n  - ${list}\n  # and\n  - 'film'`,
		`tags: "${list}, film"`,
		`tag: ${list}/old`,
		`tags:\n- "#${list}"`,
		`"tags": [ '${list}' ]`,
	);
	const touched =
		last === ''
			? fc.constantFrom('', 'lastTouched:', 'lastTouched: ~ # never')
			: fc.constantFrom(
					`lastTouched: ${last}`,
					`lastTouched: "${last}"  # then`,
					`'lastTouched' : '${last}'`,
					`lastTouched: ${last}T18:30:00`,
				);
	const others = fc.subarray([
		'# a comment',
		'mood: "good" # really',
		'introduced: []',
		'introduced: ["[[Emmy Noether]]", "[[Ada Lovelace]]"]',
		'shared:\n  - "[[Prices]]"\n  - "[[Pricing]]"',
		'email: # ask',
		'interests: [climbing, "tea: green"]',
		'aliases:',
		'hardTime: false',
		'note: |\n  two\n    lines',
		'paused: false',
		'snoozeUntil: 2026-01-01',
		'',
	]);
	const body = fc.constantFrom(
		'',
		'Somebody.',
		'Somebody.\n',
		'\n\n# Her\n\n---\nlastTouched: 2020-01-01\n',
		'%% hidden',
	);
	return fc
		.record({
			mark: fc.constantFrom('', '\uFEFF'),
			tags,
			touched,
			others,
			body,
			eol: fc.constantFrom('\n', '\r\n'),
			isFirst: fc.boolean(),
		})
		.map(({ mark, tags: tag, touched: when, others: more, body: words, eol, isFirst }) => {
			const lines = [...(isFirst ? [tag, ...more] : [...more, tag]), when].filter(
				(line) => line !== '' || more.includes(''),
			);
			const onlyOnce = lines.filter(
				(line, index) => lines.findIndex((one) => one.split(':')[0] === line.split(':')[0]) === index,
			);
			return mark + ['---', ...onlyOnce, '---', words].join('\n').replaceAll('\n', eol);
		});
}

/** Today's note: any text, with or without lines about the people. */
const anyToday: Arbitrary<string | null> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(null) },
	{
		weight: 5,
		arbitrary: fc
			.record({ text: anyNoteText, eol: fc.constantFrom('\n', '\r\n'), endsLine: fc.boolean() })
			.map(({ text, eol, endsLine }) => {
				const before = text === '' || /\n$/.test(text) ? text : text + eol;
				return before + ['', '## Top of mind', ...Object.values(todaysLines)].join(eol) + (endsLine ? eol : '');
			}),
	},
);

const anyVault = fc
	.record({
		[people.ada]: anyPersonText('network90', '2026-10-30'),
		[people.ben]: anyPersonText('network90', '2026-10-28'),
		[people.carl]: anyPersonText('network90', '2026-10-25'),
		[people.grace]: anyPersonText('list20', ''),
		'Pricing.md': anyNoteText,
		'Hedy Lamarr.md': fc.constantFrom('Inventor.\n', '\uFEFFInventor.\r\n', '---\n# nothing\n---\n', ''),
		[todaysNote]: anyToday,
	})
	.map((notes) =>
		Object.fromEntries(Object.entries(notes).filter((entry): entry is [string, string] => entry[1] !== null)),
	);

/** A vault in which every act has something to do. */
const plainVault = {
	...fewPeople(),
	'Pricing.md': 'Prices.\n',
	'Hedy Lamarr.md': 'Inventor.\n',
	[todaysNote]: ['## Top of mind', ...Object.values(todaysLines), ''].join('\n'),
	'People/Emmy Noether.md': personText('list20', 'lastTouched: 2026-11-20'),
};

/** A swap needs another person to pick. */
const others = { 'People/Emmy Noether.md': '---\ntags: list20\nlastTouched: 2026-11-20\n---\n' };

describe('in any vault', () => {
	it.each(acts)('$name and its undo leave every byte as it was', async ({ name, act }) => {
		let done = 0;
		await fc.assert(
			fc.asyncProperty(anyVault, async (notes) => {
				const acting = await openActing({ ...others, ...notes });
				try {
					const before = acting.notes();
					await act(acting).catch(() => undefined);
					const after = acting.notes();
					const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
						(path) => before[path] !== after[path],
					);
					// A line inside a comment is not an action, so a tick of it touches no person.
					if (changed.length === 0 || (name.startsWith('a tick') && changed.length === 1)) return;
					done += 1;
					expect(await acting.undo()).toBe('Undone');
					await acting.pass(3_000);
					expect(acting.notes()).toEqual(before);
				} finally {
					acting.bench.close();
				}
			}),
			{ numRuns: runs(4), examples: [[plainVault]], endOnFailure: true },
		);
		expect(done, name).toBeGreaterThan(0);
	});
});
