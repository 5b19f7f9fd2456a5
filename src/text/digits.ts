/** Decimal digits of every script, in the order of Unicode: each script has ten in a row, from its zero. */
const decimalDigit = /\p{Nd}/gu;

/** Most texts have no other digits, and are left as they are at once. */
const isAscii = /^[\0-\x7F]*$/;

/**
 * The text with the decimal digits of every script (Arabic, Persian, Devanagari, Bengali, full width …) written as 0 to
 * 9. Offsets in UTF-16 units stay, except after digits outside the Basic Multilingual Plane, which become shorter.
 */
export function withAsciiDigits(text: string): string {
	if (isAscii.test(text)) return text;
	return text.replace(decimalDigit, (digit) => (digit <= '9' ? digit : String(valueOf(digit))));
}

/**
 * The value of a digit. Digits stand in rows of ten, from zero to nine; a few rows follow one another without a gap.
 */
function valueOf(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let first = code;
	while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
	return (code - first) % 10;
}
