import { fileURLToPath } from 'node:url';
import { findings } from './support/axe';
import type { OpenVault } from './support/open-vault';
import { boxOf } from './support/places';
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

/**
 * Files with something to ask: dates, columns, an encoding, two of one name, a company, and one that cannot be read.
 */
const askingFiles = [
	[
		'contacts.csv',
		'First Name,Last Name,Birthday,Colour,Club,E-mail\nIda,Rhodes,05/06/1985,blue,Chess Club of the Analytical Engines,ida@example.org\n',
	],
	[
		'phone.vcf',
		[
			'FN:Jo Hay\nBDAY:1985-01-02',
			'FN:Jo Hay\nBDAY:1950-03-04',
			'FN:Jo Hay\nEMAIL:jo@example.org',
			'FN:Hedy Lamarr\nEMAIL:h@example.org',
			'FN:Hedy Lamarr\nEMAIL:h@example.org\nNOTE:Likes letters.',
			'FN:Beispiel GmbH\nX-ABShowAs:COMPANY',
		]
			.map((card) => `BEGIN:VCARD\n${card}\nEND:VCARD\n`)
			.join(''),
	],
	['old.csv', 'Name\n\u00C8\u00E2\u00E0\u00ED\n'],
	['contacts.json', '["vcard",[]]'],
] as const;

/** Drops files onto the window of the import, as from a folder of the system. Their letters are bytes. */
async function drop(vault: OpenVault, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
	const transfer = await vault.page.evaluateHandle((all) => {
		const data = new DataTransfer();
		for (const [name, text] of all)
			data.items.add(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name));
		return data;
	}, files);
	await vault.modal.dispatchEvent('dragover', { dataTransfer: transfer });
	await expect(vault.modal).toHaveClass(/is-dropping/);
	await vault.modal.dispatchEvent('drop', { dataTransfer: transfer });
	await expect(vault.modal).not.toHaveClass(/is-dropping/);
}

/** No element is wider than a phone's screen, or smaller than a fingertip. */
async function expectToFit(vault: OpenVault): Promise<void> {
	await boxOf(vault.modal);
	expect(
		await vault.modal.evaluate((el) => [
			el.scrollWidth - el.clientWidth,
			document.documentElement.scrollWidth - innerWidth,
		]),
	).toEqual([0, 0]);
	for (const target of await vault.modal
		.locator('button, select, textarea, input:not([type=checkbox], [type=radio]), label, summary')
		.filter({ visible: true })
		.all()) {
		const box = await target.boundingBox();
		expect
			.soft(Math.min(box?.height ?? 0, box?.width ?? 0), await target.evaluate((el) => el.outerHTML))
			.toBeGreaterThanOrEqual(fingertip);
	}
}

