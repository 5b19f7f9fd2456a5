import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readYaml } from '../../scripts/cli/read-yaml';
import { editProperties, type PropertyEdit } from '../../src/frontmatter/edit-properties';
import { editableBlock } from '../../src/frontmatter/frontmatter-block';
import { anyNoteText, anyWords } from '../support/arbitraries';
import { noteDiff } from '../support/note-diff';
import { runs } from '../support/runs';
import { said } from '../support/said';

const touch: PropertyEdit = { kind: 'set', key: 'lastTouched', value: '2026-11-23' };
const untouch: PropertyEdit = { kind: 'remove', key: 'lastTouched' };
const introduce: PropertyEdit = { kind: 'add', key: 'introduced', item: '[[Ben]]' };
const takeItem: PropertyEdit = { kind: 'take', key: 'introduced', item: '[[Ben]]' };

/** The frontmatter `yaml` after some edits, without its dashes. */
function edited(yaml: string, ...edits: PropertyEdit[]): string {
	const { text } = editProperties(`---\n${yaml}---\nBody.\n`, readYaml, () => edits);
	const block = editableBlock(text);
	expect(text.slice(block?.end)).toBe('\nBody.\n');
	return text.slice(block?.yamlStart, block?.yamlEnd);
}

describe('a note that begins with two lines of dashes and nothing between them', () => {
	it.each([
		'---\n---\n',
		'---\n---',
		'---\r\n---\r\nBody.\r\n',
		'\uFEFF---  \n---\t\nBody.\n',
		'---\n---\n---\n---\n',
		'---\n---\na: 1\n---\n',
	])('keeps each byte of %j around the property', (text) => {
		const touched = editProperties(text, readYaml, () => [touch]);
		const eol = text.includes('\r') ? '\r\n' : '\n';
		const first = text.indexOf('\n') + 1;
		expect(touched.text).toBe(`${text.slice(0, first)}lastTouched: 2026-11-23${eol}${text.slice(first)}`);
		expect(readFrontmatter(touched.text)).toMatchObject({
			properties: { lastTouched: '2026-11-23' },
			problem: null,
		});
		expect(editProperties(touched.text, readYaml, () => [untouch]).text).toBe(text);
	});

	it('has no property to take away', () => {
		expect(
			editProperties('---\n---\na: 1\n', readYaml, () => [untouch, { kind: 'remove', key: 'a' }]),
		).toMatchObject({ ok: true, text: '---\n---\na: 1\n' });
	});
});

