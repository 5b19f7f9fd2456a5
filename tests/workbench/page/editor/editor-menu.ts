import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { Menu } from '../../obsidian/menu';

/** The editor's menu: moves the cursor to the click, then shows the items that plugins add. */
export function editorMenu(info: Obsidian.MarkdownFileInfo): Extension {
	return EditorView.domEventHandlers({
		contextmenu: (evt, view) => {
			evt.preventDefault();
			// A keyboard opens the menu at the cursor, and has no mouse button.
			const isPointer = evt.button === 2;
			const at = isPointer ? view.posAtCoords({ x: evt.clientX, y: evt.clientY }) : null;
			const { main } = view.state.selection;
			if (at !== null && (main.empty || at < main.from || at > main.to))
				view.dispatch({ selection: { anchor: at } });
			const menu = new Menu() as unknown as Obsidian.Menu;
			info.app.workspace.trigger('editor-menu', menu, info.editor, info);
			if ((menu as unknown as Menu).items.length === 0) return true;
			const cursor = view.coordsAtPos(view.state.selection.main.head);
			menu.showAtPosition(
				isPointer || cursor === null
					? { x: evt.clientX, y: evt.clientY }
					: { x: cursor.left, y: cursor.bottom },
			);
			return true;
		},
	});
}
