import { MarkdownRenderChild, type Events, type HoverPopover } from 'obsidian';
import type { NotePath } from '../../../note-path';
import { gathered } from '../../app/gathered';
import { isPressedIn } from '../../app/pressed';
import { orbitOfRoster } from '../../dashboard/orbit-of-roster';
import { OrbitPicture, type OrbitParts } from '../../dashboard/orbit-picture';
import { RecordPicture } from '../../dashboard/record-picture';
import { RhythmPicture } from '../../dashboard/rhythm-picture';
import { ActionsSection } from '../../panel/actions-section';
import type { PanelParts } from '../../panel/panel-view';
import { readBlock, type BlockOptions } from './block-options';
import { NeglectedRows } from './neglected-rows';
import { PersonBlock } from './person-block';

/** The language of the plugin's code blocks, as written after the three backticks. */
export const codeBlockLanguage = 'top-of-mind';

/** How long (milliseconds) there must be no further change before the block is drawn. */
const drawDelay = 50;

/**
 * A code block in a note. It shows today, the neglected people, one of the pictures or a person, and updates itself.
 */
export class CodeBlock extends MarkdownRenderChild {
	hoverPopover: HoverPopover | null = null;

	/** @param note the path of the note that holds the block */
	constructor(
		el: HTMLElement,
		private readonly source: string,
		private note: NotePath,
		private readonly parts: PanelParts & OrbitParts,
	) {
		super(el);
	}

	override onload(): void {
		const { context, today, writer } = this.parts;
		this.containerEl.addClass('top-of-mind-block');
		const reading = readBlock(this.source);
		if (!reading.ok) {
			this.containerEl.createEl('p', { text: context.language.say(reading.problem), cls: 'top-of-mind-why' });
			return;
		}
		const view = this.build(reading.options);
		const draw = gathered(
			() => view.draw(),
			drawDelay,
			() => isPressedIn(this.containerEl),
		);
		const followed: readonly Events[] = [
			context.people.events,
			context.record.events,
			context.clock.events,
			context.settings.events,
			today.events,
			writer.events,
		];
		for (const events of followed) this.registerEvent(events.on('changed', draw));
		this.register(() => draw.cancel());
		this.registerEvent(
			this.parts.app.vault.on('rename', (file, from) => {
				if (from === this.note) this.note = file.path;
			}),
		);
		view.draw();
	}

	private build({ view, list, limit, person }: BlockOptions): { draw(): void } {
		const { parts, containerEl: el } = this;
		switch (view) {
			case 'today':
				return new ActionsSection(el, parts, this);
			case 'neglected':
				return new NeglectedRows(el, parts, this, { list, limit });
			case 'orbit': {
				const orbit = new OrbitPicture(
					el,
					parts,
					orbitOfRoster(parts.context, { list, limit: limit ?? Infinity }),
				);
				this.register(() => orbit.stop());
				return orbit;
			}
			case 'record':
				return new RecordPicture(el, parts);
			case 'rhythm':
				return new RhythmPicture(el, parts, list === null ? undefined : [list]);
			case 'person':
				return new PersonBlock(el, parts, this, person, () => this.note);
		}
	}
}
