import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
	readonly from: string;
	/** The package, or the path of the file inside the project. */
	readonly to: string;
	readonly isTypeOnly: boolean;
}

function filesIn(folder: string, endings: readonly string[] = ['.ts']): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
}

function importsOf(file: string): Import[] {
	const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
	return [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map((match) => {
		const target = match[2] ?? '';
		const path = relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/');
		return { from: file, to: target.startsWith('.') ? `${path}.ts` : target, isTypeOnly: match[1] !== undefined };
	});
}

const sources = filesIn('src');
const imports = sources.flatMap(importsOf);
const isApp = (file: string): boolean => file === 'src/main.ts' || file.startsWith('src/obsidian/');

/** The packages that the core imports, each with the module that it serves. */
const packages: Readonly<Record<string, string>> = {
	yaml: 'src/frontmatter/',
};

describe('the core', () => {
	it('is found by this test at all', () => {
		expect(sources.length).toBeGreaterThan(30);
		expect(imports.length).toBeGreaterThan(100);
	});

	it('imports neither the app nor Node, and each package in one module only', () => {
		const isListed = ({ from, to }: Import): boolean => Object.hasOwn(packages, to) && from.startsWith(packages[to] ?? '');
		expect(imports.filter((one) => !isApp(one.from) && !one.to.startsWith('src/') && !isListed(one))).toEqual([]);
		expect(imports.filter(({ from, to }) => isApp(from) && Object.hasOwn(packages, to))).toEqual([]);
	});

	it('knows nothing of a document, a clock or chance', () => {
		const forbidden = /\b(document|window|activeDocument|HTMLElement|localStorage|process|Math\.random|Date\.now)\b|new Date\(\)/;
		const code = (file: string): string =>
			readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'|`[^`]*`/g, '');
		// The only documents of the core are in YAML and in JSON.
		const others = (file: string): string => (/^src\/(frontmatter\/edit-|command-line\/)/.test(file) ? code(file).replace(/\bdocument\b/g, '') : code(file));
		const offenders = sources.filter((file) => !isApp(file) && forbidden.test(others(file)));
		expect(offenders).toEqual([]);
	});
});

describe('the rooms', () => {
	const order = ['text', 'language', 'vault', 'markdown', 'sync-copies', 'people', 'sharing', 'actions', 'daily-note', 'record', 'drafts', 'contacts', 'pictures', 'command-line'];
	const roomOf = (file: string): number => order.findIndex((room) => file.startsWith(`src/${room}/`));

	it('import only in the direction in which the data goes', () => {
		const against = imports.filter(({ from, to }) => roomOf(from) >= 0 && roomOf(to) > roomOf(from));
		expect(against).toEqual([]);
	});

	it('leave the adapter to main.ts, and the scripts to themselves', () => {
		expect(imports.filter(({ from, to }) => to.startsWith('src/obsidian/') && !isApp(from))).toEqual([]);
		expect(imports.filter(({ to }) => to.startsWith('scripts/') || to.startsWith('tests/'))).toEqual([]);
	});

	it('have no cycles', () => {
		const edges = new Map(sources.map((file) => [file, importsOf(file).filter(({ isTypeOnly }) => !isTypeOnly).map(({ to }) => to)]));
		const done = new Set<string>();
		const walk = (file: string, path: readonly string[]): string[] | null => {
			if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
			if (done.has(file)) return null;
			for (const next of edges.get(file) ?? []) {
				const cycle = walk(next, [...path, file]);
				if (cycle !== null) return cycle;
			}
			done.add(file);
			return null;
		};
		expect(sources.map((file) => walk(file, [])).find((cycle) => cycle !== null) ?? null).toBeNull();
	});
});

describe('the plugin', () => {
	it.each([
		['reaches no network', /\b(fetch|XMLHttpRequest|WebSocket|EventSource|requestUrl|request|sendBeacon|importScripts)\s*\(|\bnew (XMLHttpRequest|WebSocket|EventSource|Worker)\b/],
		['runs no text', /\b(eval|Function|execScript)\s*\(|\bset(?:Timeout|Interval)\s*\(\s*['"`]/],
		['makes no markup of text', /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|document\.write|MarkdownRenderer|sanitizeHTMLToDom|srcdoc)\b/],
	])('%s', (_, forbidden) => {
		const code = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
		expect(sources.filter((file) => forbidden.test(code(file)))).toEqual([]);
	});
});

describe('packages that are dangerous at large', () => {
	it('have one importer each: moment what writes days in the program, gray-matter the wrapper that refuses to run frontmatter', () => {
		const all = [...imports, ...filesIn('scripts').flatMap(importsOf)];
		const importersOf = (name: RegExp): string[] => [...new Set(all.filter(({ to }) => name.test(to)).map(({ from }) => from))];
		expect(importersOf(/^moment(\/|$)/)).toEqual(['scripts/cli/moment-format.ts']);
		expect(importersOf(/^gray-matter$/)).toEqual(['scripts/cli/frontmatter.ts']);
	});
});

describe('the project', () => {
	const own = [
		...['src', 'scripts', 'tests', 'docs'].flatMap((folder) => filesIn(folder, ['.ts', '.mjs', '.md', '.css'])),
		'README.md',
		'CONTRIBUTING.md',
		'SECURITY.md',
		'package.json',
	].filter((file) => !file.startsWith('tests/vaults/'));

	it('speaks of nothing outside itself, but for the captures of the app that tests compare with', () => {
		const outside = new RegExp(['..', 'shared'].join('/').replaceAll('.', '\\.'));
		const speakers = own.filter((file) => outside.test(readFileSync(join(root, file), 'utf8')));
		expect(speakers.filter((file) => file !== 'tests/support/captures.ts')).toEqual([]);
	});

	it('asks for no download addresses', () => {
		expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
	});
});
