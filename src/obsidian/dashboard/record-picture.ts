import type { App } from 'obsidian';
import { actionKinds } from '../../actions/action';
import { addDays, day, type Day } from '../../day';
import { monthInWords, wholeDay } from '../../language/days-in-words';
import { firstWeekday } from '../../language/first-weekday';
import { firstUse, monthsOf, practiceOf, sumOf, weeksBetween, type Practice } from '../../pictures/practice';
import type { AppContext } from '../app/app-context';
import { NumbersTable } from './numbers';
import { drawWeeks, levels } from './record-weeks';

/** The parts that the picture of the record uses. */
export interface RecordParts {
	readonly app: App;
	readonly context: AppContext;
}

/** The period (days) for which the number of days practised is shown. */
const lookBack = 30;

/** From the first day to the last of the period that is shown at first: a year, in whole weeks. */
const yearBack = 364;

/** Before every day: the record may reach back as far as it does. */
const earliest = day('0001-01-01');

const allKinds = [...actionKinds, 'touch'] as const;

/** Draws the record as a calendar: days practised, never days missed. */
export class RecordPicture {
	private readonly practised: HTMLElement;
	private readonly kinds: HTMLElement;
	private readonly weeks: HTMLElement;
	private readonly caption: HTMLElement;
	private readonly numbers: NumbersTable;
	private readonly legend: HTMLElement;
	private readonly range: HTMLSelectElement | null = null;
	private practice: Practice = new Map();
	private drawn = '';

	/**
	 * @param showAll true for all years, false for the last twelve months
	 * @param chosen called when the user chooses the other period; null for a picture without this choice
	 */
	constructor(
		el: HTMLElement,
		private readonly parts: RecordParts,
		private showAll = false,
		chosen: ((showAll: boolean) => void) | null = null,
	) {
		const { language } = parts.context;
		const { t } = language;
		const header = el.createDiv({ cls: 'top-of-mind-record-header' });
		this.practised = header.createEl('p', { cls: 'top-of-mind-picture-words' });
		if (chosen !== null) {
			const range = header.createEl('select', { cls: 'dropdown', attr: { 'aria-label': t('record.range') } });
			this.range = range;
			range.createEl('option', { text: t('record.year'), value: '' });
			range.createEl('option', { text: t('record.all'), value: 'all' });
			range.value = showAll ? 'all' : '';
			range.addEventListener('change', () => {
				this.showAll = range.value === 'all';
				chosen(this.showAll);
				this.draw();
			});
		}
		this.kinds = el.createDiv({ cls: 'top-of-mind-kinds' });
		this.weeks = el.createDiv({ cls: 'top-of-mind-weeks' });
		this.legend = el.createDiv({ cls: 'top-of-mind-weeks-legend top-of-mind-why' });
		this.fillLegend();
		this.caption = el.createDiv({ cls: 'top-of-mind-caption top-of-mind-why', attr: { role: 'status' } });
		this.numbers = new NumbersTable(el, language, () => ({
			headings: [t('record.month'), t('record.days'), ...allKinds.map((kind) => t(`kind.${kind}`))],
			rows: this.monthRows(),
		}));
	}

	/** Updates the picture from the record. Redraws only if the record, the day or the period has changed. */
	draw(): void {
		const { context } = this.parts;
		const { record, dailyNotes, today } = context.routine();
		this.practice = practiceOf(record, dailyNotes);
		const drawn = JSON.stringify([
			today,
			this.showAll,
			[...this.practice].map(([day, { kinds, touches }]) => [day, [...kinds], touches]),
		]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const { t } = context.language;
		const { days } = sumOf(this.practice, addDays(today, 1 - lookBack), today);
		this.practised.setText(days === 0 ? t('record.none') : t('record.practised', { count: days }));
		const { kinds } = sumOf(this.practice, this.from, today);
		this.kinds.empty();
		for (const kind of allKinds) {
			const item = this.kinds.createDiv({ cls: 'top-of-mind-kind' });
			item.createSpan({ text: String(kinds[kind]), cls: 'top-of-mind-kind-number' });
			item.createSpan({ text: t(`kind.${kind}`), cls: 'top-of-mind-why' });
		}
		// Within a year there is nothing to choose.
		this.range?.toggle(firstUse(this.practice, earliest, today) < addDays(today, -yearBack));
		for (const part of [this.weeks, this.legend]) part.toggle(this.practice.size > 0);
		this.weeks.empty();
		const { language } = context;
		const first = firstWeekday(language.locale);
		const selected = (on: Day): void => this.caption.setText(this.wordsOn(on));
		const weeksParts = {
			language,
			practice: this.practice,
			today,
			first,
			selected,
			opened: (on: Day) => this.open(on),
		};
		for (const [from, to] of this.years(today)) drawWeeks(this.weeks, weeksBetween(from, to, first), weeksParts);
		this.numbers.draw();
	}

	private fillLegend(): void {
		const { t } = this.parts.context.language;
		this.legend.createSpan({ text: t('record.less') });
		const svg = this.legend.createSvg('svg', {
			attr: { viewBox: '0 0 64 12', width: 64, height: 12, 'aria-hidden': 'true' },
		});
		for (const level of levels)
			svg.createSvg('rect', {
				cls: ['top-of-mind-day', `is-level-${level}`],
				attr: { x: level * 13 + 1, y: 1, width: 10, height: 10, rx: 2 },
			});
		this.legend.createSpan({ text: t('record.more') });
	}

	/** The first day shown: that of the first use, or a year ago. */
	private get from(): Day {
		const today = this.parts.context.clock.today();
		return firstUse(this.practice, this.showAll ? earliest : addDays(today, -yearBack), today);
	}

	/** The periods shown, a year each, newest first. Each is drawn as weeks of its own. */
	private *years(today: Day): Iterable<readonly [Day, Day]> {
		const from = this.from;
		for (let to = today; to >= from; to = addDays(to, -371))
			yield [addDays(to, -370) < from ? from : addDays(to, -370), to];
	}

	/** Opens the daily note of a day, if there is one. */
	private open(on: Day): void {
		const { app, context } = this.parts;
		const path = context.routine().dailyNotes.pathOf(on);
		if (app.vault.getFileByPath(path) !== null) void app.workspace.openLinkText(path, '', false);
	}

	private wordsOn(on: Day): string {
		const { language } = this.parts.context;
		const { t } = language;
		const done = this.practice.get(on);
		const words =
			done === undefined
				? [t('record.nothing')]
				: [
						...actionKinds.filter((kind) => done.kinds.has(kind)).map((kind) => t(`kind.${kind}`)),
						...(done.touches > 0 ? [t('record.touches', { count: done.touches })] : []),
					];
		return t('record.day', { day: wholeDay(on, language.locale), done: language.list(words) });
	}

	private monthRows(): string[][] {
		const months = monthsOf(this.practice, this.from, this.parts.context.clock.today());
		return months.map(([month, { days, kinds }]) => [
			monthInWords(day(`${month}-01`), this.parts.context.language.locale),
			String(days),
			...allKinds.map((kind) => String(kinds[kind])),
		]);
	}
}
