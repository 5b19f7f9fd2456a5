// The plugins of others that `--plugin FILE` names: each a built main.js, with the files beside it.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Reads the manifests of the plugins in these files, or in these folders.
 *
 * @throws Error with a sentence for the user, if a plugin is not there or cannot be told from another
 */
export async function readGivenPlugins(paths) {
	const plugins = [];
	for (const path of paths) {
		const plugin = await readPlugin(path);
		const { id } = plugin.manifest;
		if (id === 'top-of-mind') throw new Error(`${path} is this plugin, which the demo loads anyway: leave it out.`);
		if (plugins.some((other) => other.manifest.id === id))
			throw new Error(`There are two plugins with the id ${id}: give one of them.`);
		plugins.push(plugin);
	}
	return plugins;
}

async function readPlugin(path) {
	const isFolder = (await kindOf(path)) === 'folder';
	const main = isFolder ? join(path, 'main.js') : path;
	if ((await kindOf(main)) !== 'file')
		throw new Error(`There is no file ${main}: --plugin takes the built main.js of a plugin.`);
	const folder = dirname(main);
	return { main, folder, manifest: { ...unnamed(main), ...(await readManifest(join(folder, 'manifest.json'))) } };
}

/** What a plugin without a manifest is called: as its folder, or as its file if that is no main.js. */
function unnamed(main) {
	const name = basename(main) === 'main.js' ? basename(dirname(main)) : basename(main).replace(/\.[cm]?js$/, '');
	const id =
		name
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'plugin';
	return { id, name, author: '', version: '0.0.0', minAppVersion: '0.0.0', description: '' };
}

async function readManifest(path) {
	if ((await kindOf(path)) !== 'file') return {};
	const manifest = parsed(await readFile(path, 'utf8'));
	const isManifest = typeof manifest?.id === 'string' && /^[a-z0-9][\w.-]*$/i.test(manifest.id);
	if (!isManifest) throw new Error(`${path} is no manifest: it needs an id of letters, digits and hyphens.`);
	return manifest;
}

function parsed(text) {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return null;
	}
}

/** Puts a plugin's settings, from the data.json beside it, where the plugin reads them, unless there are some. */
export async function copySettings(vault, plugins) {
	for (const { folder, manifest } of plugins) {
		const from = join(folder, 'data.json');
		const to = join(vault, '.obsidian', 'plugins', manifest.id, 'data.json');
		if ((await kindOf(from)) !== 'file' || (await kindOf(to)) !== null) continue;
		await mkdir(dirname(to), { recursive: true });
		await writeFile(to, await readFile(from));
	}
}

/** 'file' or 'folder'; null if there is neither. */
export async function kindOf(path) {
	return stat(path).then(
		(found) => (found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null),
		() => null,
	);
}
