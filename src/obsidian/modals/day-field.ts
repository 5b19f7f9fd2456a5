import { Setting } from 'obsidian';
import { addDays, parseDay, type Day } from '../../day';
import { wholeDay } from '../../language/days-in-words';
import type { Language } from '../../language/language';
import { TypedDays } from '../../language/typed-days';
import type { Direction } from '../../language/weekday-phrases';
import { uniqueId } from '../app/unique-id';
import { addIconButton } from '../panel/icon-button';
import type { DialogField } from './dialog-field';

/** What a field for a day asks. */
export interface AskedDay {
	readonly question: string;
	readonly explanation: string;
	readonly direction: Direction;
	/** The day in the example of what to type. */
	readonly example: Day;
	readonly today: Day;
}

/**
 * A field for a day in words or digits, with the platform's own calendar beside it. Below it stands which day was
 * understood.
 */
export class DayField implements DialogField {
	private text = '';
	private input: HTMLInputElement | null = null;
	private readonly days: TypedDays;

	constructor(
		private readonly language: Language,
		private readonly asked: AskedDay,
	) {
		this.days = new TypedDays(language.locale);
	}

	/** The day that was understood; null for none. */
	get day(): Day | null {
		const { today, direction } = this.asked;
		return this.days.read(this.text, today, direction);
	}

	draw(el: HTMLElement): void {
		const { question, explanation } = this.asked;
		const setting = new Setting(el).setName(question).setDesc(explanation).setClass('top-of-mind-asked');
		setting.addText((text) => {
			this.input = text.inputEl;
			text.inputEl.setAttrs({ 'aria-label': question, autocomplete: 'off', autocapitalize: 'none', dir: 'auto' });
			text.onChange((words) => {
				this.text = words;
				this.show(read, picker);
			});
		});
		const picker = this.addPicker(setting, (day) => {
			this.text = day;
			if (this.input !== null) this.input.value = day;
			this.show(read, picker);
		});
		const read = setting.controlEl.createDiv({
			cls: 'top-of-mind-day-read',
			attr: { role: 'status', id: uniqueId('day-read') },
		});
		setting.descEl.id = uniqueId('day-why');
		this.input?.setAttr('aria-describedby', `${setting.descEl.id} ${read.id}`);
	}

	objection(): string | null {
		const { t } = this.language;
		const { day, text } = this;
		const { today, direction, example } = this.asked;
		if (day === null) return t('question.noDay', { words: text.trim(), example });
		if (direction === 'back') return day > today ? t('question.future', { day: { day, today } }) : null;
		return day <= today ? t('question.past', { day: { day, today } }) : null;
	}

	focus(): void {
		this.input?.focus();
	}

	/** Says which day is understood, and has the calendar open at it. */
	private show(read: HTMLElement, picker: HTMLInputElement): void {
		const { day } = this;
		read.setText(day === null ? '' : wholeDay(day, this.language.locale));
		picker.value = day ?? '';
	}

	/**
	 * A button that opens the platform's calendar. The field of that calendar itself is not to be seen: it would be a
	 * second one to type into.
	 */
	private addPicker(setting: Setting, picked: (day: Day) => void): HTMLInputElement {
		const { today, direction } = this.asked;
		const [bound, at] = direction === 'back' ? (['max', today] as const) : (['min', addDays(today, 1)] as const);
		const around = setting.controlEl.createDiv({ cls: 'top-of-mind-day-picker' });
		addIconButton(around, { icon: 'calendar', label: this.language.t('question.pickDay') }, () =>
			openPicker(picker),
		);
		const picker = around.createEl('input', {
			type: 'date',
			attr: { tabindex: '-1', 'aria-hidden': 'true', [bound]: at },
		});
		picker.addEventListener('change', () => {
			const day = parseDay(picker.value);
			if (day !== null) picked(day);
		});
		return picker;
	}
}

/** Opens the calendar of a field. Older web views have no call for it, but open it where the field gets the focus. */
function openPicker(picker: HTMLInputElement): void {
	try {
		picker.showPicker();
	} catch {
		picker.focus();
	}
}
