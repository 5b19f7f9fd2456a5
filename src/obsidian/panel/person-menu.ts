import { Menu, type App } from 'obsidian';
import { addDays, type Day } from '../../day';
import { listTitles, type ListName, type Person } from '../../people/person';
import type { Desk } from '../desk';
import type { PersonActions } from '../person-actions';
import { askForDay, askForHardTime, askForWords } from '../questions';

/** What the menus of a person work with. */
export interface PersonMenuParts {
	readonly app: App;
	readonly desk: Desk;
	readonly people: PersonActions;
	/** The day it is. */
	readonly today: () => Day;
	readonly showHistory: (person: Person) => void;
}

/** Everything that can be done about a person from the list. */
export function personMenu(person: Person, parts: PersonMenuParts): Menu {
	const { app, desk, people } = parts;
	const { path } = person;
	const menu = new Menu();
	const add = (section: string, icon: string, title: string, act: () => void): void => {
		menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).onClick(act));
	};
	add('touch', 'check', 'Touched today', () => void people.touch(path));
	add('touch', 'pencil', 'Touched today, with a word about it', () => askForWords(app, desk, person, (words) => void people.touch(path, words)));
	addSnoozes(menu, person, parts);
	add('rest', 'pause', 'Pause', () => void people.pause(path));
	if (person.hardTime === null) add('state', 'cloud-rain', 'In a hard time', () => askForHardTime(app, desk, person, (words) => void people.setHardTime(path, words)));
	else add('state', 'sun', 'No longer in a hard time', () => void people.setHardTime(path, null));
	const other: ListName = person.list === 'list20' ? 'network90' : 'list20';
	add('list', 'arrow-right-left', `Move to the ${listTitles[other]}`, () => void people.moveTo(path, other));
	add('list', 'user-minus', 'Take off the lists', () => void people.moveTo(path, null));
	add('open', 'history', 'Show history', () => parts.showHistory(person));
	add('open', 'file-text', 'Open the note', () => void app.workspace.openLinkText(path, '', false));
	return menu;
}

/** For how long to leave a person out. */
export function snoozeMenu(person: Person, parts: PersonMenuParts): Menu {
	const menu = new Menu();
	addSnoozes(menu, person, parts);
	return menu;
}

function addSnoozes(menu: Menu, person: Person, parts: PersonMenuParts): void {
	for (const [title, days] of [['Snooze for a week', 7], ['Snooze for a month', 30], ['Snooze for three months', 91]] as const) {
		menu.addItem((item) => {
			item.setSection('rest').setIcon('alarm-clock').setTitle(title);
			item.onClick(() => void parts.people.snooze(person.path, addDays(parts.today(), days)));
		});
	}
	menu.addItem((item) => {
		const ask = (): void => askForDay(parts.app, parts.desk, person, addDays(parts.today(), 14), (day) => void parts.people.snooze(person.path, day));
		item.setSection('rest').setIcon('calendar').setTitle('Snooze until a day').onClick(ask);
	});
}