describe('setting a property', () => {
	it.each([
		['a plain date', 'lastTouched: 2026-10-30\n', 'lastTouched: 2026-11-23\n'],
		['double quotes', 'lastTouched: "2026-10-30"\n', 'lastTouched: "2026-11-23"\n'],
		['single quotes', "lastTouched: '2026-10-30'\n", "lastTouched: '2026-11-23'\n"],
		['the comment beside it', 'lastTouched: 2026-10-30   # by phone\n', 'lastTouched: 2026-11-23   # by phone\n'],
		['an empty value', 'lastTouched:\ncadence: 30\n', 'lastTouched: 2026-11-23\ncadence: 30\n'],
		['an empty value with blanks', 'lastTouched:  \ncadence: 30\n', 'lastTouched: 2026-11-23  \ncadence: 30\n'],
		[
			'an empty value with a comment',
			'lastTouched: # never\ncadence: 30\n',
			'lastTouched: 2026-11-23 # never\ncadence: 30\n',
		],
		['an empty value at the end', 'cadence: 30\nlastTouched:\n', 'cadence: 30\nlastTouched: 2026-11-23\n'],
		['null in words', 'lastTouched: null\n', 'lastTouched: 2026-11-23\n'],
		['what cannot be read', 'lastTouched: last week, I think\n', 'lastTouched: 2026-11-23\n'],
		['a list', 'lastTouched:\n  - 2026-10-30\ncadence: 30\n', 'lastTouched: 2026-11-23\ncadence: 30\n'],
		[
			'a value on the next line',
			'lastTouched:\n  2026-10-30\ncadence: 30\n',
			'lastTouched: 2026-11-23\ncadence: 30\n',
		],
		[
			'a value of several lines',
			'lastTouched: |\n  once\n  twice\ncadence: 30\n',
			'lastTouched: 2026-11-23\ncadence: 30\n',
		],
		['a key in other letters', 'LASTTOUCHED: 2026-10-30\n', 'LASTTOUCHED: 2026-11-23\n'],
		['a key in quotes', '"lastTouched": 2026-10-30\n', '"lastTouched": 2026-11-23\n'],
		['a key before a blank', 'lastTouched : 2026-10-30\n', 'lastTouched : 2026-11-23\n'],
		['a key with a colon', '"a:b": 1\nlastTouched: 2026-10-30\n', '"a:b": 1\nlastTouched: 2026-11-23\n'],
		[
			'comments and blank lines around',
			'# top\n\nlastTouched: 2026-10-30\n\n# end\n',
			'# top\n\nlastTouched: 2026-11-23\n\n# end\n',
		],
		['no value so far', 'tags: [network90]\n', 'tags: [network90]\nlastTouched: 2026-11-23\n'],
		[
			'no value so far, with a comment at the end',
			'tags: [network90]\n# end\n',
			'tags: [network90]\n# end\nlastTouched: 2026-11-23\n',
		],
		['no property so far', '', 'lastTouched: 2026-11-23\n'],
		['comments alone', '# nothing yet\n', '# nothing yet\nlastTouched: 2026-11-23\n'],
		[
			'properties that are indented',
			'  tags: [network90]\n  cadence: 30\n',
			'  tags: [network90]\n  cadence: 30\n  lastTouched: 2026-11-23\n',
		],
		[
			'words of several lines before',
			'about: |\n  once\n\n  twice\n',
			'about: |\n  once\n\n  twice\nlastTouched: 2026-11-23\n',
		],
		[
			'a comment between key and value',
			'lastTouched: # by phone\n  2026-10-30\n',
			'lastTouched: 2026-11-23 # by phone\n',
		],
	])('takes %s', (_, before, after) => {
		expect(edited(before, touch)).toBe(after);
	});

	it.each([
		['ordinary words', 'so far so good', 'key: so far so good\n'],
		['a flag', true, 'key: true\n'],
		['words that look like a flag', 'true', 'key: "true"\n'],
		['words with a colon and a hash', 'a: b # c', 'key: "a: b # c"\n'],
		['lines', 'one\ntwo', 'key: "one\\ntwo"\n'],
		['a link', '[[Ben]]', 'key: "[[Ben]]"\n'],
	])('writes %s so that it reads back', (_, value, after) => {
		expect(edited('', { kind: 'set', key: 'key', value })).toBe(after);
	});

	it('quotes a new key that YAML would take for something else', () => {
		expect(edited('', { kind: 'set', key: 'last contact', value: 'x' })).toBe('last contact: x\n');
		expect(edited('', { kind: 'set', key: 'yes: no', value: 'x' })).toBe('"yes: no": x\n');
	});

	it('gives a property named like something of the language no special meaning', () => {
		expect(edited('__proto__: 1\nconstructor: 2\n', { kind: 'set', key: '__proto__', value: 'x' })).toBe(
			'__proto__: x\nconstructor: 2\n',
		);
		expect(edited('tags: a\n', { kind: 'set', key: 'constructor', value: 'x' })).toBe('tags: a\nconstructor: x\n');
	});
});

describe('removing a property', () => {
	it.each([
		['its line', 'tags: a\nlastTouched: 2026-10-30\ncadence: 30\n', 'tags: a\ncadence: 30\n'],
		['all its lines', 'lastTouched:\n  - a\n  - b\ncadence: 30\n', 'cadence: 30\n'],
		['the last line', 'tags: a\nlastTouched: 2026-10-30\n', 'tags: a\n'],
		['the only line', 'lastTouched: 2026-10-30\n', ''],
		['an empty one', 'lastTouched:\ntags: a\n', 'tags: a\n'],
		[
			'the value, where a comment stands beside it',
			'lastTouched: 2026-10-30 # by phone\ntags: a\n',
			'lastTouched: # by phone\ntags: a\n',
		],
		[
			'the value below its key, where a comment stands between them',
			'lastTouched: # by phone\n  2026-10-30\ntags: a\n',
			'lastTouched: # by phone\ntags: a\n',
		],
		['a value with blanks behind it', 'lastTouched: 2026-10-30  \ntags: a\n', 'tags: a\n'],
		['no comment on the next line', 'lastTouched: 2026-10-30\n# about\ntags: a\n', '# about\ntags: a\n'],
		['nothing where it is absent', 'tags: a\n', 'tags: a\n'],
	])('takes away %s', (_, before, after) => {
		expect(edited(before, untouch)).toBe(after);
	});
});

