import { isDeepStrictEqual } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';
import type { OpenVault } from './open-vault';

/** A place in pixels of the page. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How long (milliseconds) a box must stay where it is. */
const rest = 100;

/** The box of an element as soon as it rests: what has just appeared is still moved by what appears beside it. */
export async function boxOf(locator: Locator): Promise<Box> {
	const seen: (Box | null)[] = [];
	await expect
		.poll(
			async () => {
				seen.push(await locator.boundingBox());
				const [before, now] = seen.slice(-2);
				return now !== undefined && now !== null && isDeepStrictEqual(now, before);
			},
			{ message: `${locator.toString()} rests`, intervals: [rest] },
		)
		.toBe(true);
	const box = seen.at(-1) ?? null;
	if (box === null) throw new Error('It is not drawn');
	return box;
}

/** The middle of a box. */
export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
	return { x: x + width / 2, y: y + height / 2 };
}

/** Waits until the orbit is drawn for the width that it has. */
export async function expectFittedOrbit(page: Page): Promise<void> {
	const svg = page.locator('.top-of-mind-orbit');
	await expect
		.poll(async () =>
			Math.abs(
				Number((await svg.getAttribute('viewBox'))?.split(' ')[2]) - ((await svg.boundingBox())?.width ?? 0),
			),
		)
		.toBeLessThan(1);
}

/** Opens the dashboard, and waits until it is whole: each picture changes the room that the others have. */
export async function openDashboard(vault: OpenVault): Promise<void> {
	await vault.command('Open dashboard');
	await expect(vault.page.locator('.top-of-mind-rhythm-list')).toHaveCount(2);
	await expectFittedOrbit(vault.page);
}
