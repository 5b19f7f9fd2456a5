import { fewPeople, openPlugin, type OpenPlugin } from './open-plugin';

/** A base that is open in the stand-in, with the plugin. */
export interface OpenBase extends OpenPlugin {
	/** The tab of the base. */
	readonly el: HTMLElement;
	/** The visible headings of groups and names of people, in order. */
	readonly shown: () => string[];
	/** The visible lines in words. */
	readonly words: () => string[];
	/** Chooses another view of the base, by its name. */
	readonly switchTo: (name: string) => Promise<void>;
	/** A button of the base, by its name for screen readers. */
	readonly button: (name: string) => HTMLElement;
}

/** The text of a base with one view, called *Mine*: its type, and then further lines. */
export function baseText(type: string, ...lines: string[]): string {
	return ['views:', `  - type: ${type}`, '    name: Mine', ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** Opens a vault of these notes and a base, and the base in a tab. */
export async function openBase(
	base: string,
	files: Record<string, string> = fewPeople(),
	path = 'Mine.base',
): Promise<OpenBase> {
	const opened = await openPlugin({ ...files, [path]: base });
	const { containerEl: el } = await opened.bench.openNote(path);
	await opened.pass(200);
	const texts = (selector: string): string[] =>
		[...el.querySelectorAll<HTMLElement>(selector)]
			.filter((one) => one.isShown())
			.map(({ textContent }) => textContent);
	return {
		...opened,
		el,
		shown: () => texts('.top-of-mind-base h4, .top-of-mind-base .top-of-mind-name'),
		words: () => texts('.top-of-mind-base-words'),
		button(name) {
			const one = [...el.querySelectorAll('button')].find(
				(each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === name,
			);
			if (one === undefined) throw new Error(`There is no ${name}`);
			return one;
		},
		async switchTo(name) {
			found(el, '.bases-toolbar-views-menu button').click();
			[...document.querySelectorAll<HTMLElement>('.menu-item')]
				.find(({ textContent }) => textContent === name)
				?.click();
			await opened.pass(200);
		},
	};
}

function found(el: HTMLElement, selector: string): HTMLElement {
	const one = el.querySelector<HTMLElement>(selector);
	if (one === null) throw new Error(`There is no ${selector}`);
	return one;
}
