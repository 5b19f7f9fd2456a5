import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../src/daily-note/today-actions';
import { mailLink } from '../../src/drafts/draft-links';
import { draftsFor, draftsForPerson, type Draft } from '../../src/drafts/drafts';
import { inEnglish } from '../../src/language/in-english';
import { openLanguage } from '../../src/language/open-language';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { writeToday } from '../../src/use-cases/write-today';
import { anyName, anyWords } from '../support/arbitraries';
import { personNote, plainNote, type PersonFields, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';

/** The drafts for one line of today's note. */
function drafts(line: string, notes: readonly TestNote[], settings: Partial<Settings> = {}): Draft[] {
	const routine = routineOf([...notes, plainNote(note, `${line}\n`)], { settings });
	const [action] = actionsIn(routine.vault.textOf(note), note, routine);
	return action === undefined ? [] : draftsFor(action, note, routine, inEnglish);
}
const introduction =
	'- [ ] Introduce [[Ada Lovelace]] (not in touch yet) to [[Ben Franklin]] (not in touch yet) · x ^tom-20261123-introduction';
const pair = (ada: PersonFields, ben: PersonFields): TestNote[] => [
	personNote('Ada Lovelace', ada),
	personNote('Ben Franklin', ben),
];

describe('drafts for an introduction', () => {
	it('write to both, saying who each is, why they should meet, and that no answer is needed', () => {
		const [both] = drafts(
			introduction,
			pair(
				{
					offers: ['hiring advice'],
					interests: ['climbing', '#tea', '#hiring-advice'],
					email: 'Ada <ada@example.org>',
				},
				{ needs: ['hiring advice'], interests: ['kites'], email: 'ben@example.org' },
			),
		);
		expect(both).toMatchObject({
			name: 'introduction',
			subject: 'Ada Lovelace, meet Ben Franklin',
			emails: ['ada@example.org', 'ben@example.org'],
			phone: null,
		});
		expect(both?.body).toBe(`Hello Ada, hello Ben,

I would like the two of you to know each other.

Ada Lovelace: can help with hiring advice and cares about climbing and tea.
Ben Franklin: cares about kites.

Ada can help with hiring advice, which Ben is looking for.

I leave the rest to you. If the moment is not right, no answer is needed and nobody will mind.

All the best`);
	});

	it('ask each person apart, and do not tell what the other needs', () => {
		const [, askAda, askBen] = drafts(
			introduction,
			pair({ offers: ['hiring'], phone: '+1 555 0100' }, { needs: ['hiring'], interests: ['kites'] }),
		);
		expect(askAda).toMatchObject({
			name: 'askFirst',
			title: 'Ask Ada first',
			subject: 'May I introduce you to Ben Franklin?',
			phone: '+15550100',
		});
		expect(askAda?.body).toContain('Ben Franklin: cares about kites.\nIt would be about hiring.');
		expect(askAda?.body).not.toMatch(/needs|looking for/);
		expect(askBen?.body).toContain('Ada can help with hiring.');
	});

	it('name what both care about, or say plainly that there is no agenda', () => {
		const [shared] = drafts(
			introduction,
			pair({ interests: ['tea', 'kites', 'bees'] }, { interests: ['#kites', 'tea'] }),
		);
		expect(shared?.body).toContain('You both care about kites and tea.');
		const [none, askAda] = drafts(introduction, pair({}, {}));
		expect(none?.body).toContain('There is no agenda. You both simply came to my mind.');
		expect(none?.body).not.toContain(': .');
		expect(askAda?.body).toContain('may I introduce you to Ben Franklin?');
	});

	it('name the place in which both live, where they have nothing else in common', () => {
		const lisbon = { location: 'Lisbon, Portugal' };
		const off = { encounters: { ...defaultSettings.encounters, count: false } };
		expect(
			drafts(introduction, pair(lisbon, lisbon)).map(({ body }) => body.includes('You both live in Lisbon.')),
		).toEqual([true, true, true]);
		expect(
			drafts(introduction, pair({ ...lisbon, interests: ['tea'] }, { ...lisbon, interests: ['tea'] }))[0]?.body,
		).not.toContain('Lisbon');
		expect(drafts(introduction, pair(lisbon, lisbon), off)[0]?.body).toContain('There is no agenda.');
	});

	it('are about the people on the line, also if the user has put in others', () => {
		const [both] = drafts(introduction.replace('Ben Franklin', 'Carl Sagan'), [
			...pair({}, {}),
			personNote('Carl Sagan', { interests: ['stars'] }),
		]);
		expect(both?.subject).toBe('Ada Lovelace, meet Carl Sagan');
	});
});

describe('a draft for sharing', () => {
	const line =
		'- [ ] Share something useful with [[Ada Lovelace]] (not in touch yet) · [[Pricing experiments]] fits pricing ^tom-20261123-sharing';
	const found = plainNote('Topics/Pricing experiments.md', '---\nupdated: 2026-11-20\n---\n');

	it('has the title of the note, and the topic that it fits', () => {
		const notes = [personNote('Ada Lovelace', { needs: ['#pricing'], email: 'ada@example.org' }), found];
		const routine = routineOf([...notes, plainNote(note, `${line}\n`)]);
		routine.shareable.follow(['pricing'], routine.today);
		const [action] = actionsIn(routine.vault.textOf(note), note, routine);
		const [draft] = action === undefined ? [] : draftsFor(action, note, routine, inEnglish);
		expect(draft).toMatchObject({ subject: 'Pricing experiments', emails: ['ada@example.org'] });
		expect(draft?.body).toContain(
			'I thought of you when I came back to this: Pricing experiments.\nIt has to do with pricing.',
		);
	});

	it('leaves a gap to fill where the line names no note', () => {
		const [draft] = drafts(line.replace('[[Pricing experiments]] fits', 'needs'), [
			personNote('Ada Lovelace', { needs: ['pricing'] }),
		]);
		expect(draft?.body).toContain('this: ….');
		expect(draft?.body).not.toContain('It has to do with');
	});
});

describe('drafts for an outreach', () => {
	const line = '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach';
	const grace = personNote('Grace Hopper', { list: 'list20', email: 'grace@example.org' });
	const before = (day: string): TestNote =>
		plainNote(
			`Journal/${day}.md`,
			`- [x] Reach out to [[Grace Hopper]] (not in touch yet) · x ^tom-${day.replaceAll('-', '')}-outreach\n`,
		);

	it('begin with the step of the ladder that comes next, and offer the others', () => {
		expect(drafts(line, [grace]).map(({ name }) => name)).toEqual(['comment', 'admire', 'ask']);
		expect(drafts(line, [grace, before('2026-11-01')]).map(({ name }) => name)).toEqual([
			'admire',
			'comment',
			'ask',
		]);
		expect(drafts(line, [grace, before('2026-11-01'), before('2026-11-02')]).map(({ name }) => name)).toEqual([
			'ask',
			'comment',
			'admire',
		]);
	});

	it('stay with the step of the line when it is ticked', () => {
		expect(drafts(line.replace('[ ]', '[x]'), [grace])[0]?.name).toBe('comment');
	});

	it('begin with a message to the person who knows them, if the line names one', () => {
		const [ask, ...others] = drafts(line.replace('· write', '· [[Ben Franklin]] knows them'), [
			grace,
			personNote('Ben Franklin', { email: 'ben@example.org' }),
		]);
		expect(ask).toMatchObject({
			name: 'askConnector',
			title: 'Ask Ben',
			subject: 'Grace Hopper',
			emails: ['ben@example.org'],
		});
		expect(ask?.body).toContain('Hello Ben,\n\nas far as I know you are in touch with Grace Hopper');
		expect(others).toHaveLength(3);
	});
});

describe('drafts for compassion', () => {
	const line = '- [ ] Call or write [[Ada Lovelace]] (not in touch yet) · x ^tom-20261123-compassion';
	const names = (words: PersonFields): string[] =>
		drafts(line, [personNote('Ada Lovelace', words)]).map(({ name }) => name);

	it('are the sentence for a voicemail, and what a hard time or the day itself asks for', () => {
		expect(names({})).toEqual(['compassion']);
		expect(names({ birthday: '11-23' })).toEqual(['birthday', 'compassion']);
		expect(names({ birthday: '11-24' })).toEqual(['compassion']);
		expect(names({ hardTime: 'lost her mother' })).toEqual(['hardTime', 'compassion']);
	});

	it('never say what the hard time is', () => {
		for (const { body } of drafts(line, [personNote('Ada Lovelace', { hardTime: 'lost her mother' })]))
			expect(body).not.toContain('mother');
	});

	it('are written as settings have them', () => {
		expect(
			drafts(line, [personNote('Ada Lovelace')], {
				drafts: { ...routineOf([]).settings.drafts, compassion: 'Olá {{first}}!' },
			})[0]?.body,
		).toBe('Olá Ada!');
	});

	it('have the subject of a template that was written in another variant of the language', async () => {
		const own = { ...routineOf([]).settings.drafts, compassion: '主题：近况\n{{first}}，你好' };
		const routine = routineOf([personNote('Ada Lovelace'), plainNote(note, `${line}\n`)], {
			settings: { drafts: own },
		});
		const [action] = actionsIn(routine.vault.textOf(note), note, routine);
		const written = action === undefined ? [] : draftsFor(action, note, routine, await openLanguage('zh-TW'));
		expect(written[0]).toMatchObject({ subject: '近况', body: 'Ada，你好' });
	});

	it.each([
		['Ada Lovelace', 'Ada'],
		['田中 美咲', '田中 美咲'],
		['Dr. Ada Lovelace', 'Dr. Ada Lovelace'],
		['Γιώργος Παπαδάκης', 'Γιώργος'],
	])('call %s %s', (name, called) => {
		const [draft] = drafts(line.replace('Ada Lovelace', name), [personNote(name)]);
		expect(draft?.body.startsWith(`Hello ${called},`)).toBe(true);
	});
});

it('names, topics and notes of any make break neither a line nor a link', async () => {
	const long = fc.constantFrom('x', 'שלום', '👩‍🚀', '[[', '|').map((piece) => piece.repeat(10_000).slice(0, 10_000));
	const anyTopic = fc.oneof({ weight: 4, arbitrary: anyWords }, long);
	await fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(anyName, {
				minLength: 5,
				maxLength: 5,
				selector: (name) => name.normalize('NFC').toLowerCase().replace(/\.md$/, ''),
			}),
			anyTopic,
			async (names, topic) => {
				const words = { interests: [topic], needs: [topic], offers: [topic], email: 'a@example.org' };
				const [grace = '', ...others] = names;
				const routine = routineOf([
					personNote(grace, { list: 'list20', interests: [topic] }),
					...others.map((name) => personNote(name, words)),
					plainNote('Topics/On.md', `# ${topic.replace(/\s+/g, ' ')}\n`),
					plainNote(note),
				]);
				const { after, note: path } = await writeToday(routine);
				const actions = actionsIn(after, path, routine);
				expect(actions.map(({ kind, people }) => [kind, people.length])).toEqual([
					['outreach', 1],
					['introduction', 2],
					['sharing', 1],
					['compassion', 1],
				]);
				expect(after.trimEnd().split('\n')).toHaveLength(5);
				for (const draft of actions.flatMap((action) => draftsFor(action, path, routine, inEnglish))) {
					const { href } = mailLink(draft.emails, draft);
					expect(href).toMatch(/^mailto:[\w@.,%-]*(\?[\w=&%.~-]*)?$/);
					expect(() => decodeURIComponent(href)).not.toThrow();
				}
			},
		),
		{ numRuns: runs(50) },
	);
});

describe('drafts in an interface from right to left', () => {
	it('have none of its marks of direction: they would go to the recipients', async () => {
		const arabic = (await openLanguage('ar')).inInterface();
		const notes = [
			...pair({ offers: ['hiring'], interests: ['climbing'] }, { needs: ['hiring'] }),
			personNote('Grace Hopper', { list: 'list20', interests: ['kites'] }),
			plainNote(note, `${introduction}\n`),
		];
		const routine = routineOf(notes);
		const actions = actionsIn(routine.vault.textOf(note), note, routine);
		const written = [
			...actions.flatMap((action) => draftsFor(action, note, routine, arabic)),
			...routine.roster.people().flatMap((person) => draftsForPerson(person, routine, arabic)),
		];
		expect(written.length).toBeGreaterThan(4);
		expect(written.filter(({ subject, body }) => /[\u2066-\u2069]/.test(subject + body))).toEqual([]);
	});
});
