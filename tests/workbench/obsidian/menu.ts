import type * as Obsidian from 'obsidian';
import { Component } from './component';
import { setIcon } from './icons';

/** One item of a menu. */
export class MenuItem {
	readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
	section = '';
	readonly #iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
	readonly #titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
	#callback: ((evt: MouseEvent | KeyboardEvent) => unknown) | null = null;
	#submenu: Menu | null = null;

	constructor(private readonly menu: Menu) {
		this.dom.addEventListener('click', (evt) => this.#choose(evt));
	}

	setTitle(title: string | DocumentFragment): this {
		this.#titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		setIcon(this.#iconEl, icon ?? '');
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.dom.toggleClass('is-disabled', disabled);
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass('is-label', isLabel);
		return this;
	}

	onClick(callback: (evt: MouseEvent | KeyboardEvent) => unknown): this {
		this.#callback = callback;
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	/** Makes a menu of its own open from the item. The app has this and does not document it. */
	setSubmenu(): Menu {
		this.#submenu ??= new Menu();
		this.dom.addClass('has-submenu');
		this.dom.setAttr('aria-haspopup', 'menu');
		return this.#submenu;
	}

	/** Opens the item's own menu beside it. Returns whether it has one. */
	openSubmenu(): boolean {
		if (this.#submenu === null) return false;
		const { right, top } = this.dom.getBoundingClientRect();
		this.#submenu.showBeside(this.menu, { x: right, y: top }, this.dom.doc);
		return true;
	}

	/** Whether the item can be chosen. */
	get isOpen(): boolean {
		return !this.dom.hasClass('is-disabled') && !this.dom.hasClass('is-label');
	}

	#choose(evt: MouseEvent): void {
		if (!this.isOpen || this.openSubmenu()) return;
		this.menu.hideAll();
		this.#callback?.(evt);
	}
}

export class MenuSeparator {
	readonly dom = createDiv({ cls: 'menu-separator' });
}

/** A context menu, in the document while it is shown. */
export class Menu extends Component {
	readonly items: (MenuItem | MenuSeparator)[] = [];
	readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
	#onHide: (() => unknown)[] = [];
	#focusedBefore: Element | null = null;
	#above: Menu | null = null;
	#below: Menu | null = null;
	readonly #close = (): void => void this.hide();

	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}

	setParentElement(_el: HTMLElement): this {
		return this;
	}

	addItem(cb: (item: Obsidian.MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		cb(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	showAtMouseEvent(evt: MouseEvent): this {
		return this.showAtPosition({ x: evt.clientX, y: evt.clientY });
	}

	/** As in the app, only one menu is open at a time. Escape and a click elsewhere close it. */
	showAtPosition(position: Obsidian.MenuPositionDef, doc: Document = activeDocument): this {
		open?.();
		open = this.#close;
		return this.#show(position, doc);
	}

	/** Shows the menu of an item of another menu, which stays open. */
	showBeside(above: Menu, position: Obsidian.MenuPositionDef, doc: Document): void {
		above.#below?.hide();
		above.#below = this;
		this.#above = above;
		this.#show(position, doc);
	}

	#show(position: Obsidian.MenuPositionDef, doc: Document): this {
		this.load();
		this.dom.append(...inSections(this.items).map(({ dom }) => dom));
		doc.body.appendChild(this.dom);
		// As in the app, the menu stays inside the window.
		const { width, height } = this.dom.getBoundingClientRect();
		const place = (at: number, size: number, room: number): string =>
			`${Math.max(0, Math.min(at, room - size - 8))}px`;
		this.dom.setCssStyles({
			left: place(position.x, width, doc.win.innerWidth),
			top: place(position.y, height, doc.win.innerHeight),
		});
		this.#focusedBefore = doc.activeElement;
		this.registerDomEvent(doc, 'keydown', (evt: KeyboardEvent) => this.#onKey(evt), true);
		this.#select(this.#choices()[0]);
		this.registerDomEvent(doc, 'mousedown', (evt: MouseEvent) => !this.#holds(evt.target as Node) && this.hide());
		return this;
	}

	hide(): this {
		if (open === this.#close) open = null;
		this.#below?.hide();
		if (this.#above !== null) this.#above.#below = null;
		this.#above = null;
		const hadFocus = this.dom.contains(this.dom.doc.activeElement);
		this.dom.detach();
		if (hadFocus && this.#focusedBefore?.instanceOf(HTMLElement)) this.#focusedBefore.focus();
		this.unload();
		for (const callback of this.#onHide.splice(0)) callback();
		return this;
	}

	/** Closes the menu and those that it was opened from. */
	hideAll(): void {
		const above = this.#above;
		this.hide();
		above?.hideAll();
	}

	close(): void {
		this.hide();
	}

	#holds(node: Node): boolean {
		return this.dom.contains(node) || (this.#below !== null && this.#below.#holds(node));
	}

	onHide(callback: () => unknown): void {
		this.#onHide.push(callback);
	}

	#choices(): HTMLElement[] {
		return inSections(this.items).flatMap((item) => (item instanceof MenuItem && item.isOpen ? [item.dom] : []));
	}

	#select(el: HTMLElement | undefined): void {
		for (const choice of this.#choices()) choice.toggleClass('selected', choice === el);
		el?.focus();
	}

	/**
	 * Escape closes the menu, the arrows move the selection, Enter chooses. Right opens the menu of an item, and left
	 * closes it.
	 */
	#onKey(evt: KeyboardEvent): void {
		if (!this.dom.isConnected || this.#below !== null || evt.defaultPrevented) return;
		const choices = this.#choices();
		const at = choices.findIndex((el) => el.hasClass('selected'));
		const item = this.items.find((one): one is MenuItem => one instanceof MenuItem && one.dom === choices[at]);
		const step = { ArrowDown: 1, ArrowUp: -1 }[evt.key];
		if (evt.key === 'Escape' || evt.key === 'Tab' || (evt.key === 'ArrowLeft' && this.#above !== null)) this.hide();
		else if (evt.key === 'ArrowRight') item?.openSubmenu();
		else if (step !== undefined) this.#select(choices[(at + step + choices.length) % choices.length]);
		else if (evt.key === 'Enter' || evt.key === ' ') choices[at]?.click();
		else return;
		evt.preventDefault();
		evt.stopPropagation();
	}

	static forEvent(evt: PointerEvent | MouseEvent): Menu {
		const menu = new Menu();
		queueMicrotask(() => menu.showAtMouseEvent(evt));
		return menu;
	}
}

/**
 * As in the app, items of one section stand together, in the order in which the sections first come, with a line
 * between sections.
 */
function inSections(items: readonly (MenuItem | MenuSeparator)[]): (MenuItem | MenuSeparator)[] {
	const sections = [...new Set(items.map((item) => (item instanceof MenuItem ? item.section : '')))];
	const groups = sections.map((section) =>
		items.filter((item) => (item instanceof MenuItem ? item.section : '') === section),
	);
	return groups.flatMap((group, index) => (index === 0 ? group : [new MenuSeparator(), ...group]));
}

/** The function that closes the open menu; null if no menu is open. */
let open: (() => void) | null = null;

/** A dialog that opens closes the menu below it. */
export function closeMenu(): void {
	open?.();
}
