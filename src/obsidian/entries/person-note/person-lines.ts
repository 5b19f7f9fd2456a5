import { Component, MarkdownView, type Events } from 'obsidian';
import { gathered } from '../../app/gathered';
import { isPressedIn } from '../../app/pressed';
import type { PersonMenuParts } from '../../panel/person-menu';
import { linePlace, placesToWatch, putInto } from './line-place';
import { PersonLine } from './person-line';

/** How long (milliseconds) there must be no further change before lines are drawn. */
const drawDelay = 50;

/** The line in the view of a note, and the note that it was drawn for. */
interface ShownLine {
	readonly line: PersonLine;
	path: string;
}

/**
 * Shows a line about the person on top of each open note of a person, in the reading view and in Live Preview. The line
 * is an element beside the text. The note never holds it, so neither typing, undo nor search meet it.
 */
export class PersonLines extends Component {
	private readonly shown = new WeakMap<MarkdownView, ShownLine>();
	/** The app draws the top of a note anew as it sees fit. The line goes back before the change is painted. */
	private readonly watcher = new MutationObserver(() => this.show(false));

	constructor(private readonly parts: PersonMenuParts) {
		super();
	}

	override onload(): void {
		const { app, context } = this.parts;
		const follow = (): void => this.show(false);
		this.registerEvent(app.workspace.on('layout-change', follow));
		this.registerEvent(app.workspace.on('active-leaf-change', follow));
		this.registerEvent(app.workspace.on('file-open', follow));
		const isPressed = (): boolean => {
			let isOne = false;
			this.forEachView((view) => {
				const shown = this.shown.get(view);
				isOne ||= shown !== undefined && isPressedIn(shown.line.el);
			});
			return isOne;
		};
		const draw = gathered(() => this.show(true), drawDelay, isPressed);
		const followed: readonly Events[] = [
			context.people.events,
			context.record.events,
			context.clock.events,
			context.settings.events,
		];
		for (const events of followed) this.registerEvent(events.on('changed', draw));
		this.register(() => draw.cancel());
		this.show(true);
	}

	override onunload(): void {
		this.watcher.disconnect();
		this.forEachView((view) => this.shown.get(view)?.line.el.remove());
	}

	/**
	 * Shows the lines where they belong.
	 *
	 * @param isNew whether what they say may have changed; if not, only notes that were not shown before are looked up
	 */
	private show(isNew: boolean): void {
		this.forEachView((view) => this.showIn(view, isNew));
	}

	private showIn(view: MarkdownView, isNew: boolean): void {
		const { people, settings } = this.parts.context;
		const path = view.file?.path ?? '';
		const person = settings.current.personLine && people.isReady ? people.roster.get(path) : undefined;
		const known = this.shown.get(view);
		if (person === undefined) {
			if (known === undefined) return;
			putInto(null, known.line.el, () => undefined);
			this.shown.delete(view);
			return;
		}
		for (const el of placesToWatch(view)) this.watcher.observe(el, { childList: true });
		const shown = known ?? { line: new PersonLine(this.parts, view), path: '' };
		this.shown.set(view, shown);
		const isStale = isNew || shown.path !== path;
		shown.path = path;
		putInto(linePlace(view), shown.line.el, () => isStale && shown.line.draw(person));
	}

	private forEachView(act: (view: MarkdownView) => void): void {
		this.parts.app.workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof MarkdownView) act(view);
		});
	}
}
