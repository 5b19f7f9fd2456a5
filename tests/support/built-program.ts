import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** The command-line program as one file, in a folder of its own. */
export interface BuiltProgram {
	/** Its path, for Node to run. */
	readonly path: string;
	remove(): Promise<void>;
}

/** Builds the command-line program as it is built for its users, where any user of the machine can read it. */
export async function builtProgram(): Promise<BuiltProgram> {
	const folder = await mkdtemp(join(tmpdir(), 'cli-'));
	await chmod(folder, 0o755);
	const path = join(folder, 'cli.mjs');
	await esbuild.build({
		entryPoints: [fileURLToPath(new URL('../../scripts/cli/main.ts', import.meta.url))],
		outfile: path,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
		logLevel: 'warning',
	});
	return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
