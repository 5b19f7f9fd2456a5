import type { PluginManifest } from 'obsidian';
import { Notice } from './obsidian/notice';
import { apiVersion, Platform, requireApiVersion } from './obsidian/platform';
import type { EnabledPlugin } from './open-app';
import type { Workbench } from './workbench';

/** How long another plugin may take to load before the app goes on without waiting for it, in milliseconds. */
const patience = 10_000;

/** Loads the plugins of others one after another. One that fails is told and left out, and the app goes on. */
export async function loadOthers(bench: Workbench, others: readonly EnabledPlugin[]): Promise<void> {
	for (const other of others) {
		const { name } = other.manifest;
		try {
			refuse(other.manifest);
			const loading = bench.loadPlugin(other.plugin, other.manifest, { byUser: false }).then(() => null);
			loading.catch((error: unknown) => tell(name, error));
			if ((await Promise.race([loading.catch(() => null), later()])) === 'later')
				tell(name, new Error('it is still loading, and the app goes on'));
		} catch (error) {
			tell(name, error);
		}
	}
}

/** As the app, refuses plugins that need another device, or a newer app. */
function refuse({ isDesktopOnly, minAppVersion }: PluginManifest): void {
	if (isDesktopOnly === true && Platform.isMobile) throw new Error('It is for computers alone');
	if (!requireApiVersion(minAppVersion))
		throw new Error(`It needs Obsidian ${minAppVersion}, and this stands in for ${apiVersion}`);
}

/** One sentence that stays until it is clicked, and on the console with the place of the fault. */
function tell(name: string, error: unknown): void {
	const reason = error instanceof Error ? error.message : String(error);
	const sentence = `The plugin ${name} could not be loaded: ${reason.replace(/\.$/, '')}.`;
	new Notice(sentence, 0);
	console.error(sentence, error);
}

function later(): Promise<'later'> {
	return new Promise((resolve) => window.setTimeout(() => resolve('later'), patience));
}
