// @vitest-environment happy-dom
import { MarkdownView } from 'obsidian';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openNotes } from './open-notes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves what is typed two seconds after the last key', async () => {
	const { bench, store } = await openNotes({ 'a.md': 'one' });
	const { editor } = await bench.openNote('a.md');
	editor.replaceRange(' two', { line: 0, ch: 3 });
	await vi.advanceTimersByTimeAsync(1500);
	editor.replaceRange(' three', { line: 0, ch: 7 });
	await vi.advanceTimersByTimeAsync(1999);
	expect(store.text('a.md')).toBe('one');
	await vi.advanceTimersByTimeAsync(1);
	expect(store.text('a.md')).toBe('one two three');
	expect(bench.writes).toHaveLength(1);
});

it('records the unsaved text that a write destroys', async () => {
	const { bench, note } = await openNotes({ 'a.md': 'one' });
	const { editor } = await bench.openNote('a.md');
	editor.setValue('one typed');
	await bench.app.vault.process(note('a.md'), (text) => `${text} written`);
	await bench.settle();
	expect(bench.lostEdits).toEqual([{ path: 'a.md', saved: 'one', unsaved: 'one typed', written: 'one written' }]);
	expect(editor.getValue()).toBe('one written');
});

it('loses nothing when the view is saved before the write', async () => {
	const { bench, note, store } = await openNotes({ 'a.md': 'one' });
	const view = await bench.openNote('a.md');
	view.editor.setValue('one typed');
	await view.save();
	await bench.app.vault.process(note('a.md'), (text) => `${text} written`);
	await bench.settle();
	expect(bench.lostEdits).toEqual([]);
	expect([store.text('a.md'), view.editor.getValue()]).toEqual(['one typed written', 'one typed written']);
	await vi.advanceTimersByTimeAsync(5000);
	expect(bench.writes).toHaveLength(2);
});

it('shows in a second pane what was saved in the first', async () => {
	const { bench } = await openNotes({ 'a.md': 'one' });
	const first = await bench.openNote('a.md');
	const second = await bench.openNote('a.md', { pane: 'split' });
	first.editor.setValue('two');
	await first.save();
	await bench.settle();
	expect(second.editor.getValue()).toBe('two');
});

it('saves an unsaved note when another is opened in its place', async () => {
	const { bench, store } = await openNotes({ 'a.md': 'one', 'b.md': '' });
	const { editor } = await bench.openNote('a.md');
	editor.setValue('two');
	await bench.openNote('b.md');
	expect(store.text('a.md')).toBe('two');
});

it('closes the view of a note that is deleted, and does not write it again', async () => {
	const { bench, store, note } = await openNotes({ 'a.md': 'one' });
	const { editor } = await bench.openNote('a.md');
	editor.setValue('two');
	await bench.app.fileManager.trashFile(note('a.md'));
	await vi.advanceTimersByTimeAsync(5000);
	await bench.settle();
	expect(store.text('a.md')).toBeUndefined();
	expect(bench.app.workspace.getLeavesOfType('markdown')).toEqual([]);
});

it('fires `editor-change` for each edit, but not when a note is loaded', async () => {
	const { bench } = await openNotes({ 'a.md': 'one' });
	const changed = vi.fn();
	bench.app.workspace.on('editor-change', changed);
	const view = await bench.openNote('a.md');
	expect(changed).not.toHaveBeenCalled();
	view.editor.replaceRange('X', { line: 0, ch: 0 });
	expect(changed).toHaveBeenCalledWith(view.editor, view);
});

it('keeps the cursor with the text around it, and takes changes back', async () => {
	const { bench } = await openNotes({ 'a.md': 'one\ntwo' });
	const { editor } = await bench.openNote('a.md');
	editor.setCursor({ line: 1, ch: 1 });
	editor.replaceRange('zero\n', { line: 0, ch: 0 });
	expect(editor.getCursor()).toEqual({ line: 2, ch: 1 });
	editor.setSelection({ line: 2, ch: 0 }, { line: 2, ch: 3 });
	expect(editor.getSelection()).toBe('two');
	editor.replaceSelection('2');
	expect(editor.getValue()).toBe('zero\none\n2');
	editor.undo();
	editor.undo();
	expect(editor.getValue()).toBe('one\ntwo');
});

it('shows a note being read with its links, tasks and code blocks', async () => {
	const { bench } = await openNotes({
		'a.md': '---\nx: 1\n---\n## Head\n- [x] met [[Ada|her]] ^id\n- [ ] no\n```js\ncode\n```\n',
	});
	const view = await bench.openNote('a.md', { mode: 'preview' });
	expect(view).toBeInstanceOf(MarkdownView);
	const el = view.containerEl;
	expect(el.querySelector('h2')?.textContent).toBe('Head');
	expect(
		[...el.querySelectorAll<HTMLInputElement>('.task-list-item-checkbox')].map(({ checked }) => checked),
	).toEqual([true, false]);
	expect(el.querySelector('a.internal-link')?.getAttribute('data-href')).toBe('Ada');
	expect(el.querySelector('li')?.textContent).toBe('met her');
});
