import type { HoverParent } from 'obsidian';
import { message, type Message } from '../../../language/message';
import { linkTarget } from '../../../markdown/note-links';
import type { NotePath } from '../../../note-path';
import { findPeople } from '../../../people/find-person';
import type { Person } from '../../../people/person';
import type { PersonMenuParts } from '../../panel/person-menu';
import { PersonLine } from '../person-note/person-line';

/** The line about a person in a code block: of the note that holds it, or of the person whom it names. */
export class PersonBlock {
	private readonly line: PersonLine;
	private readonly problemEl: HTMLElement;

	/**
	 * @param name a name, a path or a link; null for the person of the note
	 * @param note the path of the note that holds the block, which may be renamed
	 */
	constructor(
		private readonly el: HTMLElement,
		private readonly parts: PersonMenuParts,
		hoverParent: HoverParent,
		private readonly name: string | null,
		private readonly note: () => NotePath,
	) {
		this.line = new PersonLine(parts, hoverParent);
		this.problemEl = createEl('p', { cls: 'top-of-mind-why' });
	}

	/** Updates the line, or says why there is none. */
	draw(): void {
		const { people, language } = this.parts.context;
		// Before the notes are read nobody is known, and that would say nothing.
		if (!people.isReady) return;
		const found = this.find();
		if ('key' in found) {
			this.problemEl.setText(language.say(found));
			this.line.el.remove();
			this.el.append(this.problemEl);
		} else {
			this.line.draw(found);
			this.problemEl.remove();
			this.el.append(this.line.el);
		}
	}

	private find(): Person | Message {
		const {
			language,
			people: { roster },
			vault,
		} = this.parts.context;
		if (this.name === null) return roster.get(this.note()) ?? message('block.whom');
		// A link leads where it would from the note: of two notes with one name to the nearer.
		const target = linkTarget(this.name);
		const linked = target === null ? null : vault.resolve(target, this.note());
		const [person, ...others] = linked === null ? findPeople(roster.people(), this.name) : [roster.get(linked)];
		if (person === undefined) return message('block.nobody', { name: target ?? this.name });
		if (others.length > 0)
			return message('block.several', {
				name: this.name,
				paths: [person, ...others].map((one) => language.isolated(one?.path ?? '')).join(' · '),
			});
		return person;
	}
}
