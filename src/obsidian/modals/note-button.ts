import type { App } from 'obsidian';
import type { NotePath } from '../../note-path';

/** Adds a button in a dialog that looks like a link. It closes the dialog and opens a note. */
export function addNoteButton(
	el: HTMLElement,
	text: string,
	path: NotePath,
	dialog: { app: App; close(): void },
): void {
	const button = el.createEl('button', { text, cls: 'top-of-mind-link', attr: { title: path } });
	button.addEventListener('click', () => {
		dialog.close();
		void dialog.app.workspace.openLinkText(path, '', false);
	});
}
