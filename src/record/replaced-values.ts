import { propertySources, type PropertySource, type ReadYaml, type SourceOf } from '../frontmatter/edit-properties';
import { textItems } from '../frontmatter/properties';
import type { NotePath } from '../note-path';
import { readLinkParts } from '../people/property-values';
import type { Replaced } from './give-back';
import { valueOf, type PropertyNames } from './person-properties';
import type { Recall, TickedProperty } from './revert-tick';

/** A note of a person, before and after a write. */
interface WrittenPerson {
	readonly path: NotePath;
	readonly before: string;
	readonly after: string;
}

/**
 * What a tick has replaced, and what it has written instead; null where the user has changed more than a formatter
 * does.
 */
interface Replacement {
	readonly before: PropertySource;
	readonly written: string | null;
}

/** The properties that ticks write. */
const tickedProperties: readonly TickedProperty[] = ['lastTouched', 'introduced', 'shared'];

/**
 * What ticks have replaced in the notes of people while the plugin runs, so that an untick gives back every byte: a
 * line in a daily note carries a day, but no time of day, no link and no list. A value is known again after a formatter
 * has written it in another way: in brackets, in quotes, with its items one a line.
 */
export class ReplacedValues {
	/** By the path of a person, then by the property and the value that a tick wrote. */
	private readonly people = new Map<NotePath, Map<string, Replacement>>();

	/** Remembers what a tick has replaced. */
	remember(written: readonly WrittenPerson[], settings: PropertyNames, readYaml: ReadYaml): void {
		for (const { path, key, before, after } of changesOf(written, settings, readYaml)) {
			if (after.source !== null) this.put(path, keyOf(key, after.value), { before, written: after.source });
		}
	}

	/** Forgets what an untick has taken back. Of links that stay, it remembers what was there before them. */
	forget(written: readonly WrittenPerson[], settings: PropertyNames, readYaml: ReadYaml): void {
		for (const { path, name, key, before, after } of changesOf(written, settings, readYaml)) {
			const taken = this.people.get(path)?.get(keyOf(key, before.value));
			this.people.get(path)?.delete(keyOf(key, before.value));
			if (
				taken === undefined ||
				name === 'lastTouched' ||
				after.source === null ||
				this.people.get(path)?.has(keyOf(key, after.value)) === true
			)
				continue;
			const origin = this.originOf(path, key, taken, after.value);
			const isAsWritten = taken.written === before.source;
			if (origin !== null)
				this.put(path, keyOf(key, after.value), { before: origin, written: isAsWritten ? after.source : null });
		}
	}

	/** Moves what is known of a note to its new path. */
	rename(from: NotePath, to: NotePath): void {
		const known = this.people.get(from);
		this.people.delete(from);
		if (known !== undefined) this.people.set(to, known);
	}

	/** What ticks have replaced in a note that reads as `properties` and is written as `sourceOf` says. */
	recall(
		path: NotePath,
		settings: PropertyNames,
		properties: Readonly<Record<string, unknown>>,
		sourceOf: SourceOf,
	): Recall {
		return (name): Replaced | null => {
			const key = settings.properties[name];
			const replacement = this.people.get(path)?.get(keyOf(key, valueOf(properties, name, settings)));
			if (replacement === undefined) return null;
			const current = sourceOf(key);
			return { ...replacement.before, isAsWritten: replacement.written === current, current: current ?? '' };
		};
	}

	/**
	 * What was there before links that stay: the newest value that holds none but these. Null where nothing was added
	 * to it.
	 */
	private originOf(path: NotePath, key: string, { before }: Replacement, value: unknown): PropertySource | null {
		const left = readLinkParts(value);
		// Each tick has added links, so that values of earlier ticks hold fewer.
		for (
			let origin: PropertySource | undefined = before;
			origin !== undefined;
			origin = this.people.get(path)?.get(keyOf(key, origin.value))?.before
		) {
			const links = readLinkParts(origin.value);
			if (links.every((link) => left.includes(link))) return links.length < left.length ? origin : null;
		}
		return null;
	}

	private put(path: NotePath, key: string, replacement: Replacement): void {
		const known = this.people.get(path) ?? new Map<string, Replacement>();
		this.people.set(path, known.set(key, replacement));
	}
}

interface ChangedProperty {
	readonly path: NotePath;
	readonly name: TickedProperty;
	readonly key: string;
	readonly before: PropertySource;
	readonly after: PropertySource;
}

function changesOf(
	written: readonly WrittenPerson[],
	{ properties }: PropertyNames,
	readYaml: ReadYaml,
): ChangedProperty[] {
	return written.flatMap(({ path, before, after }) => {
		const [from, to] = [propertySources(before, readYaml), propertySources(after, readYaml)];
		if (from === null || to === null) return [];
		return tickedProperties.flatMap((name): ChangedProperty[] => {
			const key = properties[name];
			const change = { path, name, key, before: from(key), after: to(key) };
			return change.before.source === change.after.source ? [] : [change];
		});
	});
}

/** Equal for one value of a property, however it is written. */
function keyOf(property: string, value: unknown): string {
	return `${property.toLowerCase()}:${JSON.stringify(textItems(value))}`;
}
