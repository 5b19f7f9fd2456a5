import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionKinds } from '../../src/actions/action';
import { addLines, type NewLine } from '../../src/daily-note/place-lines';
import { anyNoteText } from '../support/arbitraries';
import { runs } from '../support/runs';

const settings = { heading: '## Top of mind', place: 'end' } as const;
const four = actionKinds.map(
	(kind): NewLine => ({ kind, text: `- [ ] ${kind} [[Ada]] (not in touch yet) ^tom-20261123-${kind}` }),
);
const lines = four.map(({ text }) => text);

describe('the heading of a note', () => {
	it.each([
		['in title case', '## Top of Mind'],
		['in capitals', '## TOP OF MIND'],
		['in small letters', '## top of mind'],
		['of another level', '#### Top of mind'],
		['of another level and letter case', '# top Of Mind'],
		['with hashes that close it', '## Top of mind ##'],
		['with more blanks', '##  Top  of mind \t'],
		['with spaces that do not break', '## Top\u00A0of\u00A0mind'],
		['with a block id', '## Top of mind ^my-heading'],
		['with a tag', '## Top of mind #daily'],
		['with two tags and a block id', '## Top of Mind #daily #people/all ^abc'],
		['with a comment', '## Top of mind %% four a day %%'],
		['with a comment of HTML', '## Top of mind <!-- four a day -->'],
		['with a field', '## Top of mind [area:: people]'],
		['with a full stop', '## Top of mind.'],
		['with a colon', '## Top of mind:'],
		['in bold', '## **Top of mind**'],
		['in italics', '## _Top of mind_'],
		['in bold by half', '## Top of **mind**'],
		['highlighted, with a tag', '## ==Top of mind== #daily'],
		['in bold by underscores', '## __Top of mind__'],
		['with an indent', '  ## Top of mind'],
		['underlined', 'Top of mind\n==========='],
		['underlined, below a line of blanks', '  \nTop of mind\n==========='],
		['underlined, right below another heading', '## Log\nTop of mind\n---'],
		['underlined with dashes, in another letter case', 'TOP OF MIND\n---'],
	])('is the one of the settings %s', (_, heading) => {
		expect(addLines(`# Monday\n\n${heading}\n\n## Notes\n`, four, settings)).toBe(
			`# Monday\n\n${heading}\n${lines.join('\n')}\n\n## Notes\n`,
		);
		expect(addLines(heading, four, settings)).toBe(`${heading}\n${lines.join('\n')}`);
		expect(
			addLines(`${heading}\r\nWords\r\n`.replace(/([^\r])\n/g, '$1\r\n'), four, settings).replaceAll(
				'\r\n',
				'\n',
			),
		).toBe(`${heading}\n${lines.join('\n')}\n\nWords\n`);
	});

	it.each([
		[
			'in a quote',
			'> ## Top of Mind\n> Four a day.\n',
			`> ## Top of Mind\n${lines.map((line) => `> ${line}\n`).join('')}>\n> Four a day.\n`,
		],
		[
			'in a callout that ends',
			'> [!todo]\n> # Top of mind\n\nWords\n',
			`> [!todo]\n> # Top of mind\n${lines.map((line) => `> ${line}\n`).join('')}\nWords\n`,
		],
		[
			'in a quote of a quote',
			'>> ## Top of mind\n> Words\n',
			`>> ## Top of mind\n${lines.map((line) => `>> ${line}\n`).join('')}>>\n> Words\n`,
		],
	])('is found %s, and the lines stay in there', (_, before, after) => {
		expect(addLines(before, four, settings)).toBe(after);
	});

	it.each([
		['of more words', '## Top of mind tomorrow'],
		['of fewer words', '## Top of'],
		['of words run together', '## Topof mind'],
		['with a sign amid its words', '## Top: of mind'],
		['with more behind it than other plugins write', `## Top of mind ${' #tag'.repeat(60)}`],
		['with a link', '## Top of mind [[Ada]]'],
		['that names a tag amid words', '## Top of mind #daily of Monday'],
		['that is a paragraph', 'Top of mind'],
		['that is an item of a list', '- Top of mind\n---'],
		['that is the end of a paragraph', 'Words\nTop of mind\n==='],
		['in code', '```\n## Top of mind\n```'],
		['in a comment', '%%\n## Top of mind\n%%'],
		['in frontmatter', '---\n## Top of mind\n---'],
		['without a blank behind the hashes', '##Top of mind'],
	])('is not one %s', (_, other) => {
		expect(addLines(`${other}\n`, four, settings)).toBe(`${other}\n\n## Top of mind\n${lines.join('\n')}\n`);
	});

	it('is the one that is spelled exactly so, where others sound the same, and one in a quote last', () => {
		const [line] = four;
		const [added = ''] = lines;
		expect(addLines('# Top of Mind\n\n## Top of mind\n', four.slice(0, 1), settings)).toBe(
			`# Top of Mind\n\n## Top of mind\n${added}\n`,
		);
		expect(addLines('# Top of Mind\n\n# TOP OF MIND\n', four.slice(0, 1), settings)).toBe(
			`# Top of Mind\n${added}\n\n# TOP OF MIND\n`,
		);
		expect(addLines('> # Top of Mind\n\n> # TOP OF MIND\n', four.slice(0, 1), settings)).toBe(
			`> # Top of Mind\n> ${added}\n\n> # TOP OF MIND\n`,
		);
		expect(addLines('> ## Top of mind\n\n# TOP OF MIND\n', line === undefined ? [] : [line], settings)).toBe(
			`> ## Top of mind\n\n# TOP OF MIND\n${added}\n`,
		);
	});

	it('can be anything, also where nothing is left of it without its signs', () => {
		for (const heading of ['## ***', '## …', '## #daily', '# ^abc', '## ==']) {
			const odd = { heading, place: 'end' } as const;
			const once = addLines('Words\n', four.slice(0, 1), odd);
			expect(once).toBe(`Words\n\n${heading}\n${lines[0] ?? ''}\n`);
			expect(addLines(`${heading}\n\n## ?\n`, four, odd)).toBe(`${heading}\n${lines.join('\n')}\n\n## ?\n`);
			expect(addLines('## ?\n', four, odd)).toBe(`## ?\n\n${heading}\n${lines.join('\n')}\n`);
			expect(addLines(`#${heading}\n`, four, odd)).toBe(`#${heading}\n${lines.join('\n')}\n`);
		}
	});

	it('is none that is empty, where the heading of the settings is no heading', () => {
		expect(addLines('## \n', four, { heading: 'Top of mind', place: 'end' })).toBe(
			`## \n\nTop of mind\n${lines.join('\n')}\n`,
		);
	});

	it('is never written a second time, however it is spelled and wherever it stands', () => {
		const cased = fc
			.array(fc.boolean(), { minLength: 11, maxLength: 11 })
			.map((upper) =>
				[...'top of mind'].map((letter, at) => (upper[at] === true ? letter.toUpperCase() : letter)).join(''),
			);
		const spelled = fc
			.record({
				words: cased,
				level: fc.integer({ min: 1, max: 6 }),
				around: fc.constantFrom('', '*', '**', '_', '=='),
				end: fc.constantFrom('', '.', ':', ' ##', ' ^id', ' #tag', ' %% x %%', ' #tag ^id'),
			})
			.map(({ words, level, around, end }) => `${'#'.repeat(level)} ${around}${words}${around}${end}`);
		const above = anyNoteText.filter((text) => !/`|~|%%|\$\$|<!--|---|tom-20261123/.test(text));
		fc.assert(
			fc.property(
				above,
				spelled,
				anyNoteText.filter((text) => !text.includes('tom-20261123')),
				(before, heading, after) => {
					const text = `${before}\n${heading}\n${after}`;
					const written = addLines(text, four, settings);
					expect(written.length - text.length).toBeLessThanOrEqual(
						lines.reduce((sum, line) => sum + line.length + 3, 8),
					);
					expect(written.split(/\r?\n/).filter((line) => /^ {0,3}#+ .*top of mind/i.test(line))).toEqual(
						text.split(/\r?\n/).filter((line) => /^ {0,3}#+ .*top of mind/i.test(line)),
					);
				},
			),
			{ numRuns: runs(300) },
		);
	});
});
