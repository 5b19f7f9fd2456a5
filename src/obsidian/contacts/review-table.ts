import type { ImportRow } from '../../contacts/plan-import';
import type { Language } from '../../language/language';
import type { ListName } from '../../settings/lists';
import type { ImportSession } from '../../use-cases/import-session';
import { titleOf } from '../../use-cases/import-words';
import { drawReviewRow } from './review-row';

/** How many rows are drawn at once: drawing a phone's whole address book would block the app. */
const rowsAtOnce = 200;

/** What the table needs of the review around it. */
export interface TableCallbacks {
	/** The list for new people. */
	readonly list: () => ListName;
	/** A row was left out or taken in; the plan stays. */
	readonly marked: () => void;
	/** The plan has to be made anew. The number of a contact in the row tells where the focus belongs. */
	readonly decided: (number: number) => void;
}

/** What an import would write, one row a person. A checkbox leaves out a row for which something is written. */
export class ReviewTable {
	private drawn = rowsAtOnce;

	constructor(
		private readonly el: HTMLElement,
		private readonly session: ImportSession,
		private readonly language: Language,
		private readonly callbacks: TableCallbacks,
	) {}

	/** Draws the table anew; the row with the contact `focused` gets the focus. */
	draw(focused: number | null): void {
		const { session, el } = this;
		const { t } = this.language;
		el.empty();
		const table = el.createEl('table', { cls: 'top-of-mind-import-table' });
		table.createEl('caption', { text: t('import.caption') });
		const head = table.createEl('thead').createEl('tr');
		const boxes: { readonly row: ImportRow; readonly box: HTMLInputElement }[] = [];
		const all = addBox(head.createEl('th', { attr: { scope: 'col' } }), t('import.everybody'), (isIn) => {
			for (const entry of session.plan.entries) session.mark(entry, isIn);
			for (const { row, box } of boxes) box.checked = !session.isLeftOut(row);
			follow();
		});
		head.createEl('th', { text: t('newPerson.name'), attr: { scope: 'col' } });
		head.createEl('th', { text: t('import.outcome'), attr: { scope: 'col' } });
		const follow = (): void => {
			const taken = session.taken().length;
			all.checked = taken > 0;
			all.indeterminate = taken > 0 && taken < session.plan.entries.length;
			this.callbacks.marked();
		};
		const body = table.createEl('tbody');
		const drawRow = (row: ImportRow): void => {
			const tr = body.createEl('tr');
			const box = this.drawBox(tr.createEl('td'), row, follow);
			if (box !== null && row.kind !== 'company') boxes.push({ row, box });
			drawReviewRow(tr, row, {
				session,
				language: this.language,
				list: this.callbacks.list(),
				decided: () => this.callbacks.decided(row.contact.number),
			});
		};
		const place =
			focused === null
				? -1
				: session.rows.findIndex(({ joined }) => joined.some(({ number }) => number === focused));
		this.drawn = Math.max(this.drawn, place + 1);
		for (const row of session.rows.slice(0, this.drawn)) drawRow(row);
		this.drawMore(body, drawRow);
		follow();
		all.disabled = session.plan.entries.length === 0;
		if (place >= 0) focusRow(body.children[place]);
	}

	/** A box for a row that can be written, and for a company, which is written only if the user wants it. */
	private drawBox(cell: HTMLElement, row: ImportRow, follow: () => void): HTMLInputElement | null {
		const { session } = this;
		if (row.kind !== 'company' && !('fills' in row)) return null;
		const box = addBox(
			cell,
			this.language.t('import.one', { name: titleOf(row.contact, this.language) }),
			(isIn) => {
				if (row.kind === 'company' || (!isIn && session.isCompanyTaken(row))) {
					session.takeCompany(row, isIn);
					this.callbacks.decided(row.contact.number);
					return;
				}
				session.mark(row, isIn);
				follow();
			},
		);
		box.checked = row.kind !== 'company' && !session.isLeftOut(row);
		return box;
	}

	private drawMore(body: HTMLElement, drawRow: (row: ImportRow) => void): void {
		const { rows } = this.session;
		if (this.drawn >= rows.length) return;
		const label = (): string => this.language.t('import.more', { number: rows.length - this.drawn });
		const more = this.el.createEl('button', { cls: 'top-of-mind-more', text: label() });
		more.addEventListener('click', () => {
			const next = this.drawn;
			this.drawn += rowsAtOnce;
			for (const row of rows.slice(next, this.drawn)) drawRow(row);
			if (this.drawn >= rows.length) more.remove();
			else more.setText(label());
			// The button moves or disappears, and the keyboard focus would go with it.
			focusRow(body.children[next]);
		});
	}
}

/** A checkbox that can be tapped anywhere in its cell. */
function addBox(cell: HTMLElement, label: string, toggled: (isIn: boolean) => void): HTMLInputElement {
	const area = cell.createEl('label', { cls: 'top-of-mind-import-box' });
	const box = area.createEl('input', { type: 'checkbox', attr: { 'aria-label': label } });
	box.addEventListener('change', () => toggled(box.checked));
	return box;
}

/** Puts the focus on the first control of a row, else on its name. */
function focusRow(row: Element | undefined): void {
	const control = row?.querySelector<HTMLElement>('input, button') ?? row?.querySelector<HTMLElement>('th');
	if (control === undefined || control === null) return;
	if (control.matches('th')) control.setAttr('tabindex', '-1');
	control.focus();
}
