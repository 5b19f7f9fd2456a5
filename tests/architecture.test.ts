import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, textOf, type Import } from './support/imports';

const sources = filesIn('src');
const imports = sources.flatMap((file) => importsOf(file));
const isApp = (file: string): boolean => file === 'src/main.ts' || file.startsWith('src/obsidian/');

/**
 * The modules of `src` from low to high: each may import those before it. The files at the root of `src` are modules,
 * too.
 */
const layers = [
	'day.ts note-path.ts indexing text locales language vault frontmatter markdown sync-copies settings',
	'people encounters sharing actions daily-note record routine.ts drafts contacts pictures',
	'use-cases command-line obsidian main.ts',
].flatMap((names) => names.split(' '));

/** The position of a file's module; -1 for a file outside `src` and for a package. */
const layerOf = (file: string): number =>
	layers.findIndex((layer) => file === `src/${layer}` || file.startsWith(`src/${layer}/`));

/** The packages that the core imports, each with the only module that may import it. */
const packages: Readonly<Record<string, string>> = {
	// Not the index of this package, which creates three formats of dates when it is loaded.
	'@date-fns/utc/date/mini': 'src/day.ts',
	'date-fns': 'src/day.ts',
	'date-fns/constants': 'src/day.ts',
	minisearch: 'src/sharing/',
	yaml: 'src/frontmatter/',
};

describe('the imports', () => {
	it('are found in every form', () => {
		expect(sources.length).toBeGreaterThan(100);
		expect(imports).toContainEqual({
			from: 'src/language/dictionary-of.ts',
			to: 'src/locales/de.json',
			isTypeOnly: false,
		});
		const text =
			"import type { A } from './day';\nexport * from './note-path';\nconst b: import('yaml').Document = await import('./obsidian/app/app-vault');\nimport { type C } from 'fs';";
		expect(importsOf('src/x.ts', text).map(({ to, isTypeOnly }) => [to, isTypeOnly])).toEqual([
			['src/day.ts', true],
			['src/note-path.ts', false],
			['yaml', true],
			['src/obsidian/app/app-vault.ts', false],
			['fs', true],
		]);
	});
});

describe('the core', () => {
	it('imports neither the app nor Node, and each package in one module only', () => {
		const isListed = ({ from, to }: Import): boolean => from.startsWith(packages[to] ?? '?');
		const outside = imports.filter(({ to }) => !to.startsWith('src/'));
		expect(outside.filter((one) => !isApp(one.from) && !isListed(one))).toEqual([]);
		expect(
			outside.filter(
				({ from, to }) =>
					isApp(from) && (Object.hasOwn(packages, to) || builtinModules.includes(to.replace(/^node:/, ''))),
			),
		).toEqual([]);
		expect(Object.keys(packages).filter((name) => !outside.some(({ to }) => to === name))).toEqual([]);
	});

	it('knows nothing of a document, a clock or chance', () => {
		const forbidden =
			/\b(document|window|activeDocument|HTMLElement|localStorage|process|Math\.random|Date\.now)\b|new Date\(\)/;
		const code = (file: string): string =>
			textOf(file)
				.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
				.replace(/'[^'\n]*'|`[^`]*`/g, '');
		// In these modules "document" means one of YAML or JSON.
		const others = (file: string): string =>
			/^src\/(frontmatter|command-line)\//.test(file) ? code(file).replace(/\bdocument\b/g, '') : code(file);
		expect(sources.filter((file) => !isApp(file) && forbidden.test(others(file)))).toEqual([]);
	});
});

