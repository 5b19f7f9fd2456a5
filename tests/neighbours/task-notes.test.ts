// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { aWhile, todaysNote } from '../support/open-plugin';
import { lastTouched, lines, openToday, today } from './todays-lines';
import { convertInTaskNotes, type Converted } from './writers/task-notes';

function convert(line: string, keepsCheckbox = false): Converted {
	const converted = convertInTaskNotes(line, { keepsCheckbox });
	if (converted === null) throw new Error(`No task: ${line}`);
	return converted;
}

describe('TaskNotes', () => {
	const { line, path, text } = convert(lines.compassion);
	const after = today.replace(lines.compassion, line);

	it('turns a line into a link to a note of its own, without the id', () => {
		expect(line).toBe('- [[Call or write Dorothy Vaughan (last 2026-10-20) · last in touch 34 days ago]]');
	});

	it('has converted a line: the note stays as it is, nobody is touched, and no line is written for it on its own', async () => {
		const open = await openToday();
		await open.writeOutside(path, text);
		await open.writeOutside(todaysNote, after);
		await open.bench.openNote(todaysNote);
		for (let time = 0; time < 4; time += 1) await open.pass(aWhile);
		expect(open.text(todaysNote)).toBe(after);
		expect(open.text(path)).toBe(text);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
	});

	it('has converted a line that was ticked: the touch stays', async () => {
		const open = await openToday();
		const ticked = lines.compassion.replace('[ ]', '[x]');
		await open.writeOutside(todaysNote, today.replace(lines.compassion, ticked));
		const converted = convert(ticked);
		await open.writeOutside(converted.path, converted.text);
		await open.writeOutside(todaysNote, today.replace(lines.compassion, converted.line));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it.each([false, true])(
		'has converted a line, and the command is run: the line is not written again (checkbox kept: %j)',
		async (keepsCheckbox) => {
			const open = await openToday();
			const converted = convert(lines.compassion, keepsCheckbox);
			await open.writeOutside(converted.path, converted.text);
			await open.writeOutside(todaysNote, today.replace(lines.compassion, converted.line));
			open.run('write-today');
			await open.pass(100);
			expect(findActionLines(open.text(todaysNote)).map(({ line: { kind } }) => kind)).toEqual([
				'outreach',
				'introduction',
				'sharing',
			]);
		},
	);

	it('has converted a line: the user is told so, once, with the name of the note', async () => {
		const open = await openToday();
		await open.writeOutside(path, text);
		await open.writeOutside(todaysNote, after);
		open.run('check-people');
		await open.pass(100);
		const told = [...document.querySelectorAll('.modal li')].filter(({ textContent }) =>
			textContent.includes('2026-11-23'),
		);
		expect(told).toHaveLength(1);
	});
});
