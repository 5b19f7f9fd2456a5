import { expect, it } from 'vitest';
import { english } from '../../src/locales/en/english';
import { blocksIn, pagesForUsers, textOf } from './read-page';

/** Pages on which words in italics are words of the interface. The page on other plugins has theirs. */
const pages = pagesForUsers.filter((page) => page !== 'docs/other-plugins.md');

/** Words of the app itself, and words that the pages put in italics for their own sake. */
const others = [
	'Community plugins',
	'Excluded files',
	'Top of mind',
	'touches',
	'drifting',
	'make',
	'without a name',
	// Filled in by the test of the page.
	'you meant to: send the climbing list to Ada Lovelace',
];

const texts = new Set(
	Object.values(english).flatMap((text: string | Readonly<Record<string, string>>) =>
		(typeof text === 'string' ? [text] : Object.values(text)).map((one) => one.replace(/ ?· ?\{\w+\}$/, '')),
	),
);

/** The words in italics on a page, outside of code. */
function italicsIn(page: string): string[] {
	const text = textOf(page);
	const prose = blocksIn(text)
		.reduce((rest, block) => rest.replace(block.text, ''), text)
		.replace(/`[^`]*`/g, '')
		.replaceAll('**', '');
	return [...prose.matchAll(/(?<![\w*])\*([^*\n]+(?:\n[^*\n]+)?)\*(?![\w*])/g)].map(([, words = '']) =>
		words.replace(/\s+/g, ' '),
	);
}

it.each(pages)('each button, command and setting that %s names is in the app', (page) => {
	const named = italicsIn(page);
	expect(named.filter((words) => !texts.has(words) && !others.includes(words))).toEqual([]);
});

it('every page names some', () => {
	expect(pages.filter((page) => italicsIn(page).length === 0)).toEqual([]);
});
