import { Menu, type App } from 'obsidian';
import { withoutNames, type FlatPicture } from '../../pictures/flat-picture';
import { svgFile } from '../../pictures/svg-file';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { addIconButton } from '../panel/icon-button';
import { showBelow } from '../panel/menu-place';
import { paintPicture } from './paint-picture';

/** The parts that the export of a picture uses. */
export interface ExportParts {
	readonly app: App;
	readonly context: AppContext;
	readonly reports: ChangeReports;
}

/** A picture to export, and the font of its words in the app. */
export interface Exported {
	readonly picture: FlatPicture;
	readonly fontFamily: string;
}

/** Adds a button with a menu that copies or saves the picture, with names or without. */
export function addExportButton(el: HTMLElement, parts: ExportParts, exported: () => Exported): void {
	addIconButton(
		el,
		{
			icon: 'image-down',
			label: parts.context.language.t('orbit.export'),
			cls: 'top-of-mind-export',
			tooltip: 'left',
		},
		(button) => showBelow(exportMenu(parts, exported), button),
	);
}

function exportMenu(parts: ExportParts, exported: () => Exported): Menu {
	const { t } = parts.context.language;
	const menu = new Menu();
	const nameless = (): Exported => {
		const { picture, fontFamily } = exported();
		return { picture: withoutNames(picture), fontFamily };
	};
	const add = (section: string, icon: string, title: string, act: () => Promise<void>): void => {
		menu.addItem((item) =>
			item
				.setSection(section)
				.setIcon(icon)
				.setTitle(title)
				.onClick(() => void act()),
		);
	};
	add('copy', 'copy', t('orbit.copy'), () => copyPicture(exported(), parts));
	add('copy', 'copy', t('orbit.copyNameless'), () => copyPicture(nameless(), parts));
	add('save', 'image-down', t('orbit.save'), () => saveSvg(exported().picture, parts));
	add('save', 'image-down', t('orbit.saveNameless'), () => saveSvg(nameless().picture, parts));
	return menu;
}

/** Copies a picture as a PNG. A device that copies none offers to save it instead. */
async function copyPicture({ picture, fontFamily }: Exported, parts: ExportParts): Promise<void> {
	const {
		notices,
		language: { t },
	} = parts.context;
	try {
		// Given as a promise, because some devices let something be copied only right after a tap.
		const png = paintPicture(picture, fontFamily);
		// Where there is no clipboard, nothing waits for it.
		png.catch(() => undefined);
		await Promise.all([png, navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])]);
		notices.say(t('orbit.copied'));
	} catch {
		notices.offer(t('orbit.notCopied'), [{ text: t('orbit.save'), act: () => saveSvg(picture, parts) }]);
	}
}

/** Saves a picture in the vault, where the user keeps attachments. */
async function saveSvg(picture: FlatPicture, { app, context, reports }: ExportParts): Promise<void> {
	const { t } = context.language;
	const text = svgFile(picture);
	await context.attemptQueued(async () => {
		const path = await app.fileManager.getAvailablePathForAttachment(`${picture.title}.svg`, '');
		await context.vault.create(path, text);
		const open = { text: t('orbit.open'), act: async () => app.workspace.openLinkText(path, '', 'tab') };
		reports.offer(t('export.written', { path }), { created: [{ path, text }] }, [open]);
	});
}
