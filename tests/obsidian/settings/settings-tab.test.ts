// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { languageNames } from '../../../src/language/dictionary';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';

interface OpenSettings extends OpenPlugin {
	readonly row: (name: string) => HTMLElement;
	/** Types into the control of a row, as a user would. */
	readonly enter: (name: string, value: string) => Promise<void>;
	/** Switches a day of the week. */
	readonly days: (name: string) => Promise<void>;
	readonly stored: () => Record<string, unknown>;
}

async function openSettings(files: Record<string, string> = {}): Promise<OpenSettings> {
	const opened = await openPlugin({ ...fewPeople(), ...files });
	opened.bench.app.setting.open();
	opened.bench.app.setting.openTabById('top-of-mind');
	await opened.pass(50);
	const row = (name: string): HTMLElement => {
		const found = [...document.querySelectorAll<HTMLElement>('.setting-item')].find(
			(el) => el.querySelector('.setting-item-name')?.textContent === name,
		);
		if (found === undefined) throw new Error(`There is no setting ${name}`);
		return found;
	};
	return {
		...opened,
		row,
		async enter(name, value) {
			const control = row(name).querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
				'input, select, textarea',
			);
			if (control === null) throw new Error(`${name} has no control`);
			control.value = value;
			control.dispatchEvent(new Event('input', { bubbles: true }));
			control.dispatchEvent(new Event('change', { bubbles: true }));
			await opened.pass(2_000);
		},
		async days(name) {
			row('Days with actions').querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
			await opened.pass(200);
		},
		stored: () => JSON.parse(opened.text(dataFile) || '{}') as Record<string, unknown>,
	};
}

