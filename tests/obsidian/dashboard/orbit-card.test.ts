// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fewPeople, openPlugin, personText, type OpenPlugin } from '../../support/open-plugin';

interface Orbit extends OpenPlugin {
	readonly find: (selector: string) => HTMLElement | null;
	readonly key: (key: string, on?: Element | null) => boolean;
	/** Clicks the button or the item of a menu with this text, and waits. */
	readonly press: (text: string) => Promise<void>;
	/** What the card says, an element each; empty if none is shown. */
	readonly card: () => string[];
	readonly spoken: () => string | undefined;
}

async function openOrbit(files: Record<string, string> = fewPeople()): Promise<Orbit> {
	const opened = await openPlugin(files);
	opened.run('open-dashboard');
	await opened.pass(200);
	const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
	return {
		...opened,
		find,
		key: (key, on = find('.top-of-mind-orbit')) =>
			on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ?? true,
		async press(text) {
			const button = [...document.querySelectorAll<HTMLElement>('button, .menu-item')].find(
				({ textContent }) => textContent === text,
			);
			if (button === undefined) throw new Error(`There is no ${text}`);
			button.click();
			await opened.pass(500);
		},
		card: () =>
			find('.top-of-mind-orbit-card')?.isShown() === true
				? [...document.querySelectorAll('.top-of-mind-orbit-card > *')].map(({ textContent }) => textContent)
				: [],
		spoken: () => find('.top-of-mind-orbit-frame [role=status]')?.textContent,
	};
}

const alone = (...lines: string[]): Record<string, string> => ({
	'People/Ada Lovelace.md': personText('network90', ...lines),
});

describe('the card of a person', () => {
	it.each([
		[
			'in touch',
			['lastTouched: 2026-10-30', 'cadence: 20'],
			['Last in touch 3 weeks ago', 'You aim for every 20 days'],
		],
		[
			'in touch yesterday',
			['lastTouched: 2026-11-22', 'cadence: 1'],
			['Last in touch yesterday', 'You aim for every day'],
		],
		[
			'never in touch, and in a hard time',
			['cadence: 20', 'hardTime: a long winter'],
			['Not in touch yet', expect.stringMatching(/^You aim for every 20 days · .*a long winter$/)],
		],
		[
			'snoozed',
			['lastTouched: 2026-11-23', 'cadence: 20', 'snoozeUntil: 2027-01-05'],
			['Last in touch today', 'You aim for every 20 days · snoozed until January 5, 2027'],
		],
		[
			'paused',
			['lastTouched: 2024-11-23', 'cadence: 20', 'paused: true'],
			['Last in touch 2 years ago', 'You aim for every 20 days · paused'],
		],
	])('says when and why: %s', async (_, lines, said) => {
		const { key, card, spoken, find } = await openOrbit(alone(...lines));
		key('Home');
		const [name, ...others] = card().slice(0, -1);
		expect([name, others]).toEqual(['Ada Lovelace', said]);
		expect(spoken()).toBe(['Ada Lovelace', ...card().slice(1, -1)].join(' · '));
		expect(find('.top-of-mind-orbit-card')?.getAttribute('aria-label')).toBe('Ada Lovelace');
	});

	it('has a link to the note, and buttons for what to do', async () => {
		const { key, press, find, text, notices, bench } = await openOrbit();
		key('Home');
		const name = find('.top-of-mind-card-name')?.textContent ?? '';
		expect(
			[...document.querySelectorAll('.top-of-mind-card-buttons button')]
				.map(({ textContent }) => textContent)
				.slice(1),
		).toEqual(['Something to say', 'Open']);
		await press('Something to say');
		expect(find('.modal')?.textContent).toContain('Something to say');
		find('.modal-close-button')?.click();
		find('.top-of-mind-card-buttons button')?.click();
		await bench.settle();
		await vi.advanceTimersByTimeAsync(500);
		expect(text(`People/${name}.md`)).toContain('lastTouched: 2026-11-23');
		expect(notices().join()).toContain('Undo');
		key('Home');
		const first = find('.top-of-mind-card-name a')?.textContent ?? '';
		find('.top-of-mind-card-name a')?.click();
		await bench.settle();
		expect(bench.app.workspace.getActiveFile()?.basename).toBe(first);
	});

	it('closes with Escape, also from one of its buttons, and the focus goes back to the picture', async () => {
		const { key, card, find, spoken } = await openOrbit();
		expect(key('Escape')).toBe(true);
		key('Home');
		expect(key('Escape')).toBe(false);
		expect([card(), spoken()]).toEqual([[], '']);
		key('Home');
		const button = find('.top-of-mind-card-buttons button');
		button?.focus();
		key('Escape', button);
		expect(card()).toEqual([]);
		expect(document.activeElement).toBe(find('.top-of-mind-orbit'));
	});
});

describe('the menu of a dot', () => {
	it('is that of the panel, also by the key for menus', async () => {
		const { key, find } = await openOrbit();
		key('Home');
		find('.top-of-mind-orbit')?.dispatchEvent(
			new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: -999 }),
		);
		const titles = [...document.querySelectorAll('.menu-item')].map(({ textContent }) => textContent);
		expect(titles).toContain('Open the note');
		expect(titles.length).toBeGreaterThan(8);
	});
});

describe('a picture of the orbit', () => {
	it('saves it where attachments go, with names or without, and takes it back', async () => {
		const { find, press, text, notices, bench } = await openOrbit({
			...fewPeople(),
			'.obsidian/app.json': '{ "attachmentFolderPath": "Files" }',
		});
		find('.top-of-mind-export')?.click();
		await press('Save as SVG');
		const path = 'Files/Orbit 2026-11-23.svg';
		expect(text(path)).toMatch(
			/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<title>Orbit 2026-11-23<\/title>.*Grace Hopper.*<\/svg>\n$/s,
		);
		expect(notices()).toEqual([`Written: ${path}OpenUndo`]);
		find('.top-of-mind-export')?.click();
		await press('Save as SVG without names');
		const nameless = text('Files/Orbit 2026-11-23 1.svg');
		expect(nameless).toContain('>Network<');
		const words = Object.keys(fewPeople()).flatMap((note) => note.replace(/^People\/|\.md$/g, '').split(' '));
		expect(words.filter((word) => nameless.includes(word))).toEqual([]);
		expect([...nameless.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words)).not.toContain('GH');
		await press('Undo');
		expect(bench.app.vault.getFileByPath(path)).toBeNull();
	});

	it('can be saved where a device copies no pictures', async () => {
		const { find, press, notices, bench } = await openOrbit();
		find('.top-of-mind-export')?.click();
		await press('Copy picture without names');
		expect(notices()).toEqual(['This device cannot copy pictures. You can save it instead.Save as SVG']);
		await press('Save as SVG');
		expect(bench.app.vault.getFileByPath('Orbit 2026-11-23.svg')).not.toBeNull();
	});
});
