import type { DailyNotes } from '../daily-note/daily-notes';
import type { Day } from '../day';
import type { Properties, PropertyEdit, SourceOf } from '../frontmatter/edit-properties';
import { propertyKey, textItems } from '../frontmatter/properties';
import { encodedLink, isLinkable, linkTarget } from '../markdown/note-links';
import { noteName, type NotePath } from '../note-path';
import { separatorSigns, textParts } from '../people/list-texts';
import { readLinkParts, readLinks } from '../people/property-values';
import type { PropertyName, Settings } from '../settings/settings';
import type { Links } from '../vault/vault';

/** The names that properties have in this user's notes. */
export type PropertyNames = Pick<Settings, 'properties'>;

/** The parts of the routine that a change of a person's properties uses. */
export interface PersonContext {
	readonly vault: Links;
	readonly settings: PropertyNames;
	readonly dailyNotes: Pick<DailyNotes, 'pathOf'>;
	readonly today: Day;
	/** How properties are written in the note that is changed, where that is known. */
	readonly sourceOf?: SourceOf;
}

/**
 * The notes that a property of links can lead to, from the note `from`; a link that leads to none stays as it is
 * written.
 */
export function notesLinked(value: unknown, from: NotePath, { vault }: Pick<PersonContext, 'vault'>): string[] {
	return readLinks(value).map((target) => vault.resolve(target, from) ?? target);
}

/** Whether a property of links holds the same ones as another, those to `paths` aside. */
export function isSameWithout(
	paths: readonly NotePath[],
	value: unknown,
	other: unknown,
	from: NotePath,
	{ vault }: PersonContext,
): boolean {
	const notes = (links: unknown): string[] =>
		readLinkParts(links).map((target) => vault.resolve(target, from) ?? target);
	return (
		notes(value)
			.filter((path) => !paths.includes(path))
			.join('\n') === notes(other).join('\n')
	);
}

/**
 * The edits that add links to notes to a property. A text of several links gets more words; one value becomes a list.
 */
export function editsToAddLinks(
	name: PropertyName,
	paths: readonly NotePath[],
	value: unknown,
	from: NotePath,
	context: PersonContext,
): PropertyEdit[] {
	const there = notesLinked(value, from, context);
	const items = paths.filter((path) => !there.includes(path)).map((path) => linkItemTo(path, from, context));
	const key = context.settings.properties[name];
	if (items.length > 0 && typeof value === 'string' && linkTarget(value) === null && isListAsText(value)) {
		return [
			{ kind: 'set', key, value: [value, ...items].reduce((text, item) => text + separatorAfter(text) + item) },
		];
	}
	return items.map((item): PropertyEdit => ({ kind: 'add', key, item }));
}

/** The edits that take the links to notes out of a property. An item that holds other words as well stays. */
export function editsToTakeLinks(
	name: PropertyName,
	paths: readonly NotePath[],
	value: unknown,
	from: NotePath,
	{ vault, settings }: PersonContext,
): PropertyEdit[] {
	const key = settings.properties[name];
	const isTaken = (item: string): boolean => paths.includes(vault.resolve(linkTarget(item) ?? item, from) ?? '');
	if (typeof value !== 'string' || linkTarget(value) !== null) {
		return textItems(value)
			.filter(isTaken)
			.map((item): PropertyEdit => ({ kind: 'take', key, item }));
	}
	const parts = partsOf(value);
	const taken = parts.filter(({ part }) => isTaken(part));
	if (taken.length === 0) return [];
	return [
		taken.length === parts.length
			? { kind: 'remove', key }
			: { kind: 'set', key, value: taken.reduceRight(withoutPart, value) },
	];
}

const separatorAtEnd = new RegExp(`[${separatorSigns}]?\\s*$`);
const separatorAtStart = new RegExp(`^\\s*[${separatorSigns}]?\\s*`);

/** A link or a name in a text of several, with its place: the same letters may stand in another one too. */
interface TextPart {
	readonly part: string;
	readonly at: number;
}

function partsOf(text: string): TextPart[] {
	let end = 0;
	return textParts(text).map((part) => {
		const at = text.indexOf(part, end);
		end = at + part.length;
		return { part, at };
	});
}

/** A text of links without one of them, and without what divides it from the one before it. */
function withoutPart(text: string, { part, at }: TextPart): string {
	const before = text.slice(0, at).replace(separatorAtEnd, '');
	return before === ''
		? text.slice(at + part.length).replace(separatorAtStart, '')
		: before + text.slice(at + part.length);
}

/** A link to a note as an item of a list property: a wikilink where it can carry the name, else percent-encoded. */
export function linkItemTo(path: NotePath, from: NotePath, { vault }: Pick<PersonContext, 'vault'>): string {
	const wikilink = `[[${vault.linkText(path, from)}]]`;
	const isRead = vault.resolve(linkTarget(wikilink) ?? '', from) === path;
	return isRead && isLinkable(path) ? wikilink : encodedLink(path, noteName(path));
}

/** The value of a property, by the name that it has in this user's notes. */
export function valueOf(properties: Properties, name: PropertyName, settings: PropertyNames): unknown {
	return properties[propertyKey(properties, settings.properties[name])];
}

/** Whether a text names several, or is about to. */
function isListAsText(text: string): boolean {
	return text.trim() !== '' && textParts(text)[0] !== text.trim();
}

function separatorAfter(text: string): string {
	if (/\n\s*$/.test(text)) return '';
	const end = separatorAtEnd.exec(text)?.[0] ?? '';
	return end.trim() === '' ? ', ' : /\s$/.test(end) ? '' : ' ';
}
