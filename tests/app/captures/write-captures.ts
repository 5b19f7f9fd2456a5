import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CapturedNote } from '../recorder';

const captures = fileURLToPath(new URL('../../../dist/captures', import.meta.url));

/** What an app told of each act, in order. */
export type CapturedEvents = Readonly<Record<string, readonly string[]>>;

/** Writes down what an app says: `notes/PATH.json` for each note, and `events.json`. */
export async function writeCaptures(
	app: string,
	notes: readonly CapturedNote[],
	events: CapturedEvents,
): Promise<void> {
	const folder = join(captures, app);
	await rm(folder, { recursive: true, force: true });
	for (const note of notes) await write(join(folder, 'notes', `${note.filePath}.json`), note);
	await write(join(folder, 'events.json'), events);
}

async function write(path: string, value: unknown): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, `${JSON.stringify(value, sorted, 2)}\n`);
}

/** Members by name, as in the captures that others have made. */
function sorted(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
