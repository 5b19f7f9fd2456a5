// Builds main.js, the plugin, for desktop and phone.
import process from 'node:process';
import builtinModules from 'builtin-modules';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');

/** What the app provides itself, so that it must not be in the bundle. */
const appModules = ['obsidian', 'electron', '@codemirror/*', '@lezer/*'];

const plugin = {
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	bundle: true,
	format: 'cjs',
	platform: 'browser',
	// iOS 16.4, the oldest system on which the app runs, understands ES2022.
	target: 'es2022',
	external: [...appModules, ...builtinModules],
	minify: !watch,
	sourcemap: watch ? 'inline' : false,
	treeShaking: true,
	logLevel: 'warning',
	metafile: true,
};

if (watch) {
	for (const options of [plugin]) await (await esbuild.context(options)).watch();
} else {
	for (const options of [plugin]) {
		const { metafile } = await esbuild.build(options);
		for (const [file, output] of Object.entries(metafile.outputs)) {
			console.debug(`${file}  ${(output.bytes / 1000).toFixed(1)} kB`);
		}
	}
}
