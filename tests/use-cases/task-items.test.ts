import { describe, expect, it } from 'vitest';
import { lineWithMark, markOf, openTasksIn, withoutTask, withTaskMark } from '../../src/use-cases/task-items';

describe('an open task', () => {
	const contentOf = (text: string): string | null => openTasksIn(text)(0)?.content ?? null;

	it('may have a block id of the user, also one that begins like ours', () => {
		expect(contentOf('- [ ] call ^abc')).toBe('call ^abc');
		expect(contentOf('- [ ] call ^tom-and-ada')).toBe('call ^tom-and-ada');
		expect(contentOf('- [ ] call ^tom-20261399-compassion')).toBe('call ^tom-20261399-compassion');
		expect(contentOf('- [ ] call ^tom-20261123-compassion')).toBeNull();
	});

	it('goes on for six lines below its first, and not for a seventh', () => {
		const below = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
		expect(contentOf(['- [ ] call', ...below].join('\n'))).toBe('call one two three four five six');
	});

	it.each([
		['a quote', '> She said no.'],
		['another item', '- at noon'],
		['a heading', '## Later'],
		['a blank line', '\nRain.'],
	])('ends before %s', (_, below) => {
		expect(contentOf(`- [ ] call\n${below}`)).toBe('call');
	});
});

describe('a note without a task', () => {
	const task = '- [ ] call';

	it.each([
		['between lines', `Rain.\n${task}\n\nWind.\n`, 'Rain.\n\nWind.\n'],
		['in a quote', `> Rain.\n> ${task}\n`, '> Rain.\n'],
		['in another item', `- Rain.\n\t${task}\n`, '- Rain.\n'],
		['at the end of the note', `Rain.\r\n${task}`, 'Rain.'],
		['above a line of blanks', `${task}\n  \nRain.\n`, '  \nRain.\n'],
	])('lacks its line %s, and nothing else', (_, note, without) => {
		expect(withoutTask(note, task)).toBe(without);
	});

	it.each([
		['words stand before it', `See ${task}\n`],
		['words stand behind it', `${task} her\n`],
		['it goes on below', `${task}\ntomorrow\n`],
		['an item hangs on it', `${task}\n\t- at noon\n`],
		['something hangs on it below a line of blanks', `${task}\n  \n    at noon\n`],
		['it stands there twice', `${task}\n${task}\n`],
		['it stands in code', `\`\`\`\n${task}\n\`\`\`\n`],
		['it is not there', 'Rain.\nWind.\n'],
		['the note is empty', ''],
	])('is none where %s', (_, note) => {
		expect(withoutTask(note, task)).toBeNull();
	});
});

describe('the mark of a task', () => {
	it.each([
		['- [ ] call', ' ', '- [x] call'],
		['\t* [/] call [ ]', '/', '\t* [x] call [ ]'],
		['- 1. [-] call', '-', '- 1. [x] call'],
	])('of %j is %j, and alone changes', (line, mark, ticked) => {
		expect(markOf(line)).toBe(mark);
		expect(lineWithMark(line, 'x')).toBe(ticked);
		expect(withTaskMark(`Rain.\n${line}\n`, { line: 1, text: line }, 'x')).toBe(`Rain.\n${ticked}\n`);
	});

	it.each(['call', '- call', '- [x]call', '> - [ ] call', ''])('is none in %j, which stays', (line) => {
		expect(markOf(line)).toBeNull();
		expect(lineWithMark(line, 'x')).toBeNull();
		expect(withTaskMark(`Rain.\n${line}\n`, { line: 1, text: line }, 'x')).toBeNull();
	});
});
