import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../src/day';
import { defaultSettings, type SharingSettings } from '../../src/settings/settings';
import type { NoteSummary } from '../../src/sharing/shareable-note';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import { today } from '../support/builders';
import { runs } from '../support/runs';

interface NoteWords extends Partial<Omit<NoteSummary, 'path' | 'changed'>> {
	readonly changed?: string;
}

function note(path: string, { changed = '2026-11-20', ...words }: NoteWords = {}): NoteSummary {
	return { path, properties: null, tags: [], headings: [], links: [], ...words, changed: day(changed) };
}

function indexOf(
	notes: readonly NoteSummary[],
	topics: readonly string[],
	sharing: Partial<SharingSettings> = {},
	on: Day = today,
): ShareableNotes {
	const settings = { ...defaultSettings, sharing: { ...defaultSettings.sharing, ...sharing } };
	const index = new ShareableNotes({ settings, isDailyNote: (path) => path.startsWith('Journal/') }, on);
	index.follow(topics, on);
	for (const one of notes) index.put(one);
	return index;
}

function fitting(notes: readonly NoteSummary[], topic: string, sharing: Partial<SharingSettings> = {}): string[] {
	return indexOf(notes, [topic], sharing)
		.fitting([topic])
		.map(({ path }) => path);
}

describe('a note fits a topic', () => {
	it.each<[string, NoteSummary]>([
		['in its title', note('Topics/Public speaking for cowards.md')],
		['in an alias', note('N.md', { properties: { aliases: ['Public speaking'] } })],
		['in a tag of its frontmatter', note('N.md', { properties: { tags: 'public-speaking, x' } })],
		['in a tag of its body', note('N.md', { tags: ['#public-speaking'] })],
		['in a heading', note('N.md', { headings: ['Why?', 'On public speaking: notes'] })],
		['in a link', note('N.md', { links: ['Topics/Public speaking#Fear'] })],
	])('that stands %s', (_, one) => {
		expect(fitting([one, note('Other.md')], 'public speaking')).toEqual([one.path]);
	});

	it('only where the words stand together, whole and in order', () => {
		expect(
			fitting(
				[
					note('Public money.md', { headings: ['Speaking'] }),
					note('Speaking in public.md'),
					note('Public speakings.md'),
				],
				'public speaking',
			),
		).toEqual([]);
	});

	it('only as a whole, also where the note is there for another topic', () => {
		const index = indexOf([note('Public tea.md', { headings: ['Speaking'] })], ['public speaking', 'tea']);
		expect(index.fitting(['tea'])).toHaveLength(1);
		expect(index.fitting(['public speaking'])).toEqual([]);
	});

	it('in scripts that put no spaces between words', () => {
		expect(fitting([note('値段の実験.md'), note('実験と値段.md')], '値 段 の')).toEqual(['値段の実験.md']);
	});

	it('by any of the names of the topic', () => {
		const index = indexOf(
			[note('Rock climbing.md'), note('Bouldering.md'), note('Tea.md')],
			['climbing', 'bouldering'],
		);
		expect(
			index
				.fitting(['climbing', 'bouldering'])
				.map(({ path }) => path)
				.sort(),
		).toEqual(['Bouldering.md', 'Rock climbing.md']);
	});
});

describe('notes come', () => {
	it('with the topic in the title first, then tags, headings, links', () => {
		const notes = [
			note('a.md', { links: ['Tea'] }),
			note('b.md', { headings: ['Tea'] }),
			note('c.md', { tags: ['tea'] }),
			note('d/Tea.md'),
		];
		// Other notes mention the topic too, so that only its place in each note decides.
		expect(fitting(notes, 'tea')).toEqual(['d/Tea.md', 'c.md', 'b.md', 'a.md']);
	});

	it('newest first among equals, by the day that the note itself gives before that of its file', () => {
		const notes = [
			note('Tea 1.md', { changed: '2026-11-01' }),
			note('Tea 2.md', { changed: '2026-11-22', properties: { Updated: '2026-10-01' } }),
			note('Tea 3.md', { changed: '2026-09-01', properties: { modified: '2026-11-15T08:00' } }),
		];
		expect(fitting(notes, 'tea')).toEqual(['Tea 3.md', 'Tea 1.md', 'Tea 2.md']);
	});

	it('newest first where one title has the topic among many words, and the other has nothing else', () => {
		const notes = [
			note('Tea.md', { changed: '2026-11-01' }),
			note('All that I have ever heard about tea and pots.md', { changed: '2026-11-02' }),
		];
		expect(fitting(notes, 'tea')).toEqual(['All that I have ever heard about tea and pots.md', 'Tea.md']);
	});

	it('by their paths if their files are dated in the future, as after a copy', () => {
		expect(
			fitting([note('b/Tea.md', { changed: '2026-12-24' }), note('a/Tea.md', { changed: '2026-11-30' })], 'tea'),
		).toEqual(['a/Tea.md', 'b/Tea.md']);
	});
});

