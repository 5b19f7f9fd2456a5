import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { pagesForUsers } from '../docs/read-page';
import { filesIn, textOf } from '../support/imports';

const security = textOf('SECURITY.md');

/** The part of a document below a heading, up to the next heading of the same level. */
function part(text: string, heading: string): string {
	const after = text.split(`\n## ${heading}\n`)[1];
	if (after === undefined) throw new Error(`There is no heading ${heading}`);
	return after.split(/\n## /)[0] ?? '';
}

/** Plain words: without emphasis, links and line breaks. */
function plain(text: string): string {
	return text
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*`_]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * The sentences of a text. Items of a list are sentences by themselves. A colon before a list, and an abbreviation, end
 * none.
 */
function sentencesOf(text: string): string[] {
	const blocks = text
		.split(/\n(?=- )|\n\n/)
		.map((block) => plain(block.replace(/^- /, '')))
		.filter((block) => block !== '');
	return blocks.flatMap((block) => block.replace(/([.?!])\s+(?=[A-Z`])/g, '$1\n').split('\n'));
}

/**
 * What the pages for users promise. Each sentence is on one of them word for word, and nowhere else is anything promised
 * of what is never done.
 */
const ofPages = [
	'It makes no network requests.',
	'Apart from notes, it stores its settings, and on each device which days it has written and whom you set aside today.',
	'Everything else is in your notes, and stays there if you remove the plugin.',
	'Such a value is never overwritten, the person stays on the list, and a tick waits until the value is mended: then it counts at once.',
	'Nothing is sent for you.',
	'An existing file of that name is not changed.',
	'The window shows what it would write before it writes anything',
	'Empty properties are filled in (email, phone, birthday, aliases, organization, jobTitle, location, dates), and a property that has a value keeps it.',
	'Undo takes back the whole import, unless one of the notes has changed since.',
	'Nobody is named twice.',
	'They ask before anything changes',
	'It follows no link to a note or out of the vault, opens no pipe, socket or device, reads no note above 32 MB (check names what it leaves out), makes no note whose content is in iCloud only, finds names in either Unicode form, and changes no byte that it does not mean to.',
	'and writes nothing while those cannot be read.',
	'Every touch comes with Undo.',
];

interface Row {
	readonly sentence: string;
	readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** The rows of the table: a sentence, and tests as `file`: “name”. */
function rowsOf(text: string): Row[] {
	const lines = part(text, 'Which test holds what')
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| Promise'));
	return lines.map((line) => {
		const [, sentence = '', tests = ''] = line.split(/ ?\| ?/);
		return {
			sentence: plain(sentence),
			tests: [...tests.matchAll(/`([^`]+\.ts)`: “(.+?)”(?=,|$)/g)].map(([, file = '', name = '']) => ({
				file: `tests/${file}`,
				name,
			})),
		};
	});
}

/** The names of the tests of a file, read from its syntax. Tests that are skipped have none. */
function namesOfTests(file: string): string[] {
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) {
			const called = node.expression.getText(source);
			const [first] = node.arguments;
			if (
				/^(?:it|test)\b/.test(called) &&
				!/\b(?:skip|todo|only|fails|fixme)\b/.test(called) &&
				first !== undefined &&
				ts.isStringLiteralLike(first)
			)
				names.push(first.text);
		}
		ts.forEachChild(node, visit);
	};
	const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
	visit(source);
	return names;
}

const rows = rowsOf(security);
const files = new Set(filesIn('tests'));

describe('the table of promises', () => {
	it.each(['What it reads', 'What it writes', 'What it never does'])('has every sentence of “%s”', (heading) => {
		const missing = sentencesOf(part(security, heading)).filter(
			(sentence) => !rows.some((row) => row.sentence === sentence),
		);
		expect(missing).toEqual([]);
	});

	it('has every promise of the pages for users', () => {
		const pages = ['README.md', ...filesIn('docs', ['.md'])].map((file) => plain(textOf(file)));
		expect(ofPages.filter((sentence) => !pages.some((page) => page.includes(sentence)))).toEqual([]);
		expect(ofPages.filter((sentence) => !rows.some((row) => row.sentence === sentence))).toEqual([]);
		// A new promise of this kind has to be listed above.
		const promising = pagesForUsers
			.map((file) => plain(textOf(file)))
			.join('\n')
			.replace(/([.?!:])\s+/g, '$1\n')
			.split('\n')
			.filter((sentence) =>
				/\b(?:never overwritten|no network|nothing is sent|not changed|whole import|no byte)\b/i.test(sentence),
			);
		expect(
			promising.filter(
				(sentence) =>
					!ofPages.some((one) => one.includes(sentence.replace(/[.:]$/, '')) || sentence.includes(one)),
			),
		).toEqual([]);
	});

	it('has no sentence that is not promised, and none twice', () => {
		const promised = [
			...['What it reads', 'What it writes', 'What it never does'].flatMap((heading) =>
				sentencesOf(part(security, heading)),
			),
			...ofPages,
		];
		expect(rows.map(({ sentence }) => sentence).filter((sentence) => !promised.includes(sentence))).toEqual([]);
		expect(
			rows.map(({ sentence }) => sentence).filter((sentence, index, all) => all.indexOf(sentence) !== index),
		).toEqual([]);
	});

	it('names tests that are there, at least one for each sentence', () => {
		expect(rows.length).toBeGreaterThan(40);
		expect(rows.filter(({ tests }) => tests.length === 0).map(({ sentence }) => sentence)).toEqual([]);
		const named = rows.flatMap(({ tests }) => tests);
		expect(named.filter(({ file }) => !files.has(file))).toEqual([]);
		const names = new Map([...new Set(named.map(({ file }) => file))].map((file) => [file, namesOfTests(file)]));
		expect(named.filter(({ file, name }) => names.get(file)?.includes(name) !== true)).toEqual([]);
	});
});

it('the sentences of a text are told apart', () => {
	expect(sentencesOf('One is. **Two** `is`,\nreally.\n\n- **Three**: yes. Four (a. b) is.\n- Five')).toEqual([
		'One is.',
		'Two is, really.',
		'Three: yes.',
		'Four (a. b) is.',
		'Five',
	]);
});
