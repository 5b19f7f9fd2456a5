// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPlugin, personText, type OpenPlugin } from '../../support/open-plugin';

const files = {
	'People/Ada Lovelace.md': personText('network90', 'lastTouched: 2026-10-01'),
	'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-01'),
	'2026-11-20.md': 'Lunch with [[Ada Lovelace]]',
	'Meetings/Board.md': '---\ndate: 2026-11-18\nattendees: ["[[Ada Lovelace]]"]\n---\n',
	'Meetings/Fair.md': '---\nwhen: 2026-11-19\nguests: ["[[Ben Franklin]]"]\n---\n',
	'Notes/2026-11-17 Tea.md': 'with [[Ben Franklin]]',
};

interface OpenPage extends OpenPlugin {
	readonly enter: (name: string, value: string) => Promise<void>;
	readonly toggle: (name: string) => Promise<void>;
	/** The sentence of numbers. */
	readonly found: () => string;
	/** The names of the neglected in the panel. */
	readonly neglected: () => Promise<string[]>;
}

async function openPage(): Promise<OpenPage> {
	const opened = await openPlugin(files);
	const { bench, pass, run } = opened;
	const row = (name: string): HTMLElement => {
		const isNamed = (el: HTMLElement): boolean => el.querySelector('.setting-item-name')?.textContent === name;
		return (
			[...document.querySelectorAll<HTMLElement>('.setting-item')].find(isNamed) ??
			expect.fail(`There is no setting ${name}`)
		);
	};
	bench.app.setting.open();
	bench.app.setting.openTabById('top-of-mind');
	await pass(50);
	row('What your notes say').click();
	await pass(50);
	return {
		...opened,
		async enter(name, value) {
			const field = row(name).querySelector('input') ?? expect.fail();
			field.value = value;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			field.dispatchEvent(new Event('change', { bubbles: true }));
			await pass(2_000);
		},
		async toggle(name) {
			row(name).querySelector<HTMLElement>('.checkbox-container')?.click();
			await pass(2_000);
		},
		found: () => row('What was found').querySelector('.setting-item-description')?.textContent ?? '',
		async neglected() {
			run('open-panel');
			await pass(2_000);
			return [...bench.containerEl.querySelectorAll('.top-of-mind-person-main .top-of-mind-name')].map(
				({ textContent }) => textContent,
			);
		},
	};
}

describe('the settings of what notes say', () => {
	it('say in numbers what was found', async () => {
		const { found } = await openPage();
		expect(found()).toMatch(/^People: 2\. Dated notes with a readable day: 3\. Encounters: 3\. Read in \d+ ms\.$/);
	});

	it('count a change of a note that happens meanwhile', async () => {
		const { found, writeOutside, pass } = await openPage();
		await writeOutside('2026-11-21.md', '[[Ada Lovelace]] and [[Ben Franklin]]');
		await pass(2_000);
		expect(found()).toContain('Dated notes with a readable day: 4. Encounters: 5.');
	});

	it('take effect without a restart: nothing counts while they are off', async () => {
		const { toggle, neglected, found } = await openPage();
		expect(await neglected()).toEqual([]);
		await toggle('Count what your notes say');
		expect(await neglected()).toEqual(['Ada Lovelace', 'Ben Franklin']);
		expect(found()).toBe('Switched off: only ticks and what you log yourself count.');
		await toggle('Count what your notes say');
		expect(await neglected()).toEqual([]);
	});

	it('name the property of the date and those of people', async () => {
		const { enter, found } = await openPage();
		await enter('Date property', 'when');
		expect(found()).toContain('Dated notes with a readable day: 3. Encounters: 2.');
		await enter('Properties that name people', 'attendees, guests');
		expect(found()).toContain('Dated notes with a readable day: 3. Encounters: 3.');
	});

	it('leave out notes by their names and folders', async () => {
		const { enter, toggle, found } = await openPage();
		await toggle('Names that begin with a day');
		expect(found()).toContain('Dated notes with a readable day: 2.');
		await enter('Folders of dated notes', 'Notes');
		expect(found()).toContain('Dated notes with a readable day: 1.');
		await toggle('Names that begin with a day');
		expect(found()).toContain('Dated notes with a readable day: 2.');
		await enter('Date property', '');
		await enter('Folders of dated notes', '');
		expect(found()).toContain('Dated notes with a readable day: 2.');
	});

	it('refuse what cannot be used, and keep what was there', async () => {
		const { enter, text } = await openPage();
		await enter('Date property', 'a: b');
		await enter('Properties that name people', 'with, #');
		await enter('Tags to leave out', 'a#b');
		expect(text('.obsidian/plugins/top-of-mind/data.json')).toBe('');
		await enter('Tags to leave out', '#place');
		expect(JSON.parse(text('.obsidian/plugins/top-of-mind/data.json'))).toMatchObject({
			triage: { leaveOutTags: ['place'] },
		});
	});
});
