import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailAddress, mailLink, messageLink, phoneNumber } from '../../src/drafts/draft-links';
import { anyWords } from '../support/arbitraries';

const text = { subject: 'Ada & Ben: hello?', body: 'Hello Ada,\n\n50% + “more” #1\n' };

describe('a mail link', () => {
	it('names the addresses, the subject and the text, all encoded', () => {
		expect(mailLink(['ada@example.org', 'ben+x@example.org'], text)).toEqual({
			href: 'mailto:ada@example.org,ben%2Bx@example.org?subject=Ada%20%26%20Ben%3A%20hello%3F&body=Hello%20Ada%2C%0D%0A%0D%0A50%25%20%2B%20%E2%80%9Cmore%E2%80%9D%20%231%0D%0A',
			holdsText: true,
		});
	});

	it('has no subject where there is none', () => {
		expect(mailLink([], { subject: '', body: 'x' }).href).toBe('mailto:?body=x');
	});

	it('leaves a text out that makes it too long for other programs', () => {
		expect(mailLink(['ada@example.org'], { subject: 'S', body: 'я'.repeat(400) })).toEqual({
			href: 'mailto:ada@example.org?subject=S',
			holdsText: false,
		});
	});

	it('is an address that reads back as what was meant, for any words', () => {
		fc.assert(
			fc.property(anyWords, anyWords, (subject, body) => {
				const { href, holdsText } = mailLink(['ada@example.org'], { subject, body });
				expect(href).toMatch(/^mailto:ada@example\.org(\?[\w=&%.~-]*)?$/);
				const read = new URL(href);
				const whole = (words: string): string => words.replace(/\p{Cs}/gu, '\uFFFD');
				expect(read.searchParams.get('subject') ?? '').toBe(whole(subject).replace(/\r\n?|\n/g, '\r\n'));
				if (holdsText) expect(read.searchParams.get('body')).toBe(whole(body).replace(/\r\n?|\n/g, '\r\n'));
			}),
		);
	});
});

describe('a message link', () => {
	it('puts the text where each maker of devices looks for it', () => {
		const draft = { subject: '', body: 'Hello & bye' };
		expect(messageLink('+351210000047', draft, false).href).toBe('sms:+351210000047?body=Hello%20%26%20bye');
		expect(messageLink('+351210000047', draft, true).href).toBe('sms:+351210000047&body=Hello%20%26%20bye');
	});
});

describe('an address in a note', () => {
	it.each([
		['ada@example.org', 'ada@example.org'],
		['Ada <ada.l@example.org>', 'ada.l@example.org'],
		['ada@example.org, other@example.org', 'ada@example.org'],
		['mailto:ada@example.org', 'ada@example.org'],
		['jörg@bücher.example', 'jörg@bücher.example'],
		['ada at example', null],
		[null, null],
	])('%j is %j', (words, address) => {
		expect(emailAddress(words)).toBe(address);
	});
});

describe('a number in a note', () => {
	it.each([
		['+351 210 000 047', '+351210000047'],
		['(020) 7946-0000', '02079460000'],
		['tel. 030/123456 (work)', '030123456'],
		['12', null],
		['ask Ben', null],
		[null, null],
	])('%j is %j', (words, number) => {
		expect(phoneNumber(words)).toBe(number);
	});
});
