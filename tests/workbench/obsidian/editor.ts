import type * as Obsidian from 'obsidian';

/** What an editor needs from its view. */
export interface EditorHost {
	/** The element in which an editor with a DOM draws itself. */
	parentEl: HTMLElement;
	/** Called when the user or the plugin has changed the text. */
	changed(): void;
	/** Called when the cursor or the focus is elsewhere. */
	moved(): void;
	/** Called before the editor gets a key; returns whether it must not get it. */
	takesKey(evt: KeyboardEvent): boolean;
	/** The note in the editor, from which links are resolved. */
	readonly info: Obsidian.MarkdownFileInfo;
}

/** The methods of an editor that follow from others. A subclass holds the text and the selection. */
export abstract class Editor implements Obsidian.Editor {
	abstract getValue(): string;
	abstract setValue(content: string): void;
	abstract refresh(): void;
	abstract listSelections(): Obsidian.EditorSelection[];
	abstract setSelections(ranges: Obsidian.EditorSelectionOrCaret[], main?: number): void;
	abstract replaceRange(
		replacement: string,
		from: Obsidian.EditorPosition,
		to?: Obsidian.EditorPosition,
		origin?: string,
	): void;
	abstract undo(): void;
	abstract redo(): void;
	abstract focus(): void;
	abstract blur(): void;
	abstract hasFocus(): boolean;
	abstract getScrollInfo(): { top: number; left: number };
	abstract scrollTo(x?: number | null, y?: number | null): void;
	abstract scrollIntoView(range: Obsidian.EditorRange, center?: boolean): void;

	/** Undocumented in the app: replaces the text and empties the undo history. */
	reset(text: string): void {
		this.setValue(text);
		this.setCursor(0);
	}

	/** Undocumented in the app: shows Markdown drawn in place, or the source. */
	showLivePreview(_live: boolean): void {}

	/** Undocumented in the app: where a position is drawn; null without a DOM. */
	coordsAtPos(_pos: Obsidian.EditorPosition): { left: number; top: number; bottom: number } | null {
		return null;
	}

	getDoc(): this {
		return this;
	}

	getLine(line: number): string {
		return this.#lines()[line] ?? '';
	}

	setLine(n: number, text: string): void {
		this.replaceRange(text, { line: n, ch: 0 }, { line: n, ch: this.getLine(n).length });
	}

	lineCount(): number {
		return this.#lines().length;
	}

	lastLine(): number {
		return this.lineCount() - 1;
	}

	getSelection(): string {
		return this.getRange(this.getCursor('from'), this.getCursor('to'));
	}

	somethingSelected(): boolean {
		return this.getSelection() !== '';
	}

	getRange(from: Obsidian.EditorPosition, to: Obsidian.EditorPosition): string {
		return this.getValue().slice(this.posToOffset(from), this.posToOffset(to));
	}

	replaceSelection(replacement: string, origin?: string): void {
		this.replaceRange(replacement, this.getCursor('from'), this.getCursor('to'), origin);
	}

	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): Obsidian.EditorPosition {
		const { anchor, head } = this.listSelections()[0] ?? { anchor: { line: 0, ch: 0 }, head: { line: 0, ch: 0 } };
		if (side === 'head' || side === 'anchor') return side === 'head' ? head : anchor;
		const forwards = this.posToOffset(anchor) <= this.posToOffset(head);
		return (side === 'from') === forwards ? anchor : head;
	}

	setCursor(pos: Obsidian.EditorPosition | number, ch = 0): void {
		this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
	}

	setSelection(anchor: Obsidian.EditorPosition, head = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	transaction(tx: Obsidian.EditorTransaction, origin?: string): void {
		const offset = (change: Obsidian.EditorChange): number => this.posToOffset(change.from);
		const fromTheEnd = [...(tx.changes ?? [])].sort((a, b) => offset(b) - offset(a));
		for (const { text, from, to } of fromTheEnd) this.replaceRange(text, from, to, origin);
		if (tx.replaceSelection !== undefined) this.replaceSelection(tx.replaceSelection, origin);
		const selections = tx.selections ?? (tx.selection ? [tx.selection] : []);
		if (selections.length > 0)
			this.setSelections(selections.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
	}

	processLines<T>(
		read: (line: number, lineText: string) => T | null,
		write: (line: number, lineText: string, value: T | null) => Obsidian.EditorChange | void,
		ignoreEmpty = true,
	): void {
		const values = this.#lines().map((text, line) =>
			ignoreEmpty && text.trim() === '' ? null : { line, text, value: read(line, text) },
		);
		const changes = values.flatMap((each) => (each ? (write(each.line, each.text, each.value) ?? []) : []));
		this.transaction({ changes });
	}

	wordAt(pos: Obsidian.EditorPosition): Obsidian.EditorRange | null {
		for (const match of this.getLine(pos.line).matchAll(/[\p{L}\p{N}_]+/gu)) {
			const end = match.index + match[0].length;
			if (match.index <= pos.ch && pos.ch <= end)
				return { from: { line: pos.line, ch: match.index }, to: { line: pos.line, ch: end } };
		}
		return null;
	}

	exec(command: Obsidian.EditorCommandName): void {
		throw new Error(`The workbench does not know the editor command ${command}`);
	}

	posToOffset({ line, ch }: Obsidian.EditorPosition): number {
		const before = this.#lines().slice(0, line);
		return Math.min(before.reduce((sum, text) => sum + text.length + 1, 0) + ch, this.getValue().length);
	}

	offsetToPos(offset: number): Obsidian.EditorPosition {
		const before = this.getValue().slice(0, offset).split('\n');
		return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
	}

	#lines(): string[] {
		return this.getValue().split('\n');
	}
}
