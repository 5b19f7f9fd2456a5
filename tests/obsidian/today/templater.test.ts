// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../../src/daily-note/action-block';
import { aWhile, fewPeople, openPlugin, type OpenPlugin } from '../../support/open-plugin';
import { openTemplater, type OpenTemplater, type TemplaterSettings } from '../../support/templater';

const note = 'Journal/2026-11-23.md';
const tomorrow = 'Journal/2026-11-24.md';
const template = 'Templates/Day.md';
const four = ['outreach', 'introduction', 'sharing', 'compassion'];
const byFolder: TemplaterSettings = {
	data_version: 2,
	trigger_on_file_creation_mode: 'folder',
	templates_folder: 'Templates',
	folder_templates: [
		{ folder: '/', template: 'Templates/Other.md' },
		{ folder: 'Journal', template },
	],
};

interface Opened extends OpenPlugin {
	readonly templater: OpenTemplater;
	/** The kinds of the lines of today, in their order. */
	readonly kinds: () => string[];
	/** Today's note without those lines. */
	readonly rest: () => string;
}

async function open(
	words: string,
	{
		settings = byFolder,
		data = { writeWhen: 'command' },
		core = {},
		files = {},
		now,
		isOnDevice,
	}: {
		settings?: TemplaterSettings;
		data?: object;
		core?: object;
		files?: Record<string, string>;
		now?: Date;
		isOnDevice?: boolean;
	} = {},
): Promise<Opened> {
	const opened = await openPlugin(
		{
			...fewPeople(),
			...files,
			[template]: words,
			'Templates/Other.md': 'Another template.\n',
			'.obsidian/daily-notes.json': JSON.stringify({ folder: 'Journal', ...core }),
			'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ writeWhen: 'command' }),
		},
		{ now },
	);
	const templater = await openTemplater(opened.bench, settings, isOnDevice);
	await opened.bench.app.vault.adapter.write('.obsidian/plugins/top-of-mind/data.json', JSON.stringify(data));
	await opened.plugin.onExternalSettingsChange();
	const text = (): string => opened.text(note);
	return {
		...opened,
		templater,
		kinds: () => findActionLines(text()).map(({ line }) => line.kind),
		rest: () => text().replace(/^- \[.\] .*\^tom-.*\n?/gm, ''),
	};
}

const filled = '# Monday\n\n## Top of mind\n\n## Log\n';
const words = filled.replace('Monday', '<% day %>');
const asking = words.replace('## Log\n', '## Log\n<% ask %>\n');
const filling = 'Your template is still filling in today’s note. The actions come right after.';

