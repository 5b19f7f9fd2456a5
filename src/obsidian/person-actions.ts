import type { Day } from '../day';
import { editProperties, type DecideEdits } from '../people/edit-properties';
import { editsToMove } from '../people/list-edits';
import { newPersonPath, newPersonText } from '../people/new-person';
import { listTitles, type ListName } from '../people/person';
import { logTouch } from '../record/log-touch';
import type { PropertyName } from '../settings';
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
		await this.attempt(async () => {
			const outcome = await logTouch(path, words, this.desk.routine());
			sayFailures(outcome.failures);
			if (outcome.written.length === 0 && outcome.logged === null) {
				if (outcome.failures.length === 0) say(`${noteName(path)} was touched today already`);
				return;
			}
			this.reports.offer(`Touched ${noteName(path)}`, { people: outcome.written, logged: outcome.logged });
		});
	}

	/** Leaves a person out until a day. */
	async snooze(path: NotePath, until: Day): Promise<void> {
		await this.set(path, 'snoozeUntil', until, `${noteName(path)} is snoozed until ${until}`);
	}

	/** Leaves a person out until somebody takes that back in their note. */
	async pause(path: NotePath): Promise<void> {
		await this.set(path, 'paused', true, `${noteName(path)} is paused`);
	}

	/** Notes that a person goes through a hard time, and which; null where it has passed. */
	async setHardTime(path: NotePath, words: string | true | null): Promise<void> {
		const done = words === null ? `${noteName(path)} is no longer in a hard time` : `${noteName(path)} comes first for now`;
		await this.set(path, 'hardTime', words, done);
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

	private async set(path: NotePath, property: PropertyName, value: string | true | null, done: string): Promise<void> {
		const key = this.desk.routine().settings.properties[property];
		await this.edit(path, () => [value === null ? { kind: 'remove', key } : { kind: 'set', key, value }], done);
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
