import type { App, HoverParent } from 'obsidian';
import { problemsOfDailyNoteCopies } from '../../daily-note/daily-note-copies';
import { message } from '../../language/message';
import type { NotePath } from '../../note-path';
import { filterNeglected, hasPlaces, noFilter, topicsAmong, type NeglectedFilter } from '../../people/neglected-list';
import type { NeglectedPerson } from '../../people/roster';
import { listLimits, listNames } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import { showProblems } from '../modals/problems-modal';
import type { PersonActions } from '../today/person-actions';
import { DriftingSection } from './drifting-section';
import { FilterBar } from './filter-bar';
import { personMenu } from './person-menu';
import { fillPersonRow, rowKey } from './person-row';

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

/** The neglected people, most neglected first, below the counts of the two lists. */
export class NeglectedSection {
	private readonly rows = new Map<NotePath, { readonly el: HTMLElement; readonly drawn: string }>();
	private readonly heading: HTMLElement;
	private readonly counts: HTMLElement;
	private readonly list: HTMLElement;
	private readonly hints: HTMLElement;
	private readonly more: HTMLButtonElement;
	private readonly problems: HTMLButtonElement;
	private readonly filterBar: FilterBar;
	private readonly drifting: DriftingSection;
	private limit = rowsAtOnce;
	private shownFilter = noFilter;
	private nextRows = 0;

