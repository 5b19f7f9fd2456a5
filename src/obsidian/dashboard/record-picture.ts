import type { App } from 'obsidian';
import { actionKinds } from '../../actions/action';
import { addDays, type Day } from '../../day';
import { monthsOf, practiceOf, sumOf, weeksBetween, type Practice, type Week } from '../../pictures/practice';
import type { AppContext } from '../app/app-context';
import { NumbersTable } from './numbers';

/** The parts that the picture of the record uses. */
export interface RecordParts {
	readonly app: App;
	readonly context: AppContext;
}

/** The period (days) for which the number of days practised is shown. */
const lookBack = 30;

/** The side of a day's square, and the distance from one square to the next, in the picture's units. */
const square = 10;
const step = 13;

/** The height of the names of months above the squares. */
const headRoom = 14;

const allKinds = [...actionKinds, 'touch'] as const;

/** Draws the record as a calendar: days practised, never days missed. */
export class RecordPicture {
	private readonly practised: HTMLElement;
	private readonly kinds: HTMLElement;
	private readonly weeks: HTMLElement;
	private readonly caption: HTMLElement;
	private readonly numbers: NumbersTable;
	private readonly monthName: Intl.DateTimeFormat;
	private readonly dayName: Intl.DateTimeFormat;
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
		this.monthName = new Intl.DateTimeFormat(language.code, { month: 'short', timeZone: 'UTC' });
		this.dayName = new Intl.DateTimeFormat(language.code, { dateStyle: 'full', timeZone: 'UTC' });
		const header = el.createDiv({ cls: 'top-of-mind-record-header' });
		this.practised = header.createEl('p', { cls: 'top-of-mind-picture-words' });
		if (chosen !== null) {
			const range = header.createEl('select', { cls: 'dropdown', attr: { 'aria-label': t('record.range') } });
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
		const drawn = JSON.stringify([today, this.showAll, [...this.practice].map(([day, { kinds, touches }]) => [day, [...kinds], touches])]);
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
		this.weeks.empty();
		for (const [from, to] of this.years(today)) this.drawWeeks(weeksBetween(from, to), today);
		this.numbers.draw();
	}

	/** The first day shown. */
	private get from(): Day {
		const today = this.parts.context.clock.today();
		const first = [...this.practice.keys()].reduce((least, day) => (day < least ? day : least), addDays(today, -364));
		return this.showAll ? first : addDays(today, -364);
	}

	/** The periods shown, a year each, newest first. Each is drawn as weeks of its own. */
	private *years(today: Day): Iterable<readonly [Day, Day]> {
		const from = this.from;
		for (let to = today; to >= from; to = addDays(to, -371)) yield [addDays(to, -370) < from ? from : addDays(to, -370), to];
	}

	private drawWeeks(weeks: readonly Week[], today: Day): void {
		const scroller = this.weeks.createDiv({ cls: 'top-of-mind-weeks-scroller' });
		const { t } = this.parts.context.language;
		const [width, height] = [weeks.length * step, headRoom + 7 * step];
		const days = weeks.flat().filter((day): day is Day => day !== null);
		const { days: count } = sumOf(this.practice, days[0] ?? today, days.at(-1) ?? today);
		const svg = scroller.createSvg('svg', {
			cls: 'top-of-mind-heat',
			attr: { viewBox: `0 0 ${width} ${height}`, width, height, role: 'application', tabindex: '0', 'aria-label': `${t('record.title')}. ${t('record.summary', { count })}. ${t('orbit.keys')}` },
		});
		const squares = new Map<Day, SVGRectElement>();
		let lastMonth = '';
		weeks.forEach((week, column) => {
			const first = week.find((day) => day !== null);
			const month = first?.slice(0, 7) ?? lastMonth;
			if (first !== undefined && first !== null && month !== lastMonth && column < weeks.length - 2) {
				svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: { x: column * step, y: headRoom - 5 } }).textContent = this.monthName.format(dateOf(first));
			}
			lastMonth = month;
			week.forEach((day, row) => {
				if (day === null) return;
				const done = this.practice.get(day);
				const level = done === undefined ? 0 : Math.max(1, done.kinds.size);
				const rect = svg.createSvg('rect', {
					cls: ['top-of-mind-day', `is-level-${level}`, ...(day === today ? ['is-today'] : [])],
					attr: { x: column * step, y: headRoom + row * step, width: square, height: square, rx: 2 },
				});
				squares.set(day, rect);
			});
		});
		this.listen(svg, weeks, squares);
		// The newest days are at the end. Before layout there is nothing to scroll.
		window.requestAnimationFrame(() => {
			scroller.scrollLeft = scroller.scrollWidth;
		});
	}

	private listen(svg: SVGSVGElement, weeks: readonly Week[], squares: ReadonlyMap<Day, SVGRectElement>): void {
		let selected: Day | null = null;
		const days = [...squares.keys()];
		const select = (day: Day | null): void => {
			if (selected !== null) squares.get(selected)?.removeClass('is-selected');
			selected = day;
			if (day === null) return;
			squares.get(day)?.addClass('is-selected');
			this.caption.setText(this.wordsOn(day));
		};
		const dayAt = (event: MouseEvent): Day | null => {
			const { left, top, width } = svg.getBoundingClientRect();
			const scale = (weeks.length * step) / Math.max(1, width);
			return weeks[Math.floor(((event.clientX - left) * scale) / step)]?.[Math.floor(((event.clientY - top) * scale - headRoom) / step)] ?? null;
		};
		svg.addEventListener('pointermove', (event) => {
			const day = dayAt(event);
			if (day !== null && event.pointerType !== 'touch') select(day);
		});
		svg.addEventListener('click', (event) => {
			const day = dayAt(event);
			select(day);
			if (day !== null) this.open(day);
		});
		svg.addEventListener('keydown', (event) => {
			const move = { ArrowRight: 7, ArrowLeft: -7, ArrowDown: 1, ArrowUp: -1 }[event.key];
			if (move !== undefined) {
				const at = selected === null ? days.length - 1 - move : days.indexOf(selected);
				const next = days[Math.min(days.length - 1, Math.max(0, at + move))] ?? null;
				select(next);
				if (next !== null) squares.get(next)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
			} else if (event.key === 'Enter' && selected !== null) this.open(selected);
			else return;
			event.preventDefault();
		});
	}

	/** Opens the daily note of a day, if there is one. */
	private open(day: Day): void {
		const { app, context } = this.parts;
		const path = context.routine().dailyNotes.pathOf(day);
		if (app.vault.getFileByPath(path) !== null) void app.workspace.openLinkText(path, '', false);
	}

	private wordsOn(day: Day): string {
		const { t } = this.parts.context.language;
		const done = this.practice.get(day);
		const words = done === undefined ? [t('record.nothing')] : [...actionKinds.filter((kind) => done.kinds.has(kind)).map((kind) => t(`kind.${kind}`)), ...(done.touches > 0 ? [t('record.touches', { count: done.touches })] : [])];
		return t('record.day', { day: this.dayName.format(dateOf(day)), done: words.join(', ') });
	}

	private monthRows(): string[][] {
		const months = monthsOf(this.practice, this.from, this.parts.context.clock.today());
		return months.map(([month, { days, kinds }]) => [month, String(days), ...allKinds.map((kind) => String(kinds[kind]))]);
	}
}

/** For formatting names only. Elsewhere, a day is never an instant. */
function dateOf(day: Day): Date {
	return new Date(`${day}T00:00:00Z`);
}
