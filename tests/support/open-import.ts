import { openPlugin, type OpenPlugin } from './open-plugin';

/** A file that is chosen or dropped: its name and its bytes, as text or as numbers. */
export type TestFile = readonly [name: string, content: string | Uint8Array];

/** The plugin with the dialog of the import. */
export interface OpenImport extends OpenPlugin {
	readonly modal: () => HTMLElement;
	/** Opens the dialog once more. */
	readonly open: () => Promise<void>;
	readonly paste: (text: string) => Promise<void>;
	/** Chooses files in the field that is shown. */
	readonly choose: (...files: (TestFile | File)[]) => Promise<void>;
	/** Drops files onto the window. Returns whether the app would open them, too. */
	readonly drop: (...files: TestFile[]) => Promise<boolean>;
	/** Presses the button with these words, as seen or as read out. */
	readonly press: (words: string) => Promise<void>;
	readonly toggle: (label: string) => void;
	/** Chooses an option of the dropdown with this label. */
	readonly select: (label: string, value: string) => void;
	/** The texts of the rows. */
	readonly rows: () => string[];
}

/** Opens a vault of these notes, and the dialog of the import, in the language of the app. */
export async function openImport(notes: Record<string, string>, language = 'en'): Promise<OpenImport> {
	const opened = await openPlugin(notes, { language });
	const modal = (): HTMLElement => {
		const el = document.querySelector<HTMLElement>('.modal');
		if (el === null) throw new Error('No dialog is open');
		return el;
	};
	const find = <El extends HTMLElement>(selector: string, isOne: (el: El) => boolean): El => {
		const el = [...modal().querySelectorAll<El>(selector)].find(isOne);
		if (el === undefined) throw new Error(`There is no such ${selector}`);
		return el;
	};
	const labelled =
		(label: string) =>
		(el: HTMLElement): boolean =>
			(el.getAttribute('aria-label') ?? el.parentElement?.textContent) === label;
	const open = async (): Promise<void> => {
		opened.run('import-contacts');
		await opened.pass(50);
	};
	const press = async (words: string): Promise<void> => {
		// Notices have buttons outside the dialog.
		const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
		const button = buttons.find((el) => el.textContent === words) ?? buttons.find(labelled(words));
		if (button === undefined) throw new Error(`There is no button ${words}`);
		button.click();
		await opened.pass(500);
	};
	await open();
	return {
		...opened,
		modal,
		open,
		press,
		async paste(text) {
			const area = find<HTMLTextAreaElement>('textarea', () => true);
			area.value = text;
			area.dispatchEvent(new Event('input', { bubbles: true }));
			await press('Review');
		},
		async choose(...files) {
			const field = find<HTMLInputElement>('input[type=file]', () => true);
			Object.defineProperty(field, 'files', {
				value: files.map((file) => (file instanceof File ? file : fileOf(file))),
				configurable: true,
			});
			field.dispatchEvent(new Event('change', { bubbles: true }));
			await opened.pass(200);
		},
		async drop(...files) {
			const event = new Event('drop', { bubbles: true, cancelable: true });
			Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: files.map(fileOf) } });
			modal().dispatchEvent(event);
			await opened.pass(200);
			return !event.defaultPrevented;
		},
		toggle(label) {
			const box = find<HTMLInputElement>('input[type=checkbox], input[type=radio]', labelled(label));
			box.checked = !box.checked;
			box.dispatchEvent(new Event('change', { bubbles: true }));
		},
		select(label, value) {
			const dropdown = find<HTMLSelectElement>('select', labelled(label));
			dropdown.value = value;
			dropdown.dispatchEvent(new Event('change', { bubbles: true }));
		},
		rows: () => [...modal().querySelectorAll('tbody tr')].map(({ textContent }) => textContent),
	};
}

function fileOf([name, content]: TestFile): File {
	return new File([typeof content === 'string' ? content : Uint8Array.from(content)], name);
}
