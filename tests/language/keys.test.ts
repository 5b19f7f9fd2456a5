import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actionKinds } from '../../src/actions/action';
import { ladder } from '../../src/actions/ladder';
import { columnFields } from '../../src/contacts/read-table';
import { ways } from '../../src/daily-note/ways';
import { weekdays } from '../../src/day';
import { fillTemplate } from '../../src/drafts/draft-templates';
import { languageCodes, languageOf, localeCodes, variantCodes, type Dictionary } from '../../src/language/dictionary';
import { dictionaryOf } from '../../src/language/dictionary-of';
import type { Key, Text } from '../../src/language/message';
import { english } from '../../src/locales/en/english';
import { draftNames, propertyNames } from '../../src/settings/settings';

const root = fileURLToPath(new URL('../..', import.meta.url));
const keys = Object.keys(english) as Key[];

/** All sources that could name a text, joined into one. */
const sources = ['src', 'scripts']
	.flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
	.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
	.map((entry) => join(entry.parentPath, entry.name))
	.filter((path) => !/[\\/]locales[\\/]/.test(path))
	.map((path) => readFileSync(path, 'utf8'))
	.join('\n');

/**
 * The keys that the sources assemble, written as in the sources with a star for the variable part, and the values of
 * that part.
 */
const made: Readonly<Record<string, readonly (string | number)[]>> = {
	'columnField.*': columnFields,
	'draftTitle.*': [...ladder, 'hardTime', 'birthday', 'compassion'],
	'history.*': [...actionKinds, 'touch'],
	'import.*': ['new', 'fill', 'same', 'company', 'nameless'],
	'importCount.*': ['new', 'tag', 'fill', 'same', 'unclear', 'company', 'nameless'],
	'kind.*': [...actionKinds, 'touch'],
	'line.*': actionKinds.filter((kind) => kind !== 'introduction'),
	'list.*': ['list20', 'network90'],
	'occasion.*': draftNames,
	'occasion.*Why': draftNames,
	'property.*': propertyNames,
	'reason.*': ladder,
	'settings.tag*Why': ['List20', 'Network90'],
	'template.*': draftNames,
	'way.*': ways,
	'weekday.*': weekdays,
	'weekdayOn.*': weekdays,
	...Object.fromEntries(
		[
			'advice.nobody',
			'check.count',
			'check.tooMany',
			'done.moved',
			'done.movedAlready',
			'import.tag',
			'import.tooMany',
			'menu.move',
			'panel.empty',
			'settings.tag',
		].map((key) => [`${key}*`, ['List20', 'Network90']]),
	),
};

function keysMadeBy(pattern: string): string[] {
	return (made[pattern] ?? []).map((words) => pattern.replace('*', String(words)));
}

describe('every text', () => {
	it('is used somewhere', () => {
		const usedAsMade = Object.keys(made).flatMap(keysMadeBy);
		expect(keys.filter((key) => !sources.includes(`'${key}'`) && !usedAsMade.includes(key))).toEqual([]);
	});

	it.each(Object.keys(made))('exists for each key that is assembled as %s', (pattern) => {
		const [before = '', after = ''] = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
		expect(sources).toMatch(new RegExp(`\`${before}\\$\\{[^\`}]+\\}${after}\``));
		expect(keysMadeBy(pattern).filter((key) => !(key in english))).toEqual([]);
	});

	it('has a key of two parts', () => {
		expect(keys.filter((key) => !/^[a-z][A-Za-z]*\.[a-z0-9][A-Za-z0-9]*$/.test(key))).toEqual([]);
	});
});

/** The plural forms of a text by category. A plain text is one form. */
function formsOf(text: Text): [category: string, words: string][] {
	return typeof text === 'string' ? [['other', text]] : Object.entries(text);
}

/** The placeholders of a text in single braces and of templates in double braces, sorted and without duplicates. */
function placeholders(words: string): string[] {
	return [...new Set(words.match(/\{\{\w+\}\}|\{\w+\}/g))].sort();
}

function placeholdersOf(text: Text): string[] {
	return placeholders(
		formsOf(text)
			.map(([, words]) => words)
			.join('\n'),
	);
}

