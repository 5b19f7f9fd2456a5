import { ConfirmationModal, type App, type Modal, type ObsidianProtocolData } from 'obsidian';
import { actionKinds } from '../../actions/action';
import { message, type Message } from '../../language/message';
import { findPeople } from '../../people/find-person';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { PersonPicker } from '../modals/person-picker';
import type { DayActions } from '../today/day-actions';
import type { PersonActions } from '../today/person-actions';
import type { TodayState } from '../today/today-state';

/** The parts that links from outside use. */
export interface LinkParts {
	readonly app: App;
	readonly context: AppContext;
	readonly today: TodayState;
	readonly people: PersonActions;
	readonly day: DayActions;
}

/** What is asked before a link changes anything. */
interface Question {
	readonly title: string;
	readonly explanation: string;
	/** The words on the button that does it. */
	readonly confirm: string;
	readonly confirmed: () => void;
}

/** The action of our links, after `obsidian://`. */
export const linkAction = 'top-of-mind';

/** No name, alias or path is longer than this. */
const longestPerson = 250;

/**
 * Answers `obsidian://top-of-mind?action=today` and `…?action=touch&person=NAME`. Such a link can stand on any page and
 * in any mail: it is read with care, and nothing in a note changes without the user's word.
 */
export class LinksFromOutside {
	/** The dialog of the last link: the next one takes its place, so that they cannot pile up. */
	private asking: Modal | null = null;

	constructor(private readonly parts: LinkParts) {}

	async answer(params: ObsidianProtocolData): Promise<void> {
		// A link may start the app.
		await this.parts.context.indexed;
		const wanted = readLink(params);
		if (wanted === null) this.say(message('link.unknown'));
		else if (wanted.action === 'today') this.showToday();
		else this.touch(wanted.person);
	}

	private showToday(): void {
		const { context, today } = this.parts;
		const { t } = context.language;
		if (today.actions.length === actionKinds.length) {
			void this.openToday();
			return;
		}
		this.ask({
			title: t('link.write'),
			explanation: t('link.writeWhy', { note: { note: today.note } }),
			confirm: t('link.writeNow'),
			confirmed: () => void this.parts.day.write().then(() => this.openToday()),
		});
	}

	private async openToday(): Promise<void> {
		const { app, today } = this.parts;
		if (app.vault.getFileByPath(today.note) !== null) await app.workspace.openLinkText(today.note, '', false);
	}

	private touch(name: string): void {
		const { app, context } = this.parts;
		const everybody = context.people.roster.people();
		const [person, ...others] = name === '' ? everybody : findPeople(everybody, name);
		if (person === undefined) {
			this.say(name === '' ? message('link.nobodyYet') : message('link.nobody', { name }));
			return;
		}
		if (others.length === 0 && name !== '') {
			this.confirmTouch(person);
			return;
		}
		const { language } = context;
		const choose = (one: Person): void => this.confirmTouch(one);
		const placeholder = name === '' ? language.t('pick.touch') : language.t('link.several', { name });
		this.show(new PersonPicker(app, language, [person, ...others], choose, placeholder));
	}

	private confirmTouch({ name, path }: Person): void {
		const { t } = this.parts.context.language;
		this.ask({
			title: t('link.touch', { name }),
			explanation: t('link.touchWhy', { path }),
			confirm: t('question.logTouch'),
			confirmed: () => void this.parts.people.touch(path),
		});
	}

	/** The keyboard starts on Cancel, so that no key that was meant for another window confirms. */
	private ask({ title, explanation, confirm, confirmed }: Question): void {
		const { app, context } = this.parts;
		const modal = new ConfirmationModal(app)
			.setTitle(title)
			.addButton((button) =>
				button
					.setButtonText(confirm)
					.setCta()
					.onClick(() => confirmed()),
			)
			.addButton((button) =>
				button
					.setButtonText(context.language.t('question.cancel'))
					.setCancel()
					.setInitialFocus()
					// Whether a button without a handler closes the dialog is not documented.
					.onClick(() => undefined),
			);
		modal.contentEl.createEl('p', { text: explanation });
		this.show(modal);
	}

	private say(what: Message): void {
		const { language, notices } = this.parts.context;
		notices.say(language.say(what));
	}

	private show(modal: Modal): void {
		this.asking?.close();
		this.asking = modal;
		modal.open();
	}
}

/**
 * What a link asks for; null where it is nothing known. Whether `action` holds the word of the link or the
 * `top-of-mind` before it is not documented: in the latter case a link that names a person means a touch.
 */
function readLink(
	params: Readonly<Record<string, string | undefined>>,
): { action: 'today' } | { action: 'touch'; person: string } | null {
	const person = (params['person'] ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
	const usual = params['person'] === undefined ? 'today' : 'touch';
	const action = params['action'] === linkAction ? usual : params['action'];
	if (action === 'today') return { action };
	return action === 'touch' && person.length <= longestPerson ? { action, person } : null;
}
