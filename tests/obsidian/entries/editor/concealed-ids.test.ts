// @vitest-environment happy-dom
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { concealedIds } from '../../../../src/obsidian/entries/editor/concealed-ids';
import { setLivePreview } from '../../../workbench/obsidian/editor-fields';

const outreach = '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach';
const sharing = '- [x] Share something useful with [[Carl Sagan]] (last 2026-10-25) ^tom-20261123-sharing';

/** An editor with the focus, and the cursor at the start. */
function open(doc: string, live = true): EditorView {
	const extensions = [
		editorLivePreviewField.init(() => live),
		EditorState.allowMultipleSelections.of(true),
		concealedIds,
	];
	const view = new EditorView({ parent: document.body, state: EditorState.create({ doc, extensions }) });
	vi.spyOn(view, 'hasFocus', 'get').mockReturnValue(true);
	return view;
}

/** The concealed texts, in the order of the note. */
function concealedIn(view: EditorView): string[] {
	const texts: string[] = [];
	view.plugin(concealedIds)?.decorations.between(
		0,
		view.state.doc.length,
		(from, to) => void texts.push(view.state.sliceDoc(from, to)),
	);
	return texts;
}

function putCursors(view: EditorView, ...words: string[]): void {
	const cursors = words.map((word) => EditorSelection.cursor(view.state.doc.toString().indexOf(word)));
	view.dispatch({ selection: EditorSelection.create(cursors) });
}

afterEach(() => {
	document.body.textContent = '';
	vi.restoreAllMocks();
});

describe('the block ids of our lines', () => {
	it('are concealed in Live Preview, with the space before them, and stay in the text', () => {
		const view = open(`Rain.\n${outreach}\n${sharing}\n`);
		expect(concealedIn(view)).toEqual([' ^tom-20261123-outreach', ' ^tom-20261123-sharing']);
		expect(view.contentDOM.textContent).not.toContain('^tom-');
		expect(view.state.doc.toString()).toBe(`Rain.\n${outreach}\n${sharing}\n`);
	});

	it('are concealed on the last line of a wrapped item, before signs of other plugins, and never with a line break', () => {
		const view = open(
			`Rain.\n${outreach.replace(' · ', '\n  · ')}📅 2026-11-25\n${sharing.replace(' ^', '\n^')}\n> ${sharing.replace(' ^', '\n>^')} <br>\n`,
		);
		expect(concealedIn(view)).toEqual([
			' ^tom-20261123-outreach',
			'^tom-20261123-sharing',
			'^tom-20261123-sharing',
		]);
		putCursors(view, 'Reach out');
		expect(concealedIn(view)).toEqual(['^tom-20261123-sharing', '^tom-20261123-sharing']);
		putCursors(view, '📅');
		expect(concealedIn(view)).toEqual(['^tom-20261123-sharing', '^tom-20261123-sharing']);
	});

	it('are there on each line that a cursor is on', () => {
		const view = open(`Rain.\n${outreach}\n${sharing}\n`);
		putCursors(view, 'Reach out');
		expect(concealedIn(view)).toEqual([' ^tom-20261123-sharing']);
		putCursors(view, 'Reach out', 'Share something');
		expect(concealedIn(view)).toEqual([]);
		putCursors(view, 'Rain');
		expect(concealedIn(view)).toHaveLength(2);
	});

	it('are there on the lines that a selection reaches', () => {
		const view = open(`Rain.\n${outreach}\n${sharing}\n`);
		view.dispatch({ selection: { anchor: 0, head: view.state.doc.line(2).to } });
		expect(concealedIn(view)).toEqual([' ^tom-20261123-sharing']);
	});

	it('are concealed everywhere while the keyboard is elsewhere', () => {
		const view = open(outreach);
		putCursors(view, 'Reach out');
		expect(concealedIn(view)).toEqual([]);
		vi.spyOn(view, 'hasFocus', 'get').mockReturnValue(false);
		putCursors(view, 'write');
		expect(concealedIn(view)).toEqual([' ^tom-20261123-outreach']);
	});

	it('follow what is typed', () => {
		const view = open('Rain.\n');
		view.dispatch({ changes: { from: view.state.doc.length, insert: outreach } });
		expect(concealedIn(view)).toEqual([' ^tom-20261123-outreach']);
		view.dispatch({ changes: { from: view.state.doc.length, insert: ' and more' } });
		expect(concealedIn(view)).toEqual([]);
	});

	it('are all there in source mode, also when it is switched to', () => {
		const view = open(`Rain.\n${outreach}`, false);
		expect(concealedIn(view)).toEqual([]);
		view.dispatch({ effects: setLivePreview.of(true) });
		expect(concealedIn(view)).toHaveLength(1);
		view.dispatch({ effects: setLivePreview.of(false) });
		expect(concealedIn(view)).toEqual([]);
	});
});

it.each([
	['somebody else’s id', 'Rain.\n- [ ] Buy bread ^shopping'],
	['an id that only begins like ours', 'Rain.\n- [ ] Buy bread ^tom-cat'],
	['a line that is no list item', 'Rain.\nA thought ^tom-20261123-outreach'],
	['an id amid the words', 'Rain.\n- ^tom-20261123-outreach is how a line ends'],
	['a code fence', `Rain.\n\`\`\`\n${outreach}\n\`\`\``],
	['a comment', `Rain.\n%%\n${outreach}\n%%`],
	['frontmatter', `---\nlines:\n${outreach}\n---\nRain.`],
])('leaves %s alone', (_, doc) => {
	const view = open(doc);
	view.dispatch({ selection: { anchor: doc.indexOf('Rain') } });
	expect(concealedIn(view)).toEqual([]);
});

it('is drawn for the lines that can be seen, and no others', () => {
	const view = open(`Rain.\n${outreach}\n${sharing}`);
	vi.spyOn(view, 'visibleRanges', 'get').mockReturnValue([{ from: 0, to: view.state.doc.line(2).to }]);
	putCursors(view, 'Rain');
	expect(concealedIn(view)).toEqual([' ^tom-20261123-outreach']);
});
