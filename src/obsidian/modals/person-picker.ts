import { FuzzySuggestModal, type App } from 'obsidian';
import type { Language } from '../../language/language';
import type { Person } from '../../people/person';

/** Lets the user pick one person by name, alias or list. */
export class PersonPicker extends FuzzySuggestModal<Person> {
	constructor(
		app: App,
		private readonly language: Language,
		private readonly people: readonly Person[],
		private readonly choose: (person: Person) => void,
		placeholder = language.t('pick.touch'),
	) {
		super(app);
		this.setPlaceholder(placeholder);
		this.emptyStateText = language.t('pick.none');
	}

	override getItems(): Person[] {
		return [...this.people].sort((a, b) => a.name.localeCompare(b.name) || (a.path < b.path ? -1 : 1));
	}

	override getItemText(person: Person): string {
		const others = person.aliases.length > 0 ? ` (${person.aliases.join(', ')})` : '';
		const isNamesake = this.people.some((other) => other !== person && other.name === person.name);
		return `${person.name}${others} – ${isNamesake ? person.path : this.language.t(`list.${person.list}`)}`;
	}

	override onChooseItem(person: Person): void {
		this.choose(person);
	}
}
