import type { Locator } from '@playwright/test';
import { personNote } from '../support/builders';
import type { OpenVault } from './support/open-vault';
import { boxOf } from './support/places';
import { expect, test } from './support/test';
import { fewPeople, filesOf, fourLines, noteOn, planned, todaysNote, withTick } from './support/vaults';

/** The smallest touch target in pixels, by the platforms' guidelines. */
const fingertip = 44;

async function openDrawer(vault: OpenVault): Promise<void> {
	await vault.page.getByRole('button', { name: 'Open right sidebar' }).tap();
	await expect(vault.panel).toBeInViewport();
}

/**
 * The size in pixels of the area around an element's centre in which a touch reaches it, measured up to a fingertip.
 */
async function reachOf(target: Locator): Promise<{ width: number; height: number }> {
	await target.scrollIntoViewIfNeeded();
	return target.evaluate((el, fingertip) => {
		const box = el.getBoundingClientRect();
		const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
		const reaches = (dx: number, dy: number): boolean => {
			const hit = document.elementFromPoint(x + dx, y + dy);
			return hit !== null && (el.contains(hit) || hit.closest('label')?.contains(el) === true);
		};
		const extent = (along: (step: number) => boolean): number => {
			let [from, to] = [0, 0];
			while (from > -fingertip && along(from - 1)) from--;
			while (to < fingertip && along(to + 1)) to++;
			return to - from + 1;
		};
		return { width: extent((step) => reaches(step, 0)), height: extent((step) => reaches(0, step)) };
	}, fingertip);
}

test.describe('on a phone', () => {
	test('the day goes by touch: open the note, tick, touch, snooze, undo', async ({ openVault }) => {
		const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' }, phone: true, panel: true });
		await vault.page.getByRole('button', { name: "Open today's daily note" }).last().tap();
		const written = `Rain.\n\n${fourLines}`;
		await vault.expectText(todaysNote, written);

		await vault.editor.getByRole('checkbox', { name: /Carl Sagan/ }).tap();
		await vault.expectText(noteOn('Carl Sagan'), /lastTouched: 2026-11-23/);

		await openDrawer(vault);
		await expect(vault.panel).toContainText('1 of 4');
		await vault.box(/Dorothy Vaughan/).tap();
		await vault.expectText(noteOn('Dorothy Vaughan'), /lastTouched: 2026-11-23/);
		await vault.notice('In touch with Dorothy Vaughan').getByRole('button', { name: 'Undo' }).tap();
		await expect(vault.notice('Undone')).toBeVisible();
		await vault.expectText(noteOn('Dorothy Vaughan'), fewPeople[noteOn('Dorothy Vaughan')] ?? '');
		await vault.expectText(todaysNote, withTick(written, 'sharing'));

		await vault.panel.getByRole('button', { name: 'More for Ben Franklin' }).tap();
		await vault.menu.getByText('Snooze', { exact: true }).tap();
		await vault.menu.getByText('Snooze for a week').tap();
		await vault.expectText(noteOn('Ben Franklin'), /snoozeUntil: 2026-11-30/);
		await expect(vault.neglected.filter({ hasText: 'Ben Franklin' })).toHaveCount(0);

		await vault.panel.getByRole('button', { name: 'In touch with Ada Lovelace today' }).tap();
		await vault.expectText(noteOn('Ada Lovelace'), /lastTouched: 2026-11-23/);
		await vault.expectText(
			todaysNote,
			/- \[x\] In touch with \[\[Ada Lovelace\]\] \(last 2026-10-30\) \^tom-20261123-touch-1\n$/,
		);

		await vault.panel.getByRole('button', { name: 'More for Grace Hopper' }).tap();
		await vault.menu.getByText('Open the note').tap();
		await expect(vault.editor).toContainText('Compilers.');
		await expect(vault.panel).not.toBeInViewport();
	});

	test('a tick in the reading view touches the person', async ({ openVault }) => {
		const vault = await openVault({ files: planned, phone: true, open: 'today' });
		await vault.page.getByRole('button', { name: /^Current view: editing/ }).tap();
		await vault.page
			.locator('.markdown-reading-view li')
			.filter({ hasText: 'Dorothy Vaughan' })
			.getByRole('checkbox')
			.tap();
		await vault.expectText(noteOn('Dorothy Vaughan'), /lastTouched: 2026-11-23/);
		await vault.expectText(todaysNote, withTick(planned[todaysNote] ?? '', 'compassion'));
	});

	test('the dialog for the words of a touch fits the screen', async ({ openVault }) => {
		const vault = await openVault({ files: planned, phone: true, open: noteOn('Carl Sagan') });
		await vault.command('Log contact');
		const box = await boxOf(vault.modal);
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(390);
		await vault.modal.getByRole('textbox').fill('coffee');
		await vault.modal.getByRole('button', { name: 'Save' }).tap();
		await vault.expectText(
			todaysNote,
			`${planned[todaysNote]}- [x] In touch with [[Carl Sagan]] (last 2026-10-25) · coffee ^tom-20261123-touch-1\n`,
		);
	});

	test('every control of the panel is at least as large as a fingertip', async ({ openVault }) => {
		const vault = await openVault({ files: planned, phone: true, panel: true });
		await openDrawer(vault);
		await expect(vault.panel.locator('.top-of-mind-person')).toHaveCount(5);
		await expect(vault.panel.locator('.top-of-mind-action')).toHaveCount(4);
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
		await boxOf(vault.panel);
		const targets = await vault.panel.locator('button:visible, input:visible').all();
		expect(targets.length).toBeGreaterThan(20);
		const tooSmall: string[] = [];
		for (const target of targets) {
			const { width, height } = await reachOf(target);
			if (width < fingertip || height < fingertip)
				tooSmall.push(`${await target.getAttribute('aria-label')}: ${width} × ${height}`);
		}
		expect(tooSmall).toEqual([]);
	});

	test('the drafts fit the screen, and their buttons are as large as a fingertip', async ({ openVault }) => {
		const ada = filesOf([personNote('Ada Lovelace', { email: 'ada@example.org', phone: '+44 20 7946 0000' })]);
		const vault = await openVault({ files: { ...planned, ...ada }, phone: true, panel: true });
		await openDrawer(vault);
		await vault.panel.getByRole('button', { name: /^Something to say: Introduce/ }).tap();
		await vault.modal.getByRole('combobox', { name: 'Draft' }).selectOption('Ask Ada first');
		const box = await boxOf(vault.modal);
		expect([box.x >= 0, box.y >= 0, box.x + box.width <= 390, box.y + box.height <= 844]).toEqual([
			true,
			true,
			true,
			true,
		]);
		for (const target of await vault.modal.locator('.setting-item button, a, select, input').all()) {
			expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(fingertip);
		}
	});

	test('nothing in the panel is wider than the screen', async ({ openVault }) => {
		const vault = await openVault({ phone: true, panel: true, open: 'today' });
		await vault.until(expect(vault.panel.locator('.top-of-mind-action')).toHaveCount(4));
		await openDrawer(vault);
		await boxOf(vault.panel);
		expect(
			await vault.panel.evaluate((el) => [
				el.scrollWidth - el.clientWidth,
				document.documentElement.scrollWidth - innerWidth,
			]),
		).toEqual([0, 0]);
	});
});
