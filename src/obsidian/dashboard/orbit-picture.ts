import { Platform } from 'obsidian';
import type { NotePath } from '../../note-path';
import { orbitArcs, type OrbitArc, type OrbitDot } from '../../pictures/orbit';
import { isWaiting } from '../../pictures/orbit-choice';
import { layoutOrbit, type OrbitLayout, type OrbitWords, type PlacedDot } from '../../pictures/orbit-layout';
import { sinceWords } from './dot-words';
import { flattenDrawing } from './flatten-drawing';
import { NumbersTable } from './numbers';
import type { CardParts } from './orbit-card';
import { CloseByMark } from './orbit-close-by';
import { OrbitDots } from './orbit-dots';
import { addExportButton, type Exported, type ExportParts } from './orbit-export';
import { OrbitInteraction } from './orbit-interaction';
import { OrbitLegend } from './orbit-legend';
import { OrbitNames } from './orbit-names';
import { OrbitScene } from './orbit-scene';

/** The parts that the orbit uses. */
export type OrbitParts = CardParts & ExportParts;

/** The maximum number of rows in the table of numbers, most neglected first. */
const mostRows = 200;

/** The words in the picture that are about nobody. */
const ownWords = '.top-of-mind-ring-label, .top-of-mind-list-name, .top-of-mind-close-by-words';

/** The side (pixels) of the picture while it has no place on the screen. */
const sizeUnseen = 480;

/** Draws people as dots around the user: the higher the neglect, the further out. */
export class OrbitPicture {
	/** Holds the picture. What is shown beside a dot goes in here, at the place that `placeOf` says. */
	readonly frame: HTMLElement;
	private readonly svg: SVGSVGElement;
	private readonly scene: OrbitScene;
	private readonly dots: OrbitDots;
	private readonly names: OrbitNames;
	private readonly closeBy: CloseByMark;
	private readonly summary: HTMLElement;
	private readonly legend: OrbitLegend;
	private readonly hint: HTMLElement;
	private readonly interaction: OrbitInteraction;
	private readonly numbers: NumbersTable;
	private readonly resizing: ResizeObserver;
	private all: readonly OrbitDot[] = [];
	private arcs: readonly OrbitArc[] = [];
	private layout: OrbitLayout | null = null;
	private selected: NotePath | null = null;
	private isOpen = false;

	/** @param source the people to show as of now, most neglected first */
	constructor(
		el: HTMLElement,
		private readonly parts: OrbitParts,
		private readonly source: () => readonly OrbitDot[],
	) {
		const { language } = parts.context;
		const { t } = language;
		const header = el.createDiv({ cls: 'top-of-mind-orbit-header' });
		this.summary = header.createEl('p', { cls: 'top-of-mind-picture-words' });
		addExportButton(header, parts, () => this.exported());
		this.legend = new OrbitLegend(el, language);
		this.frame = el.createDiv({ cls: 'top-of-mind-orbit-frame' });
		this.svg = this.frame.createSvg('svg', {
			cls: 'top-of-mind-orbit',
			attr: { role: 'application', tabindex: '0' },
		});
		this.scene = new OrbitScene(this.svg);
		this.dots = new OrbitDots(this.svg);
		this.names = new OrbitNames(this.svg);
		this.closeBy = new CloseByMark(this.svg, () => this.toggle());
		this.hint = el.createEl('p', {
			text: t(Platform.isMobile ? 'orbit.hintTouch' : 'orbit.hint'),
			cls: 'top-of-mind-why',
		});
		this.numbers = new NumbersTable(el, language, () => ({
			headings: [t('dashboard.name'), t('dashboard.list'), t('dashboard.since')],
			rows: this.all
				.slice(0, mostRows)
				.map((dot) => [dot.person.name, t(`list.${dot.person.list}`), sinceWords(dot, language)]),
		}));
		this.interaction = new OrbitInteraction(
			{
				frame: this.frame,
				svg: this.svg,
				dots: () => this.layout?.dots ?? [],
				reach: () => this.layout?.reach ?? 1,
				placeOf: (path) => this.placeOf(path),
				selected: () => this.selectedDot,
				select: (placed) => this.select(placed),
				move: (placed) => this.dots.drawDot(placed, placed.dot.person.path === this.selected),
			},
			parts,
		);
		this.resizing = new ResizeObserver(() => this.resize());
		this.resizing.observe(this.frame);
	}