describe('adding to a list', () => {
	it.each([
		['no list so far', 'tags: a\n', 'tags: a\nintroduced:\n  - "[[Ben]]"\n'],
		['an empty value', 'introduced:\ntags: a\n', 'introduced:\n  - "[[Ben]]"\ntags: a\n'],
		['null in words', 'introduced: null\ntags: a\n', 'introduced:\n  - "[[Ben]]"\ntags: a\n'],
		['an empty text', 'introduced: ""\ntags: a\n', 'introduced:\n  - "[[Ben]]"\ntags: a\n'],
		['one value', 'introduced: "[[Ada]]"\n', 'introduced:\n  - "[[Ada]]"\n  - "[[Ben]]"\n'],
		[
			'one value with a comment',
			'introduced: "[[Ada]]" # May\n',
			'introduced:\n  - "[[Ada]]" # May\n  - "[[Ben]]"\n',
		],
		[
			'a block list',
			'introduced:\n  - "[[Ada]]"\ntags: a\n',
			'introduced:\n  - "[[Ada]]"\n  - "[[Ben]]"\ntags: a\n',
		],
		[
			'a block list without indent',
			'introduced:\n- "[[Ada]]"\ntags: a\n',
			'introduced:\n- "[[Ada]]"\n- "[[Ben]]"\ntags: a\n',
		],
		['a block list with a wide indent', 'introduced:\n    - a\n', 'introduced:\n    - a\n    - "[[Ben]]"\n'],
		[
			'a block list with comments',
			'introduced: # whom\n  - a # May\n  # more\ntags: a\n',
			'introduced: # whom\n  - a # May\n  - "[[Ben]]"\n  # more\ntags: a\n',
		],
		['a list in brackets', 'introduced: ["[[Ada]]"] # whom\n', 'introduced: ["[[Ada]]", "[[Ben]]"] # whom\n'],
		['an empty list in brackets', 'introduced: []\n', 'introduced: ["[[Ben]]"]\n'],
		['a list in brackets with a comma at its end', 'introduced: [a, b,]\n', 'introduced: [a, b, "[[Ben]]",]\n'],
		[
			'a list in brackets over lines',
			'introduced: [\n  a, # May\n  b\n  ]\ntags: a\n',
			'introduced: [\n  a, # May\n  b, "[[Ben]]"\n  ]\ntags: a\n',
		],
		['a link without quotes', 'introduced: [[Ada]]\n', 'introduced: [[Ada], "[[Ben]]"]\n'],
		['one value of several lines', 'introduced: some\n  words\n', 'introduced:\n  - some words\n  - "[[Ben]]"\n'],
		[
			'one value in quotes',
			"introduced: 'Ada L'\ntags: a\n",
			'introduced:\n  - \'Ada L\'\n  - "[[Ben]]"\ntags: a\n',
		],
		[
			'one value below its key',
			'introduced:\n  "[[Ada]]"\ntags: a\n',
			'introduced:\n  - "[[Ada]]"\n  - "[[Ben]]"\ntags: a\n',
		],
		['a comment beside nothing', 'introduced: # whom\ntags: a\n', 'introduced: # whom\n  - "[[Ben]]"\ntags: a\n'],
		['a list of dashes with an anchor', 'introduced: &x\n  - a\n', null],
		['a mapping', 'introduced:\n  who: a\n  when: b\ntags: a\n', null],
	])('takes %s', (_, before, after) => {
		expect(edited(before, introduce)).toBe(after ?? before);
	});

	it.each([
		['b, c', '"b, c"'],
		['b c', '"b c"'],
		['b-c/d_1', 'b-c/d_1'],
		['bé', 'bé'],
		['b"c', '"b\\"c"'],
		['2026-11-23', '2026-11-23'],
		['b: c', '"b: c"'],
	])('writes %s between brackets as %s', (item, source) => {
		expect(edited('introduced: [a]\n', { kind: 'add', key: 'introduced', item })).toBe(
			`introduced: [a, ${source}]\n`,
		);
		expect(edited('introduced: [a, b]\n', { kind: 'replace', key: 'introduced', at: 1, item })).toBe(
			`introduced: [a, ${source}]\n`,
		);
	});
});

