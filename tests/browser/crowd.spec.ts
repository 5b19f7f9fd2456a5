import { crowd } from '../support/builders';
import type { PageGlobals } from '../workbench/page/main';
import { expect, test } from './support/test';
import { filesOf, todaysNote } from './support/vaults';

declare const window: PageGlobals & {
	/** The rows that were drawn since the scenario began to observe the list. */
	drawnRows: Set<Element>;
};

test('two thousand people fit into the panel, and a touch draws one row', async ({ openVault }) => {
	test.setTimeout(600_000);
	const people = filesOf(crowd(2_000, { lastTouched: '2026-08-01' }));
	const started = Date.now();
	const vault = await openVault({ files: { ...people, [todaysNote]: 'Rain.\n' }, panel: true });
	const rows = vault.panel.locator('.top-of-mind-person');
	await expect(rows.first()).toBeVisible({ timeout: 180_000 });
	console.debug(`The first row of 2,000 people came after ${Date.now() - started} ms`);
	await expect(vault.panel.locator('.top-of-mind-counts')).toContainText('Network of 90: 2000 of 90', {
		timeout: 300_000,
	});

	await expect(rows).toHaveCount(100);
	await expect(vault.panel.getByRole('button', { name: 'Show 100 more of 1900' })).toBeAttached();
	// Scrolling near the end of the list loads one more page of rows.
	await rows.nth(99).scrollIntoViewIfNeeded();
	await expect(rows).toHaveCount(200);
	await expect(vault.panel.getByRole('button', { name: 'Show 100 more of 1800' })).toBeAttached();
	await rows.first().scrollIntoViewIfNeeded();

	await vault.page.evaluate(() => {
		window.drawnRows = new Set();
		const note = (node: Node): void => {
			const el = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
			const row = el?.closest('.top-of-mind-person');
			if (row) window.drawnRows.add(row);
		};
		new MutationObserver((records) => {
			// The stop for Tab moves with the focus, and draws nothing.
			for (const { type, target, addedNodes, attributeName } of records)
				if (attributeName !== 'tabindex') [...(type === 'childList' ? addedNodes : []), target].forEach(note);
		}).observe(document.querySelector('.top-of-mind-panel') as Element, {
			childList: true,
			subtree: true,
			characterData: true,
			attributes: true,
		});
	});
	const name = await vault.neglected.first().innerText();
	await rows
		.first()
		.getByRole('button', { name: `In touch with ${name} today` })
		.click();
	await vault.expectText(`People/${name}.md`, /lastTouched: 2026-11-23/);
	await expect(vault.neglected.filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(0);
	await expect(rows).toHaveCount(200);
	// The touched person's row goes, and the next person appears at the end of the list.
	expect(await vault.page.evaluate(() => window.drawnRows.size)).toBe(1);
	await expect.poll(() => vault.text(todaysNote)).toContain(`- [x] In touch with [[${name}]] (last 2026-08-01)`);
});

test('the panel comes back where it was scrolled to, with the filter it had', async ({ openVault }) => {
	const people = filesOf(crowd(300, { lastTouched: '2026-08-01' }));
	const vault = await openVault({ files: { ...people, [todaysNote]: 'Rain.\n' }, panel: true });
	const rows = vault.panel.locator('.top-of-mind-person');
	await expect(vault.panel.locator('.top-of-mind-counts')).toContainText('Network of 90: 300 of 90', {
		timeout: 120_000,
	});
	await expect(rows).toHaveCount(100);
	await vault.panel.getByRole('button', { name: 'Filter and sort' }).click();
	await vault.panel.getByLabel('Order').selectOption({ label: 'By name' });
	await rows.nth(99).scrollIntoViewIfNeeded();
	await expect(rows).toHaveCount(200);
	await rows.nth(150).scrollIntoViewIfNeeded();
	const name = await vault.neglected.nth(150).innerText();
	// The app stores a leaf's state at its close, and restores it at its next start.
	await vault.page.evaluate(async () => {
		const { workspace } = window.workbench.app;
		const [leaf] = workspace.getLeavesOfType('top-of-mind-panel');
		const stored = JSON.stringify(leaf?.getViewState());
		leaf?.detach();
		await workspace.getRightLeaf(false)?.setViewState(JSON.parse(stored) as { type: string });
	});
	await expect(vault.neglected.nth(150)).toHaveText(name);
	await expect(vault.neglected.nth(150)).toBeInViewport();
});
