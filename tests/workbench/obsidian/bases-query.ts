import { parseFormula, type Formula } from './bases-formula';
import { parseYaml } from './text';

export type BaseFilter =
	| { readonly kind: 'formula'; readonly formula: Formula }
	| { readonly kind: 'and' | 'or' | 'not'; readonly of: readonly BaseFilter[] };

export interface BaseOrder {
	readonly property: string;
	readonly direction: 'ASC' | 'DESC';
}

/** A view in the text of a base. What its kind of view keeps there is in `data`. */
export interface BaseViewText {
	readonly type: string;
	readonly name: string;
	readonly filter: BaseFilter | null;
	readonly order: readonly string[];
	readonly sort: readonly BaseOrder[];
	readonly groupBy: BaseOrder | null;
	readonly limit: number;
	readonly data: Readonly<Record<string, unknown>>;
}

/** What the text of a base asks for. */
export interface BaseQuery {
	readonly filter: BaseFilter | null;
	readonly formulas: ReadonlyMap<string, Formula>;
	readonly displayNames: ReadonlyMap<string, string>;
	readonly views: readonly BaseViewText[];
}

type Mapping = Record<string, unknown>;

/**
 * Reads the text of a base (https://help.obsidian.md/bases/syntax). A key that the workbench does not know throws with
 * its name.
 */
export function parseBase(text: string): BaseQuery {
	const { filters, formulas, properties, views, ...others } = mapping(parseYaml(text) ?? {});
	refuse(others);
	const nameOf = (property: unknown, id: string): string => {
		const { displayName = id, ...unread } = mapping(property);
		refuse(unread);
		return displayName as string;
	};
	return {
		filter: filterOf(filters),
		formulas: new Map(
			Object.entries(mapping(formulas ?? {})).map(([name, formula]) => [name, parseFormula(String(formula))]),
		),
		displayNames: new Map(
			Object.entries(mapping(properties ?? {})).map(([id, property]) => [id, nameOf(property, id)]),
		),
		views:
			views === undefined
				? [viewOf({ type: 'table', name: 'Table' })]
				: list(views).map((view) => viewOf(mapping(view))),
	};
}

function viewOf({ type, name, filters, order, sort, groupBy, limit, summaries, ...data }: Mapping): BaseViewText {
	if (summaries !== undefined) refuse({ summaries });
	return {
		type: String(type),
		name: String(name),
		filter: filterOf(filters),
		order: list(order ?? []).map(String),
		sort: list(sort ?? []).map(orderOf),
		groupBy: groupBy === undefined ? null : orderOf(groupBy),
		limit: typeof limit === 'number' && limit > 0 ? limit : Infinity,
		data,
	};
}

function filterOf(filter: unknown): BaseFilter | null {
	if (filter === undefined) return null;
	if (typeof filter === 'string') return { kind: 'formula', formula: parseFormula(filter) };
	const [[kind, of] = [], ...more] = Object.entries(mapping(filter));
	if ((kind !== 'and' && kind !== 'or' && kind !== 'not') || more.length > 0)
		throw new Error(`The workbench does not know this filter of a base: ${JSON.stringify(filter)}`);
	return { kind, of: list(of).flatMap((one) => filterOf(one) ?? []) };
}

function orderOf(order: unknown): BaseOrder {
	const { property, direction = 'ASC' } = mapping(order);
	return { property: String(property), direction: direction === 'DESC' ? 'DESC' : 'ASC' };
}

function mapping(value: unknown): Mapping {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Error(`A base has ${JSON.stringify(value)} where a mapping belongs.`);
	return value as Mapping;
}

function list(value: unknown): unknown[] {
	if (!Array.isArray(value)) throw new Error(`A base has ${JSON.stringify(value)} where a list belongs.`);
	return value as unknown[];
}

function refuse(others: Mapping): void {
	for (const key of Object.keys(others)) throw new Error(`The workbench does not know ${key} of a base.`);
}
