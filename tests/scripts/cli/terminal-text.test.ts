import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shown, shownJson } from '../../../scripts/cli/terminal-text';
import { anyCharacter } from '../../support/arbitraries';

describe('text for a terminal', () => {
	it.each([
		['\u001b[31mAda', '␛[31mAda'],
		['\u001b]0;title\u0007', '␛]0;title␇'],
		['Ada\rBen', 'Ada␍Ben'],
		['Ada\nBen', 'Ada␊Ben'],
		['a\u0008\u0000\u007f', 'a␈␀␡'],
		['\u009b31m', '\\u009b31m'],
		['Ada\u202eneB', 'Ada\\u202eneB'],
		['a\tb · Ἀδα 阿達 أدا 👩‍💻', 'a\tb · Ἀδα 阿達 أدا 👩‍💻'],
	])('shows %j as %j', (text, seen) => {
		expect(shown(text)).toBe(seen);
	});

	it('holds no control but tabs, whatever it is made of', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyCharacter }), (text) => {
				expect(shown(text)).not.toMatch(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/u);
			}),
		);
	});
});

describe('JSON for a terminal', () => {
	it('holds no control but the line ends between values, and is read as the same', () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
				const text = shownJson(value);
				expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	it('escapes what a terminal would obey in a value', () => {
		expect(shownJson(['a\u009b\u007f\u001b\n'])).toBe('[\n  "a\\u009b\\u007f\\u001b\\n"\n]');
	});
});
