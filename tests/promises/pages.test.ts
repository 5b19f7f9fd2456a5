import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from '../support/imports';
import { namesOfTests } from '../support/test-names';
import { inWords, isPromising, sentencesOfPage } from './promising-sentences';

/** Pages for whoever works on the code. What they say of it is held by `architecture.test.ts` and by review. */
const forContributors = ['architecture', 'mutants', 'recipes', 'translating', 'words'];

const pages = [
	'README.md',
	...filesIn('docs', ['.md']).filter(
		(file) => file.split('/').length === 2 && !forContributors.includes(file.slice('docs/'.length, -'.md'.length)),
	),
];

const table = textOf('tests/promises/of-pages.md');

/** The rows of the table below a heading: a sentence in words, and what stands beside it. */
function rowsBelow(text: string, heading: string): [string, string][] {
	const part = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
	const rows = part.split('\n').filter((line) => /^\| (?!---|Sentence|Promise)/.test(line));
	return rows.map((row) => {
		const [, sentence = '', beside = ''] = row.split(/ ?\| ?/);
		return [inWords(sentence)[0] ?? '', beside];
	});
}

const promises = rowsBelow(table, 'Promises');
const others = rowsBelow(table, 'Sentences that promise nothing');
const ofSecurity = rowsBelow(textOf('SECURITY.md'), 'Which test holds what').map(([sentence]) => sentence);

const written = new Map(pages.map((page) => [page, sentencesOfPage(textOf(page))]));
const listed = new Set([...promises, ...others].map(([sentence]) => sentence));

/** Whether the table of SECURITY.md has a sentence, or the part of it that it holds for a promise. */
function isOfSecurity(sentence: string): boolean {
	return ofSecurity.some((one) => one === sentence || (one.length > 20 && sentence.includes(one)));
}

describe('the table of what the pages promise', () => {
	it('has every sentence that promises something, or says why it does not', () => {
		const missing = [...written].flatMap(([page, sentences]) =>
			sentences
				.filter((sentence) => isPromising(sentence) && !listed.has(sentence) && !isOfSecurity(sentence))
				.map((sentence) => `| ${sentence} | (${page}) |`),
		);
		expect(missing, 'put these rows into tests/promises/of-pages.md').toEqual([]);
	});

	it('has no sentence that stands nowhere, and none twice', () => {
		const all = [...promises, ...others].map(([sentence]) => sentence);
		const stands = new Set([...written.values()].flat());
		expect(all.filter((sentence) => !stands.has(sentence))).toEqual([]);
		expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
		expect(all.filter(isOfSecurity)).toEqual([]);
	});

	it('names tests that are there, at least one for each promise, and a reason for each other sentence', () => {
		expect(promises.length).toBeGreaterThan(50);
		const named = promises.map(([sentence, beside]) => ({
			sentence,
			tests: [...beside.matchAll(/`([^`]+\.ts)`: “(.+?)”(?=,|$)/g)],
		}));
		expect(named.filter(({ tests }) => tests.length === 0)).toEqual([]);
		const names = new Map<string, string[]>();
		const isThere = ([, file = '', name = '']: RegExpExecArray): boolean => {
			const ofFile = names.get(file) ?? namesOfTests(`tests/${file}`);
			names.set(file, ofFile);
			return ofFile.includes(name);
		};
		expect(named.flatMap(({ tests }) => tests.filter((test) => !isThere(test)).map(([whole]) => whole))).toEqual(
			[],
		);
		expect(others.filter(([, reason]) => !/^[a-z]/.test(reason))).toEqual([]);
	});
});

it('sentences of a page are told apart, those in tables and lists as well, and those of a promise are known', () => {
	const page =
		'# Never\n\nIt **keeps** `x`,\nreally. Other words.\n\n- Nobody [is](a.md) named\n\n|a|b|\n|-|-|\n|Only one|two|\n\n```\nnever\n```\n';
	const sentences = sentencesOfPage(page);
	expect(sentences).toEqual([
		'It keeps x, really.',
		'Other words.',
		'Nobody is named',
		...['a', 'b', '-', '-', 'Only one', 'two'],
	]);
	expect(sentences.filter(isPromising)).toEqual(['It keeps x, really.', 'Nobody is named', 'Only one']);
});
