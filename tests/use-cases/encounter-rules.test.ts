import { describe, expect, it } from 'vitest';
import { usualSigns } from '../../src/daily-note/done-signs';
import { TemplatePlaces } from '../../src/people/templates';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf, type RoutineOptions } from '../support/routine-of';

const ada = personNote('Ada');
const journal = 'Journal/2026-11-20.md';

/** The days on which notes say that the user met Ada, newest first. */
function daysWithAda(notes: readonly TestNote[], options: RoutineOptions = {}, own = ada): string[] {
	const { roster, encounters, today } = routineOf([own, ...notes], options);
	return encounters.of(roster.get(own.path) ?? expect.fail(), today).map(({ day }) => day);
}

/** The same for the text of one daily note. */
const daysIn = (text: string, options: RoutineOptions = {}): string[] =>
	daysWithAda([plainNote(journal, text)], options);

describe('a task in a daily note', () => {
	it('counts as an encounter once it is done', () => {
		expect(daysIn('- [x] tea with [[Ada]]')).toEqual(['2026-11-20']);
		expect(daysIn('- [ ] tea with [[Ada]]')).toEqual([]);
	});

	it('counts where another plugin calls its mark done', () => {
		const options = { doneSigns: { ...usualSigns, marks: ['v'] } };
		expect(daysIn('- [v] tea with [[Ada]]', options)).toEqual(['2026-11-20']);
		expect(daysIn('- [v] tea with [[Ada]]')).toEqual([]);
	});
});

describe('a block id', () => {
	it('of an action keeps its line from counting, because the tick is what counts there', () => {
		expect(daysIn('- [x] Call or write [[Ada]] (not in touch yet) ^tom-20261120-compassion')).toEqual([]);
	});

	it('is told from others by itself, as far as the app reports it', () => {
		const { rules } = routineOf([]).encounters;
		expect(['tom-20261120-compassion', 'tea', 'tom-and-ada'].map((id) => rules.isOurs(id))).toEqual([
			true,
			false,
			false,
		]);
	});

	it('of the user’s own does not', () => {
		expect(daysIn('- [x] tea with [[Ada]] ^tea')).toEqual(['2026-11-20']);
		expect(daysIn('- tea with [[Ada]] ^tom-and-ada')).toEqual(['2026-11-20']);
	});
});

describe('a link to a day in a person’s own note', () => {
	const metOn = (link: string, ...others: TestNote[]): string[] =>
		daysWithAda(others, {}, personNote('Ada', { body: `Tea on [[${link}]].\n` }));

	it.each(['2026-11-20', 'Journal/2026-11-20', '2026-11-20.md'])(
		'counts whether the daily note is there or not: %s',
		(link) => {
			expect(metOn(link)).toEqual(['2026-11-20']);
			expect(metOn(link, plainNote(journal))).toEqual(['2026-11-20']);
		},
	);

	it('does not count where it leads to another note of that name', () => {
		expect(metOn('2026-11-20', plainNote('Archive/2026-11-20.md'))).toEqual([]);
	});

	it('does not count where it names no day', () => {
		expect(metOn('Room 20', plainNote('Room 20.md'))).toEqual([]);
		expect(metOn('Room 20')).toEqual([]);
	});
});

describe('a note is left out', () => {
	const meeting = (path: string): TestNote => plainNote(path, 'Tea with [[Ada]].');

	it('where it is a template', () => {
		const notes = [meeting('Templates/2026-11-20 Tea.md'), meeting('Meetings/2026-11-19 Tea.md')];
		const templates = new TemplatePlaces(['Templates'], []);
		expect(daysWithAda(notes, { templates })).toEqual(['2026-11-19']);
		expect(daysWithAda(notes)).toEqual(['2026-11-20', '2026-11-19']);
	});

	it('where it is a copy that a sync has left beside its original, and counts again once that is gone', () => {
		const original = plainNote('Meetings/2026-11-20 Tea.md', 'Tea.');
		const copy = meeting('Meetings/2026-11-20 Tea (conflicted copy).md');
		const copyOfDay = meeting('Journal/2026-11-19 2.md');
		expect(daysWithAda([original, copy, plainNote('Journal/2026-11-19.md'), copyOfDay])).toEqual([]);
		expect(daysWithAda([copy, copyOfDay])).toEqual(['2026-11-20', '2026-11-19']);
	});
});
