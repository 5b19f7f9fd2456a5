import { MarkdownView, type App, type Command } from 'obsidian';
import { actionKinds, type ActionKind } from '../../actions/action';
import { message } from '../../language/message';
import type { Person } from '../../people/person';
import type { ListName } from '../../settings/lists';
import type { NotePath } from '../../note-path';
import type { Desk } from '../app/app-context';
import { lineAtCursor } from './editor/line-at-cursor';
import type { FirstDay } from '../first-day/first-day';
import { HistoryModal } from '../modals/history-modal';
import type { PersonActions } from '../today/person-actions';
import { PersonPicker } from '../modals/person-picker';
import { askForWords } from '../modals/questions';
import type { TouchReports } from '../today/touch-reports';
import { writeBase } from './write-base';

/** What the commands work with. */
export interface CommandParts {
	readonly app: App;
	readonly desk: Desk;
	readonly people: PersonActions;
	readonly firstDay: FirstDay;
	readonly reports: TouchReports;
	/** Fulfilled when the notes have been looked at: what is asked before is answered then. */
	readonly indexed: Promise<void>;
	/** Writes today's actions and says where. */
	writeToday(): Promise<void>;
	openPanel(): Promise<void>;
	openDashboard(): Promise<void>;
	/** Shows what could not be read in the notes. */
	showProblems(): Promise<void>;
	/** Picks somebody else for one of today's actions, in the note that holds it. */
	swap(note: NotePath, kind: ActionKind): Promise<void>;
}

/** The commands of the palette, each there only where it makes sense. */
export function commandsOf(parts: CommandParts): Command[] {
	const { app, desk } = parts;
	const { t } = desk.language;
	return [
		{ id: 'write-today', name: t('panel.write'), callback: () => void parts.writeToday() },
		{ id: 'open-panel', name: t('command.openPanel'), callback: () => void parts.openPanel() },
		{ id: 'open-dashboard', name: t('dashboard.open'), callback: () => void parts.openDashboard() },
		{ id: 'log-touch', name: t('command.logTouch'), callback: () => void logTouch(parts) },
		moveCommand(parts, 'add-to-list20', t('command.addTo', { list: message('list.list20') }), 'list20'),
		moveCommand(parts, 'add-to-network90', t('command.addTo', { list: message('list.network90') }), 'network90'),
		moveCommand(parts, 'remove-from-lists', t('command.remove'), null),
		{
			id: 'swap-action',
			name: t('menu.swap'),
			checkCallback: (checking) => {
				const found = actionAtCursor(app, desk);
				if (found !== null && !checking) void parts.swap(found.note, found.kind);
				return found !== null;
			},
		},
		{ id: 'new-person', name: t('command.newPerson'), callback: () => parts.firstDay.newPerson() },
		{ id: 'import-contacts', name: t('import.title'), callback: () => void parts.firstDay.importContacts() },
		historyCommand(parts),
		{ id: 'check-people', name: t('check.title'), callback: () => void parts.showProblems() },
		{ id: 'write-base', name: t('command.base'), callback: () => void parts.indexed.then(() => writeBase(app, desk, parts.reports)) },
	];
}

function moveCommand(parts: CommandParts, id: string, name: string, to: ListName | null): Command {
	return {
		id,
		name,
		checkCallback: (checking) => {
			const file = parts.app.workspace.getActiveFile();
			if (file === null || file.extension !== 'md') return false;
			const list = parts.desk.people.roster.get(file.path)?.list ?? null;
			const makesSense = to === null ? list !== null : list !== to;
			if (makesSense && !checking) void parts.people.moveTo(file.path, to);
			return makesSense;
		},
	};
}

/** Of the person whose note is open. */
function historyCommand({ app, desk }: CommandParts): Command {
	return {
		id: 'show-history',
		name: desk.language.t('menu.history'),
		checkCallback: (checking) => {
			const person = desk.people.roster.get(app.workspace.getActiveFile()?.path ?? '');
			if (person !== undefined && !checking) new HistoryModal(app, person, desk).open();
			return person !== undefined;
		},
	};
}

async function logTouch({ app, desk, people, indexed }: CommandParts): Promise<void> {
	const ask = (person: Person): void => askForWords(app, desk, person, (words) => void people.touch(person.path, words));
	const active = app.workspace.getActiveFile();
	const person = active === null ? undefined : desk.people.roster.get(active.path);
	if (person !== undefined) {
		ask(person);
		return;
	}
	// Nobody can say so before the notes have been looked at.
	if (desk.people.roster.people().length === 0) await indexed;
	const everybody = desk.people.roster.people();
	if (everybody.length === 0) desk.notices.say(desk.language.t('command.nobodyYet'));
	else new PersonPicker(app, desk.language, everybody, ask).open();
}

/** Today's action on the line that the cursor is on. */
function actionAtCursor(app: App, desk: Desk): { note: NotePath; kind: ActionKind } | null {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	if (view === null || view.file === null) return null;
	const line = lineAtCursor(view.editor, '')?.line;
	const kind = actionKinds.find((one) => one === line?.kind);
	return kind !== undefined && line?.day === desk.clock.today() ? { note: view.file.path, kind } : null;
}
