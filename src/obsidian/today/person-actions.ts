import type { Day } from '../../day';
import { message, type Message } from '../../language/message';
import { noteName, type NotePath } from '../../note-path';
import { editsToMove } from '../../people/list-edits';
import type { NewPersonWords } from '../../people/new-person';
import type { ReplacedValues } from '../../record/replaced-values';
import { type ListName, ofList } from '../../settings/lists';
import { makePerson, placeForPerson } from '../../use-cases/add-person';
import { addPromise } from '../../use-cases/add-promise';
import { editNote, setProperty, type EditedNote, type HandSet } from '../../use-cases/edit-note';
import type { WrittenNote } from '../../use-cases/applied';
import { logTouch, writesLogLine, type LoggedTouch } from '../../use-cases/log-touch';
import { markPromise } from '../../use-cases/mark-promise';
import type { WrittenPromise } from '../../use-cases/promises';
import { leaveOutOfTriage } from '../../use-cases/triage';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import type { NoteFilling } from './note-filling';
import { touchWords } from './touch-words';

/** The operations on a person, for commands and the panel. Each says what it did and offers to undo it. */
export class PersonActions {
	constructor(
		private readonly context: AppContext,
		private readonly reports: ChangeReports,
		private readonly replaced: ReplacedValues,
		private readonly filling: NoteFilling,
	) {}

	/**
	 * Touches a person, and logs words with the touch.
	 *
	 * @param on the day of the touch; today if omitted
	 */
	async touch(path: NotePath, words = '', on?: Day): Promise<void> {
		await this.context.attempt(async () => {
			const { failures, written, logged } = await this.logTouch(path, words, on);
			this.reports.sayFailures(failures);
			const isNothingNew = written.length === 0 && logged === null && failures.length === 0;
			if (isNothingNew) this.sayNothingNew(path, on);
		});
	}

	/** The same for callers that report failures themselves. */
	async logTouch(path: NotePath, words: string, on?: Day): Promise<LoggedTouch> {
		const isLogged = writesLogLine(path, words, this.context.routine(), on);
		const inQueue = <Result>(job: () => Promise<Result>): Promise<Result> =>
			isLogged ? this.filling.writeToday(job) : this.context.queue(job);
		return inQueue(async () => {
			const routine = this.context.routine();
			const outcome = await logTouch(path, words, routine, on);
			const { written: people, logged, touched } = outcome;
			this.replaced.remember(people, routine.settings, routine.vault.readYaml);
			if (people.length > 0 || logged !== null)
				this.reports.offer(touchWords(noteName(path), touched, this.context), { people, logged });
			return outcome;
		});
	}

	/** Leaves a person out of plans until a day. */
	async snooze(path: NotePath, until: Day): Promise<void> {
		await this.set(
			path,
			{ name: 'snoozeUntil', value: until },
			message('done.snoozed', { name: noteName(path), day: { day: until, today: this.context.clock.today() } }),
		);
	}

	/** Leaves a person out of plans until the user removes that from their note. */
	async pause(path: NotePath): Promise<void> {
		await this.set(path, { name: 'paused', value: true }, message('done.paused', { name: noteName(path) }));
	}

	/** Writes a cadence of their own, in days, into a person's note. */
	async setCadence(path: NotePath, days: number): Promise<void> {
		await this.set(
			path,
			{ name: 'cadence', value: days },
			message('done.cadence', { name: noteName(path), count: days }),
		);
	}

	/** Records that a person goes through a hard time: in words, or `true` without words. Null where it has passed. */
	async setHardTime(path: NotePath, words: string | true | null): Promise<void> {
		await this.set(
			path,
			{ name: 'hardTime', value: words },
			message(words === null ? 'done.hardTimeOver' : 'done.hardTime', { name: noteName(path) }),
		);
	}

	/** Writes a promise to a person into today's note, as an open task. */
	async promise(path: NotePath, words: string): Promise<void> {
		await this.context.attempt(() =>
			this.filling.writeToday(async () => {
				const undoable = await addPromise(path, words, this.context.routine());
				this.reports.offer(this.context.language.t('done.promised', { name: noteName(path) }), undoable);
			}),
		);
	}

