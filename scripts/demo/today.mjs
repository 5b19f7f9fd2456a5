// npm run today [-- --vault DIR …]: today's actions, on a fresh copy of the demonstration vault or on another vault.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { copyDemoVault } from './demo-vault.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const given = process.argv.slice(2);
const isVaultGiven = given.some((word) => word === '--vault' || word.startsWith('--vault='));
const vault = isVaultGiven ? [] : ['--vault', await copyDemoVault()];
const { status } = spawnSync(process.execPath, [cli, 'today', ...vault, ...given], {
	stdio: 'inherit',
	cwd: process.env.INIT_CWD,
});
process.exitCode = status ?? 1;
