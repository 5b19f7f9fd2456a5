import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day } from '../../../src/day';
import type { Files } from '../../browser/support/vaults';
import { planned } from '../people';

const demo = fileURLToPath(new URL('../../vaults/demo', import.meta.url));

/** The plugin writes nothing of its own into a vault of which captures are made. */
const settings: Files = { '.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"command"}' };

/** The project's own notes: the demonstration vault, and the notes of scenarios. They are the same on any day. */
export async function capturedVault(): Promise<Files> {
	const entries = await readdir(demo, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	const texts = await Promise.all(
		files.map(async (file) => [relative(demo, file).split(sep).join('/'), await readFile(file, 'utf8')] as const),
	);
	const scenarios = Object.entries(planned(day('2026-11-23'))).map(
		([path, text]) => [path.startsWith('.') ? path : `Scenarios/${path}`, text] as const,
	);
	return { ...Object.fromEntries(texts), ...Object.fromEntries(scenarios), ...settings };
}
