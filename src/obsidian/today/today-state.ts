import { Component, Events, type App } from 'obsidian';
import type { ActionKind } from '../../actions/action';
import { actionsIn, progressOf, type WrittenAction } from '../../daily-note/today-actions';
import type { NotePath } from '../../note-path';
import { outdatedAdvice } from '../../use-cases/outdated-advice';
import type { AppContext } from '../app/app-context';
import { gathered } from '../app/gathered';
import type { RejectedToday } from './rejected-today';

/** How long (milliseconds) there must be no further change of people: less than views wait, which draw what is read. */
const rest = 20;

/** Today's actions, as read from today's note. Triggers `changed` when they have changed. */
export class TodayState extends Component {
	readonly events = new Events();
	private text: string | null = null;
	private written: readonly WrittenAction[] = [];
	private writtenIn: NotePath = '';
	private outdated: readonly ActionKind[] = [];
	/** Whether the note has been read before all people were. */
	private isWaiting = false;

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly rejected: RejectedToday,
	) {
		super();
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(
			metadataCache.on('changed', (file, text) => {
				if (file.path === this.note) this.take(text, file.path);
			}),
		);
		this.registerEvent(metadataCache.on('deleted', (file) => this.rereadIf(file.path)));
		this.registerEvent(vault.on('rename', (file, from) => this.rereadIf(file.path, from)));
		for (const events of [this.context.clock.events, this.context.settings.events, this.context.doneSigns.events]) {
			this.registerEvent(events.on('changed', () => void this.reread()));
		}
		const lookAgain = gathered(() => this.take(this.text, this.writtenIn), rest);
		this.registerEvent(
			this.context.people.events.on('changed', () => {
				if (this.isWaiting) this.take(this.text, this.writtenIn);
				else lookAgain();
			}),
		);
		this.register(() => lookAgain.cancel());
		void this.reread();
	}

	/** The path of today's note, which may not exist. */
	get note(): NotePath {
		return this.context.todayNote;
	}

	/** Today's actions; empty if they have not been written. */
	get actions(): readonly WrittenAction[] {
		return this.written;
	}

	/** The note that holds these actions: after midnight that of yesterday, until today's has been read. */
	get noteOfActions(): NotePath {
		return this.writtenIn;
	}

	/** The number of today's actions, and how many of them are done. Advice counts as neither. */
	get progress(): { readonly done: number; readonly count: number } {
		return progressOf(this.written);
	}

	/** The kinds of advice that no longer holds: a write puts an action in its place. */
	get outdatedAdvice(): readonly ActionKind[] {
		return this.outdated;
	}

	private rereadIf(...paths: string[]): void {
		if (paths.includes(this.note)) void this.reread();
	}

	private async reread(): Promise<void> {
		const { note } = this;
		const file = this.app.vault.getFileByPath(note);
		this.take(file === null ? null : await this.app.vault.cachedRead(file).catch(() => null), note);
	}

	private take(text: string | null, note: NotePath): void {
		this.text = text;
		// While people are being read, lines would name people that are not known yet.
		this.isWaiting = !this.context.people.isReady;
		if (this.isWaiting) {
			this.writtenIn = note;
			return;
		}
		const routine = this.context.routine();
		const now = text === null ? [] : actionsIn(text, note, routine);
		const outdated =
			text === null || !now.some(({ isAdvice }) => isAdvice)
				? []
				: outdatedAdvice(text, note, routine, this.rejected.on(routine.today));
		if (
			note === this.writtenIn &&
			JSON.stringify([now, outdated]) === JSON.stringify([this.written, this.outdated])
		)
			return;
		this.writtenIn = note;
		this.written = now;
		this.outdated = outdated;
		this.events.trigger('changed');
	}
}
