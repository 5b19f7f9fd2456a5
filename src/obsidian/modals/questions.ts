import type { App } from 'obsidian';
import { addDays, day, parseDay, type Day } from '../../day';
import type { Language } from '../../language/language';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { QuestionModal } from './question-modal';

/** Asks what a touch was about. The answer may be empty. */
export function askForWords(app: App, { language: { t } }: AppContext, { name }: Person, answered: (words: string) => void): void {
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

/** Asks on which day the user touched a person, and what it was about. The words may be empty. */
export function askForTouch(app: App, { language, clock }: AppContext, { name }: Person, answered: (day: Day, words: string) => void): void {
	const { t } = language;
	const today = clock.today();
	const example = addDays(today, -1);
	new QuestionModal(app, {
		title: t('question.touch', { name }),
		question: t('question.onDay'),
		explanation: t('question.untilExample', { example }),
		placeholder: example,
		also: { question: t('question.about'), explanation: t('question.aboutWhy'), placeholder: t('question.aboutExample') },
		submit: t('question.logTouch'),
		cancel: t('question.cancel'),
		objection: (words) => noDay(words, example, language) ?? (words.trim() > today ? t('question.future', { day: words.trim() }) : null),
		answered: (on, words) => answered(day(on.trim()), words),
	}).open();
}

/** Asks until which day to snooze a person. */
export function askForDay(app: App, { language }: AppContext, { name }: Person, example: Day, answered: (day: Day) => void): void {
	const { t } = language;
	new QuestionModal(app, {
		title: t('question.snooze', { name }),
		question: t('question.until'),
		explanation: t('question.untilExample', { example }),
		placeholder: example,
		submit: t('question.snoozeNow'),
		cancel: t('question.cancel'),
		objection: (words) => noDay(words, example, language),
		answered: (words) => answered(day(words.trim())),
	}).open();
}

/** Asks what hard time a person goes through. The answer is `true` if the user gives no words. */
export function askForHardTime(app: App, { language: { t } }: AppContext, { name }: Person, answered: (words: string | true) => void): void {
	new QuestionModal(app, {
		title: t('question.hardTime', { name }),
		question: t('question.hardTimeWhich'),
		explanation: t('question.hardTimeWhy'),
		submit: t('question.remember'),
		cancel: t('question.cancel'),
		answered: (words) => answered(words.trim() === '' ? true : words.trim()),
	}).open();
}

/** Asks what the user means to do for a person. The answer holds words. */
export function askForPromise(app: App, { language: { t } }: AppContext, { name }: Person, answered: (words: string) => void): void {
	new QuestionModal(app, {
		title: t('question.promise', { name }),
		question: t('question.promised'),
		explanation: t('question.promiseWhy'),
		placeholder: t('question.promiseExample'),
		submit: t('question.addPromise'),
		cancel: t('question.cancel'),
		objection: (words) => (/[\p{L}\p{N}]/u.test(words) ? null : t('question.noWords')),
		answered,
	}).open();
}

/** Asks for a name to fill the free place on the List of 20. The user can decline. */
export function askForName(app: App, { language: { t } }: AppContext, answered: (name: string) => void): void {
	new QuestionModal(app, {
		title: t('question.newName'),
		question: t('question.whomNext'),
		explanation: t('question.newNameWhy'),
		submit: t('question.addName'),
		cancel: t('question.notNow'),
		answered: (name) => {
			if (name.trim() !== '') answered(name);
		},
	}).open();
}

/** Says what is wrong with the words for a day; null if they are a day. */
function noDay(words: string, example: Day, { t }: Language): string | null {
	return parseDay(words.trim()) === null ? t('question.noDay', { words, example }) : null;
}
