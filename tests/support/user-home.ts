import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { copyOfDemo, putFiles, temporaryFolder } from './vault-folder';

/** The day of whatever the program is asked in these homes. */
const day = '2026-11-23';

/** What a shell answered. */
interface Answer {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** The home of a user who has the program, and the demonstration vault as `~/notes`. */
export interface UserHome {
	readonly path: string;
	readonly vault: string;
	/** Runs a script as the user does, in a clone of the repository; `env` comes in addition. */
	readonly run: (script: string, env?: Readonly<Record<string, string>>, shell?: string) => Promise<Answer>;
	/** Puts a script where the shell finds it. */
	readonly putCommand: (name: string, script: string) => Promise<void>;
	/** The calls of programs that are not there, such as `npm ci`. */
	readonly calls: () => Promise<string[]>;
}

/** Programs that need a network or a running system. They write down how they were called. */
const others = ['npm', 'ob', 'systemctl', 'loginctl'];

/** Makes a home with the built program, which takes each day for the day of the tests. It is gone when the test ends. */
export async function userHome(program: string): Promise<UserHome> {
	const path = await temporaryFolder();
	const vault = await copyOfDemo();
	const at = (...parts: string[]): string => join(path, ...parts);
	const clone = at('clone');
	const putCommand = async (name: string, script: string): Promise<void> => {
		await putFiles(path, { [`.local/bin/${name}`]: script });
		await chmod(at('.local/bin', name), 0o755);
	};
	await mkdir(join(clone, 'dist'), { recursive: true });
	await copyFile(program, join(clone, 'dist/cli.mjs'));
	await putCommand('top-of-mind', `#!/bin/sh\nexec node "${clone}/dist/cli.mjs" --date ${day} "$@"\n`);
	await putCommand('npx', '#!/bin/sh\n[ "$1" = --yes ] && shift 2 && exec top-of-mind "$@"\n');
	for (const name of others) await putCommand(name, `#!/bin/sh\necho "${name} $*" >> "$HOME/calls"\n`);
	await rename(vault, at('notes'));
	const usual = [at('.local/bin'), dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'];
	return {
		path,
		vault: at('notes'),
		putCommand,
		run: (script, env = {}, shell = 'bash') => {
			const all = { HOME: path, PATH: usual.join(delimiter), TZ: 'UTC', ...env };
			return new Promise((resolve) => {
				execFile(shell, ['-c', script], { cwd: clone, env: all }, (error, stdout, stderr) => {
					resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
				});
			});
		},
		calls: async () => (await readFile(at('calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean),
	};
}
