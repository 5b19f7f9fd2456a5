import { readContacts } from '../../src/contacts/read-contacts';
import { findActionLines, markLines } from '../../src/daily-note/action-block';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { addLines } from '../../src/daily-note/place-lines';
import { renderTouch } from '../../src/daily-note/render-line';
import { day } from '../../src/day';
import { emailAddress } from '../../src/drafts/draft-links';
import { editProperties } from '../../src/frontmatter/edit-properties';
import { inEnglish } from '../../src/language/in-english';
import { readNoteLines } from '../../src/markdown/note-lines';
import { findNoteLinks } from '../../src/markdown/note-links';
import { noteName } from '../../src/note-path';
import { readDates } from '../../src/people/days-of-year';
import { newPersonPath } from '../../src/people/new-person';
import { readTopics } from '../../src/people/property-values';
import { defaultSettings } from '../../src/settings/settings';
import { readFrontmatter } from '../cli/frontmatter';
import { readYaml } from '../cli/read-yaml';

/** Makes a text of about `size` characters. */
type Make = (size: number) => string;

const many =
	(unit: string): Make =>
	(size) =>
		unit.repeat(Math.ceil(size / unit.length));
const amid =
	(before: string, unit: string, after: string): Make =>
	(size) =>
		before + many(unit)(size) + after;
const numbered =
	(unit: (index: number) => string): Make =>
	(size) => {
		const parts: string[] = [];
		for (let index = 0, length = 0; length < size; index += 1) {
			const part = unit(index);
			parts.push(part);
			length += part.length;
		}
		return parts.join('');
	};

const id = ' ^tom-20261122-compassion';
const line = (unit: string): Make => amid('- [x] Call [[Ada]] (x) ', unit, `x${id}\n`);
const today = day('2026-11-23');
const links = {
	resolve: () => null,
	linkTo: (to: string) => `[[${noteName(to)}]]`,
	linkText: noteName,
	aliasesOf: () => [],
	linksFrom: () => new Set<string>(),
};
const context = { day: today, note: 'Today.md', links, lastTouched: () => null, language: inEnglish, appendText: '' };
const copy = `- [x] Call [[Ada]] · so${id}\n`;
const added = [{ kind: 'sharing' as const, text: '- [ ] Share ^tom-20261123-sharing' }];
const person =
	(make: Make): Make =>
	(size) =>
		`---\ntags: [network90]\n${make(size)}\nlastTouched: 2026-10-30\n---\nBody.\n`;
const card =
	(make: Make): Make =>
	(size) =>
		`BEGIN:VCARD\nFN:x\n${make(size)}\nEND:VCARD\n`;

