import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksAtNew, readTemplaterOptions, templateForNew } from '../../src/daily-note/templater-options';
import { runs } from '../support/runs';

const on = { trigger_on_file_creation: true };
const note = 'Journal/2026/11/2026-11-23.md';

/** The template for the note by settings of 2.21 and later; `left alone` where Templater does not look at it. */
function templateBy(settings: object, path = note, ofDevice: unknown = on): string | null {
	const options = readTemplaterOptions({ data_version: 2, ...settings }, ofDevice);
	return options === null || !looksAtNew(path, options) ? 'left alone' : templateForNew(path, options);
}

const byFolder = (...folders: [string, string][]): object => ({
	trigger_on_file_creation_mode: 'folder',
	folder_templates: folders.map(([folder, template]) => ({ folder, template })),
});
const byPath = (...regexes: [string, string][]): object => ({
	trigger_on_file_creation_mode: 'regex',
	file_templates: regexes.map(([regex, template]) => ({ regex, template })),
});

describe('the template of a new note', () => {
	it.each<[string, object, string | null]>([
		['is that of its folder', byFolder(['Journal/2026/11', 'T/a.md']), 'T/a.md'],
		['is that of a folder above', byFolder(['Journal', 'T/a.md']), 'T/a.md'],
		[
			'is that of the deepest folder, wherever it stands in the list',
			byFolder(['/', 'T/r.md'], ['Journal', 'T/a.md'], ['Journal/2026', 'T/b.md']),
			'T/b.md',
		],
		['is that of the vault', byFolder(['/', 'T/r.md'], ['Journals', 'T/a.md']), 'T/r.md'],
		[
			'is that of the folder above, where a folder has none',
			byFolder(['Journal/2026', ''], ['Journal', 'T/a.md']),
			'T/a.md',
		],
		['is the first of a folder', byFolder(['Journal', 'T/a.md'], ['Journal', 'T/b.md']), 'T/a.md'],
		['is found as the app spells its path', byFolder(['Journal', '/T//a.md']), 'T/a.md'],
		['is none for an empty folder, which stands for no folder', byFolder(['', 'T/a.md']), null],
		['is none for other folders', byFolder(['Journal/2025', 'T/a.md'], ['People', 'T/b.md']), null],
		[
			'is that of the first expression that matches',
			byPath(['People', 'T/p.md'], [String.raw`^Journal/.*\.md$`, 'T/a.md'], ['.*', 'T/b.md']),
			'T/a.md',
		],
		['is none where no expression matches', byPath(['^People', 'T/p.md']), null],
		['passes over an expression that is none', byPath(['(', 'T/p.md'], ['Journal', 'T/a.md']), 'T/a.md'],
		[
			'is none where templates of folders are off',
			{ ...byFolder(['Journal', 'T/a.md']), trigger_on_file_creation_mode: 'none' },
			null,
		],
		[
			'is none where expressions are on instead',
			{ ...byFolder(['Journal', 'T/a.md']), trigger_on_file_creation_mode: 'regex' },
			null,
		],
	])('%s', (_, settings, template) => {
		expect(templateBy(settings)).toBe(template);
	});

	it.each<[string, object, string]>([
		['a path that contains the name of the folder of templates', { templates_folder: 'nal/20' }, note],
		[
			'a folder that is to be ignored',
			{ ignore_folders_on_creation: [{ folder: 'X' }, { folder: '/Journal/' }] },
			note,
		],
	])('is not asked for by %s', (_, settings, path) => {
		expect(templateBy({ ...byFolder(['Journal', 'T/a.md']), ...settings }, path)).toBe('left alone');
	});

	it.each([
		['the whole vault is the folder of templates', { templates_folder: '/' }],
		['no folder is that of templates', { templates_folder: '' }],
		['an ignored folder is not filled in', { ignore_folders_on_creation: [{ folder: '' }, {}] }],
	])('is asked for where %s', (_, settings) => {
		expect(templateBy({ ...byFolder(['Journal', 'T/a.md']), ...settings })).toBe('T/a.md');
	});

	it('is that of folders whose names have letters in either Unicode form', () => {
		expect(
			templateBy(byFolder(['Tagebücher'.normalize('NFD'), 'T/a.md']), 'Tagebücher/x.md'.normalize('NFC')),
		).toBe('T/a.md');
	});
});

describe('whether Templater looks at new notes', () => {
	it('is kept on each device since 2.21, and counts as true where the device is not known', () => {
		const settings = { data_version: 2, trigger_on_file_creation: true };
		expect(
			[on, undefined, null, {}, 'true', { trigger_on_file_creation: 'true' }].map(
				(ofDevice) => readTemplaterOptions(settings, ofDevice) !== null,
			),
		).toEqual([true, true, false, false, false, false]);
	});

	it('is a setting before, as are templates of folders and of paths', () => {
		expect(readTemplaterOptions({}, on)).toBeNull();
		expect(
			readTemplaterOptions(
				{ trigger_on_file_creation: true, enable_folder_templates: true, enable_file_templates: true },
				null,
			)?.by,
		).toBe('folder');
		expect(readTemplaterOptions({ trigger_on_file_creation: true, enable_file_templates: true }, null)?.by).toBe(
			'path',
		);
		expect(readTemplaterOptions({ trigger_on_file_creation: true }, undefined)?.by).toBeNull();
	});

	it('is read from settings of any shape', () => {
		const anything = fc.record({
			data_version: fc.constantFrom(undefined, 2, 3, 'x'),
			trigger_on_file_creation: fc.constantFrom(true, false, 'x'),
			trigger_on_file_creation_mode: fc.constantFrom('folder', 'regex', 'none', 7),
			enable_folder_templates: fc.boolean(),
			templates_folder: fc.anything(),
			folder_templates: fc.oneof(
				fc.anything(),
				fc.array(fc.anything()),
				fc.array(fc.record({ folder: fc.anything(), template: fc.anything() })),
			),
			file_templates: fc.oneof(
				fc.anything(),
				fc.array(fc.record({ regex: fc.oneof(fc.string(), fc.anything()), template: fc.string() })),
			),
			ignore_folders_on_creation: fc.oneof(fc.anything(), fc.array(fc.anything())),
		});
		fc.assert(
			fc.property(fc.oneof(anything, fc.anything()), fc.anything(), (settings, ofDevice) => {
				const options = readTemplaterOptions(settings, ofDevice);
				if (options === null) return;
				expect(typeof looksAtNew(note, options)).toBe('boolean');
				expect(['string', 'object']).toContain(typeof templateForNew(note, options));
			}),
			{ numRuns: runs(300) },
		);
	});
});
