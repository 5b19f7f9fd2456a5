import { setIcon, type HoverParent, type Menu } from 'obsidian';
import { reasonToContact } from '../../actions/reason-to-contact';
import type { Person } from '../../people/person';
import type { NeglectedPerson } from '../../people/roster';
import type { AppContext } from '../app/app-context';
import { encounterWords } from './encounter-words';
import { addIconButton } from './icon-button';
import { addNoteLink } from './note-link';
import { personMenu, snoozeMenu, type PersonMenuParts } from './person-menu';

/** The neglect (ratio) at which a bar is full. All higher values look alike. */
const fullBar = 4;

/** The content of a row as a string: rows with equal keys look the same. */
export function rowKey(entry: NeglectedPerson, { clock, language, encounters }: AppContext): string {
	const { person, days, cadence, neglect } = entry;
	const isPromised = encounters.encounters.hasPromiseTo(person);
	return JSON.stringify([person.path, person.name, reasonToContact(person, clock.today(), language), encounterWords(entry, language), days, cadence, neglect, isPromised]);
}

/** Fills the row of a neglected person: name, days, a bar, and buttons. */
export function fillPersonRow(el: HTMLElement, entry: NeglectedPerson, parts: PersonMenuParts, hoverParent: HoverParent): void {
	const { person, days, cadence, neglect } = entry;
	const { language } = parts.context;
	const { t } = language;
	const since = days === null ? t('line.never') : t('panel.days', { count: days });
	const main = el.createDiv({ cls: 'top-of-mind-person-main' });
	addNoteLink(main, { words: person.name, linktext: person.path, from: '' }, parts.app, hoverParent);
	const silence = main.createSpan({ cls: 'top-of-mind-days' });
	const encounter = encounterWords(entry, language);
	if (encounter !== null) silence.setAttr('title', encounter);
	if (parts.context.encounters.encounters.hasPromiseTo(person)) {
		setIcon(silence.createSpan({ cls: 'top-of-mind-promise-mark', attr: { role: 'img', 'aria-label': t('panel.promise', { name: person.name }) } }), 'handshake');
	}
	silence.appendText(since);
	const worry = reasonToContact(person, parts.context.clock.today(), language);
	if (worry !== null) el.createDiv({ text: worry, cls: 'top-of-mind-worry' });
	const bar = el.createDiv({
		cls: 'top-of-mind-bar',
		attr: {
			role: 'img',
			'aria-label': [days === null ? since : t('panel.bar', { count: days, cadence }), ...(encounter === null ? [] : [encounter])].join(' · '),
		},
	});
	bar.createDiv({ cls: 'top-of-mind-bar-fill' }).setCssProps({
		'--top-of-mind-neglect': `${Math.round((Math.min(neglect, fullBar) / fullBar) * 100)}%`,
	});
	// A row is not redrawn while its own content stays the same. A menu needs more of the person than the row shows.
	const asOfNow = (): Person => parts.context.people.roster.get(person.path) ?? person;
	const buttons = el.createDiv({ cls: 'top-of-mind-buttons' });
	addIconButton(buttons, { icon: 'check', label: t('panel.touched', { name: person.name }) }, () => void parts.people.touch(person.path));
	addIconButton(buttons, { icon: 'alarm-clock', label: t('question.snooze', { name: person.name }) }, (button) => showBelow(snoozeMenu(asOfNow(), parts), button));
	addIconButton(buttons, { icon: 'ellipsis-vertical', label: t('panel.menu', { name: person.name }) }, (button) => showBelow(personMenu(asOfNow(), parts), button));
}

/** Shows a menu below its button, because a key press has no pointer position. */
function showBelow(menu: Menu, button: HTMLElement): void {
	const { left, bottom } = button.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom }, button.doc);
}
