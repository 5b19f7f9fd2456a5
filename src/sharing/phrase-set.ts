/** A set of phrases to search for in a text at once. A phrase costs nothing where its first word does not occur. */
export class PhraseSet {
	private readonly all: ReadonlySet<string>;
	private readonly byFirstWord = new Map<string, string[]>();

	constructor(phrases: Iterable<string>) {
		this.all = new Set(phrases);
		for (const phrase of this.all) {
			const first = phrase.split(' ', 1)[0] ?? '';
			this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), ` ${phrase} `]);
		}
	}

	get isEmpty(): boolean {
		return this.all.size === 0;
	}

	/** The first words of all phrases, each once: a text without any of these holds no phrase. */
	firstWords(): Iterable<string> {
		return this.byFirstWord.keys();
	}

	/** The words of all phrases, each once. */
	words(): Set<string> {
		return new Set([...this.all].flatMap((phrase) => phrase.split(' ')));
	}

	/** The phrases of this set that `other` does not hold. */
	without(other: PhraseSet): PhraseSet {
		return new PhraseSet([...this.all].filter((phrase) => !other.all.has(phrase)));
	}

	/** Whether `text` contains any of the phrases. `text` holds words between spaces: ` pricing experiments `. */
	isIn(text: string): boolean {
		if (this.isEmpty || text === '') return false;
		for (const word of text.split(/\s+/)) {
			for (const phrase of this.byFirstWord.get(word) ?? []) if (text.includes(phrase)) return true;
		}
		return false;
	}
}
