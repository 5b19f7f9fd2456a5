import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** Words with which a sentence says what holds whatever happens. */
const promising =
	/\b(?:never|always|nothing|nobody|no|none|only|every|everything|everybody|stays?|keeps?|kept|cannot|whatever|however|as (?:it|they) (?:is|are|was|were)|undo)\b/i;

/** Whether a sentence has words of a promise. */
export function isPromising(sentence: string): boolean {
	return promising.test(sentence);
}

/** The sentences of a page in words alone. Code and HTML have none; each cell of a table has its own. */
export function sentencesOfPage(page: string): string[] {
	const texts: string[] = [];
	visit(fromMarkdown(page), 'paragraph', (paragraph) => {
		const words = wordsOf(paragraph);
		// CommonMark takes a table for a paragraph with bars.
		texts.push(...(words.startsWith('|') ? words.split(/\s*\|\s*/) : [words]));
	});
	return texts.flatMap((text) => text.replace(/([.?!])\s+(?=[A-Z“])/g, '$1\n').split('\n')).flatMap(inWords);
}

/** A text on one line, without what Markdown puts around words and without bars, which end a cell of a table. */
export function inWords(text: string): string[] {
	const words = text
		.replace(/[*`_|]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return words === '' ? [] : [words];
}

function wordsOf(node: Nodes): string {
	let words = '';
	visit(node, (one) => {
		if (one.type === 'text' || one.type === 'inlineCode') words += one.value.replaceAll('\n', ' ');
	});
	return words;
}
