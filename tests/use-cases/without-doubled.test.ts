import { describe, expect, it } from 'vitest';
import { PromiseReasons } from '../../src/use-cases/promise-reasons';
import { withoutDoubled } from '../../src/use-cases/rolled-over';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import type { RolledOver } from '../../src/settings/settings';

const note = 'Journal/2026-11-23.md';
const people = [
	...['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay'].map((name, at) =>
		personNote(name, { lastTouched: `2026-10-${10 + at}` }),
	),
	personNote('Gus', { list: 'list20' }),
];

/** The lines of today that go once a line of an earlier day stands above them, by their kinds. */
async function gone(
	above: (names: readonly string[]) => string,
	rolledOver: RolledOver = 'others',
	change = (text: string): string => text,
): Promise<string[]> {
	const planned = (await writeToday(routineOf(people))).after;
	const names = /Call or write \[\[(\w+)\]\]/.exec(planned) ?? [];
	const text = change(`${above(names.slice(1))}\n${planned}`);
	const routine: TestRoutine = routineOf([...people, plainNote(note, text)], { settings: { rolledOver } });
	const left = withoutDoubled(text, note, routine, new Set(), new PromiseReasons(routine));
	const lines = text.split('\n');
	expect(
		left.split('\n').filter((line) => !lines.includes(line)),
		'nothing is written',
	).toEqual([]);
	return lines.filter((line) => !left.split('\n').includes(line)).map((line) => /-([a-z]+)$/.exec(line)?.[1] ?? line);
}

const rolled = (name: string, kind = 'compassion', mark = ' '): string =>
	`- [${mark}] Call or write [[${name}]] (last 2026-10-01) ^tom-20261122-${kind}`;

describe('a line of today goes where a line that was rolled over', () => {
	it('names its person, whatever its kind', async () => {
		expect(await gone(([name = '']) => rolled(name))).toEqual(['compassion']);
		expect(await gone(([name = '']) => rolled(name, 'outreach'))).toEqual(['compassion']);
		expect(await gone(([name = '']) => `${rolled('Nobody')}\n${rolled(name, 'sharing')}`)).toEqual(['compassion']);
	});

	it('is of its kind, where settings count those', async () => {
		expect(await gone(() => rolled('Nobody'), 'count')).toEqual(['compassion']);
		expect(await gone(() => rolled('Nobody', 'introduction'), 'count')).toEqual(['introduction']);
		expect(await gone(() => rolled('Nobody'))).toEqual([]);
	});
});

describe('every line of today stays where', () => {
	it('the other is done, is of today, or names other people', async () => {
		expect(await gone(([name = '']) => rolled(name, 'compassion', 'x'))).toEqual([]);
		expect(await gone(([name = '']) => rolled(name).replace('20261122', '20261123'))).toEqual([]);
		expect(await gone(() => 'Mine.')).toEqual([]);
		expect(await gone(() => rolled('Nobody', 'touch-1'), 'count')).toEqual([]);
	});

	it('it is ticked, has words of the user, or something stands below it', async () => {
		const change =
			(from: RegExp, to: string) =>
			(text: string): string =>
				text.replace(from, to);
		expect(
			await gone(([name = '']) => rolled(name), 'others', change(/- \[ \](.*1123-compassion)/, '- [/]$1')),
		).toEqual([]);
		expect(
			await gone(([name = '']) => rolled(name), 'others', change(/( \^tom-20261123-compassion)/, ' soon$1')),
		).toEqual([]);
		expect(
			await gone(([name = '']) => rolled(name), 'others', change(/(1123-compassion)/, '$1\n  - She was glad.')),
		).toEqual([]);
	});

	it('its bullet is a number; but in a quote it goes', async () => {
		const within =
			(bullet: string) =>
			(text: string): string =>
				text.replace(/^- (\[ \].*1123-compassion)$/m, `${bullet} $1`);
		expect(await gone(([name = '']) => rolled(name), 'others', within('1.'))).toEqual([]);
		expect(await gone(([name = '']) => rolled(name), 'others', within('> -'))).toEqual(['compassion']);
	});
});
