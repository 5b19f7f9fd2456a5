import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { program } from '../../scripts/build/program.mjs';

/** The command-line program as one file in a folder of its own. */
export interface BuiltProgram {
	/** The path of the file, for Node to run. */
	readonly path: string;
	remove(): Promise<void>;
}

/** Builds the command-line program as it is released, where any user of the machine can read it. */
export async function builtProgram(): Promise<BuiltProgram> {
	const folder = await mkdtemp(join(tmpdir(), 'cli-'));
	await chmod(folder, 0o755);
	const path = join(folder, 'cli.mjs');
	await esbuild.build({ ...program, outfile: path });
	return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
