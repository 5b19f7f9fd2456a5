import type * as Obsidian from 'obsidian';
import { strict } from '../strict';
import { BaseDate, textOf, type BaseValue } from './bases-evaluate';
import type { BaseOrder, BaseQuery, BaseViewText } from './bases-query';
import type { BaseRow } from './bases-row';
import { valueFor, type Value } from './bases-values';

/** A file among the results of a base. */
export class BasesEntry {
	readonly #row: BaseRow;

	constructor(
		public file: Obsidian.TFile,
		row: BaseRow,
	) {
		this.#row = row;
	}

	getValue(propertyId: Obsidian.BasesPropertyId): Value | null {
		return valueFor(this.#row.valueOf(propertyId));
	}
}

/** The files that share a value. Those without one have no key. */
export class BasesEntryGroup {
	constructor(
		public entries: BasesEntry[],
		public key?: Value,
	) {}

	hasKey(): boolean {
		return this.key !== undefined;
	}
}

/**
 * The results of a base for one view: filtered, sorted, limited and grouped as its text says. The app makes them anew
 * at each change.
 */
export class BasesQueryResult {
	readonly data: BasesEntry[];
	readonly #rows: readonly BaseRow[];
	readonly #entries: ReadonlyMap<BaseRow, BasesEntry>;
	readonly #view: BaseViewText;

	constructor(rows: readonly BaseRow[], query: BaseQuery, view: BaseViewText) {
		this.#view = view;
		const passing = rows.filter(
			(row) =>
				(query.filter === null || row.passes(query.filter)) &&
				(view.filter === null || row.passes(view.filter)),
		);
		this.#rows = passing.sort((a, b) => compare(a, b, view.sort)).slice(0, view.limit);
		this.#entries = new Map(this.#rows.map((row) => [row, strict(new BasesEntry(row.source, row), 'BasesEntry')]));
		this.data = [...this.#entries.values()];
	}

	get groupedData(): BasesEntryGroup[] {
		const { groupBy } = this.#view;
		if (groupBy === null) return [groupOf(this.data, null)];
		const byKey = new Map<string, { value: BaseValue; entries: BasesEntry[] }>();
		for (const row of this.#rows) {
			const value = row.valueOf(groupBy.property);
			const entry = this.#entries.get(row) as BasesEntry;
			const group = byKey.get(textOf(value));
			if (group === undefined) byKey.set(textOf(value), { value, entries: [entry] });
			else group.entries.push(entry);
		}
		return [...byKey.values()]
			.sort((a, b) => compareValues(a.value, b.value, groupBy.direction))
			.map(({ value, entries }) => groupOf(entries, value));
	}

	get properties(): Obsidian.BasesPropertyId[] {
		return [...this.#view.order] as Obsidian.BasesPropertyId[];
	}
}

function groupOf(entries: BasesEntry[], value: BaseValue): BasesEntryGroup {
	return strict(
		value === null ? new BasesEntryGroup(entries) : new BasesEntryGroup(entries, valueFor(value)),
		'BasesEntryGroup',
	);
}

function compare(a: BaseRow, b: BaseRow, sort: readonly BaseOrder[]): number {
	for (const { property, direction } of sort) {
		const order = compareValues(a.valueOf(property), b.valueOf(property), direction);
		if (order !== 0) return order;
	}
	return 0;
}

/** Empty values come last, whatever the direction. */
function compareValues(a: BaseValue, b: BaseValue, direction: BaseOrder['direction']): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	const order = orderOf(a, b);
	return direction === 'DESC' ? -order : order;
}

function orderOf(a: NonNullable<BaseValue>, b: NonNullable<BaseValue>): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (a instanceof BaseDate && b instanceof BaseDate) return a.moment.getTime() - b.moment.getTime();
	return textOf(a).localeCompare(textOf(b));
}
