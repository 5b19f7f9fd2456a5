import { folded } from '../../text/words';
import { cleanName } from '../clean-values';
import { emailIn, noParts, onOneLine, type NameParts } from '../contact';
import { isUnspaced, spoken } from '../names-of-parts';
import type { Cells } from './cells';
import type { Meaning } from './column-field';

/** The name of a row, its parts, and its nicknames. */
export interface RowName {
	readonly name: string;
	readonly parts: NameParts;
	readonly aliases: readonly string[];
}

/** What stands before a name, in the languages of the tables. Another `Title` is a job. */
const honorific =
	/^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|doktor|sir|lady|lord|dame|rev|fr|hr|herr|frau|fräulein|dhr|mevr|mevrouw|m|mme|mlle|monsieur|madame|mademoiselle|me|sr|sra|srta|don|doña|dña|d|señor|señora|sig|sigra|dott|dottssa|ing|dipl|mag|med|lic|avv|arch|pan|pani|mgr|mudr|judr|inż|г|гн|госпожа|господин|sayın|bay|bayan|herra|rouva|fru|fröken|tit|univ|habil|hc|ddr|phd|nat|rer|jur|phil|先生|女士|小姐|博士|教授|様)[.\s-]*)+$/u;

export function isHonorific(text: string): boolean {
	return honorific.test(text.toLowerCase().replace(/\./g, ' ').trim());
}

/**
 * Finds the name of a row. A name that is an address or a number gives way to the parts of the name, then to how the
 * contact is sorted, and to the name beside its address.
 */
export function nameOfRow(cells: Cells, has: (meaning: Meaning) => boolean): RowName {
	const { parts, whole } = partsOfRow(cells, has);
	const nicknames = [
		...nicknamesIn(cells.every('nickname')),
		...(has('family') ? nicknamesIn(cells.every('familyOrNickname')) : []),
	];
	const composed = composedName(parts);
	const name = [whole, composed].find((text) => isName(text)) ?? otherName(cells);
	return { name, parts, aliases: nicknames };
}

function partsOfRow(cells: Cells, has: (meaning: Meaning) => boolean): { parts: NameParts; whole: string } {
	const hasFamily = has('family') || has('familyOrNickname');
	let given = cells.first('given');
	let family = cells.first('family') || (has('family') ? '' : cells.first('familyOrNickname'));
	let whole = cells.first('name');
	for (const cell of cells.all('someName')) {
		const text = onOneLine(cell.text);
		// `Name` is the family name beside a column for given names, and the given name beside one for family names.
		if (!isName(text)) whole ||= text;
		else if (has('given') && !hasFamily && family === '' && !startsWith(text, given)) family = text;
		else if (hasFamily && !has('given') && given === '' && !endsWith(text, family)) given = text;
		else if (whole === '' || !isName(whole)) whole = text;
		else if (folded(whole) !== folded(text)) continue;
		cells.take(cell);
	}
	const prefix = cells.first('prefix') || titleBefore(cells, has);
	const parts = { given, further: cells.first('further'), family, prefix, suffix: cells.first('suffix') };
	return {
		parts: Object.values(parts).every((part) => part === '') ? noParts : lined(parts),
		whole: onOneLine(whole),
	};
}

function lined(parts: NameParts): NameParts {
	const { given, further, family, prefix, suffix } = parts;
	return {
		given: cleanName(given),
		further: cleanName(further),
		family: cleanName(family),
		prefix: onOneLine(prefix),
		suffix: onOneLine(suffix),
	};
}

/** A title such as `Dr.`; any other is left for the job, unless that has a column of its own. */
function titleBefore(cells: Cells, has: (meaning: Meaning) => boolean): string {
	const title = cells.all('title')[0];
	return title !== undefined && (isHonorific(title.text) || has('jobTitle')) ? cells.first('title') : '';
}

function composedName({ given, further, family, suffix }: NameParts): string {
	const own = [given, family].filter((part) => part !== '');
	if (own.length === 2 && own.every((part) => isUnspaced(part))) return [family + given, suffix].join(' ').trim();
	const name = [given, further, family].filter((part) => part !== '').join(' ');
	return name === '' || suffix === '' ? name : `${name} ${suffix}`;
}

function otherName(cells: Cells): string {
	const sorted = spoken(onOneLine(cells.first('fileAs')));
	if (isName(sorted)) return sorted;
	const shown = cells.all('emailName').find(({ text }) => isName(withoutAddress(text)));
	if (shown !== undefined) return withoutAddress(shown.text);
	// `Ida Muster <ida@example.org>`
	const beside = cells
		.all('email')
		.map(({ text }) => /^\s*"?([^<>"@]+)"?\s*<[^<>]*>\s*$/.exec(text)?.[1]?.trim() ?? '');
	return beside.find((text) => isName(text)) ?? '';
}

/** How Outlook shows an address: `Ida Muster (ida@example.org)`. */
export function withoutAddress(text: string): string {
	return onOneLine(text.replace(/[(<][^()<>]*@[^()<>]*[)>]\s*$/, ''));
}

function isName(text: string): boolean {
	const name = withoutAddress(text);
	return /\p{L}/u.test(name) && emailIn(name) === '';
}

function nicknamesIn(texts: readonly string[]): string[] {
	return texts
		.flatMap((text) => text.split(/,| ::: /))
		.map(onOneLine)
		.filter((text) => text !== '');
}

function startsWith(text: string, given: string): boolean {
	return given !== '' && folded(text).startsWith(`${folded(given)} `);
}

function endsWith(text: string, family: string): boolean {
	return family !== '' && folded(text).endsWith(` ${folded(family)}`);
}
