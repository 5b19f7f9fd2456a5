import { describe, expect, it } from 'vitest';
import { readContacts } from '../../src/contacts/read-contacts';
import { contact } from '../support/contacts';

describe('LDIF', () => {
	it('is read with base64, folded lines, Thunderbird’s birthday, and without lists and branches', () => {
		const text = [
			'version: 1',
			'',
			'# a comment',
			'dn: ou=people,dc=example,dc=org',
			'objectclass: organizationalUnit',
			'ou: people',
			'',
			'dn:: Y249RXZhLG1haWw9ZXZhQGV4YW1wbGUub3Jn',
			'objectclass: person',
			'givenName: Eva',
			'sn:: TcO8bGxlcg==',
			'cn;lang-de:: RXZhIE3DvGxsZXI=',
			'mail: eva@exam',
			' ple.org',
			'mozillaSecondEmail: eva@example.net',
			'homePhone: 1002',
			'mobile: 1001',
			'facsimileTelephoneNumber: 1003',
			'birthyear: 1985',
			'birthmonth: 5',
			'birthday: 14',
			'o: Acme',
			'title: Head',
			'l: Berlin',
			'mozillaNickname: Evi',
			'description:: T25lClR3bw==',
			'jpegPhoto:< file:///photo.jpg',
			'',
			'dn: cn=Friends',
			'objectclass: groupOfNames',
			'cn: Friends',
			'member: cn=Eva',
		].join('\r\n');
		expect(readContacts(text)).toEqual({
			ok: true,
			table: null,
			contacts: [
				contact('Eva Müller', {
					number: 1,
					parts: { given: 'Eva', further: '', family: 'Müller', prefix: '', suffix: '' },
					aliases: ['Evi'],
					emails: ['eva@example.org', 'eva@example.net'],
					phones: ['1001', '1002'],
					birthday: '1985-05-14',
					organisation: 'Acme',
					jobTitle: 'Head',
					location: 'Berlin',
					notes: 'One\nTwo',
				}),
			],
		});
	});

	it('names a person by the nickname where there is no other name', () => {
		const result = readContacts(
			'dn: mail=ida@example.org\nobjectclass: person\nmozillaNickname: Idi\nmail: ida@example.org\n',
		);
		expect(result.ok && result.contacts[0]).toMatchObject({ name: 'Idi', aliases: [] });
	});

	it('names an organisation', () => {
		const result = readContacts('dn: o=Acme\nobjectclass: organization\no: Acme\n');
		expect(result.ok && result.contacts).toEqual([expect.objectContaining({ name: 'Acme', isCompany: true })]);
	});
});
