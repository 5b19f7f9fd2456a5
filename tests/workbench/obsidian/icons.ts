import type * as Obsidian from 'obsidian';

const icons = new Map<string, string>();

export function addIcon(iconId: string, svgContent: string): void {
	icons.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
	icons.delete(iconId);
}

export function getIconIds(): string[] {
	return [...icons.keys()];
}

type Draw = (name: string, svg: SVGSVGElement) => void;

let draw: Draw = () => undefined;

/** Sets the function that draws icons. Without one, every icon is an empty picture with the class of its name. */
export function drawIconsWith(artist: Draw): void {
	draw = artist;
}

export function getIcon(iconId: string): SVGSVGElement | null {
	if (iconId === '') return null;
	const own = icons.has(iconId);
	const svg = createSvg('svg', {
		cls: ['svg-icon', own || iconId.startsWith('lucide-') ? iconId : `lucide-${iconId}`],
		attr: { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' },
	});
	if (!own) draw(iconId.replace(/^lucide-/, ''), svg);
	return svg;
}

export function setIcon(parent: HTMLElement, iconId: string): void {
	parent.empty();
	const icon = getIcon(iconId);
	if (icon) parent.appendChild(icon);
}

/** As in the app, the tooltip is the accessible label too. */
export function setTooltip(el: HTMLElement, tooltip: string, options?: Obsidian.TooltipOptions): void {
	el.setAttr('aria-label', tooltip || null);
	el.setAttr('data-tooltip-position', options?.placement ?? null);
}

export function displayTooltip(
	newTargetEl: HTMLElement,
	content: string | DocumentFragment,
	options?: Obsidian.TooltipOptions,
): void {
	setTooltip(newTargetEl, typeof content === 'string' ? content : (content.textContent ?? ''), options);
}
