import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginManifest } from 'obsidian';
import { pluginScript } from './plugin-script';

/** A plugin of others that the page loads beside ours. */
export interface GivenPlugin {
	/** The path of its built script. */
	readonly main: string;
	/** The folder beside it, with its styles if it has any. */
	readonly folder: string;
	readonly manifest: PluginManifest;
}

interface ServedFile {
	readonly type: string;
	readonly text: string;
}

/**
 * The file of another plugin behind an address of the page; null if the address is none of theirs. `/others` lists the
 * manifests. Scripts and styles are read anew each time, so that reloading the page shows another build.
 */
export async function otherPluginFile(plugins: readonly GivenPlugin[], pathname: string): Promise<ServedFile | null> {
	if (pathname === '/others')
		return { type: 'application/json', text: JSON.stringify(plugins.map(({ manifest }) => manifest)) };
	const [, index = '', file] = /^\/others\/(\d+)\/(script\.js|styles\.css)$/.exec(pathname) ?? [];
	const plugin = index === '' ? undefined : plugins[Number(index)];
	if (!plugin) return null;
	if (file === 'script.js')
		return {
			type: 'text/javascript',
			text: pluginScript(pathname, await readFile(plugin.main, 'utf8'), `${plugin.manifest.id}/main.js`),
		};
	// Many plugins have no styles.
	return { type: 'text/css', text: await readFile(join(plugin.folder, 'styles.css'), 'utf8').catch(() => '') };
}
