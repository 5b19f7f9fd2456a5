import { CST, Lexer, visit, type Document } from 'yaml';

/** Beyond these, reading takes seconds or exhausts the stack; no note written by hand or by plugins comes near. */
const longestBlock = 65_536;
const longestGap = 1_000;
const deepest = 32;
const widestIndent = 100;
const mostAliases = 100;

/**
 * Why YAML should not even be tried, as a sentence for the user, or null. Recursion must be bounded beforehand: V8 ends
 * the process, beyond any catch, if it compiles a regular expression where the stack has run out.
 */
export function findExcess(yaml: string): string | null {
	if (yaml.length > longestBlock) return 'the frontmatter is too long to be read';
	// gray-matter looks for comments with /^\s*#/gm, which takes time quadratic in a run of blank lines.
	for (const gap of yaml.matchAll(/\s+/g)) {
		if (gap[0].length > longestGap) return 'the frontmatter has too large a gap in it to be read';
	}
	if (yaml.split(/[\r\n]/).some((line) => line.startsWith(' '.repeat(widestIndent)))) return nestedTooDeeply;

	let flows = 0;
	let indicatorsOnLine = 0;
	let aliases = 0;
	for (const token of new Lexer().lex(yaml)) {
		switch (CST.tokenType(token)) {
			case 'newline':
				indicatorsOnLine = 0;
				break;
			case 'flow-seq-start':
			case 'flow-map-start':
				if (++flows > deepest) return nestedTooDeeply;
				break;
			case 'flow-seq-end':
			case 'flow-map-end':
				flows--;
				break;
			case 'seq-item-ind':
			case 'explicit-key-ind':
			case 'map-value-ind':
				if (flows === 0 && ++indicatorsOnLine > deepest) return nestedTooDeeply;
				break;
			case 'alias':
				if (++aliases > mostAliases) return 'the frontmatter refers to parts of itself too often to be read';
				break;
		}
	}
	return null;
}

const nestedTooDeeply = 'the frontmatter is nested too deeply to be read';

/** Whether an alias in the YAML stands for something that it is part of. */
export function holdsItself(document: Document): boolean {
	let found = false;
	visit(document, {
		Alias(_, alias, ancestors) {
			const target = alias.resolve(document);
			if (target === undefined || !ancestors.includes(target)) return undefined;
			found = true;
			return visit.BREAK;
		},
	});
	return found;
}
