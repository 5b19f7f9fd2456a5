// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPlugin, personText, todaysNote } from '../../support/open-plugin';

const path = 'People/Nora Feld.md';
const daily =
	'## Top of mind\n- [ ] Introduce [[Nora Feld]] (not in touch yet) to [[Emil Rau]] (not in touch yet) ^tom-20261123-introduction\n- [ ] Share something useful with [[Nora Feld]] (not in touch yet) · [[Pricing]] fits ^tom-20261123-sharing\n';

/** What Linter 1.32.0 makes of a note with its rule for lists: each on one line, in the quotes that its items have. */
const onOneLine = (text: string): string =>
	text.replace(
		/^(\w+):((?:\r?\n {2}- [^\r\n]*)+)/gm,
		(_, key: string, items: string) =>
			`${key}: [${items
				.trim()
				.slice(2)
				.split(/\r?\n {2}- /)
				.join(', ')}]`,
	);

describe('beside a linter that writes each list on one line, an untick', () => {
	it.each([
		[[]],
		[['introduced:']],
		[['introduced: []', 'shared: # what']],
		[['introduced: "[[Ida Holm]]"']],
		[['introduced: ["[[Ida Holm]]"]', 'lastTouched: 2026-11-20T09:30']],
	])('gives back what was there: %j', async (properties) => {
		for (const eol of ['\n', '\r\n']) {
			const before = personText('network90', ...properties).replaceAll('\n', eol);
			const { text, writeOutside } = await openPlugin({
				[path]: before,
				'People/Emil Rau.md': personText('network90'),
				'Pricing.md': '',
				[todaysNote]: daily,
			});
			const lint = async (): Promise<void> => writeOutside(path, onOneLine(text(path)));
			await writeOutside(todaysNote, daily.replaceAll('[ ]', '[x]'));
			await lint();
			expect(text(path)).toMatch(/^introduced: \[.*"\[\[Emil Rau\]\]"\]/m);
			await writeOutside(todaysNote, daily.replace('[ ]', '[x]'));
			await lint();
			await writeOutside(todaysNote, daily);
			expect(text(path)).toBe(before);
		}
	});
});
