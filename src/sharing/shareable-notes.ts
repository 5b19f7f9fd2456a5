import { addDays, type Day } from '../day';
import { comparePaths, compareTexts, type NotePath } from '../note-path';
import { PhraseSet } from './phrase-set';
import {
	mayHoldWord,
	noteFields,
	shareableNote,
	type NoteField,
	type NoteSummary,
	type ShareableNote,
	type ShareableRules,
} from './shareable-note';
import { TermRanking } from './term-ranking';
import { WordSieve } from './word-sieve';

/** A note that fits a topic. */
export interface FittingNote {
	readonly path: NotePath;
	/** The day on which it was changed, today at the latest. */
	readonly changed: Day;
	/** How well it fits (BM25); comparable between the topics of one day. */
	readonly score: number;
}

/** A note that is ranked, and what it was made of; null where it is for today's plan alone. */
interface RankedNote {
	readonly note: ShareableNote;
	readonly summary: NoteSummary | null;
}

/** How much more a topic says in a title than in a link. */
const boost = { title: 4, aliases: 4, tags: 3, headings: 2, links: 1 };

/**
 * What the vault holds to share: an index of notes by the topics of people, that follows both one at a time.
 *
 * Only notes that mention a topic of somebody on the lists are ranked, so that a note that has nothing to do with any
 * of them changes no plan, whatever the ranking.
 */
export class ShareableNotes {
	/** The notes that mention a topic and are ranked. */
	private readonly notes = new Map<NotePath, RankedNote>();
	/**
	 * All other notes: they may mention the next topic. Their texts would take more memory than all else, so they are
	 * read when it comes.
	 */
	private readonly others = new Map<NotePath, NoteSummary>();
	private readonly fits = new Map<string, readonly FittingNote[]>();
	private topics = new PhraseSet([]);
	/** The phrases that `follow` was told last. */
	private followed: readonly string[] = [];
	private sieve = new WordSieve([]);
	/**
	 * The words of the topics. Nothing else is searched for, and the ranking of a large vault by all its words takes
	 * some 700 MB.
	 */
	private words: ReadonlySet<string> = new Set();
	private today: Day;
	/**
	 * Without regard to the length of a field: two notes that have a topic in their title fit alike, and the newer one
	 * comes first.
	 */
	private readonly ranking = new TermRanking(boost);

	constructor(
		private readonly rules: ShareableRules,
		today: Day,
	) {
		this.today = today;
	}

	/** Takes in a note as it is now, to be shared or not. Costs the work of that note. */
	put(summary: NoteSummary): void {
		this.remove(summary.path);
		this.others.set(summary.path, summary);
		if (!this.topics.isEmpty && mayHoldWord(summary, this.sieve)) this.take(summary);
	}

	/**
	 * Takes in a note for the plan of today alone: nothing of it is kept but what speaks of the topics that `follow`
	 * was told. The texts of 100,000 notes would take more memory than all else.
	 */
	putForToday(summary: NoteSummary): void {
		this.remove(summary.path);
		const note = shareableNote(summary, this.rules, this.oldest);
		if (note === null || !this.isWanted(note)) return;
		const words = new PhraseSet(this.words);
		const topical = linesOf(note, (line) => words.isIn(line));
		this.notes.set(note.path, { note: topical, summary: null });
		this.rank(topical);
	}

	/** Follows a note to its new path. */
	rename(from: NotePath, summary: NoteSummary): void {
		this.remove(from);
		this.put(summary);
	}

	/** Forgets a note. */
	remove(path: NotePath): void {
		if (this.notes.delete(path)) this.unrank(path);
		else this.others.delete(path);
	}

	/**
	 * Makes ready for a day and for the topics of the people on the lists, as phrases. Costs nothing where both are the
	 * same; a new topic costs one look at each note.
	 */
	follow(phrases: readonly string[], today: Day): void {
		const looks = this.following(phrases, today);
		while (looks.next().done !== true);
	}

