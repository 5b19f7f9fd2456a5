import { moment, type Setting, type SettingDefinitionRender } from 'obsidian';
import { weekdays, type Weekday } from '../../day';
import type { Language } from '../../language/language';
import type { Settings } from '../../settings/settings';

/** What the row needs of the tab. */
export interface DaysRowParts {
	readonly language: Language;
	readonly current: () => Settings;
	/** Stores the days, after which the tab is drawn again: other rows count with them. */
	readonly change: (activeWeekdays: readonly Weekday[]) => void;
}

/** The row of the weekdays on which there are actions: a chip for each day, at least one of them on. */
export class DaysRow {
	/** The day that the user has just switched, which has the focus after the tab is drawn again. */
	private switched: Weekday | null = null;

	constructor(private readonly parts: DaysRowParts) {}

	definition(): SettingDefinitionRender {
		const { t } = this.parts.language;
		return {
			name: t('settings.days'),
			desc: t('settings.daysWhy'),
			aliases: weekdays.map((weekday) => t(`weekday.${weekday}`)),
			render: (setting) => this.draw(setting),
		};
	}

	private draw(setting: Setting): void {
		const { t, locale } = this.parts.language;
		const { controlEl } = setting;
		const short = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
		controlEl.addClass('top-of-mind-days-with-actions');
		controlEl.setAttrs({ role: 'group', 'aria-label': t('settings.days') });
		const first = moment.localeData().firstDayOfWeek();
		for (const weekday of [...weekdays.slice(first), ...weekdays.slice(0, first)]) {
			const label = controlEl.createEl('label', { cls: 'top-of-mind-chip' });
			const box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': t(`weekday.${weekday}`) } });
			box.checked = this.parts.current().activeWeekdays.includes(weekday);
			// 22 November 2026 is a Sunday.
			label.createSpan({ text: short.format(Date.UTC(2026, 10, 22 + weekday)), attr: { 'aria-hidden': 'true' } });
			box.addEventListener('change', () => this.switchDay(weekday, box, setting));
			if (weekday === this.switched) box.focus();
		}
		this.switched = null;
	}

	private switchDay(weekday: Weekday, box: HTMLInputElement, setting: Setting): void {
		const others = this.parts.current().activeWeekdays.filter((one) => one !== weekday);
		if (others.length === 0 && !box.checked) {
			box.checked = true;
			setting.setDesc(this.parts.language.t('settings.daysOne'));
			return;
		}
		this.switched = weekday;
		this.parts.change(weekdays.filter((one) => (one === weekday ? box.checked : others.includes(one))));
	}
}
