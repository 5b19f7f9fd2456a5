import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compactDay, type Day } from '../../src/day';
import { historyOf } from '../../src/record/history';
import { lastContact, type LastContact } from '../../src/record/last-contact';
import { personNote, plainNote, today, type PersonFields, type TestNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const ago = (days: number): Day => addDays(today, -days);
const noteOf = (days: number): string => `Journal/${ago(days)}.md`;

/** A daily note, so many days ago, in which an action with Ada is done. */
const ticked = (days: number, kind = 'compassion', path = noteOf(days)): TestNote =>
	plainNote(path, `- [x] Call or write [[Ada]] ^tom-${compactDay(ago(days))}-${kind}\n`);

/** A daily note that says that the user was in touch with Ada. */
const met = (days: number): TestNote => plainNote(noteOf(days), 'Tea with [[Ada]].\n');

/** What is known of Ada, who is in the notes besides the given ones. */
function withAda(notes: readonly TestNote[], fields: PersonFields = {}) {
	const routine = routineOf([personNote('Ada', fields), ...notes]);
	return { routine, contact: contactOf(routine) };
}

function contactOf(routine: TestRoutine): LastContact | null {
	const person = routine.roster.get('People/Ada.md');
	if (person === undefined) throw new Error('Ada is on no list');
	return lastContact(person, { ...routine, links: routine.vault }, today);
}

describe('the last contact', () => {
	it('is none with whoever was never in touch', () => {
		expect(withAda([]).contact).toBeNull();
	});

	it('is the last touch, with the line that says how and its note', () => {
		expect(withAda([ticked(9), ticked(4, 'outreach')], { lastTouched: ago(4) }).contact).toEqual({
			day: ago(4),
			note: noteOf(4),
			kind: 'outreach',
		});
	});

	it('is a touch without a note where only the property tells of it, though lines tell of other days', () => {
		const byProperty = { day: ago(4), note: null, kind: null };
		expect(withAda([], { lastTouched: ago(4) }).contact).toEqual(byProperty);
		expect(withAda([ticked(9), ticked(2)], { lastTouched: ago(4) }).contact).toEqual(byProperty);
	});

	it('is an encounter after the last touch, with the note that says so', () => {
		const encounter = { day: ago(2), note: noteOf(2), kind: null };
		expect(withAda([met(2), met(3)]).contact).toEqual(encounter);
		expect(withAda([ticked(4), met(2)], { lastTouched: ago(4) }).contact).toEqual(encounter);
	});

	it('is the touch where a note tells of an encounter on its day, or before it', () => {
		const touch = { day: ago(4), note: 'Log.md', kind: 'compassion' };
		expect(withAda([ticked(4, 'compassion', 'Log.md'), met(4), met(6)], { lastTouched: ago(4) }).contact).toEqual(
			touch,
		);
	});

	it('is no encounter where these do not count', () => {
		expect(withAda([met(2)], { countEncounters: false }).contact).toBeNull();
	});

	it('is on no day to come', () => {
		expect(withAda([ticked(-1)], { lastTouched: ago(-1) }).contact).toBeNull();
		expect(withAda([met(-1), met(3)]).contact).toEqual({ day: ago(3), note: noteOf(3), kind: null });
	});

	it('is on the newest day of the property and of the encounters, whatever the record holds', () => {
		const anyDays = fc.array(fc.integer({ min: -2, max: 8 }), { maxLength: 4 });
		fc.assert(
			fc.property(anyDays, anyDays, fc.option(fc.integer({ min: -2, max: 8 })), (touches, talks, touched) => {
				// Lines are kept apart from the daily notes, which tell of the encounters.
				const notes = [
					...[...new Set(touches)].map((days) => ticked(days, 'outreach', `Log ${days}.md`)),
					...[...new Set(talks)].map(met),
				];
				const { routine, contact } = withAda(notes, touched === null ? {} : { lastTouched: ago(touched) });
				const past = [...talks, ...(touched === null ? [] : [touched])].filter((days) => days >= 0);
				expect(contact?.day).toBe(past.length === 0 ? undefined : ago(Math.min(...past)));
				if (contact === null) return;
				const history = historyOf('People/Ada.md', { ...routine, links: routine.vault });
				const isTouch = contact.day === (touched === null ? null : ago(touched));
				expect(contact.kind !== null).toBe(isTouch && history.some((touch) => touch.day === contact.day));
				expect(contact.note !== null).toBe(contact.kind !== null || !isTouch);
			}),
			{ numRuns: runs(150) },
		);
	});
});