	/** The same, a note at a time, so that the caller can pause. Until it is done, nothing else may be followed. */
	*following(phrases: readonly string[], today: Day): Generator<void, void> {
		if (phrases === this.followed && today === this.today) return;
		this.followed = phrases;
		const topics = new PhraseSet(phrases);
		const added = topics.without(this.topics);
		if (added.isEmpty && this.topics.without(topics).isEmpty && today === this.today) return;
		// Notes only ever grow too old, unless a clock goes back.
		const isEarlier = today < this.today;
		const words = topics.words();
		const newWords = new PhraseSet([...words].filter((word) => !this.words.has(word)));
		const sieve = new WordSieve((isEarlier ? topics : added).firstWords());
		this.topics = topics;
		this.words = words;
		this.sieve = new WordSieve(topics.firstWords());
		this.today = today;
		this.fits.clear();
		for (const { note, summary } of this.notes.values()) {
			if (!this.isWanted(note)) {
				this.remove(note.path);
				if (summary !== null) this.others.set(note.path, summary);
			} else if (mentions(note, newWords)) this.rank(note);
			yield;
		}
		if (added.isEmpty && !isEarlier) return;
		for (const summary of this.others.values()) {
			if (mayHoldWord(summary, sieve)) this.take(summary);
			yield;
		}
	}

	/** The notes that mention one of these phrases, best first; of equals the newest first. */
	fitting(phrases: readonly string[]): readonly FittingNote[] {
		const key = phrases.join('\n');
		const known = this.fits.get(key);
		if (known !== undefined) return known;
		const found = new Map<NotePath, FittingNote>();
		for (const phrase of phrases) {
			for (const [path, score] of this.ranking.scores(phrase)) {
				const note = this.notes.get(path)?.note;
				// The words may stand in the note and yet not together.
				if (note === undefined || !holds(note, phrase) || (found.get(path)?.score ?? 0) >= score) continue;
				found.set(path, { path, changed: note.changed > this.today ? this.today : note.changed, score });
			}
		}
		const sorted = [...found.values()].sort((a, b) => b.score - a.score || compareNewest(a, b));
		this.fits.set(key, sorted);
		return sorted;
	}

	/** The first day whose notes are still shared. */
	private get oldest(): Day {
		return addDays(this.today, -this.rules.settings.sharing.days);
	}

	/** Ranks a note if it is to be shared and mentions a topic. */
	private take(summary: NoteSummary): void {
		const note = shareableNote(summary, this.rules, this.oldest);
		if (note === null || !this.isWanted(note)) return;
		this.others.delete(note.path);
		this.notes.set(note.path, { note, summary });
		this.rank(note);
	}

	private isWanted(note: ShareableNote): boolean {
		return note.changed >= this.oldest && mentions(note, this.topics);
	}

	private rank(note: ShareableNote): void {
		const wordsOf = (field: NoteField): string =>
			note[field]
				.split(/\s+/)
				.filter((word) => this.words.has(word))
				.join(' ');
		this.ranking.add(note.path, {
			title: wordsOf('title'),
			aliases: wordsOf('aliases'),
			tags: wordsOf('tags'),
			headings: wordsOf('headings'),
			links: wordsOf('links'),
		});
		this.fits.clear();
	}

	private unrank(path: NotePath): void {
		if (!this.ranking.has(path)) return;
		this.ranking.remove(path);
		this.fits.clear();
	}
}

/** A note with those lines of its fields that are to be kept. */
function linesOf(note: ShareableNote, isKept: (line: string) => boolean): ShareableNote {
	// Joined anew, because a part of a text keeps the whole text in memory.
	const kept = (field: NoteField): string =>
		note[field]
			.split('\n')
			.filter(isKept)
			.map((line) => line.split(' ').join(' '))
			.join('\n');
	return {
		...note,
		title: kept('title'),
		aliases: kept('aliases'),
		tags: kept('tags'),
		headings: kept('headings'),
		links: kept('links'),
	};
}

/** The newer of two notes first; the order of their paths decides between notes of one day. */
export function compareNewest(a: FittingNote, b: FittingNote): number {
	return compareTexts(b.changed, a.changed) || comparePaths(a, b);
}

function holds(note: ShareableNote, phrase: string): boolean {
	return noteFields.some((field) => note[field].includes(` ${phrase} `));
}

function mentions(note: ShareableNote, phrases: PhraseSet): boolean {
	return noteFields.some((field) => phrases.isIn(note[field]));
}
