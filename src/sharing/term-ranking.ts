import MiniSearch from 'minisearch';
import type { NotePath } from '../note-path';

/**
 * How MiniSearch weighs a word: `k` is how fast more of the same word says less, `d` what its mere presence says (both
 * are the library's defaults, those of BM25+). `b` is 0: the length of a field does not count.
 */
const bm25 = { k: 1.2, b: 0, d: 0.5 };

/** The texts of a note, field by field: words between white space. */
type Texts<Field extends string> = Readonly<Record<Field, string>>;

/**
 * Ranks notes by the words in their fields (BM25, by MiniSearch). A score depends on the notes that are in the index,
 * not on those that were in it before, nor on the order in which they came: two devices with the same notes make the
 * same plan.
 */
export class TermRanking<Field extends string> {
	/** What the index holds: it takes the texts of a note to remove it without a trace. */
	private readonly notes = new Map<NotePath, Texts<Field>>();
	private readonly index: MiniSearch<Texts<Field> & { readonly path: NotePath }>;

	/** @param boosts how much more a word says in one field than in another */
	constructor(boosts: Readonly<Record<Field, number>>) {
		this.index = new MiniSearch({
			idField: 'path',
			fields: Object.keys(boosts),
			tokenize: wordsIn,
			// Texts are folded before they come here.
			processTerm: (word) => word,
			searchOptions: { combineWith: 'AND', boost: { ...boosts }, bm25 },
		});
	}

	has(path: NotePath): boolean {
		return this.notes.has(path);
	}

	/** Adds a note; one that is there already is replaced. */
	add(path: NotePath, texts: Texts<Field>): void {
		this.remove(path);
		this.notes.set(path, texts);
		this.index.add({ ...texts, path });
	}

	/** Removes a note. */
	remove(path: NotePath): void {
		const texts = this.notes.get(path);
		if (texts === undefined) return;
		this.notes.delete(path);
		// Not `discard`: its leftovers count in the scores until a timer cleans them up.
		this.index.remove({ ...texts, path });
	}

	/** The scores of the notes that hold each word of `text` in some field. */
	scores(text: string): Map<NotePath, number> {
		return new Map(this.index.search(text).map(({ id, score }) => [id as NotePath, score]));
	}
}

function wordsIn(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}
