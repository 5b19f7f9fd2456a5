import { Platform, Plugin } from 'obsidian';
import type { ActionKind } from './actions/action';
import type { WrittenAction } from './daily-note/today-actions';
import { draftsFor } from './drafts/drafts';
import { AppVault } from './obsidian/app/app-vault';
import { CacheReady } from './obsidian/indexes/cache-ready';
import { registerCli } from './obsidian/entries/cli';
import { CodeBlock, codeBlockLanguage } from './obsidian/entries/code-block/code-block';
import { commandsOf } from './obsidian/entries/commands';
import { DailyNotesOfApp } from './obsidian/app/daily-notes-of-app';
import { dashboardViewType } from './obsidian/dashboard/dashboard-names';
import { DashboardView } from './obsidian/dashboard/dashboard-view';
import { DayClock } from './obsidian/app/day-clock';
import { Desk } from './obsidian/app/app-context';
import { showDrafts } from './obsidian/modals/draft-modal';
import { concealedIds } from './obsidian/entries/editor/concealed-ids';
import { addLineItems } from './obsidian/entries/editor/line-menu';
import { FirstDay } from './obsidian/first-day/first-day';
import { Languages } from './obsidian/app/languages';
import { linkAction, LinksFromOutside } from './obsidian/entries/links-from-outside';
import { panelIcon, panelViewType } from './obsidian/panel/panel-names';
import { PanelView, type PanelParts } from './obsidian/panel/panel-view';
import { PeopleIndex } from './obsidian/indexes/people-index';
import { PersonActions } from './obsidian/today/person-actions';
import { showProblems } from './obsidian/modals/problems-modal';
import { askForName } from './obsidian/modals/questions';
import { RecordIndex } from './obsidian/indexes/record-index';
import { RejectedToday } from './obsidian/today/rejected-today';
import { SettingsStore } from './obsidian/app/settings-store';
import { SettingsTab } from './obsidian/settings/settings-tab';
import { ShareableIndex } from './obsidian/indexes/shareable-index';
import { StatusBar } from './obsidian/entries/status-bar';
import { swapOnLine } from './obsidian/today/swap-on-line';
import { TickFollower } from './obsidian/today/tick-follower';
import { TodayState } from './obsidian/today/today-state';
import { TodayWriter } from './obsidian/today/today-writer';
import { TouchReports } from './obsidian/today/touch-reports';
import { Typing } from './obsidian/app/typing';
import { noteFolder, type NotePath } from './note-path';

/** Composition root: makes the parts, hands them to one another, and registers them with the app. */
export default class TopOfMindPlugin extends Plugin {
	#readAgain: () => Promise<void> = () => Promise.resolve();

