import { describe, expect, it } from 'vitest';
import { crowd, personNote, plainNote, today, type TestNote } from '../support/builders';
import { FollowedVault } from '../support/followed-vault';
import { defaultSettings } from '../../src/settings/settings';

function followed(...notes: TestNote[]): { vault: FollowedVault; inTouch: (name: string) => string | undefined } {
	const vault = new FollowedVault(new Map(notes.map(({ path, text }) => [path, text])), defaultSettings, today);
	const inTouch = (name: string): string | undefined =>
		vault.routine.roster.ranked(today).find(({ person }) => person.name === name)?.inTouch?.day;
	inTouch('Ada');
	return { vault, inTouch };
}

const tea = (name: string, day = '2026-11-20'): TestNote =>
	plainNote(`Journal/${day}${name}.md`, 'Tea with [[Ada]].\n');

describe('the ranking of people', () => {
	it('keeps the entries of people about whom nothing has changed, and gives the others new ones', () => {
		const { vault } = followed(personNote('Ada'), personNote('Ben'), personNote('Cleo'));
		const entries = (): Map<string, unknown> =>
			new Map(vault.routine.roster.ranked(today).map((entry) => [entry.person.name, entry]));
		const before = entries();
		vault.put(tea('').path, tea('').text);
		vault.put('People/Cleo.md', personNote('Cleo', { lastTouched: '2026-11-01' }).text);
		const after = entries();
		expect(
			[...after]
				.filter(([name, entry]) => entry !== before.get(name))
				.map(([name]) => name)
				.sort(),
		).toEqual(['Ada', 'Cleo']);
		expect([...after.keys()]).toEqual(['Ben', 'Cleo', 'Ada']);
	});

	it('follows a note of their name to which links lead now', () => {
		const { vault, inTouch } = followed(personNote('Ada'), tea(''));
		expect(inTouch('Ada')).toBe('2026-11-20');
		vault.put('Ada.md', 'Another Ada.\n');
		expect(inTouch('Ada')).toBeUndefined();
		vault.remove('Ada.md');
		expect(inTouch('Ada')).toBe('2026-11-20');
	});

	it('follows a note of a day that their own note links to', () => {
		const { vault, inTouch } = followed(personNote('Ada', { body: 'Coffee on [[2026-11-20]].\n' }));
		expect(inTouch('Ada')).toBe('2026-11-20');
		vault.put('Minutes/2026-11-20.md', 'Minutes.\n');
		expect(inTouch('Ada')).toBeUndefined();
		vault.remove('Minutes/2026-11-20.md');
		expect(inTouch('Ada')).toBe('2026-11-20');
	});

	it('follows the note of which a note that names them is a copy', () => {
		const { vault, inTouch } = followed(personNote('Ada'), tea(' (conflict)'));
		expect(inTouch('Ada')).toBe('2026-11-20');
		vault.put('Journal/2026-11-20.md', 'Nothing today.\n');
		expect(inTouch('Ada')).toBeUndefined();
		vault.remove('Journal/2026-11-20.md');
		expect(inTouch('Ada')).toBe('2026-11-20');
	});

	it('follows the cadence of a list that grows', () => {
		const { vault } = followed(personNote('Ada', { list: 'list20', lastTouched: '2026-11-01' }));
		const neglect = (): number | undefined =>
			vault.routine.roster.ranked(today).find(({ person }) => person.name === 'Ada')?.neglect;
		expect(neglect()).toBeGreaterThan(1);
		for (const { path, text } of crowd(40, { list: 'list20' })) vault.put(path, text);
		expect(neglect()).toBeLessThan(1);
	});
});
