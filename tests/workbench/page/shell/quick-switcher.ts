import type * as Obsidian from 'obsidian';
import { benchOf } from '../../bench';
import { Keymap } from '../../obsidian/keymap';
import { FuzzySuggestModal } from '../../obsidian/suggest-modal';

/** Every note and base by name, the most recently opened first. */
export class QuickSwitcher extends FuzzySuggestModal<Obsidian.TFile> {
	constructor(app: Obsidian.App) {
		super(app);
		this.setPlaceholder('Find a note…');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to open' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	getItems(): Obsidian.TFile[] {
		const recent = this.app.workspace.getLastOpenFiles();
		const rank = ({ path }: Obsidian.TFile): number =>
			recent.includes(path) ? recent.indexOf(path) : recent.length;
		const { extensions } = benchOf(this.app);
		return this.app.vault
			.getFiles()
			.filter(({ extension }) => extensions.has(extension))
			.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
	}

	getItemText({ path }: Obsidian.TFile): string {
		return path.replace(/\.md$/, '');
	}

	onChooseItem(file: Obsidian.TFile, evt: MouseEvent | KeyboardEvent): void {
		void this.app.workspace.getLeaf(Keymap.isModEvent(evt)).openFile(file);
	}
}
