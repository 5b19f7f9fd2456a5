/** The digits of Base 85: printable characters of ASCII that need no escape between double quotes. */
export const digitsOfBase85 = Array.from({ length: 86 }, (_, index) => String.fromCharCode(35 + index))
	.filter((digit) => digit !== '\\')
	.join('');

/**
 * Reads Base 85: five digits are four bytes, the highest first, and at the end one digit more than there are bytes. In
 * Base64 the same bytes take a fifteenth more.
 */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new DataView(new ArrayBuffer(Math.ceil(text.length / 5) * 4));
	for (let group = 0; group * 5 < text.length; group++) {
		let value = 0;
		// A group cut short was rounded down: the highest digits in place of those cut off give back the same bytes.
		for (let index = group * 5; index < group * 5 + 5; index++) value = value * 85 + (index < text.length ? digitsOfBase85.indexOf(text.charAt(index)) : 84);
		bytes.setUint32(group * 4, value);
	}
	return new Uint8Array(bytes.buffer, 0, Math.floor((text.length * 4) / 5));
}
