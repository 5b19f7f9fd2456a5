import { describe, expect, it } from 'vitest';
import { languageOfNames, type NamedNotes } from '../../../scripts/cli/language-of-names';
import { day } from '../../../src/day';
import { ask } from '../../support/ask-program';
import { changesSince, snapshot, textOf, vaultFolder } from '../../support/vault-folder';

const ownFile = '.obsidian/plugins/top-of-mind/data.json';
const dailyFile = '.obsidian/daily-notes.json';
const person = '---\ntags: network90\n---\nA friend.\n';

/** The language for notes of these names in German months and weekdays, on a machine that speaks no English. */
async function languageFor(notes: Partial<NamedNotes>): Promise<{ locale: string; isDoubted: boolean }> {
	const options = { folder: '', format: 'YYYY-MM-DD dddd', template: null };
	const { locale, doubt } = await languageOfNames({
		options,
		lineLanguage: '',
		paths: [],
		today: day('2026-11-23'),
		machine: 'de-DE',
		...notes,
	});
	return { locale, isDoubted: doubt !== null };
}

describe('the program names daily notes', () => {
	const german = { 'Nia Obi.md': person, [dailyFile]: '{"folder":"Tagebuch","format":"YYYY-MM-DD dddd"}' };
	const line =
		'## Top of mind\n- [ ] Ein Anruf oder ein paar Zeilen für [[Nia Obi]] (noch kein Kontakt) ^tom-20261123-compassion\n';

	it.each([
		['in the language of lines', { [ownFile]: '{"lineLanguage":"de"}' }],
		['in the language of the note that is there', {}],
		['in that language, whatever the language of lines', { [ownFile]: '{"lineLanguage":"fr"}' }],
	])('%s, and finds the note of the day', async (_, settings) => {
		const root = await vaultFolder({ ...german, ...settings, 'Tagebuch/2026-11-23 Montag.md': line });
		const before = await snapshot(root);
		expect((await ask(root, 'today')).document).toMatchObject({ note: 'Tagebuch/2026-11-23 Montag.md' });
		expect(Object.keys(await changesSince(before, root))).toEqual(['Tagebuch/2026-11-23 Montag.md']);
	});

	it('in the language of yesterday’s note, where today has none yet, and fills in the template in it', async () => {
		const root = await vaultFolder({
			...german,
			[dailyFile]: '{"folder":"Tagebuch","format":"YYYY-MM-DD dddd","template":"Tag"}',
			'Tag.md': '# {{date:D. MMMM}}\n',
			'Tagebuch/2026-11-22 Sonntag.md': '',
		});
		await ask(root, 'today');
		expect(await textOf(root, 'Tagebuch/2026-11-23 Montag.md')).toMatch(/^# 23\. November\n\n## Top of mind\n/);
	});

	it('in it for ticks as well: they count on the days of their notes', async () => {
		const ticked = line.replace('[ ]', '[x]').replace('20261123', '20261120');
		const root = await vaultFolder({ ...german, 'Tagebuch/2026-11-22 Sonntag.md': ticked });
		expect((await ask(root, 'apply')).document).toMatchObject({
			touched: [{ path: 'Nia Obi.md', to: '2026-11-22' }],
		});
	});

	it('in the digits of a language', async () => {
		const root = await vaultFolder({ 'Nia Obi.md': person, [ownFile]: '{"lineLanguage":"ar"}' });
		expect((await ask(root, 'today')).document).toMatchObject({ note: '٢٠٢٦-١١-٢٣.md' });
		const persian = await vaultFolder({ 'Nia Obi.md': person, '۲۰۲۶-۱۱-۲۲.md': '' });
		expect((await ask(persian, 'today')).document).toMatchObject({ note: '۲۰۲۶-۱۱-۲۳.md' });
	});

	it('in no language that it cannot know: it says so, and writes nothing', async () => {
		const root = await vaultFolder({
			...german,
			'Tagebuch/2026-11-20 Lundinau.md': 'In a language that nobody knows.\n',
		});
		const before = await snapshot(root);
		const sentence = 'the daily note format "YYYY-MM-DD dddd" depends on the language of the app';
		for (const words of [['today'], ['touch', 'Nia Obi']]) {
			await expect(ask(root, ...words)).rejects.toMatchObject({
				problem: { values: { words: expect.stringContaining(sentence) as unknown } },
			});
		}
		await expect(ask(root, 'apply')).rejects.toThrow(sentence);
		expect(await changesSince(before, root)).toEqual({});
		expect((await ask(root, 'check')).document).toMatchObject({
			problems: [{ problem: expect.stringContaining(sentence) as unknown }],
		});
		expect((await ask(root, 'neglected')).document).toMatchObject([{ name: 'Nia Obi' }]);
	});
});

describe('the language of names', () => {
	it.each<[string, Partial<NamedNotes>]>([
		['is that of lines in a new vault', { lineLanguage: 'de' }],
		['is that of today’s note', { lineLanguage: 'en', paths: ['2026-11-23 Montag.md', '2026-11-22 Sunday.md'] }],
		['is that of the newest note', { paths: ['2026-11-20 Friday.md', '2026-11-22 Sonntag.md'] }],
		[
			'is that of lines where notes of both are there',
			{ lineLanguage: 'de', paths: ['2026-11-23 Montag.md', '2026-11-23 Monday.md'] },
		],
		['does not heed notes in other folders', { lineLanguage: 'de', paths: ['Days/2026-11-22 Sunday.md'] }],
		[
			'is read from decomposed letters',
			{
				options: { folder: '', format: 'D MMMM YYYY', template: null },
				today: day('2026-03-09'),
				paths: ['8 März 2026.md'.normalize('NFD')],
			},
		],
	])('%s', async (_, notes) => {
		expect(await languageFor(notes)).toEqual({ locale: 'de', isDoubted: false });
	});

	it('is one that settings do not offer, where notes tell: languages of equal weekdays are told apart by others', async () => {
		const paths = ['2026-11-20 fredag.md', '2026-11-22 söndag.md'];
		expect(await languageFor({ lineLanguage: 'en', paths })).toEqual({ locale: 'sv', isDoubted: false });
	});

	it('is in doubt where the notes leave languages that name today in two ways', async () => {
		expect(await languageFor({ paths: ['2026-11-20 fredag.md'] })).toMatchObject({ isDoubted: true });
	});

	it('is the one that the app offers, where a variant of it names the days that are there alike', async () => {
		const options = { folder: '', format: 'D. MMMM YYYY', template: null };
		const inJanuary = { options, today: day('2027-01-01'), paths: ['31. Dezember 2026.md', '5. Oktober 2026.md'] };
		expect(await languageFor(inJanuary)).toEqual({ locale: 'de', isDoubted: false });
		expect(
			await languageFor({
				...inJanuary,
				today: day('2027-01-02'),
				paths: ['1. Jänner 2027.md', '31. Dezember 2026.md'],
			}),
		).toEqual({ locale: 'de-at', isDoubted: false });
	});

	it('is told by digits, where another language is that of lines', async () => {
		const options = { folder: '', format: 'YYYY-MM-DD', template: null };
		expect(await languageFor({ options, lineLanguage: 'ar', paths: ['2026-11-22.md'] })).toEqual({
			locale: 'en',
			isDoubted: false,
		});
		expect(await languageFor({ options, lineLanguage: 'de', paths: ['٢٠٢٦-١١-٢٢.md'] })).toMatchObject({
			locale: 'ar',
			isDoubted: false,
		});
		expect(await languageFor({ options, lineLanguage: 'de', paths: ['فصل ٣.md', '2026-11-22.md'] })).toEqual({
			locale: 'de',
			isDoubted: false,
		});
	});

	it('is the Brazilian one of two that are called Portuguese where notes say so', async () => {
		expect(
			await languageFor({ lineLanguage: 'pt', paths: ['2026-11-22 domingo.md', '2026-11-20 sexta-feira.md'] }),
		).toEqual({ locale: 'pt-br', isDoubted: false });
		expect(await languageFor({ lineLanguage: 'pt', paths: ['2026-11-20 Sexta-feira.md'] })).toEqual({
			locale: 'pt',
			isDoubted: false,
		});
		expect(await languageFor({ lineLanguage: 'pt-PT', paths: ['2026-11-20 Sexta-feira.md'] })).toEqual({
			locale: 'pt',
			isDoubted: false,
		});
		expect(
			await languageFor({ lineLanguage: 'pt-PT', paths: ['2026-11-22 domingo.md', '2026-11-20 sexta-feira.md'] }),
		).toEqual({ locale: 'pt-br', isDoubted: false });
		expect([await languageFor({ lineLanguage: 'pt' }), await languageFor({ lineLanguage: 'pt-PT' })]).toMatchObject(
			[{ locale: 'pt-br' }, { locale: 'pt' }],
		);
		expect(
			await languageFor({ lineLanguage: 'zh', options: { folder: '', format: 'YYYY年MMMMDo', template: null } }),
		).toEqual({ locale: 'zh-cn', isDoubted: false });
		expect(
			await languageFor({
				lineLanguage: 'zh-TW',
				options: { folder: '', format: 'YYYY年MMMMDo', template: null },
			}),
		).toEqual({ locale: 'zh-tw', isDoubted: false });
	});

	it.each(['YYYY-MM-DD dddd', 'D MMM YYYY', 'Do-MM-YYYY', 'gggg-[W]ww-e', 'YYYY.MM.DD A', 'L'])(
		'is in doubt for %s in a new vault on a machine that speaks another than English',
		async (format) => {
			const options = { folder: '', format, template: null };
			expect(await languageFor({ options })).toEqual({ locale: 'en', isDoubted: true });
			expect(await languageFor({ options, machine: 'en-US' })).toEqual({ locale: 'en', isDoubted: false });
		},
	);

	it.each(['YYYY-MM-DD', 'DD.MM.YY', 'YYYY/MM/DD', '[Monday the] DD MM YYYY', 'GGGG-[W]WW-E', 'YYYYDDDD'])(
		'is never in doubt for %s',
		async (format) => {
			expect(
				await languageFor({
					options: { folder: '', format, template: null },
					paths: ['2026-11-23 Lundinau.md'],
				}),
			).toEqual({ locale: 'en', isDoubted: false });
		},
	);
});
