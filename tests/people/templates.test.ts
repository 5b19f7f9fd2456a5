import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { planImport } from '../../src/contacts/plan-import';
import { Roster } from '../../src/people/roster';
import { TemplatePlaces, whyTemplate } from '../../src/people/templates';
import { defaultSettings } from '../../src/settings/settings';
import { makePerson, placeForPerson } from '../../src/use-cases/add-person';
import { personNote, plainNote, today, type TestNote } from '../support/builders';
import { contact } from '../support/contacts';
import { routineOf } from '../support/routine-of';
import { said, saidProblems } from '../support/said';

const places = new TemplatePlaces(
	['_templates', 'Vorlagen/Alle/'],
	['Meta/Person', '/Meta/Day.md', 'Tägliche Vorlage'],
);

function noteWith(frontmatter: string, path = 'People/Ada.md'): TestNote {
	const text = `---\n${frontmatter}\n---\n`;
	return { path, text, properties: readFrontmatter(text).properties };
}

function why(frontmatter: string): string | null {
	return said(whyTemplate(noteWith(frontmatter), defaultSettings, TemplatePlaces.none));
}

describe('a note is a template', () => {
	it.each([
		[
			'_templates/Person.md',
			'it is a template, because it lies in _templates, so it is no person; move it out of there if it is somebody',
		],
		[
			'_templates/People/Friend.md',
			'it is a template, because it lies in _templates, so it is no person; move it out of there if it is somebody',
		],
		[
			'Vorlagen/Alle/Person.md',
			'it is a template, because it lies in Vorlagen/Alle, so it is no person; move it out of there if it is somebody',
		],
		[
			'Meta/Person.md',
			'settings name it as a template, so it is no person; choose another template if it is somebody',
		],
		[
			'Meta/Day.md',
			'settings name it as a template, so it is no person; choose another template if it is somebody',
		],
		[
			'Tägliche Vorlage.md'.normalize('NFD'),
			'settings name it as a template, so it is no person; choose another template if it is somebody',
		],
	])('by its place: %s', (path, words) => {
		expect(said(places.why(path))).toBe(words);
	});

	it.each([
		'_templates.md',
		'_templates 2/Ada.md',
		'People/_templates/Ada.md',
		'Vorlagen/Ada.md',
		'Meta/Person 2.md',
		'Person.md',
		'Ada.md',
	])('not at %s', (path) => {
		expect(places.why(path)).toBeNull();
	});

	it.each<[string[], string[], string, boolean]>([
		[[' _templates '], [], '_templates/A.md', true],
		[['//_templates//'], [], '_templates/A.md', true],
		[['_templates'.normalize('NFD')], [], '_templates/A.md', true],
		[['Bücher'.normalize('NFD')], [], 'Bücher/A.md', true],
		[[], ['Meta/Day.MD'], 'Meta/Day.md', true],
		[[], ['//Meta/Day'], 'Meta/Day.md', true],
		[[], ['Meta/md.md'], 'Meta/md.md', true],
		[[], ['Meta/a.mdx'], 'Meta/a.md', false],
		[[], ['Meta/Day'], 'Meta/Day 2.md', false],
		[['a'], ['b'], 'c.md', false],
		[[], [], 'c.md', false],
	])('with folders %j and notes %j: %s is %s', (folders, notes, path, is) => {
		expect(new TemplatePlaces(folders, notes).why(path) !== null).toBe(is);
	});

	it('is told apart from other places by a key', () => {
		const keys = [
			[['a'], []],
			[['b'], []],
			[[], ['a']],
			[['a'], ['b']],
			[['a'], ['c']],
			[[], []],
		].map(([folders = [], notes = []]) => new TemplatePlaces(folders, notes).key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(new TemplatePlaces([' a/'], ['b.md']).key).toBe(new TemplatePlaces(['/a'], ['b']).key);
	});

	it('nowhere, where settings name the whole vault as the folder of templates', () => {
		const all = new TemplatePlaces(['', '/', ' ', '.'], ['', '/']);
		expect(['Ada.md', 'People/Ada.md', '.md'].map((path) => all.why(path))).toEqual([null, null, null]);
	});

	it.each([
		['tags: [network90, "{{VALUE:list}}"]', 'tags: {{VALUE:list}} is a placeholder'],
		['tags: [network90]\nlastTouched: {{date}}', 'lastTouched: {{date}} is a placeholder'],
		['tags: [network90]\nlastTouched: {{date:YYYY-MM-DD}}', 'lastTouched: {{date:YYYY-MM-DD}} is a placeholder'],
		['tags: [network90]\nlastTouched: "{{date}}"', 'lastTouched: {{date}} is a placeholder'],
		['tags: [network90]\nLASTtouched: <% tp.date.now() %>', 'lastTouched: <% tp.date.now() %> is a placeholder'],
		['tags: network90\nbirthday: |\n  <%*\n  tR += 1\n  %>', 'birthday: <%* tR += 1 %> is a placeholder'],
		['tags: network90\ninterests:\n  - chess\n  - {{topic}}', 'interests: {{topic}} is a placeholder'],
		['tags: network90\naliases: ["{{title}}"]', 'aliases: {{title}} is a placeholder'],
		[
			'tags: network90\nphone: "+44 <% tp.system.prompt(\'Phone number, with the code\') %>"',
			"phone: <% tp.system.prompt('Phone number, with… is a placeholder",
		],
		['tag: "{{list}}"', 'tag: {{list}} is a placeholder'],
		['tags: [network90]\nalias: "Ada {{title}}"', 'alias: {{title}} is a placeholder'],
		['tags: [network90]\nemail: "<%   a\\n\\n b   %>"', 'email: <% a b %> is a placeholder'],
		['tags: [network90]\ncreated: "{{date}}, <% tp %> – {{x}}"', 'created: {{date}} is a placeholder'],
		['tags: [network90]\nemail: "%> <% a %>"', 'email: <% a %> is a placeholder'],
		['tags: [network90]\ncreated: {{date}}', 'created: {{date}} is a placeholder'],
		['tags: [network90]\ncreated: "{{date}} {{time:HH:mm}}"', 'created: {{date}} is a placeholder'],
		[
			'tags: [network90]\nuid: <% tp.file.creation_date() %>',
			'uid: <% tp.file.creation_date() %> is a placeholder',
		],
	])('by a placeholder: %s', (frontmatter, words) => {
		expect(why(frontmatter)).toMatch(
			new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}, so the note counts as a template`),
		);
	});

	it.each([
		'tags: [network90]\nlastTouched:',
		'tags: [network90]\nmotto: "Say {{name}}, and mean it"',
		'tags: [network90]\nquotes: ["{{a}}", "b"]',
		'tags: [network90]\ninterests: ["{{ without an end", "<%", "%> <%", "}} {{", "a } b"]',
		'tags: [network90]\nhardTime: {since: May}',
		'tags: [network90]\nhardTime: {}',
		'tags: [network90]\nhardTime: {"{a}": null, b: c}',
		'tags: [network90]\nhardTime: {"{a} b": null}',
		'tags: [network90]\nhardTime: {"b {a}": null}',
		'tags: [network90]\nhardTime: {"{a}": b}',
		'tags: [network90]\ncreated: ["{{date}}"]',
		'tags: [network90]\nmotto: "{{a}} 1"',
		'tags: [network90]\nmotto: "<%"\nemail: "{{"',
		'motto: plain',
		'tags: [network90]\nknows: [[Ben Franklin]]',
		'tags: [network90]\nknows: [[{Ben}]]',
	])('by no other value: %s', (frontmatter) => {
		expect(why(frontmatter)).toBeNull();
	});
});

describe('a template on a list', () => {
	const settings = { ...defaultSettings, properties: { ...defaultSettings.properties, lastTouched: 'last_contact' } };

	it('is nobody: neither counted nor neglected nor picked, and named with the reason', () => {
		const roster = new Roster(settings, places);
		expect(roster.put(personNote('Person', { folder: '_templates' }))).toBe(false);
		expect(roster.put(personNote('Filled later', { list: 'list20', lastTouched: 'on {{date}}, I think' }))).toBe(
			true,
		);
		roster.put({ path: 'New.md', properties: { tags: ['list20'], last_contact: '{{date}}' } });
		expect([roster.count('list20'), roster.count('network90')]).toEqual([1, 0]);
		expect(roster.neglected(today).map(({ person }) => person.name)).toEqual(['Filled later']);
		expect(roster.get('_templates/Person.md')).toBeUndefined();
		expect(roster.problems(today)).toEqual([]);
		expect(saidProblems(roster.templates()).map(({ path }) => path)).toEqual(['New.md', '_templates/Person.md']);
	});

	it('becomes a person as soon as its placeholder is filled in, or it is moved, and back', () => {
		const roster = new Roster(settings, places);
		roster.put({ path: 'Ada.md', properties: { tags: ['list20'], last_contact: '<% tp.date.now() %>' } });
		expect(roster.put({ path: 'Ada.md', properties: { tags: ['list20'], last_contact: '2026-11-20' } })).toBe(true);
		expect([roster.count('list20'), roster.templates()]).toEqual([1, []]);
		expect(roster.rename('Ada.md', personNote('Ada', { folder: '_templates' }))).toBe(true);
		expect([roster.count('list20'), roster.count('network90'), roster.templates().length]).toEqual([0, 0, 1]);
		expect(roster.remove('_templates/Ada.md')).toBe(false);
		expect(roster.templates()).toEqual([]);
	});

	it('makes nobody a copy of it, and is no copy', () => {
		const roster = new Roster(settings, new TemplatePlaces([], ['People/Ada']));
		roster.put(personNote('Ada'));
		roster.put(personNote('Ada 2'));
		expect(roster.people().map(({ name }) => name)).toEqual(['Ada 2']);
	});

	it('makes a person of its own, with title and date filled in', async () => {
		const template =
			'---\ntags: [friend]\naliases: ["{{title}}"]\nlastTouched: {{date:YYYY-MM-DD}}\nmet: {{ Date }}\n---\n# {{title}} {{other}}\n';
		const routine = routineOf([plainNote('_templates/Person.md', template)], {
			templates: places,
			settings: { newPeople: { folder: '', template: 'Person' } },
		});
		const text = await makePerson('Ada Lovelace.md', { list: 'list20', why: '', interests: [] }, routine);
		expect(text).toBe(
			'---\ntags: [friend, list20]\naliases: ["Ada Lovelace"]\nlastTouched: 2026-11-23\nmet: 2026-11-23\n---\n# Ada Lovelace {{other}}\n',
		);
		expect(routine.roster.get('Ada Lovelace.md')?.list).toBe('list20');
	});

	it('is never filled in by an import, nor taken for the note of a new person of that name', () => {
		const routine = routineOf([plainNote('_templates/Person.md', '---\ntags: [network90]\nemail:\n---\n')], {
			templates: places,
		});
		const { entries } = planImport(
			[contact('Person', { emails: ['person@example.org'] })],
			{ folder: 'People' },
			{ ...routine, propertiesOf: () => null },
		);
		expect(entries.map(({ kind, path }) => [kind, path])).toEqual([['new', 'People/Person.md']]);
		expect(placeForPerson('Person', routine)).toEqual({ kind: 'new', path: 'People/Person.md' });
	});
});
