import { describe, expect, it } from 'vitest';
import { fillsFor } from '../../src/contacts/fills';
import { inOneSentence, leftOver } from '../../src/contacts/left-over';
import { message, type Message } from '../../src/language/message';
import { defaultSettings } from '../../src/settings/settings';
import { contact } from '../support/contacts';

const ida = contact('Ida Muster', {
	emails: ['ida@example.org', 'ida@example.net'],
	phones: ['+49 170 1234567', '1002'],
});

function said(properties: Readonly<Record<string, unknown>>): unknown {
	return leftOver(ida, fillsFor(ida, properties, defaultSettings), properties, defaultSettings);
}

describe('addresses and numbers that are not written', () => {
	it.each<[string, Readonly<Record<string, unknown>>, string | null]>([
		['all but the first, in a note without any', {}, 'ida@example.net, 1002'],
		['none, where the note has empty lists', { email: [], phone: [] }, null],
		[
			'none, where the note has them in any form',
			{ email: ['IDA@example.net', 'mailto:ida@example.org'], phone: '1002; +49-170-1234567' },
			null,
		],
		[
			'none, where the note has the number without the code of its country',
			{ email: ['ida@example.net', 'ida@example.org'], phone: ['0170 1234567', '1002'] },
			null,
		],
		[
			'those that the note has not, where it has others',
			{ email: 'other@example.org', phone: 'call the office' },
			'ida@example.org, ida@example.net, +49 170 1234567, 1002',
		],
	])('are named: %s', (_, properties, values) => {
		expect(said(properties)).toEqual(
			values === null ? [] : [message('import.leftOver', { values: values.split(', ') })],
		);
	});

	it('are said in one sentence, each once', () => {
		const left = (...values: string[]): Message => message('import.leftOver', { values });
		const joined = message('import.joined', { count: 2 });
		expect(inOneSentence([left('https://example.org'), joined, left('https://example.org'), left('1002')])).toEqual(
			[joined, left('https://example.org', '1002')],
		);
		expect(inOneSentence([joined])).toEqual([joined]);
	});
});
