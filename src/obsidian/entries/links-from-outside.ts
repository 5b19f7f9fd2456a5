import type { App, Modal, ObsidianProtocolData } from 'obsidian';
import { actionKinds } from '../../actions/action';
import { message, type Message } from '../../language/message';
import { findPeople } from '../../people/find-person';
import type { Person } from '../../people/person';
import { ConfirmModal, type Confirmation } from '../modals/confirm-modal';
import type { AppContext } from '../app/app-context';
import type { DayActions } from '../today/day-actions';
import type { PersonActions } from '../today/person-actions';
import { PersonPicker } from '../modals/person-picker';
import type { TodayState } from '../today/today-state';

/** What links from outside work with. */
export interface LinkParts {
	readonly app: App;
	readonly context: AppContext;
	readonly today: TodayState;
	readonly people: PersonActions;
	readonly day: DayActions;
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
	#asking: Modal | null = null;

	constructor(private readonly parts: LinkParts) {}

	async answer(params: ObsidianProtocolData): Promise<void> {
		// A link may start the app.
		await this.parts.context.indexed;
		const wanted = readLink(params);
		if (wanted === null) this.#say(message('link.unknown'));
		else if (wanted.action === 'today') this.#showToday();
		else this.#touch(wanted.person);
	}

	#showToday(): void {
		const { context, today } = this.parts;
		const { t } = context.language;
		if (today.progress.count === actionKinds.length) {
			void this.#openToday();
			return;
		}
		this.#ask({
			title: t('link.write'),
			explanation: t('link.writeWhy', { note: { note: today.note } }),
			confirm: t('link.writeNow'),
			confirmed: () => void this.parts.day.write().then(() => this.#openToday()),
		});
	}

	async #openToday(): Promise<void> {
		const { app, today } = this.parts;
		if (app.vault.getFileByPath(today.note) !== null) await app.workspace.openLinkText(today.note, '', false);
	}

	#touch(name: string): void {
		const { app, context } = this.parts;
		const everybody = context.people.roster.people();
		const [person, ...others] = name === '' ? everybody : findPeople(everybody, name);
		if (person === undefined) this.#say(name === '' ? message('link.nobodyYet') : message('link.nobody', { name }));
		else if (others.length === 0 && name !== '') this.#confirmTouch(person);
		else {
			const { t } = context.language;
			const placeholder = name === '' ? t('pick.touch') : t('link.several', { name });
			this.#show(new PersonPicker(app, context.language, [person, ...others], (one) => this.#confirmTouch(one), placeholder));
		}
	}

	#confirmTouch({ name, path }: Person): void {
		const { t } = this.parts.context.language;
		this.#ask({
			title: t('link.touch', { name }),
			explanation: t('link.touchWhy', { path }),
			confirm: t('question.logTouch'),
			confirmed: () => void this.parts.people.touch(path),
		});
	}

	#ask(asked: Omit<Confirmation, 'cancel'>): void {
		this.#show(new ConfirmModal(this.parts.app, { ...asked, cancel: this.parts.context.language.t('question.cancel') }));
	}

	#say(what: Message): void {
		const { language, notices } = this.parts.context;
		notices.say(language.say(what));
	}

	#show(modal: Modal): void {
		this.#asking?.close();
		this.#asking = modal;
		modal.open();
	}
}

/**
 * What a link asks for; null where it is nothing known. Whether `action` holds the word of the link or the `top-of-mind`
 * before it is not documented: in the latter case a link that names a person means a touch.
 */
function readLink(params: Readonly<Record<string, string | undefined>>): { action: 'today' } | { action: 'touch'; person: string } | null {
	const person = (params['person'] ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
	const action = params['action'] === linkAction ? (params['person'] === undefined ? 'today' : 'touch') : params['action'];
	if (action === 'today') return { action };
	return action === 'touch' && person.length <= longestPerson ? { action, person } : null;
}
