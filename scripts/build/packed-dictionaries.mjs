// Puts packed texts into main.js in place of the dictionaries of the other languages, which would be half of it.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';

const languages = 'src/language';
const dictionaries = join(languages, 'dictionaries');

/** The plugin for esbuild that does it. */
export const packedDictionaries = {
	name: 'packed-dictionaries',
	setup(build) {
		build.onLoad({ filter: /src[\\/]language[\\/]dictionary-of\.ts$/ }, async () => {
			const files = readdirSync(dictionaries).sort();
			return {
				loader: 'js',
				resolveDir: languages,
				watchFiles: files.map((file) => resolve(dictionaries, file)),
				contents: [
					"import { english } from './english/english';",
					"import { unpackDictionary } from './packed-dictionary';",
					`const packed = ${await pack(files.map((file) => basename(file, '.ts')))};`,
					'export const dictionaryOf = async (code) => (code in packed ? unpackDictionary(packed[code]) : english);',
				].join('\n'),
			};
		});
	},
};

/** The packed texts of languages by their codes, as JSON. The sources are in TypeScript, so they are bundled and run. */
async function pack(codes) {
	const contents = [
		"import { packDictionary } from './scripts/build/pack-dictionary';",
		...codes.map((code) => `import * as ${code} from './${languages}/dictionaries/${code}';`),
		`const all = Object.entries({ ${codes.join(', ')} }).map(([code, module]) => [code, packDictionary(Object.values(module)[0])]);`,
		'process.stdout.write(JSON.stringify(Object.fromEntries(all)));',
	].join('\n');
	const options = { bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'warning' };
	const { outputFiles } = await esbuild.build({ ...options, stdin: { contents, resolveDir: process.cwd() } });
	return execFileSync(process.execPath, ['--input-type=module'], { input: outputFiles[0].contents, encoding: 'utf8' });
}