describe('a daily note that Templater fills in', () => {
	it.each([
		['by the template of its folder', byFolder],
		['by the template of a folder above', { ...byFolder, folder_templates: [{ folder: '/', template }] }],
		[
			'by the template of the folder, in the settings of 2.20',
			{
				trigger_on_file_creation: true,
				enable_folder_templates: true,
				folder_templates: [{ folder: 'Journal', template }],
			},
		],
	])('%s has its template, and today’s lines under the heading in it, by command', async (_, settings) => {
		const { run, pass, text, kinds, rest, notices, templater } = await open(words, { settings });
		run('write-today');
		await pass(100);
		expect([text(note), notices()]).toEqual(['', [filling]]);
		await pass(2_000);
		expect(templater.filled).toEqual([note]);
		expect(rest()).toBe(filled);
		expect(kinds()).toEqual(four);
		expect(text(note)).toContain('## Top of mind\n- [ ] ');
	});

	it('by the commands in the app’s own template has them run, and keeps that template where a folder template covers the folder, too', async () => {
		const { run, pass, kinds, rest } = await open(words, { core: { template } });
		run('write-today');
		await pass(aWhile);
		expect([rest(), kinds()]).toEqual([filled, four]);
	});

	it('has the lines as soon as the app starts, by setting', async () => {
		const { pass, kinds, rest } = await open(words, { data: { writeWhen: 'start' } });
		await pass(3 * aWhile);
		expect([rest(), kinds()]).toEqual([filled, four]);
	});

	it('has the lines when the app has made it and it is open', async () => {
		const { bench, pass, kinds, rest } = await open(words, { data: { writeWhen: 'open' } });
		await bench.app.vault.createFolder('Journal');
		await bench.app.vault.create(note, '');
		await bench.openNote(note);
		await pass(2 * aWhile);
		expect([rest(), kinds()]).toEqual([filled, four]);
	});

	it('has them when the command comes right after the app has made it', async () => {
		const { bench, run, pass, kinds, rest } = await open(words);
		await bench.app.vault.createFolder('Journal');
		await bench.app.vault.create(note, '');
		run('write-today');
		await pass(aWhile);
		expect([rest(), kinds()]).toEqual([filled, four]);
	});

	it('has its template where a touch is logged as the first thing of the day', async () => {
		const { bench, pass, text, kinds, rest } = await open(words);
		const answered = bench.runCli('top-of-mind:touch', { person: 'Emmy Noether', note: 'tea' });
		await pass(aWhile);
		expect(await answered).toContain('People/Emmy Noether.md: in touch on 2026-11-23');
		expect([rest(), kinds()]).toEqual([filled, ['touch']]);
		expect(text('People/Emmy Noether.md')).toContain('lastTouched: 2026-11-23');
	});

	it('is not made for a touch that logs nothing', async () => {
		const { bench, pass, text } = await open(words, { data: { writeWhen: 'command', logTouches: false } });
		await bench.runCli('top-of-mind:touch', { person: 'Emmy Noether' });
		await pass(aWhile);
		expect([
			bench.app.vault.getFileByPath(note),
			text('People/Emmy Noether.md').includes('lastTouched: 2026-11-23'),
		]).toEqual([null, true]);
	});

	it('keeps the template when the writing is undone', async () => {
		const { run, pass, text, bench } = await open(words);
		run('write-today');
		await pass(aWhile);
		bench.notices.at(-1)?.querySelector('button')?.click();
		await pass(500);
		expect(text(note)).toBe(filled);
	});
});

