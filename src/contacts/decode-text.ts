import { byteLines, fromCesu, headAndValue, isForeign, mixedRuns, unfoldedBytes } from './byte-lines';
import { decodeWide } from './decode-wide';
import { decodeAs, decodeLoosely, encodingNamed } from './encodings';
import { hasNames, isPlausible, rankReadings } from './judge-encoding';
import { nameEncodings } from './quoted-encodings';
import { closeReadings, doubtedReadings, samplesOf, type CloseReading } from './readings-to-ask';

/** What the user can choose for the bytes that are not UTF-8. */
export interface DecodingChoice {
	/** Null where the bytes decide. */
	readonly encoding: string | null;
	/** The language of the interface, which decides where the bytes hardly do. */
	readonly locale: string;
}

export interface DecodedFile {
	readonly text: string;
	/** The encoding of what is not UTF-8; `utf-8` where everything is. */
	readonly encoding: string;
	/** The likely readings, the best first, with words to choose by; empty where the bytes decide. */
	readonly close: readonly CloseReading[];
}

/**
 * Decodes a file of contacts, each line for itself: as UTF-8 where it is valid, else in the encoding that its property
 * or card names, else in the one that the bytes of all such lines fit best. So a wrong byte costs its line at most.
 */
export function decodeFile(bytes: Uint8Array, choice: DecodingChoice): DecodedFile {
	const wide = decodeWide(bytes);
	if (wide !== null) return { ...wide, close: [] };
	const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	const own = bytes.subarray(start);
	const whole = decodeAs('utf-8', own);
	const isPlain = whole !== null && !whole.includes('\u001B$') && !isByChance(whole);
	const read = isPlain ? null : decodeLines(own, choice);
	// What is no better in another encoding stays as it is.
	const isKept =
		read === null ||
		(whole !== null && !whole.includes('\u001B$') && choice.encoding === null && !hasNames(read.text));
	const decoded = isKept ? { text: whole ?? '', encoding: 'utf-8', close: [] } : read;
	const quoted = nameEncodings(decoded.text, choice.encoding, choice.locale);
	if (quoted === null) return decoded;
	return decoded.encoding === 'utf-8' ? quoted : { ...decoded, text: quoted.text };
}

/** A short file that is valid UTF-8 by chance has a few letters of two bytes only. */
function isByChance(text: string): boolean {
	const letters = text.length > 2000 ? null : text.match(/[^\0-\u007F]/g);
	return (
		letters !== null &&
		letters.length <= 6 &&
		(letters.every((letter) => letter < '\u0800') || letters.length <= 2) &&
		!isPlausible(text)
	);
}

/** A line, as far as it is decoded. */
interface Line {
	readonly bytes: Uint8Array;
	text: string | null;
	/** The encoding that its card or property names. */
	charset: string | null;
}

function decodeLines(bytes: Uint8Array, choice: DecodingChoice): DecodedFile {
	const isCard = /(?:BEGIN|END)[ \t]*:[ \t]*VCARD|^dn:/im.test(new TextDecoder('iso-8859-1').decode(bytes));
	const lines = [...byteLines(bytes, isCard)].map(
		(line): Line => ({ bytes: line, text: fromUtf8(line), charset: null }),
	);
	// Where all lines are valid, a few are so by chance.
	if (lines.every(({ text }) => text !== null))
		for (const line of lines)
			if (isForeign(line.bytes) && !line.text?.includes('\u001B'))
				line.text = isPlausible(line.text ?? '') ? line.text : null;

	const chosen = encodingNamed(choice.encoding ?? '');
	// What a file says of its encoding can be wrong. What the user says counts.
	if (isCard && chosen === null) nameCharsets(lines);
	const doubted = readAsNamed(lines, choice.locale);
	const open = lines.filter(({ text }) => text === null);
	const isCutOff = open.length === 1 && decodeCutOff(lines);
	if (open.length === 0 || isCutOff) return { text: textOf(lines), encoding: 'utf-8', close: doubted };
	const readings = rankReadings(
		samplesOf(open.map((line) => (isCard ? headAndValue(line.bytes).value : line.bytes))),
		choice.locale,
	);
	const encoding = chosen ?? readings[0]?.encoding ?? 'windows-1252';
	const others = readings.map((reading) => reading.encoding);
	for (const line of open) {
		for (const one of [encoding, ...others]) line.text ??= decodeLine(one, line.bytes);
		line.text ??= decodeLoosely(encoding, line.bytes);
	}
	readByChance(lines, new Set(open), encoding);
	const close = closeReadings(readings);
	return { text: textOf(lines), encoding, close: close.length > 0 ? close : doubted };
}

