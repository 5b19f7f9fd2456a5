// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openImport } from '../../support/open-import';
import { personText } from '../../support/open-plugin';

function cards(...all: string[][]): string {
	return all.map((card) => ['BEGIN:VCARD', ...card, 'END:VCARD', ''].join('\n')).join('');
}

const hedys = cards(
	['FN:Hedy Lamarr', 'EMAIL:h@example.org'],
	['FN:Ida Rhodes'],
	['FN:Hedy Lamarr', 'EMAIL:h@example.org', 'TEL:+43 1 555'],
);

/** The text of the live region with the counts. */
function counts(modal: HTMLElement): string | undefined {
	return modal.querySelector('[role=status]')?.textContent;
}

function focused(): string | null | undefined {
	return document.activeElement?.getAttribute('aria-label');
}

describe('several files', () => {
	it('are read at once, and those that cannot be read are named, each with a sentence', async () => {
		const { choose, modal, rows } = await openImport({});
		const folder = Object.assign(new File([], 'Old'), {
			arrayBuffer: () => Promise.reject(new DOMException('A folder', 'NotFoundError')),
		});
		const film = Object.defineProperty(new File([], 'film.mp4'), 'size', { value: 2 ** 31 });
		await choose(['a.vcf', cards(['FN:Ida Rhodes'])], ['b.json', '["vcard",[]]'], folder, film, [
			'c.ldif',
			'dn: cn=Mary Ware\nobjectClass: person\ncn: Mary Ware\nmail: mary@example.org\n',
		]);
		expect(rows()).toEqual(['Ida RhodesNew note', 'Mary WareNew noteemail: mary@example.org']);
		expect([...modal().querySelectorAll('[role=alert] p')].map(({ textContent }) => textContent)).toEqual([
			'b.json: This is jCard (JSON), which is not read here. Export the contacts again, as vCard (.vcf) or CSV.',
			'Old: It cannot be read. If it is a folder, choose the files in it.',
			'film.mp4: It is larger than 128 MB. Export fewer contacts at once, or leave out their photos.',
		]);
		expect(modal().textContent).toContain('a.vcf (contacts: 1)c.ldif (contacts: 1)');
	});

	it('can be dropped at the beginning and on the review, and none is taken twice', async () => {
		const { drop, rows, modal, toggle } = await openImport({});
		expect(await drop(['photo.png', Uint8Array.of(137, 80, 78, 71, 0, 1)])).toBe(false);
		expect(modal().querySelector('[role=alert]')?.textContent).toMatch(/^photo\.png: No contacts/);
		await drop(['a.vcf', cards(['FN:Ida Rhodes'])]);
		toggle('Import Ida Rhodes');
		await drop(['b.vcf', cards(['FN:Mary Ware'])], ['copy.vcf', cards(['FN:Ida Rhodes'])]);
		expect(rows()).toEqual(['Ida RhodesNew note', 'Mary WareNew note']);
		expect(modal().querySelector('[role=alert]')?.textContent).toBe(
			'copy.vcf: It was read already, so it is not taken twice.',
		);
		expect(modal().textContent).toContain('Import 1 of 2');
	});

	it('are added on the review by keyboard, with the choices made so far', async () => {
		const { choose, rows, modal, select } = await openImport({});
		await choose(['a.vcf', cards(['FN:Ida Rhodes'])]);
		select('List', 'list20');
		expect(modal().querySelector<HTMLElement>('input[type=file]')?.style.display).toBe('none');
		await choose(['b.vcf', cards(['FN:Mary Ware'])]);
		expect(rows()).toHaveLength(2);
		expect(modal().querySelector('select')?.value).toBe('list20');
	});

	it('are not added to an import that runs', async () => {
		const { choose, drop, press, modal, bench } = await openImport({});
		await choose(['many.vcf', cards(...Array.from({ length: 50 }, (_, index) => [`FN:Somebody ${index}`]))]);
		const dialog = modal();
		const running = press('Import 50 of 50');
		expect(await drop(['b.vcf', cards(['FN:Mary Ware'])])).toBe(false);
		expect(dialog.querySelector('table')).toBeNull();
		await running;
		expect(bench.app.vault.getFileByPath('People/Mary Ware.md')).toBeNull();
	});
});