describe('left out', () => {
	it('are people, daily notes, and what settings name', () => {
		const notes = [
			note('Tea.md'),
			note('People/Tea.md', { properties: { tags: ['network90'] } }),
			note('Leads/Tea.md', { properties: { tag: '#list20/x' } }),
			note('Journal/Tea.md'),
			note('Templates/Tea.md'),
			note('Meetings/2026/Tea.md'),
			note('Meetings of tea.md'),
			note('Private/tea.md', { tags: ['#Secret/x'] }),
			note('Work/Tea.md', { properties: { tags: 'client' } }),
		];
		expect(
			fitting(notes, 'tea', {
				leaveOutFolders: ['Templates', 'Meetings'],
				leaveOutTags: ['secret', 'client'],
			}).sort(),
		).toEqual(['Meetings of tea.md', 'Tea.md']);
	});

	it('are those in a left-out folder, whichever way its letters are composed', () => {
		const notes = [note('Gespräche/Tea.md'.normalize('NFD')), note('Tea.md')];
		expect(fitting(notes, 'tea', { leaveOutFolders: ['Gespräche'.normalize('NFC')] })).toEqual(['Tea.md']);
	});

	it('are notes that were not changed lately', () => {
		const notes = [note('a/Tea.md', { changed: '2026-08-25' }), note('b/Tea.md', { changed: '2026-08-24' })];
		expect(fitting(notes, 'tea')).toEqual(['a/Tea.md']);
		expect(fitting(notes, 'tea', { days: 10 })).toEqual([]);
	});
});

describe('the index of shareable notes', () => {
	it('follows notes as they change, move and go', () => {
		const index = indexOf([note('Tea.md'), note('Chess.md')], ['tea', 'chess']);
		index.put(note('Tea.md', { headings: ['Chess'] }));
		index.rename('Chess.md', note('Draughts.md'));
		expect(index.fitting(['chess']).map(({ path }) => path)).toEqual(['Tea.md']);
		index.put(note('Tea.md', { properties: { tags: ['network90'] } }));
		expect(index.fitting(['tea'])).toEqual([]);
		index.rename('Draughts.md', note('Tea.md'));
		expect(index.fitting(['tea'])).toHaveLength(1);
		index.remove('Tea.md');
		expect(index.fitting(['tea'])).toEqual([]);
	});

	it('lets notes grow too old as the days pass, and has them back where the clock goes back', () => {
		const index = indexOf([note('Tea.md', { changed: '2026-08-25' })], ['tea']);
		index.follow(['tea'], addDays(today, 1));
		expect(index.fitting(['tea'])).toEqual([]);
		index.follow(['tea'], today);
		expect(index.fitting(['tea'])).toHaveLength(1);
	});

	const words = ['tea', 'chess', 'bees', 'rock', 'choir'];
	const anyPhrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }).map((some) => some.join(' '));
	const anyNote = fc
		.record({
			folder: fc.constantFrom('a', 'b'),
			title: fc.constantFrom('tea', 'tea chess'),
			headings: fc.array(anyPhrase, { maxLength: 2 }),
			tags: fc.subarray(words),
			links: fc.array(anyPhrase, { maxLength: 2 }),
			changed: fc.constantFrom('2026-11-20', '2026-11-01', '2026-08-26', '2026-08-20', '2026-01-01'),
		})
		.map(({ folder, title, ...others }) => note(`${folder}/${title}.md`, others));
	const everything = (index: ShareableNotes, topics: readonly string[]): unknown =>
		topics.map((topic) => index.fitting([topic]));

	it('is the same, with its scores, after any changes in any order', () => {
		const anyHistory = fc.array(
			fc.oneof(
				anyNote.map((one) => ({ put: one })),
				anyNote.map(({ path }) => ({ remove: path })),
				fc.uniqueArray(anyPhrase).map((topics) => ({ topics })),
			),
			{ maxLength: 20 },
		);
		fc.assert(
			fc.property(
				anyHistory,
				fc.uniqueArray(anyPhrase),
				fc.integer({ min: -3, max: 3 }),
				(history, topics, later) => {
					const index = indexOf([], ['tea', 'rock']);
					const left = new Map<string, NoteSummary>();
					for (const step of history) {
						if ('put' in step) {
							index.put(step.put);
							left.set(step.put.path, step.put);
						} else if ('remove' in step) {
							index.remove(step.remove);
							left.delete(step.remove);
						} else index.follow(step.topics, addDays(today, later));
					}
					index.follow(topics, today);
					expect(everything(index, topics)).toEqual(
						everything(indexOf([...left.values()].reverse(), topics), topics),
					);
				},
			),
			{ numRuns: runs(300) },
		);
	});

	it('gives the plan of one day the same, with its scores, if it keeps no more than the topics', () => {
		fc.assert(
			fc.property(fc.array(anyNote, { maxLength: 12 }), fc.uniqueArray(anyPhrase), (notes, topics) => {
				const index = indexOf([], topics);
				for (const one of notes) index.putForToday(one);
				expect(everything(index, topics)).toEqual(everything(indexOf(notes, topics), topics));
			}),
			{ numRuns: runs(300) },
		);
	});

	it('keeps its ranking after a note is added that fits no topic', () => {
		const unrelated = note('Zeppelins and tea parties.md', {
			headings: ['Rocks', 'Beekeeping'],
			links: ['Airships'],
		});
		fc.assert(
			fc.property(
				fc.array(anyNote, { maxLength: 8 }),
				fc.uniqueArray(anyPhrase.filter((phrase) => phrase !== 'tea')),
				(notes, topics) => {
					expect(everything(indexOf([unrelated, ...notes], topics), topics)).toEqual(
						everything(indexOf(notes, topics), topics),
					);
				},
			),
			{ numRuns: runs(200) },
		);
	});
});
