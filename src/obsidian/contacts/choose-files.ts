import { Setting } from 'obsidian';
import type { Language } from '../../language/language';

/**
 * The file extensions and MIME types of contact files. Some phones and browsers filter by extension, others by type.
 */
const kinds = '.vcf,.vcard,.csv,.tsv,.txt,.ldif,.ldi,text/vcard,text/x-vcard,text/csv,text/directory,text/ldif';

/** What is done with what the user chooses. */
export interface Chosen {
	readonly files: (files: File[]) => void;
	readonly text: (text: string) => void;
}

/** Draws the first step of an import: a field for files, on which they can be dropped, and one for pasted text. */
export function drawChooseFiles(el: HTMLElement, { t }: Language, chosen: Chosen): void {
	el.createEl('p', { text: t('import.choose') });
	new Setting(el)
		.setName(t('import.files'))
		.setDesc(t('import.drop'))
		.setClass('top-of-mind-import-drop')
		.then(({ controlEl }) => {
			const field = addFileField(controlEl, chosen.files);
			field.addClass('top-of-mind-import-file');
			field.setAttr('aria-label', t('import.files'));
		});
	let pasted = '';
	new Setting(el)
		.setName(t('import.paste'))
		.setClass('top-of-mind-import-paste')
		.addTextArea((area) => {
			area.inputEl.setAttrs({ rows: '4', 'aria-label': t('import.paste') });
			area.onChange((text) => {
				pasted = text;
			});
		});
	new Setting(el).addButton((button) =>
		button
			.setButtonText(t('import.look'))
			.setCta()
			.onClick(() => chosen.text(pasted)),
	);
}

/** A field for files of contacts. */
export function addFileField(el: HTMLElement, chosen: (files: File[]) => void): HTMLInputElement {
	const field = el.createEl('input', { type: 'file', attr: { accept: kinds, multiple: '' } });
	field.addEventListener('change', () => {
		const files = [...(field.files ?? [])];
		// Lets the user choose the same file again after correcting it.
		field.value = '';
		if (files.length > 0) chosen(files);
	});
	return field;
}
