import { propertySources, type PropertySource, type ReadYaml, type SourceOf } from '../frontmatter/edit-properties';
import type { NotePath } from '../note-path';
import type { PropertyNames } from './person-properties';
import type { Recall, TickedProperty } from './revert-tick';

/** A note of a person, before and after a write. */
interface WrittenPerson {
	readonly path: NotePath;
	readonly before: string;
	readonly after: string;
}

/** The properties that ticks write. */
const tickedProperties: readonly TickedProperty[] = ['lastTouched', 'introduced', 'shared'];

/**
 * What ticks have replaced in the notes of people while the plugin runs, so that an untick gives back every byte: a line in a
 * daily note carries a day, but no time of day, no link and no list.
 */
export class ReplacedValues {
	/** By the path of a person, then by the property and the source that a tick wrote. */
	private readonly people = new Map<NotePath, Map<string, PropertySource>>();

	/** Remembers what a tick has replaced. */
	remember(written: readonly WrittenPerson[], settings: PropertyNames, readYaml: ReadYaml): void {
		for (const { path, key, before, after } of changesOf(written, settings, readYaml)) {
			const known = this.people.get(path) ?? new Map<string, PropertySource>();
			if (after.source !== null) this.people.set(path, known.set(keyOf(key, after.source), before));
		}
	}

	/** Forgets what an untick has put back. */
	forget(written: readonly WrittenPerson[], settings: PropertyNames, readYaml: ReadYaml): void {
		for (const { path, key, before } of changesOf(written, settings, readYaml)) this.people.get(path)?.delete(keyOf(key, before.source ?? ''));
	}

	/** Moves what is known of a note to its new path. */
	rename(from: NotePath, to: NotePath): void {
		const known = this.people.get(from);
		this.people.delete(from);
		if (known !== undefined) this.people.set(to, known);
	}

	/** What ticks have replaced in a note that is written as `sourceOf` says. */
	recall(path: NotePath, { properties }: PropertyNames, sourceOf: SourceOf): Recall {
		return (name) => this.people.get(path)?.get(keyOf(properties[name], sourceOf(properties[name]) ?? '')) ?? null;
	}
}

interface ChangedProperty {
	readonly path: NotePath;
	readonly key: string;
	readonly before: PropertySource;
	readonly after: PropertySource;
}

function changesOf(written: readonly WrittenPerson[], { properties }: PropertyNames, readYaml: ReadYaml): ChangedProperty[] {
	return written.flatMap(({ path, before, after }) => {
		const [from, to] = [propertySources(before, readYaml), propertySources(after, readYaml)];
		if (from === null || to === null) return [];
		return tickedProperties.flatMap((name): ChangedProperty[] => {
			const key = properties[name];
			const change = { path, key, before: from(key), after: to(key) };
			return change.before.source === change.after.source ? [] : [change];
		});
	});
}

function keyOf(property: string, source: string): string {
	return `${property.toLowerCase()}:${source}`;
}
