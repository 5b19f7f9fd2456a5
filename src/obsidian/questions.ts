import type { App } from 'obsidian';
import { parseDay, type Day } from '../day';
import { message } from '../language/message';
import type { Person } from '../people/person';
import type { Desk } from './desk';
import { QuestionModal } from './question-modal';

/** Asks what a touch was about; the answer may be empty. */
export function askForWords(app: App, { language: { t } }: Desk, { name }: Person, answered: (words: string) => void): void {
	new QuestionModal(app, {
		title: t('question.touch', { name }),
		question: t('question.about'),
		explanation: t('question.aboutWhy'),
		placeholder: t('question.aboutExample'),
		submit: t('question.logTouch'),
		cancel: t('question.cancel'),
		answered,
	}).open();
}

/** Asks until which day to leave somebody out. */
export function askForDay(app: App, { language: { t }, notices }: Desk, { name }: Person, example: Day, answered: (day: Day) => void): void {
	new QuestionModal(app, {
		title: t('question.snooze', { name }),
		question: t('question.until'),
		explanation: t('question.untilExample', { example }),
		placeholder: example,
		submit: t('question.snoozeNow'),
		cancel: t('question.cancel'),
		answered: (words) => {
			const day = parseDay(words.trim());
			if (day === null) notices.say(t('question.noDay', { words, example }));
			else answered(day);
		},
	}).open();
}

/** Asks what somebody goes through; true where it is to stay between the two. */
export function askForHardTime(app: App, { language: { t } }: Desk, { name }: Person, answered: (words: string | true) => void): void {
	new QuestionModal(app, {
		title: t('question.hardTime', { name }),
		question: t('question.hardTimeWhich'),
		explanation: t('question.hardTimeWhy'),
		submit: t('question.remember'),
		cancel: t('question.cancel'),
		answered: (words) => answered(words.trim() === '' ? true : words.trim()),
	}).open();
}

/** Asks for a name to fill the place that has become free on the List of 20. It can wait, too. */
export function askForName(app: App, { language: { t } }: Desk, answered: (name: string) => void): void {
	new QuestionModal(app, {
		title: t('question.newName', { list: message('list.list20') }),
		question: t('question.whomNext'),
		explanation: t('question.newNameWhy'),
		submit: t('question.addName'),
		cancel: t('question.notNow'),
		answered: (name) => {
			if (name.trim() !== '') answered(name);
		},
	}).open();
}
