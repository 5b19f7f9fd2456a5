// @vitest-environment happy-dom
import type { ObsidianProtocolData } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';
import { benchOf } from '../../workbench/bench';

const namesakes = {
	'A/Anna.md': personText('network90'),
	'B/Anna.md': personText('network90'),
};

function dialog(): HTMLElement | null {
	return document.querySelector<HTMLElement>('.modal-container');
}

function press(text: string): void {
	[...(dialog()?.querySelectorAll('button') ?? [])].find((button) => button.textContent === text)?.click();
}

describe('a link to log a touch', () => {
	it('asks first, and starts on Cancel', async () => {
		const { bench, store, pass, text } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		const before = store.snapshot();
		await bench.openUri('top-of-mind', { action: 'touch', person: 'carl sagan' });
		expect(dialog()?.textContent).toContain('In touch with Carl Sagan today?');
		expect(dialog()?.textContent).toContain('A link asks to log contact in People/Carl Sagan.md.');
		expect(document.activeElement?.textContent).toBe('Cancel');
		press('Cancel');
		await pass(200);
		expect(dialog()).toBeNull();
		expect(store.snapshot()).toEqual(before);

		await bench.openUri('top-of-mind', { action: 'touch', person: 'People/Carl Sagan.md' });
		press('Save');
		await pass(200);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toContain('In touch with [[Carl Sagan]]');
	});

	it.each([
		"Nuala D'Arcy",
		'[[Nuala D\u2018Arcy|N]]',
		'[[People/Nuala D\u2019Arcy#Talks]]',
		'[N](People/Nuala%20D%E2%80%99Arcy.md)',
	])('finds a person by %s', async (wanted) => {
		const { bench } = await openPlugin({
			'People/Nuala D\u2019Arcy.md': personText('network90'),
			'People/Nuala.md': personText('network90'),
		});
		await bench.openUri('top-of-mind', { action: 'touch', person: wanted });
		expect(dialog()?.textContent).toContain('A link asks to log contact in People/Nuala D\u2019Arcy.md.');
	});

	it('says that a name fits several, lets one pick, and then asks', async () => {
		const { bench, pass, text } = await openPlugin({ ...fewPeople(), ...namesakes });
		await bench.openUri('top-of-mind', { action: 'touch', person: 'Anna' });
		const input = document.querySelector<HTMLInputElement>('.prompt input');
		expect(input?.placeholder).toBe('Several people are called “Anna”. Which one?');
		expect([...document.querySelectorAll('.suggestion-item')].map(({ textContent }) => textContent)).toEqual([
			'Anna – A/Anna.md',
			'Anna – B/Anna.md',
		]);
		input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
		input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		await pass(100);
		expect(dialog()?.textContent).toContain('B/Anna.md');
		press('Save');
		await pass(200);
		expect(text('B/Anna.md')).toContain('lastTouched: 2026-11-23');
		expect(text('A/Anna.md')).not.toContain('lastTouched');
	});

	it('is about one person, and says so if it names none', async () => {
		const { bench, notices } = await openPlugin(fewPeople());
		await bench.openUri('top-of-mind', { action: 'touch', person: 'Nobody\u0000 <b>at all</b>' });
		expect(dialog()).toBeNull();
		expect(notices()).toEqual(['There is nobody called “Nobody <b>at all</b>” on your lists']);
	});

	it('lets the user pick a person if it has no name', async () => {
		const { bench } = await openPlugin(fewPeople());
		await bench.openUri('top-of-mind', { action: 'touch', person: '' });
		expect(document.querySelectorAll('.suggestion-item')).toHaveLength(6);
	});

	it('replaces the dialog of the link before, so that dialogs do not pile up', async () => {
		const { bench } = await openPlugin(fewPeople());
		for (const person of ['Carl Sagan', 'Ada Lovelace', 'Ben Franklin'])
			await bench.openUri('top-of-mind', { action: 'touch', person });
		expect(document.querySelectorAll('.modal-container')).toHaveLength(1);
		expect(dialog()?.textContent).toContain('Ben Franklin');
	});
});

describe('a link to today', () => {
	it('asks before it writes, and shows the note', async () => {
		const { bench, pass, text } = await openPlugin(fewPeople());
		await bench.openUri('top-of-mind', { action: 'today' });
		expect(dialog()?.textContent).toContain('Write today’s actions?');
		expect(text(todaysNote)).toBe('');
		press('Write actions');
		await pass(500);
		expect(text(todaysNote)).toContain('^tom-20261123-compassion');
		expect(bench.app.workspace.getActiveFile()?.path).toBe(todaysNote);
	});

	it('only shows the note where there is nothing to write', async () => {
		const { bench, store, run, pass } = await openPlugin(fewPeople());
		run('write-today');
		await pass(500);
		const before = store.snapshot();
		await bench.openUri('top-of-mind', { action: 'today' });
		await pass(200);
		expect(dialog()).toBeNull();
		expect(bench.app.workspace.getActiveFile()?.path).toBe(todaysNote);
		expect(store.snapshot()).toEqual(before);
	});
});

it('does nothing for a link with another action, or one that is too long', async () => {
	const { plugin, notices } = await openPlugin(fewPeople());
	const answer = (params: ObsidianProtocolData): unknown =>
		benchOf(plugin.app).uriHandlers.get('top-of-mind')?.(params);
	await answer({ action: 'delete', person: 'Carl Sagan' });
	await answer({ action: 'touch', person: 'x'.repeat(300) });
	expect(dialog()).toBeNull();
	expect(notices()).toEqual(['This link asks for something that Top of mind does not know']);
});
