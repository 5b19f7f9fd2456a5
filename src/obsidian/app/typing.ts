import { Component, type App } from 'obsidian';
import type { NotePath } from '../../note-path';

/** How long (milliseconds) no key must have been pressed in a note before it is written below its editor. */
const pauseAfter = 300;

/** Whoever types without a pause is waited for no longer than this (milliseconds). */
const longestWait = 60_000;

/**
 * Knows who is typing where. A write below an editor is safe only while nobody types: saving the editor and writing the
 * file are two steps, and letters that come between them are at the mercy of the app's fuzzy merge.
 */
export class Typing extends Component {
	private readonly lastKeys = new Map<NotePath, number>();

	constructor(private readonly app: App) {
		super();
	}

	override onload(): void {
		this.registerEvent(
			this.app.workspace.on('editor-change', (_, { file }) => {
				if (file !== null) this.lastKeys.set(file.path, Date.now());
			}),
		);
	}

	/** Whether somebody has typed in a note a moment ago. */
	isUnderWay(path: NotePath): boolean {
		const last = this.lastKeys.get(path);
		if (last === undefined) return false;
		// A clock that was moved back would wait for hours.
		if (Math.abs(Date.now() - last) < pauseAfter) return true;
		this.lastKeys.delete(path);
		return false;
	}

	/** Waits for a pause in the typing. */
	async pause(path: NotePath): Promise<void> {
		const deadline = Date.now() + longestWait;
		while (this.isUnderWay(path) && Date.now() < deadline) {
			await new Promise((resolve) => window.setTimeout(resolve, pauseAfter));
		}
	}
}
