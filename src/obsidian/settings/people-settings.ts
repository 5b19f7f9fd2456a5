import type { SettingDefinitionItem, TFile } from 'obsidian';
import { weekdayNames } from '../../day';
import { defaultSettings, propertyNames, readCadenceSetting, readPropertyName, readTag, type PropertyName } from '../../settings';
import { weekdayKey } from './setting-keys';

const propertyDescriptions: Readonly<Record<PropertyName, string>> = {
	lastTouched: 'The day of the newest touch.',
	cadence: 'How often a relationship wants a touch: days, or a word such as monthly.',
	interests: 'What they care about.',
	offers: 'What they can give.',
	needs: 'What they look for.',
	knows: 'Whom they know already.',
	introduced: 'Whom you introduced them to.',
	shared: 'What you shared with them.',
	hardTime: 'What they go through.',
	birthday: 'Their birthday, with or without the year.',
	snoozeUntil: 'The day until which they are left out.',
	paused: 'Whether they are left out altogether.',
	email: 'Their address.',
	phone: 'Their number.',
};

/** The tags that put people on the lists. */
export function peopleGroup(): SettingDefinitionItem {
	const tag = (list: 'list20' | 'network90', name: string, desc: string) => ({
		name,
		desc,
		control: {
			type: 'text' as const,
			key: `tags.${list}`,
			defaultValue: list,
			validate: (value: string) => (readTag(value) === null ? 'One tag, without spaces.' : undefined),
		},
	});
	return {
		type: 'group',
		heading: 'People',
		items: [
			tag('list20', 'Tag of the List of 20', 'People you would like to know.'),
			tag('network90', 'Tag of the Network of 90', 'People you know.'),
			{
				name: 'Folder for new people',
				desc: 'Where their notes are made.',
				control: { type: 'folder' as const, key: 'newPeople.folder', defaultValue: defaultSettings.newPeople.folder, includeRoot: true },
			},
			{
				name: 'Template for new people',
				desc: 'A note that theirs begin as, if you like.',
				control: { type: 'file' as const, key: 'newPeople.template', defaultValue: '', filter: (file: TFile) => file.extension === 'md' },
			},
		],
	};
}

/** How often relationships want a touch. */
export function cadenceGroup(): SettingDefinitionItem {
	const cadence = (list: 'list20' | 'network90', name: string) => ({
		name,
		desc: 'Days that go well without a touch, or auto for what four actions a day can keep.',
		control: {
			type: 'text' as const,
			key: `cadence.${list}`,
			defaultValue: 'auto',
			validate: (value: string) => (readCadenceSetting(value) === null ? 'A number of days, or auto.' : undefined),
		},
	});
	return {
		type: 'group',
		heading: 'Cadence',
		items: [
			cadence('list20', 'List of 20'),
			cadence('network90', 'Network of 90'),
			...weekdayNames.map((name, index) => ({
				name,
				control: { type: 'toggle' as const, key: weekdayKey(index), defaultValue: true },
			})),
		],
	};
}

/** What properties are called in this user's notes. */
export function propertiesPage(): SettingDefinitionItem {
	return {
		type: 'page',
		name: 'Names of properties',
		desc: 'If your notes call them something else.',
		items: propertyNames.map((name) => ({
			name,
			desc: propertyDescriptions[name],
			control: {
				type: 'text' as const,
				key: `properties.${name}`,
				defaultValue: name,
				validate: (value: string) =>
					readPropertyName(value) === null ? 'Letters, digits, spaces, dashes and underscores.' : undefined,
			},
		})),
	};
}
