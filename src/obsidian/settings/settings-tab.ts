import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { cadenceLines, readCadenceSetting } from '../../settings/read-settings';
import { draftNames, type DraftName, type Settings } from '../../settings/settings';
import type { AppContext } from '../app/app-context';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import { DaysRow } from './days-row';
import { draftsPage } from './draft-settings';
import { notesPage } from './notes-settings';
import { cadenceGroup, peopleGroup, propertiesPage } from './people-settings';
import { cadenceByTagKey, changeAt, valueAt } from './setting-keys';
import { sharingGroup } from './sharing-settings';
import { todayGroup } from './today-settings';

/**
 * The settings tab, as definitions that the app draws, searches and checks. Keys are paths to values: `tags.list20`.
 */
export class SettingsTab extends PluginSettingTab {
	override icon = 'heart-handshake';
	private readonly days: DaysRow;

	constructor(
		app: App,
		plugin: Plugin,
		private readonly context: AppContext,
		private readonly dailyNotes: DailyNotesOfApp,
	) {
		super(app, plugin);
		this.days = new DaysRow({
			language: context.language,
			current: () => context.settings.current,
			change: (activeWeekdays) => void this.change({ activeWeekdays }).then(() => this.update()),
		});
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { context, dailyNotes } = this;
		const { language, settings } = context;
		return [
			todayGroup(
				{ detected: dailyNotes.detect(), path: dailyNotes.current.pathOf(context.clock.today()) },
				language,
				this.days.definition(),
			),
			peopleGroup(language, () => settings.current),
			cadenceGroup(language, settings.current, context.people.roster),
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
		const draft = draftOf(key);
		if (draft !== undefined) return settings.drafts[draft] || this.context.language.t(`template.${draft}`);
		const value = valueAt(settings, key);
		return Array.isArray(value) ? value.join(', ') : value;
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await this.change(changeAt(this.context.settings.current, key, this.storedValue(key, value)));
	}

	/** The value of a control as settings hold it. */
	private storedValue(key: string, value: unknown): unknown {
		if (key.startsWith('cadence.')) return readCadenceSetting(value);
		// The default template is stored as an empty string, because it is not a template of the user.
		const draft = draftOf(key);
		return draft !== undefined && value === this.context.language.t(`template.${draft}`) ? '' : value;
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

/** The draft whose template has the key of a control; undefined for another control. */
function draftOf(key: string): DraftName | undefined {
	return draftNames.find((name) => key === `drafts.${name}`);
}
