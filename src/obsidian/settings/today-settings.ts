import type { SettingDefinitionItem, SettingDefinitionRender } from 'obsidian';
import type { DetectedDailyNotes } from '../../daily-note/daily-note-options';
import { languageNames } from '../../language/dictionary';
import type { Language } from '../../language/language';
import type { NotePath } from '../../note-path';
import { readAppendText, readHeading } from '../../settings/read-settings';
import { defaultSettings } from '../../settings/settings';

/** The daily notes of the app. */
export interface FoundDailyNotes {
	readonly detected: DetectedDailyNotes;
	/** The note of today, whether or not it is there yet. */
	readonly path: NotePath;
}

/**
 * The settings of when and where today's actions are written, with what was detected about daily notes, and the row of
 * the days.
 */
export function todayGroup(
	{ detected: { source, options }, path }: FoundDailyNotes,
	{ t }: Language,
	days: SettingDefinitionRender,
): SettingDefinitionItem {
	const keeper = {
		'periodic-notes': t('settings.keeperPeriodic'),
		'daily-notes': t('settings.keeperDaily'),
		journals: t('settings.keeperJournals'),
		default: t('settings.keeperNone'),
	}[source];
	const template =
		options.template === null ? t('settings.noTemplate') : t('settings.templateAt', { path: options.template });
	return {
		type: 'group',
		heading: t('settings.today'),
		items: [
			{
				name: t('settings.dailyNotes'),
				desc: t('settings.dailyNotesFound', { keeper, path, template }),
			},
			{
				name: t('settings.when'),
				desc: t('settings.whenWhy'),
				control: {
					type: 'dropdown',
					key: 'writeWhen',
					defaultValue: defaultSettings.writeWhen,
					options: {
						opened: t('settings.whenOpened'),
						start: t('settings.whenStart'),
						command: t('settings.whenCommand'),
					},
				},
			},
			days,
			{
				name: t('settings.heading'),
				desc: t('settings.headingWhy'),
				control: {
					type: 'text',
					key: 'heading',
					defaultValue: defaultSettings.heading,
					validate: (value) => (readHeading(value) === null ? t('settings.headingBad') : undefined),
				},
			},
			{
				name: t('settings.place'),
				desc: t('settings.placeWhy'),
				control: {
					type: 'dropdown',
					key: 'place',
					defaultValue: defaultSettings.place,
					options: { end: t('settings.placeEnd'), top: t('settings.placeTop') },
				},
			},
			{
				name: t('settings.rolledOver'),
				desc: t('settings.rolledOverWhy'),
				control: {
					type: 'dropdown',
					key: 'rolledOver',
					defaultValue: defaultSettings.rolledOver,
					options: { others: t('settings.rolledOthers'), count: t('settings.rolledCount') },
				},
			},
			{
				name: t('settings.append'),
				desc: t('settings.appendWhy'),
				control: {
					type: 'text',
					key: 'appendText',
					defaultValue: '',
					validate: (value) => (readAppendText(value) === null ? t('settings.appendBad') : undefined),
				},
			},
			{
				name: t('settings.lineLanguage'),
				desc: t('settings.lineLanguageWhy'),
				control: {
					type: 'dropdown',
					key: 'lineLanguage',
					defaultValue: '',
					options: { '': t('settings.appLanguage'), ...languageNames },
				},
			},
			{
				name: t('settings.log'),
				desc: t('settings.logWhy'),
				control: { type: 'toggle', key: 'logTouches', defaultValue: defaultSettings.logTouches },
			},
			{
				name: t('settings.dayStart'),
				desc: t('settings.dayStartWhy'),
				control: { type: 'slider', key: 'dayStartHour', defaultValue: 0, min: 0, max: 12, step: 1 },
			},
		],
	};
}
