import { icons } from 'lucide';
import { drawIconsWith } from '../obsidian/icons';

type Node = [tag: string, attrs: Record<string, string | number | undefined>];

/**
 * Draws icons with Lucide, as the app does. Of a name that Lucide does not have, the app shows nothing. That is an
 * error, unless there are plugins of others, who use names that the app had before Lucide.
 */
export function drawLucideIcons(hasOthers: boolean): void {
	drawIconsWith((name, svg) => {
		const drawing = (icons as unknown as Record<string, Node[]>)[pascal(name)];
		if (!drawing && hasOthers) return;
		if (!drawing) throw new Error(`There is no icon ${name}`);
		svg.setAttrs({
			fill: 'none',
			stroke: 'currentColor',
			'stroke-width': 2,
			'stroke-linecap': 'round',
			'stroke-linejoin': 'round',
		});
		for (const [tag, attrs] of drawing) {
			svg.createSvg(tag as 'path', {
				attr: Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, value ?? null])),
			});
		}
	});
}

function pascal(name: string): string {
	return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
