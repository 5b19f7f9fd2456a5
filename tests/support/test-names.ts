import ts from 'typescript';
import { textOf } from './imports';

/** The names of the tests of a file, read from its syntax. Tests that are skipped have none. */
export function namesOfTests(file: string): string[] {
	const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) {
			// Of `it.each(rows)(name)`, the words of the rows are no part of how it is called.
			const { expression } = node;
			const called = (ts.isCallExpression(expression) ? expression.expression : expression).getText(source);
			const [first] = node.arguments;
			const isTest = /^(?:it|test)\b/.test(called) && !/\b(?:skip|todo|only|fails|fixme)\b/.test(called);
			if (isTest && first !== undefined && ts.isStringLiteralLike(first)) names.push(first.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return names;
}
