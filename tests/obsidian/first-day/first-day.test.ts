// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPlugin, personText, type OpenPlugin } from '../../support/open-plugin';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';

async function openFirstDay(files: Record<string, string>): Promise<
	OpenPlugin & {
		panel: HTMLElement;
		press: (words: string) => Promise<void>;
		enter: (label: string, value: string) => void;
	}
> {
	const opened = await openPlugin(files);
	opened.run('open-panel');
	await opened.pass(100);
	const panel = opened.bench.containerEl.querySelector<HTMLElement>('.top-of-mind-panel');
	if (panel === null) throw new Error('There is no panel');
	return {
		...opened,
		panel,
		async press(words) {
			const button = [...document.querySelectorAll('button')].find((one) => one.textContent === words);
			if (button === undefined) throw new Error(`There is no button ${words}`);
			button.click();
			await opened.pass(200);
		},
		enter(label, value) {
			const field = document.querySelector<HTMLInputElement>(`.modal [aria-label="${label}"]`);
			if (field === null) throw new Error(`There is no field ${label}`);
			field.value = value;
			for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
		},
	};
}

describe('the first day', () => {
	it('explains the routine in three sentences, and nothing else is in the way', async () => {
		const { panel } = await openFirstDay({ 'Note.md': 'Nobody.\n' });
		expect(panel.querySelectorAll('.top-of-mind-welcome p')).toHaveLength(3);
		expect(
			[...panel.querySelectorAll<HTMLElement>('section')].map((section) => section.style.display === 'none'),
		).toEqual([false, true, true]);
	});

	it('says nothing before every note is indexed, because there may be people', async () => {
		const { bench, run, pass } = await openPlugin({ 'Note.md': 'Nobody.\n' }, { wait: 10 });
		run('open-panel');
		await pass(200);
		const shown = (): (string | undefined)[] =>
			[...bench.containerEl.querySelectorAll<HTMLElement>('.top-of-mind-panel section')]
				.filter(({ style }) => style.display !== 'none')
				.map((section) => section.querySelector('h4')?.textContent);
		expect(shown()).toEqual([]);
		await pass(5_000);
		expect(shown()).toEqual(['Welcome']);
	});

	it('starts with three names, or with those that come to mind, each in a note', async () => {
		const { text, press, enter, panel, plugin } = await openFirstDay({});
		await press('Start with three names');
		enter('Name 1', 'Grace Hopper');
		enter('Name 3', ' Hedy Lamarr ');
		await press('Make their notes');
		expect(text('People/Grace Hopper.md')).toBe('---\ntags:\n  - list20\n---\n');
		expect(text('People/Hedy Lamarr.md')).toBe('---\ntags:\n  - list20\n---\n');
		expect(plugin.app.vault.getMarkdownFiles()).toHaveLength(2);
		expect(panel.textContent).toContain('List of 20: 2 of 20');
		expect(panel.querySelector('.top-of-mind-welcome')?.textContent).toBe('');
	});

	it('puts several notes that are there on a list at once, and keeps what is in them', async () => {
		const { text, press, enter, pass } = await openFirstDay({
			'A/Ada.md': 'Engines.\n',
			'Ben.md': '---\ntags: [friend]\n---\n',
			'Tea.md': 'x\n',
			'2026-11-20.md': 'Day.\n',
		});
		await press('Choose existing notes');
		const boxes = (): HTMLInputElement[] => [
			...document.querySelectorAll<HTMLInputElement>('.modal input[type=checkbox]'),
		];
		expect([...document.querySelectorAll('.modal li')].map(({ textContent }) => textContent)).toEqual([
			'AdaA',
			'Ben',
			'Tea',
		]);
		enter('Find notes', 'ben');
		await pass(10);
		boxes()[0]?.click();
		enter('Find notes', 'ada');
		await pass(10);
		boxes()[0]?.click();
		await press('Add 2 notes');
		expect(text('A/Ada.md')).toBe('---\ntags:\n  - network90\n---\nEngines.\n');
		expect(text('Ben.md')).toBe('---\ntags: [friend, network90]\n---\n');
		expect(text('Tea.md')).toBe('x\n');
	});
});

describe('new-person', () => {
	it('makes a note from what is known, in the folder and from the template of the settings, and opens it', async () => {
		const { bench, run, text, press, enter } = await openFirstDay({
			[dataFile]: '{"newPeople":{"folder":"Network","template":"Templates/Person"}}',
			'Templates/Person.md': '---\nphone:\n---\n## Notes\n',
		});
		run('new-person');
		enter('Name', 'Ada Lovelace');
		enter('List', 'list20');
		enter('Why they matter to you', 'Sees further.');
		enter('Interests', 'engines, #tea,');
		await press('Make the note');
		expect(text('Network/Ada Lovelace.md')).toBe(
			'---\nphone:\ntags:\n  - list20\ninterests:\n  - engines\n  - "#tea"\n---\n## Notes\nSees further.\n',
		);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('Network/Ada Lovelace.md');
	});

	it('overwrites no note: one by that name is put on the list', async () => {
		const { run, text, press, enter } = await openFirstDay({
			'People/Ada.md': 'Engines.\n',
			'Grace.md': personText('list20'),
		});
		run('new-person');
		enter('Name', 'Ada');
		await press('Make the note');
		expect(text('People/Ada.md')).toBe('---\ntags:\n  - network90\n---\nEngines.\n');
	});

	it.each([
		["D'Arcy", 'D\u2019Arcy', 'People'],
		['D\u2019Arcy', "D'Arcy", 'Friends'],
		['Jean-Luc Roy', 'Jean\u2011Luc\u00A0Roy', 'Friends'],
	])('makes no second note of %j for a person called %j', async (name, typed, folder) => {
		const { run, text, press, enter, bench } = await openFirstDay({
			[`${folder}/${name}.md`]: personText('list20'),
		});
		run('new-person');
		enter('Name', typed);
		await press('Make the note');
		expect(bench.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual([`${folder}/${name}.md`]);
		expect(text(`${folder}/${name}.md`)).toBe(personText('list20'));
	});

	it('says what is wrong where the template is not there, and makes nothing', async () => {
		const { run, text, press, enter, notices } = await openFirstDay({
			[dataFile]: '{"newPeople":{"template":"Gone"}}',
		});
		run('new-person');
		enter('Name', 'Ada');
		await press('Make the note');
		expect(notices()).toEqual(['Gone: the template for new people is not there; fix it in settings']);
		expect(text('People/Ada.md')).toBe('');
	});
});
