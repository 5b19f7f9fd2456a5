import { message } from '../../language/message';
import { addsUp, rhythmOf, rhythmSteps, type ListRhythm } from '../../pictures/rhythm';
import type { ListName } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import { NumbersTable } from './numbers';

/** The measures of the picture, in its own units. */
const width = 240;
const height = 90;
const footRoom = 14;
const headRoom = 12;

/** Shows the distribution of neglect in each list, and whether the cadence of the list can be kept. */
export class RhythmPicture {
	private readonly lists: HTMLElement;
	private readonly numbers: NumbersTable;
	private drawn = '';

	constructor(
		el: HTMLElement,
		private readonly context: AppContext,
		private readonly chosen: readonly ListName[] = ['list20', 'network90'],
	) {
		const { language } = context;
		const { t } = language;
		el.createEl('p', { text: t('rhythm.about'), cls: 'top-of-mind-picture-words' });
		this.lists = el.createDiv({ cls: 'top-of-mind-rhythm' });
		this.numbers = new NumbersTable(el, language, () => ({
			headings: [t('rhythm.cadences'), ...this.chosen.map((list) => t(`list.${list}`))],
			rows: rhythmSteps.map((_, index) => [this.stepWords(index), ...this.rhythms().map(({ spread }) => String(spread[index] ?? 0))]),
		}));
	}

	/** Updates the picture from the roster. */
	draw(): void {
		const rhythms = this.rhythms();
		const drawn = JSON.stringify(rhythms);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		this.lists.empty();
		for (const rhythm of rhythms) this.drawList(rhythm);
		this.numbers.draw();
	}

	private rhythms(): ListRhythm[] {
		const { roster, settings, today } = this.context.routine();
		return this.chosen.map((list) => rhythmOf(list, roster, settings, today));
	}

	private drawList(rhythm: ListRhythm): void {
		const { language } = this.context;
		const words = this.wordsOn(rhythm);
		const el = this.lists.createDiv({ cls: 'top-of-mind-rhythm-list' });
		const { spread } = rhythm;
		if (rhythm.people > 0) {
			const bars = spread.map((count, index) => `${this.stepWords(index)}: ${count}`).join(', ');
			const svg = el.createSvg('svg', { cls: 'top-of-mind-spread', attr: { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${language.t(`list.${rhythm.list}`)}. ${language.t('rhythm.cadences')}. ${bars}` } });
			const most = Math.max(1, ...spread);
			const slot = width / spread.length;
			spread.forEach((count, index) => {
				const tall = (count / most) * (height - footRoom - headRoom);
				const x = index * slot;
				svg.createSvg('rect', { cls: ['top-of-mind-spread-bar', ...((rhythmSteps[index] ?? 0) >= 1 ? ['is-neglected'] : [])], attr: { x: x + 3, y: height - footRoom - tall, width: slot - 6, height: tall, rx: 2 } });
				const middle = { x: x + slot / 2, 'text-anchor': 'middle' };
				if (count > 0) svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: { ...middle, y: height - footRoom - tall - 3 } }).textContent = String(count);
				svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: { ...middle, y: height - 3 } }).textContent = this.stepLabel(index);
			});
		}
		el.createEl('p', { text: words });
	}

	private wordsOn({ list, people, needed, planned, fittingCadence }: ListRhythm): string {
		const { t } = this.context.language;
		const name = message(`list.${list}`);
		if (people === 0) return t('rhythm.empty', { list: name });
		const numbers = { list: name, needed: this.number(needed), planned };
		return addsUp({ needed, planned }) ? t('rhythm.keepsUp', numbers) : t('rhythm.short', { ...numbers, days: fittingCadence });
	}

	private stepWords(index: number): string {
		const { t } = this.context.language;
		const [from, to] = [this.number(rhythmSteps[index] ?? 0), rhythmSteps[index + 1]];
		return to === undefined ? t('rhythm.last', { from }) : t('rhythm.step', { from, to: this.number(to) });
	}

	private stepLabel(index: number): string {
		const [from, to] = [this.number(rhythmSteps[index] ?? 0), rhythmSteps[index + 1]];
		return to === undefined ? `${from}+` : `${from}–${this.number(to)}`;
	}

	private number(value: number): string {
		return new Intl.NumberFormat(this.context.language.code, { maximumFractionDigits: 1 }).format(value);
	}
}
