import { describe, expect, it } from 'vitest';
import { fitted, textWidth } from '../../src/text/text-width';

describe('the estimated width of a text', () => {
	it('is wider for Chinese, narrower for narrow letters, and counts an accent with its letter', () => {
		expect(textWidth('王小明', 12)).toBeGreaterThan(textWidth('Ada', 12));
		expect(textWidth('ill', 12)).toBeLessThan(textWidth('mom', 12));
		expect(textWidth('e\u0301', 12)).toBe(textWidth('e', 12));
	});

	it('is no wider for marks of direction', () => {
		expect(textWidth('\u20663×\u2069', 12)).toBe(textWidth('3×', 12));
		expect(textWidth('\u200e+3', 12)).toBe(textWidth('+3', 12));
	});
});

describe('a text cut to a width', () => {
	it('is whole where it fits, and else ends with an ellipsis within the width', () => {
		expect(fitted('Ada', 12, 100)).toBe('Ada');
		const cut = fitted('María José Fernández', 12, 60);
		expect(cut).toMatch(/^María.*…$/);
		expect(textWidth(cut, 12)).toBeLessThanOrEqual(60);
	});

	it('takes no time that grows with a hostile name', () => {
		expect(fitted('Ada '.repeat(100_000), 12, 80).length).toBeLessThan(20);
	});
});
