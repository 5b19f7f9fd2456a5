import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/daily-note/line-form';
import { localeCodes, type LocaleCode } from '../../src/language/dictionary';
import { dictionaryOf } from '../../src/language/dictionary-of';
import { openLanguage } from '../../src/language/open-language';
import { formerLines } from '../../src/locales/former-lines';

interface Former {
	readonly code: LocaleCode;
	readonly key: string;
	readonly words: string;
}

const former: readonly Former[] = localeCodes.flatMap((code) =>
	Object.entries(formerLines[code] ?? {}).flatMap(([key, texts]) => texts.map((words) => ({ code, key, words }))),
);

it('keeps former words for languages that there are', () => {
	expect(Object.keys(formerLines).filter((code) => !localeCodes.some((one) => one === code))).toEqual([]);
});

describe.each(former)('the former “$words” of $code', ({ code, key, words }) => {
	const filled = words.replace('{day}', '2026-10-30');
	const isOfTouch = ['line.last', 'line.never'].includes(key);

	it('is still read as an action', async () => {
		const language = await openLanguage(code);
		const ada = `[[Ada]] (${isOfTouch ? filled : language.t('line.never')})`;
		const ben = `[[Ben]] (${language.t('line.last', { day: '2026-10-28' })})`;
		const isReason = key.startsWith('reason.');
		const line =
			isOfTouch || isReason
				? language.t('line.outreach', { person: ada })
				: filled.replace(/\{(?:person|first)\}/, ada).replace('{second}', ben);
		const kind =
			isOfTouch || isReason ? 'outreach' : key.replace('line.visit', 'line.compassion').slice('line.'.length);
		expect(readForm(`${line} · ${isReason ? words : 'why'}`, language)).toMatchObject({
			kind,
			mentions: [{ target: 'Ada' }, { target: 'Ben' }].slice(0, kind === 'introduction' ? 2 : 1),
		});
	});

	it('is written no longer', async () => {
		expect(Object.values(await dictionaryOf(code))).not.toContain(words);
	});
});
