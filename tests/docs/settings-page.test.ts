// @vitest-environment happy-dom
import type { SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { expect, it } from 'vitest';
import { draftPlaceholders } from '../../src/drafts/draft-templates';
import { inEnglish } from '../../src/language/in-english';
import { defaultSettings } from '../../src/settings/settings';
import { openPlugin } from '../support/open-plugin';
import { codeIn, headingsOf, partOf, rowsIn } from './read-page';

const page = 'docs/settings.md';

/** A setting as the page shows it. */
interface Row {
	readonly heading: string;
	readonly name: string;
	readonly shown: string;
}

/** The settings of the app, in their order, each with the heading of its group or page. */
async function settingsOfApp(): Promise<Row[]> {
	const { bench } = await openPlugin({});
	bench.app.setting.open();
	const tab = bench.app.setting.openTabById('top-of-mind') ?? expect.fail('There is no tab of settings');
	return tab.getSettingDefinitions().flatMap((item) => rowsOf(item, ''));
}

function rowsOf(item: SettingDefinitionItem, heading: string): Row[] {
	if ('type' in item && item.type === 'page')
		return (item.items ?? []).flatMap((inner) => rowsOf(inner, String(item.name)));
	if ('type' in item)
		return (item.items ?? []).flatMap((inner) =>
			rowsOf(inner as SettingDefinitionItem, item.heading === undefined ? heading : String(item.heading)),
		);
	return [{ heading, name: String(item.name), shown: shownDefault(item) }];
}

/** The default of a setting as the page shows it. */
function shownDefault(item: SettingDefinition): string {
	if (item.name === inEnglish.t('settings.days'))
		return defaultSettings.activeWeekdays.length === 7 ? 'every day' : 'some days';
	if (!('control' in item) || item.control === undefined) return '–';
	const { control } = item;
	const { defaultValue } = control;
	if (control.type === 'toggle') return defaultValue === true ? 'on' : 'off';
	if (control.type === 'dropdown') return control.options[String(defaultValue)] ?? '';
	if (control.key.startsWith('drafts.')) return 'our words';
	if (control.type === 'number' || control.type === 'slider') return String(defaultValue);
	return defaultValue === '' ? 'empty' : `\`${String(defaultValue)}\``;
}

it('has every setting of the app under its own name, in its order, with its default, and no other', async () => {
	const written = headingsOf(page).flatMap((heading) =>
		rowsIn(partOf(page, heading))
			.filter((cells) => cells.length === 3)
			.map(([name = '', shown = '']) => ({ heading, name, shown })),
	);
	expect(written).toEqual(await settingsOfApp());
});

it('says of every setting what it does', () => {
	const words = headingsOf(page).flatMap((heading) => rowsIn(partOf(page, heading)).map((cells) => cells.at(-1)));
	expect(words.filter((text = '') => text.length < 10)).toEqual([]);
});

it('names each choice of a list, and none that is not there', async () => {
	const { t } = inEnglish;
	const choices = {
		'When to write': [t('settings.whenStart'), t('settings.whenCommand')],
		'Where to put it': [t('settings.placeTop')],
		'Lines rolled over from earlier days': [t('settings.rolledCount')],
	};
	const rows = rowsIn(partOf(page, 'Today’s actions'));
	for (const [name, words] of Object.entries(choices)) {
		const text = rows.find(([own]) => own === name)?.[2] ?? expect.fail(name);
		expect([...text.matchAll(/\*([^*]+)\*/g)].map(([, choice]) => choice)).toEqual(words);
	}
});

it('names the words that drafts are filled in with, and no others', () => {
	const written = codeIn(partOf(page, 'Drafts')).flatMap((code) => /^\{\{(\w+)\}\}$/.exec(code)?.[1] ?? []);
	expect(written.sort()).toEqual([...draftPlaceholders].sort());
});
