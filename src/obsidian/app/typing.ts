import { Component, type App } from 'obsidian';
import type { NotePath } from '../../note-path';

/** How long (milliseconds) a note must be without key presses before the plugin writes below its editor. */
const pauseAfter = 300;

/** The longest wait (milliseconds) for a user who types without a pause. */
const longestWait = 60_000;

/**
 * Tracks the time of the last key in each note. A write below an editor is safe only while the user does not type:
 * saving the editor and writing the file are two steps, and text typed between them depends on the app's fuzzy merge.
 */
export class TypingTracker extends Component {
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

	/** Whether the user has typed in a note within the last `pauseAfter` milliseconds. */
	isTyping(path: NotePath): boolean {
		const last = this.lastKeys.get(path);
		if (last === undefined) return false;
		// After the clock was moved back, the difference is negative: without `abs`, a write would wait for hours.
		if (Math.abs(Date.now() - last) < pauseAfter) return true;
		this.lastKeys.delete(path);
		return false;
	}

	/** Waits for a pause in typing, but no longer than `longestWait`. */
	async waitForPause(path: NotePath): Promise<void> {
		const deadline = Date.now() + longestWait;
		while (this.isTyping(path) && Date.now() < deadline) {
			await new Promise((resolve) => window.setTimeout(resolve, pauseAfter));
		}
	}
}