	override async onload(): Promise<void> {
		const { app } = this;
		const settings = new SettingsStore(this);
		const unread: unknown = await settings.load().catch((error: unknown) => error);

		const languages = await Languages.open(settings);
		this.registerEvent(settings.events.on('changed', () => void languages.follow()));

		const clock = new DayClock(() => settings.current.dayStartHour);
		const people = new PeopleIndex(app, settings);
		const typing = new Typing(app);
		const vault = new AppVault(app, typing);
		const dailyNotes = new DailyNotesOfApp(app);
		const shareable = new ShareableIndex(app, { vault, settings, people, dailyNotes, clock });
		const record = new RecordIndex(app, {
			vault,
			get dailyNotes() {
				return dailyNotes.current;
			},
		});
		const desk = new Desk({ vault, settings, people, shareable, record, dailyNotes, clock, languages });
		const { error: fail } = desk.notices;
		if (unread !== undefined) fail(unread);
		this.#readAgain = () => settings.load().catch(fail);
		const rejected = new RejectedToday(app);
		const reports = new TouchReports(desk, async (path) => {
			if (await personActions.moveTo(path, 'network90')) askForName(app, desk, (name) => void personActions.addByName(name, { list: 'list20', why: '', interests: [] }, noteFolder(path)));
		});
		const personActions = new PersonActions(desk, reports);
		const rest = new CacheReady(app);
		const indexed = rest.reached.then(() => {
			people.rebuild();
			record.rebuild();
		});
		const firstDay = new FirstDay(app, desk, personActions, indexed);
		const follower = new TickFollower(app, desk, reports);
		const today = new TodayState(app, desk);
		const writer = new TodayWriter(app, desk, rejected, fail);

		const writeToday = async (): Promise<void> => {
			try {
				await indexed;
				const isNew = !desk.vault.exists(today.note);
				const { note, before, after } = await writer.writeNow();
				const words = desk.language.t('command.written', { note: { note } });
				if (before === after) desk.notices.say(words);
				else reports.offer(words, isNew ? { created: [{ path: note, text: after }] } : { people: [{ path: note, before, after }] });
			} catch (error) {
				fail(error);
			}
		};
		const swap = async (note: NotePath, kind: ActionKind): Promise<void> => {
			await indexed;
			await swapOnLine(desk, rejected, reports, note, kind);
		};
		const showWhatIsWrong = async (): Promise<void> => {
			await indexed;
			await showProblems(app, desk);
		};
		const draft = (action: WrittenAction, note: NotePath): void => {
			showDrafts(app, draftsFor(action, note, desk.routine(), desk.language), desk);
		};
		const openPanel = async (): Promise<void> => {
			await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
		};

		const openDashboard = async (): Promise<void> => {
			const [there] = app.workspace.getLeavesOfType(dashboardViewType);
			const leaf = there ?? app.workspace.getLeaf('tab');
			if (there === undefined) await leaf.setViewState({ type: dashboardViewType, active: true });
			await app.workspace.revealLeaf(leaf);
		};

		this.addChild(clock);
		this.addChild(typing);
		const panelParts: PanelParts = {
			app,
			desk,
			today,
			writer,
			firstDay,
			people: personActions,
			writeToday,
			openDashboard,
			showProblems: showWhatIsWrong,
			swap: (action) => swap(today.note, action.kind),
			draft: (action) => draft(action, today.note),
		};
		this.registerView(panelViewType, (leaf) => new PanelView(leaf, panelParts));
		this.registerView(dashboardViewType, (leaf) => new DashboardView(leaf, panelParts));
		this.registerMarkdownCodeBlockProcessor(codeBlockLanguage, (source, el, context) => context.addChild(new CodeBlock(el, source, panelParts)));
		this.registerHoverLinkSource(panelViewType, { display: 'Top of mind', defaultMod: true });
		this.addRibbonIcon(panelIcon, 'Top of mind', () => void openPanel());
		// Phones have no status bar to add to.
		if (!Platform.isMobile) this.addChild(new StatusBar(this.addStatusBarItem(), today, desk.language, openPanel));
		this.registerEditorExtension(concealedIds);
		this.registerEvent(
			app.workspace.on('editor-menu', (menu, editor, { file }) => {
				if (file !== null) addLineItems(menu, editor, file.path, { desk, people: personActions, swap, draft });
			}),
		);
		this.addSettingTab(new SettingsTab(app, this, { store: settings, language: languages.ofApp, fail }));
		for (const command of commandsOf({
			app,
			desk,
			people: personActions,
			firstDay,
			reports,
			indexed,
			writeToday,
			openPanel,
			openDashboard,
			showProblems: showWhatIsWrong,
			swap,
		})) {
			this.addCommand(command);
		}

		const links = new LinksFromOutside({ app, desk, today, people: personActions, indexed, writeToday });
		this.registerObsidianProtocolHandler(linkAction, (params) => links.answer(params));
		registerCli(this, { desk, people: personActions, writer, indexed });

		app.workspace.onLayoutReady(() => {
			for (const part of [people, record, today, follower, rest]) this.addChild(part);
			void indexed.then(async () => {
				this.addChild(shareable);
				await follower.applyRecent().catch(fail);
				this.addChild(writer);
			});
		});
	}

	/** The user has just switched it on: show where it lives. */
	override onUserEnable(): void {
		void this.app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
	}

	/** Sync or another program has written the settings. */
	override async onExternalSettingsChange(): Promise<void> {
		await this.#readAgain();
	}
}
