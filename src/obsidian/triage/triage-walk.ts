import type { LinkedNote } from '../../encounters/encounters';
import type { NotePath } from '../../note-path';
import type { ListName } from '../../settings/lists';
import type { WrittenNote } from '../../use-cases/applied';
import { nothingToUndo, undo } from '../../use-cases/undo';
import type { AppContext } from '../app/app-context';
import type { PersonActions } from '../today/person-actions';

/** What can be decided on a note in triage. */
export type TriageChoice = ListName | 'never' | 'skip';

interface Step {
	readonly choice: TriageChoice;
	/** The note that the step wrote; null for a skip. */
	readonly written: WrittenNote | null;
}

/** A walk through notes, one decision after another, each of which can be taken back. */
export class TriageWalk {
	private readonly steps: Step[] = [];
	private isBusy = false;
	private underWay: Promise<void> = Promise.resolve();

	/** @param skipped the notes that were skipped since the start of the app; the walk keeps it up to date */
	constructor(
		private readonly notes: readonly LinkedNote[],
		private readonly skipped: Set<NotePath>,
		private readonly context: AppContext,
		private readonly people: PersonActions,
	) {}

	/** The note to decide on; null at the end. */
	get current(): LinkedNote | null {
		return this.notes[this.steps.length] ?? null;
	}

	/** The place of the current note, counted from 1. */
	get at(): number {
		return Math.min(this.steps.length + 1, this.total);
	}

	get total(): number {
		return this.notes.length;
	}

	get canUndo(): boolean {
		return this.steps.length > 0;
	}

	/** Resolves when no step is under way. */
	get settled(): Promise<void> {
		return this.underWay;
	}

	/** The notes that were written, in order. */
	get written(): readonly WrittenNote[] {
		return this.steps.flatMap(({ written }) =>
			written === null || written.before === written.after ? [] : written,
		);
	}

	/** How many notes were put on a list. */
	get added(): number {
		return this.steps.filter(({ choice }) => choice === 'list20' || choice === 'network90').length;
	}

	/** How many notes were left out for good. */
	get leftOut(): number {
		return this.steps.filter(({ choice }) => choice === 'never').length;
	}

	/**
	 * Decides on the current note. It stays the current one if it could not be written. Does nothing while another step
	 * is under way.
	 */
	async decide(choice: TriageChoice): Promise<void> {
		const { current } = this;
		if (current === null) return;
		await this.alone(async () => {
			const written = choice === 'skip' ? null : await this.people.decide(current.path, choice);
			if (choice !== 'skip' && written === null) return;
			if (choice === 'skip') this.skipped.add(current.path);
			this.steps.push({ choice, written });
		});
	}

	/**
	 * Takes back the last step, so that its note is the current one again. A note that has changed since stays, and a
	 * notice says so.
	 */
	async undo(): Promise<void> {
		const last = this.steps.at(-1);
		if (last === undefined) return;
		await this.alone(async () => {
			if (last.written !== null && !(await this.takeBack(last.written))) return;
			this.steps.pop();
			const note = this.current;
			if (note !== null) this.skipped.delete(note.path);
		});
	}

	private async takeBack(written: WrittenNote): Promise<boolean> {
		const { context } = this;
		let isDone = false;
		await context.attemptQueued(async () => {
			const outcome = await undo({ ...nothingToUndo, people: [written] }, context.routine(), (path) =>
				context.vault.trash(path),
			);
			if (!outcome.done) context.notices.say(context.language.say(outcome.reason));
			isDone = outcome.done;
		});
		return isDone;
	}

	private async alone(step: () => Promise<void>): Promise<void> {
		if (this.isBusy) return;
		this.isBusy = true;
		this.underWay = step().finally(() => {
			this.isBusy = false;
		});
		await this.underWay;
	}
}
