import { describe, expect, it } from 'vitest';
import { historyOf, type PastTouch } from '../../src/record/history';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const { vault: links, roster, dailyNotes } = routineOf([personNote('Ada'), personNote('Ben'), plainNote('Tea.md'), plainNote('Journal/2026-11-03.md')]);
const line = (id: string, ...targets: string[]): RecordedLine => ({ id: `tom-${id}`, done: true, targets });

function history(notes: Record<string, RecordedLine[]>): PastTouch[] {
	const record = new LineRecord();
	for (const [path, lines] of Object.entries(notes)) record.put(path, lines);
	return historyOf('People/Ada.md', { record, links, roster, dailyNotes });
}

describe('the history of a person', () => {
	it('is every ticked line that names them, newest first, with whom they met and what was shared', () => {
		expect(
			history({
				'Journal/2026-11-01.md': [line('20261101-compassion', 'Ada'), line('20261101-outreach', 'Ben', 'Ada')],
				'Journal/2026-11-03.md': [line('20261103-introduction', 'Ben', 'Ada', 'Ben'), line('20261103-sharing', 'Ada', 'Ben', 'Tea')],
				'Log.md': [line('20261020-touch-1', 'Ada')],
			}).map(({ day, kind, note, introducedTo, shared }) => [day, kind, note, introducedTo, shared]),
		).toEqual([
			['2026-11-03', 'introduction', 'Journal/2026-11-03.md', 'People/Ben.md', null],
			['2026-11-03', 'sharing', 'Journal/2026-11-03.md', null, 'Tea.md'],
			['2026-11-01', 'compassion', 'Journal/2026-11-01.md', null, null],
			['2026-10-20', 'touch', 'Log.md', null, null],
		]);
	});

	it('takes the day of the daily note before that of the block id, and counts copies of a line once', () => {
		const moved = line('20261101-compassion', 'Ada');
		expect(history({ 'Log.md': [moved], 'Journal/2026-11-03.md': [moved] })).toMatchObject([{ day: '2026-11-03', note: 'Journal/2026-11-03.md' }]);
	});

	it('is empty where nothing names them', () => {
		expect(history({ 'Log.md': [line('20261101-compassion', 'Ben')] })).toEqual([]);
	});
});
