import type { Language } from '../../language/language';
import { rhythmSteps, type ListRhythm } from '../../pictures/rhythm';

/** The measures of the chart, in its own units. */
const size = { width: 260, height: 126 };
const room = { start: 14, top: 26, foot: 30 };

/** The words of a class of neglect: "0.5× to 1×". */
export function stepWords(index: number, language: Language): string {
	const { t } = language;
	const [from, to] = [times(rhythmSteps[index] ?? 0, language), rhythmSteps[index + 1]];
	return to === undefined ? t('rhythm.last', { from }) : t('rhythm.step', { from, to: times(to, language) });
}

/** Draws how many people of a list have waited how long: a bar for each class, and one for those who are new. */
export function drawSpread(el: HTMLElement, { list, spread, fresh }: ListRhythm, language: Language): void {
	const { t } = language;
	const bars = spread.map((count, index) => `${stepWords(index, language)}: ${count}`);
	const label = `${t(`list.${list}`)}. ${t('rhythm.cadences')}. ${language.list([...bars, ...(fresh > 0 ? [`${t('orbit.legendNew')}: ${fresh}`] : [])])}`;
	const svg = el.createSvg('svg', {
		cls: 'top-of-mind-spread',
		attr: { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': label },
	});
	const text = (words: string, attr: Record<string, string | number>): void => {
		svg.createSvg('text', {
			cls: 'top-of-mind-ring-label',
			attr: { 'text-anchor': 'middle', ...attr },
		}).textContent = words;
	};
	const slots = spread.length + (fresh > 0 ? 1.5 : 0);
	const slot = (size.width - 2 * room.start) / slots;
	const floor = size.height - room.foot;
	const most = Math.max(1, fresh, ...spread);
	const addBar = (count: number, at: number, cls: string): void => {
		if (count === 0) return;
		const tall = Math.max(2, (count / most) * (floor - room.top));
		const x = room.start + at * slot;
		svg.createSvg('rect', {
			cls: ['top-of-mind-spread-bar', cls],
			attr: { x: x + 2, y: floor - tall, width: slot - 4, height: tall, rx: 2 },
		});
		text(String(count), { x: x + slot / 2, y: floor - tall - 3 });
	};
	spread.forEach((count, index) =>
		addBar(count, index, (rhythmSteps[index] ?? 0) >= 1 ? 'is-neglected' : 'is-in-time'),
	);
	addBar(fresh, spread.length + 0.5, 'is-new');
	svg.createSvg('path', {
		cls: 'top-of-mind-spread-axis',
		attr: {
			d: `M${room.start} ${floor}H${room.start + spread.length * slot}M${room.start + 2 * slot} ${floor}V${room.top - 10}`,
		},
	});
	rhythmSteps.forEach((from, index) => {
		// The bars stand between the numbers, and the last is open.
		if (Number.isInteger(from))
			text(`${times(from, language)}${index === rhythmSteps.length - 1 ? '+' : ''}`, {
				x: room.start + index * slot,
				y: floor + 11,
				direction: 'ltr',
			});
	});
	if (fresh > 0) text(t('rhythm.new'), { x: room.start + (spread.length + 1) * slot, y: floor + 11 });
	text(t('rhythm.cadences'), { x: room.start + (spread.length * slot) / 2, y: size.height - 5 });
	text(t('rhythm.people'), { x: 0, y: 8, 'text-anchor': 'start' });
}

/** A ratio as people say it: "1.5×". */
function times(value: number, language: Language): string {
	return `${language.number(value)}×`;
}
