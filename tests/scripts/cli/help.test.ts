import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { calledAs, helpFor } from '../../../scripts/cli/help';
import { commandNames } from '../../../scripts/cli/usage';
import { builtProgram } from '../../support/built-program';
import { temporaryFolder } from '../../support/vault-folder';

const run = promisify(execFile);

/** The first call that the help shows. */
const firstCall = (help: string): string => /^ {2}(.*?) today /m.exec(help)?.[1] ?? '';

describe('the help', () => {
	it('names every command', () => {
		for (const command of commandNames) expect(helpFor('here')).toContain(`\n  here ${command} `);
	});

	it.each([
		['/home/ada/.local/bin/top-of-mind', '/home/ada', 'top-of-mind'],
		['/home/ada/.local/bin/tom', '/home/ada', 'tom'],
		['/home/ada/clone/dist/cli.mjs', '/home/ada/clone', 'node dist/cli.mjs'],
		['/home/ada/clone/dist/cli.mjs', '/home/ada/notes', 'node ../clone/dist/cli.mjs'],
		['/home/ada/my clone/dist/cli.mjs', '/home/ada', 'node "my clone/dist/cli.mjs"'],
		['/home/ada/node_modules/top-of-mind/dist/cli.mjs', '/home/ada', 'top-of-mind'],
	])('names %s, called in %s, as %s', (file, folder, name) => {
		const native = (path: string): string => (process.platform === 'win32' ? path.replaceAll('/', '\\') : path);
		expect(calledAs(native(file), native(folder))).toBe(native(name));
	});

	it.runIf(process.platform !== 'win32')('names the program by its link, or by its file', async () => {
		const program = await builtProgram();
		const link = join(await temporaryFolder(), 'top-of-mind');
		await symlink(program.path, link);
		const cwd = dirname(program.path);
		const byLink = await run(process.execPath, [link, '--help'], { cwd });
		const byFile = await run(process.execPath, [program.path, '--help'], { cwd });
		await program.remove();
		expect(firstCall(byLink.stdout)).toBe('top-of-mind');
		expect(firstCall(byFile.stdout)).toBe('node cli.mjs');
	});
});
