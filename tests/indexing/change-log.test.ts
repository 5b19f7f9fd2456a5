import { describe, expect, it } from 'vitest';
import { ChangeLog, LogReader } from '../../src/indexing/change-log';

describe('a log of changes', () => {
	const changes = (reader: LogReader<string>, log: ChangeLog<string>): string[] | null => {
		const next = reader.next(log);
		return next === null ? null : [...next];
	};

	it('tells each reader what has changed since that reader asked, each key once', () => {
		const log = new ChangeLog<string>();
		const [early, late] = [new LogReader<string>(), new LogReader<string>()];
		expect([changes(early, log), changes(early, log)]).toEqual([null, []]);
		for (const key of ['a', 'b', 'a']) log.add(key);
		expect([changes(early, log), changes(late, log)]).toEqual([['a', 'b'], null]);
		log.add('c');
		expect([changes(early, log), changes(late, log), changes(early, log)]).toEqual([['c'], ['c'], []]);
	});

	it('says that it does not know after more changes than it keeps, however many', () => {
		for (const count of [999, 1_000, 1_001, 2_000, 2_500]) {
			const log = new ChangeLog<string>();
			const reader = new LogReader<string>();
			log.add('before');
			reader.next(log);
			for (let number = 0; number < count; number += 1) log.add(String(number));
			const next = reader.next(log);
			expect([count, next === null || next.size === count]).toEqual([count, true]);
			expect(next === null).toBe(count >= 1_000);
			log.add('then');
			expect(changes(reader, log)).toEqual(['then']);
		}
	});

	it('says so of another log', () => {
		const [log, other] = [new ChangeLog<string>(), new ChangeLog<string>()];
		const reader = new LogReader<string>();
		reader.next(log);
		other.add('a');
		expect([changes(reader, other), changes(reader, other), changes(reader, log)]).toEqual([null, [], null]);
	});
});
