import { message } from '../../language/message';
import { noteName, type NotePath } from '../../note-path';
import type { TickedLine } from '../../record/ticked-lines';
import type { Touched } from '../../use-cases/applied';
import type { AppliedTicks } from '../../use-cases/apply-ticks';
import { nothingToUndo, undo, type Undoable, type UndoOutcome } from '../../use-cases/undo';
import type { Problem } from '../../vault/note';
import type { Desk } from '../app/app-context';
import type { NoticeButton } from '../app/notices';
import { offerUndo } from '../app/offer-undo';

/** Tells the user what was written in their notes, each time with a way to take it back. */
export class TouchReports {
	/** What was said last: a note that stays unwritable must not be announced at every save of the daily note. */
	#failuresSaid = '';

	/** @param answered what to do where somebody of the List of 20 has answered */
	constructor(
		private readonly desk: Desk,
		private readonly answered: (path: NotePath) => Promise<void>,
	) {}

	/**
	 * Reports what ticked and unticked lines have brought about.
	 *
	 * @param unticked told of each line that an undo has unticked: what it did is reverted with it
	 */
	ofTicks(applied: AppliedTicks, unticked: (line: TickedLine) => void): void {
		this.sayFailures(applied.failures, false);
		const forward = applied.touched.filter(({ from, to }) => to !== null && (from === null || to > from));
		if (forward.length === 0) {
			if (applied.touched.length > 0) this.desk.notices.say(this.desk.language.t('done.takenBack', { names: this.#names(applied.touched) }));
			return;
		}
		const behind = applied.ticks.filter(({ day, people }) => forward.some(({ path, to }) => to === day && people.some((person) => person.path === path)));
		const order = behind.flatMap(({ people }) => people.map(({ path }) => path));
		// Where an untick has changed somebody's note as well, the tick came last.
		const people = [...new Map(applied.written.map((written) => [written.path, written])).values()].filter(({ path }) => order.includes(path));
		forward.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
		this.offer(this.desk.language.t('done.touched', { names: this.#names(forward) }), { people, unticked: behind }, this.#answerButtons(forward), () => behind.forEach(unticked));
	}

	/** Says what could not be written: always where somebody asked for it, else where it was not said last. */
	sayFailures(failures: readonly Problem[], isAsked = true): void {
		const said = JSON.stringify(failures);
		if (isAsked || said !== this.#failuresSaid) this.desk.notices.failures(failures);
		this.#failuresSaid = said;
	}

	/**
	 * Says what was done, and offers to undo it, after whatever else there is to do.
	 *
	 * @param undone told when that was undone, before anybody else sees what has changed
	 */
	offer(words: string, undoable: Partial<Undoable>, others: readonly NoticeButton[] = [], undone: () => void = () => undefined): void {
		const revert = async (): Promise<UndoOutcome> => {
			const outcome = await undo({ ...nothingToUndo, ...undoable }, this.desk.routine(), (path) => this.desk.vault.trash(path));
			if (outcome.done) undone();
			return outcome;
		};
		offerUndo(this.desk, words, revert, others);
	}

	/** After an outreach: whoever answers is somebody one knows now. */
	#answerButtons(touched: readonly Touched[]): NoticeButton[] {
		const [first, ...others] = touched.filter(({ kind }) => kind === 'outreach');
		if (first === undefined || others.length > 0 || this.desk.people.roster.get(first.path)?.list !== 'list20') return [];
		return [{ text: this.desk.language.t('done.answered', { list: message('list.network90') }), act: () => this.answered(first.path) }];
	}

	#names(touched: readonly Touched[]): string {
		const all = touched.map(({ path }) => noteName(path));
		return all.length <= 3 ? all.join(', ') : this.desk.language.t('done.more', { names: all.slice(0, 2).join(', '), count: all.length - 2 });
	}
}
