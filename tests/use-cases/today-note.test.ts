import { describe, expect, it } from 'vitest';
import type { TemplaterOptions } from '../../src/daily-note/templater-options';
import { ensureTodayNote, makeTodayNote, problemsOfDailyTemplate, readTodayNote } from '../../src/use-cases/today-note';
import { plainNote, type TestNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { inWords, saidProblems } from '../support/said';

const path = 'Journal/2026-11-23.md';
const templater: TemplaterOptions = {
	by: 'folder',
	templates: 'Meta',
	ignored: [],
	ofFolders: [{ folder: 'Journal', template: 'Meta/Folder.md' }],
	ofPaths: [],
};
const daily = (
	template: string | null,
	notes: readonly TestNote[],
	options: Partial<TemplaterOptions> | null = null,
): TestRoutine =>
	routineOf(notes, {
		dailyNotes: { template, ...(options === null ? {} : { templater: { ...templater, ...options } }) },
	});

describe('today’s note', () => {
	it('is read where it is there', async () => {
		expect(await readTodayNote(daily('Day', [plainNote(path, 'Words.\n')]))).toEqual({
			path,
			text: 'Words.\n',
			exists: true,
		});
	});

	it.each<[string | null, string]>([
		[null, ''],
		['', ''],
		[' ', ''],
		['Meta/Day', '# 2026-11-23\n'],
		['//Meta/Day.MD', '# 2026-11-23\n'],
	])('would be new, from the template %j: %j', async (template, text) => {
		expect(await readTodayNote(daily(template, [plainNote('Meta/Day.md', '# {{title}}\n')]))).toEqual({
			path,
			text,
			exists: false,
		});
	});

	it('is made once, and never again', async () => {
		for (const make of [makeTodayNote, ensureTodayNote]) {
			const routine = daily('Meta/Day', [plainNote('Meta/Day.md', '# {{title}}\n')]);
			await make(routine);
			expect(routine.vault.textOf(path)).toBe('# 2026-11-23\n');
			routine.vault.put(path, 'Mine.\n');
			await make(routine);
			expect(routine.vault.textOf(path)).toBe('Mine.\n');
		}
		expect(await ensureTodayNote(daily(null, []))).toBe(path);
	});

	it('is not made from a template that is gone', async () => {
		const routine = daily('Meta/md.md.md', []);
		await expect(inWords(makeTodayNote(routine))).rejects.toThrow(/^Meta\/md\.md\.md: the template of your d/);
		expect(routine.vault.exists(path)).toBe(false);
		expect(saidProblems(await problemsOfDailyTemplate(routine)).map((one) => one.path)).toEqual(['Meta/md.md.md']);
	});
});

describe('the template of daily notes', () => {
	it.each<[string | null, string[]]>([
		[null, []],
		['Nothing new {{date}} {{title}} {{time}}', []],
		[`{{sunrise}} {{${'x'.repeat(80)}}}`, ['{{sunrise}}', `{{${'x'.repeat(58)}…`]],
	])('%j has the placeholders %j, which nothing fills in', async (text, unknown) => {
		const routine = daily(text === null ? null : 'Day', [plainNote('Day.md', text ?? '')]);
		const problems = saidProblems(await problemsOfDailyTemplate(routine));
		expect(problems.map((one) => one.path)).toEqual(unknown.map(() => 'Day.md'));
		problems.forEach(({ problem }, at) => expect(problem).toContain(unknown[at]));
	});
});

describe('a new note that Templater looks at', () => {
	const properties = '---\ntags: a\n---\n';
	const folder = (text: string): TestNote => plainNote('Meta/Folder.md', text);

	it.each<[string, string | null, TestNote[], Partial<TemplaterOptions>, string]>([
		['has the template of its folder', null, [folder('Plan\n')], {}, 'Plan\n'],
		['has its properties, and the template below', `${properties}`, [folder('Plan\n')], {}, `${properties}Plan\n`],
		[
			'has one line end between them',
			`${properties.trimEnd()}`,
			[folder('Plan\n')],
			{},
			`${properties.trimEnd()}\nPlan\n`,
		],
		[
			'has blanks behind its properties',
			`${properties.trimEnd()} \t\r\n`,
			[folder('Plan\n')],
			{},
			`${properties.trimEnd()} \t\r\nPlan\n`,
		],
		[
			'has an empty line below its properties, which is taken for words',
			`${properties}\n`,
			[folder('Plan\n')],
			{},
			`${properties}\n`,
		],
		['has words of its own already', 'Mine\n', [folder('Plan\n')], {}, 'Mine\n'],
		[
			'has words below its properties already',
			`${properties}Mine\n`,
			[folder('Plan\n')],
			{},
			`${properties}Mine\n`,
		],
		['has a folder whose template is gone', properties, [], {}, properties],
		['has an empty template of its folder', properties.trimEnd(), [folder('')], {}, properties.trimEnd()],
		['has properties from the template of its folder', null, [folder(properties)], {}, properties],
		[
			'is in a folder that Templater leaves alone',
			'<% x %>\n',
			[folder('<% y %>\n')],
			{ ignored: ['Journal'] },
			'<% x %>\n',
		],
		['stays empty, without templates of folders', null, [folder('Plan\n')], { by: null }, ''],
	])('%s', async (_, own, notes, options, text) => {
		const routine = daily(
			own === null ? null : 'Meta/Day',
			[...(own === null ? [] : [plainNote('Meta/Day.md', own)]), ...notes],
			options,
		);
		expect((await readTodayNote(routine)).text).toBe(text);
	});

	it.each<[string, string | null, string]>([
		['in its own template', '<% tp.date.now() %>\n', 'Plan\n'],
		['in the template of its folder', null, '<% tp.date.now() %>\n'],
		['to join the properties of both', properties, properties],
	])('is left to Templater, where that has something to do %s', async (_, own, ofFolder) => {
		const routine = daily(
			own === null ? null : 'Meta/Day',
			[...(own === null ? [] : [plainNote('Meta/Day.md', own)]), folder(ofFolder)],
			{},
		);
		await expect(inWords(readTodayNote(routine))).rejects.toThrow(/Templater/);
	});
});