/** Decodes lines in the encodings that they name. Returns what to ask where the first of these hardly gives names. */
function readAsNamed(lines: readonly Line[], locale: string): CloseReading[] {
	const named = lines.filter(({ text, charset }) => text === null && charset !== null);
	for (const line of named) line.text = decodeLine(line.charset ?? '', line.bytes);
	const charset = named[0]?.charset ?? null;
	const own = named.filter((line) => line.text !== null && line.charset === charset);
	return charset === null
		? []
		: doubtedReadings(charset, samplesOf(own.map((line) => headAndValue(line.bytes).value)), locale);
}

/**
 * Decodes the last line where it ends inside a letter of UTF-8, as where a file was cut, without the rest of the letter.
 * Returns whether it does.
 */
function decodeCutOff(lines: readonly Line[]): boolean {
	const last = lines.at(-1);
	if (last === undefined || last.text !== null || !lines.some(({ text, bytes }) => text !== null && isForeign(bytes)))
		return false;
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(last.bytes).replace(/\uFFFD$/, '');
	if (text.includes('\uFFFD')) return false;
	last.text = text;
	return true;
}

function textOf(lines: readonly Line[]): string {
	return lines.map(({ text }) => text).join('');
}

function fromUtf8(line: Uint8Array): string | null {
	const text = decodeAs('utf-8', line);
	if (text?.includes('\u001B$') === true) return decodeAs('iso-2022-jp', line) ?? text;
	if (text !== null) return text;
	const joined = unfoldedBytes(line);
	return fromCesu(line) ?? decodeAs('utf-8', joined) ?? fromCesu(joined);
}

/** Decodes a line in an encoding; letters that are UTF-8 stay so where most are. Null where the bytes are invalid. */
function decodeLine(encoding: string, line: Uint8Array): string | null {
	const whole = decodeAs(encoding, line) ?? decodeAs(encoding, unfoldedBytes(line));
	// One letter of each kind: UTF-8 where the whole line in the encoding is no name.
	const runs = mixedRuns(line, whole === null || !hasNames(valueOf(whole)) ? 2 : 3);
	if (runs !== null)
		return runs.map(({ bytes, isUtf8 }) => decodeLoosely(isUtf8 ? 'utf-8' : encoding, bytes)).join('');
	return whole;
}

/** Sets the encoding that each line names, else the one that another line of its card names. */
function nameCharsets(lines: readonly Line[]): void {
	let card: Line[] = [];
	let named: string | null = null;
	const close = (): void => {
		for (const line of card) line.charset ??= named;
		[card, named] = [[], null];
	};
	for (const line of lines) {
		const { charset } = headAndValue(line.bytes);
		const encoding = charset === null ? null : encodingNamed(charset);
		line.charset = encoding === 'utf-8' ? null : encoding;
		named ??= line.charset;
		card.push(line);
		if (line.bytes.length < 20 && /^\s*(?:BEGIN|END)\s*:/i.test(line.text ?? '')) close();
	}
	close();
}

/** Lines in other encodings can be valid UTF-8 by chance. They are decoded like the lines around them that are not. */
function readByChance(lines: readonly Line[], open: ReadonlySet<Line>, encoding: string): void {
	const isEastern = /^(?:gb|big5|shift_jis|euc)/.test(encoding);
	const valid = lines.filter((line) => !open.has(line) && isForeign(line.bytes));
	for (const line of valid) {
		const text = line.text ?? '';
		// The encodings of East Asia make letters of two bytes in UTF-8.
		const other = decodeAs(encoding, line.bytes);
		const isFew = valid.length * 4 <= open.size && hasNames(valueOf(other ?? text));
		const isChance =
			isEastern && valid.length < open.size
				? !/[\u0800-\uFFFF]/.test(text)
				: isFew || !isPlausible(valueOf(text));
		if (isChance) line.text = other ?? text;
	}
}

function valueOf(line: string): string {
	return line.slice(line.indexOf(':') + 1);
}
