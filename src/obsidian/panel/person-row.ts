import { setIcon, type HoverParent } from 'obsidian';
import { reasonToContact } from '../../actions/reason-to-contact';
import { isResting, type Person } from '../../people/person';
import type { NeglectedPerson } from '../../people/ranking';
import { standingWords } from '../../people/standing';
import type { AppContext } from '../app/app-context';
import { encounterWords } from './encounter-words';
import { addIconButton } from './icon-button';
import { showBelow } from './menu-place';
import { addNoteLink } from './note-link';
import { personMenu, snoozeMenu, type PersonMenuParts } from './person-menu';

/** The neglect (ratio) at which a bar is full. All higher values look alike: the words beside it tell them apart. */
const fullBar = 3;

/** The content of a row as a string: rows with equal keys look the same. */
export function rowKey(entry: NeglectedPerson, { clock, language, encounters }: AppContext): string {
	const { person, cadence, neglect } = entry;
	const today = clock.today();
	const words = [
		standingWords(entry, today, language),
		reasonToContact(person, today, language),
		encounterWords(entry, today, language),
	];
	return JSON.stringify([
		person.path,
		person.name,
		words,
		cadence,
		neglect,
		encounters.encounters.hasPromiseTo(person),
	]);
}

/**
 * Fills the row of a person: their name, how it stands with them, a bar, and buttons. Returns where there is room for
 * more about them.
 */
export function fillPersonRow(
	el: HTMLElement,
	entry: NeglectedPerson,
	parts: PersonMenuParts,
	hoverParent: HoverParent,
): HTMLElement {
	const { person } = entry;
	const { clock, language } = parts.context;
	const main = el.createDiv({ cls: 'top-of-mind-person-main', attr: { role: 'gridcell' } });
	addNoteLink(main, { words: person.name, linktext: person.path, from: '' }, parts.app, hoverParent);
	const details = el.createDiv({ cls: 'top-of-mind-person-details', attr: { role: 'gridcell' } });
	const standing = details.createDiv({ cls: 'top-of-mind-standing' });
	addStanding(standing.createDiv({ cls: 'top-of-mind-days' }), entry, parts.context);
	addBar(standing, entry, parts.context);
	const worry = reasonToContact(person, clock.today(), language);
	if (worry !== null) details.createDiv({ text: worry, cls: 'top-of-mind-worry' });
	addButtons(el.createDiv({ cls: 'top-of-mind-buttons', attr: { role: 'gridcell' } }), person, parts);
	return details;
}

function addStanding(el: HTMLElement, entry: NeglectedPerson, { clock, encounters, language }: AppContext): void {
	const encounter = encounterWords(entry, clock.today(), language);
	if (encounter !== null) el.setAttr('title', encounter);
	if (encounters.encounters.hasPromiseTo(entry.person)) {
		const promise = language.t('panel.promise', { name: entry.person.name });
		setIcon(
			el.createSpan({ cls: 'top-of-mind-promise-mark', attr: { role: 'img', 'aria-label': promise } }),
			'handshake',
		);
	}
	el.appendText(standingWords(entry, clock.today(), language));
}

/**
 * The days since in touch as a bar, with a mark where the cadence ends. Somebody new has no number to draw, and
 * somebody who rests is not late.
 */
function addBar(el: HTMLElement, entry: NeglectedPerson, { clock, language }: AppContext): void {
	const { days, cadence, neglect, person } = entry;
	if (days === null || isResting(person, clock.today())) return;
	const encounter = encounterWords(entry, clock.today(), language);
	const said = language.t('panel.bar', { count: days, cadence });
	const label = encounter === null ? said : `${said} · ${encounter}`;
	const bar = el.createDiv({ cls: 'top-of-mind-bar', attr: { role: 'img', 'aria-label': label } });
	bar.createDiv({ cls: 'top-of-mind-bar-fill' }).setCssProps({ '--top-of-mind-neglect': percent(neglect) });
	bar.createDiv({ cls: 'top-of-mind-bar-mark' }).setCssProps({ '--top-of-mind-cadence': percent(1) });
}

function percent(neglect: number): string {
	return `${Math.round((Math.min(neglect, fullBar) / fullBar) * 100)}%`;
}

function addButtons(el: HTMLElement, person: Person, parts: PersonMenuParts): void {
	const { t } = parts.context.language;
	const { name, path } = person;
	// A row is not redrawn while its own content stays the same. A menu needs more of the person than the row shows.
	const asOfNow = (): Person => parts.context.people.roster.get(path) ?? person;
	const quick = el.createDiv({ cls: 'top-of-mind-quick' });
	addIconButton(
		quick,
		{ icon: 'check', label: t('menu.touched'), name: t('panel.touched', { name }) },
		() => void parts.people.touch(path),
	);
	addIconButton(
		quick,
		{
			icon: 'alarm-clock',
			label: t('question.snoozeNow'),
			name: t('question.snooze', { name }),
			cls: 'top-of-mind-snooze',
		},
		(button) => showBelow(snoozeMenu(asOfNow(), parts), button),
	);
	addIconButton(
		el,
		{
			icon: 'ellipsis-vertical',
			label: t('menu.more'),
			name: t('panel.menu', { name }),
			cls: 'top-of-mind-to-menu',
		},
		(button) => showBelow(personMenu(asOfNow(), parts), button),
	);
}
