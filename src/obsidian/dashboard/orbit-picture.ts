import { Platform, type App } from 'obsidian';
import { orbitArcs, orbitOf, orbitRadius, orbitSectors, type OrbitDot } from '../../people/orbit';
import type { ListName } from '../../people/person';
import type { NotePath } from '../../vault/note';
import type { Desk } from '../desk';
import { worryOf } from '../panel/person-row';
import type { PersonActions } from '../person-actions';
import { NumbersBelow } from './numbers';

/** What the picture of everybody works with. */
export interface OrbitParts {
	readonly app: App;
	readonly desk: Desk;
	readonly people: PersonActions;
}

/** Whom a picture shows. */
export interface OrbitChoice {
	/** One list alone; null for both. */
	readonly list: ListName | null;
	/** How many people at most, the most neglected first. */
	readonly limit: number;
}

/** The picture reaches so far from its middle, in its own units; a little more is kept free for what stands at its rim. */
const reach = 100;
const margin = 10;

/** How near (in pixels) a pointer must come to a dot to mean it. */
const near = 16;

/** How far inward (part of the radius of the whole) a dot must be dragged to mean a touch. */
const farEnough = 0.06;

/** How many dots are drawn before the first picture is seen; the others follow a slice at a time. */
const dotsAtOnce = 600;

/** More arcs than these would hide what they lie under. */
const mostArcs = 150;

/** How many rows the numbers have at most: the most neglected. */
const mostRows = 200;

interface Point {
	readonly x: number;
	readonly y: number;
}

interface DrawnDot {
	readonly el: SVGGElement;
	drawn: string;
}

/** Everybody around you: the further out, the longer it has been. */
export class OrbitPicture {
	private readonly svg: SVGSVGElement;
	private readonly arcs: SVGGElement;
	private readonly dots: SVGGElement;
	private readonly summary: HTMLElement;
	private readonly caption: HTMLElement;
	private readonly numbers: NumbersBelow;
	private readonly drawn = new Map<NotePath, DrawnDot>();
	private shown: readonly OrbitDot[] = [];
	private selected: NotePath | null = null;
	private dragged: { readonly dot: OrbitDot; radius: number; hasMoved: boolean } | null = null;
	private waiting: number | null = null;
	private captionDrawn = '';

	constructor(
		el: HTMLElement,
		private readonly parts: OrbitParts,
		private readonly choice: OrbitChoice = { list: null, limit: Infinity },
	) {
		const { language } = parts.desk;
		const { t } = language;
		this.summary = el.createEl('p', { cls: 'top-of-mind-picture-words' });
		this.svg = el.createSvg('svg', {
			cls: 'top-of-mind-orbit',
			attr: { viewBox: [-1, -1, 2, 2].map((part) => part * (reach + margin)).join(' '), role: 'application', tabindex: '0' },
		});
		this.drawRings();
		this.arcs = this.svg.createSvg('g', 'top-of-mind-arcs');
		this.svg.createSvg('circle', { cls: 'top-of-mind-you', attr: { r: 5 } });
		this.dots = this.svg.createSvg('g');
		this.caption = el.createDiv({ cls: 'top-of-mind-caption', attr: { role: 'status' } });
		const legend = el.createDiv({ cls: 'top-of-mind-legend' });
		for (const [cls, text] of [['is-hard-time', t('orbit.legendHardTime')], ['is-birthday', t('orbit.legendBirthday')], ['is-arc', t('orbit.legendArc')]] as const) {
			legend.createSpan({ text, cls: `top-of-mind-legend-item ${cls}` });
		}
		this.numbers = new NumbersBelow(el, language, () => ({
			headings: [t('dashboard.name'), t('dashboard.list'), t('dashboard.since')],
			rows: this.shown.slice(0, mostRows).map(({ person, days }) => [person.name, t(`list.${person.list}`), days === null ? t('line.never') : t('panel.days', { count: days })]),
		}));
		this.listen();
	}

	/** Brings the picture up to the roster: only the dots of those who have changed are drawn anew. */
	draw(): void {
		const { desk } = this.parts;
		const { roster } = desk.people;
		const { language } = desk;
		const today = desk.clock.today();
		const everybody = orbitOf(roster, today).filter(({ person }) => this.choice.list === null || person.list === this.choice.list);
		this.shown = everybody.slice(0, this.choice.limit);
		const wanted = new Set(this.shown.map(({ person }) => person.path));
		for (const [path, { el }] of this.drawn) {
			if (wanted.has(path)) continue;
			el.remove();
			this.drawn.delete(path);
		}
		if (this.selected !== null && !wanted.has(this.selected)) this.selected = null;
		const drifting = this.shown.filter(({ neglect, isResting }) => neglect > 1 && !isResting).length;
		const words = this.shown.length === 0 ? language.t('orbit.nobody') : language.t('orbit.summary', { count: this.shown.length, drifting });
		this.summary.setText(words);
		this.svg.setAttribute('aria-label', `${language.t('orbit.title')}. ${words}. ${language.t('orbit.keys')}`);
		this.drawArcs();
		this.drawDots(0);
		this.drawCaption();
		this.numbers.draw();
	}