describe('a template that asks its user something', () => {
	it.each([
		['of the folder', {}],
		['of the app, whose commands Templater runs', { core: { template } }],
	])('%s is waited for, however long it takes, and the panel says so', async (_, options) => {
		const { run, pass, kinds, rest, templater, bench } = await open(asking, options);
		run('open-panel');
		await pass(100);
		const empty = (): [string | undefined, boolean] => {
			const el = document.querySelector<HTMLElement>('.top-of-mind-empty');
			return [el?.querySelector('p')?.textContent, el?.querySelector('button')?.isShown() ?? false];
		};
		run('write-today');
		for (let minutes = 0; minutes < 8; minutes += 1) {
			await pass(60_000);
			expect(kinds()).toEqual([]);
			expect(empty()).toEqual([filling, false]);
		}
		templater.answer('Rain.');
		await pass(aWhile);
		expect([rest(), kinds()]).toEqual([`${filled}Rain.\n`, four]);
		expect(bench.lostEdits).toEqual([]);
	});

	it('is no reason to write once the note is closed, or to make it again once it is deleted', async () => {
		for (const isDeleted of [false, true]) {
			const { bench, pass, text, templater } = await open(asking, { data: { writeWhen: 'open' } });
			await bench.app.vault.createFolder('Journal');
			const file = await bench.app.vault.create(note, '');
			await bench.openNote(note);
			await pass(60_000);
			if (isDeleted) await bench.app.fileManager.trashFile(file);
			else await bench.openNote(template);
			await pass(aWhile);
			templater.answer('Rain.');
			await pass(3 * aWhile);
			expect(text(note)).toBe(isDeleted ? '' : `${filled}Rain.\n`);
			expect(bench.app.vault.getFileByPath(note) === null).toBe(isDeleted);
			bench.close();
		}
	});

	it('and writes again and again without end is given up as well', async () => {
		const { bench, run, pass, kinds } = await open(words);
		run('write-today');
		await pass(500);
		const file = bench.app.vault.getFileByPath(note);
		const writing = window.setInterval(
			() => file !== null && void bench.app.vault.process(file, (text) => `${text}x`),
			500,
		);
		await pass(5 * 60_000);
		expect(kinds()).toEqual([]);
		await pass(6 * 60_000);
		window.clearInterval(writing);
		expect(kinds()).toEqual(four);
	});

	it('holds up no other note: people are touched and changed meanwhile', async () => {
		const { bench, run, pass, text, writeOutside } = await open(asking, {
			files: {
				'Journal/2026-11-22.md': '- [ ] Call [[Carl Sagan]] (last 2026-10-25) ^tom-20261122-compassion\n',
			},
		});
		run('write-today');
		await pass(2_000);
		await writeOutside(
			'Journal/2026-11-22.md',
			'- [x] Call [[Carl Sagan]] (last 2026-10-25) ^tom-20261122-compassion\n',
		);
		await pass(aWhile);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-22');
		expect(bench.app.vault.getFileByPath(note)).not.toBeNull();
	});

	it('is waited for by all that want to write today, and then each is done once', async () => {
		const { bench, run, pass, kinds, rest, templater } = await open(asking, { data: { writeWhen: 'start' } });
		run('write-today');
		await pass(20_000);
		run('write-today');
		const touched = bench.runCli('top-of-mind:touch', { person: 'Emmy Noether' });
		await pass(20_000);
		expect(kinds()).toEqual([]);
		templater.answer('Rain.');
		await pass(aWhile);
		await touched;
		expect([rest(), kinds()]).toEqual([`${filled}Rain.\n`, [...four, 'touch']]);
	});

	it('and never gets an answer is given up after ten minutes; lines that it overwrites later come again', async () => {
		const { run, pass, kinds, rest, templater } = await open(asking, { core: { template } });
		run('write-today');
		await pass(11 * 60_000);
		expect(kinds()).toEqual(four);
		await pass(60 * 60_000);
		templater.answer('Rain.');
		await pass(3 * aWhile);
		expect([rest(), kinds()]).toEqual([`${filled}Rain.\n`, four]);
	});

	it('is not answered before the app closes: at the next start the lines come', async () => {
		const first = await open(asking, { data: { writeWhen: 'start' } });
		await first.pass(30_000);
		first.bench.close();
		const files = { ...first.store.snapshot() };
		expect(files[note]).toBe('');
		const second = await openPlugin(files);
		await second.pass(3 * aWhile);
		expect(findActionLines(second.text(note))).toHaveLength(4);
	});

	it('over midnight leaves yesterday’s note to its template, and the new day’s has its template and its lines', async () => {
		const { run, pass, text, templater } = await open(asking, { now: new Date(2026, 10, 23, 23, 58) });
		run('write-today');
		await pass(10 * 60_000 - 20_000);
		expect([text(note), text(tomorrow)]).toEqual(['', '']);
		templater.answer('Rain.');
		await pass(3 * aWhile);
		expect(text(note)).toBe(`${filled}Rain.\n`);
		expect(text(tomorrow).replace(/^- \[.\] .*\^tom-20261124-.*\n?/gm, '')).toBe(`${filled}Rain.\n`);
		expect(findActionLines(text(tomorrow)).map(({ line }) => line.kind)).toEqual(four);
	});
});

