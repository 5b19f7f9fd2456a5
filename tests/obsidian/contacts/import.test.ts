// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openImport, type OpenImport } from '../../support/open-import';
import { personText } from '../../support/open-plugin';

const ada = 'People/Ada Lovelace.md';
const cards = [
	'BEGIN:VCARD\nFN:Ada Lovelace\nEMAIL:ada@example.org\nBDAY:--1210\nEND:VCARD',
	'BEGIN:VCARD\nFN:Grace Hopper\nTEL;CELL:+1 555 0142\nEND:VCARD',
	'BEGIN:VCARD\nTEL:0170 99\nEND:VCARD',
	'BEGIN:VCARD\nFN:Hedy Lamarr\nEND:VCARD',
].join('\n');

/** Opens the dialog and pastes these contacts. */
async function importing(text: string, files: Record<string, string> = {}): Promise<OpenImport> {
	const opened = await openImport({
		[ada]: personText('network90', 'email: # ask'),
		'Hedy Lamarr.md': 'Inventor.\n',
		...files,
	});
	await opened.paste(text);
	return opened;
}

describe('the review', () => {
	it('says for each contact what would be written, and writes nothing', async () => {
		const { modal, rows, text } = await importing(cards);
		expect(modal().textContent).toContain(
			'1 new · 1 with a note that goes on the list · 1 to fill in · 1 without a name',
		);
		expect(rows()).toEqual([
			'Ada LovelaceFills in what is blankemail: ada@example.orgbirthday: 12-10Same nameSomeone else',
			'Grace HopperNew notephone: +1 555 0142',
			'0170 99Has no name that a note could have, so nothing is written',
			'Hedy LamarrHas a note, which goes into your Network of 90Same nameSomeone else',
		]);
		expect([text(ada), text('People/Grace Hopper.md')]).toEqual([personText('network90', 'email: # ask'), '']);
	});

	it('knows a person by a name in which a phone has written other apostrophes and hyphens', async () => {
		const nuala = { "People/Nuala D'Arcy-Roy.md": personText('network90') };
		const { rows } = await importing(
			'BEGIN:VCARD\nVERSION:3.0\nFN:Nuala D\u2019Arcy\u2011Roy\nTEL:+353 1 555 0142\nEND:VCARD',
			nuala,
		);
		expect(rows()).toEqual([
			"Nuala D\u2019Arcy\u2011Royin the note Nuala D'Arcy-RoyFills in what is blankphone: +353 1 555 0142Same nameSomeone else",
		]);
	});

	it('says what is wrong with a file that holds no contacts, and asks again', async () => {
		const { modal, press } = await importing('Dear Ada,');
		expect(modal().querySelector('[role=alert]')?.textContent).toMatch(/^No contacts were found in it\./);
		await press('Review');
		expect(modal().querySelector('textarea')).not.toBeNull();
	});

	it('says where a list becomes longer than it is meant to be', async () => {
		const many = Array.from({ length: 300 }, (_, index) => `BEGIN:VCARD\nFN:Somebody ${index}\nEND:VCARD`).join(
			'\n',
		);
		const { modal, rows, press, toggle } = await importing(many);
		expect(modal().textContent).toContain('Your Network of 90 would have 301 people.');
		expect(rows()).toHaveLength(200);
		await press('Show more (100)');
		expect(rows()).toHaveLength(300);
		expect(document.activeElement?.getAttribute('aria-label')).toBe('Import Somebody 200');
		toggle('Import everybody');
		expect(modal().textContent).not.toContain('would have');
		expect(modal().textContent).toContain('Import 0 of 300');
	});
});

