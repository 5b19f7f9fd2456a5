import type { ImportEntry, ImportPlan, SettledEntry } from '../../contacts/plan-import';
import type { Language } from '../../language/language';
import type { ListName } from '../../settings/lists';
import { noteNameIfOther, outcomeOf, titleOf } from '../../use-cases/import-words';

/** How many rows are drawn at once: drawing a phone's whole address book would block the app. */
const rowsAtOnce = 200;

/** The data of the review table, and its callback. */
export interface Review {
	readonly plan: ImportPlan;
	readonly list: ListName;
	/** The entries that the user leaves out. The table changes this set. */
	readonly leftOut: Set<ImportEntry>;
	readonly language: Language;
	readonly changed: () => void;
}

/** Draws what an import would write, one row a contact. A checkbox leaves out a contact for which something is written. */
export function drawReviewTable(el: HTMLElement, { plan, list, leftOut, language, changed }: Review): void {
	const { t } = language;
	const table = el.createEl('table', { cls: 'top-of-mind-import-table' });
	table.createEl('caption', { text: t('import.caption') });
	const head = table.createEl('thead').createEl('tr');
	const boxes: { readonly entry: ImportEntry; readonly box: HTMLInputElement }[] = [];
	const all = addBox(head.createEl('th', { attr: { scope: 'col' } }), t('import.everybody'), (isIn) => {
		for (const entry of plan.entries) mark(entry, isIn);
		for (const { entry, box } of boxes) box.checked = !leftOut.has(entry);
		follow();
	});
	head.createEl('th', { text: t('newPerson.name'), attr: { scope: 'col' } });
	head.createEl('th', { text: t('import.outcome'), attr: { scope: 'col' } });
	const body = table.createEl('tbody');
	const mark = (entry: ImportEntry, isIn: boolean): void => void (isIn ? leftOut.delete(entry) : leftOut.add(entry));
	const follow = (): void => {
		all.checked = leftOut.size < plan.entries.length;
		all.indeterminate = all.checked && leftOut.size > 0;
		changed();
	};

	const rows: readonly (ImportEntry | SettledEntry)[] = [...plan.entries, ...plan.settled];
	let drawn = 0;
	const drawMore = (): void => {
		for (const entry of rows.slice(drawn, drawn + rowsAtOnce)) {
			const row = body.createEl('tr');
			const first = row.createEl('td');
			if ('fills' in entry) {
				const box = addBox(first, t('import.one', { name: titleOf(entry.contact, language) }), (isIn) => {
					mark(entry, isIn);
					follow();
				});
				box.checked = !leftOut.has(entry);
				boxes.push({ entry, box });
			}
			drawWords(row, entry, list, language);
		}
		drawn += rowsAtOnce;
		if (drawn >= rows.length) more.remove();
		else more.setText(t('import.more', { number: rows.length - drawn }));
	};
	const more = el.createEl('button', { cls: 'top-of-mind-more' });
	more.addEventListener('click', () => {
		const next = drawn;
		drawMore();
		// The button moves or disappears, and the keyboard focus would go with it.
		body.children[next]?.querySelector('input')?.focus();
	});
	drawMore();
	follow();
	all.disabled = plan.entries.length === 0;
}

/** A checkbox that can be tapped anywhere in its cell. */
function addBox(cell: HTMLElement, label: string, toggled: (isIn: boolean) => void): HTMLInputElement {
	const area = cell.createEl('label', { cls: 'top-of-mind-import-box' });
	const box = area.createEl('input', { type: 'checkbox', attr: { 'aria-label': label } });
	box.addEventListener('change', () => toggled(box.checked));
	return box;
}

function drawWords(row: HTMLElement, entry: ImportEntry | SettledEntry, list: ListName, language: Language): void {
	const { contact } = entry;
	const name = row.createEl('th', { text: titleOf(contact, language), attr: { scope: 'row' } });
	const note = noteNameIfOther(entry);
	if (note !== null) name.createDiv({ text: language.t('import.inNote', { note }), cls: 'top-of-mind-why' });
	const cell = row.createEl('td', { text: language.say(outcomeOf(entry, list)) });
	if ('fills' in entry) {
		for (const { key, values } of entry.fills) {
			const line = cell.createDiv({ cls: 'top-of-mind-import-fill' });
			line.createSpan({ text: `${key}: `, cls: 'top-of-mind-why' });
			line.appendText(values.join(', '));
		}
	}
	for (const remark of contact.remarks) cell.createDiv({ text: language.say(remark), cls: 'top-of-mind-why' });
}
