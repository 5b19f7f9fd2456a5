import { expect, it } from 'vitest';
import { localeCodes } from '../../src/language/dictionary';
import type { Key } from '../../src/language/message';
import { openLanguage } from '../../src/language/open-language';
import { whyUnlisted } from '../../src/people/left-out';
import { readFlag, readPhone } from '../../src/people/property-values';
import { defaultSettings } from '../../src/settings/settings';

/** The texts that say what is wrong with a value as somebody wrote it. */
const quoting: readonly Key[] = [
	'problem.date',
	'problem.cadence',
	'problem.birthday',
	'problem.dates',
	'problem.flag',
	'problem.hardTime',
	'problem.phoneWords',
	'problem.email',
	'problem.otherValue',
	'problem.tagUnread',
];

/** How each language quotes. */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
	en: ['“', '”'],
	de: ['„', '“'],
	es: ['«', '»'],
	fr: ['«\u00a0', '\u00a0»'],
	pt: ['“', '”'],
	'pt-PT': ['“', '”'],
	ru: ['«', '»'],
	zh: ['“', '”'],
	'zh-TW': ['「', '」'],
	ja: ['「', '」'],
	ar: ['«', '»'],
};

it.each(localeCodes)('a value is quoted as %s quotes', async (code) => {
	const language = await openLanguage(code);
	const [open = '', close = ''] = marks[code] ?? [];
	const bare = quoting.filter(
		(key) => !language.say({ key, values: { value: 'soon', tag: 'list20' } }).includes(`${open}soon${close}`),
	);
	expect(bare).toEqual([]);
	const ofFlag = readFlag('soon').problem;
	const ofTag = whyUnlisted(
		{ text: '---\ntags: network-90\n---\n', properties: { tags: 'network-90' }, tagsInText: [] },
		defaultSettings,
	);
	for (const problem of [ofFlag, ofTag]) expect(problem && language.say(problem)).not.toMatch(/["']/);
	expect(ofTag && language.say(ofTag)).toContain(`${open}network-90${close}`);
});

it.each(localeCodes)('a number that lacks its quotation marks has none in %s', async (code) => {
	const { problem } = readPhone(442079460000);
	expect(problem && (await openLanguage(code)).say(problem)).toMatch(
		/(?<!["“„«「\u00a0])442079460000(?!["”“»」\u00a0])/,
	);
});
