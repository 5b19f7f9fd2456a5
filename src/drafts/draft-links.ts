import type { DraftText } from './draft-templates';

/**
 * The longest link, in characters: mail programs cut or refuse longer `mailto:` links. The lowest limit measured was
 * 2,046.
 */
const longestLink = 2_000;

/** A link that opens a draft in another program. */
export interface DraftLink {
	readonly href: string;
	/** False where the text is too long for a link: the user has to paste it. */
	readonly holdsText: boolean;
}

/**
 * The address in the value of an e-mail property, which can also be `Ada <ada@example.org>`; null where there is none.
 */
export function emailAddress(text: string | null): string | null {
	return (text ?? '').split(/[\s<>,;:"'()[\]]/).find((word) => word.slice(1, -1).includes('@')) ?? null;
}

/** The number in the value of a phone property, in the form that a link can carry; null where there is none. */
export function phoneNumber(text: string | null): string | null {
	const number = /^[^\d+]*(\+?)([\d\s().\-/]*)/.exec(text ?? '');
	const digits = number?.[2]?.replace(/\D/g, '') ?? '';
	return digits.length < 3 ? null : `${number?.[1] ?? ''}${digits}`;
}

/** A `mailto:` link (RFC 6068): percent-encoded except for letters and digits, with lines ended by CR and LF. */
export function mailLink(addresses: readonly string[], { subject, body }: DraftText): DraftLink {
	const to = addresses.map((address) => encoded(address).replaceAll('%40', '@')).join(',');
	const withSubject = subject === '' ? [] : [`subject=${encoded(subject)}`];
	return linkWithin(`mailto:${to}`, '?', withSubject, `body=${encoded(body)}`);
}

/** An `sms:` link (RFC 5724). Apple's devices accept the text only after an ampersand. */
export function messageLink(number: string, { body }: DraftText, isApple: boolean): DraftLink {
	return linkWithin(`sms:${number}`, isApple ? '&' : '?', [], `body=${encoded(body)}`);
}

function linkWithin(start: string, mark: string, fields: readonly string[], text: string): DraftLink {
	const href = (all: readonly string[]): string => (all.length === 0 ? start : `${start}${mark}${all.join('&')}`);
	const whole = href([...fields, text]);
	return whole.length <= longestLink ? { href: whole, holdsText: true } : { href: href(fields), holdsText: false };
}

function encoded(text: string): string {
	// A lone surrogate cannot be encoded, so it is replaced.
	const whole = text.replace(/\p{Cs}/gu, '\uFFFD').replace(/\r\n?|\n/g, '\r\n');
	return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
