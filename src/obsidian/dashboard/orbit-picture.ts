import { hasDateSoon } from '../../actions/reason-to-contact';
import type { NotePath } from '../../note-path';
import { orbitArcs, orbitOf, type OrbitArc, type OrbitDot } from '../../pictures/orbit';
import type { ListName } from '../../settings/lists';
import { NumbersTable } from './numbers';
import { OrbitCaption, sinceWords, type CaptionParts } from './orbit-caption';
import { listenToOrbit } from './orbit-gestures';
import { drawRings, pointAt, tailAt, viewBox } from './orbit-space';

/** The parts that the orbit uses. */
export type OrbitParts = CaptionParts;

/** Which people the picture shows. */
export interface OrbitChoice {
	/** A single list; null for both. */
	readonly list: ListName | null;
	/** The maximum number of people, most neglected first. */
	readonly limit: number;
}

/** How many dots are drawn in one frame, so that frames stay short. */
const dotsAtOnce = 50;

/** The maximum number of arcs, besides those of the selected person. More would hide what lies below them. */
const mostArcs = 150;

/** The maximum number of rows in the table of numbers, most neglected first. */
const mostRows = 200;

interface DrawnDot {
	readonly el: SVGGElement;
	readonly drawn: string;
}

/** Draws people as dots around the user: the higher the neglect, the further out. */
export class OrbitPicture {
	private readonly svg: SVGSVGElement;
	private readonly arcsEl: SVGGElement;
	private readonly dotsEl: SVGGElement;
	private readonly summary: HTMLElement;
	private readonly caption: OrbitCaption;
	private readonly numbers: NumbersTable;
	private readonly drawn = new Map<NotePath, DrawnDot>();
	private shown: readonly OrbitDot[] = [];
	private arcs: readonly OrbitArc[] = [];
	private selected: NotePath | null = null;
	private waiting = 0;

	constructor(
		el: HTMLElement,
		private readonly parts: OrbitParts,
		private readonly choice: OrbitChoice = { list: null, limit: Infinity },
	) {
		const { language } = parts.context;
		const { t } = language;
		this.summary = el.createEl('p', { cls: 'top-of-mind-picture-words' });
		this.svg = el.createSvg('svg', { cls: 'top-of-mind-orbit', attr: { viewBox, role: 'application', tabindex: '0' } });
		drawRings(this.svg, language);
		this.arcsEl = this.svg.createSvg('g');
		this.svg.createSvg('circle', { cls: 'top-of-mind-you', attr: { r: 5 } });
		this.dotsEl = this.svg.createSvg('g');
		this.caption = new OrbitCaption(el, parts);
		const legend = el.createDiv({ cls: 'top-of-mind-legend' });
		for (const [cls, key] of [['is-hard-time', 'orbit.legendHardTime'], ['is-birthday', 'orbit.legendBirthday'], ['is-drifting', 'orbit.legendDrifting'], ['is-arc', 'orbit.legendArc']] as const) {
			legend.createSpan({ text: t(key), cls: `top-of-mind-legend-item ${cls}` });
		}
		this.numbers = new NumbersTable(el, language, () => ({
			headings: [t('dashboard.name'), t('dashboard.list'), t('dashboard.since')],
			rows: this.shown.slice(0, mostRows).map((dot) => [dot.person.name, t(`list.${dot.person.list}`), sinceWords(dot, language).join(' · ')]),
		}));
		listenToOrbit(this.svg, {
			dots: () => this.shown,
			selected: () => this.selectedDot,
			select: (dot) => this.select(dot),
			open: ({ person }) => void parts.app.workspace.openLinkText(person.path, '', false),
			move: (dot, radius) => this.drawDot({ ...dot, radius }),
			touch: ({ person }) => void parts.people.touch(person.path),
		});
	}

