// npm runs this in `npm version`, between writing package.json and committing: the other files get the version as well.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathOf, readTexts } from './files.mjs';
import { whyNot, withVersion } from './version.mjs';

const version = process.env.npm_new_version ?? '';
const texts = readTexts();
const why = whyNot(version, texts);
if (why === null) {
	const day = new Date().toISOString().slice(0, 10);
	for (const [name, text] of Object.entries(withVersion(version, day, texts))) writeFileSync(pathOf(name), text);
} else {
	console.error(why);
	process.exitCode = 1;
}
