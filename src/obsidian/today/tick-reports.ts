import type { App } from 'obsidian';
import { message, type Message } from '../../language/message';
import { noteName } from '../../note-path';
import type { TickedLine } from '../../record/ticked-lines';
import type { Touched } from '../../use-cases/applied';
import type { AppliedTicks } from '../../use-cases/apply-ticks';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import type { NoticeButton } from '../app/notices';
import { theyAnswered } from './answered';
import type { PersonActions } from './person-actions';
import { touchWords } from './touch-words';

/** Reports the effects of ticked and unticked lines, and asks whether a person on the List of 20 has answered. */
export class TickReports {
	constructor(
		readonly app: App,
		readonly context: AppContext,
		private readonly reports: ChangeReports,
		readonly people: PersonActions,
	) {}

	/** @param unticked called for each line that an undo has unticked: the effects of the line are reverted with it */
	report(applied: AppliedTicks, unticked: (line: TickedLine) => void): void {
		this.reports.sayFailures(applied.failures, false);
		const { t } = this.context.language;
		// A touch leads to its own day, also from a day that lay in the future; an untick leads away from it.
		const forward = applied.touched.filter(({ day, to }) => to === day);
		if (forward.length === 0) {
			if (applied.touched.length > 0)
				this.context.notices.say(t('done.takenBack', { names: this.names(applied.touched) }));
			return;
		}
		const behind = applied.ticks.filter(({ day, people }) =>
			forward.some(({ path, to }) => to === day && people.some((person) => person.path === path)),
		);
		const order = behind.flatMap(({ people }) => people.map(({ path }) => path));
		// If an untick has changed the same note, the tick came after it: the last entry counts.
		const people = [...new Map(applied.written.map((written) => [written.path, written])).values()].filter(
			({ path }) => order.includes(path),
		);
		forward.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
		this.reports.offer(
			touchWords(this.names(forward), forward, this.context),
			{ people, unticked: behind },
			this.answerButtons(forward),
			() => behind.forEach(unticked),
		);
	}

	/** The button after an outreach, for a person who answers: they are now a person whom the user knows. */
	private answerButtons(touched: readonly Touched[]): NoticeButton[] {
		const [first, ...others] = touched.filter(({ kind }) => kind === 'outreach');
		if (first === undefined || others.length > 0 || this.context.people.roster.get(first.path)?.list !== 'list20')
			return [];
		return [{ text: this.context.language.t('done.answered'), act: () => theyAnswered(first.path, this) }];
	}

	private names(touched: readonly Touched[]): readonly string[] | Message {
		const all = touched.map(({ path }) => noteName(path));
		return all.length <= 3 ? all : message('done.more', { names: all.slice(0, 2), count: all.length - 2 });
	}
}
