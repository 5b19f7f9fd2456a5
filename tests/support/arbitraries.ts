import fc, { type Arbitrary } from 'fast-check';
import { actionKinds } from '../../src/actions/action';
import { addDays, day, type Day } from '../../src/day';

/**
 * Any character, halves of pairs left out. What fast-check calls `binary` is the same, but takes most of a second to
 * build, in each process.
 */
export const anyCharacter: Arbitrary<string> = fc
	.integer({ min: 0, max: 0x10ffff })
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code));

/** Any day of the years 1900 to 2199. */
export const anyDay: Arbitrary<Day> = fc
	.integer({ min: 0, max: 109_571 })
	.map((count) => addDays(day('1900-01-01'), count));

const signs =
	'[ ] [[ ]] # ^ | ( ) < > " \' * _ ` `` % %% %20 %41 %zz $ $$ ~ == & &amp; ! ? , ; : :: @ + = { } .md . \\ - -- <!-- -->';

/** Pieces of names that have a meaning in Markdown, in links, in block ids or in the plugin's lines. */
const tellingPieces = [
	...signs.split(' '),
	' · ',
	' ✅ 2026-01-01 ',
	'[completion:: 2026-01-01]',
	'(last 2026-01-01)',
	' ^tom-20261123-outreach',
	'#task',
	'tom',
	'https:',
	'é',
	'e\u0301',
	'ß',
	'李',
	'子',
	'שלום',
	'سلام',
	'\u202E',
	'👩‍🚀',
	'✅',
	'\uFE0F',
	'\u00A0',
	'\u2028',
	'\u200B',
	' ',
	' ',
	'Ada',
	'Lovelace',
	'2026-11-23',
];

/** A file name that the app allows on some device: without slashes, not hidden, short enough. */
export const anyName: Arbitrary<string> = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...tellingPieces) },
			fc.string({ unit: 'grapheme', maxLength: 4 }),
		),
		{
			minLength: 1,
			maxLength: 5,
		},
	)
	.map((pieces) => pieces.join('').replace(/[/\p{Cc}]/gu, ''))
	.filter(
		(name) =>
			name.trim() !== '' &&
			!name.startsWith('.') &&
			!/[\uD800-\uDFFF]/.test(name.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '')),
	);

/** Words as users write them into properties and logs, on one line or several. */
export const anyWords: Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...tellingPieces, '\n', '\t'), fc.string({ unit: 'grapheme', maxLength: 6 })), {
		maxLength: 6,
	})
	.map((pieces) => pieces.join(''));

/**
 * Distinct paths of notes in a few folders, so that equal names occur. They differ even on devices that ignore case.
 */
export function anyPaths(constraints: { minLength: number; maxLength: number }): Arbitrary<string[]> {
	const folder = fc.constantFrom('', 'People/', 'People/Work/', 'A & B (old)/', '100% #1/');
	const name = fc.oneof(anyName, fc.constantFrom('Ada Lovelace', 'Ben'));
	return fc.uniqueArray(
		fc.tuple(folder, name).map(([place, called]) => `${place}${called}.md`),
		{ ...constraints, selector: (path) => path.normalize('NFC').toLowerCase().replace(/\.md$/, '') },
	);
}

const markdownLines = [
	'',
	'',
	'  ',
	'Some words.',
	'Costs $$ or so',
	'# Journal',
	'## Top of mind',
	'### Top of mind',
	'## Notes ##',
	'Top of mind',
	'---',
	'===',
	'```',
	'````',
	'~~~',
	'``` js',
	'> ```',
	'  ```',
	'    code',
	'\t- tabbed',
	'%%',
	'%% hidden %%',
	'a %% b',
	'<!--',
	'-->',
	'<!-- hidden -->',
	'$$',
	'$$ x $$',
	'- [ ] my own task',
	'- [x] done',
	'* bullet',
	'1. first',
	'  - nested',
	'> quoted',
	'> - [ ] quoted task',
	'> [!note] callout',
	'| a | b |',
	'|---|---|',
	'[[Ada Lovelace]]',
	'`code ^tom-20261123-outreach`',
	'words ^tom-20261121-compassion',
	'- [ ] no such kind ^tom-20261123-dance',
	'- [x] Call or write [[Ada Lovelace]] (last 2026-10-30) · neglected ^tom-20261122-compassion',
	'- [ ] Reach out to [[Ben]] (not in touch yet) ^tom-20261121-outreach',
	'\t- [x] In touch with [[Ben]] (not in touch yet) ^tom-20261122-touch-1',
	'- [ ] Share something useful with',
	'  [[Ben]] (not in touch yet) ^tom-20261121-sharing',
	'> fits pricing ^tom-20261121-sharing',
	'- [x] In touch with [[Ben]] ^tom-20261121-touch-2📅 2026-11-25',
	'<div>',
	'</div>',
	'<pre>',
	'[^1]: note',
	'***',
	'^block',
	'\\',
	'{{date}}',
	'\u2028',
	'שלום',
	'<% tp.date.now() %>',
];

/** The lines of a note: any Markdown, well-formed or broken, and the plugin's lines of other days. */
export const anyLines: Arbitrary<string[]> = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...markdownLines) },
		fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
	),
	{ maxLength: 14 },
);

const anyFrontmatter: Arbitrary<string[]> = fc.constantFrom<string[]>(
	[],
	[],
	[],
	['---', 'tags: [journal]', '---'],
	['---', 'mood: good # really', '---', ''],
	['---', '---'],
	['---', 'unclosed: true'],
	['---  ', 'a: 1', '---  '],
);

/** The text of a note: with or without frontmatter, byte-order mark and final line end; with line ends of any kind. */
export const anyNoteText: Arbitrary<string> = fc
	.record({
		mark: fc.constantFrom('', '', '', '\uFEFF'),
		frontmatter: anyFrontmatter,
		lines: anyLines,
		eols: fc.constantFrom<readonly string[]>(['\n'], ['\n'], ['\r\n'], ['\n', '\r\n']),
		endsLine: fc.boolean(),
	})
	.map(({ mark, frontmatter, lines, eols, endsLine }) => {
		const all = [...frontmatter, ...lines];
		const text = all.map((line, index) => line + (eols[index % eols.length] ?? '\n')).join('');
		return mark + (endsLine ? text : text.replace(/\r?\n$/, ''));
	});

/** One of the four kinds of action. */
export const anyKind = fc.constantFrom(...actionKinds);

const markdownPieces = fc.constantFrom(
	...'[ ] ( ) ! # ^ ` ~ % $ < > - + * = | \\ " \' 1. 2) : / & a \uFEFF \u0000 \uD800 \uDC00 🙂 [[ ]] %% <!-- --> ``` - [ ] ---'.split(
		' ',
	),
	' ',
	'\t',
	'\n',
	'\r',
	'\r\n',
	'    ',
);

/** Any text: signs of Markdown in any order, once or many times over, or anything at all. */
export const anyMarkdown: Arbitrary<string> = fc.oneof(
	fc.array(markdownPieces, { maxLength: 80 }).map((parts) => parts.join('')),
	fc.string({ unit: anyCharacter }),
	fc.array(markdownPieces, { maxLength: 12 }).map((parts) => parts.join('').repeat(60)),
);
