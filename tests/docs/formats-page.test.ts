import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { findHeading } from '../../src/daily-note/headings';
import { findActionLines } from '../../src/daily-note/action-block';
import { actionKinds } from '../../src/actions/action';
import { isDone, usualSigns } from '../../src/daily-note/done-signs';
import { day } from '../../src/day';
import { readNoteLines } from '../../src/markdown/note-lines';
import { noteName } from '../../src/note-path';
import type { Person } from '../../src/people/person';
import { readPerson, type PersonReading } from '../../src/people/read-person';
import { whyTemplate, TemplatePlaces } from '../../src/people/templates';
import { readTicks } from '../../src/record/ticked-lines';
import { defaultSettings, propertyNames, type PropertyName } from '../../src/settings/settings';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { said } from '../support/said';
import { blockIn, codeIn, onlyCodeIn, partOf, rowsIn } from './read-page';

const page = 'docs/formats.md';

/** The person of a note with these properties. */
function personIn(yaml: string): PersonReading {
	const { properties } = readFrontmatter(`---\n${yaml}\n---\n`);
	return readPerson({ path: 'People/Ada Lovelace.md', properties }, defaultSettings) ?? expect.fail(yaml);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** What a property is read as, in the words of the page. */
const words: Readonly<Record<PropertyName | 'tags' | 'tag', (person: Person) => string>> = {
	tags: ({ list }) => listWords[list],
	tag: ({ list }) => listWords[list],
	lastTouched: ({ lastTouched }) => String(lastTouched),
	cadence: ({ cadence, paused }) => (paused ? 'left out' : cadence === 1 ? '1 day' : `${cadence} days`),
	interests: ({ interests }) => interests.map(({ text }) => text).join('; '),
	offers: ({ offers }) => offers.map(({ text }) => text).join('; '),
	needs: ({ needs }) => needs.map(({ text }) => text).join('; '),
	knows: ({ knows }) => knows.join('; '),
	introduced: ({ introduced }) => introduced.join('; '),
	shared: ({ shared }) => shared.join('; '),
	hardTime: ({ hardTime }) => (hardTime === null ? 'no' : hardTime === '' ? 'yes' : hardTime),
	birthday: ({ birthday }) => (birthday === null ? '' : `${two(birthday.month)}-${two(birthday.date)}`),
	dates: ({ dates }) => dates.map((one) => `${two(one.month)}-${two(one.date)} ${one.words}`).join('; '),
	snoozeUntil: ({ snoozeUntil }) => String(snoozeUntil),
	paused: ({ paused }) => (paused ? 'yes' : 'no'),
	countEncounters: ({ countEncounters }) => (countEncounters ? 'yes' : 'no'),
	email: ({ email }) => String(email),
	phone: ({ phone }) => String(phone),
	location: ({ location }) =>
		location.map(({ text, within }) => (within === '' ? text : `${text} in ${within}`)).join('; '),
};

const listWords = { list20: 'List of 20', network90: 'Network of 90' };

/** The property in a piece of YAML. */
function propertyIn(yaml: string): keyof typeof words {
	const key = yaml.split(':', 1)[0] ?? '';
	return Object.hasOwn(words, key) ? (key as keyof typeof words) : expect.fail(`${key} is no property`);
}

/** A value beside the tag that makes the note a person's. */
const inNetwork = (yaml: string): string => (/^tags?:/.test(yaml) ? yaml : `tags: [network90]\n${yaml}`);

describe('the note of a person', () => {
	const yaml = blockIn(partOf(page, "A person's note")).replace(/^---\n|---\n$/g, '');

	it('is read without a problem as the person that it shows', () => {
		const { person, problems } = personIn(yaml);
		expect(problems).toEqual([]);
		expect(person).toMatchObject({
			list: 'network90',
			lastTouched: '2026-10-30',
			cadence: 30,
			knows: ['Ben Franklin'],
			introduced: ['Carl Sagan'],
			shared: ['A good book'],
			hardTime: 'her father died',
			birthday: { month: 2, date: 14 },
			dates: [{ month: 5, date: 12, words: 'wedding' }],
			snoozeUntil: '2026-12-10',
			paused: false,
			countEncounters: true,
			email: 'ada@example.org',
			phone: '+44 20 7946 0000',
			aliases: ['Countess of Lovelace'],
		});
		expect(words.interests(person)).toBe('climbing; Pricing experiments');
		expect(words.offers(person)).toBe('hiring advice');
		expect(words.needs(person)).toBe('public speaking');
		expect(words.location(person)).toBe('Lisbon in Portugal; Portugal');
	});

	it('shows every property, and none that is not there', () => {
		const { properties } = readFrontmatter(`---\n${yaml}---\n`);
		expect(Object.keys(properties ?? {}).sort()).toEqual(['tags', 'aliases', ...propertyNames].sort());
	});

	it('is a template where a placeholder stands for a value, as the page shows', () => {
		const placeholders = codeIn(partOf(page, "A person's note")).filter((code) => /\{\{|<%/.test(code));
		expect(placeholders).toHaveLength(2);
		for (const placeholder of placeholders) {
			const { properties } = readFrontmatter(`---\ntags: [network90]\n${placeholder}\n---\n`);
			expect(whyTemplate({ path: 'Ada.md', properties }, defaultSettings, TemplatePlaces.none)).not.toBeNull();
		}
	});
});

describe('a value', () => {
	const read = rowsIn(partOf(page, 'Ways to write a value'));
	const unread = rowsIn(partOf(page, 'Values that cannot be read'));

	it('stands in the tables', () => {
		expect(read.length).toBeGreaterThan(40);
		expect(unread.length).toBeGreaterThan(5);
	});

	it.each(read)('%s is read as %s', (cell, wanted) => {
		const yaml = onlyCodeIn(cell);
		const { person, problems } = personIn(inNetwork(yaml));
		expect(words[propertyIn(yaml)](person)).toBe(wanted);
		expect(problems.map(({ key }) => key)).toEqual(yaml.includes('list20, network90') ? ['problem.bothTags'] : []);
	});

	it.each(unread)('%s is told: %s', (cell, wanted) => {
		const { person, problems } = personIn(inNetwork(onlyCodeIn(cell)));
		expect(problems.map((problem) => said(problem))).toEqual([wanted]);
		expect(person.list).toBe('network90');
	});
});

const people = ['Ada Lovelace', 'Ben Franklin', 'Carl Sagan', 'Dorothy Vaughan', 'Grace Hopper'];

/** The routine on 23 November over the people of the page and a daily note. */
function routineWith(note: string, text: string, signs = usualSigns): ReturnType<typeof routineOf> {
	return routineOf([...people.map((name) => personNote(name)), plainNote(note, text)], { doneSigns: signs });
}

/** Who a daily note touches, and on which day. */
function touches(note: string, text: string, signs = usualSigns): { names: string[]; days: string[] } {
	const { ticks } = readTicks(text, note, routineWith(note, text, signs));
	return {
		names: ticks.flatMap((tick) => tick.people.map(({ path }) => noteName(path))),
		days: ticks.map((tick) => tick.day),
	};
}

describe('the lines of a day', () => {
	it('are parsed as the page shows them', () => {
		const lines = findActionLines(blockIn(partOf(page, "The day's lines"))).map(({ line }) => line);
		expect(lines.map(({ kind }) => kind)).toEqual([...actionKinds]);
		expect(lines.map(({ done, day: on }) => [done, on])).toEqual(lines.map(() => [false, '2026-11-23']));
		expect(lines.map(({ mentions }) => mentions)).toEqual([
			[{ target: 'Grace Hopper', last: null }],
			[
				{ target: 'Ada Lovelace', last: '2026-10-30' },
				{ target: 'Ben Franklin', last: '2026-10-28' },
			],
			[{ target: 'Carl Sagan', last: '2026-10-25' }],
			[{ target: 'Dorothy Vaughan', last: '2026-10-20' }],
		]);
		expect(lines[2]?.reasonLinks).toEqual(['Pricing experiments']);
	});

	it.each(rowsIn(partOf(page, "The day's lines")))('touch whom they name: %s touches %s', (cell, wanted = '') => {
		const { names } = touches('Journal/2026-11-23.md', `${onlyCodeIn(cell)}\n`);
		expect(names).toEqual(wanted === 'nobody' ? [] : wanted.split('; '));
	});

	it.each(rowsIn(partOf(page, 'What counts as done')))('are done by their mark: %s, %s', (cell = '', wanted) => {
		const box = onlyCodeIn(cell);
		const mark = box.slice(1, -1);
		const isInSettings = cell.includes('Tasks plugin call it done');
		const signs = { ...usualSigns, marks: isInSettings ? [mark] : [], otherMarks: isInSettings ? [] : [mark] };
		expect(isDone(mark, signs)).toBe(wanted === 'yes');
		const line = `- ${box} [[Ada Lovelace]] ^tom-20261123-compassion`;
		expect(touches('Journal/2026-11-23.md', line, signs).names).toEqual(wanted === 'yes' ? ['Ada Lovelace'] : []);
	});

	it.each(rowsIn(partOf(page, 'The day of a touch')))('touch on the day that they say: %s on %s', (cell = '', on) => {
		const [sign = ''] = codeIn(cell);
		const line = `- [x] [[Ada Lovelace]] ${sign} ^tom-20261122-compassion`;
		expect(touches('Journal/2026-11-22.md', line).days).toEqual([day(on ?? '')]);
	});

	it('go below each heading that the page shows', () => {
		const part = partOf(page, 'Where the lines go');
		const headings = blockIn(part)
			.trim()
			.split(/\n(?=#|Top)/);
		expect(headings).toHaveLength(4);
		for (const heading of headings)
			expect(findHeading(readNoteLines(`${heading}\n`).lines, defaultSettings.heading), heading).not.toBeNull();
	});
});