describe('the settings', () => {
	it.each([
		[
			'.obsidian/daily-notes.json',
			'{"folder":"Journal","format":"YYYY/MM/YYYY-MM-DD","template":"Templates/Daily"}',
			'Daily notes (core): Journal/2026/11/2026-11-23.md, template Templates/Daily.',
		],
		['Note.md', '', 'The app’s defaults: 2026-11-23.md, no template.'],
	])('say which plugin keeps daily notes, and which is today’s: %s %s', async (path, text, said) => {
		const { row } = await openSettings({ [path]: text });
		expect(row('Daily notes').querySelector('.setting-item-description')?.textContent).toBe(said);
	});

	it('say what the cadence comes to that is worked out, with the people and the days of now', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 90 }, (_, number): [string, string] => [
				`People/P${number}.md`,
				personText('network90'),
			]),
		);
		const { row, days } = await openSettings(many);
		expect(row('List of 20').textContent).toContain('auto (14 days)');
		expect(row('Network of 90').textContent).toContain('auto (24 days)');
		await days('Sunday');
		await days('Saturday');
		expect(row('Network of 90').textContent).toContain('auto (34 days)');
	});

	it('give no name of a property two meanings', async () => {
		const { row, enter, stored, pass } = await openSettings();
		row('Names of properties').click();
		await pass(50);
		for (const taken of ['tags', 'Aliases', 'CADENCE', 'two: words']) await enter('lastTouched', taken);
		expect(stored()).toEqual({});
		expect(row('lastTouched').textContent).toContain('Letters, digits, spaces, dashes and underscores.');
		await enter('lastTouched', 'Cadence');
		expect(row('lastTouched').textContent).toContain('Another property has this name already.');
		await enter('lastTouched', 'seen');
		expect(stored()).toMatchObject({ properties: { lastTouched: 'seen' } });
	});

	it('give the two lists two tags', async () => {
		const { row, enter, stored } = await openSettings();
		await enter('Tag of the List of 20', '#Network90');
		expect(stored()).toEqual({});
		expect(row('Tag of the List of 20').textContent).toContain('The other list has this tag already.');
		await enter('Tag of the List of 20', 'leads');
		expect(stored()).toMatchObject({ tags: { list20: 'leads' } });
	});

	it('hold cadences of tags, one a line', async () => {
		const { row, enter, stored } = await openSettings();
		await enter('Longest gap by tag', 'family = 14\nnetwork90/family = often');
		expect(row('Longest gap by tag').textContent).toContain(
			'A tag, an equals sign and a number of days on each line.',
		);
		await enter('Longest gap by tag', 'family = 14\n#Network90/Family=7\n');
		expect(stored()).toMatchObject({
			cadenceByTag: [
				{ tag: 'network90/family', days: 7 },
				{ tag: 'family', days: 14 },
			],
		});
		expect(row('Longest gap by tag').querySelector('textarea')?.value).toContain('family');
		await enter('Longest gap by tag', '');
		expect(stored()).toMatchObject({ cadenceByTag: [] });
	});

	it('take effect without a restart: another tag brings other people', async () => {
		const { plugin, enter, stored, run, pass, bench } = await openSettings({
			'People/Friend.md': '---\ntags: [people/friends]\nlast_contact: 2026-10-01\n---\n',
		});
		await enter('Tag of the Network of 90', '#people');
		expect(stored()).toMatchObject({ tags: { network90: 'people', list20: 'list20' } });
		run('open-panel');
		await pass(100);
		const names = [...bench.containerEl.querySelectorAll('.top-of-mind-person-main')].map(
			({ textContent }) => textContent,
		);
		expect(names).toEqual(['Friend', 'Grace Hopper']);
		expect(plugin).toBeDefined();
	});

	it('refuse what cannot be used, and keep what was there', async () => {
		const { row, enter, text } = await openSettings();
		await enter('Heading', 'Top of mind');
		expect(row('Heading').textContent).toContain('Start with one to six # and a space.');
		await enter('Tag of the List of 20', 'two words');
		expect(text(dataFile)).toBe('');
	});

	it('show what is stored where a change cannot be stored, and say why', async () => {
		const { plugin, row, enter, notices } = await openSettings();
		vi.spyOn(plugin, 'saveData').mockRejectedValue(new Error('disk full'));
		await enter('Heading', '### Friends');
		expect(row('Heading').querySelector('input')?.value).toBe('## Top of mind');
		expect(notices().join()).toContain('disk full');
	});

	it('keep keys that this version does not know', async () => {
		const { enter, stored } = await openSettings({ [dataFile]: '{"future":{"a":1},"tags":{"list300":"x"}}' });
		await enter('Heading', '### Today');
		expect(stored()).toMatchObject({ future: { a: 1 }, tags: { list300: 'x' }, heading: '### Today' });
	});

	it('give a list a cadence of its own', async () => {
		const { enter, stored } = await openSettings();
		await enter('Network of 90', '30');
		expect(stored()).toMatchObject({ cadence: { network90: 30 } });
		await enter('Network of 90', 'auto');
		expect(stored()).toMatchObject({ cadence: { network90: 'auto' } });
	});

	it('let lines that were rolled over count as today’s', async () => {
		const { row, enter, stored } = await openSettings();
		const name = 'Lines rolled over from earlier days';
		expect(row(name).querySelector('select')?.value).toBe('others');
		await enter(name, 'count');
		expect(stored()).toMatchObject({ rolledOver: 'count' });
	});

	it('let the user choose the language of lines, by its own name', async () => {
		const { row, enter, stored } = await openSettings();
		const choices = [...row('Language of lines').querySelectorAll('option')].map(({ value, textContent }) => [
			value,
			textContent,
		]);
		expect(choices).toEqual([['', 'The app’s language'], ...Object.entries(languageNames)]);
		expect(row('Language of lines').querySelector('select')?.value).toBe('');
		await enter('Language of lines', 'de');
		expect(stored()).toMatchObject({ lineLanguage: 'de' });
	});

	it('show the language of the app as that of lines once the first are written', async () => {
		const { run, pass, stored, bench, row } = await openSettings();
		run('write-today');
		await pass(200);
		expect(stored()).toMatchObject({ lineLanguage: 'en' });
		bench.app.setting.close();
		bench.app.setting.open();
		bench.app.setting.openTabById('top-of-mind');
		await pass(50);
		expect(row('Language of lines').querySelector('select')?.value).toBe('en');
	});

	it('leave at least one day of the week switched on, and say so', async () => {
		const { row, stored, days } = await openSettings({ [dataFile]: '{"activeWeekdays":[1,2]}' });
		const boxes = (): [string | null, boolean][] =>
			[...row('Days with actions').querySelectorAll('input')].map((box) => [
				box.getAttribute('aria-label'),
				box.checked,
			]);
		expect(boxes().filter(([, isOn]) => isOn)).toEqual([
			['Monday', true],
			['Tuesday', true],
		]);
		await days('Monday');
		expect(stored()).toMatchObject({ activeWeekdays: [2] });
		await days('Tuesday');
		expect(stored()).toMatchObject({ activeWeekdays: [2] });
		expect(row('Days with actions').textContent).toContain('At least one day has to stay.');
		expect(boxes()).toHaveLength(7);
		expect(boxes()).toContainEqual(['Tuesday', true]);
		await days('Sunday');
		expect(stored()).toMatchObject({ activeWeekdays: [0, 2] });
		expect(document.activeElement?.getAttribute('aria-label')).toBe('Sunday');
	});

	it('follow a data file that sync has written', async () => {
		const { bench, store, run, pass, text } = await openSettings();
		store.put(dataFile, '{"heading":"# Four","writeWhen":"command"}');
		await bench.changedOutside(dataFile);
		run('write-today');
		await pass(200);
		expect(text(todaysNote)).toMatch(/^# Four\n/);
	});

	it('of any shape never stop the plugin', async () => {
		for (const data of ['[]', '{"tags":7,"heading":[],"dayStartHour":"x"}', '{"tags":', 'null']) {
			const { run, pass, text } = await openPlugin({
				...fewPeople(),
				'People/Other.md': personText('list20'),
				[dataFile]: data,
			});
			run('write-today');
			await pass(200);
			expect(text(todaysNote)).toContain('## Top of mind');
		}
	});
});
