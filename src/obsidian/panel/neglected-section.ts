import type { App, HoverParent } from 'obsidian';
import { message } from '../../language/message';
import {
	filterNeglected,
	hasPlaces,
	isSearch,
	noFilter,
	searchPeople,
	topicsAmong,
	type NeglectedFilter,
} from '../../people/neglected-list';
import type { NeglectedPerson } from '../../people/ranking';
import { listNames, ofList } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import { inNextFrame } from '../app/next-frame';
import type { PersonActions } from '../today/person-actions';
import { ComingSection } from './coming-section';
import { DriftingSection } from './drifting-section';
import { FilterBar } from './filter-bar';
import { ListFooter } from './list-footer';
import { PersonRows } from './person-rows';

/** The parts that the section of neglected people uses. */
export interface NeglectedParts {
	readonly app: App;
	readonly context: AppContext;
	readonly people: PersonActions;
}

/** How many rows are drawn at once. More are drawn when the user comes near the last one. */
const rowsAtOnce = 100;

/** How many new rows are drawn in one frame, so that frames stay short. */
const rowsAFrame = 10;

/** Up to this many people, the names are seen at a glance, and the search waits behind the button for filters. */
const fewPeople = 15;

/**
 * The neglected people, most neglected first, or everybody whom a search finds. Around them, what is coming up and the
 * sizes of the lists.
 */
export class NeglectedSection {
	private readonly coming: ComingSection;
	private readonly heading: HTMLElement;
	private readonly rows: PersonRows;
	private readonly hints: HTMLElement;
	private readonly more: HTMLButtonElement;
	private readonly footer: ListFooter;
	private readonly filterBar: FilterBar;
	private readonly drifting: DriftingSection;
	private limit = rowsAtOnce;
	private shownFilter = noFilter;
	private cancelNextRows: () => void = () => undefined;

	/**
	 * @param filtered called when the user has chosen another filter
	 * @param drawn called when rows have been drawn; `isWhole` if none are left to draw
	 */
	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		hoverParent: HoverParent,
		filtered: () => void,
		private readonly drawn: (isWhole: boolean) => void,
	) {
		const { language } = parts.context;
		this.coming = new ComingSection(el, parts, hoverParent);
		const header = el.createDiv({ cls: 'top-of-mind-header' });
		this.heading = header.createEl('h4', { cls: 'top-of-mind-heading', attr: { tabindex: '-1' } });
		const choose = (filter: NeglectedFilter): void => {
			this.shownFilter = filter;
			this.limit = rowsAtOnce;
			this.draw();
			filtered();
		};
		this.filterBar = new FilterBar(header, el, this.shownFilter, choose, language);
		this.hints = el.createDiv({ cls: 'top-of-mind-empty', attr: { role: 'status' } });
		this.rows = new PersonRows(el, language.t('panel.people'), parts, hoverParent);
		this.more = el.createEl('button', { cls: 'top-of-mind-more' });
		this.more.toggle(false);
		this.drifting = new DriftingSection(el, parts, hoverParent);
		this.footer = new ListFooter(el, parts);
		this.more.addEventListener('click', () => this.drawMore());
	}

	/** The filter in use. */
	get filter(): NeglectedFilter {
		return this.shownFilter;
	}

	/** Applies a filter that the user chose before. */
	set filter(filter: NeglectedFilter) {
		if (JSON.stringify(filter) === JSON.stringify(this.shownFilter)) return;
		this.shownFilter = filter;
		this.filterBar.show(filter);
		this.draw();
	}

	/** Draws more rows whenever the end of the list comes near. Returns a function that stops this. */
	drawMoreNearEnd(scroller: HTMLElement): () => void {
		const observer = new IntersectionObserver(
			(entries) => {
				if (entries.some(({ isIntersecting }) => isIntersecting)) this.drawMore();
			},
			{ root: scroller, rootMargin: '200px' },
		);
		observer.observe(this.more);
		return () => {
			observer.disconnect();
			this.cancelNextRows();
		};
	}

	/** Updates the section from the roster. Unchanged rows are not redrawn. */
	draw(): void {
		const { people, clock } = this.parts.context;
		if (!people.isReady) return;
		const { roster } = people;
		const waiting = roster.neglected(clock.today());
		const everyone = roster.people();
		this.filterBar.offer(topicsAmong(waiting), {
			hasPlaces: hasPlaces(everyone),
			isCrowded: everyone.length > fewPeople,
		});
		const found = isSearch(this.shownFilter)
			? searchPeople(roster, this.shownFilter, clock.today())
			: filterNeglected(waiting, this.shownFilter);
		const shown = found.slice(0, this.limit);
		this.drawHeading(waiting.length, found.length);
		this.coming.draw();
		this.footer.draw();
		this.drawHints(waiting.length, found.length);
		this.drifting.draw(this.shownFilter);
		this.rows.retain(shown);
		this.drawRows(shown, 0, found.length - shown.length);
	}

	private drawMore(): void {
		this.limit += rowsAtOnce;
		this.draw();
	}

	private drawHeading(waiting: number, found: number): void {
		const { t } = this.parts.context.language;
		this.heading.setText(
			isSearch(this.shownFilter) ? t('panel.found', { count: found }) : t('panel.waiting', { count: waiting }),
		);
	}

	private drawHints(waiting: number, shown: number): void {
		const hints = this.hintsFor(waiting, shown);
		if (this.hints.textContent === hints.join('')) return;
		this.hints.empty();
		for (const text of hints) this.hints.createEl('p', { text });
	}

	/** Why there is nobody to show, and which list is empty. */
	private hintsFor(waiting: number, shown: number): string[] {
		const { people, settings, isIndexed, language } = this.parts.context;
		const { t } = language;
		if (isSearch(this.shownFilter)) return shown === 0 ? [t('panel.noneFound')] : [];
		const emptyLists = isIndexed ? listNames.filter((list) => people.roster.count(list) === 0) : [];
		const hints = emptyLists.map((list) =>
			t(`panel.empty${ofList[list]}`, { list: message(`list.${list}`), tag: `#${settings.current.tags[list]}` }),
		);
		if (hints.length === 0 && waiting === 0 && isIndexed) hints.push(t('panel.nobody'));
		else if (waiting > 0 && shown === 0) hints.push(t('panel.noneFit'));
		return hints;
	}

	/**
	 * Draws the new rows of one frame, then continues in the next. Existing rows cost next to nothing. The button for
	 * more rows is shown only after the last row, because coming near it draws more.
	 */
	private drawRows(shown: readonly NeglectedPerson[], from: number, left: number): void {
		this.cancelNextRows();
		const before = this.rows.size;
		for (let index = from; index < shown.length; index += 1) {
			if (this.rows.size - before >= rowsAFrame) {
				this.rows.settle(this.heading);
				this.more.toggle(false);
				this.cancelNextRows = inNextFrame(this.heading, () => this.drawRows(shown, index, left));
				return;
			}
			this.rows.place(shown[index] as NeglectedPerson, index);
		}
		this.rows.settle(this.heading);
		this.more.toggle(left > 0);
		this.more.setText(this.parts.context.language.t('panel.more', { count: Math.min(left, rowsAtOnce), left }));
		this.drawn(left === 0);
	}
}
