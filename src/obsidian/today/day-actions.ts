import type { App } from 'obsidian';
import type { ActionKind } from '../../actions/action';
import type { WrittenAction } from '../../daily-note/today-actions';
import { draftsFor } from '../../drafts/drafts';
import { noteName, type NotePath } from '../../note-path';
import { choicesToSwap, swapAction } from '../../use-cases/swap-action';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { ChoicePicker } from '../modals/choice-picker';
import { showDrafts } from '../modals/draft-modal';
import type { NoteFilling } from './note-filling';
import type { RejectedToday } from './rejected-today';
import type { TodayWriter } from './today-writer';

/**
 * The operations on the day's actions, for commands, the panel, the editor's menu and links. Each reports what it did.
 */
export class DayActions {
	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly reports: ChangeReports,
		private readonly writer: TodayWriter,
		private readonly rejected: RejectedToday,
		private readonly filling: NoteFilling,
	) {}

	/** Writes today's actions, says where, and offers to undo it. */
	async write(): Promise<void> {
		const { context } = this;
		await context.attempt(async () => {
			await context.indexed;
			const isNew = !context.vault.exists(context.todayNote);
			const { note, before, after } = await this.writer.writeNow();
			const words = context.language.t('command.written', { note: { note } });
			if (before === after) {
				context.notices.say(words);
				return;
			}
			// An undo deletes a new note, unless a template has filled it in before.
			const isOurs = isNew && before === '';
			this.reports.offer(
				words,
				isOurs ? { created: [{ path: note, text: after }] } : { people: [{ path: note, before, after }] },
			);
		});
	}

	/**
	 * Picks another person for one of today's actions, and remembers for the day who was rejected.
	 *
	 * @param chosen the people whom the user has chosen; the next best if omitted
	 */
	async swap(note: NotePath, kind: ActionKind, chosen?: readonly NotePath[]): Promise<void> {
		const { context, rejected } = this;
		await context.indexed;
		await context.attempt(() =>
			this.filling.writeIn(note, async () => {
				const routine = await context.routineForPlan();
				const { today } = routine;
				const setAside = rejected.on(today);
				const choice = chosen === undefined ? { setAside } : { setAside, chosen };
				const { before, after, replaced, from, to } = await swapAction(routine, note, kind, choice);
				const { language } = context;
				if (before === after) {
					context.notices.say(language.t('swap.nobody'));
					return;
				}
				// Whoever was chosen is not set aside any more.
				rejected.set(today, [...[...setAside].filter((path) => chosen?.includes(path) !== true), ...replaced]);
				const words =
					replaced.length > 0
						? language.t('swap.aside', { names: language.list(replaced.map(noteName)) })
						: language.t('command.written', { note: { note } });
				this.reports.offer(words, { swapped: { note, from, to } }, [], () => rejected.set(today, setAside));
			}),
		);
	}

	/** Lets the user choose the person for one of today's actions. In an introduction the first of the two stays. */
	async choose(note: NotePath, kind: ActionKind): Promise<void> {
		const { context } = this;
		await context.attempt(async () => {
			await context.indexed;
			const choices = await choicesToSwap(await context.routineForPlan(), note, kind);
			if (choices.length === 0) context.notices.say(context.language.t('swap.nobody'));
			else
				new ChoicePicker(this.app, context, choices, ({ people }) => void this.swap(note, kind, people)).open();
		});
	}

	/** Shows drafts for an action in a note. */
	draft(action: WrittenAction, note: NotePath): void {
		const { context } = this;
		showDrafts(this.app, draftsFor(action, note, context.routine(), context.language), context);
	}
}
