import type * as Obsidian from 'obsidian';
import type { BaseQuery, BaseViewText } from './bases-query';
import { Component } from './component';

/** What a view of a base is told of its place in the text. It cannot change it: a setter throws with its name. */
export class BasesViewConfig {
	readonly #query: BaseQuery;
	readonly #view: BaseViewText;

	constructor(query: BaseQuery, view: BaseViewText) {
		this.#query = query;
		this.#view = view;
	}

	get name(): string {
		return this.#view.name;
	}

	get(key: string): unknown {
		return this.#view.data[key];
	}

	getOrder(): Obsidian.BasesPropertyId[] {
		return [...this.#view.order] as Obsidian.BasesPropertyId[];
	}

	getSort(): Obsidian.BasesSortConfig[] {
		return [...this.#view.sort] as Obsidian.BasesSortConfig[];
	}

	getDisplayName(propertyId: Obsidian.BasesPropertyId): string {
		return this.#query.displayNames.get(propertyId) ?? propertyId.replace(/^\w+\./, '');
	}
}

/** The apps of the controllers, kept beside them, so that a plugin reaches no app through one. */
const apps = new WeakMap<object, Obsidian.App>();

/** Runs the query of a base. Views get it, and can do nothing with it. */
export class QueryController extends Component {
	constructor(app: Obsidian.App) {
		super();
		apps.set(this, app);
	}
}

/** A view of a base, below its toolbar. The controller sets `config`, and `data` before it calls `onDataUpdated`. */
export abstract class BasesView extends Component {
	abstract type: string;
	app: Obsidian.App;
	config!: Obsidian.BasesViewConfig;
	allProperties: Obsidian.BasesPropertyId[] = [];
	data!: Obsidian.BasesQueryResult;

	protected constructor(controller: Obsidian.QueryController) {
		super();
		const app = apps.get(controller);
		if (app === undefined) throw new Error('A view of a base needs the controller that its factory was given.');
		this.app = app;
	}

	abstract onDataUpdated(): void;

	async createFileForView(
		_baseFileName?: string,
		_frontmatterProcessor?: (frontmatter: unknown) => void,
	): Promise<void> {
		throw new Error('The workbench does not know BasesView.createFileForView.');
	}
}
