// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPlugin, personText, type OpenPlugin } from '../../support/open-plugin';

interface Exporting extends OpenPlugin {
	readonly modal: () => HTMLElement;
	readonly press: (text: string) => Promise<void>;
	readonly choose: (label: string, value: string) => void;
}

async function exporting(files: Record<string, string>, language = 'en'): Promise<Exporting> {
	const opened = await openPlugin(files, { language });
	opened.run('export-contacts');
	await opened.pass(50);
	const modal = (): HTMLElement => {
		const el = document.querySelector<HTMLElement>('.modal');
		if (el === null) throw new Error('No dialog is open');
		return el;
	};
	return {
		...opened,
		modal,
		press: async (words) => {
			const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
			if (button === undefined) throw new Error(`There is no button ${words}`);
			button.click();
			await opened.pass(500);
		},
		choose: (label, value) => {
			const select = modal().querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
			if (select === null) throw new Error(`There is no choice of ${label}`);
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		},
	};
}

const people = {
	'People/Ada Lovelace.md': personText('network90', 'birthday: 1815-12-10\nemail: ada@example.org'),
	'People/Ben Franklin.md': personText('list20', 'birthday: in winter'),
};

describe('the export', () => {
	it('writes the people that are chosen into a file in the vault, and is undone', async () => {
		const { press, choose, modal, text, notices, bench } = await exporting(people);
		expect(modal().textContent).toContain('People: 2');
		expect(modal().textContent).toContain('Ben Franklin: birthday: “in winter” is not a birthday such as');
		choose('Who', 'network90');
		expect(modal().textContent).toContain('People: 1');
		expect(modal().textContent).not.toContain('Ben Franklin');
		await press('Export');
		const path = 'Contacts 2026-11-23.vcf';
		expect(text(path)).toContain(
			'\r\nFN:Ada Lovelace\r\nN:;Ada Lovelace;;;\r\nEMAIL;PREF=1:ada@example.org\r\nBDAY:18151210\r\nEND:VCARD\r\n',
		);
		expect(text(path)).not.toContain('Franklin');
		expect(document.querySelector('.modal')).toBeNull();
		expect(notices()).toEqual([`Written: ${path}Undo`]);
		await press('Undo');
		expect(bench.app.vault.getFileByPath(path)).toBeNull();
	});

	it('goes where attachments go, under a name that is not taken', async () => {
		const { press, choose, text, run, pass } = await exporting({
			...people,
			'.obsidian/app.json': '{ "attachmentFolderPath": "Files/In" }',
			'Files/In/Birthdays 2026-11-23.ics': 'mine',
		});
		choose('File', 'ics');
		await press('Export');
		expect(text('Files/In/Birthdays 2026-11-23.ics')).toBe('mine');
		expect(text('Files/In/Birthdays 2026-11-23 1.ics')).toContain('\r\nSUMMARY:Ada Lovelace’s birthday\r\n');
		run('export-contacts');
		await pass(50);
		choose('File', 'ics');
		await press('Export');
		expect(text('Files/In/Birthdays 2026-11-23 2.ics')).toBe(text('Files/In/Birthdays 2026-11-23 1.ics'));
	});

	it('says that there is nobody, or no day', async () => {
		const { modal, choose } = await exporting({ 'People/Ada.md': personText('network90') });
		const button = (): boolean | undefined =>
			[...modal().querySelectorAll('button')].find(({ textContent }) => textContent === 'Export')?.disabled;
		expect(button()).toBe(false);
		choose('File', 'ics');
		expect([
			modal().textContent.includes('Nobody here has a birthday or another special day in their note'),
			button(),
		]).toEqual([true, true]);
		choose('Who', 'list20');
		expect([modal().textContent.includes('There is nobody to export yet'), button()]).toEqual([true, true]);
	});

	it('names its file without the marks of direction of the interface', async () => {
		const { modal, bench, pass } = await exporting(people, 'ar');
		modal().querySelector<HTMLButtonElement>('button.mod-cta')?.click();
		await pass(500);
		const paths = bench.app.vault.getFiles().map(({ path }) => path);
		expect(paths.filter((path) => path.endsWith('.vcf'))).toHaveLength(1);
		expect(paths.filter((path) => /[\u2066-\u2069]/.test(path))).toEqual([]);
	});
});
