import fc, { type Arbitrary } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readContacts } from '../../src/contacts/read-contacts';
import { findActionLines, markLines } from '../../src/daily-note/action-block';
import { parseActionLine, withMark, withoutTick } from '../../src/daily-note/action-line';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { addLines } from '../../src/daily-note/place-lines';
import { readNoteLines } from '../../src/markdown/note-lines';
import { findNoteLinks } from '../../src/markdown/note-links';
import { newPersonPath } from '../../src/people/new-person';
import { readPerson } from '../../src/people/read-person';
import { defaultSettings } from '../../src/settings/settings';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { writeToday } from '../../src/use-cases/write-today';
import { runs } from '../support/runs';
import { anyNoteText } from '../support/arbitraries';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { contactFiles, dailies, everything, markup, names, people, type Hostile } from './corpus';
import { expectEditedOrRefused, expectNothingEvaluated, introduce, touch } from './laws';

afterEach(expectNothingEvaluated);

/** Fragments that have a meaning to one of the parsers. They are inserted at any offset. */
const fragments = [
	...markup,
	...names,
	'---',
	'\n---\n',
	'\r\n',
	'\n',
	'\r',
	'\t',
	' ',
	'\u0000',
	'\uFEFF',
	'\uD83D',
	'\u2028',
	'"',
	"'",
	'\\',
	':',
	': ',
	'#',
	' #',
	'-',
	'- ',
	'[',
	']',
	'{',
	'}',
	'&a ',
	'*a',
	'!!str ',
	'|',
	'>',
	'|-',
	'<<: ',
	'? ',
	',',
	'lastTouched: 2026-10-01\n',
	'lastTouched: ',
	'introduced:\n  - "[[Ada]]"\n',
	'introduced: ["[[Ada]]"]\n',
	'tags: [network90]\n',
	'  - x\n',
	'  ',
	'```\n',
	'~~~\n',
	'%%',
	'$$',
	'<!--',
	'-->',
	'> ',
	'- [x] ',
	'- [ ] ',
	'[[Ada Lovelace]]',
	'[[',
	']]',
	'](',
	'[x](Ben.md)',
	'`',
	'``',
	' · ',
	' ✅ 2026-11-20',
	' [completion:: 2026-11-20]',
	' ^tom-20261122-compassion',
	' ^tom-20261123-outreach\n',
	'## Top of mind\n',
	'- [x] Call [[Ada Lovelace]] (last 2026-10-30) · so ^tom-20261122-compassion\n',
	'BEGIN:VCARD\n',
	'END:VCARD\n',
	'FN:',
	'N:',
	'EMAIL:',
	';TYPE=cell',
	';ENCODING=QUOTED-PRINTABLE',
	'=41',
	'=\n',
	'Name,Email\n',
	';',
	'::: ',
];

type Change = readonly [at: number, length: number, kind: number, fragment: string];

const anyChange: Arbitrary<Change> = fc.tuple(
	fc.nat({ max: 1_000_000 }),
	fc.nat({ max: 40 }),
	fc.nat({ max: 3 }),
	fc.constantFrom(...fragments),
);

/** The text with one fragment inserted, one piece removed or doubled, or one piece replaced. */
function changed(text: string, [at, length, kind, fragment]: Change): string {
	const start = text.length === 0 ? 0 : at % (text.length + 1);
	const [before, piece, after] = [
		text.slice(0, start),
		text.slice(start, start + length),
		text.slice(start + length),
	];
	return before + ([fragment + piece, '', piece + piece, fragment][kind] ?? '') + after;
}

/** Well-formed people: after a change most of the note is still whole. */
const wellFormed: readonly Hostile[] = [
	{
		name: 'a person',
		text: '---\ntags:\n  - network90\nlastTouched: 2026-10-01 # by phone\nintroduced:\n  - "[[Ada]]"\n  - "[[Carl]]"\ninterests: [climbing, "public speaking"]\nabout: |\n  Two\n\n  lines\n---\nBody.\n',
	},
	{
		name: 'a person with Windows line ends',
		text: '---\r\ntags: [network90]\r\nintroduced: [a, b]\r\nlastTouched: "2026-10-01"\r\n---\r\nBody.\r\n',
	},
];

/** Texts of these notes after a few changes. Large texts are left to the tests of the corpus. */
function anyOf(notes: readonly Hostile[]): Arbitrary<string> {
	const texts = notes.filter(({ text }) => text.length < 3_000).map(({ text }) => text);
	return fc
		.tuple(fc.constantFrom(...texts), fc.array(anyChange, { minLength: 1, maxLength: 5 }))
		.map(([text, changes]) => changes.reduce(changed, text));
}