describe.each(languageCodes.filter((code) => code !== 'en'))('the file of %s', (code) => {
	const file = readFileSync(join(root, 'src', 'locales', `${code}.json`), 'utf8');
	const forms = [...new Set([...new Intl.PluralRules(code).resolvedOptions().pluralCategories, 'other'])];
	const wanted = keys.flatMap((key) =>
		typeof english[key] === 'string' ? [key] : forms.map((form) => `${key}_${form}`),
	);

	it('has a text for each key, and one for each form by number, and no others', () => {
		expect(Object.keys(JSON.parse(file) as object).sort()).toEqual(wanted.sort());
	});

	it('has each of them once, because JSON allows duplicate keys', () => {
		expect(file.match(/^\s*"[^"]+":/gm)).toHaveLength(wanted.length);
	});
});

describe.each(variantCodes)('the file of the variant %s', (code) => {
	const textOf = (name: string): string => readFileSync(join(root, 'src', 'locales', `${name}.json`), 'utf8');
	const texts = JSON.parse(textOf(code)) as Readonly<Record<string, string>>;
	const ofLanguage = JSON.parse(textOf(languageOf(code))) as Readonly<Record<string, string>>;

	it('has texts of its language that differ, each once, in the same order', () => {
		const same = Object.entries(texts).filter(
			([key, text]) => ofLanguage[key] === undefined || ofLanguage[key] === text,
		);
		expect(same).toEqual([]);
		expect(Object.keys(texts)).toEqual(Object.keys(ofLanguage).filter((key) => key in texts));
		expect(textOf(code).match(/^\s*"[^"]+":/gm)).toHaveLength(Object.keys(texts).length);
	});

	it('has the forms by number of its language', () => {
		const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
		expect([...categories].sort()).toEqual(
			[...new Intl.PluralRules(languageOf(code)).resolvedOptions().pluralCategories].sort(),
		);
	});
});

describe.each(localeCodes)('the dictionary of %s', (code) => {
	/** The texts that have a fault, each with the fault. */
	const wrong = async (
		findFault: (text: Text, inEnglish: Text, dictionary: Dictionary) => unknown,
	): Promise<object> => {
		const dictionary = await dictionaryOf(code);
		const faults = keys.map((key) => [key, findFault(dictionary[key], english[key], dictionary)] as const);
		return Object.fromEntries(faults.filter(([, fault]) => fault !== null));
	};

	it('has all texts and no others', async () => {
		expect(Object.keys(await dictionaryOf(code)).sort()).toEqual([...keys].sort());
	});

	it('has words for every text, in every form', async () => {
		expect(await wrong((text) => (formsOf(text).some(([, words]) => words.trim() === '') ? text : null))).toEqual(
			{},
		);
	});

	it('has the same placeholders as the English one', async () => {
		const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
		expect(
			await wrong((text, inEnglish) =>
				same(placeholdersOf(text), placeholdersOf(inEnglish)) ? null : placeholdersOf(text),
			),
		).toEqual({});
	});

	it('leaves no placeholder out of a plural form except the number, which words can say', async () => {
		const lacking = (words: string, needed: readonly string[]): boolean =>
			needed.some((name) => name !== '{count}' && !placeholders(words).includes(name));
		expect(
			await wrong((text, inEnglish) =>
				formsOf(text).some(([, words]) => lacking(words, placeholdersOf(inEnglish))) ? text : null,
			),
		).toEqual({});
	});

	it('has no brace outside a placeholder', async () => {
		expect(
			await wrong((text) =>
				formsOf(text).some(([, words]) => /[{}]/.test(words.replace(/\{\{\w+\}\}|\{\w+\}/g, ''))) ? text : null,
			),
		).toEqual({});
	});

	it('has the plural forms of its language', async () => {
		// A language whose texts are not translated yet uses the English ones.
		const spoken = (await dictionaryOf(code)) === english ? 'en' : code;
		const categories = [
			...new Set([...new Intl.PluralRules(spoken).resolvedOptions().pluralCategories, 'other']),
		].sort();
		const isComplete = (forms: readonly string[]): boolean =>
			// English leaves out the form `one` for texts whose number is never 1.
			spoken === 'en'
				? forms.includes('other') && forms.every((form) => categories.includes(form))
				: [...forms].sort().join() === categories.join();
		expect(
			await wrong((text, inEnglish) => {
				if (typeof inEnglish === 'string') return typeof text === 'string' ? null : text;
				return typeof text !== 'string' && isComplete(Object.keys(text)) ? null : text;
			}),
		).toEqual({});
	});

	it('has a subject in those drafts that have one in English, by its own mark', async () => {
		const words = {
			name: 'Ada',
			first: 'Ada',
			about: 'a',
			other: 'Ben',
			otherFirst: 'Ben',
			otherAbout: 'b',
			why: 'c',
			note: 'd',
			topic: 'e',
		};
		const dictionary = await dictionaryOf(code);
		const hasSubject = (template: string): boolean =>
			fillTemplate(template, words, dictionary['template.subjectMark']).subject !== '';
		const names = draftNames.filter((name) => hasSubject(dictionary[`template.${name}`]));
		expect(names).toEqual(draftNames.filter((name) => hasSubject(english[`template.${name}`])));
	});
});
