import { MarkdownView, type App, type Command } from 'obsidian';
import type { ActionKind } from '../../actions/action';
import type { NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import type { ListName } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { openExport } from '../contacts/export-modal';
import { openDashboard } from '../dashboard/open-dashboard';
import type { FirstDay } from '../first-day/first-day';
import { HistoryModal } from '../modals/history-modal';
import { PersonPicker } from '../modals/person-picker';
import { showProblems } from '../check/problems-modal';
import { askForPromise, askForWords } from '../modals/questions';
import { askWhoIsIn } from '../modals/who-is-in';
import { openPanel } from '../panel/open-panel';
import type { DayActions } from '../today/day-actions';
import type { PersonActions } from '../today/person-actions';
import { Triage } from '../triage/triage';
import { kindOfToday, lineAtCursor } from './editor/line-at-cursor';
import { writeBase } from './write-base';

/** The parts that commands use. */
export interface CommandParts {
	readonly app: App;
	readonly context: AppContext;
	readonly people: PersonActions;
	readonly day: DayActions;
	readonly firstDay: FirstDay;
	readonly reports: ChangeReports;
}

/** The commands of the palette. Those for a note or line are available only where they make sense. */
export function commandsOf(parts: CommandParts): Command[] {
	const { app, context } = parts;
	const { t } = context.language;
	const triage = new Triage(app, context, parts.people, parts.reports);
	return [
		{ id: 'write-today', name: t('panel.write'), callback: () => void parts.day.write() },
		{ id: 'open-panel', name: t('command.openPanel'), callback: () => void openPanel(app) },
		{ id: 'open-dashboard', name: t('dashboard.open'), callback: () => void openDashboard(app) },
		{ id: 'log-touch', name: t('command.logTouch'), callback: () => void logTouch(parts) },
		{ id: 'add-promise', name: t('menu.promise'), callback: () => void promise(parts) },
		moveCommand(parts, 'add-to-list20', t('command.addToList20'), 'list20'),
		moveCommand(parts, 'add-to-network90', t('command.addToNetwork90'), 'network90'),
		moveCommand(parts, 'remove-from-lists', t('command.remove'), null),
		{
			id: 'swap-action',
			name: t('menu.swap'),
			checkCallback: (checking) => {
				const found = actionAtCursor(app, context);
				if (found !== null && !checking) void parts.day.swap(found.note, found.kind);
				return found !== null;
			},
		},
		{ id: 'new-person', name: t('command.newPerson'), callback: () => parts.firstDay.newPerson() },
		{ id: 'import-contacts', name: t('import.title'), callback: () => void parts.firstDay.importContacts() },
		{
			id: 'export-contacts',
			name: t('export.title'),
			callback: () => void openExport(app, context, parts.reports),
		},
		historyCommand(parts),
		{ id: 'who-is-in', name: t('command.whoIsIn'), callback: () => void askWhoIsIn(app, context) },
		{ id: 'check-people', name: t('check.title'), callback: () => void showProblems(app, context) },
		{ id: 'write-base', name: t('command.base'), callback: () => void writeBase(app, context, parts.reports) },
		{ id: 'triage', name: t('command.triage'), callback: () => void triage.open() },
	];
}

function moveCommand(parts: CommandParts, id: string, name: string, to: ListName | null): Command {
	return {
		id,
		name,
		checkCallback: (checking) => {
			const file = parts.app.workspace.getActiveFile();
			if (file === null || file.extension !== 'md') return false;
			const list = parts.context.people.roster.get(file.path)?.list ?? null;
			const makesSense = to === null ? list !== null : list !== to;
			if (makesSense && !checking) void parts.people.moveTo(file.path, to);
			return makesSense;
		},
	};
}

/** Shows the history of the person whose note is open. */
function historyCommand({ app, context, people }: CommandParts): Command {
	return {
		id: 'show-history',
		name: context.language.t('menu.history'),
		checkCallback: (checking) => {
			const person = context.people.roster.get(app.workspace.getActiveFile()?.path ?? '');
			if (person !== undefined && !checking) new HistoryModal(app, person, context, people).open();
			return person !== undefined;
		},
	};
}

async function logTouch({ app, context, people }: CommandParts): Promise<void> {
	await askWhom(app, context, context.language.t('pick.touch'), (person) =>
		askForWords(app, context, person, (words) => void people.touch(person.path, words)),
	);
}

async function promise({ app, context, people }: CommandParts): Promise<void> {
	await askWhom(app, context, context.language.t('pick.promise'), (person) =>
		askForPromise(app, context, person, (words) => void people.promise(person.path, words)),
	);
}

/** Goes on with the person whose note is open, else with one whom the user picks. */
async function askWhom(
	app: App,
	context: AppContext,
	placeholder: string,
	ask: (person: Person) => void,
): Promise<void> {
	// Until all notes have been read, only some of the people are known, or the person of the open note is not.
	if (!context.people.isReady) await context.indexed;
	const active = app.workspace.getActiveFile();
	const person = active === null ? undefined : context.people.roster.get(active.path);
	if (person !== undefined) {
		ask(person);
		return;
	}
	// Before the notes are indexed, an empty roster does not mean that there are no people.
	if (context.people.roster.people().length === 0) await context.indexed;
	const everybody = context.people.roster.people();
	if (everybody.length === 0) context.notices.say(context.language.t('command.nobodyYet'));
	else new PersonPicker(app, context.language, everybody, ask, placeholder).open();
}

/** Today's action on the line with the cursor; null if there is none. */
function actionAtCursor(app: App, context: AppContext): { note: NotePath; kind: ActionKind } | null {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	if (view === null || view.file === null) return null;
	const note = view.file.path;
	const found = lineAtCursor(view.editor, '', context.doneSigns.current);
	const kind = found === null ? null : kindOfToday(found, view.editor, note, context.routine());
	return kind === null ? null : { note, kind };
}
