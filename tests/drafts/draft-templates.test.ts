import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftable, draftPlaceholders, fillTemplate, type DraftWords } from '../../src/drafts/draft-templates';
import { inEnglish } from '../../src/language/in-english';
import { draftNames, type DraftName } from '../../src/settings/settings';
import { anyWords } from '../support/arbitraries';

function template(name: DraftName): string {
	return inEnglish.t(`template.${name}`);
}

describe('a template', () => {
	it('is filled in, with its first line as the subject', () => {
		expect(
			fillTemplate('Subject: For {{ name }}\r\nHello {{first}},\n\n\n\nbye\n', {
				name: 'Ada Lovelace',
				first: 'Ada',
			}),
		).toEqual({ subject: 'For Ada Lovelace', body: 'Hello Ada,\n\nbye' });
	});

	it.each([
		'件名：{{name}} さんへ\nよろしく',
		'件名: {{name}} さんへ\nよろしく',
		'件名 ： {{name}} さんへ\nよろしく',
	])('has its subject behind a colon of either width: %j', (text) => {
		expect(fillTemplate(text, { name: 'Ada：B' }, '件名')).toEqual({ subject: 'Ada：B さんへ', body: 'よろしく' });
	});

	it('leaves out a line whose placeholders have no value', () => {
		expect(fillTemplate('Subject: {{note}}\nHello.\nIt is about {{topic}}.\nBye.', { topic: '' })).toEqual({
			subject: '',
			body: 'Hello.\nBye.',
		});
	});

	it('keeps braces that it does not know, and those that come out of a note', () => {
		expect(fillTemplate('{{date}} {{name}} {name}', { name: '{{first}} $& $1', first: 'Ada' }).body).toBe(
			'{{date}} {{first}} $& $1 {name}',
		);
	});

	it('of the plugin uses no unknown placeholder', () => {
		const known = new Set<string>(draftPlaceholders);
		for (const name of draftNames) {
			const used = [...template(name).matchAll(/\{\{(\w*)\}\}/g)].map((match) => match[1] ?? '');
			expect(used.filter((word) => !known.has(word))).toEqual([]);
		}
	});

	it('never lets words from a note add a line or a subject', () => {
		fc.assert(
			fc.property(anyWords, (words) => {
				const all: DraftWords = Object.fromEntries(draftPlaceholders.map((word) => [word, draftable(words)]));
				for (const name of draftNames) {
					const lines = (text: string): number => text.split('\n').length;
					const filled = fillTemplate(template(name), all);
					expect(lines(filled.body)).toBeLessThanOrEqual(lines(template(name)));
					expect(lines(filled.subject)).toBe(1);
				}
			}),
		);
	});
});

describe('words from a note', () => {
	it('are put on one line, and cut where they are long', () => {
		expect(draftable(' Ada\n\tLovelace\0 ')).toBe('Ada Lovelace');
		expect([...draftable('👩‍🚀'.repeat(10_000))].length).toBeLessThanOrEqual(81);
		expect(draftable('\uD800x')).toBe('x');
	});
});
