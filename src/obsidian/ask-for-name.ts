import type { App } from 'obsidian';
import { listTitles } from '../people/person';
import { QuestionModal } from './question-modal';

/** Asks for a name to fill the place that has become free on the List of 20. It can wait, too. */
export function askForName(app: App, answered: (name: string) => void): void {
	new QuestionModal(app, {
		title: `A new name for your ${listTitles.list20}`,
		question: 'Whom would you like to know next?',
		explanation: 'A note with this name is put on the list. It can wait, too.',
		submit: 'Add to the list',
		cancel: 'Not now',
		answered: (name) => {
			if (name.trim() !== '') answered(name);
		},
	}).open();
}
