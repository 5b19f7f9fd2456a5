import { RangeSet, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { frontmatterBlock } from '../../../../src/frontmatter/frontmatter-block';
import { decorateInline } from './inline-decorations';
import { BulletWidget, CheckboxWidget, PropertiesTitleWidget } from './widgets';

/** A line as the decorations see it. */
export interface ShownLine {
	readonly from: number;
	readonly text: string;
	/** Whether the cursor or the selection touches these offsets of the line. If so, the source is shown there. */
	touched(start: number, end: number): boolean;
}

/** Markdown drawn in place, with the source at the cursor. It only has to look like the app's Live Preview. */
export const livePreview = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = decorate(view);
		}

		update({ docChanged, viewportChanged, selectionSet, focusChanged, view }: ViewUpdate): void {
			if (docChanged || viewportChanged || selectionSet || focusChanged) this.decorations = decorate(view);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
	const { doc, selection } = view.state;
	const touched = (from: number, to: number): boolean =>
		view.hasFocus && selection.ranges.some((range) => range.from <= to && range.to >= from);
	const properties = propertiesOf(view);
	const into: Range<Decoration>[] = [];
	for (const { from, to } of view.visibleRanges) {
		for (let at = from; at <= to; ) {
			const line = doc.lineAt(at);
			const shown: ShownLine = {
				from: line.from,
				text: line.text,
				touched: (start, end) => touched(line.from + start, line.from + end),
			};
			if (properties && line.number <= properties.last)
				decorateProperty(
					shown,
					line.number === 1,
					line.number === properties.last,
					touched(0, properties.to),
					into,
				);
			else decorateLine(shown, into);
			at = line.to + 1;
		}
	}
	return RangeSet.of(into, true);
}

/** The number of the frontmatter's last line, and the offset of its end. */
function propertiesOf({ state: { doc } }: EditorView): { last: number; to: number } | null {
	const block = frontmatterBlock(doc.toString());
	if (block === null) return null;
	const { number, to } = doc.lineAt(block.yamlEnd);
	return { last: number, to };
}

function decorateProperty(
	line: ShownLine,
	isFirst: boolean,
	isLast: boolean,
	isEdited: boolean,
	into: Range<Decoration>[],
): void {
	const cls = ['cm-property-line', isFirst ? 'is-first' : '', isLast ? 'is-last' : '', isEdited ? 'is-edited' : '']
		.filter(Boolean)
		.join(' ');
	into.push(Decoration.line({ class: cls }).range(line.from));
	const end = line.from + line.text.length;
	if (isFirst && !isEdited)
		into.push(Decoration.replace({ widget: new PropertiesTitleWidget() }).range(line.from, end));
	else if (isLast && !isEdited) into.push(Decoration.replace({}).range(line.from, end));
	const key = /^[^\s:#-][^:]*:/.exec(line.text)?.[0].length ?? 0;
	if (key > 0)
		into.push(Decoration.mark({ class: 'cm-property-key' }).range(line.from, line.from + key - (isEdited ? 0 : 1)));
	if (key > 0 && !isEdited) into.push(Decoration.replace({}).range(line.from + key - 1, line.from + key));
	if (key > 0 && line.text.length > key) decorateInline(line, key, into);
}

const heading = /^(#{1,6})\s+/;
const task = /^(\s*)([-*+]|\d+[.)])\s+\[(.)\]\s+/;
const bullet = /^(\s*)[-*+]\s+/;
const quote = /^>\s?/;

function decorateLine(line: ShownLine, into: Range<Decoration>[]): void {
	const { from, text } = line;
	const head = heading.exec(text);
	const item = task.exec(text);
	const dot = bullet.exec(text);
	const said = quote.exec(text);
	if (head) {
		into.push(Decoration.line({ class: `HyperMD-header HyperMD-header-${(head[1] ?? '#').length}` }).range(from));
		if (!line.touched(0, text.length)) into.push(Decoration.replace({}).range(from, from + head[0].length));
	} else if (item) {
		const [whole, indent = '', , mark = ' '] = item;
		into.push(
			Decoration.line({
				class: 'HyperMD-list-line HyperMD-task-line',
				attributes: { 'data-task': mark.trim() },
			}).range(from),
		);
		const widget = new CheckboxWidget(mark, plain(text.slice(whole.length)));
		if (!line.touched(indent.length, whole.length - 1))
			into.push(Decoration.replace({ widget }).range(from + indent.length, from + whole.length));
	} else if (dot) {
		const indent = dot[1]?.length ?? 0;
		into.push(Decoration.line({ class: 'HyperMD-list-line' }).range(from));
		if (!line.touched(indent, dot[0].length - 1))
			into.push(Decoration.replace({ widget: new BulletWidget() }).range(from + indent, from + dot[0].length));
	} else if (said) {
		into.push(Decoration.line({ class: 'HyperMD-quote' }).range(from));
	}
	decorateInline(line, (head ?? item ?? dot ?? said)?.[0].length ?? 0, into);
}

/** The words of a line without its marks. */
function plain(text: string): string {
	return (
		text
			.replace(/\s\^[\w-]+$/, '')
			.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
			.replace(/[*`]/g, '')
			.trim() || 'Task'
	);
}
