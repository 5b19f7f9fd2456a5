import { describe, expect, it } from 'vitest';
import { localeCodes, type Dictionary } from '../../src/language/dictionary';
import { dictionaryOf } from '../../src/language/dictionary-of';
import { forbidden } from './terms';

/** The texts of a language with their keys, each form by number apart, and with placeholders that have no names. */
function textsOf(dictionary: Dictionary): [key: string, words: string][] {
	return Object.entries(dictionary).flatMap(([key, text]) => {
		const forms = typeof text === 'string' ? [text] : Object.values(text);
		return forms.map((words): [string, string] => [key, words.replace(/\{\w+\}/g, '{}')]);
	});
}

it('says of every language what its texts do without', () => {
	expect(Object.keys(forbidden).sort()).toEqual([...localeCodes].sort());
});

describe.each(localeCodes)('the texts of %s', (code) => {
	it.each(forbidden[code] ?? [])('do without $words: $why', async ({ words, except = [] }) => {
		const texts = textsOf(await dictionaryOf(code)).filter(
			([key]) => !except.some((beginning) => key.startsWith(beginning)),
		);
		expect(texts.filter(([, text]) => words.test(text))).toEqual([]);
	});

	it('open and close quotation marks alike', async () => {
		const marks: readonly [open: RegExp, close: RegExp] = code === 'de' ? [/„/g, /“/g] : [/[“«「]/g, /[”»」]/g];
		const [open, close] = marks;
		expect(
			textsOf(await dictionaryOf(code)).filter(
				([, text]) => text.match(open)?.length !== text.match(close)?.length,
			),
		).toEqual([]);
	});
});

describe.each(localeCodes)('the four kinds in %s', (code) => {
	it.each(['outreach', 'introduction', 'sharing', 'compassion'] as const)('have one name each: %s', async (kind) => {
		const texts = await dictionaryOf(code);
		const draft = kind === 'outreach' ? texts['occasion.comment'] : texts[`occasion.${kind}`];
		expect([texts[`history.${kind}`], draft.slice(0, texts[`kind.${kind}`].length)]).toEqual([
			texts[`kind.${kind}`],
			texts[`kind.${kind}`],
		]);
	});
});
