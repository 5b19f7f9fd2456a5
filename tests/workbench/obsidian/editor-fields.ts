import { StateField } from '@codemirror/state';
import type * as Obsidian from 'obsidian';

/** The note that an editor shows; the page that makes the editor fills it in. */
export const editorInfoField = StateField.define<Obsidian.MarkdownFileInfo>({
	create: () => ({ file: null, hoverPopover: null }) as unknown as Obsidian.MarkdownFileInfo,
	update: (info) => info,
});

export const editorLivePreviewField = StateField.define<boolean>({ create: () => true, update: (live) => live });
