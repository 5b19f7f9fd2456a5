import { personNote, plainNote } from '../support/builders';
import { findings } from './support/axe';
import { boxOf, middleOf, openDashboard } from './support/places';
import { expect, test } from './support/test';
import { fewPeople, filesOf, planned, todaysNote, withTick } from './support/vaults';

const yesterday = '2026-11-22.md';

const files = {
	...planned,
	[todaysNote]: withTick(planned[todaysNote] ?? '', 'sharing'),
	...filesOf([
		plainNote(yesterday, '- [x] Call [[Ada Lovelace]] ^tom-20261122-compassion\n'),
		personNote('Joan Clarke', {
			lastTouched: '2026-01-01',
			hardTime: 'a long winter',
			introduced: ['[[Ada Lovelace]]'],
		}),
	]),
};

test('dragging a person inward touches them, which can be undone', async ({ openVault }) => {
	const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' } });
	await openDashboard(vault);
	const before = await vault.text('People/Ada Lovelace.md');
	const [svg, dots] = [vault.page.locator('.top-of-mind-orbit'), vault.page.locator('.top-of-mind-dot')];
	await expect(dots).not.toHaveCount(0);
	await svg.focus();
	const name = vault.page.locator('.top-of-mind-card-name');
	// This does not wait: before the first press there is no name.
	for (let pressed = 0; pressed < 10 && !(await name.allTextContents()).includes('Ada Lovelace'); pressed++)
		await vault.page.keyboard.press('ArrowRight');
	await expect(name).toHaveText('Ada Lovelace');
	const dot = middleOf(await boxOf(vault.page.locator('.top-of-mind-dot.is-selected')));
	const middle = middleOf(await boxOf(svg));
	await vault.page.mouse.move(dot.x, dot.y);
	await vault.page.mouse.down();
	await vault.page.mouse.move(middle.x, middle.y, { steps: 5 });
	await vault.page.mouse.up();
	await vault.expectText('People/Ada Lovelace.md', /lastTouched: 2026-11-23/);
	await vault.notice('In touch with Ada Lovelace').getByRole('button', { name: 'Undo' }).click();
	await vault.expectText('People/Ada Lovelace.md', before);
});

test('a dot opens its note, a day opens its note, and both work by keyboard', async ({ openVault }) => {
	const vault = await openVault({ files });
	await openDashboard(vault);
	const title = vault.page.locator('.workspace-leaf.mod-active .view-header-name');
	const svg = vault.page.locator('.top-of-mind-orbit');
	await expect(vault.page.locator('.top-of-mind-dot').first()).toBeVisible();
	await vault.tabTo(svg);
	await vault.page.keyboard.press('Home');
	await expect(vault.page.locator('.top-of-mind-card-name')).toHaveText('Joan Clarke');
	await expect(vault.page.locator('.top-of-mind-orbit-card')).toContainText(
		'going through a hard time: a long winter',
	);
	await vault.page.keyboard.press('Enter');
	await expect(title).toHaveText('Joan Clarke');
	await openDashboard(vault);
	const dot = middleOf(await boxOf(vault.page.locator('.top-of-mind-dot.is-hard-time')));
	await vault.page.mouse.click(dot.x, dot.y);
	await expect(title).toHaveText('Joan Clarke');
	await openDashboard(vault);
	const heat = vault.page.locator('.top-of-mind-heat');
	await heat.focus();
	await vault.page.keyboard.press('ArrowUp');
	await vault.page.keyboard.press('ArrowUp');
	await expect(vault.page.getByText('Sunday, November 22, 2026: Compassion')).toBeVisible();
	await vault.page.keyboard.press('Enter');
	await expect(title).toHaveText('2026-11-22');
});

test('on a phone a tap shows who a dot is, and a button logs the touch', async ({ openVault }) => {
	const vault = await openVault({ files, phone: true });
	await openDashboard(vault);
	const dot = middleOf(await boxOf(vault.page.locator('.top-of-mind-dot.is-hard-time')));
	await vault.page.touchscreen.tap(dot.x, dot.y);
	await expect(vault.page.locator('.top-of-mind-card-name')).toHaveText('Joan Clarke');
	const touched = vault.page.getByRole('button', { name: 'In touch today' });
	expect((await boxOf(touched)).height).toBeGreaterThanOrEqual(44);
	await touched.tap();
	await vault.expectText('People/Joan Clarke.md', /lastTouched: 2026-11-23/);
});

for (const theme of ['light', 'dark'] as const) {
	for (const phone of [false, true]) {
		test(`axe finds nothing wrong with the dashboard in the ${theme} theme${phone ? ' on a phone' : ''}`, async ({
			openVault,
		}) => {
			const vault = await openVault({ files, theme, phone });
			await openDashboard(vault);
			await expect(vault.page.locator('.top-of-mind-dot').first()).toBeVisible();
			for (const summary of await vault.page.getByText('The same in numbers').all()) await summary.click();
			await vault.page.locator('.top-of-mind-orbit').focus();
			await vault.page.keyboard.press('ArrowRight');
			await expect(vault.page.locator('.top-of-mind-card-name')).toBeVisible();
			expect(await findings(vault, '.top-of-mind-dashboard')).toEqual([]);
		});
	}
}

test('a note shows today, the neglected and the pictures, and a tick in it is a tick in the daily note', async ({
	openVault,
}) => {
	const block = (words: string): string => `\`\`\`top-of-mind\n${words}\n\`\`\`\n`;
	const board = [
		'view: today',
		'view: neglected\nlimit: 2',
		'view: orbit\nlist: network90',
		'view: record',
		'view: rhythm',
		'view: moon',
	]
		.map(block)
		.join('\n');
	const vault = await openVault({ files: { ...files, 'Board.md': board }, open: 'Board.md' });
	await vault.command('Toggle reading view');
	const note = vault.page.locator('.workspace-leaf.mod-active');
	await expect(note.locator('.top-of-mind-action')).toHaveCount(4);
	await expect(note.locator('.top-of-mind-person')).toHaveCount(2);
	await expect(note.locator('.top-of-mind-dot').first()).toBeVisible();
	await expect(note.locator('.top-of-mind-heat')).toBeVisible();
	await expect(note.locator('.top-of-mind-spread').first()).toBeVisible();
	await expect(note).toContainText('Unknown view “moon”; try today, neglected, orbit, record, rhythm or person.');
	await note.getByRole('checkbox', { name: /^Reach out/ }).click();
	await vault.expectText(todaysNote, /- \[x\] Reach out/);
});
