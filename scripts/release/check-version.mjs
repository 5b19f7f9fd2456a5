// npm runs this first in `npm version`, while nothing has been written: a version that cannot be is refused.
import process from 'node:process';
import { readTexts } from './files.mjs';
import { whyNot } from './version.mjs';

const why = whyNot(process.env.npm_new_version ?? '', readTexts());
if (why !== null) {
	console.error(why);
	process.exitCode = 1;
}
