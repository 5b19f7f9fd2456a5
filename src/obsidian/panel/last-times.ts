import type { App, HoverParent } from 'obsidian';
import { parseActionLine } from '../../daily-note/action-line';
import type { WrittenAction } from '../../daily-note/today-actions';
import { addDays, daysBetween, type Day } from '../../day';
import { lastTimeOf } from '../../drafts/last-time';
import { dayInWords, timeAgo } from '../../language/days-in-words';
import type { NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { showLastTime } from '../modals/last-time';
import { addNoteLink } from './note-link';

/** A person, and when the user was last in touch with them before today. */
export interface SeenBefore {
	readonly person: Person;
	/** Null for never. */
	readonly day: Day | null;
	/** Whether there is more to show of that time than its day. */
	readonly isKnown: boolean;
}

/**
 * When the user was last in touch with the people of an action before today. Only for a touch of today this takes a
 * look at the record.
 */
export function seenBefore({ people, line }: WrittenAction, note: NotePath, context: AppContext): SeenBefore[] {
	const { roster } = context.people;
	const today = context.clock.today();
	return people
		.flatMap((path) => roster.get(path) ?? [])
		.map((person) => {
			if (person.lastTouched !== today) {
				const day = roster.inTouch(person, addDays(today, -1))?.day ?? null;
				return { person, day, isKnown: day !== null };
			}
			const known = lastTimeOf(person, context.routine())?.day ?? null;
			// The property says today. What it said before is on the line.
			return { person, day: known ?? dayOnLine(line, person.path, note, context), isKnown: known !== null };
		});
}

function dayOnLine(line: string, person: NotePath, note: NotePath, { vault }: AppContext): Day | null {
	const mentions = parseActionLine(line)?.mentions ?? [];
	return mentions.find(({ target }) => vault.resolve(target, note) === person)?.last ?? null;
}

/**
 * How long ago that was, as words: one line for a card. Of two people each is named, and the name keeps the direction
 * of its script. Of a first touch today there is nothing to say.
 */
export function agoWords(seen: readonly SeenBefore[], { clock, language }: AppContext): string {
	const today = clock.today();
	const words = seen.flatMap(({ person, day }) => {
		if (day === null && person.lastTouched === today) return [];
		const ago = day === null ? language.t('line.never') : timeAgo(daysBetween(day, today), language.locale);
		return [seen.length > 1 ? language.t('coming.date', { name: `\u2068${person.name}\u2069`, words: ago }) : ago];
	});
	return words.join(' · ');
}

/**
 * The third line of a card: how long ago the last time was. It is a button that opens what was said then; only opening
 * it looks the words up, because that reads notes.
 */
export function addLastTimes(
	el: HTMLElement,
	seen: readonly SeenBefore[],
	app: App,
	context: AppContext,
	hoverParent: HoverParent,
): void {
	const words = agoWords(seen, context);
	const met = seen.filter(({ isKnown }) => isKnown).map(({ person }) => person);
	if (words === '') return;
	if (met.length === 0) {
		el.createDiv({ text: words, cls: 'top-of-mind-ago' });
		return;
	}
	const button = el.createEl('button', {
		text: words,
		cls: 'top-of-mind-quiet top-of-mind-ago top-of-mind-to-last-time',
		attr: { 'aria-expanded': 'false' },
	});
	const times = el.createDiv({ cls: 'top-of-mind-last-times' });
	const addLink = (line: HTMLElement, label: string, path: NotePath): void =>
		void addNoteLink(line, { words: label, linktext: path, from: '' }, app, hoverParent);
	const sayDay = (day: Day): string => dayInWords(day, context.clock.today(), context.language.locale, 'short');
	button.addEventListener('click', () => {
		const isOpen = button.getAttribute('aria-expanded') === 'false';
		button.setAttr('aria-expanded', String(isOpen));
		times.empty();
		if (isOpen)
			for (const person of met)
				void showLastTime(times.createDiv(), person, context, { isNamed: met.length > 1, sayDay, addLink });
	});
}
