import { describe, expect, it } from 'vitest';
import { noParts, type Contact } from '../../src/contacts/contact';
import { identityOf } from '../../src/contacts/identity';
import { relationOf } from '../../src/contacts/relation';
import { contact } from '../support/contacts';

/** How two contacts relate, in either order. */
function related(a: Contact, b: Contact): string {
	const one = relationOf(identityOf(a), identityOf(b)).kind;
	expect(relationOf(identityOf(b), identityOf(a)).kind).toBe(one);
	return one;
}

const mail = { emails: ['muster@example.org'] };

describe('two contacts', () => {
	it.each<[string, Contact, Contact, string]>([
		['one name', contact('Ida Muster'), contact('ida  MUSTER'), 'same'],
		['a blank, and the long mark of Japanese', contact('佐々木 マリー'), contact('佐々木マリー'), 'same'],
		['a comma', contact('Muster, Ida'), contact('Ida Muster'), 'same'],
		['another order without a comma', contact('Muster Ida'), contact('Ida Muster'), 'unclear'],
		['another order and an address', contact('Muster Ida', mail), contact('Ida Muster', mail), 'same'],
		[
			'another order that the parts explain',
			contact('Muster Ida', { parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
			contact('Ida Muster'),
			'same',
		],
		['a middle name once', contact('Ida Marie Muster'), contact('Ida Muster'), 'same'],
		['a middle initial', contact('Ida M. Muster'), contact('Ida Marie Muster'), 'same'],
		['an umlaut in two letters', contact('Ida Müller'), contact('Ida Mueller'), 'apart'],
		[
			'an umlaut in two letters and an address',
			contact('Ida Müller', mail),
			contact('Ida Mueller', mail),
			'unclear',
		],
		['a hyphen and an address', contact('Jean-Luc Muster', mail), contact('Jean Luc Muster', mail), 'unclear'],
		[
			'an umlaut in two letters, an address and another birthday',
			contact('Ida Müller', { ...mail, birthday: '01-02' }),
			contact('Ida Mueller', { ...mail, birthday: '01-03' }),
			'apart',
		],
		[
			'another family name of which one is a part, and an address',
			contact('Ida García López', mail),
			contact('Ida López', mail),
			'same',
		],
		['another family name and an address', contact('Ida Muster', mail), contact('Ida Meier', mail), 'apart'],
		[
			'one given name and other family names that the parts tell',
			contact('Ida', { parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
			contact('Ida', { parts: { ...noParts, given: 'Ida', family: 'Meier' } }),
			'apart',
		],
		[
			'the same, and an address',
			contact('Ida', { ...mail, parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
			contact('Ida', { ...mail, parts: { ...noParts, given: 'Ida', family: 'Meier' } }),
			'unclear',
		],
		[
			'one pet name and other given names that the parts tell',
			contact('Mum', { parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
			contact('Mum', { parts: { ...noParts, given: 'Eva', family: 'Muster' } }),
			'apart',
		],
		[
			'one given name and a family name that only one has',
			contact('Ida', { parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
			contact('Ida', { parts: { ...noParts, given: 'Ida' } }),
			'same',
		],
		[
			'one name that is split in two ways',
			contact('Ida Muster', { parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
			contact('Ida Muster', { parts: { ...noParts, given: 'Muster', family: 'Ida' } }),
			'same',
		],
		[
			'one name and parts in another script',
			contact('王小明', { parts: { ...noParts, given: 'Xiaoming', family: 'Wang' } }),
			contact('王小明', { parts: { ...noParts, given: '小明', family: '王' } }),
			'same',
		],
		['two middle names', contact('Ida Marie Muster', mail), contact('Ida Anna Muster', mail), 'apart'],
		[
			'two middle names that only the parts tell',
			contact('Ida Muster', { parts: { ...noParts, given: 'Ida', further: 'Marie', family: 'Muster' } }),
			contact('Ida Muster', { parts: { ...noParts, given: 'Ida', further: 'Anna', family: 'Muster' } }),
			'apart',
		],
		['an honorific', contact('Mrs. Ida Muster'), contact('Ida Muster'), 'same'],
		['two forms of address and no more', contact('Herr Muster', mail), contact('Frau Muster', mail), 'apart'],
		['a couple with one address', contact('Ida Muster', mail), contact('Karl Muster', mail), 'apart'],
		['a given name', contact('Ida'), contact('Ida Muster'), 'apart'],
		['a given name and an address', contact('Ida', mail), contact('Ida Muster', mail), 'unclear'],
		['an initial and an address', contact('I. Muster', mail), contact('Ida Muster', mail), 'unclear'],
		[
			'another birthday',
			contact('Ida Muster', { ...mail, birthday: '01-02' }),
			contact('Ida Muster', { ...mail, birthday: '01-03' }),
			'apart',
		],
		[
			'a birthday with a year and without',
			contact('Ida Muster', { birthday: '1980-01-02' }),
			contact('Ida Muster', { birthday: '01-02' }),
			'same',
		],
		[
			'another year',
			contact('Ida Muster', { birthday: '1980-01-02' }),
			contact('Ida Muster', { birthday: '1950-01-02' }),
			'apart',
		],
		['another suffix', contact('Karl Muster Jr.', mail), contact('Karl Muster Sr.', mail), 'apart'],
		['a suffix once', contact('Karl Muster Jr.'), contact('Karl Muster'), 'apart'],
		['a suffix once and an address', contact('Karl Muster Jr.', mail), contact('Karl Muster', mail), 'unclear'],
		['one suffix in two spellings', contact('Karl Muster jun.'), contact('Karl Muster, Jr'), 'same'],
		[
			'a degree once',
			contact('Ida Muster', { parts: { ...noParts, suffix: 'PhD' } }),
			contact('Ida Muster'),
			'same',
		],
		['a full nickname', contact('Robert Muster', { aliases: ['Bob Muster'] }), contact('Bob Muster'), 'same'],
		['a short nickname', contact('Robert Muster', { aliases: ['Bob'] }), contact('Bob'), 'apart'],
		[
			'a short nickname and an address',
			contact('Robert Muster', { ...mail, aliases: ['Bob'] }),
			contact('Bob', mail),
			'same',
		],
		[
			'one nickname of two',
			contact('Robert Muster', { aliases: ['Bob'] }),
			contact('Bruno Meier', { aliases: ['Bob'] }),
			'apart',
		],
		[
			'one name and nothing else',
			contact('Karl Muster', { emails: ['k@x.org'], phones: ['1001'], organisation: 'Acme' }),
			contact('Karl Muster', { emails: ['j@y.org'], phones: ['1002'], organisation: 'Umbrella' }),
			'unclear',
		],
		[
			'one name and other addresses',
			contact('Karl Muster', { emails: ['k@x.org'], phones: ['1001'] }),
			contact('Karl Muster', { emails: ['j@y.org'], phones: ['1002'] }),
			'same',
		],
		[
			'one number written in two ways',
			contact('Karl Muster', { emails: ['k@x.org'], phones: ['+44 7700 900123'], organisation: 'Acme' }),
			contact('Karl Muster', { emails: ['j@y.org'], phones: ['07700 900123'], organisation: 'Umbrella' }),
			'same',
		],
	])('with %s', (_, a, b, kind) => {
		expect(related(a, b)).toBe(kind);
	});
});
