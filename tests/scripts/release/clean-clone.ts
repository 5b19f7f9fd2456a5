import { execFile } from 'node:child_process';
import { copyFile, link, mkdir, readdir, symlink, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { plugin } from '../../../scripts/build/plugin.mjs';
import { program } from '../../../scripts/build/program.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** A clone, and what differs on its machine. */
export interface Clone {
	readonly folder: string;
	/** When its files were written. */
	readonly written: Date;
	readonly env: Readonly<Record<string, string>>;
}

/** Clones the last commit, and gives it the packages that it needs for a build, in a folder of its own. */
export async function makeClone({ folder, written }: Clone): Promise<void> {
	await run('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
	for (const file of (await inGit(folder, 'ls-files', '-z')).split('\0').filter(Boolean))
		await utimes(join(folder, file), written, written);
	const modules = join(folder, 'node_modules');
	await mkdir(modules);
	// A bundle names its files by their paths, so links to another folder would not do.
	for (const name of await bundledPackages()) await linkFiles(join(root, 'node_modules', name), join(modules, name));
	for (const tool of ['esbuild', 'builtin-modules'])
		await symlink(join(root, 'node_modules', tool), join(modules, tool), 'junction');
}

/** Packs the clone as a release does, which builds it first. Returns the path of the tarball, and what is in it. */
export async function pack({ folder, env }: Clone, into: string): Promise<{ tarball: string; files: string[] }> {
	await mkdir(into);
	const said = await npm(folder, ['pack', '--json', '--pack-destination', into], env);
	const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
	return { tarball: join(into, filename), files: files.map(({ path }) => path).sort() };
}

/**
 * Runs npm in a folder, as on a machine on which nothing else of it runs. Returns what it prints. On Windows npm is a
 * script, which only a shell runs.
 */
export async function npm(
	cwd: string,
	words: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<string> {
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
	const isWindows = process.platform === 'win32';
	const options = { cwd, env: { ...Object.fromEntries(own), ...env }, shell: isWindows };
	return (await run('npm', isWindows ? words.map((word) => `"${word}"`) : words, options)).stdout;
}

export async function inGit(folder: string, ...words: string[]): Promise<string> {
	return (await run('git', words, { cwd: folder, maxBuffer: 1e8 })).stdout.trim();
}

/** The packages of which something is in a bundle. */
async function bundledPackages(): Promise<string[]> {
	const names = new Set<string>();
	for (const options of [plugin, program]) {
		const { metafile } = await esbuild.build({
			...options,
			absWorkingDir: root,
			outdir: 'dist',
			write: false,
			metafile: true,
		});
		for (const file of Object.keys(metafile.inputs)) {
			const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
			if (name !== undefined) names.add(name);
		}
	}
	return [...names];
}

async function linkFiles(from: string, to: string): Promise<void> {
	for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const own = join(to, relative(from, file));
		await mkdir(dirname(own), { recursive: true });
		await link(file, own).catch(() => copyFile(file, own));
	}
}
