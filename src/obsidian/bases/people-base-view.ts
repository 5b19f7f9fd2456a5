import { BasesView, type Events, type HoverPopover, type QueryController } from 'obsidian';
import { plainText } from '../../markdown/plain-text';
import { peopleOfRows, type PeopleOfRows, type RowGroup } from '../../people/people-of-rows';
import { listNames } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import { gathered } from '../app/gathered';
import { isPressedIn } from '../app/pressed';

/** How long (milliseconds) there must be no further change before the view is drawn. */
const drawDelay = 50;

/**
 * A view of a base that shows the people among its rows. It draws when the base has new rows, and when people, the day
 * or settings have changed. Rows that are nobody on the lists are counted in a line at the end.
 */
export abstract class PeopleBaseView extends BasesView {
	hoverPopover: HoverPopover | null = null;
	protected readonly el: HTMLElement;
	private readonly nobody: HTMLElement;
	private readonly others: HTMLElement;
	private hasRows = false;
	private readonly drawSoon = gathered(
		() => this.draw(),
		drawDelay,
		() => isPressedIn(this.el),
	);
	/** Whether all notes have been read. Before that, a row may be that of a person whom nobody knows yet. */
	private isComplete = false;

	constructor(
		controller: QueryController,
		containerEl: HTMLElement,
		protected readonly context: AppContext,
	) {
		super(controller);
		this.el = containerEl.createDiv({ cls: 'top-of-mind-base' });
		this.nobody = this.el.createEl('p', { text: context.language.t('base.nobody'), cls: 'top-of-mind-base-words' });
		this.nobody.toggle(false);
		this.others = this.el.createEl('p', { cls: 'top-of-mind-base-words' });
		this.others.toggle(false);
	}

	/** Draws the people. Called again whenever one of them may have changed. */
	protected abstract drawPeople(found: PeopleOfRows): void;

	/** The events after which the people look different. */
	protected get followed(): readonly Events[] {
		const { people, clock, settings } = this.context;
		return [people.events, clock.events, settings.events];
	}

	/** Adds a part above the lines in words. */
	protected addPart(cls: string): HTMLElement {
		const part = createDiv({ cls });
		this.el.insertBefore(part, this.nobody);
		return part;
	}

	override onload(): void {
		const draw = this.drawSoon;
		for (const events of this.followed) this.registerEvent(events.on('changed', draw));
		this.register(() => draw.cancel());
		void this.context.indexed.then(() => {
			this.isComplete = true;
			draw();
		});
	}

	/** The container is the app's, and shows another kind of view next. */
	override onunload(): void {
		this.el.detach();
	}

	/** The first rows are drawn at once. Later, a change of a note is a change of people as well, and drawn with it. */
	override onDataUpdated(): void {
		const isFirst = !this.hasRows;
		this.hasRows = true;
		if (isFirst) this.draw();
		else this.drawSoon();
	}

	private draw(): void {
		const { people, clock } = this.context;
		if (!this.hasRows || !people.isReady) return;
		const isSorted = this.config.getSort().length > 0;
		const found = peopleOfRows(this.rowGroups(), people.roster, clock.today(), isSorted);
		this.drawPeople(found);
		this.nobody.toggle(this.isComplete && found.groups.length === 0 && found.others === 0);
		this.drawOthers(found.others);
	}

	/**
	 * The rows as paths. The app makes the result anew at each change, so nothing of it is kept. Values that read
	 * alike, as a link and the same words, share a heading; rows without a value come last.
	 */
	private rowGroups(): RowGroup[] {
		const byHeading = new Map<string, string[]>();
		for (const group of this.data.groupedData) {
			const heading = group.hasKey() ? plainText(String(group.key)).text : '';
			const paths = group.entries.map(({ file }) => file.path);
			byHeading.set(heading, [...(byHeading.get(heading) ?? []), ...paths]);
		}
		const without = byHeading.get('');
		byHeading.delete('');
		const groups = [...byHeading].map(([heading, rows]): RowGroup => ({ heading, rows }));
		// Without grouping, no row has a value.
		if (without !== undefined)
			groups.push({ heading: groups.length > 0 ? this.context.language.t('base.noValue') : null, rows: without });
		return groups;
	}

	private drawOthers(count: number): void {
		const { language, settings } = this.context;
		this.others.toggle(this.isComplete && count > 0);
		const [list20 = '', network90 = ''] = listNames.map((list) => `#${settings.current.tags[list]}`);
		const words = `${language.t('base.notPeople', { count })} ${language.t('base.tagThem', { list20, network90 })}`;
		if (this.others.textContent !== words) this.others.setText(words);
	}
}
