import fc, { type Arbitrary } from 'fast-check';

/** Ways to write words into YAML and Markdown. */
const spellings: readonly ((word: string) => string)[] = [
	(word) => word,
	(word) => word.toUpperCase(),
	(word) => `#${word}`,
	(word) => `"#${word}"`,
	(word) => `'${word}'`,
	(word) => `"\\u${(word.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}${word.slice(1)}"`,
	(word) => `"${word.slice(0, 2)}\\\n  ${word.slice(2)}"`,
	(word) => `>-\n  ${word}\n`,
	(word) => word.replace(/k/i, '\u212A'),
	(word) => word.normalize('NFD'),
	(word) => word.replaceAll(' ', '\n  '),
	(word) => word.replaceAll(' ', '-'),
	(word) => word.replaceAll(' ', '%20'),
	(word) => `${word}/family`,
	(word) => `[x, ${word}]`,
	(word) => `{ ${word}: x }`,
	(word) => `&a ${word}`,
	(word) => `!!str ${word}`,
	(word) => `x;${word}`,
	(word) => `[[${word}]]`,
	(word) => `"[[Notes/${word}.md#Part|x]]"`,
	(word) => `[x](Notes/${word.replaceAll(' ', '%20')}.md)`,
	(word) => `[x](\n<${word}> "title")`,
	(word) => `# ${word} #`,
	(word) => `${word}\n===`,
	(word) => `> - # ${word}`,
	(word) => `- ${word}\n  ---`,
	(word) => `\`\`\`\n# ${word}\n\`\`\``,
	(word) => `words **${word}** and _${word}_`,
	(word) => `${word}n`,
	(word) => `\u00AB${word}\u00BB \uFF03${word}`,
];

/** One of some words, written in any way. */
export function anySpelling(words: readonly string[]): Arbitrary<string> {
	return fc.tuple(fc.constantFrom(...words), fc.constantFrom(...spellings)).map(([word, write]) => write(word));
}

const keys = fc.constantFrom(
	'tags',
	'tag',
	'Tags',
	'"t\\u0061gs"',
	"'tags'",
	'? tags\n',
	'aliases',
	'alias',
	'x',
	'date',
	'attendees',
	'!!str tags',
	'&k tags',
	'<<',
	'b',
);
const plain = fc.constantFrom(
	'*a',
	'2026-11-20',
	'[climbing]',
	'',
	'# a comment',
	'- y',
	'007',
	'人脉',
	'"',
	'{',
	'é',
	'\uFFFD',
);

/** A note in whose properties, text and code some words stand in any way, be it well-formed or not. */
export function noteWith(words: readonly string[]): Arbitrary<string> {
	const value = fc.oneof({ weight: 3, arbitrary: anySpelling(words) }, { weight: 1, arbitrary: plain });
	const property = fc
		.tuple(
			fc.oneof({ weight: 4, arbitrary: keys }, { weight: 1, arbitrary: anySpelling(words) }),
			fc.constantFrom(': ', ':\n  - ', ':\n- ', ' : ', ': |\n  '),
			value,
		)
		.map((parts) => parts.join(''));
	const line = fc.oneof(
		value,
		fc
			.tuple(
				fc.constantFrom('', '# ', '## ', '- [ ] ', '> ', '    ', '[[', '%%', '---', 'tags: ', '![[', '<!-- '),
				value,
				fc.constantFrom('', ']]', ' -->', '](x)', ' #'),
			)
			.map((parts) => parts.join('')),
	);
	return fc
		.record({
			mark: fc.constantFrom('', '', '\uFEFF'),
			properties: fc.option(fc.array(property, { maxLength: 3 }), { freq: 4 }),
			end: fc.constantFrom('---', '---', '---', '', '--- x'),
			lines: fc.array(line, { maxLength: 4 }),
			eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
		})
		.map(
			({ mark, properties, end, lines, eol }) =>
				mark +
				[...(properties === null ? [] : ['---', ...properties, end]), ...lines, '']
					.join('\n')
					.replaceAll('\n', eol),
		);
}
