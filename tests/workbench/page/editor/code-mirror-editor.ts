import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { Compartment, EditorSelection, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { benchOf } from '../../bench';
import { Editor, type EditorHost } from '../../obsidian/editor';
import { editorInfoField, editorLivePreviewField, setLivePreview } from '../../obsidian/editor-fields';
import { differenceOf } from './difference';
import { editorLinks } from './editor-links';
import { editorMenu } from './editor-menu';
import { listKeymap } from './list-keys';
import { livePreview } from './live-preview';

/** The app's editor API on a real CodeMirror. */
export class CodeMirrorEditor extends Editor {
	/** Undocumented in the app. */
	readonly cm: EditorView;
	readonly #extensions: Extension;
	readonly #drawing = new Compartment();
	#live = true;

	constructor(host: EditorHost) {
		super();
		const { info } = host;
		this.#extensions = [
			history(),
			keymap.of([...listKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
			markdown({ addKeymap: false }),
			EditorState.allowMultipleSelections.of(true),
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false' }),
			editorInfoField.init(() => info),
			editorLinks(info),
			editorMenu(info),
			benchOf(info.app).editorExtensions as Extension,
			EditorView.updateListener.of(({ docChanged, selectionSet, focusChanged }) => {
				if (docChanged) host.changed();
				else if (selectionSet || focusChanged) host.moved();
			}),
			Prec.highest(EditorView.domEventHandlers({ keydown: (evt) => takenFrom(evt, host) })),
		];
		this.cm = new EditorView({ parent: host.parentEl, state: this.#stateOf('') });
		// As in the app, what is above the text scrolls with it.
		const sizerEl = this.cm.scrollDOM.createDiv({ cls: 'cm-sizer' });
		sizerEl.createDiv({ cls: 'cm-contentContainer' }).appendChild(this.cm.contentDOM);
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	/** Replaces only the part that differs, so the cursor and the scroll position stay with the text around them. */
	setValue(content: string): void {
		const change = differenceOf(this.getValue(), content);
		if (change) this.cm.dispatch({ changes: change });
	}

	override reset(text: string): void {
		this.cm.setState(this.#stateOf(text));
		this.cm.scrollDOM.scrollTop = 0;
	}

	override showLivePreview(live: boolean): void {
		if (live === this.#live) return;
		this.#live = live;
		this.cm.dispatch({ effects: [setLivePreview.of(live), this.#drawing.reconfigure(live ? livePreview : [])] });
	}

	override coordsAtPos(pos: Obsidian.EditorPosition): { left: number; top: number; bottom: number } | null {
		return this.cm.coordsAtPos(this.posToOffset(pos));
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	listSelections(): Obsidian.EditorSelection[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}

	setSelections(ranges: Obsidian.EditorSelectionOrCaret[], main = 0): void {
		const made = ranges.map(({ anchor, head }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
		);
		this.cm.dispatch({ selection: EditorSelection.create(made, main), scrollIntoView: true });
	}

	replaceRange(replacement: string, from: Obsidian.EditorPosition, to = from, origin?: string): void {
		this.cm.dispatch({
			changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement },
			userEvent: origin,
		});
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	getScrollInfo(): { top: number; left: number } {
		const { scrollTop, scrollLeft } = this.cm.scrollDOM;
		return { top: scrollTop, left: scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		this.cm.scrollDOM.scrollTo({ left: x ?? undefined, top: y ?? undefined });
	}

	scrollIntoView({ from }: Obsidian.EditorRange, center = false): void {
		this.cm.dispatch({
			effects: EditorView.scrollIntoView(this.posToOffset(from), { y: center ? 'center' : 'nearest' }),
		});
	}

	#stateOf(doc: string): EditorState {
		const mode = [editorLivePreviewField.init(() => this.#live), this.#drawing.of(this.#live ? livePreview : [])];
		return EditorState.create({ doc, extensions: [mode, this.#extensions] });
	}
}

/** A key that somebody else takes stops here: neither the editor nor the document gets it. */
function takenFrom(evt: KeyboardEvent, host: EditorHost): boolean {
	const isTaken = host.takesKey(evt);
	if (isTaken) evt.stopPropagation();
	return isTaken;
}
