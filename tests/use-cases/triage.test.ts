import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import type { LinkedNote } from '../../src/encounters/encounters';
import { TemplatePlaces } from '../../src/people/templates';
import { compareLinked, isForTriage, leaveOutOfTriage, type TriageNote } from '../../src/use-cases/triage';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type RoutineOptions, type TestRoutine } from '../support/routine-of';
import { inWords } from '../support/said';

/** Whether triage shows a note that has no properties and no tags, where nothing else is said. */
function isShown(path: string, note: Partial<TriageNote> = {}, options: RoutineOptions = {}): boolean {
	return isForTriage({ path, properties: null, tags: [], ...note }, routineOf([plainNote(path)], options));
}

describe('triage shows', () => {
	it.each<[string, Partial<TriageNote>]>([
		['no properties', {}],
		['properties and tags of its own', { properties: { tags: ['friend'], role: 'editor' }, tags: ['#vienna'] }],
		['another word about triage', { properties: { triage: 'nevermore' } }],
		['no word about triage', { properties: { triage: null } }],
	])('a note with %s', (_, note) => {
		expect(isShown('People/Hedy.md', note)).toBe(true);
	});

	it('what settings do not name', () => {
		const triage = { leaveOutFolders: ['Places'], leaveOutTags: ['place'] };
		expect(isShown('People/Hedy.md', { tags: ['#placeholder', '#person'] }, { settings: { triage } })).toBe(true);
		expect(isShown('Places of work.md', {}, { settings: { triage } })).toBe(true);
	});
});

describe('triage shows no', () => {
	const ada = personNote('Ada');

	it('person who is on a list', () => {
		expect(isForTriage({ ...ada, tags: [] }, routineOf([ada]))).toBe(false);
	});

	it('person whom the app has just put on a list, or has not read again since', () => {
		const properties = { tags: ['list20'] };
		expect(isForTriage({ path: ada.path, properties, tags: [] }, routineOf([plainNote(ada.path)]))).toBe(false);
		expect(isForTriage({ path: ada.path, properties: null, tags: [] }, routineOf([ada]))).toBe(false);
	});

	it.each<[string, string, RoutineOptions]>([
		['daily note', 'Journal/20.11.2026.md', { dailyNotes: { format: 'DD.MM.YYYY' } }],
		['copy of a daily note', 'Journal/20.11.2026 2.md', { dailyNotes: { format: 'DD.MM.YYYY' } }],
		['template of daily notes', 'Journal/Day.md', { dailyNotes: { template: 'Journal/Day' } }],
		['note with a day in its name', 'Meetings/2026-11-20 Lunch.md', {}],
		['note in a folder of templates', 'Templates/Person.md', { templates: new TemplatePlaces(['Templates'], []) }],
		['copy that a sync has left, even without its original', 'People/Hedy (conflicted copy 2026-11-20).md', {}],
	])('%s', (_, path, options) => {
		expect(isShown(path, {}, options)).toBe(false);
	});

	it('note whose date is a day', () => {
		const lunch = plainNote('Meetings/Lunch.md', '---\ndate: 2026-11-20\n---\n');
		expect(isForTriage({ ...lunch, tags: [] }, routineOf([lunch]))).toBe(false);
	});

	it('note with a placeholder of a template', () => {
		expect(isShown('Person.md', { properties: { created: '{{date}}' } })).toBe(false);
	});

	it.each<[string, Readonly<Record<string, unknown>>]>([
		['never', { triage: 'never' }],
		['it in other letters', { Triage: 'NEVER' }],
		['it in a list', { triage: ['soon', 'Never'] }],
	])('note that says %s', (_, properties) => {
		expect(isShown('People/Hedy.md', { properties })).toBe(false);
	});

	it('note in a folder that settings leave out', () => {
		const settings = { triage: { leaveOutFolders: ['Places', 'Work/Clients'], leaveOutTags: [] } };
		expect(['Places/Graz.md', 'Work/Clients/Acme.md'].map((path) => isShown(path, {}, { settings }))).toEqual([
			false,
			false,
		]);
		expect(isShown('Work/Hedy.md', {}, { settings })).toBe(true);
	});

	it.each<[string, Partial<TriageNote>]>([
		['in its properties', { properties: { tags: ['Place'] } }],
		['in its text', { tags: ['#place'] }],
		['that is nested in it', { tags: ['place/town'] }],
		['beside others', { properties: { tags: 'friend, client' }, tags: ['vienna'] }],
	])('note with a tag that settings leave out, %s', (_, note) => {
		const settings = { triage: { leaveOutFolders: [], leaveOutTags: ['place', 'client'] } };
		expect(isShown('Graz.md', note, { settings })).toBe(false);
		expect(isShown('Graz.md', note)).toBe(true);
	});
});

describe('the order of triage', () => {
	it('is that of links, the most first, then that of paths', () => {
		const linked = (path: string, times: number): LinkedNote => ({
			path,
			encounters: Array.from({ length: times }, () => ({
				day: day('2026-11-20'),
				note: 'Journal/2026-11-20.md',
			})),
		});
		const notes = [linked('Ida.md', 3), linked('Hedy.md', 3), linked('Mary.md', 12), linked('Ann.md', 4)];
		const ordered = ['Mary.md', 'Ann.md', 'Hedy.md', 'Ida.md'];
		expect(notes.sort(compareLinked).map(({ path }) => path)).toEqual(ordered);
		expect(
			notes
				.reverse()
				.sort(compareLinked)
				.map(({ path }) => path),
		).toEqual(ordered);
	});
});

describe('a note that triage shall never show again', () => {
	const path = 'People/Hedy.md';
	const routineWith = (text: string): TestRoutine => routineOf([plainNote(path, text)]);

	it.each([
		['without properties', 'Frequency hopping.\n', '---\ntriage: never\n---\nFrequency hopping.\n'],
		['with others', '---\nrole: actress\n---\nHi', '---\nrole: actress\ntriage: never\n---\nHi'],
		['with an empty one', '---\nTriage:\nrole: actress\n---\n', '---\nTriage: never\nrole: actress\n---\n'],
	])('says so in its properties: one %s', async (_, text, after) => {
		const { vault } = routineWith(text);
		expect(await leaveOutOfTriage(path, vault)).toMatchObject({ before: text, after });
		expect(vault.textOf(path)).toBe(after);
		const properties = { triage: 'never' };
		expect(isForTriage({ path, properties, tags: [] }, routineWith(after))).toBe(false);
	});

	it.each(['triage: never', 'Triage: NEVER', 'triage: [soon, never]'])(
		'and says “%s” stays as it is',
		async (property) => {
			const text = `---\n${property}\n---\nHi`;
			const { vault } = routineWith(text);
			expect(await leaveOutOfTriage(path, vault)).toMatchObject({ before: text, after: text });
			expect(vault.writes).toEqual([]);
		},
	);

	it.each([
		['soon', '“soon”'],
		['[soon, later]', '“["soon","later"]”'],
		['false', '“false”'],
		['{ on: Monday }', '“{"on":"Monday"}”'],
	])('keeps what the user wrote there, %s, and the sentence says so', async (value, quote) => {
		const text = `---\nTriage: ${value}\n---\nHi`;
		const { vault } = routineWith(text);
		await expect(inWords(leaveOutOfTriage(path, vault))).rejects.toThrow(
			`People/Hedy.md: triage: ${quote} is there already; it stays as it is, so fix it and do this again`,
		);
		expect(vault.textOf(path)).toBe(text);
		expect(vault.writes).toEqual([]);
	});
});
