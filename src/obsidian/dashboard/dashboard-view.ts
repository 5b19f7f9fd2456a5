import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { asRecord } from '../../settings/unknown-record';
import { gathered } from '../app/gathered';
import { inNextFrame } from '../app/next-frame';
import { isPressedIn } from '../app/pressed';
import { dashboardIcon, dashboardViewType } from './dashboard-names';
import { orbitOfRoster } from './orbit-of-roster';
import { OrbitPicture, type OrbitParts } from './orbit-picture';
import { RecordPicture } from './record-picture';
import { RhythmPicture } from './rhythm-picture';

/** How long (milliseconds) there must be no further change before the pictures are drawn. */
const drawDelay = 50;

/** The dashboard: the orbit of all people, the record of past days, and whether the cadences can be kept. */
export class DashboardView extends ItemView {
	override icon = dashboardIcon;
	private showsAllYears = false;
	private pictures: readonly { draw(): void }[] = [];
	private orbit: OrbitPicture | null = null;
	private isStale = false;
	private cancelNext: () => void = () => undefined;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: OrbitParts,
	) {
		super(leaf);
	}

	override getViewType(): string {
		return dashboardViewType;
	}

	override getDisplayText(): string {
		return this.parts.context.language.t('dashboard.title');
	}

	protected override async onOpen(): Promise<void> {
		this.build();
		const { context } = this.parts;
		const drawIfSeen = gathered(
			() => this.drawIfSeen(),
			drawDelay,
			() => isPressedIn(this.contentEl),
		);
		this.register(() => drawIfSeen.cancel());
		const outdate = (): void => {
			this.isStale = true;
			drawIfSeen();
		};
		for (const { events } of [context.people, context.record, context.clock, context.settings])
			this.registerEvent(events.on('changed', outdate));
		// Pictures behind another tab are not drawn. They are updated when their tab comes to the front.
		this.registerEvent(this.app.workspace.on('layout-change', drawIfSeen));
		this.registerEvent(this.app.workspace.on('active-leaf-change', drawIfSeen));
	}

	/** The view state that the app saves between starts. */
	override getState(): Record<string, unknown> {
		return { ...super.getState(), allYears: this.showsAllYears };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const showsAllYears = asRecord(state).allYears === true;
		if (showsAllYears === this.showsAllYears) return;
		this.showsAllYears = showsAllYears;
		this.build();
	}

	protected override async onClose(): Promise<void> {
		this.stop();
		this.contentEl.empty();
	}

	/** Ends what the pictures wait for and follow. */
	private stop(): void {
		this.cancelNext();
		this.orbit?.stop();
	}

	private build(): void {
		this.stop();
		const { context } = this.parts;
		const { t } = context.language;
		this.contentEl.empty();
		this.contentEl.addClass('top-of-mind-dashboard');
		const section = (title: string, cls: string): HTMLElement => {
			const el = this.contentEl.createEl('section', { cls: `top-of-mind-picture ${cls}` });
			el.createEl('h3', { text: title, cls: 'top-of-mind-heading' });
			return el;
		};
		const orbitEl = section(t('orbit.title'), 'is-orbit');
		orbitEl.createEl('p', { text: t('orbit.about'), cls: 'top-of-mind-why' });
		const orbit = new OrbitPicture(orbitEl, this.parts, orbitOfRoster(context));
		const record = new RecordPicture(
			section(t('record.title'), 'is-record'),
			this.parts,
			this.showsAllYears,
			(showsAllYears) => {
				this.showsAllYears = showsAllYears;
				void this.app.workspace.requestSaveLayout();
			},
		);
		const rhythm = new RhythmPicture(section(t('rhythm.title'), 'is-rhythm'), this.parts);
		this.orbit = orbit;
		this.pictures = [orbit, record, rhythm];
		this.drawAll();
	}

	private drawIfSeen(): void {
		if (this.isStale && this.contentEl.isShown()) this.drawAll();
	}

	private drawAll(): void {
		this.isStale = false;
		this.cancelNext();
		this.drawNext(0);
	}

	/** Draws one picture a frame. The first is visible before the next is drawn, and the caller is not blocked. */
	private drawNext(index: number): void {
		this.cancelNext = inNextFrame(this.contentEl, () => {
			this.pictures[index]?.draw();
			if (index + 1 < this.pictures.length) this.drawNext(index + 1);
		});
	}
}
