import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { findNoteLinks } from '../../src/markdown/note-links';
import { noteName } from '../../src/note-path';
import { promiseWords } from '../../src/use-cases/promise-words';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { blocksIn, codeIn, partOf, rowsIn } from './read-page';

const page = 'docs/what-your-notes-know.md';
const [counted, uncounted] = blocksIn(partOf(page, 'Encounters')).map(({ text }) => text) as [string, string];
const dayOfNote = day('2026-11-20');

/** The names of all notes that a text links to, in code and comments too. */
function namesIn(text: string): string[] {
	return [...new Set([...text.matchAll(/\[\[([^\]|]+)/g)].map(([, name = '']) => name))].concat(
		findNoteLinks(text).flatMap(({ target }) => (target.endsWith('.md') ? noteName(target) : [])),
	);
}

/** The people of the network with whom these notes show that the user was in touch on 20 November. */
function met(notes: Readonly<Record<string, string>>, names: readonly string[]): string[] {
	const routine = routineOf([
		...names.map((name) => personNote(name)),
		...Object.entries(notes).map(([path, text]) => plainNote(path, text)),
	]);
	return routine.roster
		.people()
		.filter((person) => routine.encounters.of(person, routine.today).some((one) => one.day === dayOfNote))
		.map(({ name }) => name);
}

describe('the daily note of the page', () => {
	const names = [...namesIn(counted), ...namesIn(uncounted)];

	it('names some people in each part, and nobody in both', () => {
		expect(namesIn(counted)).toHaveLength(5);
		expect(namesIn(uncounted)).toHaveLength(9);
		expect(new Set(names).size).toBe(names.length);
	});

	it('shows contact with everybody whom the page counts, and with nobody else', () => {
		const text = `${counted}\n${uncounted}`;
		expect(met({ 'Journal/2026-11-20.md': text }, names).sort()).toEqual(namesIn(counted).sort());
	});

	it('would show contact with nobody on a day to come', () => {
		const routine = routineOf([personNote('Ben Franklin'), plainNote('Journal/2026-11-24.md', counted)]);
		const [ben = expect.fail()] = routine.roster.people();
		expect(routine.encounters.of(ben, routine.today)).toEqual([]);
	});

	it('can be linked from a person’s own note instead', () => {
		const [line = expect.fail()] = codeIn(partOf(page, 'Encounters')).filter((code) => code.startsWith('- [['));
		expect(met({}, ['Ada Lovelace'])).toEqual([]);
		const routine = routineOf([personNote('Ada Lovelace', { body: `${line}\n` })]);
		const [ada = expect.fail()] = routine.roster.people();
		expect(routine.encounters.of(ada, routine.today).map((one) => one.day)).toEqual([dayOfNote]);
	});
});

describe('a dated note', () => {
	it.each(rowsIn(partOf(page, 'Dated notes')))('%s: %s', (cell = '', wanted = '') => {
		const [path = '', property] = codeIn(cell);
		const text = `${property === undefined ? '' : `---\n${property}\n---\n`}With [[Ada Lovelace]]`;
		const routine = routineOf([personNote('Ada Lovelace'), plainNote(path, text)]);
		const [ada = expect.fail()] = routine.roster.people();
		const days = routine.encounters.of(ada, routine.today).map((one) => one.day);
		expect(days).toEqual(wanted === 'none' ? [] : [wanted]);
	});

	it.each(codeIn(partOf(page, 'Dated notes')).filter((code) => ['attendees', 'people', 'with'].includes(code)))(
		'names people in the property %s',
		(property) => {
			const text = `---\n${property}: ["[[Ada Lovelace]]"]\n---\n`;
			expect(met({ 'Journal/2026-11-20.md': text }, ['Ada Lovelace'])).toEqual(['Ada Lovelace']);
		},
	);
});

describe('the promise of the page', () => {
	const [task = ''] = blocksIn(partOf(page, 'Promises')).map(({ text }) => text);

	it('is one, and is told in the words of the page', () => {
		const routine = routineOf([personNote('Ada Lovelace'), plainNote('Projects/Climbing.md', task)]);
		const [ada = expect.fail()] = routine.roster.people();
		expect(routine.encounters.promisesTo(ada)).toEqual([{ note: 'Projects/Climbing.md', line: 0 }]);
		const { words } = promiseWords(task.trim().replace(/^- \[ \] /, ''), () => true);
		expect(partOf(page, 'Promises')).toContain(`*you meant to: ${words}*`);
	});

	it('is none once it is done', () => {
		const routine = routineOf([personNote('Ada Lovelace'), plainNote('A.md', task.replace('[ ]', '[x]'))]);
		const [ada = expect.fail()] = routine.roster.people();
		expect(routine.encounters.promisesTo(ada)).toEqual([]);
	});
});
