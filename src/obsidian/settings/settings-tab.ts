import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { weekdays } from '../../day';
import type { Language } from '../../language/language';
import { cadenceLines, readCadenceSetting } from '../../settings/read-settings';
import { draftNames, type DraftName, type Settings } from '../../settings/settings';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import type { SettingsStore } from '../app/settings-store';
import { draftsPage } from './draft-settings';
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
		private readonly parts: { readonly store: SettingsStore; readonly language: Language; readonly dailyNotes: DailyNotesOfApp; readonly fail: (error: unknown) => void },
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { language, dailyNotes, store } = this.parts;
		return [todayGroup(dailyNotes.detect(), language), peopleGroup(language, () => store.current), cadenceGroup(language), sharingGroup(language), draftsPage(language), propertiesPage(language, () => store.current)];
	}

	override getControlValue(key: string): unknown {
		const settings = this.parts.store.current;
		if (key === cadenceByTagKey) return cadenceLines(settings.cadenceByTag);
		if (key.startsWith('cadence.')) return String(valueAt(settings, key));
		const draft = draftNames.find((name) => key === `drafts.${name}`);
		if (draft !== undefined) return settings.drafts[draft] || this.parts.language.t(`template.${draft}`);
		const value = valueAt(settings, key);
		if (Array.isArray(value)) return value.join(', ');
		const weekday = weekdays.findIndex((weekday) => weekdayKey(weekday) === key);
		return weekday === -1 ? value : settings.activeWeekdays.includes(weekday);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const settings = this.parts.store.current;
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
		const isOurs = key.startsWith('drafts.') && value === this.parts.language.t(`template.${key.slice(7) as DraftName}`);
		await this.change(changeAt(settings, key, isOurs ? '' : key.startsWith('cadence.') ? readCadenceSetting(value) : value));
	}

	/** Stores a change. If that fails, the tab shows the stored values again. */
	private async change(change: Partial<Settings>): Promise<void> {
		try {
			await this.parts.store.change(change);
		} catch (error) {
			this.parts.fail(error);
			this.update();
		}
	}
}
