/**
 * Mutation testing: changes the core in small ways, one at a time, and says which changes no test notices.
 *
 *     npm run mutants -- actions record/undo
 *
 * Without names it takes every folder; a name with a slash is one module.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { mutatedFolders } from './folders.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = process.argv.slice(2);
const folderOf = (name) => name.split('/')[0];
const unknown = asked.filter(
	(name) => !(folderOf(name) in mutatedFolders) || (name.includes('/') && !existsSync(`${root}/src/${name}.ts`)),
);
if (unknown.length > 0) {
	console.error(
		`Nothing in src that is mutated: ${unknown.join(', ')}. Choose among ${Object.keys(mutatedFolders).join(', ')}.`,
	);
	process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(mutatedFolders)) {
	// One zone. A process reads it from its environment when it starts.
	const env = { ...process.env, TZ: process.env.TZ ?? 'Pacific/Apia', TIMES: '0.01', MUTATED: name };
	const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutants/stryker.config.mjs'], {
		cwd: root,
		env,
		stdio: 'inherit',
	});
	if (status !== 0) process.exitCode = 1;
	else compareTests(name, env);
}

/** Tests that vanish without a word would let mutants survive: the runner must have run as many as Vitest lists. */
function compareTests(name, env) {
	const { stdout } = spawnSync('npx', ['vitest', 'list', '--json', '--config', 'scripts/mutants/vitest.config.ts'], {
		cwd: root,
		env,
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
	});
	const listed = JSON.parse(stdout.slice(stdout.indexOf('['))).length;
	const { testFiles } = JSON.parse(
		readFileSync(`${root}/reports/mutants/${name.replace('/', '-')}-report.json`, 'utf8'),
	);
	const run = Object.values(testFiles).reduce((sum, { tests }) => sum + tests.length, 0);
	console.log(`${name}: ran ${run} of ${listed} tests.`);
	if (run !== listed) process.exitCode = 1;
}
