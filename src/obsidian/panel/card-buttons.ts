import { Menu } from 'obsidian';
import type { WrittenAction } from '../../daily-note/today-actions';
import type { NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import type { CardParts } from './action-card';
import { addIconButton } from './icon-button';
import { onMenuAsked } from './menu-asked';
import { placeBelow, type WindowPlace } from './menu-place';
import { personMenu } from './person-menu';

/** Adds the buttons of a card. Their tooltips say what they do, and their names for screen readers also with whom. */
export function addCardButtons(
	el: HTMLElement,
	action: WrittenAction,
	what: string,
	note: NotePath,
	parts: CardParts,
): void {
	const { day, context } = parts;
	const { t } = context.language;
	const buttons = el.createDiv({ cls: 'top-of-mind-action-buttons' });
	addIconButton(
		buttons,
		{
			tooltip: 'left',
			cls: 'top-of-mind-draft',
			icon: 'message-square-text',
			label: t('menu.say'),
			name: t('panel.say', { what }),
		},
		() => day.draft(action, note),
	);
	if (!action.done) {
		const swap = addIconButton(
			buttons,
			{
				tooltip: 'left',
				cls: 'top-of-mind-swap',
				icon: 'refresh-cw',
				label: t('menu.swap'),
				name: t('panel.swap', { what }),
			},
			() => void day.swap(note, action.kind),
		);
		const choose = (): boolean => {
			void day.choose(note, action.kind);
			return true;
		};
		onMenuAsked(swap, choose);
		swap.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || !event.shiftKey) return;
			event.preventDefault();
			choose();
		});
	}
	addIconButton(
		buttons,
		{
			tooltip: 'left',
			cls: 'top-of-mind-card-menu',
			icon: 'ellipsis-vertical',
			label: t('panel.cardMenu'),
			name: t('panel.cardMenuOf', { what }),
		},
		(button) => {
			showCardMenu(action, note, parts, { at: placeBelow(button), doc: button.doc, person: null });
		},
	);
}

/** Where a menu is shown, and for whom; null for whomever the card names. */
interface MenuPlace {
	readonly at: WindowPlace;
	readonly doc: Document;
	readonly person: NotePath | null;
}

/** Shows the menu of a card: that of its person, or both names, each of which leads to its menu. */
export function showCardMenu(
	action: WrittenAction,
	note: NotePath,
	parts: CardParts,
	{ at, doc, person }: MenuPlace,
): void {
	const { day, context } = parts;
	const people = (person === null ? action.people : [person]).flatMap(
		(path) => context.people.roster.get(path) ?? [],
	);
	const [first, ...others] = people;
	if (first === undefined) return;
	const show = (menu: Menu): void => void menu.showAtPosition(at, doc);
	const menu =
		others.length === 0 ? personMenu(first, parts) : namesMenu(people, (one) => show(personMenu(one, parts)));
	if (!action.done && person === null) {
		menu.addItem((item) =>
			item
				.setSection('choose')
				.setIcon('users')
				.setTitle(context.language.t('panel.choose'))
				.onClick(() => void day.choose(note, action.kind)),
		);
	}
	show(menu);
}

/** A menu of names, each of which leads to the menu of that person. */
function namesMenu(people: readonly Person[], chosen: (person: Person) => void): Menu {
	const menu = new Menu();
	for (const person of people)
		menu.addItem((item) => {
			item.setSection('people').setIcon('user').setTitle(person.name);
			item.onClick(() => chosen(person));
		});
	return menu;
}
