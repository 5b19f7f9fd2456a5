import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { terms, texts } from '../../scripts/locales/taiwan.mjs';
import { traditional } from '../../scripts/locales/traditional.mjs';
import { languageFor } from '../../src/language/dictionary';
import simplified from '../../src/locales/zh.json' with { type: 'json' };

const file = fileURLToPath(new URL('../../src/locales/zh-TW.json', import.meta.url));

describe('the Chinese of Taiwan', () => {
	it('is made from zh.json as it is now; if it is not: npm run traditional', () => {
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(traditional(simplified));
	});

	it('is what the app shows wherever traditional characters are read', () => {
		const traditionally = ['zh-TW', 'zh_TW', 'zh-tw', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-HK'];
		const others = ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK'];
		expect(traditionally.filter((code) => languageFor(code) !== 'zh-TW')).toEqual([]);
		expect(others.filter((code) => languageFor(code) !== 'zh')).toEqual([]);
	});

	it('keeps every placeholder', () => {
		const placeholders = (text: string): string[] => (text.match(/\{+\w+\}+/g) ?? []).sort();
		const made = traditional(simplified);
		expect(
			Object.entries(simplified).filter(
				([key, text]) => placeholders(made[key] ?? text).join() !== placeholders(text).join(),
			),
		).toEqual([]);
	});

	it('needs each of its terms and texts', () => {
		const made = JSON.stringify(traditional(simplified));
		const idle = terms.filter(
			(one) =>
				JSON.stringify(
					traditional(
						simplified,
						terms.filter((other) => other !== one),
					),
				) === made,
		);
		expect(idle).toEqual([]);
		expect(Object.entries(simplified).filter(([key, text]) => texts[key] === text)).toEqual([]);
	});
});
