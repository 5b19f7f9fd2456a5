import { type EditorView, WidgetType } from '@codemirror/view';

/** The checkbox of a task. It finds its mark in the text on a click, since the text may have moved. */
export class CheckboxWidget extends WidgetType {
	constructor(
		readonly mark: string,
		readonly label: string,
	) {
		super();
	}

	override eq(other: CheckboxWidget): boolean {
		return other.mark === this.mark && other.label === this.label;
	}

	override toDOM(view: EditorView): HTMLElement {
		const el = createSpan({ cls: 'task-list-label' });
		const box = el.createEl('input', {
			cls: 'task-list-item-checkbox',
			type: 'checkbox',
			attr: { 'data-task': this.mark.trim(), 'aria-label': this.label },
		});
		box.checked = this.mark !== ' ';
		box.addEventListener('click', (evt) => {
			// The checkbox is drawn from the text alone.
			evt.preventDefault();
			toggleTaskAt(view, view.posAtDOM(el));
		});
		return el;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

/** Ticks or unticks the task in the line that holds the offset `position`. */
export function toggleTaskAt(view: EditorView, position: number): void {
	const line = view.state.doc.lineAt(position);
	const open = /^\s*(?:[-*+]|\d+[.)])\s+\[(?=.\]\s)/.exec(line.text)?.[0].length;
	if (open === undefined) return;
	const from = line.from + open;
	const insert = view.state.doc.sliceString(from, from + 1) === ' ' ? 'x' : ' ';
	view.dispatch({ changes: { from, to: from + 1, insert }, userEvent: 'input.toggle' });
}

/** The dot of a list item. */
export class BulletWidget extends WidgetType {
	override eq(): boolean {
		return true;
	}

	override toDOM(): HTMLElement {
		return createSpan({ cls: 'list-bullet', attr: { 'aria-hidden': 'true' } });
	}
}

/** Replaces the first line of dashes above the properties. */
export class PropertiesTitleWidget extends WidgetType {
	override eq(): boolean {
		return true;
	}

	override toDOM(): HTMLElement {
		return createSpan({ cls: 'metadata-properties-title', text: 'Properties' });
	}
}
