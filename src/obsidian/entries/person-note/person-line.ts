import { setIcon, type HoverParent } from 'obsidian';
import { draftsForPerson } from '../../../drafts/drafts';
import type { Person } from '../../../people/person';
import { showDrafts } from '../../modals/draft-modal';
import { showPromises } from '../../modals/promise-list';
import { addIconButton } from '../../panel/icon-button';
import { showBelow } from '../../panel/menu-place';
import { addNoteLink } from '../../panel/note-link';
import { personMenu, type PersonMenuParts } from '../../panel/person-menu';
import { personFacts, type PersonFacts } from './person-facts';

/**
 * The line about a person: their list, when the user was last in touch and how, when they are due, a promise, and
 * buttons.
 */
export class PersonLine {
	readonly el = createDiv({ cls: 'top-of-mind-person-line', attr: { role: 'group' } });
	private readonly row = this.el.createDiv({ cls: 'top-of-mind-person-line-row' });
	private readonly promises = this.el.createDiv({ cls: 'top-of-mind-person-line-promises' });
	private drawn = '';

	constructor(
		private readonly parts: PersonMenuParts,
		private readonly hoverParent: HoverParent,
	) {
		// A click on a button leaves the cursor, the selection and a phone's keyboard in the text beside it.
		this.el.addEventListener('mousedown', (event) => {
			if (
				event.target instanceof Node &&
				event.target.instanceOf(Element) &&
				event.target.closest('button') !== null
			)
				event.preventDefault();
		});
	}

	/** Updates the line. If nothing that it says has changed it is not redrawn. The focus stays where it was. */
	draw(person: Person): void {
		const facts = personFacts(person, this.parts.context);
		const drawn = JSON.stringify([person.path, person.name, facts]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const focused = this.el.doc.activeElement?.getAttribute('data-part') ?? null;
		const hadFocus = this.row.contains(this.el.doc.activeElement);
		this.el.setAttr('aria-label', `Top of mind: ${person.name}`);
		this.row.empty();
		this.promises.empty();
		this.addFacts(this.row.createDiv({ cls: 'top-of-mind-person-line-facts' }), person, facts);
		this.addButtons(this.row.createDiv({ cls: 'top-of-mind-person-line-buttons' }), person);
		if (hadFocus) this.row.querySelector<HTMLElement>(`[data-part="${focused ?? 'touched'}"]`)?.focus();
	}

	private addFacts(
		el: HTMLElement,
		person: Person,
		{ list, inTouch, how, note, due, isOver, isPromised }: PersonFacts,
	): void {
		const { app, context } = this.parts;
		const { t } = context.language;
		const addFact = (words: string, isLink: boolean, cls = ''): void => {
			const fact = el.createSpan({ cls: `top-of-mind-person-line-fact ${cls}`.trim() });
			if (!isLink || note === null) {
				fact.setText(words);
				return;
			}
			const link = addNoteLink(fact, { words, linktext: note, from: '' }, app, this.hoverParent);
			link.setAttr('data-part', 'note');
		};
		addFact(list, false, 'is-list');
		addFact(inTouch, how === null);
		if (how !== null) addFact(how, true, 'is-how');
		if (due !== null) addFact(due, false, isOver ? 'is-over' : '');
		if (!isPromised) return;
		const button = el.createEl('button', {
			cls: 'top-of-mind-quiet top-of-mind-person-line-promise',
			attr: { 'aria-expanded': 'false', 'data-part': 'promise' },
		});
		setIcon(button.createSpan({ cls: 'top-of-mind-promise-mark' }), 'handshake');
		button.createSpan({ text: t('person.promise') });
		button.addEventListener('click', () => this.togglePromises(button, person));
	}

	private addButtons(el: HTMLElement, person: Person): void {
		const { app, context, people } = this.parts;
		const { t } = context.language;
		// The line is not redrawn while it says the same. Menu and drafts need more of the person than it says.
		const asOfNow = (): Person => context.people.roster.get(person.path) ?? person;
		const add = (part: string, text: string, act: () => void): void => {
			el.createEl('button', { text, attr: { 'data-part': part } }).addEventListener('click', act);
		};
		add('touched', t('menu.touched'), () => void people.touch(person.path));
		add('say', t('menu.say'), () =>
			showDrafts(app, draftsForPerson(asOfNow(), context.routine(), context.language), context),
		);
		addIconButton(el, { icon: 'ellipsis-vertical', label: t('panel.menu', { name: person.name }) }, (button) =>
			showBelow(personMenu(asOfNow(), this.parts), button),
		);
		el.lastElementChild?.setAttribute('data-part', 'menu');
	}

	/** Only opening it reads the words of promises: they stand in other notes. */
	private togglePromises(button: HTMLElement, person: Person): void {
		const { app, context, people } = this.parts;
		const isOpen = button.getAttribute('aria-expanded') === 'false';
		button.setAttr('aria-expanded', String(isOpen));
		this.promises.empty();
		if (!isOpen) return;
		const addLink = (el: HTMLElement, words: string, linktext: string): void =>
			void addNoteLink(el, { words, linktext, from: '' }, app, this.hoverParent);
		void context.attempt(() => showPromises(this.promises.createDiv(), person, { context, people, addLink }));
	}
}