describe('the modules', () => {
	it('have each file of src in one of them', () => {
		expect(sources.filter((file) => layerOf(file) === -1)).toEqual([]);
		expect(layers.filter((layer) => !sources.some((file) => layers[layerOf(file)] === layer))).toEqual([]);
	});

	it('import only modules below them', () => {
		const inside = imports.filter(({ to }) => to.startsWith('src/'));
		expect(inside.filter(({ to }) => layerOf(to) === -1)).toEqual([]);
		expect(inside.filter(({ from, to }) => layerOf(to) > layerOf(from))).toEqual([]);
	});

	it('leave the adapter to main.ts, and import no script and no test', () => {
		expect(imports.filter(({ from, to }) => to.startsWith('src/obsidian/') && !isApp(from))).toEqual([]);
		expect(imports.filter(({ to }) => to.startsWith('scripts/') || to.startsWith('tests/'))).toEqual([]);
	});

	it('have no cycles', () => {
		const edges = new Map(
			sources.map((file) => [
				file,
				imports.filter(({ from, isTypeOnly }) => from === file && !isTypeOnly).map(({ to }) => to),
			]),
		);
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

describe('the files', () => {
	const linesOf = (file: string): number => textOf(file).split('\n').length - 1;

	it('of src have at most 250 lines, main.ts at most 60', () => {
		expect(sources.filter((file) => linesOf(file) > 250)).toEqual([]);
		expect(linesOf('src/main.ts')).toBeLessThanOrEqual(60);
	});

	it('of the adapter lie in folders that say what they hold', () => {
		expect(sources.filter((file) => /^src\/obsidian\/[^/]+$/.test(file))).toEqual([]);
	});
});

describe('the plugin', () => {
	it.each([
		[
			'reaches no network',
			/\b(fetch|XMLHttpRequest|WebSocket|EventSource|requestUrl|request|sendBeacon|importScripts)\s*\(|\bnew (XMLHttpRequest|WebSocket|EventSource|Worker)\b/,
		],
		['runs no text', /\b(eval|Function|execScript)\s*\(|\bset(?:Timeout|Interval)\s*\(\s*['"`]/],
		[
			'makes no markup of text',
			/\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|document\.write|MarkdownRenderer|sanitizeHTMLToDom|srcdoc)\b/,
		],
		['holds no look-behind, which older iPhones cannot read', /\(\?<[=!]/],
	])('%s', (_, forbidden) => {
		const code = (file: string): string => textOf(file).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
		expect(sources.filter((file) => forbidden.test(code(file)))).toEqual([]);
	});
});

describe('the zone of the machine', () => {
	const files = [...sources, ...filesIn('scripts/cli')];
	const code = (file: string): string => textOf(file).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

	// So tests that reach none of them need not run under many zones (`tests/support/zones.ts`).
	it('is read by the day of an instant, and for the time of day in templates', () => {
		const reads =
			/\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.toLocale(?:Date|Time)?String\(|\.to(?:Date|Time)String\(|\bnew Date\([^)]*,|\bmoment\(/;
		expect(files.filter((file) => reads.test(code(file)))).toEqual([
			'src/day.ts',
			'src/obsidian/app/daily-notes-of-app.ts',
			'scripts/cli/open-routine.ts',
		]);
	});

	it('can tell nothing to the core, which makes instants of days alone, and of UTC', () => {
		const makes = /\bnew Date\(|\bDate\.parse\(/;
		expect(sources.filter((file) => !isApp(file) && makes.test(code(file)))).toEqual([
			'src/day.ts',
			'src/language/days-in-words.ts',
		]);
	});

	it('is asked for the day of an instant by the clocks, and for the times of files', () => {
		const importers = files.filter((file) => /\bdayAt\b[^;]*\} from '[./]*\/(?:src\/)?day'/.test(code(file)));
		expect(importers).toEqual([
			'src/obsidian/app/day-clock.ts',
			'src/obsidian/indexes/shareable-index.ts',
			'scripts/cli/open-routine.ts',
		]);
	});

	it('formats no date: each format names its zone', () => {
		const formats = /DateTimeFormat\((?!\)\.resolvedOptions\(\)\.locale)(?![^;]*?timeZone: 'UTC')/;
		expect(files.filter((file) => formats.test(code(file)))).toEqual([]);
		expect(files.filter((file) => /DateTimeFormat\(/.test(code(file))).length).toBeGreaterThan(3);
	});
});

describe('packages that are dangerous in the wrong place', () => {
	it('have few importers: moment what writes days in the program and its languages, and what stands for the app in benchmarks; gray-matter the wrapper that refuses to run frontmatter', () => {
		const all = [...imports, ...filesIn('scripts').flatMap((file) => importsOf(file))];
		const importersOf = (name: RegExp): string[] => [
			...new Set(all.filter(({ to }) => name.test(to)).map(({ from }) => from)),
		];
		expect(importersOf(/^moment(\/|$)/)).toEqual([
			'scripts/bench/app-module.ts',
			'scripts/cli/moment-format.ts',
			'scripts/cli/moment-locales.ts',
		]);
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

	it('does not mention anything outside itself, except the captures of the app and the files of contacts that tests compare with', () => {
		const outside = new RegExp(['..', 'shared'].join('/').replaceAll('.', '\\.'));
		const speakers = own.filter((file) => outside.test(textOf(file)));
		expect(
			speakers.filter(
				(file) => file !== 'tests/support/captures.ts' && file !== 'tests/contacts/shared-cases.test.ts',
			),
		).toEqual([]);
	});

	it('holds no download addresses', () => {
		expect(textOf('package-lock.json')).not.toContain('"resolved"');
	});
});