describe('who is who', () => {
	it('says why several were joined, takes them apart and joins them again, with the focus on their row', async () => {
		const { paste, rows, press, modal } = await openImport({});
		await paste(hedys);
		expect(rows()[0]).toContain('Same name: Hedy Lamarr (h@example.org), Hedy Lamarr (h@example.org)Take apart');
		expect(counts(modal())).toBe('2 new');
		await press('Take apart: Hedy Lamarr');
		expect(counts(modal())).toBe('3 new');
		expect(focused()).toBe('Import Hedy Lamarr');
		expect(rows()).toEqual([
			'Hedy LamarrNew noteemail: h@example.orgJoin with Hedy Lamarr (+43 1 555)',
			'Ida RhodesNew note',
			'Hedy Lamarrin the note Hedy Lamarr 2New noteemail: h@example.orgphone: +43 1 555aliases: Hedy LamarrJoin with Hedy Lamarr (h@example.org)',
		]);
		await press('Join with Hedy Lamarr (+43 1 555)');
		expect(rows()[0]).toContain('You said so: ');
		expect(document.activeElement?.closest('tr')).toBe(modal().querySelector('tbody tr'));
	});

	it('a person is somebody else than the note of the same name if the user says so, and the note stays', async () => {
		const ada = 'People/Ada Lovelace.md';
		const { paste, rows, press, text } = await openImport({ [ada]: personText('network90') });
		const before = text(ada);
		await paste(cards(['FN:Ada Lovelace', 'EMAIL:ada@example.org']));
		expect(rows()).toEqual(['Ada LovelaceFills in what is blankemail: ada@example.orgSame nameSomeone else']);
		await press('Someone else: Ada Lovelace, Note People/Ada Lovelace');
		expect(rows()).toEqual([
			'Ada Lovelacein the note Ada Lovelace 2New noteemail: ada@example.orgaliases: Ada LovelaceJoin with Note People/Ada Lovelace',
		]);
		await press('Import 1 of 1');
		expect(text(ada)).toBe(before);
		expect(text('People/Ada Lovelace 2.md')).toContain('email: ada@example.org');
	});

	it('asks about those who could be several, for each of them, and writes nothing until the answer', async () => {
		const { paste, rows, press, modal } = await openImport({
			'A/Jo Hay.md': personText('network90'),
			'B/Jo Hay.md': personText('network90'),
		});
		await paste(cards(['FN:Jo Hay', 'EMAIL:jo@example.org']));
		expect(rows()).toEqual([
			'Jo HayNot clear who this is, so nothing is written yetMore than one person fitsNote A/Jo HaySameApartNote B/Jo HaySameApartNone of these',
		]);
		expect(modal().textContent).toContain('Import 0 of 1');
		await press('Same: Jo Hay, Note B/Jo Hay');
		expect(rows()).toEqual(['Jo HayFills in what is blankemail: jo@example.orgYou said soSomeone else']);
		expect(focused()).toBe('Import Jo Hay');
		expect(counts(modal())).toBe('1 to fill in');
	});

	it('none of them is an answer, too', async () => {
		const { paste, rows, press } = await openImport({
			'A/Jo Hay.md': personText('network90'),
			'B/Jo Hay.md': personText('network90'),
		});
		await paste(cards(['FN:Jo Hay', 'EMAIL:jo@example.org']));
		await press('None of these');
		expect(rows()[0]).toMatch(/^Jo Hay.*New note/);
		expect(rows()[0]).toContain('Join with Note A/Jo HayJoin with Note B/Jo Hay');
	});

	it('a row far down keeps the focus when it is decided about', async () => {
		const { paste, press, rows } = await openImport({});
		const many = Array.from({ length: 260 }, (_, index) => [`FN:Somebody ${String.fromCodePoint(0x4e00 + index)}`]);
		await paste(cards(...many) + hedys);
		expect(rows()).toHaveLength(200);
		await press('Show more (62)');
		await press('Take apart: Hedy Lamarr');
		expect(rows()).toHaveLength(263);
		expect(focused()).toBe('Import Hedy Lamarr');
	});
});

describe('companies and notes', () => {
	it('companies are left out unless they are ticked, and “everybody” means people', async () => {
		const { paste, rows, toggle, modal, press, text } = await openImport({});
		await paste(cards(['FN:Beispiel GmbH', 'X-ABShowAs:COMPANY', 'TEL:+49 1 555'], ['FN:Ida Rhodes']));
		expect(rows()).toEqual(['Beispiel GmbHA company, so it is left out', 'Ida RhodesNew note']);
		toggle('Import everybody');
		toggle('Import everybody');
		expect(modal().textContent).toContain('Import 1 of 2');
		toggle('Import Beispiel GmbH');
		expect([rows()[0], focused()]).toEqual(['Beispiel GmbHNew notephone: +49 1 555', 'Import Beispiel GmbH']);
		toggle('Import Beispiel GmbH');
		expect(rows()[0]).toBe('Beispiel GmbHA company, so it is left out');
		toggle('Import Beispiel GmbH');
		await press('Import 2 of 2');
		expect(text('People/Beispiel GmbH.md')).toContain('phone: +49 1 555');
	});

	it('the notes of the file go along only if the user asks, and are shown before', async () => {
		const { paste, rows, toggle, press, text } = await openImport({});
		await paste(cards(['FN:Ida Rhodes', 'NOTE:Likes letters.\\nAnd chess.']));
		expect(rows()).toEqual(['Ida RhodesNew note']);
		toggle('Also put what the file says under “Notes” into people’s notes');
		expect(rows()).toEqual(['Ida RhodesNew noteNotes: Likes letters. And chess.']);
		await press('Import 1 of 1');
		expect(text('People/Ida Rhodes.md')).toContain('Likes letters.\nAnd chess.');
	});

	it('nothing is asked about notes where the file has none', async () => {
		const { paste, modal } = await openImport({});
		await paste(cards(['FN:Ida Rhodes']));
		expect(modal().textContent).not.toContain('notes of the file');
		expect(modal().querySelector('fieldset, details')).toBeNull();
	});
});

