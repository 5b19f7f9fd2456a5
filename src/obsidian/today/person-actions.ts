import type { Day } from '../../day';
import { message, type Message } from '../../language/message';
import { editProperties, type DecideEdits } from '../../frontmatter/edit-properties';
import { editsToMove } from '../../people/list-edits';
import { newPersonPath, newPersonText, type NewPersonWords } from '../../people/new-person';
import type { ListName } from '../../settings/lists';
import { logTouch, type LoggedTouch } from '../../use-cases/log-touch';
import type { PropertyName } from '../../settings/settings';
import { noteName, type NotePath } from '../../note-path';
import { VaultError } from '../../vault/vault';
import type { Desk } from '../app/app-context';
import type { TouchReports } from './touch-reports';

/** What can be done to a person from commands and the panel. Each says what it did and offers to undo it. */
export class PersonActions {
	constructor(
		private readonly desk: Desk,
		private readonly reports: TouchReports,
	) {}

	/** Touches a person, today unless told, with words to log beside it. */
	async touch(path: NotePath, words = '', on?: Day): Promise<void> {
		try {
			const { failures, written, logged } = await this.logTouch(path, words, on);
			this.reports.sayFailures(failures);
			const isNothingNew = written.length === 0 && logged === null && failures.length === 0;
			if (isNothingNew) this.#sayNothingNew(path, on);
		} catch (error) {
			this.desk.notices.error(error);
		}
	}

	/** The same for whoever says themselves what could not be done. */
	async logTouch(path: NotePath, words: string, on?: Day): Promise<LoggedTouch> {
		return this.desk.queue.run(async () => {
			const outcome = await logTouch(path, words, this.desk.routine(), on);
			const { written: people, logged } = outcome;
			if (people.length > 0 || logged !== null) this.reports.offer(this.desk.language.t('done.touched', { names: noteName(path) }), { people, logged });
			return outcome;
		});
	}

	/** Leaves a person out until a day. */
	async snooze(path: NotePath, until: Day): Promise<void> {
		await this.#set(path, 'snoozeUntil', until, message('done.snoozed', { name: noteName(path), day: until }));
	}

	/** Leaves a person out until somebody takes that back in their note. */
	async pause(path: NotePath): Promise<void> {
		await this.#set(path, 'paused', true, message('done.paused', { name: noteName(path) }));
	}

	/** Notes that a person goes through a hard time, and which; null where it has passed. */
	async setHardTime(path: NotePath, words: string | true | null): Promise<void> {
		await this.#set(path, 'hardTime', words, message(words === null ? 'done.hardTimeOver' : 'done.hardTime', { name: noteName(path) }));
	}

	/** Puts a note on one list and off the other, or off both. Returns whether that could be done. */
	async moveTo(path: NotePath, list: ListName | null): Promise<boolean> {
		const { settings } = this.desk.routine();
		const done = list === null ? message('done.off', { name: noteName(path) }) : isOn(path, list);
		return this.#edit(path, (properties) => editsToMove(properties, list, settings), done);
	}

	/**
	 * Puts somebody on a list by name: a note that is there is put on it, else one is made, from the template of the settings.
	 * Returns the path of the note; null where there is none.
	 *
	 * @param folder where to make the note; the folder of the settings unless told
	 */
	async addByName(name: string, words: NewPersonWords, folder?: string): Promise<NotePath | null> {
		const { vault, roster, settings } = this.desk.routine();
		const path = newPersonPath(name, folder ?? settings.newPeople.folder);
		if (path === null) {
			this.#say(message('done.badName', { name }));
			return null;
		}
		const there = vault.resolve(noteName(path), path) ?? (vault.exists(path) ? path : null);
		const list = there === null ? undefined : roster.get(there)?.list;
		if (there === null) return (await this.#create(path, words)) ? path : null;
		if (list === undefined) await this.moveTo(there, words.list);
		else this.#say(message('done.movedAlready', { name: noteName(there), list: message(`list.${list}`) }));
		return there;
	}

	#sayNothingNew(path: NotePath, on: Day | undefined): void {
		const name = noteName(path);
		const last = this.desk.people.roster.get(path)?.lastTouched ?? on;
		this.#say(on === undefined || last === undefined ? message('done.touchedAlready', { name }) : message('done.touchedOn', { name, day: last }));
	}

	#say(what: Message): void {
		this.desk.notices.say(this.desk.language.say(what));
	}

	async #create(path: NotePath, words: NewPersonWords): Promise<boolean> {
		return this.#attempt(async () => {
			const { vault, settings } = this.desk.routine();
			const named = settings.newPeople.template;
			const template = named === '' ? null : vault.resolve(named.replace(/\.md$/i, ''), '');
			if (named !== '' && template === null) throw new VaultError(named, message('problem.personTemplate'));
			const made = newPersonText(words, template === null ? '' : await vault.read(template), settings, vault.readYaml);
			if (!made.ok) throw new VaultError(named, made.problem);
			await vault.create(path, made.text);
			this.reports.offer(this.desk.language.say(isOn(path, words.list)), { created: [{ path, text: made.text }] });
		});
	}

	async #set(path: NotePath, property: PropertyName, value: string | true | null, done: Message): Promise<void> {
		const key = this.desk.routine().settings.properties[property];
		await this.#edit(path, () => [value === null ? { kind: 'remove', key } : { kind: 'set', key, value }], done);
	}

	async #edit(path: NotePath, decide: DecideEdits, done: Message): Promise<boolean> {
		return this.#attempt(async () => {
			let problem: Message | null = null;
			const outcome = await this.desk.vault.edit(path, (text) => {
				const edited = editProperties(text, this.desk.vault.readYaml, decide);
				problem = edited.ok ? null : edited.problem;
				return edited.text;
			});
			if (problem !== null) throw new VaultError(path, problem);
			if (outcome.before !== outcome.after) this.reports.offer(this.desk.language.say(done), { people: [{ path, ...outcome }] });
		});
	}

	async #attempt(job: () => Promise<void>): Promise<boolean> {
		try {
			await this.desk.queue.run(job);
			return true;
		} catch (error) {
			this.desk.notices.error(error);
			return false;
		}
	}
}

function isOn(path: NotePath, list: ListName): Message {
	return message('done.moved', { name: noteName(path), list: message(`list.${list}`) });
}
