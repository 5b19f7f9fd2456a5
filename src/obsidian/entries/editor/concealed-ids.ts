import type { Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import { findActionLines } from '../../../daily-note/action-block';
import { findBlockId } from '../../../daily-note/block-id';

/**
 * The range of an action line's block id, with the space before it, and the start of the line. Offsets in the document.
 */
interface OurId {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

const concealed = Decoration.replace({});

/**
 * Conceals the block ids of action lines in Live Preview, except on lines with the cursor or a selection. The text does
 * not change, and source mode shows all of it. Other block ids stay visible, and so do all ids in code or frontmatter.
 */
export const concealedIds = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		private ids: readonly OurId[];

		constructor(view: EditorView) {
			this.ids = idsIn(view);
			this.decorations = conceal(view, this.ids);
		}

		update(update: ViewUpdate): void {
			const { view, startState, docChanged, selectionSet, focusChanged, viewportChanged } = update;
			if (docChanged) this.ids = idsIn(view);
			const hasSwitched = isLivePreview(startState) !== isLivePreview(view.state);
			if (docChanged || selectionSet || focusChanged || viewportChanged || hasSwitched)
				this.decorations = conceal(view, this.ids);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function idsIn({ state }: EditorView): OurId[] {
	return findActionLines(state.doc.toString()).flatMap(({ at }) => {
		const id = findBlockId(at.text);
		if (id === null) return [];
		// An id that a formatter has put at the start of a line has a line break before it, which must stay.
		const blank = /[ \t]/.test(at.text.charAt(id.start - 1)) ? 1 : 0;
		return [{ line: at.start, from: at.start + id.start - blank, to: at.start + id.end }];
	});
}

function conceal(view: EditorView, ids: readonly OurId[]): DecorationSet {
	if (!isLivePreview(view.state)) return Decoration.none;
	const isVisible = ({ from, to }: OurId): boolean =>
		view.visibleRanges.some((range) => range.from <= to && range.to >= from);
	const isEdited = ({ line, to }: OurId): boolean =>
		view.hasFocus && view.state.selection.ranges.some((range) => range.from <= endOf(view, to) && range.to >= line);
	const shown = ids.filter((id) => isVisible(id) && !isEdited(id));
	return Decoration.set(shown.map(({ from, to }): Range<Decoration> => concealed.range(from, to)));
}

/** The end of the line at an offset: white space after the id still belongs to the line. */
function endOf({ state }: EditorView, offset: number): number {
	return state.doc.lineAt(offset).to;
}

function isLivePreview(state: EditorView['state']): boolean {
	return state.field(editorLivePreviewField, false) === true;
}
