import { Converter } from 'opencc-js';
import { terms, texts } from './taiwan.mjs';

const convert = Converter({ from: 'cn', to: 'twp' });

/**
 * The texts of the Chinese of Taiwan, in traditional characters, where they differ from those in simplified ones.
 *
 * @param {Readonly<Record<string, string>>} simplified the texts of zh.json
 * @param {readonly (readonly [string, string])[]} said what Taiwan says otherwise
 * @returns {Record<string, string>} in the same order
 */
export function traditional(simplified, said = terms) {
	const unknown = Object.keys(texts).filter((key) => !(key in simplified));
	if (unknown.length > 0)
		throw new Error(`scripts/locales/taiwan.mjs has texts that zh.json does not have: ${unknown.join(', ')}`);
	const all = Object.entries(simplified).map(([key, text]) => [key, texts[key] ?? inTaiwan(text, said)]);
	return Object.fromEntries(all.filter(([key, text]) => text !== simplified[key]));
}

function inTaiwan(text, said) {
	return said.reduce((rest, [from, to]) => rest.replaceAll(from, to), convert(text));
}