describe('how a file is to be read', () => {
	it('asks what comes first in dates, leaves them out until then, and says so', async () => {
		const { paste, rows, toggle, modal } = await openImport({});
		await paste('Name,Birthday\nIda Rhodes,05/06/1985\n');
		expect(modal().querySelector('fieldset')?.textContent).toBe(
			'Which comes first in dates such as “05/06/1985”?Until you say so, these dates are left out.The day (1985-06-05)The month (1985-05-06)',
		);
		expect(rows()).toEqual(['Ida RhodesNew noteThe birthday “05/06/1985” cannot be read for certain.']);
		toggle('The day (1985-06-05)');
		expect(rows()).toEqual(['Ida RhodesNew notebirthday: 1985-06-05']);
		expect(modal().textContent).not.toContain('Until you say so');
		toggle('The month (1985-05-06)');
		expect(rows()).toEqual(['Ida RhodesNew notebirthday: 1985-05-06']);
	});

	it('shows the names in each encoding that fits, and reads the file in the one that is chosen', async () => {
		const { choose, rows, toggle, modal } = await openImport({});
		await choose([
			'old.csv',
			Uint8Array.from('Name\n\u00C8\u00E2\u00E0\u00ED\n', (letter) => letter.charCodeAt(0)),
		]);
		expect(modal().querySelector('fieldset')?.textContent).toMatch(
			/^Which of these looks right\?Cyrillic \(windows-1251\)Иван/,
		);
		const other = [...modal().querySelectorAll('fieldset label')].map(({ textContent }) => textContent)[1] ?? '';
		expect(other).toContain('x-mac-cyrillic');
		toggle(other);
		expect(rows()).not.toEqual(['ИванNew note']);
		expect(modal().querySelector('fieldset')).not.toBeNull();
		toggle('Cyrillic (windows-1251)Иван');
		expect(rows()).toEqual(['ИванNew note']);
	});

	it('names the columns that are not read, reads them as the user says, and remembers it for the same headings', async () => {
		const { paste, rows, select, modal, press } = await openImport({});
		await paste('Name,Club,Nr\nIda Rhodes,Chess,7\n');
		expect(modal().querySelector('details')?.textContent).toMatch(
			/^Columns that are not read \(2\).*Clubsuch as “Chess”.*Nrsuch as “7”/,
		);
		const dropdown = modal().querySelector<HTMLElement>('details select');
		dropdown?.focus();
		select('Club: what is in it', 'organisation');
		expect(rows()).toEqual(['Ida RhodesNew noteorganization: Chess']);
		expect(focused()).toBe('Club: what is in it');
		select('Nr: what is in it', 'ignore');
		await press('Another file');
		await paste('Name,Club,Nr\nMary Ware,Go,8\n');
		expect(rows()).toEqual(['Mary WareNew noteorganization: Go']);
		expect([...modal().querySelectorAll<HTMLSelectElement>('details select')].map(({ value }) => value)).toEqual([
			'organisation',
			'ignore',
		]);
	});

	it('columns without headings have their numbers', async () => {
		const { paste, rows, select, modal } = await openImport({});
		await paste('Ida Rhodes,ida@example.org,Chess\nMary Ware,mary@example.org,Go\n');
		expect(modal().querySelector('details')?.textContent).toContain('Column 3such as “Chess”');
		select('Column 3: what is in it', 'organisation');
		expect(rows()[1]).toBe('Mary WareNew noteemail: mary@example.orgorganization: Go');
	});
});

describe('values from right to left', () => {
	it('are isolated in the review, so that a telephone number is not shown from its end', async () => {
		const { choose, rows } = await openImport({}, 'ar');
		await choose([
			'a.vcf',
			cards(['TEL:+44 20 7946 0000'], ['FN:سارة', 'TEL:+43 1 555', 'EMAIL:sara@example.org']),
		]);
		const [nameless = '', sara = ''] = rows();
		expect(nameless).toMatch(/^\u2068\+44 20 7946 0000\u2069/);
		expect(sara).toContain('\u2068phone\u2069: \u2068+43 1 555\u2069');
	});
});
