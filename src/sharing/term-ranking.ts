import type { NotePath } from '../note-path';

/** How fast more of a word says less (`k`), and what its mere presence says (`d`): the usual values of BM25+. */
const k = 1.2;
const d = 0.5;

/** The texts of a note, field by field: words between white space. */
type Texts<Field extends string> = Readonly<Record<Field, string>>;

/**
 * Ranks notes by the words in their fields (BM25), without regard to the length of a field. A score depends on the notes
 * that are in it, not on those that once were, nor on the order in which they came.
 */
export class TermRanking<Field extends string> {
	readonly #fields: readonly Field[];
	readonly #notes = new Map<NotePath, Texts<Field>>();
	/** By field and word: how often the word stands in that field of each note. */
	readonly #counts = new Map<Field, Map<string, Map<NotePath, number>>>();

	/** @param boosts how much more a word says in one field than in another */
	constructor(private readonly boosts: Readonly<Record<Field, number>>) {
		this.#fields = Object.keys(boosts) as Field[];
		for (const field of this.#fields) this.#counts.set(field, new Map());
	}

	has(path: NotePath): boolean {
		return this.#notes.has(path);
	}

	/** Takes in a note; one that it has already is replaced. */
	add(path: NotePath, texts: Texts<Field>): void {
		this.remove(path);
		this.#notes.set(path, texts);
		for (const [field, words] of this.#counts) {
			for (const word of wordsIn(texts[field])) {
				const notes = words.get(word) ?? new Map<NotePath, number>();
				words.set(word, notes.set(path, (notes.get(path) ?? 0) + 1));
			}
		}
	}

	/** Forgets a note. */
	remove(path: NotePath): void {
		const texts = this.#notes.get(path);
		if (texts === undefined) return;
		this.#notes.delete(path);
		for (const [field, words] of this.#counts) {
			for (const word of wordsIn(texts[field])) {
				const notes = words.get(word);
				notes?.delete(path);
				if (notes?.size === 0) words.delete(word);
			}
		}
	}

	/** The scores of the notes that hold each word of `text` in some field. */
	scores(text: string): Map<NotePath, number> {
		const words = wordsIn(text);
		const byWord = words.map((word) => this.#scoresOf(word));
		const found = [...(byWord[0]?.keys() ?? [])].filter((path) => byWord.every((scores) => scores.has(path)));
		// What fits a phrase of many words fits better than what fits one word.
		const weight = new Set(words).size;
		// Word by word: sums in another order differ in their last digits, and equals would be none.
		return new Map(found.map((path) => [path, weight * byWord.reduce((sum, scores) => sum + (scores.get(path) ?? 0), 0)]));
	}

	#scoresOf(word: string): Map<NotePath, number> {
		const scores = new Map<NotePath, number>();
		for (const field of this.#fields) {
			const notes = this.#counts.get(field)?.get(word);
			if (notes === undefined) continue;
			const rarity = Math.log(1 + (this.#notes.size - notes.size + 0.5) / (notes.size + 0.5));
			for (const [path, count] of notes) {
				const score = this.boosts[field] * (rarity * (d + (count * (k + 1)) / (count + k)));
				scores.set(path, (scores.get(path) ?? 0) + score);
			}
		}
		return scores;
	}
}

function wordsIn(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}