describe('Templater that never comes', () => {
	it.each<[string, TemplaterSettings]>([
		[
			'because its template is gone',
			{ ...byFolder, folder_templates: [{ folder: 'Journal', template: 'Templates/Gone.md' }] },
		],
		['because no template covers the folder', { ...byFolder, folder_templates: [{ folder: 'People', template }] }],
		['because it leaves the folder alone', { ...byFolder, ignore_folders_on_creation: [{ folder: 'Journal' }] }],
		[
			'because notes whose path contains the name of its folder are left alone',
			{ ...byFolder, templates_folder: 'Jour' },
		],
		['because it fills in no empty notes', { ...byFolder, trigger_on_file_creation_mode: 'none' }],
		[
			'because it does not look at new notes, in the settings of 2.20',
			{ enable_folder_templates: true, folder_templates: [{ folder: 'Journal', template }] },
		],
		[
			'because nobody knows these settings',
			{
				data_version: 2,
				folder_templates: 'all',
				file_templates: [null],
				templates_folder: 7,
			} as unknown as TemplaterSettings,
		],
	])('%s, is not waited for long', async (_, settings) => {
		const { run, pass, kinds, rest, notices } = await open(words, { settings });
		run('write-today');
		await pass(aWhile);
		expect([rest(), kinds()]).toEqual(['## Top of mind\n', four]);
		expect(notices()).not.toContain(filling);
	});

	it('because it looks at no new notes on this device, holds up nothing', async () => {
		const { run, pass, kinds, rest, notices } = await open(words, { isOnDevice: false });
		run('write-today');
		await pass(300);
		expect([rest(), kinds(), notices().includes(filling)]).toEqual(['## Top of mind\n', four, false]);
	});

	it('although its template is there, is given up after ten seconds', async () => {
		const opened = await open(words);
		await opened.bench.unloadPlugin('templater-obsidian');
		Object.assign(opened.bench.app.plugins.plugins, {
			'templater-obsidian': { settings: byFolder, unload: () => undefined },
		});
		opened.run('write-today');
		await opened.pass(9_000);
		expect(opened.kinds()).toEqual([]);
		await opened.pass(aWhile);
		expect([opened.rest(), opened.kinds()]).toEqual(['## Top of mind\n', four]);
		Reflect.deleteProperty(opened.bench.app.plugins.plugins, 'templater-obsidian');
	});

	it('because the note is deleted while it is waited for, is begun anew', async () => {
		const { bench, run, pass, kinds, rest } = await open(words);
		run('write-today');
		await pass(200);
		const file = bench.app.vault.getFileByPath(note);
		if (file !== null) await bench.app.fileManager.trashFile(file);
		await pass(2 * aWhile);
		expect([rest(), kinds()]).toEqual([filled, four]);
	});
});

describe('lines that are there when Templater begins to write the note', () => {
	const line =
		'- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion';

	it('are ticked in the panel once it has finished, so that no tick is lost', async () => {
		const { bench, run, pass, text, templater } = await open('');
		run('open-panel');
		await bench.app.vault.createFolder('Journal');
		await bench.app.vault.create(note, `<% ask %>\n${line}\n`);
		await pass(1_000);
		document.querySelector<HTMLInputElement>('.top-of-mind-action input')?.click();
		await pass(aWhile);
		expect(text(note)).toContain('- [ ] Call');
		templater.answer('Rain.');
		await pass(aWhile);
		expect(text(note)).toBe(`Rain.\n${line.replace('[ ]', '[x]')}\n`);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
	});

	it('are swapped once it has finished', async () => {
		const { bench, run, pass, text, templater } = await open('');
		run('open-panel');
		await bench.app.vault.createFolder('Journal');
		await bench.app.vault.create(note, `<% ask %>\n${line}\n`);
		await pass(1_000);
		document.querySelector<HTMLElement>('.top-of-mind-swap')?.click();
		await pass(aWhile);
		expect(text(note)).toContain('Dorothy');
		templater.answer('Rain.');
		await pass(aWhile);
		expect(text(note)).toMatch(/^Rain\.\n- \[ \] .*\^tom-20261123-compassion\n$/);
		expect(text(note)).not.toContain('Dorothy');
	});
});
