import { describe, expect, it } from 'vitest';
import { makePerson, placeForPerson } from '../../src/use-cases/add-person';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { inWords } from '../support/said';

const notes = [
	personNote('Ada Lovelace', { list: 'list20' }),
	personNote('José', { folder: 'Friends' }),
	personNote('Anne\u2010Marie', { folder: 'Friends' }),
	plainNote('Ben.md', 'Words.\n'),
	plainNote('_templates/Person.md', ''),
];
const withFolder = (folder: string, template = ''): TestRoutine =>
	routineOf(notes, { settings: { newPeople: { folder, template } } });

describe('the place for a person', () => {
	it.each([
		['Cleo', { kind: 'new', path: 'People/Cleo.md' }],
		['///', { kind: 'unnameable' }],
		['Ada Lovelace', { kind: 'existing', path: 'People/Ada Lovelace.md', list: 'list20' }],
		['ada lovelace', { kind: 'existing', path: 'People/Ada Lovelace.md', list: 'list20' }],
		['JOSÉ', { kind: 'existing', path: 'Friends/José.md', list: 'network90' }],
		['anne-marie', { kind: 'existing', path: 'Friends/Anne\u2010Marie.md', list: 'network90' }],
		['Ben', { kind: 'existing', path: 'Ben.md', list: null }],
	])('called %s', (name, place) => {
		expect(placeForPerson(name, withFolder('People'))).toEqual(place);
	});

	it('is in the folder of settings, unless another is named', () => {
		expect(placeForPerson('Cleo', withFolder(''))).toEqual({ kind: 'new', path: 'Cleo.md' });
		expect(placeForPerson('Cleo', withFolder('People'), 'Work')).toEqual({ kind: 'new', path: 'Work/Cleo.md' });
	});
});

describe('the note of a new person', () => {
	const words = { list: 'list20', why: '', interests: [] } as const;

	it('has the tag alone where there is no template', async () => {
		const routine = withFolder('');
		expect(await makePerson('Cleo.md', words, routine)).toBe('---\ntags:\n  - list20\n---\n');
		expect(routine.vault.textOf('Cleo.md')).toBe('---\ntags:\n  - list20\n---\n');
	});

	it.each([
		['{{title}}, {{ TITLE  }}, {{titles}}', 'Cleo $& Co, Cleo $& Co, {{titles}}'],
		[
			'{{date}}, {{  date  }}, {{DATE:YYYY-MM-DD}}, {{date : YYYY-MM-DD }}',
			'2026-11-23, 2026-11-23, 2026-11-23, 2026-11-23',
		],
		['{{date:DD.MM.}}, {{time}}, {{xdate}}', '{{date:DD.MM.}}, {{time}}, {{xdate}}'],
	])('has %s of its template as %s', async (template, filled) => {
		const routine = routineOf([plainNote('Meta/Person.md', `${template}\n`)], {
			settings: { newPeople: { folder: '', template: 'Meta/Person.MD' } },
		});
		expect(await makePerson('People/Cleo $& Co.md', words, routine)).toBe(
			`---\ntags:\n  - list20\n---\n${filled}\n`,
		);
	});

	it('is not made where the template is gone or cannot be read, which is said', async () => {
		const gone = withFolder('', 'Meta/md.md.md');
		await expect(inWords(makePerson('Cleo.md', words, gone))).rejects.toThrow(/^Meta\/md\.md\.md: the template/);
		const broken = routineOf([plainNote('Person.md', '---\ntags: [\n---\n')], {
			settings: { newPeople: { folder: '', template: 'Person' } },
		});
		await expect(inWords(makePerson('Cleo.md', words, broken))).rejects.toThrow(
			/^Person.*: the frontmatter cannot be read/,
		);
		expect([gone.vault.exists('Cleo.md'), broken.vault.exists('Cleo.md')]).toEqual([false, false]);
	});
});
