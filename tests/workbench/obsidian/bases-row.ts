import type * as Obsidian from 'obsidian';
import { evaluate, isTruthy, type BaseValue, type FormulaScope } from './bases-evaluate';
import type { BaseFilter, BaseQuery } from './bases-query';
import { valueOfProperty } from './bases-values';
import { getAllTags } from './metadata-readers';

/** A file of the vault as the formulas of a base read it. */
export class BaseRow implements FormulaScope {
	constructor(
		private readonly app: Obsidian.App,
		readonly source: Obsidian.TFile,
		private readonly query: BaseQuery,
	) {}

	/** The value of `note.name`, `file.name` or `formula.name`. */
	valueOf(propertyId: string): BaseValue {
		const [, kind, name = ''] = /^(note|file|formula)\.(.*)$/s.exec(propertyId) ?? [];
		if (kind === 'note') return this.note(name);
		if (kind === 'file') return this.file(name);
		if (kind === 'formula') return this.formula(name);
		throw new Error(`The workbench does not know ${propertyId} of a base.`);
	}

	passes(filter: BaseFilter): boolean {
		switch (filter.kind) {
			case 'formula':
				return isTruthy(evaluate(filter.formula, this));
			case 'and':
				return filter.of.every((one) => this.passes(one));
			case 'or':
				return filter.of.some((one) => this.passes(one));
			case 'not':
				return !filter.of.some((one) => this.passes(one));
		}
	}

	note(name: string): BaseValue {
		const properties = this.cache?.frontmatter ?? {};
		return valueOfProperty(properties[name]);
	}

	file(name: string): BaseValue {
		const { path, basename, extension, parent } = this.source;
		const known: Readonly<Record<string, string>> = {
			name: this.source.name,
			path,
			basename,
			ext: extension,
			folder: parent?.path ?? '/',
		};
		const value = known[name];
		if (value === undefined) throw new Error(`The workbench does not know file.${name} of a base.`);
		return value;
	}

	/** Tags count where they are nested in one that is asked for, too. */
	hasTag(tags: readonly string[]): boolean {
		const own = (this.cache === null ? null : getAllTags(this.cache))?.map(plainTag) ?? [];
		return tags.map(plainTag).some((tag) => own.some((one) => one === tag || one.startsWith(`${tag}/`)));
	}

	formula(name: string): BaseValue {
		const formula = this.query.formulas.get(name);
		if (formula === undefined) throw new Error(`The base has no formula ${name}.`);
		return evaluate(formula, this);
	}

	private get cache(): Obsidian.CachedMetadata | null {
		return this.app.metadataCache.getFileCache(this.source);
	}
}

function plainTag(tag: string): string {
	return tag.replace(/^#/, '').toLowerCase();
}
