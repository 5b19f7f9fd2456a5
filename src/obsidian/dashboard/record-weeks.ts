import { addDays, weekdayOf, weekdays, type Day, type Weekday } from '../../day';
import type { Language } from '../../language/language';
import { sumOf, type Practice, type Week } from '../../pictures/practice';
import { inNextFrame } from '../app/next-frame';

/** The side of a day's square, and the distance from one square to the next, in the picture's units. */
const square = 10;
const step = 13;

/** The height of the names of months above the squares. */
const headRoom = 14;

/** Up to so many weeks are drawn larger: there is room, and a beginning is worth seeing. */
const fewWeeks = 20;
const largeScale = 1.4;

/**
 * The least room for the names of weekdays, and how much of it a letter takes: short names are whole words in some
 * languages.
 */
const nameRoom = 32;
const letterRoom = 5.5;

/** The weekdays that are named beside their rows: Monday, Wednesday and Friday. */
const namedWeekdays: readonly number[] = [1, 3, 5];

/** What the weeks of the record are drawn from, and what happens with a day. */
export interface WeeksParts {
	readonly language: Language;
	readonly practice: Practice;
	readonly today: Day;
	/** The weekday of the first row. */
	readonly first: Weekday;
	/** Called when a day is pointed at or reached by keys. */
	selected(day: Day): void;
	/** Called when a day is clicked, or Enter is pressed on it. */
	opened(day: Day): void;
}

/** The fullness of a day's square: 0 for nothing, else the number of kinds done, from 1 to 4. */
export const levels = [0, 1, 2, 3, 4] as const;

/** Draws weeks as columns of squares, with the names of weekdays beside them and of months above. */
export function drawWeeks(el: HTMLElement, weeks: readonly Week[], parts: WeeksParts): void {
	const { language, practice, today } = parts;
	const days = weeks.flat().filter((day): day is Day => day !== null);
	const [width, height] = [widthOf(weeks), headRoom + 7 * step];
	const scale = weeks.length <= fewWeeks ? largeScale : 1;
	const row = el.createDiv({ cls: 'top-of-mind-weeks-row' });
	drawWeekdays(row, days.at(-1) ?? today, parts.first, { height, scale, locale: language.locale });
	const scroller = row.createDiv({ cls: 'top-of-mind-weeks-scroller' });
	const { days: count } = sumOf(practice, days[0] ?? today, days.at(-1) ?? today);
	const svg = scroller.createSvg('svg', {
		cls: 'top-of-mind-heat',
		attr: {
			viewBox: `0 0 ${width} ${height}`,
			width: width * scale,
			height: height * scale,
			role: 'application',
			tabindex: '0',
			'aria-label': `${language.t('record.title')}. ${language.t('record.summary', { count })}. ${language.t('orbit.keys')}`,
		},
	});
	drawMonths(svg, weeks, language.locale);
	const squares = new Map<Day, SVGRectElement>();
	weeks.forEach((week, column) =>
		week.forEach((day, index) => {
			if (day === null) return;
			const level = Math.min(4, levelOf(practice, day));
			const cls = ['top-of-mind-day', `is-level-${level}`, ...(day === today ? ['is-today'] : [])];
			squares.set(
				day,
				svg.createSvg('rect', {
					cls,
					attr: { x: column * step + 1, y: headRoom + index * step, width: square, height: square, rx: 2 },
				}),
			);
		}),
	);
	listen(svg, weeks, squares, parts);
	// The newest days are at the end. Before layout there is nothing to scroll.
	inNextFrame(scroller, () => {
		scroller.scrollLeft = scroller.scrollWidth;
	});
}

/** A single week, too, has room for the name of its month. */
function widthOf(weeks: readonly Week[]): number {
	return Math.max(3, weeks.length) * step;
}

function levelOf(practice: Practice, day: Day): number {
	const done = practice.get(day);
	return done === undefined ? 0 : Math.max(1, done.kinds.size);
}