describe('taking from a list', () => {
	it.each([
		['the only item of a block list, with its property', 'tags: a\nintroduced:\n  - "[[Ben]]"\n', 'tags: a\n'],
		['the first item', 'introduced:\n  - "[[Ben]]"\n  - a\n', 'introduced:\n  - a\n'],
		['the last item', 'introduced:\n  - a\n  - "[[Ben]]" # May\ntags: a\n', 'introduced:\n  - a\ntags: a\n'],
		['the first item in brackets', 'introduced: ["[[Ben]]", a]\n', 'introduced: [a]\n'],
		['the last item in brackets', 'introduced: [a, "[[Ben]]"] # whom\n', 'introduced: [a] # whom\n'],
		['the only item in brackets, which stay', 'introduced: ["[[Ben]]"]\n', 'introduced: []\n'],
		['the one value', 'introduced: "[[Ben]]"\ntags: a\n', 'tags: a\n'],
		[
			'the only item in brackets, but not the comment beside it',
			'introduced: [ "[[Ben]]", # May\n  ]\n',
			'introduced: [  # May\n  ]\n',
		],
		[
			'the only item in brackets, beside a comment with a comma',
			'introduced: [ "[[Ben]]" # May, June\n  ]\n',
			'introduced: [  # May, June\n  ]\n',
		],
		['the only item between blanks', 'introduced: [ "[[Ben]]" , ]\n', 'introduced: []\n'],
		['an item between blanks', 'introduced: [a, " [[Ben]] ", b]\n', 'introduced: [a, b]\n'],
		['nothing where another stands', 'introduced: "[[Ada]]"\n', 'introduced: "[[Ada]]"\n'],
		['nothing where there is no list', 'tags: a\n', 'tags: a\n'],
		['one of two that are the same', 'introduced: ["[[Ben]]", "[[Ben]]"]\n', 'introduced: ["[[Ben]]"]\n'],
	])('takes away %s', (_, before, after) => {
		expect(edited(before, takeItem)).toBe(after);
	});
});

