import { latePattern } from '../text/late-pattern';
import type { NameParts } from './contact';

/** The letters of Chinese, Japanese and Korean; the long mark of Japanese belongs to no script. */
const unspaced = latePattern(
	String.raw`^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$`,
	'u',
);

/** Suffixes that tell one person of a name from another; titles such as PhD do not. */
const generation = /^(?:jr|sr|jun|sen|jnr|snr|junior|senior|[ivx]{2,4}|v|[2-9](?:nd|rd|th))\.?$/i;

/**
 * Whether a part of a name is Chinese, Japanese or Korean: such names have the family name first, and are written
 * without a blank.
 */
export function isUnspaced(part: string): boolean {
	return unspaced().test(part);
}

/**
 * The parts with the suffix that tells a father from his son in its own: some programs write it behind another part, or
 * in front of the name. There `Sr.` is a form of address.
 */
export function withGeneration(parts: NameParts): NameParts {
	if (parts.suffix !== '') return parts;
	if (generation.test(parts.prefix) && !/^s/i.test(parts.prefix))
		return { ...parts, prefix: '', suffix: parts.prefix };
	for (const key of ['family', 'given'] as const) {
		const at = parts[key].search(/,? [^ ,]+$/);
		const last = at < 1 ? '' : parts[key].slice(at).replace(/^,? /, '');
		// `Karl V.` is a name cut short.
		if (generation.test(last) && !/^v/i.test(last))
			return { ...parts, [key]: parts[key].slice(0, at), suffix: last };
	}
	return parts;
}

/** The name that the parts of one make. */
export function nameOf({ given, further, family, suffix }: NameParts): string {
	if (further === '' && isUnspaced(given) && isUnspaced(family)) return family + given;
	return [given, further, family, generation.test(suffix) ? suffix : ''].filter((part) => part !== '').join(' ');
}

/** `Muster, Ida` as a person says it; not `Muster, Inc.` */
export function spoken(sorted: string): string {
	const [, family, given = ''] = /^([^,]+), ([^,]+)$/.exec(sorted) ?? [];
	return family === undefined || /^(?:inc|ltd|llc|llp|gmbh|co|corp|ag|sa|plc|jr|sr|phd|md|[iv]+)\b/i.test(given)
		? sorted
		: `${given} ${family}`;
}
