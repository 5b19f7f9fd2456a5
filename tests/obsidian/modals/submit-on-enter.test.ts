// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { submitOnEnter } from '../../../src/obsidian/modals/submit-on-enter';
import { english } from '../../../src/locales/en/english';
import { openImport } from '../../support/open-import';
import { fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../../support/open-plugin';
import { accessibleName } from '../../support/accessible-name';

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Hedy Lamarr\nEND:VCARD\n';

/** Presses Enter in a control of the dialog. Returns whether the browser would still act on it. */
function enter(selector: string, more: KeyboardEventInit = {}): boolean {
	const el = document.querySelector<HTMLElement>(`.modal ${selector}`);
	if (el === null) throw new Error(`There is no ${selector}`);
	return el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }));
}

function fill(selector: string, value: string): void {
	const el = document.querySelector<HTMLInputElement>(`.modal ${selector}`);
	if (el === null) throw new Error(`There is no ${selector}`);
	el.value = value;
	for (const name of ['input', 'change']) el.dispatchEvent(new Event(name, { bubbles: true }));
}

async function openMenu(opened: OpenPlugin, title: string): Promise<void> {
	opened.run('open-panel');
	await opened.pass(100);
	const press = (selector: string, words: string): void =>
		[...document.querySelectorAll<HTMLElement>(selector)].find((el) => accessibleName(el) === words)?.click();
	press('.top-of-mind-panel button', 'More for Carl Sagan');
	if (title === english['snooze.day']) press('.menu-item', english['question.snoozeNow']);
	press('.menu-item', title);
	await opened.pass(50);
}

/** Presses a button of the first day. */
async function pressInPanel(opened: OpenPlugin, words: string): Promise<void> {
	opened.run('open-panel');
	await opened.pass(100);
	[...document.querySelectorAll<HTMLElement>('.top-of-mind-panel button')]
		.find((el) => el.textContent === words)
		?.click();
	await opened.pass(50);
}

const isOpen = (): boolean => document.querySelector('.modal') !== null;

interface Submitted {
	readonly name: string;
	readonly files: Record<string, string>;
	readonly open: (opened: OpenPlugin) => Promise<void>;
	/** What is filled in, and the control in which Enter is pressed. */
	readonly filled: readonly (readonly [selector: string, value: string])[];
	readonly at: string;
	readonly written: readonly [path: string, part: string];
	readonly keys?: KeyboardEventInit;
}

const people = { ...fewPeople(), [todaysNote]: 'Rain.\n' };
const carl = 'People/Carl Sagan.md';
const field = (label: string): string => `[aria-label="${label}"]`;

const dialogs: readonly Submitted[] = [
	{
		name: 'a touch with words',
		files: people,
		open: (opened) => openMenu(opened, english['menu.touchedWords']),
		filled: [[field('What was it about?'), 'tea']],
		at: field('What was it about?'),
		written: [todaysNote, '· tea'],
	},
	{
		name: 'a touch, from the choice of how',
		files: people,
		open: (opened) => openMenu(opened, english['menu.touchedWords']),
		filled: [],
		at: 'input[type=radio]',
		written: [carl, 'lastTouched: 2026-11-23'],
	},
	{
		name: 'a touch on another day',
		files: people,
		open: (opened) => openMenu(opened, english['menu.touchedOn']),
		filled: [[field('On which day?'), 'yesterday']],
		at: field('On which day?'),
		written: [carl, 'lastTouched: 2026-11-22'],
	},
	{
		name: 'a snooze',
		files: people,
		open: (opened) => openMenu(opened, english['snooze.day']),
		filled: [[field('Until which day?'), 'tomorrow']],
		at: field('Until which day?'),
		written: [carl, 'snoozeUntil: 2026-11-24'],
	},
	{
		name: 'a promise',
		files: people,
		open: (opened) => openMenu(opened, english['menu.promise']),
		filled: [['input', 'send the list']],
		at: 'input',
		written: [todaysNote, 'send the list'],
	},
	{
		name: 'a hard time',
		files: people,
		open: (opened) => openMenu(opened, english['menu.hardTime']),
		filled: [['input', 'moved house']],
		at: 'input',
		written: [carl, 'hardTime: moved house'],
	},
	{
		name: 'three names',
		files: {},
		open: (opened) => pressInPanel(opened, english['welcome.names']),
		filled: [[field(english['threeNames.first']), 'Hedy Lamarr']],
		at: field(english['threeNames.third']),
		written: ['People/Hedy Lamarr.md', 'list20'],
	},
	{
		name: 'a new person, from the last field',
		files: people,
		open: newPerson,
		filled: [[field('Name'), 'Hedy Lamarr']],
		at: field('Interests'),
		written: ['People/Hedy Lamarr.md', 'network90'],
	},
	{
		name: 'a new person, from the dropdown',
		files: people,
		open: newPerson,
		filled: [[field('Name'), 'Hedy Lamarr']],
		at: 'select',
		written: ['People/Hedy Lamarr.md', 'network90'],
	},
	{
		name: 'a new person, from the text area with Ctrl',
		files: people,
		open: newPerson,
		filled: [
			[field('Name'), 'Hedy Lamarr'],
			['textarea', 'Radio.'],
		],
		at: 'textarea',
		keys: { ctrlKey: true },
		written: ['People/Hedy Lamarr.md', 'Radio.'],
	},
	{
		name: 'a new person, from the text area with Cmd',
		files: people,
		open: newPerson,
		filled: [[field('Name'), 'Hedy Lamarr']],
		at: 'textarea',
		keys: { metaKey: true },
		written: ['People/Hedy Lamarr.md', 'network90'],
	},
	{
		name: 'an export',
		files: people,
		open: async (opened) => {
			opened.run('export-contacts');
			await opened.pass(50);
		},
		filled: [],
		at: 'select',
		written: ['Contacts 2026-11-23.vcf', 'Carl Sagan'],
	},
];

