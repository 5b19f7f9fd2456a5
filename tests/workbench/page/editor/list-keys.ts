import type { EditorView, KeyBinding } from '@codemirror/view';

const item = /^(\s*)([-*+]|\d+[.)])(\s+)(\[.\]\s+)?/;

/** Enter in a list starts the next item, after a task a new task. In an empty item it ends the list. */
function continueList(view: EditorView): boolean {
	const { state } = view;
	const { from, empty } = state.selection.main;
	const line = state.doc.lineAt(from);
	const match = item.exec(line.text);
	if (!empty || !match || from < line.from + match[0].length) return false;
	const [whole, indent = '', bullet = '-', gap = ' ', task] = match;
	const isEmpty = line.text.length === whole.length;
	const changes = isEmpty
		? { from: line.from, to: line.to }
		: { from, insert: `\n${indent}${bullet}${gap}${task ? '[ ] ' : ''}` };
	view.dispatch(
		state.update({
			changes,
			selection: { anchor: isEmpty ? line.from : from + (changes.insert?.length ?? 0) },
			userEvent: 'input',
			scrollIntoView: true,
		}),
	);
	return true;
}

export const listKeymap: readonly KeyBinding[] = [{ key: 'Enter', run: continueList }];
