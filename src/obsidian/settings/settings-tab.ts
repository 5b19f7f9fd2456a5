import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { weekdayNames } from '../../day';
import { draftNames, draftTemplates } from '../../drafts/draft-templates';
import { readCadenceSetting } from '../../settings';
import type { SettingsStore } from '../settings-store';
import { draftsPage } from './draft-settings';
import { cadenceGroup, peopleGroup, propertiesPage } from './people-settings';
import { changeAt, valueAt, weekdayKey } from './setting-keys';
import { sharingGroup } from './sharing-settings';
import { todayGroup } from './today-settings';

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
		return [todayGroup(this.app), peopleGroup(), cadenceGroup(), sharingGroup(), draftsPage(), propertiesPage()];
	}

	override getControlValue(key: string): unknown {
		const settings = this.store.current;
		if (key.startsWith('cadence.')) return String(valueAt(settings, key));
		const draft = draftNames.find((name) => key === `drafts.${name}`);
		if (draft !== undefined) return settings.drafts[draft] || draftTemplates[draft];
		const value = valueAt(settings, key);
		if (Array.isArray(value)) return value.join(', ');
		const weekday = weekdayNames.findIndex((_, index) => weekdayKey(index) === key);
		return weekday === -1 ? value : settings.activeWeekdays.includes(weekday);
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
}
