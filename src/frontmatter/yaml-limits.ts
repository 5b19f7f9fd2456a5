import { CST, Lexer } from 'yaml';

/** How many characters frontmatter may have: `yaml` reads some hundred thousand a second. */
const longest = 131_072;

/** How deep lists and mappings may lie in one another; some 700 of them exhaust the stack in Node. */
const deepest = 100;

/** Whether frontmatter is beyond what anyone writes by hand, and would take the parser seconds or exhaust the stack. */
export function isTooMuch(yaml: string): boolean {
	return yaml.length > longest || isTooDeep(yaml);
}

/**
 * The parser calls itself for each level, and V8 ends the process where a regular expression is compiled on an
 * exhausted stack.
 */
function isTooDeep(yaml: string): boolean {
	let brackets = 0;
	/** How deep a dash or a colon on this line can lie: one level for each blank before it and for each other mark. */
	let depth = 0;
	let isLineStart = true;
	for (const token of new Lexer().lex(yaml)) {
		const type = CST.tokenType(token);
		if (type === 'newline') depth = 0;
		else if (isLineStart && type === 'space') depth = token.length;
		else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
		else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets -= 1;
		else if (
			brackets === 0 &&
			(type === 'seq-item-ind' || type === 'map-value-ind' || type === 'explicit-key-ind')
		) {
			depth += 1;
			if (depth > deepest) return true;
		}
		if (brackets > deepest) return true;
		isLineStart = type === 'newline';
	}
	return false;
}
