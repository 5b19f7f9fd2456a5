import type { App } from 'obsidian';
import { withWay } from '../../daily-note/ways';
import { addDays, type Day } from '../../day';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { DayField } from './day-field';
import { QuestionModal } from './question-modal';
import { WayField } from './way-field';
import { WordsField, type AskedWords } from './words-field';

/** Asks how the user was in touch, and what it was about. The words may be empty. */
export function askForWords(app: App, context: AppContext, { name }: Person, answered: (words: string) => void): void {
	const { t } = context.language;
	const [way, about] = touchFields(context);
	new QuestionModal(app, {
		title: t('question.touch', { name }),
		fields: [way, about],
		first: about,
		submit: t('question.logTouch'),
		cancel: t('question.cancel'),
		answered: () => answered(withWay(way.way, about.words, context.routine().language)),
	}).open();
}

/** Asks on which day the user was in touch with a person, how, and what it was about. The words may be empty. */
export function askForTouch(
	app: App,
	context: AppContext,
	{ name }: Person,
	answered: (day: Day, words: string) => void,
): void {
	const { language, clock } = context;
	const { t } = language;
	const today = clock.today();
	const example = addDays(today, -1);
	const on = new DayField(language, {
		question: t('question.onDay'),
		explanation: t('question.daysBack', { example }),
		direction: 'back',
		example,
		today,
	});
	const [way, about] = touchFields(context);
	new QuestionModal(app, {
		title: t('question.touch', { name }),
		fields: [on, way, about],
		first: on,
		submit: t('question.logTouch'),
		cancel: t('question.cancel'),
		answered: () => on.day !== null && answered(on.day, withWay(way.way, about.words, context.routine().language)),
	}).open();
}

/** Asks until which day to snooze a person. */
export function askForDay(
	app: App,
	{ language, clock }: AppContext,
	{ name }: Person,
	example: Day,
	answered: (day: Day) => void,
): void {
	const { t } = language;
	const until = new DayField(language, {
		question: t('question.until'),
		explanation: t('question.daysAhead', { example }),
		direction: 'ahead',
		example,
		today: clock.today(),
	});
	new QuestionModal(app, {
		title: t('question.snooze', { name }),
		fields: [until],
		first: until,
		submit: t('question.snoozeNow'),
		cancel: t('question.cancel'),
		answered: () => until.day !== null && answered(until.day),
	}).open();
}

/** Asks what hard time a person goes through. The answer is `true` if the user gives no words. */
export function askForHardTime(
	app: App,
	context: AppContext,
	{ name }: Person,
	answered: (words: string | true) => void,
): void {
	const { t } = context.language;
	const words = { question: t('question.hardTimeWhich'), explanation: t('question.hardTimeWhy') };
	askInWords(
		app,
		context,
		{ title: t('question.hardTime', { name }), submit: t('question.remember'), words },
		(answer) => answered(answer.trim() === '' ? true : answer.trim()),
	);
}

/** Asks what the user means to do for a person. The answer holds words. */
export function askForPromise(
	app: App,
	context: AppContext,
	{ name }: Person,
	answered: (words: string) => void,
): void {
	const { t } = context.language;
	const words: AskedWords = {
		question: t('question.promised'),
		explanation: t('question.promiseWhy'),
		placeholder: t('question.promiseExample'),
		objection: (answer) => (/[\p{L}\p{N}]/u.test(answer) ? null : t('question.noWords')),
	};
	askInWords(
		app,
		context,
		{ title: t('question.promise', { name }), submit: t('question.addPromise'), words },
		answered,
	);
}

/** Asks for a name to fill the free place on the List of 20. The user can decline. */
export function askForName(app: App, context: AppContext, answered: (name: string) => void): void {
	const { t } = context.language;
	const words = { question: t('question.whomNext'), explanation: t('question.newNameWhy') };
	const asked = { title: t('question.newName'), submit: t('question.addName'), cancel: t('question.notNow'), words };
	askInWords(app, context, asked, (name) => {
		if (name.trim() !== '') answered(name);
	});
}

interface AskedInWords {
	readonly title: string;
	readonly submit: string;
	/** "Cancel" where it is left out. */
	readonly cancel?: string;
	readonly words: AskedWords;
}

function askInWords(
	app: App,
	{ language: { t } }: AppContext,
	{ title, submit, cancel = t('question.cancel'), words }: AskedInWords,
	answered: (words: string) => void,
): void {
	const field = new WordsField(words);
	new QuestionModal(app, {
		title,
		fields: [field],
		first: field,
		submit,
		cancel,
		answered: () => answered(field.words),
	}).open();
}

function touchFields({ language }: AppContext): [WayField, WordsField] {
	const { t } = language;
	return [
		new WayField(language),
		new WordsField({
			question: t('question.about'),
			explanation: t('question.aboutWhy'),
			placeholder: t('question.aboutExample'),
		}),
	];
}
