import { describe, expect, it } from 'vitest';
import { changeLines, findActionLines } from '../../src/daily-note/action-block';
import { parseActionLine, withoutTick } from '../../src/daily-note/action-line';
import { completionIn, withoutCompletion } from '../../src/daily-note/completion';
import { readDoneSigns, usualSigns, type DoneSigns } from '../../src/daily-note/done-signs';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { dataviewSettings, tasksSettings } from '../support/other-plugins-settings';

const signsOf = (key: string, format: string): DoneSigns =>
	readDoneSigns(JSON.parse(tasksSettings(['d', 'DONE'])), JSON.parse(dataviewSettings(key, format)));
const line = '- [x] Call [[Ada]] (last 2026-10-30) · coffee ^tom-20261123-compassion';
const stamped = (stamp: string): string => line.replace(' ^', ` ${stamp} ^`);

describe('a completion of another plugin', () => {
	it.each([
		'✅ 2026-11-22T09:00',
		'✅ 2026-11-22 09:00',
		'✅ 2026-11-22 9:00 AM',
		'✅ 2026-11-22T09:00:00Z',
		'✅2026-11-22T23:30:00.000-11:00',
		'[completion:: 2026-11-22T09:00]',
		'[completion:: 2026-11-22 09:00]',
		'(completion:: 2026-11-22T09:00:00.000+13:00)',
		'[completion::2026-11-22 9:00 PM]',
		'[completion:: [[2026-11-22]]]',
		'[completion:: [[Journal/2026-11-22|yesterday]]]',
		'[completion:: ٢٠٢٦-١١-٢٢T٠٩:٠٠]',
		'[ completion :: 2026-11-22 ]',
	])('may have a time of day, or link to its day, and goes whole: %s', (stamp) => {
		expect(completionIn(stamped(stamp))).toBe('2026-11-22');
		expect(withoutCompletion(stamped(stamp))).toBe(line);
		expect(parseActionLine(stamped(stamp))).toMatchObject({
			completed: '2026-11-22',
			reason: 'coffee',
			reasonLinks: [],
		});
		expect(withoutTick(stamped(stamp))).toBe(withoutTick(line));
	});

	it.each([
		['done', 'yyyy-MM-dd', '[done:: 2026-11-22]'],
		['done', "yyyy-MM-dd'T'HH:mm", '[done:: 2026-11-22T09:00]'],
		['completion', 'dd.MM.yyyy', '[completion:: 22.11.2026]'],
		['done', 'dd.MM.yyyy', '[completion:: 22.11.2026]'],
		['erledigt am', 'd. MMMM yyyy', '(erledigt am:: 22. November 2026)'],
		['done', "'[['dd.MM.yyyy']]'", '[done:: [[22.11.2026]]]'],
		['✔️', 'DDDD', '[✔️:: Sunday, November 22, 2026]'],
		['a.b*', 'f', '[a.b*:: 11/22/2026, 9:05 AM]'],
	])('is in the field and the format of Dataview’s settings (%s, %s)', (key, format, stamp) => {
		const signs = signsOf(key, format);
		expect(completionIn(stamped(stamp), signs)).toBe('2026-11-22');
		expect(withoutCompletion(stamped(stamp), signs)).toBe(line);
		expect(withoutTick(stamped(stamp), signs)).toBe(withoutTick(line));
		expect(lineWords(stamped(stamp), '', signs).why).toEqual([{ words: 'coffee', target: null }]);
	});

	it('still is a date as Tasks writes it, whatever the settings of Dataview', () => {
		const signs = signsOf('done', 'dd.MM.yyyy HH:mm');
		for (const stamp of ['✅ 2026-11-22', '[completion:: 2026-11-22]', '[done:: 2026-11-22]'])
			expect(completionIn(stamped(stamp), signs)).toBe('2026-11-22');
	});

	it.each([
		'[done:: 2026-11-22]',
		'[completion:: soon]',
		'[completion:: 22.11.2026]',
		'[completion:: ]',
		'[completion:: 2026-02-30]',
		'[Completion:: 2026-11-22]',
		'[completions:: 2026-11-22]',
		'[x completion:: 2026-11-22]',
		'[due:: 2026-11-22]',
	])('is none where the field has another name, or no day that can be read, and stays: %s', (field) => {
		expect(completionIn(stamped(field))).toBeNull();
		expect(withoutCompletion(stamped(field))).toBe(stamped(field));
	});

	it('names nobody by a link to its day, also on a line without a reason', () => {
		const bare = '- [x] Call [[Ada]] (last 2026-10-30) [done:: [[22.11.2026]]] ^tom-20261123-compassion';
		const signs = signsOf('done', "'[['dd.MM.yyyy']]'");
		const found = findActionLines(bare, '', signs)[0]?.line;
		expect(found?.mentions).toEqual([{ target: 'Ada', last: '2026-10-30' }]);
		expect(changeLines(bare, found ?? '', () => 'changed', signs)).toBe('changed');
	});

	it('leaves a cancelled line without a day of completion', () => {
		expect(completionIn(stamped('[cancelled:: 2026-11-22T09:00]'), signsOf('done', 'D'))).toBeNull();
		expect(withoutCompletion(stamped('[cancelled:: 2026-11-22T09:00]'), signsOf('done', 'D'))).toBe(line);
	});
});

describe('copies of a line whose mark Tasks calls done', () => {
	const done = line.replace('[x]', '[d]').replace(' ^', ' ✅ 2026-11-22 ^');
	const open = line.replace('[x]', '[ ]');
	const cancelled = line.replace('[x]', '[-]');
	const signs = signsOf('completion', 'yyyy-MM-dd');

	it.each([[open], [cancelled], [line], [line.replace('[x]', '[d]')]])(
		'become the done line with its date, beside %s',
		(other) => {
			expect(mergeCopies(`${other}\n${done}\n`, { doneSigns: signs })).toBe(`${done}\n`);
			expect(mergeCopies(`${done}\n${other}\n`, { doneSigns: signs })).toBe(`${done}\n`);
		},
	);

	it('become one by the dates of the field in Dataview’s settings', () => {
		const [early, late] = ['21.11.2026', '22.11.2026'].map((date) => stamped(`[done:: ${date}]`));
		expect(mergeCopies(`${late}\n${early}\n`, { doneSigns: signsOf('done', 'dd.MM.yyyy') })).toBe(`${late}\n`);
	});

	it('keep a mark that this device does not know, where another says something else', () => {
		expect(mergeCopies(`${open}\n${done}\n`)).toBe(`${done}\n`);
		expect(mergeCopies(`${done}\n${done}\n`)).toBe(`${done}\n`);
		for (const other of [cancelled, line]) {
			const both = `${other}\n${done}\n`;
			expect(mergeCopies(both)).toBe(both);
			expect(mergeCopies(`${open}\n${both}`)).toBe(both);
			expect(mergeCopies(mergeCopies(both), { doneSigns: signs })).toBe(`${done}\n`);
		}
	});

	it('are no done line without the settings', () => {
		expect(parseActionLine(done)).toMatchObject({ done: false, mark: 'd', completed: '2026-11-22' });
		expect(parseActionLine(done, '', signs)).toMatchObject({ done: true, mark: 'd' });
		expect(parseActionLine(done, '', usualSigns)?.done).toBe(false);
	});
});
