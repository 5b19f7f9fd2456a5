// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openPlugin, personText } from '../support/open-plugin';

/** A failure that users of other plugins have reported. It may occur in no zone. */
it.each([
	['2026-11-09', 0, 5],
	['2026-11-09T23:50:00', 23, 54],
	['"2026-11-09"', 12, 0],
])(
	'a reminder a day early by time zone: a person touched on %s is neglected after fourteen days, not before, at %i:%i',
	async (said, hour, minute) => {
		const files = {
			'People/Ada Lovelace.md': personText('network90', `lastTouched: ${said}`, 'cadence: 14'),
			'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-01', 'birthday: 1706-11-27'),
			'People/Carl Sagan.md': personText('network90', 'snoozeUntil: 2026-11-24'),
		};
		const names = async (date: number): Promise<[string, string]> => {
			const { bench, run, text, pass } = await openPlugin(files, {
				now: new Date(2026, 10, date, hour, minute),
			});
			const neglected = await bench.runCli('top-of-mind:neglected');
			run('write-today');
			await pass(100);
			bench.close();
			return [
				['Ada', 'Carl'].filter((name) => neglected.includes(name)).join(),
				/· (birthday .*?) \^/.exec(text(`2026-11-${date}.md`))?.[1] ?? '',
			];
		};
		expect(await names(23)).toEqual(['', '']);
		expect(await names(24)).toEqual(['Ada,Carl', 'birthday on Friday']);
		expect(await names(27)).toEqual(['Ada,Carl', 'birthday today']);
	},
);
