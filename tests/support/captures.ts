import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NoteMetadata } from '../../scripts/cli/note-metadata';

/** Captures of what the app itself computed, if they lie beside the checkout; they are not part of the repository. */
const folder = `${resolve(fileURLToPath(import.meta.url), '../../../../shared/obsidian-dumps')}/`;

/** The parts of a note's metadata that are captured. */
export type CapturedField = Exclude<keyof NoteMetadata, 'problem'>;

/** A note, and what the app computed for it. */
export interface Capture {
	readonly fileContents: string;
	readonly cachedMetadata: Partial<Record<CapturedField, unknown>>;
}

/** The names of the captures; none where they are not there. */
export const captureNames = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

export function readCapture(name: string): Capture {
	return JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Capture;
}
