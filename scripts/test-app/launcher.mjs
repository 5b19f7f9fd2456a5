import process from 'node:process';
import ObsidianLauncher from 'obsidian-launcher';

/**
 * What downloads and starts Obsidian. `OBSIDIAN_CACHE` names the folder that keeps it, `OBSIDIAN_VERSIONS_URL` another
 * list of its versions than the one of obsidian-launcher.
 */
export function newLauncher({ env = process.env } = {}) {
	return new ObsidianLauncher({ versionsUrl: env.OBSIDIAN_VERSIONS_URL || undefined });
}
