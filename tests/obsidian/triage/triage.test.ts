// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, type OpenPlugin } from '../../support/open-plugin';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';

/** Daily notes of these days in November that link to some notes. */
const journal = (days: readonly number[], ...names: string[]): Record<string, string> =>
	Object.fromEntries(days.map((day) => [`2026-11-${day}.md`, names.map((name) => `Met [[${name}]].\n`).join('')]));

const vault = {
	...fewPeople(),
	'People/Hedy Lamarr.md': '---\naliases: [Hedy]\n---\nFilms.\n',
	'People/Joan Clarke.md': 'Codes.\n',
	'Places/Café.md': '---\ntags: [place]\n---\n',
	...journal([10, 11, 12, 13], 'Hedy Lamarr'),
	...journal([14, 15, 16, 17, 18], 'Hedy Lamarr', 'Joan Clarke'),
	...journal([19, 20, 21], 'Café', 'Ada Lovelace'),
};

interface OpenTriage extends OpenPlugin {
	/** What the dialog shows: the progress, the name, and the last notes; null where it is closed. */
	readonly shown: () => readonly string[] | null;
	readonly press: (words: string) => Promise<void>;
	readonly key: (key: string, more?: KeyboardEventInit) => Promise<void>;
	readonly focused: () => string;
	readonly undo: () => Promise<void>;
	readonly start: () => Promise<void>;
}

async function openTriage(files: Record<string, string> = vault): Promise<OpenTriage> {
	const opened = await openPlugin(files);
	const { pass, run } = opened;
	const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
	const start = async (): Promise<void> => {
		run('triage');
		await pass(500);
	};
	await start();
	return {
		...opened,
		start,
		shown: () =>
			all('.top-of-mind-triage').length === 0
				? null
				: all('.top-of-mind-triage-progress, .top-of-mind-triage-card h3, .top-of-mind-triage-card li').map(
						({ textContent }) => textContent,
					),
		async press(words) {
			const button =
				all('.top-of-mind-triage button').find(
					(one) => (one.querySelector('span') ?? one).textContent === words,
				) ?? expect.fail(`There is no button ${words}`);
			button.focus();
			button.click();
			await pass(500);
		},
		async key(key, more = {}) {
			(document.activeElement ?? document.body).dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
			);
			await pass(500);
		},
		focused: () => document.activeElement?.querySelector('span')?.textContent ?? '',
		async undo() {
			all('.notice button')
				.filter(({ textContent }) => textContent === 'Undo')
				.at(-1)
				?.click();
			await pass(500);
		},
	};
}

