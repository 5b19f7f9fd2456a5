import { decodeFile } from '../../src/contacts/decode-text';
import { readContactFile } from '../../src/contacts/read-contacts';
import { noTableChoices } from '../../src/contacts/read-table';
import { parseProperty, unfoldedLines } from '../../src/contacts/vcard-lines';
import { milliseconds, print, times } from './measure';

const choices = { encoding: null, locale: 'en', ...noTableChoices };

/** A card of somebody. */
export function card(number: number): string {
	const lines = [
		`N:Muster${number};Ida;;;`,
		`FN:Ida Muster${number}`,
		'ORG:Acme Ltd;Sales',
		'TITLE:Engineer',
		`EMAIL;TYPE=INTERNET;TYPE=HOME:p${number}@example.org`,
		`TEL;TYPE=CELL:+49 170 ${1_000_000 + number}`,
		`TEL;TYPE=HOME:+49 89 ${2_000_000 + number}`,
		`ADR;TYPE=HOME:;;Weg ${number};Köln;;50667;Germany`,
		'BDAY:1985-05-14',
		`NOTE:met at the fair\\, ${number}`,
	];
	return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

/**
 * Reading cards must take no more than twice as long as decoding their file and splitting its lines into properties.
 */
export function benchCards(): void {
	const rows = [5_000, 20_000].map((count) => {
		const bytes = new TextEncoder().encode(Array.from({ length: count }, (_, at) => card(at)).join(''));
		let [split, read] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
		// By turns, so that other work disturbs both alike.
		for (let run = 0; run < 7; run += 1) {
			split = Math.min(
				split,
				timeOfOne(() =>
					[...unfoldedLines(decodeFile(bytes, choices).text)].filter((line) => parseProperty(line) !== null),
				),
			);
			read = Math.min(
				read,
				timeOfOne(() => readContactFile(bytes, choices)),
			);
		}
		return [`${count} cards`, milliseconds(split), milliseconds(read), times(read / split)];
	});
	print('Cards: decode and split the lines, read the contacts, how much longer that takes', rows);
}

function timeOfOne(act: () => unknown): number {
	const started = performance.now();
	act();
	return performance.now() - started;
}
