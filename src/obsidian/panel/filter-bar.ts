import { DropdownComponent, SearchComponent, setIcon } from 'obsidian';
import type { Language } from '../../language/language';
import { noFilter, type NeglectedFilter } from '../../people/neglected-list';
import type { Topic } from '../../people/topic';
import type { ListName } from '../../settings/lists';
import { listOptions } from '../modals/list-options';

/** Lets the user filter and sort the neglected people. Hidden until the user opens it. */
export class FilterBar {
	private readonly toggleEl: HTMLElement;
	private readonly bar: HTMLElement;
	private readonly search: SearchComponent;
	private readonly list: DropdownComponent;
	private readonly topic: DropdownComponent;
	private readonly sort: DropdownComponent;
	private offered = '';
	private isOpen = false;

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
		this.search = new SearchComponent(this.bar).setPlaceholder(t('filter.find')).onChange((search) => this.choose({ search }));
		this.search.inputEl.setAttr('aria-label', t('filter.find'));
		const lists = { '': t('filter.bothLists'), ...listOptions(language) };
		this.list = this.dropdown(t('list.which'), lists, (list) => this.choose({ list: list === '' ? null : (list as ListName) }));
		this.topic = this.dropdown(t('filter.topic'), { '': t('filter.anyTopic') }, (topic) => this.choose({ topic }));
		const orders: Record<NeglectedFilter['sort'], string> = { neglect: t('filter.byNeglect'), name: t('filter.byName'), lastTouched: t('filter.byLastTouched') };
		this.sort = this.dropdown(t('filter.order'), orders, (sort) => this.choose({ sort: sort as NeglectedFilter['sort'] }));
		this.show(filter);
	}

	/** Shows a filter that the user chose before. */
	show(filter: NeglectedFilter): void {
		this.filter = filter;
		this.search.setValue(filter.search);
		this.list.setValue(filter.list ?? '');
		this.topic.setValue(filter.topic);
		this.sort.setValue(filter.sort);
		this.open(this.isOpen || JSON.stringify(filter) !== JSON.stringify(noFilter));
	}

	/** Updates the topics to choose from, and whether there are places to look for. The chosen topic stays, even if no person has it any more. */
	offer(topics: readonly Topic[], places: boolean): void {
		this.search.setPlaceholder(this.language.t(places ? 'filter.findOrPlace' : 'filter.find'));
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

	private dropdown(label: string, options: Readonly<Record<string, string>>, chosen: (value: string) => void): DropdownComponent {
		const dropdown = new DropdownComponent(this.bar).addOptions({ ...options }).onChange(chosen);
		dropdown.selectEl.setAttr('aria-label', label);
		return dropdown;
	}

	private open(isOpen: boolean): void {
		this.isOpen = isOpen;
		this.bar.toggle(isOpen);
		this.toggleEl.setAttr('aria-expanded', String(isOpen));
	}

	private choose(change: Partial<NeglectedFilter>): void {
		this.filter = { ...this.filter, ...change };
		this.changed(this.filter);
	}
}
