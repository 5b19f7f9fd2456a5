import { Keymap, SuggestModal, type App } from 'obsidian';
import type { Language } from '../../language/language';
import { comparePaths } from '../../note-path';
import { foldedPlace, isPlaceFound } from '../../people/place';
import { Places, type Inhabited } from '../../people/places';
import type { NeglectedPerson } from '../../people/ranking';
import { folded } from '../../text/words';
import type { AppContext } from '../app/app-context';

/** Lets the user choose a place, and shows who lives there. Says how to write a place where no note has one. */
export async function askWhoIsIn(app: App, context: AppContext): Promise<void> {
	await context.indexed;
	const places = new Places(context.people.roster.people()).all();
	const example = `${context.settings.current.properties.location}: Lisbon`;
	if (places.length === 0) context.notices.say(context.language.t('place.noneYet', { example }));
	else new PlacePicker(app, context, places).open();
}

/** The places of people, those of most people first. */
class PlacePicker extends SuggestModal<Inhabited> {
	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly places: readonly Inhabited[],
	) {
		super(app);
		this.setPlaceholder(context.language.t('place.which'));
		this.emptyStateText = context.language.t('place.unknown');
	}

	override getSuggestions(query: string): Inhabited[] {
		const words = foldedPlace(query);
		return this.places.filter((place) => isPlaceFound(place, words));
	}

	override renderSuggestion({ text, people }: Inhabited, el: HTMLElement): void {
		addRow(el, text, String(people.length));
	}

	override onChooseSuggestion(place: Inhabited): void {
		new PeopleOfPlace(this.app, place, this.context).open();
	}
}

/** The people of a place, most neglected first. Choosing one opens the note. */
class PeopleOfPlace extends SuggestModal<NeglectedPerson> {
	private readonly people: readonly NeglectedPerson[];
	private readonly language: Language;

	constructor(app: App, { text, people }: Inhabited, { people: { roster }, clock, language }: AppContext) {
		super(app);
		this.language = language;
		this.setPlaceholder(language.t('place.people', { place: text }));
		this.emptyStateText = language.t('pick.none');
		this.people = people
			.map((person) => ({ person, ...roster.neglect(person, clock.today()) }))
			.sort((a, b) => b.neglect - a.neglect || comparePaths(a.person, b.person));
	}

	override getSuggestions(query: string): NeglectedPerson[] {
		const words = folded(query);
		return this.people.filter(({ person }) =>
			[person.name, ...person.aliases].some((name) => folded(name).includes(words)),
		);
	}

	override renderSuggestion({ person, days }: NeglectedPerson, el: HTMLElement): void {
		const { t } = this.language;
		const isNamesake = this.people.some(
			({ person: other }) => other !== person && folded(other.name) === folded(person.name),
		);
		addRow(
			el,
			isNamesake ? person.path : person.name,
			days === null ? t('line.never') : t('panel.days', { count: days }),
		);
	}

	override onChooseSuggestion({ person }: NeglectedPerson, event: MouseEvent | KeyboardEvent): void {
		void this.app.workspace.openLinkText(person.path, '', Keymap.isModEvent(event));
	}
}

function addRow(el: HTMLElement, words: string, less: string): void {
	el.createSpan({ text: words });
	el.appendText(' ');
	el.createSpan({ text: less, cls: 'top-of-mind-last' });
}
