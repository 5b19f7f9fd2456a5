import type { Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import { findActionLines } from '../../../daily-note/action-block';

/** Where a block id of ours stands, with the space before it, and where its line begins. Offsets in the document. */
interface OurId {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

const concealed = Decoration.replace({});

/**
 * Conceals the block ids of our own lines in Live Preview, but for the lines that the cursor or a selection is on. The
 * text stays as it is; source mode shows it all. Nobody else's ids are touched, and none in code or frontmatter.
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
			if (docChanged || selectionSet || focusChanged || viewportChanged || hasSwitched) this.decorations = conceal(view, this.ids);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function idsIn({ state }: EditorView): OurId[] {
	return findActionLines(state.doc.toString()).map(({ line, at }) => {
		const from = at.start + at.text.lastIndexOf(line.id) - ' ^'.length;
		return { line: at.start, from, to: from + line.id.length + ' ^'.length };
	});
}

function conceal(view: EditorView, ids: readonly OurId[]): DecorationSet {
	if (!isLivePreview(view.state)) return Decoration.none;
	const isVisible = ({ from, to }: OurId): boolean => view.visibleRanges.some((range) => range.from <= to && range.to >= from);
	const isEdited = ({ line, to }: OurId): boolean =>
		view.hasFocus && view.state.selection.ranges.some((range) => range.from <= endOf(view, to) && range.to >= line);
	const shown = ids.filter((id) => isVisible(id) && !isEdited(id));
	return Decoration.set(shown.map(({ from, to }): Range<Decoration> => concealed.range(from, to)));
}

/** White space after the id still belongs to the line. */
function endOf({ state }: EditorView, offset: number): number {
	return state.doc.lineAt(offset).to;
}

function isLivePreview(state: EditorView['state']): boolean {
	return state.field(editorLivePreviewField, false) === true;
}
