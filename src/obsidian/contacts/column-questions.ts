import { Setting } from 'obsidian';
import { columnFields, type UnreadColumn } from '../../contacts/read-table';
import type { Language } from '../../language/language';
import type { ImportFile } from '../../use-cases/import-file';
import type { ImportSession } from '../../use-cases/import-session';
import { nameOfColumn, nameOfFile } from '../../use-cases/import-words';

/** With more columns than these, the list is closed at first: the contacts below it matter more. */
const mostOpen = 6;

/** A table, or several with the same headings, and the columns that are asked about. */
interface AskedTable {
	readonly file: ImportFile;
	readonly columns: Map<string, UnreadColumn>;
}

/** The columns that are not read, each with a value, and what the user says that they are. */
export class ColumnQuestions {
	private isOpen: boolean | null = null;

	constructor(
		private readonly session: ImportSession,
		private readonly language: Language,
		private readonly answered: () => void,
	) {}

	draw(el: HTMLElement): void {
		const { t } = this.language;
		const tables = this.asked();
		const count = tables.reduce((sum, { columns }) => sum + columns.size, 0);
		if (count === 0) return;
		const list = el.createEl('details', { cls: 'top-of-mind-import-question' });
		list.open = this.isOpen ?? count <= mostOpen;
		list.addEventListener('toggle', () => {
			this.isOpen = list.open;
		});
		list.createEl('summary', {
			text: t('import.option', { words: t('import.unread'), detail: String(count) }),
			attr: { 'data-question': 'columns' },
		});
		list.createEl('p', { text: t('import.unreadMore'), cls: 'top-of-mind-why' });
		tables.forEach(({ file, columns }, at) => {
			if (tables.length > 1)
				list.createEl('p', { text: nameOfFile(file, this.language), cls: 'top-of-mind-import-file-name' });
			for (const column of columns.values()) this.drawColumn(list, file, column, `column ${at} ${column.column}`);
		});
	}

	/** Files with the same headings are asked about as one, because what is said about one holds for all. */
	private asked(): AskedTable[] {
		const tables = new Map<unknown, AskedTable>();
		for (const file of this.session.files) {
			const key = file.hasHeadings ? file.headings : file;
			const table = tables.get(key) ?? { file, columns: new Map<string, UnreadColumn>() };
			for (const column of file.columns)
				if (!table.columns.has(column.column)) table.columns.set(column.column, column);
			if (table.columns.size > 0) tables.set(key, table);
		}
		return [...tables.values()];
	}

	private drawColumn(el: HTMLElement, file: ImportFile, { column, sample }: UnreadColumn, id: string): void {
		const { t } = this.language;
		const name = nameOfColumn(file, column, this.language);
		const setting = new Setting(el).setName(name).setDesc(t('import.sample', { sample }));
		setting.addDropdown((dropdown) => {
			dropdown.selectEl.setAttrs({ 'aria-label': t('import.columnIs', { column: name }), 'data-question': id });
			dropdown.addOption('', t('import.columnUnsaid'));
			for (const field of columnFields) dropdown.addOption(field, t(`columnField.${field}`));
			dropdown.addOption('ignore', t('import.columnIgnore'));
			dropdown.setValue(file.choiceOf(column) ?? '').onChange((value) => {
				const choice = columnFields.find((field) => field === value) ?? (value === 'ignore' ? 'ignore' : null);
				this.session.chooseColumn(file, column, choice);
				this.answered();
			});
		});
	}
}
