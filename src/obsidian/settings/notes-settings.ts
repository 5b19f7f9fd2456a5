import type { SettingDefinitionControl, SettingDefinitionItem } from 'obsidian';
import type { Language } from '../../language/language';
import { readPropertyName } from '../../settings/property-names';
import { isBlank, readFolders, readPropertyList, readTagList } from '../../settings/read-settings';
import { defaultSettings } from '../../settings/settings';
import type { AppContext } from '../app/app-context';
import { foundRow } from './found-row';

/** The settings page of what notes say of contact with people, and of triage. */
export function notesPage(language: Language, context: AppContext): SettingDefinitionItem {
	const { t } = language;
	return {
		type: 'page',
		name: t('settings.notesSay'),
		desc: t('settings.notesSayWhy'),
		items: [
			...encounterControls(language),
			foundRow(language, context),
			{ type: 'group', heading: t('settings.triage'), items: triageControls(language) },
		],
	};
}

function encounterControls({ t }: Language): SettingDefinitionControl[] {
	const { encounters } = defaultSettings;
	return [
		{
			name: t('settings.count'),
			desc: t('settings.countWhy'),
			control: { type: 'toggle', key: 'encounters.count', defaultValue: encounters.count },
		},
		{
			name: t('settings.dateProperty'),
			desc: t('settings.datePropertyWhy'),
			control: {
				type: 'text',
				key: 'encounters.dateProperty',
				defaultValue: encounters.dateProperty,
				validate: (value) =>
					isBlank(value) || readPropertyName(value) !== null ? undefined : t('settings.propertyBad'),
			},
		},
		{
			name: t('settings.datedNames'),
			desc: t('settings.datedNamesWhy'),
			control: { type: 'toggle', key: 'encounters.datedNames', defaultValue: encounters.datedNames },
		},
		{
			name: t('settings.datedFolders'),
			desc: t('settings.datedFoldersWhy'),
			control: foldersControl('encounters.folders', t('settings.leaveOutFoldersBad')),
		},
		{
			name: t('settings.peopleProperties'),
			desc: t('settings.peoplePropertiesWhy'),
			control: {
				type: 'text',
				key: 'encounters.properties',
				defaultValue: encounters.properties.join(', '),
				validate: (value) => (readPropertyList(value) === null ? t('settings.peoplePropertiesBad') : undefined),
			},
		},
	];
}

function triageControls({ t }: Language): SettingDefinitionControl[] {
	return [
		{
			name: t('settings.leaveOutFolders'),
			desc: t('settings.triageFoldersWhy'),
			control: foldersControl('triage.leaveOutFolders', t('settings.leaveOutFoldersBad')),
		},
		{
			name: t('settings.leaveOutTags'),
			desc: t('settings.triageTagsWhy'),
			control: {
				type: 'text',
				key: 'triage.leaveOutTags',
				defaultValue: '',
				validate: (value) => (readTagList(value) === null ? t('settings.leaveOutTagsBad') : undefined),
			},
		},
	];
}

/** A text field of folders, separated by commas; none by default. */
function foldersControl(key: string, bad: string): SettingDefinitionControl['control'] {
	return {
		type: 'text',
		key,
		defaultValue: '',
		validate: (value) => (readFolders(value) === null ? bad : undefined),
	};
}
