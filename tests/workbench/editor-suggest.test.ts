// @vitest-environment happy-dom
import {
	EditorSuggest,
	type App,
	type Editor,
	type EditorPosition,
	type EditorSuggestContext,
	type EditorSuggestTriggerInfo,
	type MarkdownView,
} from 'obsidian';
import { expect, it, onTestFinished } from 'vitest';
import { openNotes } from './open-notes';
import { samplePlugin } from './sample-plugin';
import type { Workbench } from './workbench';

/** Offers these words behind a sign, and writes the chosen one over what was typed. */
class Words extends EditorSuggest<string> {
	constructor(
		app: App,
		private readonly sign: string,
		private readonly words: readonly string[],
	) {
		super(app);
	}

	onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		const before = editor.getLine(cursor.line).slice(0, cursor.ch);
		const at = before.lastIndexOf(this.sign);
		return at < 0 || before.includes(' ', at)
			? null
			: { start: { line: cursor.line, ch: at }, end: cursor, query: before.slice(at + 1) };
	}

	async getSuggestions({ query }: EditorSuggestContext): Promise<string[]> {
		return Promise.resolve(this.words.filter((word) => word.startsWith(query)));
	}

	renderSuggestion(value: string, el: HTMLElement): void {
		el.setText(value);
	}

	selectSuggestion(value: string): void {
		if (!this.context) return;
		const { editor, start, end } = this.context;
		editor.replaceRange(`${value} `, start, end);
		this.close();
	}
}

const shown = (): (string | null)[] =>
	[...document.querySelectorAll('.suggestion-container .suggestion-item')].map((el) => el.textContent);
const press = (key: string): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

/** Types at the end of the open note, as a user does: with the focus in the editor. */
async function type(bench: Workbench, { editor }: MarkdownView, text: string): Promise<void> {
	editor.focus();
	const end = { line: editor.lastLine(), ch: editor.getLine(editor.lastLine()).length };
	editor.setCursor(end);
	editor.replaceRange(text, end);
	await bench.settle();
}

async function open(
	...suggests: (readonly [sign: string, words: readonly string[]])[]
): Promise<{ bench: Workbench; view: MarkdownView }> {
	const { bench } = await openNotes({ 'a.md': 'Call ' });
	onTestFinished(() => bench.close());
	await bench.loadPlugin(
		...samplePlugin((plugin) => {
			for (const [sign, words] of suggests) plugin.registerEditorSuggest(new Words(plugin.app, sign, words));
		}),
	);
	return { bench, view: await bench.openNote('a.md') };
}

it('offers what a plugin suggests at the cursor, and writes what is chosen with the keys', async () => {
	const { bench, view } = await open(['@', ['today', 'tomorrow']]);
	await type(bench, view, '@to');
	expect(shown()).toEqual(['today', 'tomorrow']);
	press('ArrowDown');
	expect(press('Enter')).toBe(false);
	await bench.settle();
	expect(view.editor.getValue()).toBe('Call tomorrow ');
	expect(shown()).toEqual([]);
	expect(press('Enter')).toBe(true);
});

it('narrows them down as the user types, and closes when nothing fits', async () => {
	const { bench, view } = await open(['@', ['today', 'tomorrow']]);
	await type(bench, view, '@tom');
	expect(shown()).toEqual(['tomorrow']);
	await type(bench, view, 'x');
	expect(shown()).toEqual([]);
});

it('asks one plugin after another, and shows the first that answers', async () => {
	const { bench, view } = await open(['@', ['today']], ['#', ['tag']], ['#', ['other']]);
	await type(bench, view, '#');
	expect(shown()).toEqual(['tag']);
	const { suggests } = (bench.app.workspace as unknown as { editorSuggest: { suggests: { limit: number }[] } })
		.editorSuggest;
	expect(suggests.map(({ limit }) => limit)).toEqual([100, 100, 100]);
});

it('closes with Escape, with the cursor elsewhere, and when the editor loses the focus', async () => {
	const { bench, view } = await open(['@', ['today']]);
	const closings = [
		() => void press('Escape'),
		() => view.editor.setCursor({ line: 0, ch: 0 }),
		() => view.editor.blur(),
	];
	for (const close of closings) {
		await type(bench, view, ' @');
		expect(shown()).toEqual(['today']);
		close();
		await bench.settle();
		expect(shown()).toEqual([]);
	}
});

it('suggests nothing for what a plugin writes into a note that nobody edits', async () => {
	const { bench, view } = await open(['@', ['today']]);
	view.editor.setValue('Call @');
	await bench.settle();
	expect(shown()).toEqual([]);
});

it('asks no more when the plugin is switched off', async () => {
	const { bench, view } = await open(['@', ['today']]);
	await type(bench, view, '@');
	await bench.unloadPlugin('sample');
	expect(shown()).toEqual([]);
	await type(bench, view, 't');
	expect(shown()).toEqual([]);
});
