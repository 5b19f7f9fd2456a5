import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import { strict } from '../strict';
import { parseBase, type BaseQuery, type BaseViewText } from './bases-query';
import { BasesQueryResult } from './bases-results';
import { BaseRow } from './bases-row';
import { TableView } from './bases-table';
import { BasesView, BasesViewConfig, QueryController } from './bases-view';
import { TextFileView } from './file-view';
import { setIcon } from './icons';
import { Menu } from './menu';
import { debounce, parseYaml } from './text';

/** The app's delay between a change of a note and a new result, in milliseconds. */
const resultDelay = 50;

const noViews: BaseQuery = { ...parseBase(''), views: [] };

/**
 * The tab of a base: a toolbar with a switch between the views of its text, and below it the view. It does not imitate
 * what else the app's toolbar has (search, filters, properties, options, new notes), other built-in views than the
 * table, summaries, embedded bases, columns that are edited, nor formulas past those that the base of the plugin uses.
 * A key, function or property that it does not know throws with its name. The order of rows that no sort orders, and
 * how the app cuts them at a limit, are not documented: do not rely on them.
 */
export class BasesFileView extends TextFileView {
	override icon = 'lucide-table';
	readonly #toolbarEl: HTMLElement;
	readonly #viewEl: HTMLElement;
	#query: BaseQuery = parseBase('');
	#viewName: string | null = null;
	#shown: { readonly type: string; readonly view: BasesView | null } | null = null;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		this.#toolbarEl = this.contentEl.createDiv({ cls: 'bases-header' }).createDiv({ cls: 'bases-toolbar' });
		this.#viewEl = this.contentEl.createDiv({ cls: 'bases-view' });
	}

	getViewType(): string {
		return 'bases';
	}

	override onload(): void {
		super.onload();
		const { vault, metadataCache } = this.app;
		const renew = debounce(() => this.#renew(), resultDelay);
		for (const name of ['changed', 'deleted'] as const)
			this.registerEvent(metadataCache.on(name as 'changed', renew));
		for (const name of ['create', 'rename'] as const) this.registerEvent(vault.on(name as 'create', renew));
		this.register(() => renew.cancel());
	}

	override onunload(): void {
		this.#drop();
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'base';
	}

	getViewData(): string {
		return this.data;
	}

	setViewData(data: string): void {
		this.data = data;
		if (isYaml(data)) {
			this.#query = parseBase(data);
			this.#renew();
		} else {
			// The app says so in the tab. Its words are not known here.
			this.#drop();
			this.#query = noViews;
			this.#viewEl.createDiv({ cls: 'bases-error', text: 'This base is no YAML' });
		}
	}

	clear(): void {}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), viewName: this.#view?.name };
	}

	override async setState(state: unknown, result: Obsidian.ViewStateResult): Promise<void> {
		const { viewName } = (state ?? {}) as { viewName?: unknown };
		if (typeof viewName === 'string') this.#viewName = viewName;
		await super.setState(state, result);
		this.#renew();
	}

	/** The view that is chosen, or else the first. */
	get #view(): BaseViewText | undefined {
		return this.#query.views.find(({ name }) => name === this.#viewName) ?? this.#query.views[0];
	}

	/** Runs the query, and hands the results to the view. */
	#renew(): void {
		const text = this.#view;
		if (this.file === null || text === undefined) return;
		const rows = this.app.vault.getFiles().map((file) => new BaseRow(this.app, file, this.#query));
		const result = new BasesQueryResult(rows, this.#query, text);
		this.#drawToolbar(text, result.data.length);
		if (this.#shown?.type !== text.type) this.#show(text.type);
		const view = this.#shown?.view;
		if (!view) return;
		view.config = strict(
			new BasesViewConfig(this.#query, text),
			'BasesViewConfig',
		) as unknown as Obsidian.BasesViewConfig;
		view.data = strict(result, 'BasesQueryResult') as unknown as Obsidian.BasesQueryResult;
		view.onDataUpdated();
	}

	#show(type: string): void {
		this.#drop();
		this.#viewEl.setAttr('data-view-type', type);
		const controller = new QueryController(this.app);
		const view =
			type === 'table'
				? new TableView(controller, this.#viewEl)
				: (benchOf(this.app)
						.basesViews.get(type)
						?.factory(controller as Obsidian.QueryController, this.#viewEl) as BasesView | undefined);
		this.#shown = { type, view: view ?? null };
		if (view === undefined) this.#viewEl.createDiv({ cls: 'bases-error', text: `Unknown view type: ${type}` });
		else view.load();
	}

	/** A view takes its own elements away: the container is kept for the next. */
	#drop(): void {
		this.#shown?.view?.unload();
		this.#shown = null;
		this.#viewEl.querySelector('.bases-error')?.remove();
	}

	#drawToolbar(shown: BaseViewText, count: number): void {
		const drawn = `${shown.name} ${count}`;
		if (this.#toolbarEl.getAttr('data-drawn') === drawn) return;
		this.#toolbarEl.setAttr('data-drawn', drawn);
		this.#toolbarEl.empty();
		const button = this.#toolbarEl
			.createDiv({ cls: 'bases-toolbar-item bases-toolbar-views-menu' })
			.createEl('button', { cls: 'text-icon-button', attr: { 'aria-label': `View: ${shown.name}` } });
		setIcon(
			button.createSpan({ cls: 'text-button-icon' }),
			benchOf(this.app).basesViews.get(shown.type)?.icon ?? 'lucide-table',
		);
		button.createSpan({ cls: 'text-button-label', text: shown.name });
		button.addEventListener('click', () => this.#openMenu(button));
		this.#toolbarEl.createDiv({
			cls: 'bases-toolbar-item',
			text: `${count} ${count === 1 ? 'result' : 'results'}`,
		});
	}

	#openMenu(button: HTMLElement): void {
		const menu = new Menu();
		for (const { name } of this.#query.views) {
			menu.addItem((item) =>
				item
					.setTitle(name)
					.setChecked(name === this.#view?.name)
					.onClick(() => {
						this.#viewName = name;
						this.#renew();
					}),
			);
		}
		const { left, bottom } = button.getBoundingClientRect();
		menu.showAtPosition({ x: left, y: bottom }, button.doc);
	}
}

function isYaml(text: string): boolean {
	try {
		parseYaml(text);
		return true;
	} catch {
		return false;
	}
}
