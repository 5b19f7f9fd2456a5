import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { weekdayNames } from '../day';
import {
	defaultSettings,
	propertyNames,
	readAppendText,
	readCadenceSetting,
	readHeading,
	readPropertyName,
	readTag,
	type PropertyName,
	type Settings,
} from '../settings';
import { asRecord } from '../unknown-record';
import { detectDailyNotesOfApp } from './daily-notes-of-app';
import type { SettingsStore } from './settings-store';

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

/** The settings, as definitions that the app draws, searches and checks. Keys name the place of a value: `tags.list20`. */
export class SettingsTab extends PluginSettingTab {
	override icon = 'heart-handshake';

	constructor(
		app: App,
		plugin: Plugin,
		private readonly store: SettingsStore,
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [this.todayGroup(), this.peopleGroup(), this.cadenceGroup(), this.propertiesPage()];
	}

	override getControlValue(key: string): unknown {
		const settings = this.store.current;
		if (key.startsWith('cadence.')) return String(valueAt(settings, key));
		const weekday = weekdayNames.findIndex((_, index) => weekdayKey(index) === key);
		return weekday === -1 ? valueAt(settings, key) : settings.activeWeekdays.includes(weekday);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const settings = this.store.current;
		const weekday = weekdayNames.findIndex((_, index) => weekdayKey(index) === key);
		if (weekday !== -1) {
			const others = settings.activeWeekdays.filter((one) => one !== weekday);
			const activeWeekdays = value === true ? [...others, weekday].sort() : others;
			// A week needs a day: the last one cannot be switched off.
			if (activeWeekdays.length > 0) await this.store.change({ activeWeekdays });
			this.update();
			return;
		}
		await this.store.change(changeAt(settings, key, key.startsWith('cadence.') ? readCadenceSetting(value) : value));
	}

	private todayGroup(): SettingDefinitionItem {
		const { source, options } = detectDailyNotesOfApp(this.app);
		const keeper = {
			'periodic-notes': 'Periodic Notes',
			'daily-notes': 'the daily notes core plugin',
			default: 'nothing yet, so the app’s defaults',
		}[source];
		const place = options.folder === '' ? 'at the top of the vault' : `in ${options.folder}`;
		const template = options.template === null ? 'no template' : `template ${options.template}`;
		return {
			type: 'group',
			heading: 'Today’s actions',
			items: [
				{
					name: 'Daily notes',
					desc: `Found by ${keeper}: ${place}, named ${options.format}, ${template}.`,
				},
				{
					name: 'When to write',
					desc: 'The four actions are written once a day. The command always works.',
					control: {
						type: 'dropdown',
						key: 'writeWhen',
						defaultValue: defaultSettings.writeWhen,
						options: {
							opened: 'When today’s note is opened',
							start: 'As soon as the app starts',
							command: 'Only by command',
						},
					},
				},
				{
					name: 'Heading',
					desc: 'The actions go right below it. A template can place it where you like.',
					control: {
						type: 'text',
						key: 'heading',
						defaultValue: defaultSettings.heading,
						validate: (value) => (readHeading(value) === null ? 'Start with one to six # and a space.' : undefined),
					},
				},
				{
					name: 'Where to put it',
					desc: 'In a note that does not have the heading yet.',
					control: {
						type: 'dropdown',
						key: 'place',
						defaultValue: defaultSettings.place,
						options: { end: 'At the end of the note', top: 'At the top of the note' },
					},
				},
				{
					name: 'Text to append',
					desc: 'For example #task, if you use the tasks plugin with a global filter.',
					control: {
						type: 'text',
						key: 'appendText',
						defaultValue: '',
						validate: (value) => (readAppendText(value) === null ? 'One line, without block ids.' : undefined),
					},
				},
				{
					name: 'Log touches',
					desc: 'A touch by command or from the panel adds a ticked line to today’s note.',
					control: { type: 'toggle', key: 'logTouches', defaultValue: defaultSettings.logTouches },
				},
				{
					name: 'A day starts at',
					desc: 'Until this hour it is still yesterday.',
					control: { type: 'slider', key: 'dayStartHour', defaultValue: 0, min: 0, max: 12, step: 1 },
				},
			],
		};
	}

	private peopleGroup(): SettingDefinitionItem {
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
			],
		};
	}

	private cadenceGroup(): SettingDefinitionItem {
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

	private propertiesPage(): SettingDefinitionItem {
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
}

function valueAt(settings: Settings, key: string): unknown {
	const [name = '', inner] = key.split('.', 2);
	const value = asRecord(settings)[name];
	return inner === undefined ? value : asRecord(value)[inner];
}

function changeAt(settings: Settings, key: string, value: unknown): Partial<Settings> {
	const [name = '', inner] = key.split('.', 2);
	const changed = inner === undefined ? value : { ...asRecord(asRecord(settings)[name]), [inner]: value };
	return { [name]: changed };
}

/** The key of a weekday's switch among the controls. */
function weekdayKey(weekday: number): string {
	return `activeWeekdays.${weekday}`;
}
