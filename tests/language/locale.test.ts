import { describe, expect, it } from 'vitest';
import { readLocale } from '../../src/language/locale';

describe('a file of texts', () => {
	const read = (texts: Readonly<Record<string, string>>): unknown => readLocale(texts);

	it('gives each text under its key, whatever dots that has', () => {
		expect(read({ 'list.which': 'Liste', 'weekday.0': 'Sonntag' })).toEqual({
			'list.which': 'Liste',
			'weekday.0': 'Sonntag',
		});
	});

	it('joins the forms of a text by number, in whatever order the file has them', () => {
		const texts = {
			'panel.days_other': '{count} дня',
			'list.which': 'Список',
			'panel.days_few': '{count} дня',
			'panel.days_one': '{count} день',
		};
		expect(read(texts)).toEqual({
			'list.which': 'Список',
			'panel.days': { one: '{count} день', few: '{count} дня', other: '{count} дня' },
		});
	});
});
