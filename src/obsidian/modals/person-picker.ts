import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Language } from '../../language/language';
import type { Person } from '../../people/person';
import { folded } from '../../text/words';

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

	/**
	 * The app's fuzzy search compares letters as they are, so people whom another spelling of a name finds come below
	 * its matches.
	 */
	override getSuggestions(query: string): FuzzyMatch<Person>[] {
		const found = super.getSuggestions(query);
		const wanted = folded(query);
		if (wanted === '') return found;
		const known = new Set(found.map(({ item }) => item));
		const spelledOtherwise = this.getItems().filter(
			(person) => !known.has(person) && folded(this.getItemText(person)).includes(wanted),
		);
		return [...found, ...spelledOtherwise.map((item) => ({ item, match: { score: -Infinity, matches: [] } }))];
	}

	override getItemText(person: Person): string {
		const others = person.aliases.length > 0 ? ` (${this.language.separated(person.aliases)})` : '';
		const isNamesake = this.people.some((other) => other !== person && folded(other.name) === folded(person.name));
		return `${person.name}${others} – ${isNamesake ? person.path : this.language.t(`list.${person.list}`)}`;
	}

	override onChooseItem(person: Person): void {
		this.choose(person);
	}
}
