import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/actions/action';
import { pickSharing, rankSharing } from '../../src/actions/sharing';
import { personNote, plainNote, wordsOf, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';

function pick(...notes: TestNote[]): Action | null {
	return pickSharing(candidatesOf(routineOf(notes)));
}
const why = (...notes: TestNote[]): string => wordsOf(pick(...notes));
const who = (...notes: TestNote[]): string | undefined =>
	pick(...notes)
		?.people.map((path) => path.slice(7, -3))
		.join();

/** A note with a heading, changed on a given day. */
const topicNote = (name: string, updated = '2026-11-20', body = ''): TestNote =>
	plainNote(`Topics/${name}.md`, `---\nupdated: ${updated}\n---\n${body}`);

describe('the person to share with', () => {
	it('is the most neglected of the network who is not in a hard time, if no note fits any person', () => {
		const action = pick(
			personNote('Ada', { hardTime: 'illness' }),
			personNote('Ben', { lastTouched: '2026-10-01' }),
			personNote('Carl', { lastTouched: '2026-11-01' }),
		);
		expect(action).toMatchObject({ kind: 'sharing', people: ['People/Ben.md'] });
		expect(pick(personNote('Ada', { hardTime: 'illness' }), personNote('Lea', { list: 'list20' }))).toBeNull();
	});

	it('is a person for whom a note fits, before a more neglected one for whom none does', () => {
		const fresh = personNote('Ada', { lastTouched: '2026-11-09', interests: ['tea'], cadence: '14d' });
		expect(who(fresh, personNote('Ben', { lastTouched: '2026-10-26', cadence: '14d' }), topicNote('Tea'))).toBe(
			'Ada',
		);
		expect(who(fresh, personNote('Ben', { lastTouched: '2026-10-25', cadence: '14d' }), topicNote('Tea'))).toBe(
			'Ben',
		);
	});

	it('is the most neglected of those for whom a note fits', () => {
		const words = { interests: ['tea'], cadence: '14d' };
		expect(
			who(
				personNote('Ada', { ...words, lastTouched: '2026-11-09' }),
				personNote('Ben', { ...words, lastTouched: '2026-11-02' }),
				topicNote('Tea'),
			),
		).toBe('Ben');
	});

	it('is a person to whom something was promised, before one for whom a note fits, and before more neglected ones', () => {
		const promised = personNote('Ada', { lastTouched: '2026-11-15', body: '- [ ] send [[Ada]] the book' });
		const fits = personNote('Ben', { lastTouched: '2026-11-02', interests: ['tea'] });
		const neglected = personNote('Carl', { lastTouched: '2026-11-01' });
		const routine = routineOf([promised, fits, neglected, topicNote('Tea')]);
		const ranked = [...rankSharing(candidatesOf(routine))];
		expect(ranked.map(({ people }) => people)).toEqual([['People/Ada.md'], ['People/Ben.md'], ['People/Carl.md']]);
		expect(ranked.map(({ isPromised }) => isPromised === true)).toEqual([true, false, false]);
	});

	it('is not a person in a hard time, whatever notes fit', () => {
		expect(
			who(personNote('Ada', { hardTime: true, interests: ['tea'] }), personNote('Ben'), topicNote('Tea')),
		).toBe('Ben');
	});
});

describe('the note to share', () => {
	it('is a note that fits a need, before one that fits an interest', () => {
		const ada = personNote('Ada', { interests: ['tea'], needs: ['[[Pricing]]'] });
		expect(why(ada, topicNote('Tea'), topicNote('Notes on pricing'))).toBe('<Notes on pricing> fits Pricing');
		expect(why(ada, topicNote('Tea'))).toBe('<Tea> fits tea');
	});

	it('is a note that fits several topics, before one that fits one', () => {
		const ada = personNote('Ada', { interests: ['tea', 'china'] });
		expect(why(ada, topicNote('Tea'), topicNote('Tea in China'), topicNote('China'))).toBe(
			'<Tea in China> fits tea',
		);
	});

	it('is that note also where others come first by topic or by name, and of equals the newest', () => {
		const ada = personNote('Ada', { interests: ['tea', 'china'] });
		expect(why(ada, topicNote('A tea'), topicNote('Zen tea in China'), topicNote('A China'))).toBe(
			'<Zen tea in China> fits tea',
		);
		expect(why(ada, topicNote('Tea', '2026-11-10'), topicNote('China', '2026-11-20'))).toBe('<China> fits china');
		expect(why(ada, topicNote('Tea', '2026-11-20'), topicNote('China', '2026-11-10'))).toBe('<Tea> fits tea');
		expect(pick(ada, topicNote('Tea'))?.manner).toBe('usual');
	});

	it('is found by an alias of the topic that the person’s note links to', () => {
		const rock: TestNote = {
			...topicNote('Climbing', '2020-01-01'),
			text: '---\nupdated: 2020-01-01\naliases: [Bouldering]\n---\n',
		};
		expect(why(personNote('Ada', { interests: ['[[Climbing]]'] }), rock, topicNote('Bouldering at home'))).toBe(
			'<Bouldering at home> fits Climbing',
		);
	});

	it('is never one that was shared with them before', () => {
		const ada = personNote('Ada', { interests: ['tea'], shared: ['[[Topics/Tea|that note]]'] });
		expect(why(ada, topicNote('Tea'))).toBe('interested in tea');
		expect(why(ada, topicNote('Tea'), topicNote('Pots', '2026-11-01', '# Tea'))).toBe('<Pots> fits tea');
	});

	it('is never another person’s note, a daily note or an old note', () => {
		const ada = personNote('Ada', { interests: ['tea'], lastTouched: '2026-10-01' });
		const tea = personNote('Tea', { lastTouched: '2026-11-20' });
		expect(why(ada, tea, plainNote('Journal/2026-11-20.md', '# Tea'), topicNote('Tea of old', '2026-01-01'))).toBe(
			'interested in tea',
		);
	});

	it('is replaced by what they need, what interests them, or the time since the last touch, if no note fits', () => {
		expect(why(personNote('Ada', { needs: ['[[Pricing]]'], interests: ['tea'] }))).toBe('needs Pricing');
		expect(why(personNote('Ada', { interests: ['#tea'] }))).toBe('interested in tea');
		expect(why(personNote('Ada', { lastTouched: '2026-10-20' }))).toBe('last in touch 34 days ago');
		const journal = plainNote('Journal/2026-11-01.md', 'Tea with [[Ada]].');
		expect(why(personNote('Ada', { lastTouched: '2026-10-20' }), journal)).toBe('in touch on 2026-11-01');
	});
});