	/** Stops what is under way. */
	stop(): void {
		if (this.waiting !== null) window.cancelAnimationFrame(this.waiting);
	}

	private drawRings(): void {
		const { t } = this.parts.desk.language;
		for (const list of ['network90', 'list20'] as const) {
			const { from, to } = orbitSectors[list];
			const border = pointAt(from - 0.015, 1);
			this.svg.createSvg('line', { cls: 'top-of-mind-ring', attr: { x1: 0, y1: 0, x2: border.x, y2: border.y } });
			// In the corner that is nearest to the list's sector, where nobody can stand.
			const isRight = pointAt((from + to) / 2, 1).x > 0;
			const corner = { x: (isRight ? 1 : -1) * (reach + margin - 1), y: isRight ? reach + 4 : -reach, 'text-anchor': isRight ? 'end' : 'start' };
			this.svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: corner }).textContent = t(`list.${list}`);
		}
		for (const cadences of [1, 2, 3]) {
			const radius = orbitRadius(cadences) * reach;
			this.svg.createSvg('circle', { cls: 'top-of-mind-ring', attr: { r: radius } });
			if (cadences === 3) continue;
			const label = this.svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: { x: -radius + 2, y: -2 } });
			label.textContent = t('orbit.cadences', { count: cadences });
		}
	}

	private drawArcs(): void {
		const { vault } = this.parts.desk;
		const byPath = new Map(this.shown.map((dot) => [dot.person.path, dot]));
		const all = orbitArcs(this.shown.map(({ person }) => person), (link, from) => vault.resolve(link, from));
		const own = all.filter((arc) => this.selected !== null && arc.includes(this.selected));
		this.arcs.replaceChildren();
		for (const arc of new Set([...all.slice(0, mostArcs), ...own])) {
			const [a, b] = arc.map((path) => byPath.get(path));
			if (a === undefined || b === undefined) continue;
			const [from, to] = [pointAt(a.turn, a.radius), pointAt(b.turn, b.radius)];
			const middle = { x: (from.x + to.x) / 4, y: (from.y + to.y) / 4 };
			this.arcs.createSvg('path', {
				cls: ['top-of-mind-arc', ...(own.includes(arc) ? ['is-selected'] : [])],
				attr: { d: `M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}` },
			});
		}
	}

	/** A slice at a time, so that a crowd holds nothing up. */
	private drawDots(from: number): void {
		this.stop();
		for (const dot of this.shown.slice(from, from + dotsAtOnce)) this.drawDot(dot);
		this.waiting = from + dotsAtOnce < this.shown.length ? window.requestAnimationFrame(() => this.drawDots(from + dotsAtOnce)) : null;
	}

	private drawDot(dot: OrbitDot): void {
		const { person, neglect, isResting, turn, radius } = dot;
		const { path } = person;
		const { desk } = this.parts;
		const isHard = person.hardTime !== null;
		const isBirthday = person.birthday !== null && worryOf({ ...person, hardTime: null }, desk.clock.today(), desk.language) !== null;
		const { x, y } = pointAt(turn, radius);
		const state = [neglect > 1 ? 'is-neglected' : '', isResting ? 'is-resting' : '', isHard ? 'is-hard-time' : '', isBirthday ? 'is-birthday' : '', path === this.selected ? 'is-selected' : ''];
		const drawn = JSON.stringify([round(x), round(y), state]);
		const known = this.drawn.get(path);
		if (known?.drawn === drawn) return;
		const el = known?.el ?? this.dots.createSvg('g');
		el.setAttribute('class', ['top-of-mind-dot', ...state].filter((one) => one !== '').join(' '));
		el.setAttribute('transform', `translate(${round(x)} ${round(y)})`);
		el.replaceChildren();
		el.createSvg('circle', { attr: { r: 2.4 } });
		if (isHard || isBirthday) el.createSvg('circle', { cls: 'top-of-mind-dot-mark', attr: { r: 4.2 } });
		this.drawn.set(path, { el, drawn });
	}

	private drawCaption(): void {
		const { app, desk, people } = this.parts;
		const { language } = desk;
		const { t } = language;
		const dot = this.selectedDot;
		const drawn = JSON.stringify([this.shown.length > 0, dot?.person.path, dot?.person.name, dot?.days, dot === undefined ? null : worryOf(dot.person, desk.clock.today(), language)]);
		if (drawn === this.captionDrawn) return;
		this.captionDrawn = drawn;
		const focused = [...this.caption.querySelectorAll('button')].findIndex((button) => button === this.caption.doc.activeElement);
		this.caption.empty();
		if (dot === undefined) {
			if (this.shown.length > 0) this.caption.createSpan({ text: t(Platform.isMobile ? 'orbit.hintTouch' : 'orbit.hint'), cls: 'top-of-mind-why' });
			return;
		}
		const { person, days } = dot;
		const since = days === null ? t('line.never') : t('panel.days', { count: days });
		const worry = worryOf(person, desk.clock.today(), language);
		const words = this.caption.createDiv({ cls: 'top-of-mind-caption-words' });
		words.createSpan({ text: person.name, cls: 'top-of-mind-caption-name' });
		words.createSpan({ text: [since, ...(worry === null ? [] : [worry])].join(' · '), cls: 'top-of-mind-why' });
		const buttons = this.caption.createDiv({ cls: 'top-of-mind-caption-buttons' });
		const open = buttons.createEl('button', { text: t('orbit.open') });
		open.addEventListener('click', () => void app.workspace.openLinkText(person.path, '', false));
		const touch = buttons.createEl('button', { text: t('menu.touched') });
		touch.addEventListener('click', () => void people.touch(person.path));
		// The keyboard stays where it was.
		[open, touch][focused]?.focus();
	}

	private get selectedDot(): OrbitDot | undefined {
		return this.shown.find(({ person }) => person.path === this.selected);
	}

	private select(path: NotePath | null): void {
		if (path === this.selected) return;
		const before = this.selectedDot;
		this.selected = path;
		const now = this.selectedDot;
		for (const dot of [before, now]) if (dot !== undefined) this.drawDot(dot);
		this.drawArcs();
		this.drawCaption();
	}

	private listen(): void {
		const { svg } = this;
		const open = (path: NotePath): void => void this.parts.app.workspace.openLinkText(path, '', false);
		svg.addEventListener('pointerdown', (event) => {
			const dot = this.dotNear(event);
			this.select(dot?.person.path ?? null);
			if (dot === undefined || event.pointerType === 'touch') return;
			this.dragged = { dot, radius: dot.radius, hasMoved: false };
			svg.setPointerCapture(event.pointerId);
		});
		svg.addEventListener('pointermove', (event) => {
			if (this.dragged !== null) this.drag(event);
			else if (event.pointerType !== 'touch') this.hover(this.dotNear(event));
		});
		svg.addEventListener('pointerup', (event) => {
			const { dragged } = this;
			this.dragged = null;
			if (dragged === null || event.pointerType === 'touch') return;
			if (!dragged.hasMoved) open(dragged.dot.person.path);
			else this.drop(dragged.dot, dragged.radius);
		});
		svg.addEventListener('pointercancel', () => {
			if (this.dragged !== null) this.drop(this.dragged.dot, this.dragged.dot.radius);
			this.dragged = null;
		});
		svg.addEventListener('keydown', (event) => {
			const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
			const { length } = this.shown;
			if (step !== undefined && length > 0) {
				const at = this.shown.findIndex(({ person }) => person.path === this.selected);
				const next = at === -1 && step > 0 && step < 2 ? 0 : Math.min(length - 1, Math.max(0, at + step));
				this.select(this.shown[next]?.person.path ?? null);
			} else if (event.key === 'Enter' && this.selected !== null) open(this.selected);
			else return;
			event.preventDefault();
		});
	}

	private hover(dot: OrbitDot | undefined): void {
		this.svg.toggleClass('is-on-dot', dot !== undefined);
		if (dot !== undefined) this.select(dot.person.path);
	}

	/** The dot goes with the pointer, inward and outward alone. */
	private drag(event: PointerEvent): void {
		const { dragged } = this;
		if (dragged === null) return;
		const at = this.pointOf(event);
		dragged.radius = Math.min(1, Math.max(orbitRadius(0), Math.hypot(at.x, at.y) / reach));
		if (Math.abs(dragged.radius - dragged.dot.radius) > 0.02) dragged.hasMoved = true;
		if (dragged.hasMoved) this.drawDot({ ...dragged.dot, radius: dragged.radius });
	}

	private drop(dot: OrbitDot, radius: number): void {
		this.drawDot(dot);
		if (dot.radius - radius >= farEnough) void this.parts.people.touch(dot.person.path);
	}

	/** The dot that a pointer means: the nearest, if it is near at all. */
	private dotNear(event: PointerEvent): OrbitDot | undefined {
		const at = this.pointOf(event);
		const unitsPerPixel = (2 * (reach + margin)) / Math.max(1, this.svg.getBoundingClientRect().width);
		const reachable = near * unitsPerPixel * (event.pointerType === 'touch' ? 1.5 : 1);
		let nearest: OrbitDot | undefined;
		let least = reachable;
		for (const dot of this.shown) {
			const { x, y } = pointAt(dot.turn, dot.radius);
			const distance = Math.hypot(x - at.x, y - at.y);
			if (distance > least) continue;
			least = distance;
			nearest = dot;
		}
		return nearest;
	}

	private pointOf({ clientX, clientY }: PointerEvent): Point {
		const { left, top, width } = this.svg.getBoundingClientRect();
		const scale = (2 * (reach + margin)) / Math.max(1, width);
		return { x: (clientX - left) * scale - reach - margin, y: (clientY - top) * scale - reach - margin };
	}
}

/** The place at a turn (0 to 1, from the top) and a radius (0 to 1). */
function pointAt(turn: number, radius: number): Point {
	const angle = (turn - 0.25) * 2 * Math.PI;
	return { x: Math.cos(angle) * radius * reach, y: Math.sin(angle) * radius * reach };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
