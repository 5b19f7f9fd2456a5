import { debounce, ItemView, type HoverPopover, type WorkspaceLeaf } from 'obsidian';
import type { Desk } from '../desk';
import type { TodayState } from '../today-state';
import type { TodayWriter } from '../today-writer';
import { ActionsSection, type ActionsParts } from './actions-section';
import { NeglectedSection, type NeglectedParts } from './neglected-section';
import { panelIcon, panelViewType } from './panel-names';

/** What the panel works with. */
export interface PanelParts extends Omit<ActionsParts, 'isAboutToWrite'>, NeglectedParts {
	readonly desk: Desk;
	readonly today: TodayState;
	readonly writer: TodayWriter;
}

/** How long (milliseconds) changes are gathered before they are drawn. */
const drawDelay = 30;

/** The sidebar panel: today's four actions, and who is neglected. */
export class PanelView extends ItemView {
	override navigation = false;
	override icon = panelIcon;
	hoverPopover: HoverPopover | null = null;

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
		const { desk, today, writer } = this.parts;
		this.contentEl.empty();
		this.contentEl.addClass('top-of-mind-panel');
		const actions = new ActionsSection(
			this.contentEl.createEl('section'),
			{ ...this.parts, isAboutToWrite: () => writer.isAboutToWrite },
			this,
		);
		const neglected = new NeglectedSection(this.contentEl.createEl('section'), this.parts, this);
		// A sync or a start brings changes by the hundred: one drawing serves them all.
		const drawActions = debounce(() => actions.draw(), drawDelay);
		const drawNeglected = debounce(() => neglected.draw(), drawDelay);
		this.registerEvent(today.events.on('changed', drawActions));
		this.registerEvent(writer.events.on('changed', drawActions));
		this.registerEvent(desk.people.events.on('changed', drawNeglected));
		for (const events of [desk.clock.events, desk.settings.events]) {
			this.registerEvent(events.on('changed', drawActions));
			this.registerEvent(events.on('changed', drawNeglected));
		}
		actions.draw();
		neglected.draw();
	}

	protected override async onClose(): Promise<void> {
		this.contentEl.empty();
	}
}
