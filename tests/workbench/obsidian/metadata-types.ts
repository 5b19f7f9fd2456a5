import type * as Obsidian from 'obsidian';
import { Events } from './events';

/**
 * What the app knows of a property: its name as first written, the kind of field that shows it, and how many notes have
 * it.
 */
interface PropertyInfo {
	name: string;
	widget: string;
	occurrences: number;
}

/**
 * Undocumented in the app: the kinds of properties, those that were chosen (`.obsidian/types.json`) and those that
 * follow from values.
 */
export class MetadataTypeManager extends Events {
	readonly #app: Obsidian.App;
	/** Null if the file cannot be read, and so must not be written. */
	readonly #chosen: Record<string, unknown> | null;

	constructor(app: Obsidian.App, types: Record<string, unknown> | null) {
		super();
		this.#app = app;
		this.#chosen = types;
	}

	/** By name, in lower case. */
	getAllProperties(): Record<string, PropertyInfo> {
		const found: Record<string, PropertyInfo> = {};
		for (const [key, value] of this.#values()) {
			const info = (found[key.toLowerCase()] ??= {
				name: key,
				widget: this.getAssignedWidget(key) ?? widgetFor(key, value),
				occurrences: 0,
			});
			info.occurrences++;
		}
		for (const [key, widget] of Object.entries(this.#chosen ?? {}))
			found[key.toLowerCase()] ??= { name: key, widget: String(widget), occurrences: 0 };
		return found;
	}

	getPropertyInfo(property: string): PropertyInfo {
		return this.getAllProperties()[property.toLowerCase()] ?? { name: property, widget: 'text', occurrences: 0 };
	}

	getAssignedWidget(property: string): string | null {
		const key = this.#keyOf(property);
		return key === undefined ? null : String(this.#chosen?.[key]);
	}

	/** The values of a property in all notes, each once. */
	getValues(property: string): unknown[] {
		const same = this.#values().filter(([key]) => key.toLowerCase() === property.toLowerCase());
		return [...new Set(same.flatMap(([, value]) => value))];
	}

	async setType(property: string, type: string): Promise<void> {
		if (this.#chosen) this.#chosen[this.#keyOf(property) ?? property] = type;
		await this.#save(property);
	}

	async unsetType(property: string): Promise<void> {
		const key = this.#keyOf(property);
		if (this.#chosen && key !== undefined) Reflect.deleteProperty(this.#chosen, key);
		await this.#save(property);
	}

	#keyOf(property: string): string | undefined {
		return Object.keys(this.#chosen ?? {}).find((key) => key.toLowerCase() === property.toLowerCase());
	}

	async #save(property: string): Promise<void> {
		const { adapter, configDir } = this.#app.vault;
		if (!this.#chosen) return;
		if (!(await adapter.exists(configDir))) await adapter.mkdir(configDir);
		await adapter.write(`${configDir}/types.json`, JSON.stringify({ types: this.#chosen }, null, 2));
		this.trigger('changed', property);
	}

	#values(): [string, unknown][] {
		const { vault, metadataCache } = this.#app;
		return vault
			.getMarkdownFiles()
			.flatMap(
				(file) => Object.entries(metadataCache.getFileCache(file)?.frontmatter ?? {}) as [string, unknown][],
			);
	}
}

/** The kind that the app infers from a value. */
function widgetFor(key: string, value: unknown): string {
	if (key === 'tags' || key === 'aliases') return key;
	if (Array.isArray(value)) return 'multitext';
	if (typeof value === 'boolean') return 'checkbox';
	if (typeof value === 'number') return 'number';
	if (typeof value !== 'string') return 'text';
	if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
	return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? 'datetime' : 'text';
}
