import type * as Obsidian from 'obsidian';
import { Keymap } from './keymap';
import type { MarkdownView } from './markdown-view';
import { getFrontMatterInfo } from './text';

const taskMark = /^(\s*(?:[-*+]|\d+[.)])\s+\[)(.)(?=\]\s)/;

/** Makes checkboxes and links work in the reading view. */
export function listenToReading(previewEl: HTMLElement, view: MarkdownView): void {
	previewEl.addEventListener('click', (evt) => {
		const el = evt.target as HTMLElement;
		const line = el.getAttribute('data-line');
		if (el.matches('input.task-list-item-checkbox') && line !== null) void tick(view, Number(line));
		const link = el.closest('a.internal-link');
		if (link) follow(evt, link, view);
		else if (el.closest('a.tag')) evt.preventDefault();
	});
	previewEl.addEventListener('mouseover', (evt) => {
		const targetEl = (evt.target as HTMLElement).closest<HTMLElement>('a.internal-link');
		const linktext = targetEl?.getAttribute('data-href');
		if (!linktext) return;
		view.app.workspace.trigger('hover-link', {
			event: evt,
			source: 'preview',
			hoverParent: view,
			targetEl,
			linktext,
			sourcePath: view.file?.path ?? '',
		});
	});
}

/** As in the app, a tick in the reading view is written at once. Lines are counted from the end of the frontmatter. */
async function tick(view: MarkdownView, line: number): Promise<void> {
	const { file } = view;
	if (!file) return;
	await view.save();
	await view.app.vault.process(file, (text) => {
		const { contentStart } = getFrontMatterInfo(text);
		const lines = text.slice(contentStart).split('\n');
		lines[line] = (lines[line] ?? '').replace(
			taskMark,
			(_, before: string, mark: string) => before + (mark === ' ' ? 'x' : ' '),
		);
		return text.slice(0, contentStart) + lines.join('\n');
	});
}

function follow(evt: MouseEvent, link: Element, { app, file }: MarkdownView): void {
	evt.preventDefault();
	const pane: Obsidian.PaneType | boolean = Keymap.isModEvent(evt);
	void app.workspace.openLinkText(link.getAttribute('data-href') ?? '', file?.path ?? '', pane);
}