	/** Updates the picture from its source. Redraws only the dots of people who have changed. */
	draw(): void {
		const { vault, language } = this.parts.context;
		this.all = this.source();
		this.arcs = orbitArcs(
			this.all.map(({ person }) => person),
			(link, from) => vault.resolve(link, from),
		);
		const neglected = this.all.filter(isWaiting).length;
		const words =
			this.all.length === 0
				? language.t('orbit.nobody')
				: language.t('orbit.summary', { count: this.all.length, neglected });
		this.summary.setText(words);
		this.svg.setAttribute('aria-label', `${language.t('orbit.title')}. ${words}. ${language.t('orbit.keys')}`);
		this.legend.draw({ dots: this.all, hasArcs: this.arcs.length > 0 });
		this.layOut();
		this.hint.toggle(this.all.length > 0);
		this.numbers.draw();
	}

	/** Ends all work that waits: further dots, and changes of the size. */
	stop(): void {
		this.dots.stop();
		this.interaction.stop();
		this.resizing.disconnect();
	}

	/** The middle and the radius of a person's dot in pixels from the top left of the frame; null if they have none. */
	placeOf(path: NotePath): { readonly x: number; readonly y: number; readonly radius: number } | null {
		const placed = this.layout?.dots.find(({ dot }) => dot.person.path === path);
		if (this.layout === null || placed === undefined) return null;
		const scale = this.sizeOnScreen() / this.layout.size;
		const half = this.layout.size / 2;
		return {
			x: (placed.x + half) * scale,
			y: (placed.y + half) * scale,
			radius: (placed.radius + placed.marks) * scale,
		};
	}

	private layOut(): void {
		const words = this.words();
		this.layout = layoutOrbit({ dots: this.all, size: this.sizeOnScreen(), words, isOpen: this.isOpen });
		this.scene.draw(this.layout, words);
		this.names.draw(this.layout.names);
		this.closeBy.draw(this.layout.closeBy, this.isOpen);
		this.dots.draw(this.layout.dots, this.arcs, this.selected);
		this.interaction.draw();
	}

	private sizeOnScreen(): number {
		return this.frame.clientWidth || sizeUnseen;
	}

	private resize(): void {
		if (
			this.layout !== null &&
			this.frame.clientWidth !== 0 &&
			Math.floor(this.frame.clientWidth) !== this.layout.size
		)
			this.layOut();
	}

	private words(): OrbitWords {
		const { t } = this.parts.context.language;
		return {
			ring: (cadences) => (cadences === 'new' ? t('orbit.new') : t('orbit.cadences', { count: cadences })),
			list: (list) => t(`list.${list}`),
			closeBy: (count, isOpen) => t(isOpen ? 'orbit.closeByOpen' : 'orbit.closeBy', { count }),
		};
	}

	private toggle(): void {
		this.isOpen = !this.isOpen;
		this.layOut();
	}

	/** The picture by itself, with nobody selected. */
	private exported(): Exported {
		const { clock, language } = this.parts.context;
		this.interaction.close();
		const picture = flattenDrawing({
			svg: this.svg,
			title: language.t('orbit.file', { day: clock.today() }),
			ownWords,
			names: '.top-of-mind-orbit-names',
		});
		return { picture, fontFamily: getComputedStyle(this.svg).fontFamily };
	}

	private get selectedDot(): PlacedDot | undefined {
		return this.layout?.dots.find(({ dot }) => dot.person.path === this.selected);
	}

	private select(placed: PlacedDot | undefined): void {
		const path = placed?.dot.person.path ?? null;
		if (path === this.selected) return;
		this.selected = path;
		this.dots.select(path);
		this.interaction.draw();
	}
}
