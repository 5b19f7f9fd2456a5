// npm run findings [NAME…]: runs the scripts of `findings`, or those named, one after another, and says of each whether
// other people's software still does what we saw.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** With this status a script says that its packages could not be installed. */
const notInstalled = 69;

const folder = process.env.FINDINGS ?? fileURLToPath(new URL('../../findings', import.meta.url));
const asked = process.argv.slice(2).map((name) => basename(name, '.sh'));
const names = asked.length > 0 ? asked : namesIn(folder);

const unknown = names.filter((name) => !existsSync(join(folder, `${name}.sh`)));
if (unknown.length > 0) {
	console.error(`There is no finding ${unknown.join(', ')}. These are there: ${namesIn(folder).join(', ')}`);
	process.exitCode = 2;
} else {
	let changed = 0;
	for (const name of names) {
		const { status, stdout, stderr } = spawnSync('bash', [join(folder, `${name}.sh`)], { encoding: 'utf8' });
		if (status === null) {
			console.error(`${name} did not run to its end: is bash installed?`);
			process.exit(2);
		}
		if (status === 0) console.log(`${name}: holds`);
		else if (status === notInstalled) console.log(`${name}: could not be installed`);
		else {
			changed += 1;
			console.log(`${name}: changed`);
			console.error(`${stdout}${stderr}`.trimEnd());
		}
	}
	process.exitCode = changed > 0 ? 1 : 0;
}

function namesIn(folder) {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.sh'))
		.map((file) => basename(file, '.sh'))
		.sort();
}
