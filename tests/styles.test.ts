import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from './support/imports';

const styles = textOf('styles.css').replace(/\/\*[^]*?\*\//g, '');

describe('the styles', () => {
	it('are of classes that the plugin gives', () => {
		const code = filesIn('src').map(textOf).join('\n');
		const given = new Set(code.match(/top-of-mind-[a-z\d-]+/g));
		const styled = new Set([...styles.matchAll(/\.(top-of-mind-[a-z\d-]+)/g)].map(([, name = '']) => name));
		expect(styled.size).toBeGreaterThan(100);
		expect([...styled].filter((name) => !given.has(name))).toEqual([]);
	});

	it('take their colours from the theme, or from the system where it chooses all of them', () => {
		expect(styles.match(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?)\(/gi)).toBeNull();
	});

	it('hold nothing that the directory warns of', () => {
		expect(styles.match(/!important|:has\(/g)).toBeNull();
	});
});
