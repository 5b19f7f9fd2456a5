import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TermRanking } from '../../src/sharing/term-ranking';
import { runs } from '../support/runs';

const boosts = { title: 4, tags: 3, links: 1 };

type Texts = Readonly<Record<keyof typeof boosts, string>>;

function ranking(notes: Readonly<Record<string, Partial<Texts>>>): TermRanking<keyof typeof boosts> {
	const made = new TermRanking(boosts);
	for (const [path, texts] of Object.entries(notes)) made.add(path, { title: '', tags: '', links: '', ...texts });
	return made;
}

function inOrder(scores: ReadonlyMap<string, number>): string[] {
	return [...scores].sort(([, a], [, b]) => b - a).map(([path]) => path);
}

describe('a ranking by words', () => {
	it('finds the notes that hold all words, in any field', () => {
		const notes = {
			both: { title: ' public tea ', links: ' speaking ' },
			one: { title: ' public ' },
			none: { tags: ' publics ' },
		};
		expect(inOrder(ranking(notes).scores('public speaking'))).toEqual(['both']);
		expect(inOrder(ranking(notes).scores('public')).sort()).toEqual(['both', 'one']);
		expect(inOrder(ranking(notes).scores('zeppelin'))).toEqual([]);
		expect(inOrder(ranking(notes).scores(' '))).toEqual([]);
	});

	it('is higher if the words stand in a field with more weight, or often, whatever else stands there', () => {
		const notes = {
			link: { links: ' tea ' },
			title: { title: ' all that is known of tea ' },
			often: { links: ' tea \n tea ' },
			other: { title: ' chess ' },
		};
		expect(inOrder(ranking(notes).scores('tea'))).toEqual(['title', 'often', 'link']);
	});

	it('scores a rare word higher than one that most notes hold', () => {
		const made = ranking({ a: { title: ' tea chess ' }, b: { title: ' tea ' }, c: { title: ' tea ' } });
		expect(made.scores('chess').get('a')).toBeGreaterThan(made.scores('tea').get('a') ?? Infinity);
	});

	it('replaces a note that comes again', () => {
		const made = ranking({ a: { title: ' tea ' }, b: { title: ' tea ' } });
		made.add('a', { title: ' chess ', tags: '', links: '' });
		expect([...made.scores('tea').keys()]).toEqual(['b']);
		expect(made.scores('chess')).toEqual(
			ranking({ b: { title: ' tea ' }, a: { title: ' chess ' } }).scores('chess'),
		);
	});
});

const words = ['tea', 'chess', 'bees', 'rock', 'constructor', '__proto__', '茶'];
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((some) => ` ${some.join(' ')} `);
const anyStep = fc.record({
	path: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
	texts: fc.option(fc.record({ title: anyText, tags: anyText, links: anyText }), { freq: 3 }),
});
const anyQuery = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((some) => some.join(' '));

/** The notes after some steps, each of which adds a note or removes one. */
function left(steps: readonly { readonly path: string; readonly texts: Texts | null }[]): Map<string, Texts> {
	const notes = new Map<string, Texts>();
	for (const { path, texts } of steps) {
		if (texts === null) notes.delete(path);
		else notes.set(path, texts);
	}
	return notes;
}

describe('after any additions and removals, a ranking', () => {
	it('has the same scores to the last digit as one of the remaining notes alone, in any order', () => {
		fc.assert(
			fc.property(fc.array(anyStep, { maxLength: 30 }), anyQuery, (steps, query) => {
				const followed = new TermRanking(boosts);
				for (const { path, texts } of steps) {
					if (texts === null) followed.remove(path);
					else followed.add(path, texts);
				}
				const fresh = new TermRanking(boosts);
				for (const [path, texts] of [...left(steps)].reverse()) fresh.add(path, texts);
				expect(followed.scores(query)).toEqual(fresh.scores(query));
			}),
			{ numRuns: runs(500) },
		);
	});

	it('leaves no timer for later work', () => {
		vi.useFakeTimers();
		try {
			const made = new TermRanking(boosts);
			const title = ` ${Array.from({ length: 2_000 }, (_, number) => `word${number}`).join(' ')} `;
			for (let round = 0; round < 30; round += 1) {
				made.add('a', { title, tags: '', links: '' });
				made.remove('a');
			}
			expect(vi.getTimerCount()).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});
});
