import { decodeBase64 } from './base64';
import { decodeQuotedPrintable } from './quoted-printable';

/**
 * `=?UTF-8?Q?J=C3=B6rg?=`, as the head of a mail writes a name. Each piece has an end, so that the time stays in
 * proportion to the text.
 */
const word = /=\?([\w-]{1,40})(?:\*[\w-]{0,40})?\?([QqBb])\?([^?\s]{0,400})\?=/g;

/** Decodes the words that address books take over from mails. Blanks between two such words only part them. */
export function withoutEncodedWords(text: string): string {
	if (!text.includes('=?')) return text;
	return text
		.replace(/\?=\s{1,100}=\?/g, '?==?')
		.replace(word, (whole, charset: string, kind: string, value: string) =>
			/q/i.test(kind)
				? decodeQuotedPrintable(value.replaceAll('_', ' '), charset)
				: (decodeBase64(value, charset) ?? whole),
		);
}
