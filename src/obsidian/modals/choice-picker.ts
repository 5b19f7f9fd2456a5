import { SuggestModal, type App } from 'obsidian';
import type { Action } from '../../actions/action';
import { parseDay } from '../../day';
import { dayInWords } from '../../language/days-in-words';
import { noteName, type NotePath } from '../../note-path';
import { folded } from '../../text/words';
import type { AppContext } from '../app/app-context';

/**
 * Lets the user choose the person for an action, in the order in which the picker of its kind would come to them, each
 * with the reason.
 */
export class ChoicePicker extends SuggestModal<Action> {
	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly choices: readonly Action[],
		private readonly choose: (choice: Action) => void,
	) {
		super(app);
		const { t } = context.language;
		const [first] = choices;
		this.setPlaceholder(
			first?.kind === 'introduction'
				? t('pick.partner', { name: this.name(first.people[0] ?? '') })
				: t('pick.instead'),
		);
		this.emptyStateText = t('pick.none');
	}

	override getSuggestions(query: string): Action[] {
		const words = folded(query);
		return this.choices.filter((choice) => {
			const path = whom(choice);
			const aliases = this.context.people.roster.get(path)?.aliases ?? [];
			return [this.name(path), ...aliases].some((name) => folded(name).includes(words));
		});
	}

	override renderSuggestion(choice: Action, el: HTMLElement): void {
		const path = whom(choice);
		const isNamesake = this.choices.some(
			(other) => other !== choice && folded(this.name(whom(other))) === folded(this.name(path)),
		);
		el.createSpan({ text: isNamesake ? path : this.name(path) });
		el.appendText(' ');
		el.createSpan({ text: this.reason(choice), cls: 'top-of-mind-last top-of-mind-choice-reason' });
	}

	override onChooseSuggestion(choice: Action): void {
		this.choose(choice);
	}

	private name(path: NotePath): string {
		return this.context.people.roster.get(path)?.name ?? noteName(path);
	}

	private reason({ reason, people, isPromised }: Action): string {
		const { language, clock } = this.context;
		// The words of a promise are read when the line is written.
		if (isPromised === true) return language.t('panel.promise', { name: this.name(people[0] ?? '') });
		return language.say(reason, (value) => {
			const words = typeof value === 'object' ? (value.shownAs ?? noteName(value.note)) : String(value);
			const day = parseDay(words);
			return day === null ? words : dayInWords(day, clock.today(), language.locale, 'short');
		});
	}
}

/** Whom a choice is about: in an introduction the one who is new to it. */
function whom({ people }: Action): NotePath {
	return people.at(-1) ?? '';
}
