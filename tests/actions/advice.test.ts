import { describe, expect, it } from 'vitest';
import { actionKinds, type ActionKind } from '../../src/actions/action';
import { canPick } from '../../src/actions/advice';
import { choicesFor } from '../../src/actions/choices';
import { personNote, today, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';

const grace = personNote('Grace', { list: 'list20' });
const [ada, ben] = [personNote('Ada'), personNote('Ben')];
const hard = (name: string, knows: string[] = []): TestNote => personNote(name, { hardTime: 'illness', knows });

describe('whether somebody can be picked', () => {
	const pickable = (notes: readonly TestNote[], ...taken: string[]): ActionKind[] => {
		const { bonds } = routineOf(notes);
		return actionKinds.filter((kind) => canPick(kind, { day: today, bonds, taken: new Set(taken) }));
	};

	it.each<[string, readonly TestNote[], readonly ActionKind[]]>([
		['nobody', [], []],
		['one of the twenty', [grace], ['outreach']],
		['one of the network', [ada], ['sharing', 'compassion']],
		['one in a hard time', [hard('Ada')], ['compassion']],
		['two in a hard time', [hard('Ada'), hard('Ben')], ['compassion']],
		['two, one in a hard time', [ada, hard('Ben')], ['sharing', 'compassion']],
		['two', [ada, ben], ['introduction', 'sharing', 'compassion']],
		['two who know each other', [personNote('Ada', { knows: ['[[Ben]]'] }), ben], ['sharing', 'compassion']],
		[
			'three, two of whom know each other',
			[personNote('Ada', { knows: ['[[Ben]]'] }), ben, personNote('Carl')],
			['introduction', 'sharing', 'compassion'],
		],
	])('depends on who is there: %s', (_, notes, kinds) => {
		expect(pickable(notes)).toEqual(kinds);
	});

	it('is not so for people whom the day names already', () => {
		expect(pickable([ada, ben, grace], 'People/Ada.md')).toEqual(['outreach', 'sharing', 'compassion']);
		expect(pickable([ada, grace], 'People/Ada.md', 'People/Grace.md')).toEqual([]);
	});
});

describe('the choices of an action', () => {
	const choices = (kind: ActionKind, first: string | null = null): string[][] =>
		choicesFor(kind, candidatesOf(routineOf([ada, ben, hard('Carl'), grace])), first).map(({ people }) =>
			people.map((path) => path.slice('People/'.length, -'.md'.length)),
		);

	it('are everybody who can be picked for it', () => {
		expect(choices('outreach')).toEqual([['Grace']]);
		expect(choices('sharing').flat().sort()).toEqual(['Ada', 'Ben']);
		expect(choices('compassion').flat().sort()).toEqual(['Ada', 'Ben', 'Carl']);
	});

	it('of an introduction are those to whom the first person can be introduced', () => {
		expect(choices('introduction', 'People/Ada.md')).toEqual([['Ada', 'Ben']]);
		expect(choices('introduction', 'People/Carl.md')).toEqual([]);
		expect(choices('introduction')).toEqual([]);
	});
});