describe('an item, a flag and a number', () => {
	it.each<[string, string, string]>([
		['12', 'n: 12\nb: c\n', 'b: c\n'],
		['true', 'n: [true, 12]\n', 'n: [12]\n'],
		['12', 'n:\n  - true\n  - 12\n', 'n:\n  - true\n'],
		['a', 'n: {a: 1}\n', 'n: {a: 1}\n'],
		['', 'n: [a, ""]\n', 'n: [a, ""]\n'],
		['', 'n: ""\n', 'n: ""\n'],
	])('are taken by their text %j: %j', (item, before, after) => {
		expect(edited(before, { kind: 'take', key: 'n', item })).toBe(after);
	});

	it.each<[PropertyEdit, string, string]>([
		[{ kind: 'replace', key: 'n', at: 1, item: 'x' }, 'n:\n  - a\n  - b # c\n', 'n:\n  - a\n  - x # c\n'],
		[{ kind: 'replace', key: 'n', at: 0, item: 'x' }, 'n: [a, b]\n', 'n: [x, b]\n'],
		[
			{ kind: 'restore', key: 'n', source: ' [1] # x', value: [1] },
			'm: 1\nn: 2 # y\no: 3\n',
			'm: 1\nn: [1] # x\no: 3\n',
		],
		[{ kind: 'restore', key: 'n', source: null, value: null }, 'm: 1\nn: 2\n', 'm: 1\n'],
		[{ kind: 'set', key: 'n', value: 'a b c' }, "n: 'a b'\n", "n: 'a b c'\n"],
		[{ kind: 'set', key: 'n', value: 'a\\u00e9 c' }, 'n: "a\\\\u00e9"\n', 'n: "a\\\\u00e9 c"\n'],
		[{ kind: 'set', key: 'n', value: "it's" }, "n: 'it'\n", "n: it's\n"],
		[{ kind: 'set', key: 'n', value: true }, 'n: "a"\n', 'n: true\n'],
		[{ kind: 'set', key: 'n', value: 'x' }, 'n: "\n', 'n: "\n'],
	])('are written by %j: %j', (edit, before, after) => {
		if (before === after) expect(editProperties(`---\n${before}---\n`, readYaml, () => [edit]).ok).toBe(false);
		else expect(edited(before, edit)).toBe(after);
	});

	it.each<[PropertyEdit, string]>([
		[{ kind: 'replace', key: 'x', at: 0, item: 'x' }, 'n: [a, b]\n'],
		[{ kind: 'replace', key: 'n', at: 0, item: 'x' }, 'n: a\n'],
		[{ kind: 'restore', key: 'x', source: ' 1', value: 1 }, 'n: a\n'],
		[{ kind: 'restore', key: 'n', source: ' 1', value: 2 }, 'n: a\n'],
		[{ kind: 'restore', key: 'n', source: ' 1\nx: 2', value: 1 }, 'n: a\n'],
		[{ kind: 'restore', key: 'n', source: null, value: null }, 'n: a # b\n'],
	])('that cannot be written as they are meant are refused: %j', (edit, before) => {
		const text = `---\n${before}---\n`;
		expect(editProperties(text, readYaml, () => [edit])).toMatchObject({ ok: false, text });
	});

	it('may be given back to where there is nothing', () => {
		expect(edited('m: 1\n', { kind: 'restore', key: 'n', source: null, value: null })).toBe('m: 1\n');
	});
});

describe('the rest of the note', () => {
	it('keeps the line ends, the byte-order mark and the missing line end at the end', () => {
		const text = '\uFEFF---\r\ntags: [network90]\r\nlastTouched: 2026-10-30 # x\r\n---\r\nBody\r\nmore';
		const { text: after } = editProperties(text, readYaml, () => [touch, introduce]);
		expect(after).toBe(
			'\uFEFF---\r\ntags: [network90]\r\nlastTouched: 2026-11-23 # x\r\nintroduced:\r\n  - "[[Ben]]"\r\n---\r\nBody\r\nmore',
		);
		expect(editProperties(after, readYaml, () => [takeItem, { ...touch, value: '2026-10-30' }]).text).toBe(text);
	});

	it('keeps a note that ends with its frontmatter', () => {
		expect(editProperties('---\ntags: a\n---', readYaml, () => [touch]).text).toBe(
			'---\ntags: a\nlastTouched: 2026-11-23\n---',
		);
	});

	it('gives a note without frontmatter one', () => {
		expect(editProperties('Body\n', readYaml, () => [touch]).text).toBe(
			'---\nlastTouched: 2026-11-23\n---\nBody\n',
		);
		expect(editProperties('\uFEFFBody\r\n', readYaml, () => [touch]).text).toBe(
			'\uFEFF---\r\nlastTouched: 2026-11-23\r\n---\r\nBody\r\n',
		);
		expect(editProperties('', readYaml, () => [touch]).text).toBe('---\nlastTouched: 2026-11-23\n---\n');
		expect(editProperties('Body\n', readYaml, () => [untouch, takeItem]).text).toBe('Body\n');
	});

	it('decides on the properties that the note has at the moment of writing', () => {
		const text = '---\ntags: [a]\nlastTouched: 2026-10-30\nwhen: 2026-10-30T10:00:00\nempty:\nwho: [[Ben]]\n---\n';
		editProperties(text, readYaml, (properties) => {
			expect(properties).toEqual({
				tags: ['a'],
				lastTouched: '2026-10-30',
				when: '2026-10-30T10:00:00',
				empty: null,
				who: [['Ben']],
			});
			return [];
		});
	});

	it('says what the properties were before the edits and are after them', () => {
		const result = editProperties('---\nLASTTOUCHED: 2026-10-30\ntags: [a]\n---\n', readYaml, () => [
			touch,
			introduce,
		]);
		expect(result).toMatchObject({
			before: { LASTTOUCHED: '2026-10-30', tags: ['a'] },
			after: { LASTTOUCHED: '2026-11-23', tags: ['a'], introduced: ['[[Ben]]'] },
		});
		expect(editProperties('Body\n', readYaml, () => [])).toEqual({
			ok: true,
			text: 'Body\n',
			before: {},
			after: {},
		});
	});
});