describe('importing', () => {
	it('begins again with another file, and forgets the choices for the first one', async () => {
		const { modal, press, toggle, rows } = await importing(cards);
		toggle('Import Grace Hopper');
		await press('Another file');
		expect(document.activeElement).toBe(modal().querySelector('input[type=file]'));
		const area = modal().querySelector('textarea');
		if (area === null) throw new Error('Nothing can be pasted');
		area.value = 'First Name\nIda\nGrace\n';
		area.dispatchEvent(new Event('input', { bubbles: true }));
		await press('Review');
		expect(rows()).toEqual(['IdaNew note', 'GraceNew note']);
		expect(modal().textContent).toContain('Import 2 of 2');
	});

	it('writes what the review says except for contacts left out, and is undone as a whole', async () => {
		const { press, toggle, text, notices, bench } = await importing(cards);
		const before = text(ada);
		toggle('Import Hedy Lamarr');
		await press('Import 2 of 4');
		expect(text(ada)).toBe(
			before
				.replace('email: # ask', 'email: ada@example.org # ask')
				.replace('\n---\nSomebody', '\nbirthday: 12-10\n---\nSomebody'),
		);
		expect(text('People/Grace Hopper.md')).toBe('---\ntags:\n  - network90\nphone: +1 555 0142\n---\n');
		expect(text('Hedy Lamarr.md')).toBe('Inventor.\n');
		expect(document.querySelector('.modal')).toBeNull();
		expect(notices()).toEqual(['Imported: 1 note made, 1 note filled inUndo']);
		await press('Undo');
		expect(text(ada)).toBe(before);
		expect(bench.app.vault.getFileByPath('People/Grace Hopper.md')).toBeNull();
		expect(notices()).toContain('Undone');
	});

	it('puts new people into the chosen folder and list, and contacts left out stay so', async () => {
		const { modal, press, toggle, text } = await importing(cards);
		toggle('Import Ada Lovelace');
		const [list, folder] = [
			modal().querySelector('select'),
			modal().querySelector<HTMLInputElement>('input[aria-label=Folder]'),
		];
		if (list === null || folder === null) throw new Error('There is nothing to choose');
		expect([list.value, folder.value]).toEqual(['network90', 'People']);
		list.value = 'list20';
		list.dispatchEvent(new Event('change', { bubbles: true }));
		folder.value = '/Work//New/';
		folder.dispatchEvent(new Event('change', { bubbles: true }));
		await press('Import 2 of 4');
		expect(text('Work/New/Grace Hopper.md')).toContain('  - list20\n');
		expect(text('Hedy Lamarr.md')).toBe('---\ntags:\n  - list20\n---\nInventor.\n');
		expect(text(ada)).toBe(personText('network90', 'email: # ask'));
	});

	it('ends with its dialog, and what was written before can be undone', async () => {
		const many = Array.from({ length: 40 }, (_, at) => `BEGIN:VCARD\nFN:New Person ${at}\nEND:VCARD`).join('\n');
		const { modal, pass, press, store, bench } = await importing(many);
		const made = (): number => Object.keys(store.snapshot()).filter((path) => path.includes('New Person')).length;
		// Each note takes a slice of its own.
		let now = 0;
		const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
		onTestFinished(() => clock.mockRestore());
		[...modal().querySelectorAll<HTMLElement>('button.mod-cta')].at(-1)?.click();
		while (made() < 3) {
			await vi.advanceTimersByTimeAsync(1);
			await bench.settle();
		}
		document.querySelector<HTMLElement>('.modal-close-button')?.click();
		await pass(5_000);
		expect(made()).toBeLessThan(40);
		await press('Undo');
		expect(made()).toBe(0);
	});

	it('the second time there is nothing to do', async () => {
		const { press, run, pass, modal } = await importing(cards);
		await press('Import 3 of 4');
		run('import-contacts');
		await pass(50);
		const area = modal().querySelector('textarea');
		if (area === null) throw new Error('Nothing can be pasted');
		area.value = cards;
		area.dispatchEvent(new Event('input', { bubbles: true }));
		await press('Review');
		expect(modal().textContent).toContain('3 already there · 1 without a name');
		expect(modal().textContent).toContain('Import 0 of 4');
	});

	it('the undo is refused where a note has changed since', async () => {
		const { press, text, notices, writeOutside } = await importing(cards);
		await press('Import 3 of 4');
		await writeOutside('People/Grace Hopper.md', `${text('People/Grace Hopper.md')}Compilers.\n`);
		const after = text(ada);
		await press('Undo');
		expect(notices()).toContain('The note on Grace Hopper has changed since, so it stays as it is.');
		expect(text(ada)).toBe(after);
	});
});