	/**
	 * @param filtered called when the user has chosen another filter
	 * @param drawn called when rows have been drawn; `isWhole` if none are left to draw
	 */
	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		private readonly hoverParent: HoverParent,
		filtered: () => void,
		private readonly drawn: (isWhole: boolean) => void,
	) {
		const { language } = parts.context;
		const header = el.createDiv({ cls: 'top-of-mind-header' });
		this.heading = header.createEl('h4', { text: language.t('list.neglected'), cls: 'top-of-mind-heading', attr: { tabindex: '-1' } });
		this.counts = el.createDiv({ cls: 'top-of-mind-counts' });
		const choose = (filter: NeglectedFilter): void => {
			this.shownFilter = filter;
			this.limit = rowsAtOnce;
			this.draw();
			filtered();
		};
		this.filterBar = new FilterBar(header, el, this.shownFilter, choose, language);
		this.hints = el.createDiv({ cls: 'top-of-mind-empty' });
		this.list = el.createEl('ul', { cls: 'top-of-mind-list' });
		this.more = el.createEl('button', { cls: 'top-of-mind-more' });
		this.more.toggle(false);
		this.drifting = new DriftingSection(el, parts, hoverParent);
		this.problems = el.createEl('button', { cls: 'top-of-mind-quiet' });
		this.problems.toggle(false);
		this.problems.addEventListener('click', () => void showProblems(parts.app, parts.context));
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
		const observer = new IntersectionObserver((entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) this.drawMore();
		}, { root: scroller, rootMargin: '200px' });
		observer.observe(this.more);
		return () => {
			observer.disconnect();
			window.cancelAnimationFrame(this.nextRows);
		};
	}

	/** Updates the section from the roster. Unchanged rows are not redrawn. */
	draw(): void {
		const { people, clock } = this.parts.context;
		if (!people.isReady) return;
		const everyone = people.roster.neglected(clock.today());
		this.filterBar.offer(topicsAmong(everyone), hasPlaces(everyone));
		const neglected = filterNeglected(everyone, this.shownFilter);
		const shown = neglected.slice(0, this.limit);
		this.drawCounts();
		this.drawProblems();
		this.drawHints(everyone.length, neglected.length);
		this.drifting.draw(this.shownFilter);
		const wanted = new Set(shown.map(({ person }) => person.path));
		let lostFocusAt: number | null = null;
		for (const [path, { el }] of this.rows) {
			if (wanted.has(path)) continue;
			if (el.contains(el.doc.activeElement)) lostFocusAt = [...this.list.children].indexOf(el);
			el.remove();
			this.rows.delete(path);
		}
		this.drawRows(shown, 0, neglected.length - shown.length);
		if (lostFocusAt !== null) this.focusRow(lostFocusAt);
	}

	/** Shows the number of problems in one unobtrusive line, because a mistake in a note is no emergency. */
	private drawProblems(): void {
		const { language } = this.parts.context;
		const routine = this.parts.context.routine();
		const count = routine.roster.problems(routine.today).length + problemsOfDailyNoteCopies(routine).length;
		this.problems.toggle(count > 0);
		this.problems.setText(language.t('panel.problems', { count }));
	}

	private drawMore(): void {
		this.limit += rowsAtOnce;
		this.draw();
	}

	private drawCounts(): void {
		const { people, language } = this.parts.context;
		const texts = listNames.map((list) =>
			language.t('panel.count', { list: message(`list.${list}`), number: people.roster.count(list), limit: listLimits[list] }),
		);
		if (this.counts.textContent === texts.join('')) return;
		this.counts.empty();
		for (const text of texts) this.counts.createSpan({ text });
	}

	private drawHints(neglected: number, shown: number): void {
		const { people, settings, language: { t } } = this.parts.context;
		const empty = { list20: 'panel.emptyList20', network90: 'panel.emptyNetwork90' } as const;
		const hints = listNames
			.filter((list) => people.roster.count(list) === 0)
			.map((list) => t(empty[list], { list: message(`list.${list}`), tag: `#${settings.current.tags[list]}` }));
		if (hints.length === 0 && neglected === 0) hints.push(t('panel.nobody'));
		if (neglected > 0 && shown === 0) hints.push(t('panel.noneFit'));
		if (this.hints.textContent === hints.join('')) return;
		this.hints.empty();
		for (const text of hints) this.hints.createEl('p', { text });
	}

	/**
	 * Draws the new rows of one frame, then continues in the next. Existing rows cost next to nothing. The button for more rows is
	 * shown only after the last row, because coming near it draws more.
	 */
	private drawRows(shown: readonly NeglectedPerson[], from: number, left: number): void {
		window.cancelAnimationFrame(this.nextRows);
		const before = this.rows.size;
		for (let index = from; index < shown.length; index += 1) {
			if (this.rows.size - before >= rowsAFrame) {
				this.more.toggle(false);
				this.nextRows = window.requestAnimationFrame(() => this.drawRows(shown, index, left));
				return;
			}
			this.placeRow(this.rowFor(shown[index] as NeglectedPerson), index);
		}
		this.more.toggle(left > 0);
		this.more.setText(this.parts.context.language.t('panel.more', { count: Math.min(left, rowsAtOnce), left }));
		this.drawn(left === 0);
	}

	private rowFor(entry: NeglectedPerson): HTMLElement {
		const { path } = entry.person;
		const drawn = rowKey(entry, this.parts.context);
		const row = this.rows.get(path);
		if (row?.drawn === drawn) return row.el;
		const el = row?.el ?? this.newRow(path);
		el.empty();
		fillPersonRow(el, entry, this.parts, this.hoverParent);
		this.rows.set(path, { el, drawn });
		return el;
	}

	private newRow(path: NotePath): HTMLElement {
		const el = createEl('li', { cls: 'top-of-mind-person', attr: { draggable: 'true' } });
		el.addEventListener('dragstart', (event) => {
			const open = this.parts.app.workspace.getActiveFile()?.path ?? '';
			event.dataTransfer?.setData('text/plain', this.parts.context.vault.linkTo(path, open));
		});
		el.addEventListener('contextmenu', (event) => {
			const person = this.parts.context.people.roster.get(path);
			if (person === undefined) return;
			event.preventDefault();
			personMenu(person, this.parts).showAtMouseEvent(event);
		});
		return el;
	}

	/** Moves a row only if it is not in its place, so that focus and scroll position stay. */
	private placeRow(el: HTMLElement, index: number): void {
		const there = this.list.children[index] ?? null;
		if (there !== el) this.list.insertBefore(el, there);
	}

	/** Focuses the row that has moved up, or the last one. Otherwise the focus would go back to the top of the window. */
	private focusRow(index: number): void {
		const row = this.list.children[Math.min(index, this.list.children.length - 1)];
		(row?.querySelector<HTMLElement>('button') ?? this.heading).focus();
	}
}
