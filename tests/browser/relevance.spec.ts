import { personNote, plainNote } from '../support/builders';
import { expect, test } from './support/test';
import { filesOf, fourLines, noteOn, planned, todaysNote, withTick } from './support/vaults';

const people = filesOf([
	personNote('Grace Hopper', { list: 'list20', email: 'grace@example.org' }),
	personNote('Ada Lovelace', {
		lastTouched: '2026-10-30',
		offers: ['engines'],
		email: 'ada@example.org',
		phone: '+44 20 7946 0000',
	}),
	personNote('Ben Franklin', { lastTouched: '2026-10-28', needs: ['#engines'], email: 'ben@example.org' }),
	personNote('Carl Sagan', { lastTouched: '2026-10-25', interests: ['[[Telescopes]]'] }),
	personNote('Dorothy Vaughan', { lastTouched: '2026-10-20' }),
	plainNote('Topics/Telescopes.md', '---\naliases: [Spyglass]\nupdated: 2020-01-01\n---\n'),
	plainNote('Topics/A spyglass for cloudy nights.md', '---\nupdated: 2026-11-20\n---\nLenses.\n'),
]);

test.describe('relevance', () => {
	test('gives each line a reason, and the tick puts down what was shared', async ({ openVault }) => {
		const vault = await openVault({ files: people, panel: true });
		await vault.command('Write today’s actions');
		await vault.expectText(todaysNote, /\[\[Ada Lovelace\]\] offers engines, \[\[Ben Franklin\]\] needs it \^tom/);
		await vault.expectText(
			todaysNote,
			/\[\[Carl Sagan\]\] \(last 2026-10-25\) · \[\[A spyglass for cloudy nights\]\] fits Telescopes \^tom/,
		);
		await vault.box(/Carl Sagan/).click();
		await vault.expectText(noteOn('Carl Sagan'), /shared:\n {2}- "\[\[A spyglass for cloudy nights\]\]"/);
		await vault.box(/Carl Sagan/).click();
		await vault.expectText(noteOn('Carl Sagan'), people[noteOn('Carl Sagan')] ?? '');
	});

	test('finds a note that is written while the app is open', async ({ openVault }) => {
		const vault = await openVault({
			files: { ...people, 'Topics/A spyglass for cloudy nights.md': 'Lenses.\n' },
			panel: true,
		});
		await vault.command('Open panel');
		await vault.openNote('A spyglass for cloudy nights');
		await vault.typeAtEnd('\n#spyglass ');
		await vault.expectText('Topics/A spyglass for cloudy nights.md', /#spyglass/);
		await vault.command('Write today’s actions');
		await vault.expectText(todaysNote, /\[\[A spyglass for cloudy nights\]\] fits Telescopes/);
	});

	test('drafts what to say, with nothing but keys: to read, change, copy and open elsewhere', async ({
		openVault,
	}) => {
		const vault = await openVault({ files: { ...people, [todaysNote]: planned[todaysNote] ?? '' }, panel: true });
		await vault.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await vault.tabTo(vault.panel.getByRole('button', { name: /^Something to say: Introduce/ }));
		await vault.page.keyboard.press('Enter');
		const [draft, text] = [
			vault.modal.getByRole('combobox', { name: 'Draft' }),
			vault.modal.getByRole('textbox', { name: 'Text' }),
		];
		await expect(draft).toBeFocused();
		await expect(text).toHaveValue(/Ada can help with engines, which Ben is looking for\./);
		const mail = vault.modal.getByRole('link', { name: 'Open as mail' });
		await expect(mail).toHaveAttribute(
			'href',
			/^mailto:ben@example\.org,ada@example\.org\?subject=Ben%20Franklin%2C%20meet%20Ada%20Lovelace&body=Hello%20Ben/,
		);
		await expect(vault.modal.getByRole('link', { name: 'Open as message' })).toHaveCount(0);

		await draft.selectOption('Ask Ada first');
		await expect(text).toHaveValue(/It would be about engines\./);
		await expect(vault.modal.getByRole('link', { name: 'Open as message' })).toHaveAttribute(
			'href',
			/^sms:\+442079460000\?body=/,
		);
		await vault.tabTo(text);
		await vault.page.keyboard.press('ControlOrMeta+a');
		await vault.page.keyboard.type('Ben & you?');
		await expect(mail).toHaveAttribute('href', /body=Ben%20%26%20you%3F$/);
		await vault.tabTo(vault.modal.getByRole('button', { name: 'Copy text' }));
		await vault.page.keyboard.press('Enter');
		await expect(vault.notice('Copied')).toBeVisible();
		expect(await vault.page.evaluate(() => navigator.clipboard.readText())).toBe('Ben & you?');

		await vault.page.keyboard.press('Escape');
		await expect(vault.panel.getByRole('button', { name: /^Something to say: Introduce/ })).toBeFocused();
		expect(await vault.text(todaysNote)).toBe(planned[todaysNote]);
	});

	test('a person who answers moves to the network, and a new name fills the place', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today', panel: true });
		await vault.box(/Grace Hopper/).click();
		await vault.expectText(noteOn('Grace Hopper'), /lastTouched: 2026-11-23/);
		await vault
			.notice('In touch with Grace Hopper')
			.getByRole('button', { name: 'They answered: move to the Network of 90' })
			.click();
		await vault.expectText(
			noteOn('Grace Hopper'),
			'---\ntags:\n  - network90\nlastTouched: 2026-11-23\n---\nCompilers.\n',
		);
		await expect(
			vault.modal.getByRole('textbox', { name: 'Who would you like to get to know next?' }),
		).toBeFocused();
		await vault.page.keyboard.type('Hedy Lamarr');
		await vault.page.keyboard.press('Enter');
		await vault.expectText(noteOn('Hedy Lamarr'), '---\ntags:\n  - list20\n---\n');
		await expect(vault.panel).toContainText('List of 20: 1 of 20');
		await expect(vault.panel).toContainText('Network of 90: 6 of 90');
		await vault.expectText(todaysNote, withTick(planned[todaysNote] ?? '', 'outreach'));
	});

	test('picks another person in the panel, and no person twice on a day', async ({ openVault }) => {
		const vault = await openVault({
			files: {
				...planned,
				...filesOf([
					personNote('Emil', { lastTouched: '2026-10-29' }),
					personNote('Finn', { lastTouched: '2026-10-31' }),
				]),
			},
			open: 'today',
			panel: true,
		});
		const swap = vault.panel.getByRole('button', { name: /^Pick someone else: Call or write/ });
		const named = async (): Promise<string | undefined> =>
			/Call or write \[\[(.*?)\]\]/.exec(await vault.text(todaysNote))?.[1];
		const seen = [await named()];
		for (const others of [1, 2]) {
			await swap.click();
			// While the note is being written, it may name nobody.
			await expect.poll(async () => [undefined, seen.at(-1)].includes(await named())).toBe(false);
			seen.push(await named());
			expect(new Set(seen).size).toBe(others + 1);
		}
		await expect(vault.notice(/^Set aside for today: Dorothy VaughanUndo$/)).toBeVisible();
		expect(await vault.text(noteOn('Dorothy Vaughan'))).toBe(planned[noteOn('Dorothy Vaughan')]);
		expect((await vault.text(todaysNote)).split('\n').filter((line) => line.includes('^tom-'))).toHaveLength(
			fourLines.trim().split('\n').length - 1,
		);
	});
});

test('settings say which notes are never suggested, and how drafts begin', async ({ openVault }) => {
	const vault = await openVault({ files: people, panel: true });
	const row = await vault.openSettings();
	await row('Folders to leave out').getByRole('textbox').fill('Templates, Topics');
	await expect.poll(() => vault.settings()).toMatchObject({ sharing: { leaveOutFolders: ['Templates', 'Topics'] } });
	await row('Drafts').click();
	await row('Outreach, first step').getByRole('textbox').fill('Dear {{first}}');
	await expect.poll(() => vault.settings()).toMatchObject({ drafts: { comment: 'Dear {{first}}', admire: '' } });
	await vault.page.keyboard.press('Escape');
	await vault.command('Write today’s actions');
	await vault.expectText(todaysNote, /\[\[Carl Sagan\]\] \(last 2026-10-25\) · interested in Telescopes \^tom/);
	await vault.panel.getByRole('button', { name: /^Something to say: Reach out/ }).click();
	await expect(vault.modal.getByRole('textbox', { name: 'Text' })).toHaveValue('Dear Grace');
});
