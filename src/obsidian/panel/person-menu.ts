import { Menu, type App } from 'obsidian';
import { addDays } from '../../day';
import { draftsForPerson } from '../../drafts/drafts';
import { message } from '../../language/message';
import type { Person } from '../../people/person';
import { ofList } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import { call } from '../app/undocumented';
import { showDrafts } from '../modals/draft-modal';
import { HistoryModal } from '../modals/history-modal';
import { askForDay, askForHardTime, askForPromise, askForTouch, askForWords } from '../modals/questions';
import type { PersonActions } from '../today/person-actions';

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
	add('open', 'file-text', t('menu.open'), () => void app.workspace.openLinkText(path, '', false));
	add('open', 'message-square-text', t('menu.dialog', { words: message('menu.say') }), () =>
		showDrafts(app, draftsForPerson(person, context.routine(), context.language), context),
	);
	add('open', 'history', t('menu.dialog', { words: message('menu.history') }), () =>
		new HistoryModal(app, person, context, people).open(),
	);
	add('touch', 'check', t('menu.touched'), () => void people.touch(path));
	add('touch', 'pencil', t('menu.touchedWords'), () =>
		askForWords(app, context, person, (words) => void people.touch(path, words)),
	);
	add('touch', 'calendar-check', t('menu.touchedOn'), () =>
		askForTouch(app, context, person, (on, words) => void people.touch(path, words, on)),
	);
	add('touch', 'handshake', t('menu.promise'), () =>
		askForPromise(app, context, person, (words) => void people.promise(path, words)),
	);
	addSnoozeMenu(menu, person, parts);
	if (person.hardTime === null)
		add('state', 'cloud-rain', t('menu.hardTime'), () =>
			askForHardTime(app, context, person, (words) => void people.setHardTime(path, words)),
		);
	else add('state', 'sun', t('menu.hardTimeOver'), () => void people.setHardTime(path, null));
	add('state', 'pause', t('menu.pause'), () => void people.pause(path));
	const other = person.list === 'list20' ? 'network90' : 'list20';
	add('list', 'arrow-right-left', t(`menu.move${ofList[other]}`), () => void people.moveTo(path, other));
	add('list', 'user-minus', t('menu.takeOff'), () => void people.moveTo(path, null));
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

/**
 * Adds the times to snooze as a menu of its own, or below their name where the app has no such menus any more: it
 * documents none.
 */
function addSnoozeMenu(menu: Menu, person: Person, parts: PersonMenuParts): void {
	menu.addItem((item) => {
		item.setSection('rest').setIcon('alarm-clock').setTitle(parts.context.language.t('question.snoozeNow'));
		const below = call(item, 'setSubmenu');
		if (below instanceof Menu) addSnoozes(below, person, parts);
		else {
			item.setIsLabel(true);
			addSnoozes(menu, person, parts);
		}
	});
}

function addSnoozes(menu: Menu, person: Person, parts: PersonMenuParts): void {
	const { t } = parts.context.language;
	for (const [title, days] of snoozes) {
		menu.addItem((item) => {
			item.setSection('rest').setIcon('alarm-clock').setTitle(t(title));
			item.onClick(() => void parts.people.snooze(person.path, addDays(parts.context.clock.today(), days)));
		});
	}
	menu.addItem((item) => {
		const ask = (): void =>
			askForDay(
				parts.app,
				parts.context,
				person,
				addDays(parts.context.clock.today(), 14),
				(day) => void parts.people.snooze(person.path, day),
			);
		item.setSection('rest').setIcon('calendar').setTitle(t('snooze.day')).onClick(ask);
	});
}
