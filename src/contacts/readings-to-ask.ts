import { mixedRuns } from './byte-lines';
import { decodeAs } from './encodings';
import { rankReadings, type Reading } from './judge-encoding';

/** A reading that the user can choose, with words to choose by. */
export interface CloseReading {
	readonly encoding: string;
	readonly sample: string[];
}

const mostSamples = 300;
const mostBytes = 400;

/** As many lines as judging needs. A long one is cut behind an ASCII character; letters that are UTF-8 do not count. */
export function samplesOf(lines: readonly Uint8Array[]): Uint8Array[] {
	return lines.slice(0, mostSamples).map((line) => {
		let end = Math.min(line.length, mostBytes);
		while (end > 0 && end < line.length && (line[end - 1] ?? 0) >= 0x40) end -= 1;
		const own = line.subarray(0, end === 0 ? mostBytes : end);
		const runs = mixedRuns(own);
		if (runs === null) return own;
		const kept = runs.map(({ bytes, isUtf8 }) => (isUtf8 ? bytes.filter((byte) => byte < 0x80) : bytes));
		return Uint8Array.from(kept.flatMap((bytes) => [...bytes]));
	});
}

/** How much worse than the best a reading may be, so that the user is asked: less where there are many letters. */
function marginOf({ lines }: Reading): number {
	const letters = lines.reduce((sum, line) => sum + (line?.match(/[^\0-\u007F]/g)?.length ?? 0), 0);
	return 0.02 + 0.2 / Math.sqrt(letters + 1);
}

const mostExamples = 5;
const mostReadings = 4;

/**
 * The readings between which the user should choose, the best first, with lines in which they differ. Empty where one
 * is clear.
 */
export function closeReadings(readings: readonly Reading[]): CloseReading[] {
	const [best] = readings;
	if (best === undefined) return [];
	const readsAsMuch = ({ lines }: Reading): boolean =>
		lines.every((line, index) => line !== null || best.lines[index] === null);
	const isClose = ({ score }: Reading): boolean => score >= best.score - marginOf(best);
	const close = readings.filter((one) => isClose(one) && readsAsMuch(one)).slice(0, mostReadings);
	return close.length < 2 ? [] : sideBySide(close);
}

/** How much better than the encoding that a file names another must be, so that the user is asked. */
const leastDoubt = 0.12;

/**
 * The reading that a file names and the likeliest one, where that is so much better that the name may be wrong. Empty
 * where it is not.
 */
export function doubtedReadings(encoding: string, samples: readonly Uint8Array[], locale: string): CloseReading[] {
	const readings = rankReadings(samples, locale);
	const lines = samples.map((sample) => decodeAs(encoding, sample));
	const [best] = readings;
	const named = readings.find((reading) => reading.lines.every((line, index) => line === lines[index]));
	if (best === undefined || named === undefined || named.score > best.score - leastDoubt - marginOf(best)) return [];
	return sideBySide([{ ...named, encoding }, best]);
}

function sideBySide(
	readings: readonly { readonly encoding: string; readonly lines: Reading['lines'] }[],
): CloseReading[] {
	const telling = (readings[0]?.lines ?? [])
		.flatMap((_, index) => (new Set(readings.map(({ lines }) => lines[index])).size > 1 ? [index] : []))
		.slice(0, mostExamples);
	return readings.map(({ encoding, lines }) => ({
		encoding,
		sample: telling.map((index) => (lines[index] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()),
	}));
}