describe('a reader that makes dates of days', () => {
	const readDates = (yaml: string): unknown => parse(yaml, { version: '1.1' });

	it.each([
		['a day', '2026-10-30', '2026-11-23'],
		['a day and a time', '2026-10-30T10:00:00', '2026-11-23T00:00:00'],
	])('changes nothing about what is decided and written: %s', (_, was, value) => {
		const text = `---\nlastTouched: ${was}\nborn: 1906-12-09 # in New York\n---\n`;
		const result = editProperties(text, readDates, (properties) => {
			expect(properties).toEqual({ lastTouched: was, born: '1906-12-09' });
			return [{ ...touch, value }, introduce];
		});
		expect(result).toEqual(editProperties(text, readYaml, () => [{ ...touch, value }, introduce]));
		expect(result.text).toContain(`lastTouched: ${value}\nborn: 1906-12-09 # in New York\nintroduced:\n`);
	});
});

describe('frontmatter that cannot be edited', () => {
	it.each([
		['broken', 'tags: [a\n'],
		['the same key twice', 'lastTouched: 2026-10-30\nlastTouched: 2026-10-31\n'],
		['a list', '- a\n- b\n'],
		['a text', 'just words\n'],
		['braces', '{tags: [network90]}\n'],
		['two documents', 'tags: a\n...\nb: 1\n'],
		['a list that is part of itself', 'introduced: &x [*x]\n'],
		[
			'a flood of aliases',
			'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
		],
		['a value that others refer to', 'lastTouched: &when 2026-10-30\nalso: *when\n'],
		[
			'a value that hides another of the same anchor',
			'a: &when 2026-10-01\nlastTouched: &when 2026-10-30\nalso: *when\n',
		],
		['an end of the document in words', 'tags: a\n...\n'],
	])('is left alone and named as the problem: %s', (_, yaml) => {
		const text = `---\n${yaml}---\nBody\n`;
		const result = editProperties(text, readYaml, () => [touch]);
		expect(result.ok).toBe(false);
		expect(result.text).toBe(text);
		expect(result.ok ? '' : said(result.problem)).toMatch(/^the frontmatter .*nothing was written/);
	});
});

/** Ways to write a property, from after its key. Each line after the first belongs to the property too. */
const shapes: readonly (readonly string[])[] = [
	[': 2026-10-30'],
	[': "2026-10-30"'],
	[": '2026-10-30'"],
	[': 2026-10-30 # by phone'],
	[':'],
	[': # nothing yet'],
	[':  '],
	[': ~'],
	[': null # none'],
	[': ""'],
	[': a'],
	[': [a, "b", \'c\']'],
	[': []'],
	[': [ ]  # none'],
	[': [a, b,]'],
	[': [', '  a, # one', '  "[[b]]"', '  ]'],
	[': [[Ben]]'],
	[': {x: 1}'],
	[':', '  - a', '  - "[[b]]"'],
	[':', '- a', '- b'],
	[': # list', '    - a # one', '', '    # two', '    - b'],
	[':', '  - [[Ben]]', '  - a'],
	[':', '  - - a', '    - b', '  - a'],
	[':', '  - a: 1', '    b: 2', '  - a'],
	[':', '  - >-', '    a', '  - |', '    a', '  - b'],
	[': |', '  once', '', '  # no comment', '  twice'],
	[': >-', '  folded', '  words'],
	[': some', '  more words'],
	[': "one', '  two"'],
	[':', '  x: 1', '  y: [2]'],
	[':', '  a'],
	[': &anchor a'],
	[': !!str 2026'],
	[': 2026-10-30T10:00:00'],
	[': a:b'],
	[': "a: b # c"'],
	[': true'],
	[': 12.50'],
	[' : spaced'],
];
const commentLines = ['# a comment', '', '  # indented', '#lastTouched: 2020-01-01'];