	/** Updates the picture from the roster. Redraws only the dots of people who have changed. */
	draw(): void {
		const { people, vault, clock, language, rhythms } = this.parts.context;
		const { list, limit } = this.choice;
		this.shown = orbitOf(people.roster, clock.today(), rhythms.drifting())
			.filter(({ person }) => list === null || person.list === list)
			.slice(0, limit);
		this.arcs = orbitArcs(this.shown.map(({ person }) => person), (link, from) => vault.resolve(link, from));
		const wanted = new Set(this.shown.map(({ person }) => person.path));
		for (const [path, { el }] of this.drawn) {
			if (wanted.has(path)) continue;
			el.remove();
			this.drawn.delete(path);
		}
		const neglected = this.shown.filter(({ neglect, isResting }) => neglect > 1 && !isResting).length;
		const words = this.shown.length === 0 ? language.t('orbit.nobody') : language.t('orbit.summary', { count: this.shown.length, neglected });
		this.summary.setText(words);
		this.svg.setAttribute('aria-label', `${language.t('orbit.title')}. ${words}. ${language.t('orbit.keys')}`);
		this.drawArcs();
		this.drawDots(0);
		this.caption.draw(this.selectedDot, this.shown.length === 0);
		this.numbers.draw();
	}

	/** Cancels the drawing of further dots. */
	stop(): void {
		window.cancelAnimationFrame(this.waiting);
	}

	private drawArcs(): void {
		const byPath = new Map(this.shown.map((dot) => [dot.person.path, dot]));
		const isOwn = (arc: OrbitArc): boolean => this.selected !== null && arc.includes(this.selected);
		this.arcsEl.replaceChildren();
		for (const arc of this.arcs.filter((one, index) => index < mostArcs || isOwn(one))) {
			const [from, to] = arc.map((path) => byPath.get(path)).map((dot) => (dot === undefined ? { x: 0, y: 0 } : pointAt(dot.turn, dot.radius)));
			if (from === undefined || to === undefined) continue;
			// Arcs bend towards the centre: their control point is halfway between it and the middle of the straight line.
			const d = `M${from.x} ${from.y}Q${(from.x + to.x) / 4} ${(from.y + to.y) / 4} ${to.x} ${to.y}`;
			this.arcsEl.createSvg('path', { cls: ['top-of-mind-arc', ...(isOwn(arc) ? ['is-selected'] : [])], attr: { d } });
		}
	}

	/** Draws dots in slices, so that many people do not block the app. */
	private drawDots(from: number): void {
		this.stop();
		for (const dot of this.shown.slice(from, from + dotsAtOnce)) this.drawDot(dot);
		if (from + dotsAtOnce < this.shown.length) this.waiting = window.requestAnimationFrame(() => this.drawDots(from + dotsAtOnce));
	}

	private drawDot({ person, neglect, isResting, driftingFrom, turn, radius }: OrbitDot): void {
		const { path, hardTime } = person;
		const isBirthday = hasDateSoon(person, this.parts.context.clock.today());
		const { x, y } = pointAt(turn, radius);
		const states = { 'is-neglected': neglect > 1, 'is-resting': isResting, 'is-hard-time': hardTime !== null, 'is-birthday': isBirthday, 'is-drifting': driftingFrom !== null, 'is-selected': path === this.selected };
		const cls = ['top-of-mind-dot', ...Object.entries(states).flatMap(([state, holds]) => (holds ? [state] : []))].join(' ');
		const drawn = `${x} ${y} ${cls}`;
		const known = this.drawn.get(path);
		if (known?.drawn === drawn) return;
		const el = known?.el ?? this.dotsEl.createSvg('g');
		el.setAttribute('class', cls);
		el.setAttribute('transform', `translate(${x} ${y})`);
		el.replaceChildren();
		el.createSvg('circle', { attr: { r: 2.4 } });
		if (hardTime !== null || isBirthday) el.createSvg('circle', { cls: 'top-of-mind-dot-mark', attr: { r: 4.2 } });
		if (driftingFrom !== null) el.createSvg('path', { cls: 'top-of-mind-dot-tail', attr: { d: tailAt(turn) } });
		this.drawn.set(path, { el, drawn });
	}

	private get selectedDot(): OrbitDot | undefined {
		return this.shown.find(({ person }) => person.path === this.selected);
	}

	private select(dot: OrbitDot | undefined): void {
		const path = dot?.person.path ?? null;
		if (path === this.selected) return;
		const before = this.selectedDot;
		this.selected = path;
		for (const one of [before, dot]) if (one !== undefined) this.drawDot(one);
		this.drawArcs();
		this.caption.draw(dot, this.shown.length === 0);
	}
}
