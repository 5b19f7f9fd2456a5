import type { SettingDefinitionItem, TFile } from 'obsidian';
import type { Language } from '../../language/language';
import { listCadence } from '../../people/neglect';
import type { Roster } from '../../people/roster';
import { ofList, type ListName } from '../../settings/lists';
import { isFreeName, readPropertyName } from '../../settings/property-names';
import { cadenceLines, readCadenceByTag, readCadenceSetting, readTag } from '../../settings/read-settings';
import { defaultSettings, propertyNames, type PropertyName, type Settings } from '../../settings/settings';
import { cadenceByTagKey } from './setting-keys';

/** The settings of tags for the lists, and of the folder and template for new people. */
export function peopleGroup({ t }: Language, current: () => Settings): SettingDefinitionItem {
	const problemOf = (value: string, other: ListName): string | undefined => {
		const tag = readTag(value);
		if (tag === null) return t('settings.tagBad');
		return tag === current().tags[other] ? t('settings.tagTaken') : undefined;
	};
	const tag = (list: ListName) => ({
		name: t(`settings.tag${ofList[list]}`),
		desc: t(`settings.tag${ofList[list]}Why`),
		control: {
			type: 'text' as const,
			key: `tags.${list}`,
			defaultValue: list,
			validate: (value: string) => problemOf(value, list === 'list20' ? 'network90' : 'list20'),
		},
	});
	return {
		type: 'group',
		heading: t('settings.people'),
		items: [
			tag('list20'),
			tag('network90'),
			{
				name: t('settings.personLine'),
				desc: t('settings.personLineWhy'),
				control: { type: 'toggle' as const, key: 'personLine', defaultValue: defaultSettings.personLine },
			},
			{
				name: t('settings.folder'),
				desc: t('settings.folderWhy'),
				control: {
					type: 'folder' as const,
					key: 'newPeople.folder',
					defaultValue: defaultSettings.newPeople.folder,
					includeRoot: true,
				},
			},
			{
				name: t('settings.template'),
				desc: t('settings.templateWhy'),
				control: {
					type: 'file' as const,
					key: 'newPeople.template',
					defaultValue: '',
					filter: (file: TFile) => file.extension === 'md',
				},
			},
		],
	};
}

/** The settings of cadences, with what `auto` comes to for the people who are on the lists now. */
export function cadenceGroup(
	{ t }: Language,
	settings: Settings,
	roster: Pick<Roster, 'count'>,
): SettingDefinitionItem {
	const auto = (list: ListName): number =>
		listCadence(list, roster.count(list), { ...settings, cadence: defaultSettings.cadence });
	const cadence = (list: ListName) => ({
		name: t(`list.${list}`),
		desc: `${t('settings.cadenceWhy')} ${t('settings.cadenceAuto', { count: auto(list) })}`,
		control: {
			type: 'text' as const,
			key: `cadence.${list}`,
			defaultValue: 'auto',
			validate: (value: string) => (readCadenceSetting(value) === null ? t('settings.cadenceBad') : undefined),
		},
	});
	return {
		type: 'group',
		heading: t('settings.cadence'),
		items: [
			cadence('list20'),
			cadence('network90'),
			{
				name: t('settings.cadenceByTag'),
				desc: t('settings.cadenceByTagWhy'),
				control: {
					type: 'textarea' as const,
					key: cadenceByTagKey,
					defaultValue: cadenceLines(defaultSettings.cadenceByTag),
					validate: (value: string) =>
						readCadenceByTag(value) === null ? t('settings.cadenceByTagBad') : undefined,
				},
			},
		],
	};
}

/** The settings page of the names that properties have in the user's notes. */
export function propertiesPage({ t }: Language, current: () => Settings): SettingDefinitionItem {
	const problemOf = (value: string, name: PropertyName): string | undefined => {
		if (readPropertyName(value) === null) return t('settings.propertyBad');
		return isFreeName(value, name, current().properties) ? undefined : t('settings.propertyTaken');
	};
	return {
		type: 'page',
		name: t('settings.properties'),
		desc: t('settings.propertiesWhy'),
		items: propertyNames.map((name) => ({
			name,
			desc: t(`property.${name}`),
			control: {
				type: 'text' as const,
				key: `properties.${name}`,
				defaultValue: name,
				validate: (value: string) => problemOf(value, name),
			},
		})),
	};
}
