import type * as Obsidian from 'obsidian';
import { Platform } from './platform';

/** Undocumented in the app: the commands of the palette. */
export class Commands {
	readonly commands: Record<string, Obsidian.Command> = {};

	readonly #app: Obsidian.App;

	constructor(app: Obsidian.App) {
		this.#app = app;
	}

	addCommand(command: Obsidian.Command): void {
		if (this.commands[command.id]) throw new Error(`There is a command with the id ${command.id} already.`);
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		Reflect.deleteProperty(this.commands, id);
	}

	findCommand(id: string): Obsidian.Command | undefined {
		return this.commands[id];
	}

	/** The commands that can be run at present. */
	listCommands(): Obsidian.Command[] {
		return Object.values(this.commands).filter((command) => this.#run(command, true));
	}

	/** False if the command does not exist, or cannot be run at present. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.executeCommand(command);
	}

	executeCommand(command: Obsidian.Command): boolean {
		return this.#run(command, true) && this.#run(command, false);
	}

	/** With `checking`, returns whether the command can be run. Editor commands need an editor, and no reading view. */
	#run(command: Obsidian.Command, checking: boolean): boolean {
		if (command.mobileOnly && !Platform.isMobile) return false;
		const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
		if (editorCheckCallback || editorCallback) {
			const context = this.#app.workspace.activeEditor;
			const editor = context?.editor;
			if (
				!editor ||
				!context ||
				('getMode' in context && (context as Obsidian.MarkdownView).getMode() === 'preview')
			)
				return false;
			if (editorCheckCallback) return editorCheckCallback(checking, editor, context) !== false;
			if (!checking) void editorCallback?.(editor, context);
			return true;
		}
		if (checkCallback) return checking ? checkCallback(true) === true : checkCallback(false) !== false;
		if (!checking) void callback?.();
		return true;
	}
}
