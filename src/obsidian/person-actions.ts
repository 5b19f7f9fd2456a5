import { addDays } from '../day';
import { editProperties, type DecideEdits } from '../people/edit-properties';
import { editsToMove } from '../people/list-edits';
import { newPersonPath, newPersonText } from '../people/new-person';
import { listTitles, type ListName } from '../people/person';
import { logTouch, type LoggedTouch } from '../record/log-touch';
import { noteName, type NotePath } from '../vault/note';
import { VaultError } from '../vault/vault';
import type { Desk } from './desk';
import { say, sayError, sayFailures } from './notices';
import type { TouchReports } from './touch-reports';

/** What can be done to a person from commands and the panel. Each says what it did and offers to undo it. */
export class PersonActions {
	constructor(
		private readonly desk: Desk,
		private readonly reports: TouchReports,
	) {}

	/** Touches a person today, with words to log beside it. */
	async touch(path: NotePath, words = ''): Promise<void> {
		try {
			const { failures, written, logged } = await this.logTouch(path, words);
			sayFailures(failures);
			const isNothingNew = written.length === 0 && logged === null && failures.length === 0;
			if (isNothingNew) say(`${noteName(path)} was touched today already`);
		} catch (error) {
			sayError(error);
		}
	}

	/** The same for whoever says themselves what could not be done. */
	async logTouch(path: NotePath, words: string): Promise<LoggedTouch> {
		return this.desk.queue.run(async () => {
			const outcome = await logTouch(path, words, this.desk.routine());
			const { written: people, logged } = outcome;
			if (people.length > 0 || logged !== null) this.reports.offer(`Touched ${noteName(path)}`, { people, logged });
			return outcome;
		});
	}

	/** Leaves a person out for some days. */
	async snooze(path: NotePath, days: number): Promise<void> {
		const { settings, today } = this.desk.routine();
		const until = addDays(today, days);
		const key = settings.properties.snoozeUntil;
		await this.edit(path, () => [{ kind: 'set', key, value: until }], `${noteName(path)} is snoozed until ${until}`);
	}

	/** Puts a note on one list and off the other, or off both. Returns whether that could be done. */
	async moveTo(path: NotePath, list: ListName | null): Promise<boolean> {
		const { settings } = this.desk.routine();
		const where = list === null ? 'is off your lists' : `is on your ${listTitles[list]}`;
		return this.edit(path, (properties) => editsToMove(properties, list, settings), `${noteName(path)} ${where}`);
	}

	/** Puts somebody on the List of 20 by name: a note that is there is put on it, else one is made. */
	async addToList20(name: string, folder: string): Promise<void> {
		const { vault, roster, settings } = this.desk.routine();
		const path = newPersonPath(name, folder);
		if (path === null) {
			say(`“${name}” cannot be the name of a note`);
			return;
		}
		const there = vault.resolve(noteName(path), path) ?? (vault.exists(path) ? path : null);
		const list = there === null ? undefined : roster.get(there)?.list;
		if (there === null) {
			await this.attempt(async () => {
				await vault.create(path, newPersonText('list20', settings));
				say(`${noteName(path)} is on your ${listTitles.list20}`);
			});
		} else if (list === undefined) await this.moveTo(there, 'list20');
		else say(`${noteName(there)} is on your ${listTitles[list]} already`);
	}

	private async edit(path: NotePath, decide: DecideEdits, done: string): Promise<boolean> {
		return this.attempt(async () => {
			let problem: string | null = null;
			const outcome = await this.desk.vault.edit(path, (text) => {
				const edited = editProperties(text, decide);
				problem = edited.ok ? null : edited.problem;
				return edited.text;
			});
			if (problem !== null) throw new VaultError(path, problem);
			if (outcome.before !== outcome.after) this.reports.offer(done, { people: [{ path, ...outcome }] });
		});
	}

	private async attempt(job: () => Promise<void>): Promise<boolean> {
		try {
			await this.desk.queue.run(job);
			return true;
		} catch (error) {
			sayError(error);
			return false;
		}
	}
}
