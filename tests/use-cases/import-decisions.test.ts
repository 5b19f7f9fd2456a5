import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../src/contacts/plan-import';
import { ImportDecisions } from '../../src/use-cases/import-decisions';
import { contact } from '../support/contacts';

const row = (...numbers: number[]): ImportRow => ({
	kind: 'nameless',
	contact: contact('Ada'),
	because: null,
	joined: numbers.map((number) => contact('Ada', { number })),
});
const told = (decisions: ImportDecisions): string[] =>
	decisions.all().map(({ kind, contact: one, with: other }) => `${one} ${kind} ${other}`);
const many = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

function after(...steps: ((decisions: ImportDecisions) => void)[]): ImportDecisions {
	const decisions = new ImportDecisions();
	for (const step of steps) step(decisions);
	return decisions;
}

describe('what the user says of contacts', () => {
	it('takes each of a row from each other, once', () => {
		expect(told(after((all) => all.takeApart(row(1, 2, 3))))).toEqual(['1 apart 2', '1 apart 3', '2 apart 3']);
		expect(told(after((all) => all.takeApart(row(1))))).toEqual([]);
		const ofMany = told(after((all) => all.takeApart(row(...many(1, 34)))));
		expect([ofMany.includes('1 apart 34'), ofMany.includes('32 apart 34'), ofMany.includes('33 apart 34')]).toEqual(
			[true, true, false],
		);
	});

	it('counts the last word about two, in whichever order they are named, or about a contact and a note', () => {
		const other = { contact: 2, name: 'Ada' };
		expect(
			told(
				after(
					(all) => all.takeApart(row(1, 2)),
					(all) => all.decide('same', row(2), { contact: 1, name: 'Ada' }, row(1).joined),
				),
			),
		).toEqual(['2 same 1']);
		expect(
			told(
				after(
					(all) => all.decide('same', row(1), other, row(2).joined),
					(all) => all.decide('apart', row(1), other, row(2).joined),
				),
			),
		).toEqual(['1 apart 2']);
		expect(
			told(
				after(
					(all) => all.decide('same', row(1), { path: 'Ada.md' }, []),
					(all) => all.decide('same', row(1), { path: 'Ben.md' }, []),
					(all) => all.decide('apart', row(1), { path: 'Ada.md' }, []),
				),
			),
		).toEqual(['1 same Ben.md', '1 apart Ada.md']);
		expect(
			told(
				after(
					(all) => all.decide('same', row(1), other, row(2).joined),
					(all) => all.decide('apart', row(11), { contact: 3, name: 'Ada' }, row(3).joined),
				),
			),
		).toEqual(['1 same 2', '11 apart 3']);
	});

	it('joins a row with a note by its first contact, and takes it from one by all', () => {
		expect(told(after((all) => all.decide('same', row(4, 5), { path: 'Ada.md' }, [])))).toEqual(['4 same Ada.md']);
		expect(told(after((all) => all.decide('apart', row(4, 5), { path: 'Ada.md' }, [])))).toEqual([
			'4 apart Ada.md',
			'5 apart Ada.md',
		]);
		expect(told(after((all) => all.decide('apart', row(...many(1, 40)), { path: 'Ada.md' }, [])))).toHaveLength(40);
	});

	it('joins two rows by one pair, and by those that were apart', () => {
		const other = { contact: 3, name: 'Ada' };
		expect(told(after((all) => all.decide('same', row(1, 2), other, row(3, 4).joined)))).toEqual(['1 same 3']);
		expect(
			told(
				after(
					(all) => all.takeApart(row(2, 4)),
					(all) => all.decide('same', row(1, 2), other, row(3, 4).joined),
				),
			),
		).toEqual(['1 same 3', '2 same 4']);
		expect(
			told(
				after(
					(all) => all.decide('same', row(2), { contact: 4, name: 'Ada' }, row(4).joined),
					(all) => all.decide('same', row(1, 2), other, row(3, 4).joined),
				),
			),
		).toEqual(['2 same 4', '1 same 3']);
	});

	it('takes two rows apart by every pair, of no more than 32 a row', () => {
		expect(
			told(after((all) => all.decide('apart', row(1, 2), { contact: 4, name: 'Ada' }, row(3, 4).joined))),
		).toEqual(['1 apart 3', '1 apart 4', '2 apart 3', '2 apart 4']);
		expect(
			told(
				after((all) =>
					all.decide(
						'apart',
						row(...many(1, 40)),
						{ contact: 100, name: 'Ada' },
						row(...many(100, 40)).joined,
					),
				),
			),
		).toHaveLength(32 * 32);
	});
});

describe('whom the user has taken from a row', () => {
	it('is named from both sides, a note as well, but nobody within the row or joined with it', () => {
		const decisions = after(
			(all) => all.takeApart(row(1, 2)),
			(all) => all.decide('apart', row(1), { path: 'Ada.md' }, []),
			(all) => all.decide('apart', row(5), { contact: 2, name: 'Ada' }, row(2).joined),
			(all) => all.decide('same', row(1), { contact: 7, name: 'Ada' }, row(7).joined),
			(all) => all.decide('apart', row(8), { path: 'Ben.md' }, []),
			(all) => all.decide('apart', row(8), { contact: 9, name: 'Ada' }, row(9).joined),
		);
		expect(decisions.apartFrom(row(1, 2))).toEqual(['Ada.md', 5]);
		expect(decisions.apartFrom(row(1))).toEqual([2, 'Ada.md']);
		expect(decisions.apartFrom(row(5))).toEqual([2]);
		expect(decisions.apartFrom(row(6))).toEqual([]);
		expect(new ImportDecisions().apartFrom(row(1))).toEqual([]);
	});
});

it('what was said follows contacts to their new numbers, and goes with those that are gone', () => {
	const decisions = after(
		(all) => all.takeApart(row(1, 2, 3)),
		(all) => all.decide('apart', row(2), { path: 'Ada.md' }, []),
		(all) => all.decide('same', row(3), { path: 'Ben.md' }, []),
	);
	decisions.renumber((number) => (number === 3 ? null : number + 10));
	expect(told(decisions)).toEqual(['11 apart 12', '12 apart Ada.md']);
});
