// Copies the demonstration vault to a folder outside version control, where notes can be written.
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Makes a fresh copy of the demonstration vault and returns its folder. */
export async function copyDemoVault() {
	const copy = join(root, '.demo', 'vault');
	await rm(copy, { recursive: true, force: true });
	await cp(join(root, 'tests', 'vaults', 'demo'), copy, { recursive: true });
	return copy;
}

/** Copies the built plugin into a vault and enables it, so that Obsidian itself can open the folder as well. */
export async function installPlugin(vault) {
	const folder = join(vault, '.obsidian', 'plugins', 'top-of-mind');
	await mkdir(folder, { recursive: true });
	for (const file of ['main.js', 'manifest.json', 'styles.css']) await copyFile(join(root, file), join(folder, file));
	await writeFile(join(vault, '.obsidian', 'community-plugins.json'), '["top-of-mind"]\n');
}
