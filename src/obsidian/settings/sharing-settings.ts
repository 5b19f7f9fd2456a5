import type { SettingDefinitionItem } from 'obsidian';
import { defaultSettings, readFolders, readTagList } from '../../settings';

/** Which notes may be suggested for sharing. */
export function sharingGroup(): SettingDefinitionItem {
	const { sharing } = defaultSettings;
	return {
		type: 'group',
		heading: 'Sharing',
		items: [
			{
				name: 'Notes changed within',
				desc: 'Days. Of your notes, only those changed of late are suggested, and never people or daily notes.',
				control: { type: 'number', key: 'sharing.days', defaultValue: sharing.days, min: 1, max: 3650, step: 1 },
			},
			{
				name: 'Folders to leave out',
				desc: 'Separated by commas. Nothing in them is ever suggested.',
				control: {
					type: 'text',
					key: 'sharing.leaveOutFolders',
					defaultValue: sharing.leaveOutFolders.join(', '),
					validate: (value) => (readFolders(value) === null ? 'Paths of folders, separated by commas.' : undefined),
				},
			},
			{
				name: 'Tags to leave out',
				desc: 'Separated by commas. Notes with one of them are never suggested.',
				control: {
					type: 'text',
					key: 'sharing.leaveOutTags',
					defaultValue: '',
					validate: (value) => (readTagList(value) === null ? 'Tags, separated by commas.' : undefined),
				},
			},
		],
	};
}
