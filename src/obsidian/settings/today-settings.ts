import type { App, SettingDefinitionItem } from 'obsidian';
import { defaultSettings, readAppendText, readHeading } from '../../settings';
import { detectDailyNotesOfApp } from '../daily-notes-of-app';

/** When and where today's actions are written, and what was found out about daily notes. */
export function todayGroup(app: App): SettingDefinitionItem {
	const { source, options } = detectDailyNotesOfApp(app);
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
