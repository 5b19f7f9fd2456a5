import type { Editor, Menu } from 'obsidian';
import { actionKinds } from '../../../actions/action';
import { peopleNamed, writtenAction } from '../../../daily-note/today-actions';
import { addDays } from '../../../day';
import { noteName, type NotePath } from '../../../note-path';
import type { AppContext } from '../../app/app-context';
import type { DayActions } from '../../today/day-actions';
import type { PersonActions } from '../../today/person-actions';
import { kindOfToday, lineAtCursor } from './line-at-cursor';

/** The parts that the menu of a line uses. */
export interface LineMenuParts {
	readonly context: AppContext;
	readonly people: PersonActions;
	readonly day: DayActions;
}

/** How long (days) a person can be snoozed from this menu. */
const snoozes = [
	['snooze.nameWeek', 7],
	['snooze.nameMonth', 30],
] as const;

/** Adds items for the action line at the cursor to the editor's menu. Adds nothing on other lines. */
export function addLineItems(menu: Menu, editor: Editor, note: NotePath, parts: LineMenuParts): void {
	const { context, people } = parts;
	const { t } = context.language;
	const routine = context.routine();
	const found = lineAtCursor(editor, routine.settings.appendText, routine.doneSigns);
	if (found === null) return;
	const named = peopleNamed([found], note, routine);
	const add = (title: string, icon: string, act: () => void): void => {
		menu.addItem((item) => item.setSection('top-of-mind').setTitle(title).setIcon(icon).onClick(act));
	};
	const kind = actionKinds.find((one) => one === found.line.kind);
	if (kind !== undefined && named.length > 0) {
		add(t('menu.say'), 'message-square-text', () =>
			parts.day.draft(writtenAction(found, kind, note, routine), note),
		);
	}
	const ofToday = kindOfToday(found, editor, note, routine);
	if (ofToday !== null && !found.line.done) {
		add(t('menu.swap'), 'refresh-cw', () => void parts.day.swap(note, ofToday));
	}
	for (const path of named) {
		for (const [title, days] of snoozes) {
			add(
				t(title, { name: noteName(path) }),
				'alarm-clock',
				() => void people.snooze(path, addDays(routine.today, days)),
			);
		}
	}
}
