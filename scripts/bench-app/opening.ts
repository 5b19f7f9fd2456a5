import { test } from '@playwright/test';
import { filesOf } from '../../tests/browser/support/vaults';
import { crowd, personNote } from '../../tests/support/builders';
import { openPage } from '../../tests/workbench/browser/open-page';
import type { PageGlobals } from '../../tests/workbench/page/main';

declare const window: PageGlobals & Window;

/** The cost of opening a view in milliseconds, from the browser's performance entries. */
interface Opening {
	readonly firstPicture: number;
	readonly longestTask: number;
	readonly longestFrame: number;
}

/** The command that opens each view, and the selector of its first visible content. */
const views = {
	panel: ['open-panel', '.top-of-mind-person'],
	dashboard: ['open-dashboard', '.top-of-mind-dot'],
} as const;

for (const count of [110, 5_000]) {
	test(`opening with ${count} people`, async () => {
		const network = crowd(Math.round((count * 9) / 11), { lastTouched: '2026-08-01' });
		const list = Array.from({ length: count - network.length }, (_, index) =>
			personNote(`Lead ${index + 1}`, { list: 'list20' }),
		);
		const opened = await openPage({ files: filesOf([...network, ...list]), size: { width: 1500, height: 900 } });
		await opened.page.waitForFunction((all) => window.workbench.app.vault.getMarkdownFiles().length === all, count);
		// By then the metadata cache is quiet and the index is complete.
		await opened.page.waitForTimeout(count > 1_000 ? 30_000 : 6_000);
		for (const [name, [command, selector]] of Object.entries(views)) {
			const { firstPicture, longestTask, longestFrame } = await opened.page.evaluate(measureOpening, {
				command: `top-of-mind:${command}`,
				selector,
			});
			console.debug(
				`${count} people, ${name}: first picture ${firstPicture.toFixed(0)} ms, longest task ${longestTask.toFixed(0)} ms, longest frame ${longestFrame.toFixed(0)} ms`,
			);
			await opened.page.waitForTimeout(1_000);
		}
		await opened.close();
	});
}

/** Runs in the page: opens a view, and records frames and long tasks for 40 frames. */
async function measureOpening({ command, selector }: { command: string; selector: string }): Promise<Opening> {
	const tasks: number[] = [];
	const observer = new PerformanceObserver((entries) =>
		tasks.push(...entries.getEntries().map(({ duration }) => duration)),
	);
	observer.observe({ type: 'longtask' });
	const frames: number[] = [];
	const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
	let last = await frame();
	performance.mark('asked');
	window.workbench.app.commands.executeCommandById(command);
	let firstPicture: number | null = null;
	for (let seen = 0; seen < 40; seen += 1) {
		const now = await frame();
		frames.push(now - last);
		last = now;
		if (firstPicture === null && document.querySelector(selector) !== null) {
			await frame();
			firstPicture = performance.measure('first picture', 'asked').duration;
		}
	}
	observer.disconnect();
	return {
		firstPicture: firstPicture ?? Infinity,
		longestTask: Math.max(0, ...tasks),
		longestFrame: Math.max(...frames),
	};
}
