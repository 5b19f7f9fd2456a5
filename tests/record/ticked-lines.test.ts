import { expect, it } from 'vitest';
import { quotedLine, readTicks } from '../../src/record/ticked-lines';
import { personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { saidProblems } from '../support/said';

const note = 'Journal/2026-11-23.md';
const read = (line: string): { ticks: string[]; problems: string[] } => {
	const { ticks, problems } = readTicks(`${line}\n`, note, routineOf([personNote('Ada')]));
	return { ticks: ticks.map((tick) => tick.line.id), problems: saidProblems(problems).map(({ problem }) => problem) };
};

it('an open line is no tick', () => {
	expect(read('- [ ] Call [[Ada]] ^tom-20261123-compassion')).toEqual({ ticks: [], problems: [] });
});

it('a ticked line names no more than two strangers', () => {
	const { problems } = read('- [x] Call [[Gone]], [[Lost]] and [[Away]] ^tom-20261123-compassion');
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain('[[Gone]], [[Lost]]');
	expect(problems[0]).not.toMatch(/\[\[Lost\]\], \[\[Away\]\]/);
});

it('a line is quoted without its id, on one line, and not whole where it is long', () => {
	expect(quotedLine('  - [x] Call\n  [[Ada]]  ^tom-20261123-compassion')).toBe('- [x] Call [[Ada]]');
	expect(quotedLine('a'.repeat(81))).toBe(`${'a'.repeat(80)}…`);
});
