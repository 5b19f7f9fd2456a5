import type { OpenVault } from './support/open-vault';
import { expectFittedOrbit } from './support/places';
import { orbitVault } from './support/orbit-vaults';
import { expect, test } from './support/test';

/** What is drawn, in pixels of the page. */
interface Drawing {
	readonly frame: DOMRect;
	readonly pane: DOMRect;
	readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
	/**
	 * The names of people and the words of rings; then those of the lists, letter by letter, because they stand on
	 * arcs.
	 */
	readonly words: readonly DOMRect[];
	readonly letters: readonly DOMRect[];
	readonly names: number;
}

const widths = [320, 700, 1200];

/** Letters may reach a little beyond what the font says, and edges are drawn with a breadth. */
const tolerance = 1;

/** Reads places and sizes from the drawing. */
function drawingOf({ page }: OpenVault): Promise<Drawing> {
	return page.evaluate(() => {
		const all = <Found extends Element>(selector: string): Found[] => [
			...document.querySelectorAll<Found>(`.top-of-mind-orbit ${selector}`),
		];
		const rect = (el: Element | null | undefined): DOMRect => el?.getBoundingClientRect() ?? new DOMRect();
		const onScreen = (el: SVGGraphicsElement, { x, y, width, height }: DOMRect): DOMRect => {
			const matrix = el.getScreenCTM() ?? new DOMMatrix();
			const [from, to] = [
				new DOMPoint(x, y).matrixTransform(matrix),
				new DOMPoint(x + width, y + height).matrixTransform(matrix),
			];
			return new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y);
		};
		const svg = document.querySelector('.top-of-mind-orbit');
		const names = all('.top-of-mind-dot-name');
		return {
			frame: rect(svg),
			pane: rect(svg?.closest('.view-content')),
			dots: all('.top-of-mind-dot').map((dot) => {
				const [body, ring] = [
					rect(dot.querySelector('.top-of-mind-dot-body')),
					rect(dot.querySelector('.top-of-mind-dot-mark.is-hard-time')),
				];
				return {
					x: body.x + body.width / 2,
					y: body.y + body.height / 2,
					radius: Math.max(body.width, ring.width) / 2,
				};
			}),
			words: [...names, ...all('.top-of-mind-ring-label')].map(rect),
			letters: all<SVGTextElement>('.top-of-mind-list-name').flatMap((text) =>
				Array.from({ length: text.getNumberOfChars() }, (_, index) =>
					onScreen(text, text.getExtentOfChar(index)),
				),
			),
			names: names.length,
		};
	});
}

const overlap = (one: DOMRect, other: DOMRect): boolean =>
	one.x + one.width - other.x > tolerance &&
	other.x + other.width - one.x > tolerance &&
	one.y + one.height - other.y > tolerance &&
	other.y + other.height - one.y > tolerance;

const isOutside = (one: DOMRect, { x, y, width, height }: DOMRect): boolean =>
	one.x < x - tolerance ||
	one.y < y - tolerance ||
	one.x + one.width > x + width + tolerance ||
	one.y + one.height > y + height + tolerance;

/** What is wrong in a drawing, in words; nothing in a good one. */
function faultsOf({ frame, pane, dots, words, letters }: Drawing): string[] {
	const faults: string[] = [];
	const report = (isWrong: boolean, what: string): void => void (isWrong && faults.push(what));
	report(frame.width > pane.width || frame.height > pane.height, 'the picture is larger than its pane');
	report(frame.width > frame.height + 1, 'the picture is no square');
	for (const [index, { x, y, radius }] of dots.entries()) {
		report(
			isOutside(new DOMRectLike(x - radius, y - radius, 2 * radius, 2 * radius), frame),
			`dot ${index} leaves the picture`,
		);
		for (const [other, one] of dots.entries())
			if (other > index)
				report(
					Math.hypot(x - one.x, y - one.y) < radius + one.radius - tolerance,
					`dots ${index} and ${other} overlap`,
				);
		for (const [word, box] of [...words, ...letters].entries()) {
			const [dx, dy] = [
				x - Math.min(box.x + box.width, Math.max(box.x, x)),
				y - Math.min(box.y + box.height, Math.max(box.y, y)),
			];
			report(Math.hypot(dx, dy) < radius - tolerance, `word ${word} covers dot ${index}`);
		}
	}
	for (const [index, word] of words.entries()) {
		report(isOutside(word, frame), `word ${index} leaves the picture`);
		for (const [other, one] of [...words, ...letters].entries())
			if (other > index) report(overlap(word, one), `words ${index} and ${other} overlap`);
	}
	for (const [index, letter] of letters.entries())
		report(isOutside(letter, frame), `letter ${index} of a list leaves the picture`);
	return faults;
}

/** Node has no rectangles of a document. */
const DOMRectLike = class {
	constructor(
		readonly x: number,
		readonly y: number,
		readonly width: number,
		readonly height: number,
	) {}
} as unknown as new (
	x: number,
	y: number,
	width: number,
	height: number,
) => DOMRect;

for (const count of [3, 15, 40, 110, 150]) {
	test(`in the orbit of ${count} people nothing covers anything, and nothing leaves the pane`, async ({
		openVault,
	}) => {
		const vault = await openVault({ files: orbitVault(count), size: { width: 1540, height: 860 } });
		await vault.command('Open dashboard');
		const dots = vault.page.locator('.top-of-mind-orbit .top-of-mind-dot');
		await vault.until(expect(dots).toHaveCount(count));
		// The sidebars would leave a narrow window no room.
		await vault.page.addStyleTag({ content: '.mod-left-split, .mod-right-split { display: none !important }' });
		for (const width of widths) {
			await vault.page.setViewportSize({ width: width + 46, height: 860 });
			await expectFittedOrbit(vault.page);
			// Dots are drawn over several frames.
			await expect
				.poll(async () => {
					const drawing = await drawingOf(vault);
					return {
						faults: faultsOf(drawing),
						dots: drawing.dots.length,
						hasNames: drawing.names >= (count <= 15 ? count : 4),
					};
				}, `${width} px`)
				.toEqual({ faults: [], dots: count, hasNames: true });
		}
	});
}

test('the mark for those who are close by opens by keyboard and by click, and the legend explains what is in use', async ({
	openVault,
}) => {
	const vault = await openVault({ files: orbitVault(220), size: { width: 1240, height: 860 } });
	await vault.command('Open dashboard');
	const dots = vault.page.locator('.top-of-mind-orbit .top-of-mind-dot');
	const mark = vault.page.getByRole('button', { name: /close by$/ });
	await vault.until(expect(vault.page.locator('.is-orbit .top-of-mind-picture-words')).toContainText('220'));
	await vault.until(expect(mark).toHaveText(/^\+1\d\d close by$/));
	await mark.focus();
	await vault.page.keyboard.press('Enter');
	await vault.until(expect(dots).toHaveCount(220));
	await expect(mark).toBeFocused();
	await mark.click();
	await vault.until(expect.poll(() => dots.count()).toBeLessThan(120));
	const legend = vault.page.locator('.is-orbit .top-of-mind-legend');
	await expect(legend).toContainText('waiting longer than planned');
	await expect(legend).not.toContainText('drifting');
});
