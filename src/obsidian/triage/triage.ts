import { getAllTags, type App } from 'obsidian';
import type { LinkedNote } from '../../encounters/encounters';
import type { NotePath } from '../../note-path';
import { compareLinked, fewestEncounters, isForTriage, type TriageNote } from '../../use-cases/triage';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { inSlices } from '../indexes/in-slices';
import type { PersonActions } from '../today/person-actions';
import { TriageModal } from './triage-modal';
import { TriageWalk } from './triage-walk';

/** Walks the user through the notes without a list that dated notes link to. */
export class Triage {
	/** What was skipped comes last, until the app starts again. */
	private readonly skipped = new Set<NotePath>();

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly people: PersonActions,
		private readonly reports: ChangeReports,
	) {}

	async open(): Promise<void> {
		await this.context.attempt(async () => {
			const { notices, language, settings } = this.context;
			if (!settings.current.encounters.count) {
				notices.say(language.t('triage.off'));
				return;
			}
			const found = await this.find();
			if (found.length === 0) notices.say(language.t('triage.nobody'));
			else
				new TriageModal(
					this.app,
					this.context,
					new TriageWalk(found, this.skipped, this.context, this.people),
					this.reports,
				).open();
		});
	}

	/** Finds the notes in slices, because in a vault of years there are many links to follow. */
	private async find(): Promise<LinkedNote[]> {
		await this.context.indexed;
		await this.context.encounters.ready();
		const routine = this.context.routine();
		const found: LinkedNote[] = [];
		const add = (notes: readonly LinkedNote[]): void =>
			void found.push(...notes.filter(({ path }) => isForTriage(this.noteAt(path), routine)));
		await inSlices(routine.encounters.linkedNotes(routine.today, fewestEncounters), add, () => true);
		return found.sort(
			(a, b) => Number(this.skipped.has(a.path)) - Number(this.skipped.has(b.path)) || compareLinked(a, b),
		);
	}

	private noteAt(path: NotePath): TriageNote {
		const cache = this.app.metadataCache.getCache(path);
		return { path, properties: cache?.frontmatter ?? null, tags: cache === null ? [] : (getAllTags(cache) ?? []) };
	}
}
