import type { App } from 'obsidian';
import { noteFolder, type NotePath } from '../../note-path';
import type { AppContext } from '../app/app-context';
import { askForName } from '../modals/questions';
import type { PersonActions } from './person-actions';

/** What it takes to follow up an answer. */
export interface AnsweredParts {
	readonly app: App;
	readonly context: AppContext;
	readonly people: PersonActions;
}

/** Somebody on the List of 20 has answered: they move to the Network of 90, and a new name is asked for. */
export async function theyAnswered(path: NotePath, { app, context, people }: AnsweredParts): Promise<void> {
	if (!(await people.moveTo(path, 'network90'))) return;
	askForName(
		app,
		context,
		(name) => void people.addByName(name, { list: 'list20', why: '', interests: [] }, noteFolder(path)),
	);
}
