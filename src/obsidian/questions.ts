import type { App } from 'obsidian';
import { parseDay, type Day } from '../day';
import { listTitles, type Person } from '../people/person';
import { say } from './notices';
import { QuestionModal } from './question-modal';

/** Asks what a touch was about; the answer may be empty. */
export function askForWords(app: App, { name }: Person, answered: (words: string) => void): void {
	new QuestionModal(app, {
		title: `In touch with ${name}`,
		question: 'What was it about?',
		explanation: 'A word or two, if you like. It goes into today’s note.',
		placeholder: 'Coffee',
		submit: 'Log touch',
		cancel: 'Cancel',
		answered,
	}).open();
}

/** Asks until which day to leave somebody out. */
export function askForDay(app: App, { name }: Person, example: Day, answered: (day: Day) => void): void {
	new QuestionModal(app, {
		title: `Snooze ${name}`,
		question: 'Until which day?',
		explanation: `A date such as ${example}.`,
		placeholder: example,
		submit: 'Snooze',
		cancel: 'Cancel',
		answered: (words) => {
			const day = parseDay(words.trim());
			if (day === null) say(`“${words}” is not a date such as ${example}`);
			else answered(day);
		},
	}).open();
}

/** Asks what somebody goes through; true where it is to stay between the two. */
export function askForHardTime(app: App, { name }: Person, answered: (words: string | true) => void): void {
	new QuestionModal(app, {
		title: `${name} is in a hard time`,
		question: 'What do they go through?',
		explanation: 'In your own words, or leave it empty. They come first, and are not asked for anything.',
		submit: 'Remember it',
		cancel: 'Cancel',
		answered: (words) => answered(words.trim() === '' ? true : words.trim()),
	}).open();
}

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
