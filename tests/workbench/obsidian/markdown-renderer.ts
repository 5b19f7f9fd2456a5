import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import { Component } from './component';
import { renderInline } from './markdown-inline';
import { getFrontMatterInfo } from './text';

/** A part of a rendered note with a lifecycle of its own. */
export class MarkdownRenderChild extends Component {
	constructor(public containerEl: HTMLElement) {
		super();
	}
}

/** Renders Markdown as elements: headings, lists with checkboxes, fenced code, paragraphs. Enough to show a note. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
	declare app: Obsidian.App;
	hoverPopover: Obsidian.HoverPopover | null = null;

	abstract get file(): Obsidian.TFile;

	/**
	 * As in the app, the blocks end as children of `el` itself: plugins unwrap the paragraph of a line that they have
	 * rendered.
	 */
	static async render(
		app: Obsidian.App,
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Obsidian.Component,
	): Promise<void> {
		const section = el.createDiv({ cls: 'el-section' });
		const context = contextFor(sourcePath, component);
		const lines = markdown.slice(getFrontMatterInfo(markdown).contentStart).split('\n');
		for (let at = 0; at < lines.length; ) at = await renderBlock(app, lines, at, section, context);
		const { postProcessors } = benchOf(app);
		for (const process of [...postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0)))
			await process(section, context);
		// Who has emptied `el` in the meantime renders something else into it.
		if (section.parentElement !== el) return;
		section.replaceWith(...section.childNodes);
	}

	/** Deprecated in the app, whose global object it needs. Without plugins of others there is none. */
	static async renderMarkdown(
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Obsidian.Component,
	): Promise<void> {
		const { app } = window as Partial<{ app: Obsidian.App }>;
		if (!app) throw new Error('The workbench does not know MarkdownRenderer.renderMarkdown, which is deprecated.');
		await MarkdownRenderer.render(app, markdown, el, sourcePath, component);
	}
}

const fence = /^(`{3,}|~{3,})\s*([^`\s]*)/;
const heading = /^(#{1,6})\s+(.*)$/;
const item = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[(.)\]\s)?(.*)$/;

/** Renders the block that starts at a line, and returns the line of the next block. */
async function renderBlock(
	app: Obsidian.App,
	lines: readonly string[],
	at: number,
	el: HTMLElement,
	context: Obsidian.MarkdownPostProcessorContext,
): Promise<number> {
	const line = lines[at] ?? '';
	const fenced = fence.exec(line);
	if (fenced) {
		const end = lines.findIndex((text, index) => index > at && text.startsWith(fenced[1] ?? '```'));
		const source = lines.slice(at + 1, end < 0 ? lines.length : end).join('\n');
		await renderCode(app, fenced[2] ?? '', source, el, context);
		return end < 0 ? lines.length : end + 1;
	}
	const head = heading.exec(line);
	if (head) renderInline(el.createEl(`h${(head[1] ?? '#').length}` as 'h1'), head[2] ?? '');
	else if (item.test(line)) return renderList(lines, at, el);
	else if (line.trim() !== '') renderInline(el.createEl('p'), line);
	return at + 1;
}

function renderList(lines: readonly string[], from: number, el: HTMLElement): number {
	const list = el.createEl('ul');
	let at = from;
	for (let match = item.exec(lines[at] ?? ''); match; match = item.exec(lines[++at] ?? '')) {
		const [, indent = '', task, text = ''] = match;
		const li = list.createEl('li', { attr: { 'data-line': at, 'data-indent': indent.length } });
		if (task !== undefined) {
			li.addClass('task-list-item');
			li.setAttr('data-task', task.trim());
			const box = li.createEl('input', {
				cls: 'task-list-item-checkbox',
				type: 'checkbox',
				attr: { 'data-line': at },
			});
			box.checked = task !== ' ';
		}
		renderInline(li, text.replace(/\s\^[\w-]+$/, ''));
	}
	return at;
}

async function renderCode(
	app: Obsidian.App,
	language: string,
	source: string,
	el: HTMLElement,
	context: Obsidian.MarkdownPostProcessorContext,
): Promise<void> {
	const handler = benchOf(app).codeBlocks.get(language);
	if (handler) await handler(source, el.createDiv({ cls: `block-language-${language}` }), context);
	else el.createEl('pre').createEl('code', { cls: language ? `language-${language}` : '', text: source });
}

function contextFor(sourcePath: string, component: Obsidian.Component): Obsidian.MarkdownPostProcessorContext {
	return {
		docId: sourcePath,
		sourcePath,
		frontmatter: undefined,
		addChild: (child) => void component.addChild(child),
		getSectionInfo: () => null,
	};
}
