import { join } from 'node:path';
import { build } from 'esbuild';

/** The page's script and its styles. */
export interface PageBundle {
	readonly js: string;
	readonly css: string;
}

let made: Promise<PageBundle> | null = null;

/** Bundles the page from the sources in `root`, the project's folder; once per process. */
export function bundlePage(root: string): Promise<PageBundle> {
	made ??= bundle(root);
	return made;
}

async function bundle(root: string): Promise<PageBundle> {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: { page: 'tests/workbench/page/main.ts', styles: 'tests/workbench/page/styles/index.css' },
		outdir: 'page',
		bundle: true,
		write: false,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		sourcemap: false,
		alias: { obsidian: join(root, 'tests/workbench/obsidian/index.ts') },
		// The frontmatter module needs Node's Buffer, and gets one of its own. A global Buffer would hide a use of it
		// in the plugin, which fails on phones.
		define: { Buffer: 'benchBuffer' },
		inject: [join(root, 'tests/workbench/page/bench-buffer.ts')],
		logLevel: 'warning',
	});
	const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
	return { js: text('page.js'), css: text('styles.css') };
}
