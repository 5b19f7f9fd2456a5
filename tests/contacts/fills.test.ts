import { describe, expect, it } from 'vitest';
import { fillsFor } from '../../src/contacts/fills';
import { defaultSettings } from '../../src/settings/settings';
import { contact } from '../support/contacts';

const ida = contact('Ida', {
	emails: ['a@x.org', 'b@x.org'],
	phones: ['1', '2'],
	organisation: 'Acme',
	jobTitle: 'Engineer',
	location: 'Leeds',
	dates: [
		{ day: '2019-05-12', words: 'Wedding' },
		{ day: '05-13', words: '' },
	],
});

/** The fills in short: `email=a@x.org`, with `[ ]` around a list. */
function fills(
	properties: Readonly<Record<string, unknown>>,
	settings: Pick<typeof defaultSettings, 'properties'> = defaultSettings,
	who = ida,
): string[] {
	return fillsFor(who, properties, settings).map(
		({ key, values, isList }) => `${key}=${isList ? `[${values.join('|')}]` : values.join('|')}`,
	);
}

describe('what is filled in', () => {
	it('is one address, one number, and all that the file says', () => {
		expect(fills({})).toEqual([
			'email=a@x.org',
			'phone=1',
			'organization=Acme',
			'jobTitle=Engineer',
			'location=Leeds',
			'dates=[2019-05-12 Wedding|05-13]',
		]);
	});

	it('is all addresses where the note has an empty list, and none where it has one with values', () => {
		expect(fills({ email: [], phone: ['9'] }).slice(0, 2)).toEqual([
			'email=[a@x.org|b@x.org]',
			'organization=Acme',
		]);
	});

	it.each([
		[{ organisation: 'Beta', role: 'Boss' }, []],
		[{ Company: 'Beta', job_title: '' }, ['job_title=Engineer']],
		[{ company: null }, ['company=Acme', 'jobTitle=Engineer']],
	])('is no second name for the employer or the position: %j', (properties, expected) => {
		const rest = { email: 'x', phone: 'x', location: 'x', dates: ['01-01'] };
		expect(fills({ ...rest, ...properties })).toEqual(expected);
	});

	it('is nothing under a name that a setting gives to another property', () => {
		const settings = { properties: { ...defaultSettings.properties, knows: 'company', location: 'city' } };
		expect(fills({}, settings)).toEqual([
			'email=a@x.org',
			'phone=1',
			'jobTitle=Engineer',
			'city=Leeds',
			'dates=[2019-05-12 Wedding|05-13]',
		]);
	});

	it.each([
		['[[Ida]] | day', '05-12 Ida day'],
		[': - wedding', '05-12 wedding'],
		['two\nlines', '05-12 two lines'],
		['2020-01-01', '05-12 2020-01-01'],
		['wed, 06-07 more', '05-12 wed, 06-07 more'],
	])('is a day whose words %j cannot break it', (words, text) => {
		expect(fills({}, defaultSettings, contact('Ida', { dates: [{ day: '05-12', words }] }))).toEqual([
			`dates=[${text}]`,
		]);
	});

	it('is no day that is none', () => {
		expect(
			fills(
				{},
				defaultSettings,
				contact('Ida', {
					dates: [
						{ day: '02-31', words: 'x' },
						{ day: '', words: '' },
					],
				}),
			),
		).toEqual([]);
	});
});
