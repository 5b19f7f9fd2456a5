import type { SettingDefinitionItem } from 'obsidian';
import type { Language } from '../../language/language';
import { readFolders, readTagList } from '../../settings/read-settings';
import { defaultSettings } from '../../settings/settings';

/** The settings of which notes may be suggested for sharing. */
export function sharingGroup({ t }: Language): SettingDefinitionItem {
	const { sharing } = defaultSettings;
	return {
		type: 'group',
		heading: t('settings.sharing'),
		items: [
			{
				name: t('settings.changedWithin'),
				desc: t('settings.changedWithinWhy'),
				control: {
					type: 'number',
					key: 'sharing.days',
					defaultValue: sharing.days,
					min: 1,
					max: 3650,
					step: 1,
				},
			},
			{
				name: t('settings.leaveOutFolders'),
				desc: t('settings.leaveOutFoldersWhy'),
				control: {
					type: 'text',
					key: 'sharing.leaveOutFolders',
					defaultValue: sharing.leaveOutFolders.join(', '),
					validate: (value) => (readFolders(value) === null ? t('settings.leaveOutFoldersBad') : undefined),
				},
			},
			{
				name: t('settings.leaveOutTags'),
				desc: t('settings.leaveOutTagsWhy'),
				control: {
					type: 'text',
					key: 'sharing.leaveOutTags',
					defaultValue: '',
					validate: (value) => (readTagList(value) === null ? t('settings.leaveOutTagsBad') : undefined),
				},
			},
		],
	};
}