describe('any change of a hostile note', () => {
	it('leaves a person who is edited as meant, or not at all', () => {
		const anyPerson = fc.oneof(anyOf(people), anyOf(wellFormed), anyOf(everything));
		fc.assert(
			fc.property(anyPerson, fc.constantFrom(touch, introduce), (text, edit) => {
				expectEditedOrRefused(text, edit);
				const { properties } = readFrontmatter(text);
				readPerson({ path: 'Ada.md', properties }, defaultSettings);
			}),
			{ numRuns: runs(750) },
		);
	});

	it('leaves lines that are read, ticked and shown, each independently', () => {
		fc.assert(
			fc.property(fc.oneof(anyOf(dailies), anyNoteText), (text) => {
				const { lines } = readNoteLines(text);
				const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
				expect(mark + lines.map(({ start, next }) => text.slice(start, next)).join('')).toBe(text);
				for (const { line, at } of findActionLines(text)) {
					lineWords(at.text, '');
					expect(withoutTick(withMark(at.text, 'x'))).toBe(withoutTick(withMark(at.text, ' ')));
					expect(parseActionLine(withMark(at.text, 'x'))).toEqual({
						...line,
						mark: line.mark === null ? null : 'x',
						done: line.mark !== null,
					});
					const ticked = markLines(text, line.id, 'x');
					expect(markLines(ticked, line.id, 'x')).toBe(ticked);
					const without = (note: string): string => note.replace(/\[[^\n]{1,2}\]/gu, '');
					expect(without(ticked)).toBe(without(text));
				}
				const merged = mergeCopies(text);
				expect(mergeCopies(merged)).toBe(merged);
				const done = (note: string): string[] =>
					[...new Set(findActionLines(note).flatMap(({ line }) => (line.done ? [line.id] : [])))].sort();
				expect(done(merged)).toEqual(done(text));
				const added = addLines(
					text,
					[{ kind: 'touch', text: '- [x] Touched ^tom-20261123-touch-77' }],
					defaultSettings,
				);
				expect(
					findActionLines(added)
						.map(({ line }) => line.id)
						.filter((id) => id.endsWith('-77')).length,
				).toBeGreaterThan(0);
			}),
			{ numRuns: runs(500) },
		);
	});

	it('leaves a note that today is written into once, and whose ticks are applied once', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(anyOf(dailies), anyOf(everything)), async (text) => {
				const [note, before] = ['Journal/2026-11-23.md', 'Journal/2026-11-22.md'];
				const routine = routineOf([
					personNote('Ada Lovelace', { lastTouched: '2026-10-30' }),
					personNote('Ben', { lastTouched: '2026-10-28' }),
					personNote('Carl', { lastTouched: '2026-10-25' }),
					personNote('Dorothy', { lastTouched: '2026-10-20' }),
					personNote('Grace', { list: 'list20' }),
					plainNote(note, text),
					plainNote(before, text),
				]);
				await writeToday(routine);
				const written = routine.vault.textOf(note);
				await writeToday(routine);
				expect(routine.vault.textOf(note)).toBe(written);
				const first = await applyTicks([note, before], routine);
				expect(first.failures).toEqual([]);
				const count = routine.vault.writes.length;
				await applyTicks([note, before], routine);
				expect(routine.vault.writes.length).toBe(count);
				expect(routine.vault.writes.filter((path) => !/^(?:Journal|People)\//.test(path))).toEqual([]);
			}),
			{ numRuns: runs(125) },
		);
	});

	it('leaves contacts that are read, or refused, and whose notes stay inside their folder', () => {
		fc.assert(
			fc.property(fc.oneof(anyOf(contactFiles), anyOf(everything)), (text) => {
				const read = readContacts(text);
				for (const { name } of read.ok ? read.contacts : []) {
					expect(newPersonPath(name, 'People') ?? 'People/x.md').toMatch(
						/^People\/[^/\\:*?"<>|#^[\]\p{Cc}]+\.md$/u,
					);
				}
			}),
			{ numRuns: runs(500) },
		);
	});

	it('leaves links with correct offsets, in order, and none of them an address', () => {
		fc.assert(
			fc.property(anyOf(everything), (text) => {
				let end = 0;
				for (const link of findNoteLinks(text)) {
					expect(link.start >= end && link.end > link.start && link.target !== '').toBe(true);
					end = link.end;
				}
			}),
			{ numRuns: runs(500) },
		);
	});
});
