import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontmatter } from '../../../scripts/cli/frontmatter';
import { readPlainYaml } from '../../../scripts/cli/plain-yaml';
import { readYaml } from '../../../scripts/cli/read-yaml';
import { runs } from '../../support/runs';

const piece = fc.constantFrom(
	'a', 'tags', 'b c', 'é', '人脉', 'true', 'Null', '2026-11-20', '30', '007', '1e3', '0x1F', '-1', '.5', '~', 'yes', '"x"', "'y'", '"[[Ada L]]"', "'it''s'", '"a\\tb"', '"a, b"', "'#x'", '"', "'",
	'[', ']', '[]', '[a, b]', '["x, y", b]', "['a', 2026-11-20]", '[a,]', '{', '}', ',', ': ', ':', ' ', '  ', '- ', '-', '#', ' #c', '&a ', '*a', '!t ', '|', '>', '%', '@', '`', '\t', '?', 'a/b', 'a.b', '12:30', '2026-11-20T10:00', '...', '---', '<<', '__proto__', 'constructor', '\u200B', '\uFEFF', '\u0085', '\u2028', 'Ä\u0308', '١', '😀',
);
const value = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(''));
const line = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(fc.constantFrom('a', 'tags', 'date met', 'k-1', 'é', 'true', '人', 'constructor', '__proto__', '12', 'x y z'), fc.constantFrom(': ', ':', ':  ', ' : '), value, fc.constantFrom('', ' ')).map((parts) => parts.join('')) },
	{ weight: 2, arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', '    - ', '-  ', '  -  '), value).map((parts) => parts.join('')) },
	{ weight: 1, arbitrary: value },
	{ weight: 1, arbitrary: fc.constantFrom('a:', 'b:', '- x', '  - x', '  - y', 'tags: [x, y]') },
);
const yamls = fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n', '\r\n', '\r')).map(([lines, eol]) => lines.join(eol));

describe('the plain reading of YAML', () => {
	it('gives what the reader of YAML gives, names in the same order, or nothing', () => {
		let plain = 0;
		fc.assert(
			fc.property(yamls, (yaml) => {
				const properties = readPlainYaml(yaml);
				if (properties === null) return;
				plain += 1;
				expect(JSON.stringify(properties)).toBe(JSON.stringify(readYaml(yaml)));
				expect(properties).toEqual(parse(yaml, { version: '1.2', schema: 'core' }));
			}),
			{ numRuns: runs(20_000) },
		);
		expect(plain).toBeGreaterThan(100);
	});

	it.each([
		['tags: [network90, climbing]\nlastTouched: 2026-11-20\ncadence: 30', { tags: ['network90', 'climbing'], lastTouched: '2026-11-20', cadence: 30 }],
		['tags:\n  - list20\n  - note/x\naliases: ["Ada, L", \'B\']\nempty:\n', null],
		['tags:\n- list20\nknows: ["[[Ben]]"]\nempty:', { tags: ['list20'], knows: ['[[Ben]]'], empty: null }],
		['date modified: 2026-11-20\r\nabout: Some words of it', { 'date modified': '2026-11-20', about: 'Some words of it' }],
	])('reads what most notes hold: %j', (yaml, properties) => {
		expect(readPlainYaml(yaml)).toEqual(properties);
	});

	it.each(['a: 1\na: 2', 'a: "x\\u0041"', 'a: b: c', 'a: &x b', 'a: *x', '# comment', 'a: b # comment', 'a: [b', 'a: 0x1F', '- a', 'a: b\n  c', `a: ${'x'.repeat(1_000)}`])('leaves the rest to the reader of YAML: %j', (yaml) => {
		expect(readPlainYaml(yaml)).toBeNull();
	});

	it('is a part of reading frontmatter', () => {
		expect(readFrontmatter('---\ntags: [list20]\n---\n')).toEqual({ properties: { tags: ['list20'] }, problem: null, block: { start: 0, end: 22 } });
	});
});
