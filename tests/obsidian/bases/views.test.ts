// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { baseText, openBase } from '../../support/open-base';
import { fewPeople, openPlugin, personText } from '../../support/open-plugin';

const dotsIn = (el: HTMLElement): number => el.querySelectorAll('.top-of-mind-dot').length;

describe('the orbit as a view of a base', () => {
	it('shows the people among the rows, and nobody else', async () => {
		const { el, words } = await openBase(baseText('top-of-mind-orbit', 'filters: file.hasTag("network90")'));
		expect(dotsIn(el)).toBe(5);
		expect(words()).toEqual([]);
	});

	it('says so where there is nobody, without an empty picture', async () => {
		const { el, words } = await openBase(baseText('top-of-mind-orbit', 'filters: file.hasTag("nobody")'));
		expect(el.querySelector<HTMLElement>('.top-of-mind-base-orbit')?.isShown()).toBe(false);
		expect(words()).toEqual(['Nobody is in this view right now.']);
	});

	it('follows the notes', async () => {
		const { el, pass, writeOutside } = await openBase(
			baseText('top-of-mind-orbit', 'filters: file.hasTag("network90")'),
		);
		await writeOutside('People/Zoe.md', personText('network90'));
		await pass(500);
		expect(dotsIn(el)).toBe(6);
	});
});

describe('the base of your people', () => {
	it('shows in each of its views whom the plugin knows, and leaves nothing behind when the view changes', async () => {
		const opened = await openPlugin(fewPeople());
		opened.run('write-base');
		await opened.pass(500);
		const base = opened.text('Top of mind.base');
		opened.bench.close();
		const { el, shown, switchTo } = await openBase(base, fewPeople(), 'Top of mind.base');
		expect((parse(base) as { views: unknown[] }).views).toHaveLength(5);
		expect([...el.querySelectorAll('tbody tr')].map((row) => row.firstElementChild?.textContent)).toEqual([
			'Dorothy Vaughan',
			'Carl Sagan',
			'Grace Hopper',
			'Ben Franklin',
			'Ada Lovelace',
		]);
		await switchTo('Who to reach out to');
		expect(shown()).toEqual(['Dorothy Vaughan', 'Carl Sagan', 'Grace Hopper', 'Ben Franklin', 'Ada Lovelace']);
		await switchTo('Orbit');
		expect(dotsIn(el)).toBe(6);
		expect(shown()).not.toContain('Grace Hopper');
		await switchTo('List of 20');
		expect(el.querySelector('.top-of-mind-base')).toBeNull();
		expect([...el.querySelectorAll('tbody tr')]).toHaveLength(1);
	});
});

describe('without the core plugin Bases', () => {
	const off = { '.obsidian/core-plugins.json': JSON.stringify({ bases: false }) };

	it('starts as ever, and has the views once it is switched on', async () => {
		const base = baseText('top-of-mind-reach-out', 'filters: file.hasTag("list20")');
		const { bench, pass, notices } = await openPlugin({ ...fewPeople(), ...off, 'Mine.base': base });
		expect(notices()).toEqual([]);
		bench.app.internalPlugins.switch('daily-notes', false);
		bench.app.internalPlugins.switch('bases', true);
		bench.app.internalPlugins.switch('daily-notes', true);
		const { containerEl } = await bench.openNote('Mine.base');
		await pass(200);
		expect(containerEl.querySelector('.top-of-mind-name')?.textContent).toBe('Grace Hopper');
	});

	it('leaves a base to the app, which says that it does not know the view, once this plugin is off', async () => {
		const { bench, pass } = await openPlugin({ ...fewPeople(), 'Mine.base': baseText('top-of-mind-reach-out') });
		await bench.unloadPlugin('top-of-mind');
		const { containerEl } = await bench.openNote('Mine.base');
		await pass(200);
		expect(containerEl.querySelector('.bases-view')?.textContent).toBe('Unknown view type: top-of-mind-reach-out');
	});
});
