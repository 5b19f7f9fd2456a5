import type * as Obsidian from 'obsidian';
import { FuzzySuggestModal } from '../../obsidian/suggest-modal';
import type { BenchApp } from '../../workbench';

/** Every command that can be run at present, with search. */
export class CommandPalette extends FuzzySuggestModal<Obsidian.Command> {
	private readonly commands: Obsidian.Command[];

	constructor(private readonly benchApp: BenchApp) {
		super(benchApp);
		this.commands = benchApp.commands.listCommands().filter(({ id }) => id !== 'command-palette:open');
		this.setPlaceholder('Select a command…');
		this.emptyStateText = 'No commands found.';
	}

	getItems(): Obsidian.Command[] {
		return this.commands;
	}

	getItemText({ name }: Obsidian.Command): string {
		return name;
	}

	onChooseItem({ id }: Obsidian.Command): void {
		this.benchApp.commands.executeCommandById(id);
	}
}
