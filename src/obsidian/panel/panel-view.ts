import { ItemView, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { readNeglectedFilter } from '../../people/neglected-list';
import { asRecord } from '../../settings/unknown-record';
import { gathered } from '../app/gathered';
import { inNextFrame } from '../app/next-frame';
import { isPressedIn } from '../app/pressed';
import type { FirstDay } from '../first-day/first-day';
import { ActionsSection, type ActionsParts } from './actions-section';
import { NeglectedSection, type NeglectedParts } from './neglected-section';
import { panelIcon, panelViewType } from './panel-names';
import { WelcomeSection } from './welcome-section';

/** The parts that the panel uses. */
export interface PanelParts extends ActionsParts, NeglectedParts {
	readonly firstDay: FirstDay;
}

/** How long (milliseconds) there must be no further change before changes are drawn. */
const drawDelay = 30;

/** The sidebar panel: today's four actions, and the people who wait. */
export class PanelView extends ItemView {
	override navigation = false;
	override icon = panelIcon;
	hoverPopover: HoverPopover | null = null;
	private neglected: NeglectedSection | null = null;
	/** The scroll position to restore when enough rows are drawn; null if it is reached or the user has scrolled. */
	private scrollWanted: number | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: PanelParts,
	) {
		super(leaf);
	}

	override getViewType(): string {
		return panelViewType;
	}

	override getDisplayText(): string {
		return 'Top of mind';
	}

	protected override async onOpen(): Promise<void> {
		const { context, today, writer } = this.parts;
		this.contentEl.empty();
		this.contentEl.addClass('top-of-mind-panel');
		const welcome = new WelcomeSection(this.contentEl.createEl('section'), this.parts.firstDay, context.language);
		const sections = [this.contentEl.createEl('section'), this.contentEl.createEl('section')] as const;
		for (const section of sections) section.toggle(false);
		const actions = new ActionsSection(sections[0], this.parts, this);
		const saveLayout = (): void => void this.app.workspace.requestSaveLayout();
		const neglected = new NeglectedSection(sections[1], this.parts, this, saveLayout, (isWhole) =>
			this.scrollBack(isWhole),
		);
		this.registerDomEvent(this.contentEl, 'scroll', saveLayout);
		for (const by of ['wheel', 'pointerdown', 'keydown'] as const)
			this.registerDomEvent(this.contentEl, by, () => (this.scrollWanted = null));
		this.neglected = neglected;
		this.register(neglected.drawMoreNearEnd(this.contentEl));
		const isPressed = (): boolean => isPressedIn(this.contentEl);
		const drawActions = gathered(() => actions.draw(), drawDelay, isPressed);
		const drawPeople = (): void => {
			const { roster, isReady } = context.people;
			const hasPeople = isReady && roster.count('list20') + roster.count('network90') > 0;
			// While notes are still being read, empty lists may be neither a first day nor empty, so nothing is said.
			welcome.show(!hasPeople && context.isIndexed);
			for (const section of sections) section.toggle(hasPeople);
			neglected.draw();
		};
		const drawNeglected = gathered(drawPeople, drawDelay, isPressed);
		for (const draw of [drawActions, drawNeglected]) this.register(() => draw.cancel());
		this.registerEvent(today.events.on('changed', drawActions));
		this.registerEvent(writer.events.on('changed', drawActions));
		this.registerEvent(context.people.events.on('changed', drawNeglected));
		this.registerEvent(context.problems.events.on('changed', drawNeglected));
		for (const events of [context.clock.events, context.settings.events]) {
			this.registerEvent(events.on('changed', drawActions));
			this.registerEvent(events.on('changed', drawNeglected));
		}
		actions.draw();
		// People are drawn in the next frame, so that both frames stay short.
		this.register(inNextFrame(this.contentEl, drawPeople));
	}

	/** The view state that the app saves between starts. */
	override getState(): Record<string, unknown> {
		return {
			...super.getState(),
			filter: this.neglected?.filter,
			scroll: this.scrollWanted ?? this.contentEl.scrollTop,
		};
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const { filter, scroll } = asRecord(state);
		if (typeof scroll === 'number' && scroll > 0) this.scrollWanted = scroll;
		if (this.neglected !== null) this.neglected.filter = readNeglectedFilter(filter);
		this.scrollBack(false);
	}

	protected override async onClose(): Promise<void> {
		this.contentEl.empty();
	}

	/** Scrolls towards the position to restore. Near the end of the drawn rows, the section draws more. */
	private scrollBack(isWhole: boolean): void {
		const { contentEl } = this;
		if (this.scrollWanted === null) return;
		contentEl.scrollTop = this.scrollWanted;
		if (isWhole || contentEl.scrollTop >= this.scrollWanted - 1) this.scrollWanted = null;
	}
}