	/**
	 * Puts another mark into the checkbox of a promise in its own note. Returns whether that succeeded.
	 *
	 * @param undone called after a successful undo
	 */
	async markPromise(
		promise: Pick<WrittenPromise, 'note' | 'line' | 'text' | 'words'>,
		mark: string,
		undone: () => void,
	): Promise<boolean> {
		const { note, words } = promise;
		return this.context.attemptQueued(async () => {
			const { marked } = await markPromise(note, promise, mark, this.context.vault);
			const done = message(mark === 'x' ? 'done.kept' : 'done.reopened', { words });
			this.reports.offer(this.context.language.say(done), { marked }, [], undone);
		});
	}

	/**
	 * Puts a note on one list and removes it from the other; null removes it from both. Returns whether that succeeded.
	 */
	async moveTo(path: NotePath, list: ListName | null): Promise<boolean> {
		const done = list === null ? message('done.off', { name: noteName(path) }) : movedTo(path, list);
		return this.edit(path, () => this.editList(path, list), done);
	}

	/**
	 * Decides on a note in triage, without a word: the caller says what was done, and can undo it. Null if the note
	 * could not be written.
	 */
	async decide(path: NotePath, choice: ListName | 'never'): Promise<WrittenNote | null> {
		const { vault } = this.context;
		let written: WrittenNote | null = null;
		await this.context.attemptQueued(async () => {
			const { before, after } = await (choice === 'never'
				? leaveOutOfTriage(path, vault)
				: this.editList(path, choice));
			written = { path, before, after };
		});
		return written;
	}

	/**
	 * Puts a person on a list by name. Uses the note of that name, or makes one from the template of the settings.
	 * Returns the path of the note; null if there is none.
	 *
	 * @param folder where to make the note; the folder of the settings if omitted
	 */
	async addByName(name: string, words: NewPersonWords, folder?: string): Promise<NotePath | null> {
		const place = placeForPerson(name, this.context.routine(), folder);
		switch (place.kind) {
			case 'unnameable':
				this.say(message('done.badName', { name }));
				return null;
			case 'new':
				return (await this.make(place.path, words)) ? place.path : null;
			case 'existing':
				if (place.list === null) await this.moveTo(place.path, words.list);
				else this.say(message(`done.movedAlready${ofList[place.list]}`, { name: noteName(place.path) }));
				return place.path;
		}
	}

	private editList(path: NotePath, list: ListName | null): Promise<EditedNote> {
		return editNote(
			path,
			(properties) => editsToMove(properties, list, this.context.settings.current),
			this.context.vault,
		);
	}

	private sayNothingNew(path: NotePath, on: Day | undefined): void {
		const name = noteName(path);
		const last = this.context.people.roster.get(path)?.lastTouched ?? on;
		this.say(
			on === undefined || last === undefined
				? message('done.touchedAlready', { name })
				: message('done.touchedOn', { name, day: { day: last, today: this.context.clock.today() } }),
		);
	}

	private say(what: Message): void {
		this.context.notices.say(this.context.language.say(what));
	}

	private async make(path: NotePath, words: NewPersonWords): Promise<boolean> {
		return this.context.attemptQueued(async () => {
			const text = await makePerson(path, words, this.context.routine());
			this.reports.offer(this.context.language.say(movedTo(path, words.list)), { created: [{ path, text }] });
		});
	}

	private async set(path: NotePath, set: HandSet, done: Message): Promise<void> {
		await this.edit(path, () => setProperty(path, set, this.context.routine()), done);
	}

	private async edit(path: NotePath, edited: () => Promise<EditedNote>, done: Message): Promise<boolean> {
		return this.context.attemptQueued(async () => {
			const { before, after } = await edited();
			if (before !== after)
				this.reports.offer(this.context.language.say(done), { people: [{ path, before, after }] });
		});
	}
}

/** Says that somebody is on a list now. */
function movedTo(path: NotePath, list: ListName): Message {
	return message(`done.moved${ofList[list]}`, { name: noteName(path) });
}
