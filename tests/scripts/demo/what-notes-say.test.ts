import { describe, expect, it } from 'vitest';
import { openRoutine, type OpenedRoutine } from '../../../scripts/cli/open-routine';
import { day, daysBetween } from '../../../src/day';
import { noteName } from '../../../src/note-path';
import type { Person } from '../../../src/people/person';
import { compareLinked, fewestEncounters, isForTriage } from '../../../src/use-cases/triage';
import { copyOfDemo } from '../../support/vault-folder';

async function openDemo(): Promise<OpenedRoutine> {
	return openRoutine(await copyOfDemo(), day('2026-11-23'), new Date(2026, 10, 23, 12));
}

function named({ roster }: OpenedRoutine, name: string): Person {
	return roster.people().find((person) => person.name === name) ?? expect.fail(`There is nobody called ${name}`);
}

describe('the notes of the demonstration vault say', () => {
	it('that somebody was met who would be neglected by touches alone', async () => {
		const demo = await openDemo();
		const zoe = named(demo, 'Zoë Van den Broeck');
		expect(demo.roster.inTouch(zoe, demo.today)).toEqual({
			day: '2026-11-17',
			encounter: 'Meetings/2026-11-17 Talk in Antwerp.md',
		});
		const neglected = ({ roster, today }: OpenedRoutine, person: Person): boolean =>
			roster.neglect(person, today).neglect > 1;
		expect([neglected(demo, zoe), neglected(demo, { ...zoe, countEncounters: false })]).toEqual([false, true]);
	});

	it('what was promised: in a person’s note, in the journal and in a meeting', async () => {
		const demo = await openDemo();
		const promised = demo.roster
			.people()
			.flatMap((person) =>
				demo.encounters.promisesTo(person).map(({ note }) => `${person.name}: ${noteName(note)}`),
			);
		expect(promised.sort()).toEqual([
			'Nadia Benali: Nadia Benali',
			'Seán Ó Dálaigh: 2026-11-18 Caderno sales hire',
			'Łukasz Wiśniewski: 2026-11-14',
		]);
	});

	it('that somebody was in touch every week, and then went silent within the cadence', async () => {
		const demo = await openDemo();
		const soren = named(demo, 'Søren Kjærgaard');
		const days = demo.encounters.of(soren, demo.today).map((encounter) => encounter.day);
		expect(days).toEqual(['2026-10-30', '2026-10-23', '2026-10-16', '2026-10-09', '2026-10-02', '2026-09-25']);
		expect(demo.roster.neglect(soren, demo.today)).toMatchObject({ days: 24, cadence: 30 });
		expect(daysBetween(days[0] ?? demo.today, demo.today)).toBeGreaterThan(2 * 7);
	});

	it('who belongs on a list', async () => {
		const demo = await openDemo();
		const properties = new Map(demo.vault.notes.map((note) => [note.path, note.properties]));
		const linked = [...demo.encounters.linkedNotes(demo.today, fewestEncounters)]
			.flat()
			.filter(({ path }) => isForTriage({ path, properties: properties.get(path) ?? null, tags: [] }, demo));
		expect(linked.sort(compareLinked).map(({ path, encounters }) => [noteName(path), encounters.length])).toEqual([
			['Amélia Tavares', 5],
			['Leonor Carvalho', 4],
			['Duarte Pires', 3],
		]);
	});
});