async function newPerson(opened: OpenPlugin): Promise<void> {
	opened.run('new-person');
	await opened.pass(50);
}

describe('Enter', () => {
	it.each(dialogs)('submits $name', async ({ files, open, filled, at, keys = {}, written: [path, part] }) => {
		const opened = await openPlugin(files);
		await open(opened);
		for (const [selector, value] of filled) fill(selector, value);
		for (const not of [{ isComposing: true }, { repeat: true }, { shiftKey: true }]) {
			expect(enter(at, { ...keys, ...not })).toBe(true);
			expect(isOpen()).toBe(true);
		}
		expect(enter(at, keys)).toBe(false);
		await opened.pass(500);
		expect(isOpen()).toBe(false);
		expect(opened.text(path)).toContain(part);
	});

	it('puts the chosen notes on a list, and does nothing while none is chosen', async () => {
		const opened = await openPlugin({ 'A/Ada.md': 'Engines.\n', 'Ben.md': 'Kites.\n' });
		await pressInPanel(opened, english['welcome.notes']);
		enter(field('Find notes'));
		await opened.pass(100);
		expect(isOpen()).toBe(true);
		document.querySelector<HTMLInputElement>('.modal input[type=checkbox]')?.click();
		enter(field('Find notes'));
		await opened.pass(500);
		expect(isOpen()).toBe(false);
		expect(opened.text('A/Ada.md')).toContain('network90');
		expect(opened.text('Ben.md')).toBe('Kites.\n');
	});

	it('is a line break in a text area, and a press on a button', async () => {
		const opened = await openPlugin(people);
		await newPerson(opened);
		fill(field('Name'), 'Hedy Lamarr');
		expect(enter('textarea')).toBe(true);
		expect(enter('.modal-content button:last-child')).toBe(true);
		await opened.pass(200);
		expect(isOpen()).toBe(true);
	});

	it('keeps a dialog for names open where none is written, and says so', async () => {
		const opened = await openPlugin({});
		await pressInPanel(opened, english['welcome.names']);
		enter(field(english['threeNames.second']));
		expect(document.querySelector('.modal [role=alert]')?.textContent).toBe('Write a name first');
		fill(field(english['threeNames.second']), 'H');
		expect(document.querySelector('.modal [role=alert]')?.textContent).toBe('');
		document.querySelector<HTMLElement>('.modal-close-button')?.click();
		await newPerson(opened);
		fill(field('Interests'), 'radio');
		enter(field('Interests'));
		expect(document.querySelector('.modal [role=alert]')?.textContent).toBe('Write a name first');
		expect(document.activeElement?.getAttribute('aria-label')).toBe('Name');
	});

	it('reads what was pasted into an import only with Ctrl or Cmd, and writes what is reviewed only so', async () => {
		const opened = await openImport({});
		fill('textarea', card);
		expect(enter('textarea')).toBe(true);
		expect(opened.rows()).toEqual([]);
		enter('textarea', { ctrlKey: true });
		await opened.pass(200);
		expect(opened.rows()).toHaveLength(1);
		for (const at of ['input[type=text]', 'select', 'table input', '.top-of-mind-import-counts'])
			expect(enter(at)).toBe(true);
		await opened.pass(500);
		expect(isOpen()).toBe(true);
		expect(opened.text('People/Hedy Lamarr.md')).toBe('');
		enter('input[type=text]', { metaKey: true });
		await opened.pass(500);
		expect(opened.text('People/Hedy Lamarr.md')).toContain('network90');
	});

	it('that WebKit sends after an input method has ended belongs to that method', () => {
		const el = document.body.createDiv();
		const input = el.createEl('input');
		let pressed = 0;
		el.createEl('button', { cls: 'mod-cta' }).addEventListener('click', () => (pressed += 1));
		submitOnEnter(el);
		const send = (type: string, at: number): void => {
			const event =
				type === 'keydown'
					? new KeyboardEvent(type, { key: 'Enter', bubbles: true })
					: new Event(type, { bubbles: true });
			Object.defineProperty(event, 'timeStamp', { value: at });
			input.dispatchEvent(event);
		};
		send('compositionend', 1_000);
		send('keydown', 1_005);
		expect(pressed).toBe(0);
		send('keydown', 1_200);
		expect(pressed).toBe(1);
		el.remove();
	});
});