interface Entry {
	readonly key: string;
	readonly lines: readonly string[];
}

const anyEntries = fc
	.uniqueArray(
		fc.record({
			key: fc.constantFrom(
				'lastTouched',
				'Introduced',
				'tags',
				'"quoted key"',
				"'k'",
				'with space',
				'ключ',
				'鍵',
				'a.b',
				'12',
				'__proto__',
				'x-y',
				'true',
			),
			shape: fc.constantFrom(...shapes),
			after: fc.array(fc.constantFrom(...commentLines), { maxLength: 2 }),
		}),
		{ minLength: 1, maxLength: 5, selector: ({ key }) => key },
	)
	.map((entries) =>
		entries.flatMap(({ key, shape, after }): Entry[] => {
			const isText = /^: [|>]/.test(shape[0] ?? '');
			// An indented comment below a block scalar would be part of its text.
			const comments = after.map((line) => ({ key: '', lines: [isText ? line.trim() : line] }));
			return [{ key, lines: [key + (shape[0] ?? ''), ...shape.slice(1)] }, ...comments];
		}),
	);

const anyEdit = fc.record({
	kind: fc.constantFrom('set' as const, 'remove' as const, 'add' as const, 'take' as const),
	key: fc.constantFrom('lastTouched', 'introduced', 'quoted key', 'tags', '__proto__', 'new one'),
	words: fc.constantFrom('2026-11-23', '[[Ben]]', 'a', 'b', '[[b]]', 'a, b', 'true', 'x: y', ''),
});

function editOf({
	kind,
	key,
	words,
}: {
	kind: 'set' | 'remove' | 'add' | 'take';
	key: string;
	words: string;
}): PropertyEdit {
	if (kind === 'set') return { kind, key, value: words };
	return kind === 'remove' ? { kind, key } : { kind, key, item: words };
}

const anyNote = fc.record({
	entries: anyEntries,
	eol: fc.constantFrom('\n', '\r\n'),
	indent: fc.constantFrom('', '', '  '),
	mark: fc.constantFrom('', '\uFEFF'),
});

function textOf({
	entries,
	eol,
	indent,
	mark,
}: {
	entries: readonly Entry[];
	eol: string;
	indent: string;
	mark: string;
}): string {
	const lines = entries.flatMap((entry) => entry.lines).map((line) => (line === '' ? '' : indent + line));
	return `${mark}${['---', ...lines, '---', 'Body', ''].join(eol)}`;
}

