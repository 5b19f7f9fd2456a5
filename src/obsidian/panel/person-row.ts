import { setIcon, type HoverParent, type Menu } from 'obsidian';
import { birthdayWords, hardTimeWords } from '../../actions/compassion';
import { daysUntil, type Day } from '../../day';
import type { Language } from '../../language/language';
import type { Person } from '../../people/person';
import type { NeglectedPerson } from '../../people/roster';
import type { AppContext } from '../app/app-context';
import { addNoteLink } from './note-link';
import { personMenu, snoozeMenu, type PersonMenuParts } from './person-menu';

/** A bar is full at this neglect (ratio); everybody beyond looks alike. */
const fullBar = 4;

/** A birthday is told of so many days before. */
const birthdayDays = 6;

/** Whether somebody's birthday is at hand. */
export function hasBirthdaySoon({ birthday }: Person, today: Day): boolean {
	return birthday !== null && daysUntil(birthday, today) <= birthdayDays;
}

/** What else speaks for a word to somebody: a hard time, or a birthday at hand; null for nothing. */
export function worryOf(person: Person, today: Day, language: Language): string | null {
	const { hardTime, birthday } = person;
	const words = [
		...(hardTime === null ? [] : [hardTimeWords(hardTime)]),
		...(birthday !== null && hasBirthdaySoon(person, today) ? [birthdayWords(daysUntil(birthday, today), today)] : []),
	];
	return words.length === 0 ? null : words.map((one) => language.say(one)).join(' · ');
}

/** Says of a row all that is drawn in it: two that say the same look the same. */
export function rowKey({ person, days, cadence, neglect }: NeglectedPerson, { clock, language }: AppContext): string {
	return JSON.stringify([person.path, person.name, worryOf(person, clock.today(), language), days, cadence, neglect]);
}

/** Fills the row of somebody neglected: their name and days, a bar, and what can be done about it. */
export function fillPersonRow(el: HTMLElement, entry: NeglectedPerson, parts: PersonMenuParts, hoverParent: HoverParent): void {
	const { person, days, cadence, neglect } = entry;
	const { language } = parts.context;
	const { t } = language;
	const since = days === null ? t('line.never') : t('panel.days', { count: days });
	const main = el.createDiv({ cls: 'top-of-mind-person-main' });
	addNoteLink(main, { words: person.name, linktext: person.path, from: '' }, parts.app, hoverParent);
	main.createSpan({ text: since, cls: 'top-of-mind-days' });
	const worry = worryOf(person, parts.context.clock.today(), language);
	if (worry !== null) el.createDiv({ text: worry, cls: 'top-of-mind-worry' });
	const bar = el.createDiv({
		cls: 'top-of-mind-bar',
		attr: {
			role: 'img',
			'aria-label': days === null ? since : t('panel.bar', { count: days, cadence }),
		},
	});
	bar.createDiv({ cls: 'top-of-mind-bar-fill' }).setCssProps({
		'--top-of-mind-neglect': `${Math.round((Math.min(neglect, fullBar) / fullBar) * 100)}%`,
	});
	// The row stays as it is where nothing that it shows has changed; a menu asks for more.
	const asOfNow = (): Person => parts.context.people.roster.get(person.path) ?? person;
	const buttons = el.createDiv({ cls: 'top-of-mind-buttons' });
	addButton(buttons, 'check', t('panel.touched', { name: person.name }), () => void parts.people.touch(person.path));
	addButton(buttons, 'alarm-clock', t('question.snooze', { name: person.name }), (button) => showBelow(snoozeMenu(asOfNow(), parts), button));
	addButton(buttons, 'ellipsis-vertical', t('panel.menu', { name: person.name }), (button) => showBelow(personMenu(asOfNow(), parts), button));
}

function addButton(el: HTMLElement, icon: string, label: string, act: (button: HTMLElement) => void): void {
	const button = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
	setIcon(button, icon);
	button.addEventListener('click', () => act(button));
}

/** Below the button, for a keyboard has no pointer to open it at. */
function showBelow(menu: Menu, button: HTMLElement): void {
	const { left, bottom } = button.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom }, button.doc);
}
