import type { Day } from '../day';
import type { Properties, PropertyEdit } from '../frontmatter/edit-properties';
import { propertyKey, textItems } from '../frontmatter/properties';
import { encodedLink, isLinkable, linkTarget } from '../markdown/note-links';
import { noteName, type NotePath } from '../note-path';
import type { PropertyName, Settings } from '../settings/settings';
import type { Links } from '../vault/vault';

/** The names that properties have in this user's notes. */
export type PropertyNames = Pick<Settings, 'properties'>;

/** The parts of the routine that a change of a person's properties uses. */
export interface PersonContext {
	readonly vault: Links;
	readonly settings: PropertyNames;
}

/** The edit that sets `lastTouched` to `day` in the format that the property has: a date and time stays one, at midnight. */
export function setLastTouched(day: Day, current: unknown, settings: PropertyNames): PropertyEdit {
	const time = typeof current === 'string' ? /^\d{4}-\d{2}-\d{2}([T ])\d{1,2}:\d{2}(:\d{2})?/.exec(current.trim()) : null;
	const midnight = time === null ? '' : `${time[1] ?? 'T'}00:00${time[2] === undefined ? '' : ':00'}`;
	return { kind: 'set', key: settings.properties.lastTouched, value: `${day}${midnight}` };
}

/** The items of a list property that link to a note, as the property writes them. */
export function itemsLinkingTo(path: NotePath, value: unknown, from: NotePath, { vault }: PersonContext): string[] {
	return textItems(value).filter((item) => vault.resolve(linkTarget(item) ?? item, from) === path);
}

/** A link to a note as an item of a list property: a wikilink where it can carry the name, else percent-encoded. */
export function linkItemTo(path: NotePath, from: NotePath, { vault }: PersonContext): string {
	const wikilink = `[[${vault.linkText(path, from)}]]`;
	const isRead = vault.resolve(linkTarget(wikilink) ?? '', from) === path;
	return isRead && isLinkable(path) ? wikilink : encodedLink(path, noteName(path));
}

/** The value of a property, by the name that it has in this user's notes. */
export function valueOf(properties: Properties, name: PropertyName, settings: PropertyNames): unknown {
	return properties[propertyKey(properties, settings.properties[name])];
}
