import { Platform, type Plugin } from 'obsidian';
import type { PluginParts } from '../app/compose';
import { registerBaseViews } from '../bases/register-bases';
import { dashboardViewType } from '../dashboard/dashboard-names';
import { DashboardView } from '../dashboard/dashboard-view';
import { openPanel } from '../panel/open-panel';
import { panelIcon, panelViewType } from '../panel/panel-names';
import { PanelView } from '../panel/panel-view';
import { SettingsTab } from '../settings/settings-tab';
import { registerCli } from './cli';
import { CodeBlock, codeBlockLanguage } from './code-block/code-block';
import { commandsOf } from './commands';
import { concealedIds } from './editor/concealed-ids';
import { addLineItems } from './editor/line-menu';
import { linkAction, LinksFromOutside } from './links-from-outside';
import { PersonLines } from './person-note/person-lines';
import { StatusBar } from './status-bar';

/** Registers all entry points with the app: views, commands, the editor, settings, links and the command line. */
export function register(plugin: Plugin, parts: PluginParts): void {
	registerViews(plugin, parts);
	registerEditor(plugin, parts);
	const { app, context, dailyNotes } = parts;
	plugin.addSettingTab(new SettingsTab(app, plugin, context, dailyNotes));
	for (const command of commandsOf(parts)) plugin.addCommand(command);
	const links = new LinksFromOutside(parts);
	plugin.registerObsidianProtocolHandler(linkAction, (params) => links.answer(params));
	registerCli(plugin, parts);
}

function registerViews(plugin: Plugin, parts: PluginParts): void {
	const { app, today, languages } = parts;
	plugin.registerView(panelViewType, (leaf) => new PanelView(leaf, parts));
	plugin.registerView(dashboardViewType, (leaf) => new DashboardView(leaf, parts));
	plugin.registerMarkdownCodeBlockProcessor(codeBlockLanguage, (source, el, block) =>
		block.addChild(new CodeBlock(el, source, block.sourcePath, parts)),
	);
	registerBaseViews(plugin, parts);
	plugin.registerHoverLinkSource(panelViewType, { display: 'Top of mind', defaultMod: true });
	plugin.addRibbonIcon(panelIcon, 'Top of mind', () => void openPanel(app));
	plugin.addChild(new PersonLines(parts));
	// Phones have no status bar.
	if (!Platform.isMobile) plugin.addChild(new StatusBar(app, plugin.addStatusBarItem(), today, languages.ofApp));
}

function registerEditor(plugin: Plugin, parts: PluginParts): void {
	plugin.registerEditorExtension(concealedIds);
	plugin.registerEvent(
		parts.app.workspace.on('editor-menu', (menu, editor, { file }) => {
			if (file !== null) addLineItems(menu, editor, file.path, parts);
		}),
	);
}