const hedy = ['1 of 3', 'Hedy Lamarr', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15', '2026-11-14'];

describe('triage', () => {
	it('shows notes without a list, the most linked first, with their last encounters', async () => {
		const { shown, press } = await openTriage();
		expect(shown()).toEqual(hedy);
		await press('Skip');
		expect(shown()?.slice(0, 2)).toEqual(['2 of 3', 'Joan Clarke']);
		await press('Skip');
		expect(shown()).toEqual(['3 of 3', 'Café', '2026-11-21', '2026-11-20', '2026-11-19']);
		await press('Skip');
		expect(document.querySelector('.top-of-mind-triage-card')?.textContent).toBe('That was everybody.');
	});

	it('puts a note on a list and changes no other byte, or leaves it out for good', async () => {
		const { press, text, shown, start, bench, pass } = await openTriage();
		await press('Network of 90');
		await press('List of 20');
		await press('Never');
		expect(text('People/Hedy Lamarr.md')).toBe('---\naliases: [Hedy]\ntags:\n  - network90\n---\nFilms.\n');
		expect(text('People/Joan Clarke.md')).toBe('---\ntags:\n  - list20\n---\nCodes.\n');
		expect(text('Places/Café.md')).toBe('---\ntags: [place]\ntriage: never\n---\n');
		document.querySelector<HTMLElement>('.top-of-mind-triage .modal-close-button')?.click();
		await pass(10);
		expect(bench.notices.map(({ textContent }) => textContent)).toEqual([
			'Triage: 2 on your lists, 1 left outUndo',
		]);
		await start();
		expect(shown()).toBeNull();
	});

	it('takes back the last step, and after closing all of them', async () => {
		const { press, key, text, shown, undo, pass } = await openTriage();
		await press('Network of 90');
		await press('Never');
		await press('Undo');
		expect(text('People/Joan Clarke.md')).toBe('Codes.\n');
		expect(shown()?.slice(0, 2)).toEqual(['2 of 3', 'Joan Clarke']);
		await press('Undo');
		expect(text('People/Hedy Lamarr.md')).toBe(vault['People/Hedy Lamarr.md']);
		expect(shown()).toEqual(hedy);
		await press('List of 20');
		await press('Never');
		await key('Escape');
		await pass(100);
		expect(shown()).toBeNull();
		await undo();
		expect([text('People/Hedy Lamarr.md'), text('People/Joan Clarke.md')]).toEqual([
			vault['People/Hedy Lamarr.md'],
			'Codes.\n',
		]);
	});

	it('says what the last key did, however fast it is closed', async () => {
		const { bench, pass, text } = await openTriage();
		for (const key of ['2', 'Escape'])
			document.activeElement?.dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
			);
		await pass(500);
		expect(text('People/Hedy Lamarr.md')).toContain('network90');
		expect(bench.notices.map(({ textContent }) => textContent)).toEqual([
			'Triage: 1 on your lists, 0 left outUndo',
		]);
	});

	it('decides on one note at a double press', async () => {
		const { shown, key, text } = await openTriage();
		await Promise.all([key('2'), key('2')]);
		expect(shown()?.slice(0, 2)).toEqual(['2 of 3', 'Joan Clarke']);
		expect(text('People/Joan Clarke.md')).toBe('Codes.\n');
	});

	it('leaves alone what somebody has changed since', async () => {
		const { press, text, shown, writeOutside, notices } = await openTriage();
		await press('Network of 90');
		const changed = `${text('People/Hedy Lamarr.md')}More.\n`;
		await writeOutside('People/Hedy Lamarr.md', changed);
		await press('Undo');
		expect(text('People/Hedy Lamarr.md')).toBe(changed);
		expect(shown()?.slice(0, 2)).toEqual(['2 of 3', 'Joan Clarke']);
		expect(notices().join()).toContain('Hedy Lamarr');
	});

	it('works by keys: a digit for each choice, arrows, and focus that stays', async () => {
		const { key, shown, text, focused } = await openTriage();
		expect(focused()).toBe('Skip');
		await key('ArrowLeft');
		await key('ArrowLeft');
		expect(focused()).toBe('Network of 90');
		await key('2', { repeat: true });
		expect(shown()).toEqual(hedy);
		await key('2');
		expect(text('People/Hedy Lamarr.md')).toContain('network90');
		expect(focused()).toBe('Network of 90');
		await key('٤');
		await key('&', { code: 'Digit1' });
		expect(text('Places/Café.md')).toContain('list20');
		expect(focused()).toBe('Undo');
		await key('0');
		await key('0');
		await key('0');
		expect(shown()).toEqual(hedy);
		expect(focused()).toBe('Skip');
		await key('1', { ctrlKey: true });
		expect(shown()).toEqual(hedy);
	});

	it('shows what was skipped last when it is opened again', async () => {
		const { press, shown, start } = await openTriage();
		await press('Skip');
		document.querySelector<HTMLElement>('.top-of-mind-triage-card h3 button')?.click();
		expect(shown()).toBeNull();
		await start();
		expect(shown()?.slice(0, 2)).toEqual(['1 of 3', 'Joan Clarke']);
	});

	it('keeps a value of the user’s own, and says so', async () => {
		const { press, shown, text, notices } = await openTriage({
			...vault,
			'People/Hedy Lamarr.md': '---\nTriage: soon\n---\n',
		});
		await press('Never');
		expect(text('People/Hedy Lamarr.md')).toBe('---\nTriage: soon\n---\n');
		expect(shown()).toEqual(hedy);
		expect(notices()).toEqual([
			'Hedy Lamarr: triage: “soon” is there already; it stays as it is, so fix it and do this again',
		]);
	});

	it.each([
		[
			'daily notes, dated notes and templates',
			{
				'.obsidian/templates.json': '{"folder":"Templates"}',
				'Templates/Person.md': '',
				'2026-11-09 Fair.md': '',
				...journal([10, 11, 12], 'Person', '2026-11-09 Fair', '2026-11-01'),
				'2026-11-01.md': '',
			},
		],
		['what two dated notes link to', { 'Hedy.md': '', ...journal([10, 11], 'Hedy') }],
		[
			'what only plans, quotes and days to come link to',
			{
				'Hedy.md': '',
				'2026-11-10.md': '- [ ] ask [[Hedy]]',
				'2026-11-11.md': '> [[Hedy]]',
				'2026-11-12.md': '[[Hedy]]',
				'2026-11-13.md': '[[Hedy]]',
				'2026-11-24.md': '[[Hedy]]',
			},
		],
		[
			'a note that says never, in any letter case',
			{ 'Hedy.md': '---\nTriage: [Never]\n---\n', ...journal([10, 11, 12], 'Hedy') },
		],
		[
			'folders of the settings',
			{
				[dataFile]: '{"triage":{"leaveOutFolders":"People"}}',
				'People/Hedy.md': '',
				...journal([10, 11, 12], 'Hedy'),
			},
		],
		[
			'tags of the settings, in the properties or the text',
			{
				[dataFile]: '{"triage":{"leaveOutTags":"place"}}',
				'A.md': '---\ntags: [Place/town]\n---\n',
				'B.md': 'A #place',
				...journal([10, 11, 12], 'A', 'B'),
			},
		],
	])('shows no %s', async (_, files) => {
		const { shown, notices } = await openTriage({ ...fewPeople(), ...files });
		expect(shown()).toBeNull();
		expect(notices()).toEqual(['No note without a list is linked from three or more dated notes']);
	});

	it('says where notes do not count that there is nothing to go by', async () => {
		const { shown, notices } = await openTriage({ ...vault, [dataFile]: '{"encounters":{"count":false}}' });
		expect(shown()).toBeNull();
		expect(notices()).toEqual(['For this, turn on “Count what your notes say” in settings']);
	});
});
