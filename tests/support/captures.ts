import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CachedMetadata } from '../../scripts/cli/markdown/cached-metadata';

/** Captures of what the app itself computed. They are not in the repository; tests use them if they lie beside it. */
const folder = `${resolve(fileURLToPath(import.meta.url), '../../../../shared/obsidian-dumps')}/`;

/** A note, and the metadata that the app computed for it. */
export interface Capture {
	readonly fileContents: string;
	readonly cachedMetadata: CachedMetadata;
}

/** The names of the captures; empty if there are none. */
export const captureNames = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

export function readCapture(name: string): Capture {
	return JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Capture;
}
