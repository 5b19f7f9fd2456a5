// Puts packed texts into main.js in place of the dictionaries, which would be more than half of it.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';

const languages = 'src/language';
const sources = ['english', 'dictionaries'].map((folder) => join(languages, folder));

/** The plugin for esbuild that does it. */
export const packedDictionaries = {
	name: 'packed-dictionaries',
	setup(build) {
		build.onLoad({ filter: /src[\\/]language[\\/]dictionary-of\.ts$/ }, async () => ({
			loader: 'js',
			resolveDir: languages,
			watchFiles: sources.flatMap((folder) => readdirSync(folder).map((file) => resolve(folder, file))),
			contents: [
				"import { unpackDictionary } from './packed-dictionaries';",
				`const packed = ${await pack()};`,
				'export const dictionaryOf = (code) => unpackDictionary(packed, code);',
			].join('\n'),
		}));
	},
};

/**
 * All dictionaries, packed, as JSON. Their sources are in TypeScript, so they are bundled and run. Zopfli deflates to
 * fewer bytes than Node does, and to the same ones on every machine.
 */
async function pack() {
	const contents = [
		"import zopfli from '@gfx/zopfli';",
		"import { packDictionaries } from './scripts/build/pack-dictionaries';",
		"import { languageCodes } from './src/language/dictionary';",
		"import { dictionaryOf } from './src/language/dictionary-of';",
		'const all = await Promise.all(languageCodes.map(async (code) => [code, await dictionaryOf(code)]));',
		'const packed = await packDictionaries(Object.fromEntries(all), (bytes) => zopfli.deflateAsync(bytes, {}));',
		'process.stdout.write(JSON.stringify(packed));',
	].join('\n');
	const options = { bundle: true, write: false, format: 'esm', platform: 'node', packages: 'external', logLevel: 'warning' };
	const { outputFiles } = await esbuild.build({ ...options, stdin: { contents, resolveDir: process.cwd() } });
	return execFileSync(process.execPath, ['--input-type=module'], { input: outputFiles[0].contents, encoding: 'utf8' });
}
