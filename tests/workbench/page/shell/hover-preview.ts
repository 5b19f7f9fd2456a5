import type * as Obsidian from 'obsidian';
import { benchOf } from '../../bench';
import { Component } from '../../obsidian/component';
import { Keymap } from '../../obsidian/keymap';
import { parseLinktext } from '../../obsidian/links';
import { MarkdownRenderer } from '../../obsidian/markdown-renderer';
import { Platform } from '../../obsidian/platform';
import type { BenchApp } from '../../workbench';

interface HoverLink {
	event: MouseEvent;
	source: string;
	targetEl: HTMLElement;
	linktext: string;
	sourcePath?: string;
}

/** The delay between hover and preview, in milliseconds. */
const restFor = 300;

/** Shows a preview of the note behind a link while the pointer is on it, with Mod held if the source requires that. */
export function followHover(app: BenchApp): void {
	if (Platform.isMobile) return;
	let close: (() => void) | null = null;
	app.workspace.on('hover-link' as 'quick-preview', (told) => {
		const hover = told as unknown as HoverLink;
		const { targetEl, event } = hover;
		close?.();
		let popover: (() => void) | null = null;
		let isOver = true;
		const show = async (): Promise<void> => {
			if (popover || !isOver || !targetEl.isConnected) return;
			popover = () => undefined;
			const opened = await showPopover(app, hover);
			if (isOver) popover = opened;
			else opened();
		};
		const needsMod = benchOf(app).hoverSources.get(hover.source)?.defaultMod === true;
		const timer = window.setTimeout(() => (!needsMod || Keymap.isModifier(event, 'Mod')) && void show(), restFor);
		const onKey = (evt: KeyboardEvent): void => void ((evt.key === 'Control' || evt.key === 'Meta') && show());
		document.addEventListener('keydown', onKey);
		// The link may be redrawn, or the pane show another note. Then the link's own `mouseleave` never fires.
		const onMove = (evt: MouseEvent): void => {
			const to = evt.target as HTMLElement;
			if (evt.type === 'mousedown' || (!targetEl.contains(to) && !to.closest('.hover-popover'))) close?.();
		};
		document.addEventListener('mouseover', onMove);
		document.addEventListener('mousedown', onMove);
		close = () => {
			isOver = false;
			window.clearTimeout(timer);
			document.removeEventListener('keydown', onKey);
			document.removeEventListener('mouseover', onMove);
			document.removeEventListener('mousedown', onMove);
			popover?.();
			close = null;
		};
	});
}

async function showPopover(app: Obsidian.App, { targetEl, linktext, sourcePath = '' }: HoverLink): Promise<() => void> {
	const file = app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
	const el = document.body.createDiv({ cls: 'popover hover-popover' });
	const content = el
		.createDiv({ cls: 'markdown-embed is-loaded' })
		.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
	const owner = new Component();
	owner.load();
	if (file) {
		content.createDiv({ cls: 'inline-title', text: file.basename });
		await MarkdownRenderer.render(app, await app.vault.cachedRead(file), content, file.path, owner);
	} else content.createEl('p', { cls: 'mod-empty', text: `“${linktext}” is not created yet.` });
	const { left, bottom, top } = targetEl.getBoundingClientRect();
	const { width, height } = el.getBoundingClientRect();
	el.setCssStyles({
		left: `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`,
		top: `${bottom + height + 8 < innerHeight ? bottom + 4 : Math.max(8, top - height - 4)}px`,
	});
	return () => {
		owner.unload();
		el.remove();
	};
}
