import { listPractice, type ListPractice } from '../../pictures/list-practice';
import { addsUp, rhythmOf, rhythmSteps, type ListRhythm } from '../../pictures/rhythm';
import type { ListName } from '../../settings/lists';
import { DriftingList } from './drifting-list';
import { NumbersTable } from './numbers';
import type { OrbitParts } from './orbit-picture';
import { drawSpread, stepWords } from './spread-chart';

/** A list as the picture shows it: how it stands, and what was done. */
interface ShownList extends ListRhythm, ListPractice {}

/** What is said of the last days, by how they were. */
const doneTexts = { enough: 'rhythm.doneEnough', uneven: 'rhythm.doneUneven', few: 'rhythm.done' } as const;

/**
 * Shows the distribution of neglect in each list, what was done against what its cadences need, and who is drifting.
 */
export class RhythmPicture {
	private readonly listsEl: HTMLElement;
	private readonly drifting: DriftingList;
	private readonly numbers: NumbersTable;
	private drawn = '';

	constructor(
		el: HTMLElement,
		private readonly parts: OrbitParts,
		private readonly chosen: readonly ListName[] = ['list20', 'network90'],
	) {
		const { language } = parts.context;
		const { t } = language;
		el.createEl('p', { text: t('rhythm.about'), cls: 'top-of-mind-picture-words' });
		this.listsEl = el.createDiv({ cls: 'top-of-mind-rhythm' });
		this.drifting = new DriftingList(el, parts);
		this.numbers = new NumbersTable(el, language, () => ({
			headings: [t('rhythm.cadences'), ...this.chosen.map((list) => t(`list.${list}`))],
			rows: this.rows(this.lists()),
		}));
	}

	/** Updates the picture from the roster. */
	draw(): void {
		this.drifting.draw(
			this.parts.context.rhythms.drifting().filter(({ person }) => this.chosen.includes(person.list)),
		);
		const lists = this.lists();
		const drawn = JSON.stringify(lists);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		this.listsEl.empty();
		for (const list of lists) this.drawList(list);
		this.numbers.draw();
	}

	private lists(): ShownList[] {
		const { context } = this.parts;
		const { roster, settings, today } = context.routine();
		return this.chosen.map((list) => ({
			...rhythmOf(list, roster, settings, today),
			...listPractice(list, roster, context.rhythms, today),
		}));
	}

	private rows(lists: readonly ShownList[]): string[][] {
		const { language } = this.parts.context;
		const { t } = language;
		return [
			...rhythmSteps.map((_, index) => [
				stepWords(index, language),
				...lists.map(({ spread }) => String(spread[index] ?? 0)),
			]),
			[t('orbit.legendNew'), ...lists.map(({ fresh }) => String(fresh))],
			[t('rhythm.touchesDone'), ...lists.map(({ done }) => String(done))],
			[t('rhythm.touchesNoted'), ...lists.map(({ noted }) => String(noted))],
			[t('rhythm.touchesNeeded'), ...lists.map(({ people, wanted }) => String(people === 0 ? 0 : wanted))],
		];
	}

	private drawList(rhythm: ShownList): void {
		const { language } = this.parts.context;
		const el = this.listsEl.createDiv({ cls: 'top-of-mind-rhythm-list' });
		el.createEl('h4', { text: language.t(`list.${rhythm.list}`), cls: 'top-of-mind-heading' });
		if (rhythm.people > 0) drawSpread(el, rhythm, language);
		for (const text of this.wordsOn(rhythm)) el.createEl('p', { text });
	}

	private wordsOn({ people, needed, planned, fittingCadence, done, wanted, verdict }: ShownList): string[] {
		const { language } = this.parts.context;
		const { t } = language;
		if (people === 0) return [t('rhythm.empty')];
		const numbers = { needed: language.number(needed), planned };
		// Who keeps up by what notes say needs no other cadence, whatever the plan could do alone.
		const isKept = addsUp({ needed, planned }) || verdict === 'enough';
		return [
			isKept ? t('rhythm.planned', numbers) : t('rhythm.short', { ...numbers, days: fittingCadence }),
			t(doneTexts[verdict], { done, wanted }),
		];
	}
}