describe('any frontmatter', () => {
	it('loses and gains no line but those of the edited property', () => {
		fc.assert(
			fc.property(anyNote, anyEdit, (note, words) => {
				const text = textOf(note);
				const result = editProperties(text, readYaml, () => [editOf(words)]);
				const own = note.entries
					.filter(({ key }) => sameKey(key, words.key))
					.flatMap(({ lines }) => lines.map((line) => `- ${(note.indent + line).trimEnd()}`));
				for (const line of noteDiff(text, result.text).filter((one) => one.startsWith('- '))) {
					expect(['-', ...own]).toContain(line.trimEnd());
				}
				if (note.eol === '\r\n') expect(result.text).not.toMatch(/[^\r]\n/);
				expect(result.text.startsWith('\uFEFF')).toBe(note.mark !== '');
			}),
			{ numRuns: runs(300) },
		);
	});

	it('reads back as what the edit meant, every other property unchanged', () => {
		fc.assert(
			fc.property(anyNote, anyEdit, (note, words) => {
				const text = textOf(note);
				const before = valuesIn(text);
				const result = editProperties(text, readYaml, () => [editOf(words)]);
				if (!result.ok) {
					expect(result.text).toBe(text);
					return;
				}
				const after = valuesIn(result.text);
				const wanted = words.key === '__proto__' ? 'proto' : words.key;
				const key =
					Object.keys(before).find((one) => one === wanted) ??
					Object.keys(before).find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
					wanted;
				const { [key]: valueBefore, ...othersBefore } = before;
				const { [key]: valueAfter, ...othersAfter } = after;
				expect(othersAfter).toEqual(othersBefore);
				expect(withoutEmpty(valueAfter)).toEqual(withoutEmpty(meant(words, valueBefore)));
			}),
			{ numRuns: runs(300) },
		);
	});

	it('can nearly always be edited', () => {
		let refused = 0;
		fc.assert(
			fc.property(anyNote, anyEdit, (note, words) => {
				if (!editProperties(textOf(note), readYaml, () => [editOf(words)]).ok) refused += 1;
			}),
			{ numRuns: runs(200) },
		);
		expect(refused).toBeLessThan(10);
	});

	it('is byte for byte the same after an item was added to no list and taken off again', () => {
		fc.assert(
			fc.property(anyNote, anyWords, (note, words) => {
				const text = textOf(note);
				const item = words.trim();
				fc.pre(item !== '');
				const added = editProperties(text, readYaml, () => [{ kind: 'add', key: 'absent so far', item }]);
				expect(added.ok).toBe(true);
				expect(added.text).not.toBe(text);
				expect(
					editProperties(added.text, readYaml, () => [{ kind: 'take', key: 'absent so far', item }]).text,
				).toBe(text);
			}),
			{ numRuns: runs(150) },
		);
	});

	it('reads back any words that are set', () => {
		fc.assert(
			fc.property(anyNote, anyWords, (note, value) => {
				const result = editProperties(textOf(note), readYaml, () => [{ kind: 'set', key: 'new one', value }]);
				expect(result.ok).toBe(true);
				expect(valuesIn(result.text)['new one']).toBe(value);
			}),
			{ numRuns: runs(150) },
		);
	});

	it('never throws, whatever the text', () => {
		const pieces = fc.constantFrom(
			'---\n',
			'a: 1\n',
			'a:',
			' b',
			'- ',
			'? ',
			': ',
			'[',
			']',
			'{',
			'}',
			'&a ',
			'*a',
			'!!set ',
			'!x ',
			'|\n',
			'>\n',
			'"',
			"'",
			'#',
			'%YAML 1.1\n',
			'...\n',
			'\t',
			'\r\n',
			'\n',
			'<<: ',
			'\u2028',
			'@',
			'`',
			', ',
			'lastTouched: ',
			'introduced:\n',
		);
		const yaml = fc
			.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 14 })
			.map((parts) => `---\n${parts.join('')}\n---\nBody`);
		fc.assert(
			fc.property(fc.oneof(yaml, yaml, anyNoteText, fc.string()), anyEdit, (text, words) => {
				const result = editProperties(text, readYaml, () => [editOf(words), touch]);
				if (!result.ok) expect(result.text).toBe(text);
				else if (editableBlock(result.text) !== null)
					expect(editProperties(result.text, readYaml, () => []).ok).toBe(true);
			}),
			{ numRuns: runs(500) },
		);
	});
});

function valuesIn(text: string): Record<string, unknown> {
	const block = editableBlock(text);
	const map = parse(text.slice(block?.yamlStart, block?.yamlEnd), { mapAsMap: true }) as Map<unknown, unknown> | null;
	return Object.fromEntries(
		[...(map ?? new Map<unknown, unknown>())].map(([key, value]) => [
			key === '__proto__' ? 'proto' : String(key),
			value,
		]),
	);
}

/** The value that an edit should make of a value. */
function meant({ kind, words }: { kind: PropertyEdit['kind']; words: string }, before: unknown): unknown {
	const isNothing = before === undefined || before === null || before === '';
	if (kind === 'set') return words;
	if (kind === 'remove') return undefined;
	if (kind === 'add') return [...(Array.isArray(before) ? (before as unknown[]) : isNothing ? [] : [before]), words];
	const isIt = (value: unknown): boolean =>
		['string', 'number', 'boolean'].includes(typeof value) && `${value as string}`.trim() === words;
	if (!Array.isArray(before)) return !isNothing && isIt(before) ? undefined : before;
	const index = before.findIndex(isIt);
	return index === -1 ? before : (before as unknown[]).filter((_, at) => at !== index);
}

/** Readers treat an absent property, one without a value and an empty list alike. */
function withoutEmpty(value: unknown): unknown {
	return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

function sameKey(written: string, key: string): boolean {
	return written.replace(/^["']|["']$/g, '').toLowerCase() === key.toLowerCase();
}
