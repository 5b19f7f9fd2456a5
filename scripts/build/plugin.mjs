import builtinModules from 'builtin-modules';

/** The modules that the app provides, which must not be in the bundle. */
const appModules = ['obsidian', 'electron', '@codemirror/*', '@lezer/*'];

/** The build options of the plugin as it is released. Callers add `outfile`. */
export const plugin = {
	entryPoints: ['src/main.ts'],
	bundle: true,
	format: 'cjs',
	platform: 'browser',
	// iOS 16.4, the oldest system on which the app runs, understands ES2022.
	target: 'es2022',
	external: [...appModules, ...builtinModules],
	minify: true,
	treeShaking: true,
	charset: 'utf8',
	logLevel: 'warning',
};
