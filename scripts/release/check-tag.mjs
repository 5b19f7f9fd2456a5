// node scripts/release/check-tag.mjs TAG: prints the notes of the release, from CHANGELOG.md. Fails where the tag is not
// the version that each of the files names.
import process from 'node:process';
import { sectionOf } from './changelog.mjs';
import { readTexts } from './files.mjs';
import { whyNotReleased } from './version.mjs';

const [tag = ''] = process.argv.slice(2);
const texts = readTexts();
const why = whyNotReleased(tag, texts);
if (why === null) process.stdout.write(`${sectionOf(texts.changelog, tag)}\n`);
else {
	console.error(why);
	process.exitCode = 1;
}