test.describe('importing contacts', () => {
	test('fills in blanks and makes notes from an iPhone’s cards, and is undone as a whole', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople, panel: true });
		const before = await vault.texts();
		await review(vault, 'iphone-3.0.vcf');
		await expect(vault.modal).toContainText('1 new · 2 to fill in · 1 without a name');
		await expect(vault.modal.getByRole('row', { name: /Corner Café/ })).toContainText('nothing is written');
		expect(await vault.texts()).toEqual(before);

		await vault.modal.getByRole('button', { name: 'Import 3 of 4' }).click();
		await vault.expectText(noteOn('Broken Bob'), '---\ntags:\n  - network90\nphone: +1 555 0100\n---\n');
		await vault.expectText(noteOn('Grace Hopper'), /phone: \+1 555 0142\nbirthday: 1906-12-09\n/);
		await vault.expectText(
			noteOn('Ada Lovelace'),
			/interests:\n {2}- climbing\nemail: ada\.lovelace\.of\.the\.analytical\.engines@example\.org\nphone: \+44 7700 900123\nbirthday: 12-10\naliases:\n {2}- Countess, the\n {2}- Enchantress\norganization: Analytical Engines\nlocation: London\n---\nEngines\.\n$/,
		);
		await expect(vault.panel).toContainText('Network of 90: 6 of 90');
		await vault.notice('Imported: 1 note made, 2 notes filled in').getByRole('button', { name: 'Undo' }).click();
		await expect(vault.notice('Undone')).toBeVisible();
		expect(await vault.texts()).toEqual(before);
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
	});

	test('goes by keyboard alone: pasted, looked through, somebody left out', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople, panel: true });
		await vault.command('Import contacts');
		await vault.tabTo(vault.modal.getByRole('textbox', { name: 'Or paste their text' }));
		await vault.page.keyboard.insertText(
			'First Name,Last Name,E-mail Address\nHedy,Lamarr,hedy@example.org\nIda,Rhodes,ida@example.org\n',
		);
		await vault.tabTo(vault.modal.getByRole('button', { name: 'Review' }));
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
		const many = Array.from({ length: 800 }, (_, index) => `BEGIN:VCARD\nFN:Somebody ${index}\nEND:VCARD`).join(
			'\n',
		);
		await vault.modal
			.getByLabel('Files', { exact: true })
			.setInputFiles({ name: 'many.vcf', mimeType: 'text/vcard', buffer: Buffer.from(many) });
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

	test('reads files that are dropped onto the window, and asks what only the user knows, by keyboard', async ({
		openVault,
	}) => {
		const vault = await openVault({ files: fewPeople });
		await vault.command('Import contacts');
		await drop(vault, askingFiles);
		await expect(vault.modal.getByRole('alert')).toHaveText(/^contacts\.json: This is jCard/);
		const counts = vault.modal.getByRole('status');
		await expect(counts).toHaveText('5 new · 1 that could be several people · 1 of a company');
		await drop(vault, [askingFiles[0]]);
		await expect(vault.modal.getByRole('alert')).toHaveText(/^contacts\.csv: It was read already/);

		const day = vault.modal.getByRole('radio', { name: /^The day/ });
		await vault.tabTo(day);
		await vault.page.keyboard.press('Space');
		await expect(day).toBeChecked();
		await expect(day).toBeFocused();
		await expect(vault.modal.getByRole('row', { name: /Ida Rhodes/ })).toContainText('birthday: 1985-06-05');
		const club = vault.modal.getByRole('combobox', { name: 'Club: what is in it' });
		await club.selectOption('Organization');
		await expect(vault.modal.getByRole('row', { name: /Ida Rhodes/ })).toContainText('Chess Club');

		await vault.tabTo(vault.modal.getByRole('button', { name: 'Same: Jo Hay, Jo Hay (1950-03-04)' }));
		await vault.page.keyboard.press('Enter');
		await expect(counts).toHaveText('5 new · 1 of a company');
		await expect(vault.page.locator(':focus')).toHaveAttribute('aria-label', 'Import Jo Hay');
		await vault.modal.getByRole('button', { name: 'Take apart: Hedy Lamarr' }).press('Enter');
		await expect(counts).toHaveText('6 new · 1 of a company');
		await vault.modal.getByRole('checkbox', { name: 'Import Beispiel GmbH' }).press('Space');
		await vault.modal.getByRole('button', { name: 'Import 7 of 7' }).click();
		await vault.expectText(
			noteOn('Ida Rhodes'),
			/birthday: 1985-06-05\n[^]*organization: Chess Club of the Analytical Engines\n/,
		);
		await vault.expectText(noteOn('Hedy Lamarr 2'), /aliases:\n {2}- Hedy Lamarr\n/);
		await vault.expectText(noteOn('\u0418\u0432\u0430\u043D'), /network90/);
		await vault.expectText(noteOn('Beispiel GmbH'), /network90/);
	});

	for (const phone of [false, true]) {
		for (const theme of ['light', 'dark'] as const) {
			test(`axe finds nothing wrong in the ${theme} theme${phone ? ' on a phone, and fingers hit everything' : ''}`, async ({
				openVault,
			}) => {
				const vault = await openVault({ files: fewPeople, theme, phone });
				await vault.command('Import contacts');
				await expect(vault.modal.getByLabel('Files', { exact: true })).toBeVisible();
				expect.soft(await findings(vault, '.modal'), 'choosing a file').toEqual([]);
				if (phone) await expectToFit(vault);
				await vault.page.keyboard.press('Escape');
				await review(vault, 'google-2026.csv');
				expect.soft(await findings(vault, '.modal'), 'review').toEqual([]);
				if (phone) await expectToFit(vault);
				await vault.page.keyboard.press('Escape');
				if (phone) await vault.page.setViewportSize({ width: 360, height: 740 });
				await vault.command('Import contacts');
				await drop(vault, askingFiles);
				await expect(vault.modal.getByRole('table')).toBeVisible();
				expect.soft(await findings(vault, '.modal'), 'review with questions').toEqual([]);
				if (phone) await expectToFit(vault);
			});
		}
	}
});
