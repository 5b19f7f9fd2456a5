import { StateEffect, StateField } from '@codemirror/state';
import type * as Obsidian from 'obsidian';

/** The note of an editor, set by the page that makes the editor. */
export const editorInfoField = StateField.define<Obsidian.MarkdownFileInfo>({
	create: () => ({ file: null, hoverPopover: null }) as unknown as Obsidian.MarkdownFileInfo,
	update: (info) => info,
});

/** Switches an editor between Live Preview and source mode. */
export const setLivePreview = StateEffect.define<boolean>();

export const editorLivePreviewField = StateField.define<boolean>({
	create: () => true,
	update: (live, { effects }) =>
		effects.reduce((now, effect) => (effect.is(setLivePreview) ? effect.value : now), live),
});
