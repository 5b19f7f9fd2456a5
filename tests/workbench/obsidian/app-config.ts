import type { FileStore } from '../file-store';

/** The app's settings in the vault's `.obsidian`. */
export interface AppConfig {
	app: Record<string, unknown>;
	corePlugins: unknown;
	dailyNotes: Record<string, unknown>;
	templates: Record<string, unknown>;
	/** The kinds of properties that were chosen; null if the file cannot be read. */
	types: Record<string, unknown> | null;
}

/** The values for settings that `app.json` does not have. */
const defaults: Record<string, unknown> = {
	newLinkFormat: 'shortest',
	useMarkdownLinks: false,
	trashOption: 'system',
	newFileLocation: 'root',
	alwaysUpdateLinks: true,
};

export async function readConfig(store: FileStore): Promise<AppConfig> {
	const read = async (name: string): Promise<unknown> => {
		const path = `.obsidian/${name}.json`;
		return (await store.stat(path)) ? (JSON.parse(await store.read(path)) as unknown) : undefined;
	};
	const types = await read('types').catch(() => null);
	const [app, corePlugins, dailyNotes, templates] = await Promise.all([
		read('app'),
		read('core-plugins'),
		read('daily-notes'),
		read('templates'),
	]);
	return {
		app: { ...defaults, ...(app as object | undefined) },
		corePlugins,
		dailyNotes: { ...(dailyNotes as object | undefined) },
		templates: { ...(templates as object | undefined) },
		types: types === null ? null : chosenTypes(types),
	};
}

function chosenTypes(file: unknown): Record<string, unknown> {
	return { ...(file as { types?: Record<string, unknown> } | undefined)?.types };
}
