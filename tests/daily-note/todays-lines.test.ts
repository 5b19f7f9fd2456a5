import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { linesOfToday, rolledLines } from '../../src/daily-note/todays-lines';
import { today } from '../support/builders';

const note = '2026-11-23.md';
const dailyNotes = { pathOf: (day: string) => `${day}.md` };

/** A line of a day of November 2026. */
const line = (date: number, kind: string, mark = ' ', stamp = ''): string =>
	`- [${mark}] Call or write [[Ada]] (not in touch yet)${stamp} ^tom-202611${date}-${kind}`;

function ids(lines: readonly string[], rolledOver: 'count' | 'others' = 'count', path = note): string[] {
	const rules = { dailyNotes, settings: { rolledOver }, today };
	return linesOfToday(findActionLines(lines.join('\n')), path, rules).map(({ line: { id } }) =>
		id.slice('tom-'.length),
	);
}

describe('the lines that are today’s', () => {
	it('are those of the day, and no others unless settings count lines that were rolled over', () => {
		const lines = [line(23, 'sharing', 'x'), line(22, 'compassion'), line(24, 'outreach'), line(23, 'touch-1')];
		expect(ids(lines, 'others')).toEqual(['20261123-sharing', '20261123-touch-1']);
		expect(ids(lines)).toEqual(['20261123-sharing', '20261123-touch-1', '20261122-compassion']);
		expect(ids(lines, 'count', '2026-11-22.md')).toEqual(['20261123-sharing', '20261123-touch-1']);
		expect(ids([line(24, 'outreach'), line(23, 'sharing')])).toEqual(['20261123-sharing']);
	});

	it('are rolled over only of kinds of which today has none, and of each the newest', () => {
		expect(
			ids([
				line(20, 'compassion'),
				line(22, 'compassion'),
				line(21, 'compassion'),
				line(22, 'compassion').replace('Ada', 'Ben'),
				line(22, 'sharing'),
				line(23, 'sharing'),
				line(19, 'outreach'),
			]),
		).toEqual(['20261123-sharing', '20261119-outreach', '20261122-compassion', '20261122-compassion']);
	});
});

describe('the lines that were rolled over', () => {
	const rolled = (...lines: string[]): string[] =>
		rolledLines(findActionLines(lines.join('\n')), note, {
			dailyNotes,
			settings: { rolledOver: 'count' },
			today,
		}).map(({ line: { id } }) => id.slice('tom-'.length));

	it('are actions of earlier days that are open, or that were done today', () => {
		expect(
			rolled(
				line(22, 'outreach'),
				line(21, 'sharing', 'x'),
				line(20, 'compassion', 'x', ' ✅ 2026-11-23'),
				line(19, 'introduction', 'x', ' ✅ 2026-11-22').replace(
					'[[Ada]]',
					'[[Ada]] (not in touch yet) to [[Ben]]',
				),
			),
		).toEqual(['20261122-outreach', '20261121-sharing', '20261120-compassion']);
	});

	it('are no contacts that were logged, and no lines of today or of a later day', () => {
		expect(rolled(line(22, 'touch-1'), line(23, 'outreach'), line(24, 'sharing'))).toEqual([]);
	});
});
