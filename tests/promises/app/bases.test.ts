// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { inEnglish } from '../../../src/language/in-english';
import { peopleBase } from '../../../src/people/people-base';
import { defaultSettings } from '../../../src/settings/settings';
import { openBase } from '../../support/open-base';
import { fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';

it('where Bases is off, everything else is there', async () => {
	const { bench, run, pass, text } = await openPlugin({
		...fewPeople(),
		'.obsidian/core-plugins.json': '{"bases":false,"daily-notes":true}',
	});
	await expect(bench.openNote('Mine.base')).rejects.toThrow();
	run('write-today');
	await pass(500);
	expect(text(todaysNote)).toContain('^tom-20261123-compassion');
	run('open-panel');
	await pass(500);
	expect(document.querySelector('.top-of-mind-panel')?.textContent).toContain('Dorothy Vaughan');
});

it('a table of a base goes by lastTouched alone, and the views of the plugin by all that notes say', async () => {
	const files = {
		'Ann.md': personText('network90', 'lastTouched: 2026-08-01'),
		'Ben.md': personText('network90', 'lastTouched: 2026-08-01'),
		'2026-11-22 Lunch.md': 'With [[Ann]].\n',
	};
	const base = peopleBase(defaultSettings, { list20: 0, network90: 2 }, inEnglish);
	// The table is drawn by a view of the plugin, to see its rows.
	const { shown, switchTo } = await openBase(base.replace('type: table', 'type: top-of-mind-reach-out'), files);
	expect(shown()).toEqual(['Ann', 'Ben']);
	await switchTo('Who to reach out to');
	expect(shown()).toEqual(['Ben', 'Ann']);
});
