// Builds the two programs: main.js (the plugin, for desktop and phone) and dist/cli.mjs (Node).
import { appendFile } from 'node:fs/promises';
import process from 'node:process';
import esbuild from 'esbuild';
import { noticesOf } from './scripts/build/notices.mjs';
import { plugin as released } from './scripts/build/plugin.mjs';
import { program } from './scripts/build/program.mjs';

/**
 * The maximum size of main.js. Users notice how long it takes to start, which `npm run bench` measures. This limit only
 * stops a large package from getting in unnoticed. More than half are texts in nine languages, each of which is read
 * only where it is spoken, and headings of tables of contacts in 33 languages.
 */
const mostBytes = 1_250_000;

const watch = process.argv.includes('--watch');
const quiet = process.argv.includes('--quiet');

const plugin = { ...released, outfile: 'main.js', minify: !watch, sourcemap: watch ? 'inline' : false, metafile: true };

const cli = { ...program, outfile: 'dist/cli.mjs', metafile: true };

const bench = { ...cli, entryPoints: ['scripts/bench/main.ts'], outfile: 'dist/bench.mjs' };

// The benchmark measures both programs as they ship.
const targets = process.argv.includes('--bench') ? [plugin, cli, bench] : [plugin, cli];

if (watch) {
	for (const options of targets) await (await esbuild.context(options)).watch();
} else {
	for (const options of targets) {
		const { metafile } = await esbuild.build(options);
		for (const [file, output] of Object.entries(metafile.outputs)) {
			await appendFile(file, noticesOf(output));
			if (file === plugin.outfile && output.bytes >= mostBytes) {
				console.error(
					`${file} is ${kilobytes(output.bytes).trim()}, and may be no larger than ${kilobytes(mostBytes).trim()}.`,
				);
				process.exitCode = 1;
			}
			if (quiet) continue;
			console.debug(`${file}  ${kilobytes(output.bytes)}`);
			if (file === plugin.outfile)
				for (const [part, bytes] of partsOf(output)) console.debug(`  ${part.padEnd(24)}${kilobytes(bytes)}`);
		}
	}
}

/** The parts of a bundle, largest first: packages, and folders of `src`. */
function partsOf({ inputs }) {
	const parts = new Map();
	for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
		const [, inPackage] = file.split('node_modules/');
		const part =
			inPackage === undefined
				? file.split('/').slice(0, -1).slice(0, 2).join('/')
				: inPackage
						.split('/')
						.slice(0, inPackage.startsWith('@') ? 2 : 1)
						.join('/');
		parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
	}
	return [...parts].sort((a, b) => b[1] - a[1]);
}

function kilobytes(bytes) {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
