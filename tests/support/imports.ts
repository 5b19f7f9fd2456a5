import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import of a file, in any form: a declaration, a re-export, a type or a call of `import()`. */
export interface Import {
	readonly from: string;
	/** The package, or the path of the file inside the project. */
	readonly to: string;
	/** Whether the import is of types alone, and so absent when the program runs. */
	readonly isTypeOnly: boolean;
}

/** The files in a folder of the project, by their paths inside it, sorted. */
export function filesIn(folder: string, endings: readonly string[] = ['.ts']): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
}

/** The text of a file of the project. */
export function textOf(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

/** The imports of a file, read from its syntax. */
export function importsOf(file: string, text = textOf(file)): Import[] {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const imports: Import[] = [];
	const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
		if (specifier !== undefined && ts.isStringLiteralLike(specifier))
			imports.push({ from: file, to: targetOf(specifier.text, file), isTypeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node))
			add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return imports;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return false;
	const names = clause.namedBindings;
	const areTypes =
		names !== undefined && ts.isNamedImports(names) && names.elements.every(({ isTypeOnly }) => isTypeOnly);
	return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && areTypes);
}

function targetOf(specifier: string, file: string): string {
	if (!specifier.startsWith('.')) return specifier;
	const path = relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
	return existsSync(join(root, path)) && !path.endsWith('/') && /\.\w+$/.test(path) ? path : `${path}.ts`;
}
