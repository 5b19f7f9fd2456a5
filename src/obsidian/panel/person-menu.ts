import { Menu, type App } from 'obsidian';
import { addDays } from '../../day';
import { draftsForPerson } from '../../drafts/drafts';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { showDrafts } from '../modals/draft-modal';
import { HistoryModal } from '../modals/history-modal';
import { askForDay, askForHardTime, askForPromise, askForTouch, askForWords } from '../modals/questions';
import type { PersonActions } from '../today/person-actions';
import { ofList } from '../../settings/lists';

/** The parts that the menus of a person use. */
export interface PersonMenuParts {
	readonly app: App;
	readonly context: AppContext;
	readonly people: PersonActions;
}

/** The menu of a person, with all operations on them. */
export function personMenu(person: Person, parts: PersonMenuParts): Menu {
	const { app, context, people } = parts;
	const { t } = context.language;
	const { path } = person;
	const menu = new Menu();
	const add = (section: string, icon: string, title: string, act: () => void): void => {
		menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).onClick(act));
	};
	add('touch', 'check', t('menu.touched'), () => void people.touch(path));
	add('touch', 'pencil', t('menu.touchedWords'), () => askForWords(app, context, person, (words) => void people.touch(path, words)));
	add('touch', 'calendar-check', t('menu.touchedOn'), () => askForTouch(app, context, person, (on, words) => void people.touch(path, words, on)));
	add('touch', 'message-square-text', t('menu.say'), () => showDrafts(app, draftsForPerson(person, context.routine(), context.language), context));
	add('touch', 'handshake', t('menu.promise'), () => askForPromise(app, context, person, (words) => void people.promise(path, words)));
	addSnoozes(menu, person, parts);
	add('rest', 'pause', t('menu.pause'), () => void people.pause(path));
	if (person.hardTime === null) add('state', 'cloud-rain', t('menu.hardTime'), () => askForHardTime(app, context, person, (words) => void people.setHardTime(path, words)));
	else add('state', 'sun', t('menu.hardTimeOver'), () => void people.setHardTime(path, null));
	const other = person.list === 'list20' ? 'network90' : 'list20';
	add('list', 'arrow-right-left', t(`menu.move${ofList[other]}`), () => void people.moveTo(path, other));
	add('list', 'user-minus', t('menu.takeOff'), () => void people.moveTo(path, null));
	add('open', 'history', t('menu.history'), () => new HistoryModal(app, person, context, people).open());
	add('open', 'file-text', t('menu.open'), () => void app.workspace.openLinkText(path, '', false));
	return menu;
}

/** The menu of times to snooze a person. */
export function snoozeMenu(person: Person, parts: PersonMenuParts): Menu {
	const menu = new Menu();
	addSnoozes(menu, person, parts);
	return menu;
}

/** The snooze times (days) that the menu offers directly. */
const snoozes = [
	['snooze.week', 7],
	['snooze.month', 30],
	['snooze.quarter', 91],
] as const;

function addSnoozes(menu: Menu, person: Person, parts: PersonMenuParts): void {
	const { t } = parts.context.language;
	for (const [title, days] of snoozes) {
		menu.addItem((item) => {
			item.setSection('rest').setIcon('alarm-clock').setTitle(t(title));
			item.onClick(() => void parts.people.snooze(person.path, addDays(parts.context.clock.today(), days)));
		});
	}
	menu.addItem((item) => {
		const ask = (): void => askForDay(parts.app, parts.context, person, addDays(parts.context.clock.today(), 14), (day) => void parts.people.snooze(person.path, day));
		item.setSection('rest').setIcon('calendar').setTitle(t('snooze.day')).onClick(ask);
	});
}
