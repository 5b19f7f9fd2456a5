import { DropdownComponent, SearchComponent, setIcon } from 'obsidian';
import type { Language } from '../../language/language';
import { noFilter, type NeglectedFilter } from '../../people/neglected-list';
import type { Topic } from '../../people/topic';
import type { ListName } from '../../settings/lists';
import { listOptions } from '../modals/list-options';

/** What the people let the user look for. */
export interface Findable {
	readonly hasPlaces: boolean;
	/** Whether there are so many people that the search is always there. */
	readonly isCrowded: boolean;
}

/**
 * Lets the user find people of both lists, and filter and sort those who wait. Filters are hidden until the user opens
 * them; a search is not, where there are many people.
 */
export class FilterBar {
	private readonly toggleEl: HTMLElement;
	private readonly bar: HTMLElement;
	private readonly search: SearchComponent;
	private readonly list: DropdownComponent;
	private readonly topic: DropdownComponent;
	private readonly sort: DropdownComponent;
	private readonly filters: HTMLElement;
	private offered = '';
	private isOpen = false;
	private isCrowded = false;

	/** @param changed called with the filter that the user has chosen */
	constructor(
		header: HTMLElement,
		el: HTMLElement,
		private filter: NeglectedFilter,
		private readonly changed: (filter: NeglectedFilter) => void,
		private readonly language: Language,
	) {
		const { t } = language;
		this.toggleEl = header.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': t('filter.open') } });
		setIcon(this.toggleEl, 'list-filter');
		this.toggleEl.addEventListener('click', () => this.open(!this.isOpen));
		this.bar = el.createDiv({ cls: 'top-of-mind-filter' });
		this.search = new SearchComponent(this.bar)
			.setPlaceholder(t('filter.find'))
			.onChange((search) => this.choose({ search }));
		this.search.inputEl.setAttr('aria-label', t('filter.find'));
		const lists = { '': t('filter.bothLists'), ...listOptions(language) };
		this.filters = this.bar.createDiv({ cls: 'top-of-mind-filters' });
		this.list = this.dropdown(t('list.which'), lists, (list) =>
			this.choose({ list: list === '' ? null : (list as ListName) }),
		);
		this.topic = this.dropdown(t('filter.topic'), { '': t('filter.anyTopic') }, (topic) => this.choose({ topic }));
		const orders: Record<NeglectedFilter['sort'], string> = {
			neglect: t('filter.byNeglect'),
			name: t('filter.byName'),
			lastTouched: t('filter.byLastTouched'),
		};
		this.sort = this.dropdown(t('filter.order'), orders, (sort) =>
			this.choose({ sort: sort as NeglectedFilter['sort'] }),
		);
		this.show(filter);
	}

	/** Shows a filter that the user chose before. */
	show(filter: NeglectedFilter): void {
		this.filter = filter;
		this.search.setValue(filter.search);
		this.list.setValue(filter.list ?? '');
		this.topic.setValue(filter.topic);
		this.sort.setValue(filter.sort);
		const unseen = this.isCrowded ? { ...filter, search: noFilter.search } : filter;
		this.open(this.isOpen || JSON.stringify(unseen) !== JSON.stringify(noFilter));
	}

	/**
	 * Updates the topics to choose from, and what can be looked for. The chosen topic stays, even if no person has it
	 * any more.
	 */
	offer(topics: readonly Topic[], { hasPlaces, isCrowded }: Findable): void {
		this.search.setPlaceholder(this.language.t(hasPlaces ? 'filter.findOrPlace' : 'filter.find'));
		if (isCrowded !== this.isCrowded) {
			this.isCrowded = isCrowded;
			this.open(this.isOpen);
		}
		const keys = topics.map(({ key }) => key).join('\n');
		if (keys === this.offered) return;
		this.offered = keys;
		this.topic.selectEl.empty();
		this.topic.addOption('', this.language.t('filter.anyTopic'));
		for (const { key, text } of topics) this.topic.addOption(key, text);
		const { topic } = this.filter;
		if (topic !== '' && !topics.some(({ key }) => key === topic)) this.topic.addOption(topic, topic);
		this.topic.setValue(topic);
	}

	private dropdown(
		label: string,
		options: Readonly<Record<string, string>>,
		chosen: (value: string) => void,
	): DropdownComponent {
		const dropdown = new DropdownComponent(this.filters).addOptions({ ...options }).onChange(chosen);
		dropdown.selectEl.setAttr('aria-label', label);
		return dropdown;
	}

	private open(isOpen: boolean): void {
		this.isOpen = isOpen;
		this.bar.toggle(isOpen || this.isCrowded || this.search.getValue() !== '');
		this.filters.toggle(isOpen);
		this.toggleEl.setAttr('aria-expanded', String(isOpen));
	}

	private choose(change: Partial<NeglectedFilter>): void {
		this.filter = { ...this.filter, ...change };
		this.changed(this.filter);
	}
}
