import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { weekdays } from '../../day';
import { cadenceLines, readCadenceSetting } from '../../settings/read-settings';
import { draftNames, type DraftName, type Settings } from '../../settings/settings';
import type { AppContext } from '../app/app-context';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import { draftsPage } from './draft-settings';
import { notesPage } from './notes-settings';
import { cadenceGroup, peopleGroup, propertiesPage } from './people-settings';
import { cadenceByTagKey, changeAt, valueAt, weekdayKey } from './setting-keys';
import { sharingGroup } from './sharing-settings';
import { todayGroup } from './today-settings';

/** The settings tab, as definitions that the app draws, searches and checks. Keys are paths to values: `tags.list20`. */
export class SettingsTab extends PluginSettingTab {
	override icon = 'heart-handshake';

	constructor(
		app: App,
		plugin: Plugin,
		private readonly context: AppContext,
		private readonly dailyNotes: DailyNotesOfApp,
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { context, dailyNotes } = this;
		const { language, settings } = context;
		return [
			todayGroup(dailyNotes.detect(), language),
			peopleGroup(language, () => settings.current),
			cadenceGroup(language),
			sharingGroup(language),
			notesPage(language, context),
			draftsPage(language),
			propertiesPage(language, () => settings.current),
		];
	}

	override getControlValue(key: string): unknown {
		const settings = this.context.settings.current;
		if (key === cadenceByTagKey) return cadenceLines(settings.cadenceByTag);
		if (key.startsWith('cadence.')) return String(valueAt(settings, key));
		const draft = draftNames.find((name) => key === `drafts.${name}`);
		if (draft !== undefined) return settings.drafts[draft] || this.context.language.t(`template.${draft}`);
		const value = valueAt(settings, key);
		if (Array.isArray(value)) return value.join(', ');
		const weekday = weekdays.findIndex((weekday) => weekdayKey(weekday) === key);
		return weekday === -1 ? value : settings.activeWeekdays.includes(weekday);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const settings = this.context.settings.current;
		const weekday = weekdays.findIndex((weekday) => weekdayKey(weekday) === key);
		if (weekday !== -1) {
			const others = settings.activeWeekdays.filter((one) => one !== weekday);
			const activeWeekdays = value === true ? [...others, weekday].sort() : others;
			// At least one weekday must stay active.
			if (activeWeekdays.length > 0) await this.change({ activeWeekdays });
			this.update();
			return;
		}
		// The default template is stored as an empty string, because it is not a template of the user.
		const isOurs = key.startsWith('drafts.') && value === this.context.language.t(`template.${key.slice(7) as DraftName}`);
		await this.change(changeAt(settings, key, isOurs ? '' : key.startsWith('cadence.') ? readCadenceSetting(value) : value));
	}

	/** Stores a change. If that fails, the tab shows the stored values again. */
	private async change(change: Partial<Settings>): Promise<void> {
		try {
			await this.context.settings.change(change);
		} catch (error) {
			this.context.notices.error(error);
			this.update();
		}
	}
}