/** Operations on a text, each with the texts that are likely to cost it most. */
export const worstCases: readonly (readonly [
	what: string,
	act: (text: string) => unknown,
	makes: Readonly<Record<string, Make>>,
])[] = [
	[
		'Touch a person',
		(text) =>
			editProperties(
				text,
				(yaml) => (yaml.length > 0 ? { tags: ['network90'], lastTouched: '2026-10-30' } : {}),
				() => [{ kind: 'set', key: 'lastTouched', value: today }],
			),
		{
			'no property in it': (size) =>
				`---\ntags: [network90]\n#${many('x')(size)}\nlastTouched: 2026-10-30\n---\n`,
			'blank lines': person(many('\n')),
			comments: person(many('# x\n')),
			'a long body': (size) => `---\nlastTouched: 2026-10-30\n---\n${many('---x\n')(size)}`,
			'dashes and blanks': (size) => `---\n${many('--- \t x\n')(size)}`,
		},
	],
	[
		'Touch a person, all read',
		(text) => editProperties(text, readYaml, () => [{ kind: 'set', key: 'lastTouched', value: today }]),
		{
			'list items': person(amid('k:\n', '  - x\n', '')),
			brackets: person(amid('k: [', 'a, ', 'a]')),
			'quotes in brackets': person(amid('k: [', '"a", ', '"a"]')),
			'a long value': person(amid('k: ', 'x y ', 'z')),
			'a long quote': person(amid('k: "', "x ' ", '"')),
			'a text of many lines': person(amid('k: |\n', '  x\n', '')),
			'quotes on many lines': person(amid('k: "\n', '  x\n', '  "')),
		},
	],
	[
		'Read frontmatter',
		readFrontmatter,
		{
			'never closed': amid('---\n', '-- \n', ''),
			'dashes and blanks': amid('---\n', `---${' '.repeat(50)}x\n`, ''),
		},
	],
	[
		'Read lines of ours',
		(text) => findActionLines(text),
		{
			lines: numbered((index) => `- [x] Call [[Ada]] ^tom-20261122-touch-${index}\n`),
			blanks: line(' '),
			tabs: line('\t'),
			'links with a sign': line('[[a · b]]'),
			'links with a date': line('[[ ✅ 2026-01-01]]'),
			dates: line(' ✅ 2026-01-01'),
			'checks and blanks': line(`✅${' '.repeat(40)}`),
			'signs in front': line(' · '),
			ids: line(' ^tom-a'),
			brackets: line('[['),
			'round brackets': line('[](<'),
			'code in falling runs': (size) =>
				line(
					Array.from({ length: Math.ceil(Math.sqrt(2 * size)) }, (_, index) =>
						'`'.repeat(Math.ceil(Math.sqrt(2 * size)) - index),
					).join(' '),
				)(1),
			'code that stays open': line(` [${'`'.repeat(3)} \`\` `),
			quotes: amid('', '>', `- [x] x${id}\n`),
			fences: amid('', '```\n', `- [x] x${id}\n`),
			backticks: amid('', '`', `x\`\n- [x] x${id}\n`),
			comments: amid('', '%% %%\n<!-- -->\n', `- [x] x${id}\n`),
			wrapped: amid('- [x] Call [[Ada]]\n', '  words\n', `  x${id}\n`),
			'wrapped items': many(`- [x] Call [[Ada]]\n  words${id}\n`),
			'ids without an item': many(`words${id}\n`),
			'ids with words behind them in an item': amid('- [x] x\n', `  x${id} x\n`, `  x${id}\n`),
			'numbers of lists that are none': amid('- [x] x\n', '  2. x\n', `  x${id}\n`),
			'ids below numbers': amid('- [x] x\n', `  2. x${id}\n`, ''),
			'breaks of long blanks': amid('- [x] x', `${' '.repeat(60)}\n`, `${id}\n`),
			'lines of signs': amid(`- [x] x${id}\n`, '  ⏫\n', ''),
			signs: (size) => `- [x] x${id}${many(' 📅 2026-11-25 #a \\ [due:: x] 🔁 every week, on Monday')(size)}\n`,
			'signs and words': (size) => `- [x] x${id}${many(' ⏫')(size)} x\n`,
			'fields that stay open': (size) => `- [x] x${id}${many(' [a::')(size)}\n`,
			'comments that stay open': (size) => `- [x] x${id}${many(' <!-- %')(size)}\n`,
			rules: (size) => `- [x] x${id} 🔁 every${many(' 2 weeks on Mon, ')(size)}x\n`,
			'blanks behind an id': (size) => `- [x] x${id}${many(' ')(size)}x\n`,
			'checks behind an id': (size) => `- [x] x${id}${many(`✅${' '.repeat(40)}`)(size)}x\n`,
			'rules of dashes': amid('- x\n', '- - ', `x\n x${id}\n`),
		},
	],
	[
		'Merge copies',
		(text) => mergeCopies(text),
		{
			'with lines nested under them': numbered((index) => `${copy}\t- note ${index}\n`),
			'with equal lines nested under them': many(`${copy}\t- note\n\t- note\n`),
			'nested in each other': numbered(
				(index) => `${'  '.repeat(index % 60)}${copy}${'  '.repeat(index % 60)}  - note ${index}\n`,
			),
			'of one line': many(copy),
			'of many lines': numbered((index) => copy.replace('Ada', `Ada ${index >> 1}`)),
			headings: (size) => copy + many('## Top of mind\n')(size) + copy,
			'under headings': many(`## Top of mind\n${copy}`),
			'that were wrapped': many(copy.replace(' ·', '\n  ·')),
			'with signs behind ids': many(`${copy.trimEnd()}📅 2026-11-25<br>\n`),
			'with a line break behind the id': (size) => `${copy.trimEnd()}${many('<br>')(size)}\n`,
		},
	],
	[
		'Tick a line',
		(text) => markLines(text, 'tom-20261122-compassion', ' '),
		{
			'that stands often': many(copy),
			'of many': numbered((index) => `- [x] Call [[Ada]] ^tom-20261122-touch-${index}\n`),
		},
	],
	[
		'Add a line',
		(text) => addLines(text, added, defaultSettings),
		{
			'to prose': many('Some words.\n'),
			'behind a heading of blanks': amid('# a', ' ', 'x\n'),
			'behind a heading of tabs': amid('# ', '\t', 'x\n'),
			'behind a heading of hashes': amid('# a', ' #', 'x\n'),
			'behind headings': many('## Top\n'),
			'behind blank lines': many('\n'),
			'behind blanks': many(' '),
			'under an item': amid('- [ ] x ^tom-20261123-outreach\n', '  words\n', ''),
			'under an item in quotes': (size) =>
				`${many('>')(size)} - [ ] x ^tom-20261123-outreach\n${many('>')(size)} x\n`,
		},
	],
	[
		'Show a line',
		(text) => lineWords(text.trim(), ''),
		{
			blanks: line(' '),
			ids: line('^tom-'),
			'blanks at its end': line(' ✅ '),
			'a date that stays open': line('[completion::'),
			'dates in fields': line('[completion:: [[2026-11-22]]] '),
			'fields that stay open': line('[a:: [[b]] '),
			links: line('[[a]]'),
			'line breaks': (size) => `- x${id}${many('<br>\\')(size)}`,
			lines: amid('- x\n', 'x   \n', `x${id}`),
		},
	],
	[
		'Write words',
		(text) => renderTouch('Ada.md', text, 1, context),
		{
			brackets: many('['),
			'brackets and bars': many('[[a|'),
			pairs: many('[[a]]'),
			letters: many('x'),
			blanks: many(' '),
			backslashes: amid('', '\\', 'x'),
		},
	],
	[
		'Find links',
		findNoteLinks,
		{
			brackets: many('[['),
			pairs: many('[[a]]'),
			labels: many('[a](b) '),
			'labels within': (size) => many('[')(size) + many(']')(size),
			addresses: many('[a](http:b'),
			angles: many('[](<'),
			'angles that stay open': amid('[](<', '\\', ''),
			rounds: (size) => `${many('[](http:')(size)}${many(')')(size)}`,
			code: many('[` '),
			bars: many('[[a|'),
		},
	],
	[
		'Read lines',
		readNoteLines,
		{
			lines: many('x\n'),
			'one line': many('x'),
			quotes: many('>'),
			blanks: many(' '),
			numbers: many('1. '),
			'open comments': many('%%\n'),
			ticks: amid('```', ' `', ''),
		},
	],
	[
		'Read dates',
		readDates,
		{ 'line ends': many('\n'), commas: many(','), 'line ends and blanks': many('\n '), dates: many('05-12, ') },
	],
	[
		'Read topics',
		readTopics,
		{ commas: many('a,'), words: many('ab '), signs: many('. '), links: many('[[a]],'), brackets: many('[') },
	],
	['Find an address', emailAddress, { letters: many('a'), 'at signs': many('@'), words: many('a@ ') }],
	[
		'Name a note',
		(text) => newPersonPath(text, ''),
		{ 'full stops': amid('a', '.', 'b'), 'full stops and blanks': amid('a', '. ', 'b'), letters: many('a') },
	],
	[
		'Read contacts',
		readContacts,
		{
			cards: many('BEGIN:VCARD\nFN:x\nEND:VCARD\n'),
			'folded lines': card(amid('NOTE:', 'x\n ', 'x')),
			'quoted-printable': card(amid('NOTE;ENCODING=QUOTED-PRINTABLE:', '=41=\n', 'x')),
			parameters: card(amid('TEL', ';TYPE=a', ':1')),
			values: card(amid('TEL;TYPE=', 'a,', 'a:1')),
			numbers: card(many('TEL:1\n')),
			addresses: card(amid('EMAIL:', '<', '')),
			agents: many('AGENT:\nBEGIN:VCARD\n'),
			cells: amid('Name\n', 'a,', ''),
			rows: amid('Name\n', 'a\n', ''),
			quotes: amid('Name\n', '"', ''),
			'quotes that stay open': amid('Name\n"', '"",\n', ''),
			columns: amid('Name', ',Email', '\nAda\n'),
			dots: card(amid('FN:a', '.', 'b')),
			blanks: card(amid('FN:a', ' ', 'b')),
		},
	],
];
