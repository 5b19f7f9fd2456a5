import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/settings';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const off = { settings: { encounters: { ...defaultSettings.encounters, count: false } } };
const names = ['Ada', 'Ben', 'Carl', 'Dorothy', 'Emmy', 'Grace'];

/** Ada to Emmy of the network, and Grace of the twenty; some with a place. */
function people(places: readonly string[] | null): TestNote[] {
	return names.map((name, index) =>
		personNote(name, {
			list: name === 'Grace' ? 'list20' : 'network90',
			lastTouched: `2026-10-${10 + index}`,
			interests: index % 2 === 0 ? ['tea'] : ['rain'],
			...(places === null ? {} : { location: places[index % places.length] }),
		}),
	);
}

async function planned(notes: readonly TestNote[], options: Parameters<typeof routineOf>[1]): Promise<string> {
	const { after } = await writeToday(routineOf(notes, options), { dryRun: true });
	return after;
}

const anyName = fc.constantFrom(...names);
const anyWords = anyName.chain((name) =>
	fc.constantFrom(
		`Tea with [[${name}]].`,
		`- [ ] send [[${name}]] the list`,
		`- [x] call [[${name}]]`,
		`- [[${name}]] wrote`,
		`# With [[${name}]]`,
	),
);
const anyJournal = fc.dictionary(
	fc.constantFrom('Journal/2026-11-01.md', 'Journal/2026-11-20.md', '2026-11-21 Tea.md'),
	fc.array(anyWords, { minLength: 1, maxLength: 4 }),
	{ minKeys: 1 },
);

describe('where notes do not count', () => {
	it('today’s lines are what they would be if dated notes, promises and places said nothing', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyJournal,
				fc.array(fc.constantFrom('Lisbon', 'Porto'), { minLength: 1, maxLength: 4 }),
				async (journal, places) => {
					const said = Object.entries(journal).map(([path, lines]) => plainNote(path, lines.join('\n\n')));
					expect(await planned([...people(places), ...said], off)).toBe(
						await planned([...people(null), ...said.map(({ path }) => plainNote(path))], off),
					);
				},
			),
			{ numRuns: runs(40) },
		);
	});

	it('but where they count, they change them', async () => {
		const [said, promised] = [
			plainNote('Journal/2026-11-20.md', 'Tea with [[Grace]] and [[Ada]].'),
			plainNote('Journal/2026-11-19.md', '- [ ] send [[Emmy]] the list'),
		];
		const usual = await planned(people(null), off);
		expect(await planned(people(null), {})).toBe(usual);
		expect(await planned([...people(null), said], {})).not.toBe(usual);
		expect(await planned([...people(null), promised], {})).not.toBe(usual);
		expect(await planned([...people(null), said, promised], off)).toBe(usual);
	});
});
