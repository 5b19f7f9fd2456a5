import moment from 'moment';
type Callback = (...values: unknown[]) => unknown;

class Events {
	private readonly callbacks = new Map<string, Callback[]>();

	on(name: string, callback: Callback): Callback {
		this.callbacks.set(name, [...(this.callbacks.get(name) ?? []), callback]);
		return callback;
	}

	trigger(name: string, ...values: unknown[]): void {
		for (const callback of this.callbacks.get(name) ?? []) callback(...values);
	}
}

/** Components are loaded and never unloaded. */
class Component {
	private readonly children: Component[] = [];
	private isLoaded = false;

	onload(): unknown {
		return undefined;
	}

	load(): unknown {
		this.isLoaded = true;
		const loaded = this.onload();
		for (const child of this.children) child.load();
		return loaded;
	}

	addChild<Child extends Component>(child: Child): Child {
		this.children.push(child);
		if (this.isLoaded) child.load();
		return child;
	}

	register(): void {}
	registerEvent(): void {}
	registerDomEvent(): void {}
	registerInterval(): void {}
}

/** Stands in for what matters to no index: a class, a function, or an object that has every property. */
const anything = (own: object = {}): object =>
	new Proxy(class {}, {
		get: (target, key): unknown =>
			Reflect.get(own, key) ??
			Reflect.get(target, key) ??
			(typeof key === 'symbol' || key === 'then' || key === 'length' ? undefined : anything()),
		apply: () => anything(),
	});

class TFile {
	readonly extension = 'md';

	constructor(
		readonly path: string,
		readonly stat: { mtime: number; size: number },
	) {}
}

class Plugin extends Component {
	addCommand(): void {}
	addRibbonIcon(): void {}
	addSettingTab(): void {}
	registerView(): void {}
	registerBasesView(): void {}
	registerEditorExtension(): void {}
	registerHoverLinkSource(): void {}
	registerMarkdownCodeBlockProcessor(): void {}
	registerObsidianProtocolHandler(): void {}
	registerCliHandler(): void {}
	addStatusBarItem = (): object => anything();
	loadData = (): Promise<unknown> => Promise.resolve({ lineLanguage: 'en' });
	saveData = (): Promise<void> => Promise.resolve();
}

/** The parts of the app's module that indexes use, and anything in the place of the others. */
export function appModule(): object {
	const debounce = (act: Callback, delay = 0, isReset = false): Callback => {
		let timer: number | null = null;
		const debounced = (...values: unknown[]): void => {
			if (timer !== null && !isReset) return;
			if (timer !== null) window.clearTimeout(timer);
			timer = window.setTimeout(() => {
				timer = null;
				act(...values);
			}, delay);
		};
		return Object.assign(debounced, { cancel: () => undefined });
	};
	return anything({
		Component,
		Events,
		Plugin,
		TFile,
		debounce,
		moment,
		getLanguage: () => 'en',
		parseYaml: () => null,
		Platform: { isMobile: true },
	});
}

export { Events, Plugin, TFile };
