import { Setting } from 'obsidian';
import { decodeFile } from '../../contacts/decode-text';
import type { Language } from '../../language/language';

/** The file extensions and MIME types of contact files. Some phones and browsers filter by extension, others by type. */
const kinds = '.vcf,.vcard,.csv,text/vcard,text/x-vcard,text/csv';

/** Draws the first step of an import: a field for a file of contacts, and one for pasted text. */
export function drawChooseFile(el: HTMLElement, { t }: Language, chosen: (text: string) => void, failed: (error: unknown) => void): void {
	el.createEl('p', { text: t('import.choose') });
	new Setting(el).setName(t('import.file')).then(({ controlEl }) => {
		const file = controlEl.createEl('input', { type: 'file', cls: 'top-of-mind-import-file', attr: { accept: kinds, 'aria-label': t('import.file') } });
		file.addEventListener('change', () => void read(file).then(chosen, failed));
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
	new Setting(el).addButton((button) => button.setButtonText(t('import.look')).setCta().onClick(() => chosen(pasted)));
}

async function read(input: HTMLInputElement): Promise<string> {
	const file = input.files?.[0];
	if (file === undefined) return '';
	const text = decodeFile(new Uint8Array(await file.arrayBuffer()), { encoding: null, locale: 'en' }).text;
	// Lets the user choose the same file again after correcting it.
	input.value = '';
	return text;
}