/** The names stay in place while the weeks scroll, so they are a picture of their own. */
function drawWeekdays(
	el: HTMLElement,
	any: Day,
	first: Weekday,
	{ height, scale, locale }: { height: number; scale: number; locale: string },
): void {
	const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
	const named = weekdays.map((count) => addDays(any, count)).filter((one) => namedWeekdays.includes(weekdayOf(one)));
	const width = Math.max(nameRoom, ...named.map((day) => name.format(dateOf(day)).length * letterRoom));
	const svg = el.createSvg('svg', {
		cls: 'top-of-mind-weekdays',
		attr: {
			viewBox: `0 0 ${width} ${height}`,
			width: width * scale,
			height: height * scale,
			'aria-hidden': 'true',
		},
	});
	for (const day of named) {
		const row = (weekdayOf(day) - first + 7) % 7;
		svg.createSvg('text', {
			cls: 'top-of-mind-ring-label',
			attr: { x: width - 2, y: headRoom + row * step + square - 2, 'text-anchor': 'end' },
		}).textContent = name.format(dateOf(day));
	}
}

/** Names each month above its first week. Where two names would stand too close, that of the first few days goes. */
function drawMonths(svg: SVGSVGElement, weeks: readonly Week[], locale: string): void {
	const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
	const starts: { readonly column: number; readonly day: Day }[] = [];
	weeks.forEach((week, column) => {
		const day = week.find((one) => one !== null) ?? null;
		if (day !== null && day.slice(0, 7) !== starts.at(-1)?.day.slice(0, 7)) starts.push({ column, day });
	});
	starts.forEach(({ column, day }, index) => {
		const next = starts[index + 1]?.column ?? Infinity;
		// At the end of many weeks the name would be cut.
		const isCut = weeks.length > 2 && column > weeks.length - 3;
		if (next - column < 3 || isCut) return;
		svg.createSvg('text', {
			cls: 'top-of-mind-ring-label',
			attr: { x: column * step + 1, y: headRoom - 5 },
		}).textContent = name.format(dateOf(day));
	});
}

function listen(
	svg: SVGSVGElement,
	weeks: readonly Week[],
	squares: ReadonlyMap<Day, SVGRectElement>,
	parts: WeeksParts,
): void {
	let selected: Day | null = null;
	const days = [...squares.keys()];
	const select = (day: Day | null): void => {
		if (selected !== null) squares.get(selected)?.removeClass('is-selected');
		selected = day;
		if (day === null) return;
		squares.get(day)?.addClass('is-selected');
		parts.selected(day);
	};
	const dayAt = (event: MouseEvent): Day | null => {
		const { left, top, width } = svg.getBoundingClientRect();
		const scale = widthOf(weeks) / Math.max(1, width);
		const column = Math.floor(((event.clientX - left) * scale) / step);
		const row = Math.floor(((event.clientY - top) * scale - headRoom) / step);
		return weeks[column]?.[row] ?? null;
	};
	svg.addEventListener('pointermove', (event) => {
		const day = dayAt(event);
		if (day !== null && event.pointerType !== 'touch') select(day);
	});
	svg.addEventListener('click', (event) => {
		const day = dayAt(event);
		select(day);
		if (day !== null) parts.opened(day);
	});
	svg.addEventListener('keydown', (event) => {
		const move = { ArrowRight: 7, ArrowLeft: -7, ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (move !== undefined) {
			const at = selected === null ? days.length - 1 - move : days.indexOf(selected);
			const next = days[Math.min(days.length - 1, Math.max(0, at + move))] ?? null;
			select(next);
			if (next !== null) squares.get(next)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		} else if (event.key === 'Enter' && selected !== null) parts.opened(selected);
		else return;
		event.preventDefault();
	});
}

/** For formatting names only. Elsewhere, a day is never an instant. */
function dateOf(day: Day): Date {
	return new Date(`${day}T00:00:00Z`);
}
