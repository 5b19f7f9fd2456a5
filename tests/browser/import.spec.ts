import { fileURLToPath } from 'node:url';
import { findings } from './support/axe';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { fewPeople, noteOn } from './support/vaults';

/** The smallest touch target in pixels, by the platforms' guidelines. */
const fingertip = 44;

function fixture(name: string): string {
	return fileURLToPath(new URL(`../contacts/fixtures/${name}`, import.meta.url));
}

async function review(vault: OpenVault, name: string): Promise<void> {
	await vault.command('Import contacts');
	await vault.modal.getByLabel('Files', { exact: true }).setInputFiles(fixture(name));
	await expect(vault.modal.getByRole('table')).toBeVisible();
}

/** No element is wider than a phone's screen, or smaller than a fingertip. */
async function expectToFit(vault: OpenVault): Promise<void> {
	expect(await vault.modal.evaluate((el) => [el.scrollWidth - el.clientWidth, document.documentElement.scrollWidth - innerWidth])).toEqual([0, 0]);
	for (const target of await vault.modal.locator('button, select, textarea, input:not([type=checkbox]), label').all()) {
		const box = await target.boundingBox();
		expect.soft(Math.min(box?.height ?? 0, box?.width ?? 0), await target.evaluate((el) => el.outerHTML)).toBeGreaterThanOrEqual(fingertip);
	}
}

test.describe('importing contacts', () => {
	test('fills in blanks and makes notes from an iPhone’s cards, and is undone as a whole', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople, panel: true });
		const before = await vault.texts();
		await review(vault, 'iphone-3.0.vcf');
		await expect(vault.modal).toContainText('2 new · 1 to fill in · 1 without a name');
		await expect(vault.modal.getByRole('row', { name: /Corner Café/ })).toContainText('nothing is written');
		expect(await vault.texts()).toEqual(before);

		await vault.modal.getByRole('button', { name: 'Import 3 of 4' }).click();
		await vault.expectText(noteOn('Broken Bob'), '---\ntags:\n  - network90\nphone: +1 555 0100\n---\n');
		await vault.expectText(noteOn('Grace Amazing Hopper'), /phone: \+1 555 0142\nbirthday: 1906-12-09\n/);
		await vault.expectText(noteOn('Ada Lovelace'), /interests:\n {2}- climbing\nemail: ada\.lovelace\.of\.the\.analytical\.engines@example\.org\nphone: \+44 7700 900123\nbirthday: 12-10\naliases:\n {2}- Countess, the\n {2}- Enchantress\n---\nEngines\.\n$/);
		await expect(vault.panel).toContainText('Network of 90: 7 of 90');
		await vault.notice('Imported: 2 notes made, 1 note filled in').getByRole('button', { name: 'Undo' }).click();
		await expect(vault.notice('Undone')).toBeVisible();
		expect(await vault.texts()).toEqual(before);
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
	});

	test('goes by keyboard alone: pasted, looked through, somebody left out', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople, panel: true });
		await vault.command('Import contacts');
		await vault.tabTo(vault.modal.getByRole('textbox', { name: 'Or paste their text' }));
		await vault.page.keyboard.insertText('First Name,Last Name,E-mail Address\nHedy,Lamarr,hedy@example.org\nIda,Rhodes,ida@example.org\n');
		await vault.tabTo(vault.modal.getByRole('button', { name: 'Look through' }));
		await vault.page.keyboard.press('Enter');
		await expect(vault.modal.getByText('2 new', { exact: true })).toBeFocused();
		await vault.tabTo(vault.modal.getByRole('checkbox', { name: 'Import Ida Rhodes' }));
		await vault.page.keyboard.press('Space');
		await vault.tabTo(vault.modal.getByRole('button', { name: 'Import 1 of 2' }));
		await vault.page.keyboard.press('Enter');
		await vault.expectText(noteOn('Hedy Lamarr'), '---\ntags:\n  - network90\nemail: hedy@example.org\n---\n');
		await expect(vault.modal).toHaveCount(0);
		expect(await vault.text(noteOn('Ida Rhodes')).catch(() => null)).toBeNull();
	});

	test('shows how far it is, and what is written when it is stopped can be undone', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople, panel: true });
		const before = await vault.texts();
		await vault.command('Import contacts');
		const many = Array.from({ length: 800 }, (_, index) => `BEGIN:VCARD\nFN:Somebody ${index}\nEND:VCARD`).join('\n');
		await vault.modal.getByLabel('Files', { exact: true }).setInputFiles({ name: 'many.vcf', mimeType: 'text/vcard', buffer: Buffer.from(many) });
		await expect(vault.modal).toContainText('Your Network of 90 would have 805 people.');
		await vault.modal.getByRole('button', { name: 'Import 800 of 800' }).click();
		await expect(vault.modal.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
		await expect(vault.modal.getByRole('status')).toHaveText(/^Importing… \d+ of 800$/);
		await vault.modal.getByRole('button', { name: 'Stop' }).click();
		const notice = vault.notice(/^Imported: \d+ notes? made/);
		await expect(notice).toBeVisible();
		expect(Object.keys(await vault.texts()).length).toBeLessThan(800);
		await notice.getByRole('button', { name: 'Undo' }).click();
		await expect(vault.notice('Undone')).toBeVisible();
		expect(await vault.texts()).toEqual(before);
	});

	for (const phone of [false, true]) {
		for (const theme of ['light', 'dark'] as const) {
			test(`axe finds nothing wrong in the ${theme} theme${phone ? ' on a phone, and fingers hit everything' : ''}`, async ({ openVault }) => {
				const vault = await openVault({ files: fewPeople, theme, phone });
				await vault.command('Import contacts');
				await expect(vault.modal.getByLabel('Files', { exact: true })).toBeVisible();
				expect.soft(await findings(vault, '.modal'), 'choosing a file').toEqual([]);
				if (phone) await expectToFit(vault);
				await vault.page.keyboard.press('Escape');
				await review(vault, 'google-2026.csv');
				expect.soft(await findings(vault, '.modal'), 'review').toEqual([]);
				if (phone) await expectToFit(vault);
			});
		}
	}
});
