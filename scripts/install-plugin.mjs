// Copies the built plugin into a vault: npm run install-plugin -- DIR
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const files = ['main.js', 'manifest.json', 'styles.css'];
const root = fileURLToPath(new URL('..', import.meta.url));
const [given] = process.argv.slice(2);

if (given === undefined) fail('Say which vault: npm run install-plugin -- DIR', 2);
const vault = resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (!(await isFolder(vault))) fail(`There is no folder ${vault}`, 1);
if (!(await isFolder(join(vault, '.obsidian')))) {
	fail(`${vault} is no vault yet: open the folder in Obsidian once, then run this again`, 1);
}
const target = join(vault, '.obsidian', 'plugins', 'top-of-mind');
await mkdir(target, { recursive: true });
for (const file of files) await copyFile(join(root, file), join(target, file));
process.stdout.write(`Copied ${files.join(', ')} to ${target}

What to do next, in Obsidian:
  1. Settings > Community plugins: turn community plugins on, if they are off.
  2. Find "Top of mind" among the installed plugins (reload the list) and switch it on.
  3. In the properties of a note (tags), write network90 for somebody you know, list20 for somebody you would like to know.
  4. Open today's daily note. Your four actions appear in it.
`);

async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

function fail(message, status) {
	process.stderr.write(`${message}\n`);
	process.exit(status);
}
