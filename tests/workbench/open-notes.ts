import type { TFile } from 'obsidian';
import { onTestFinished } from 'vitest';
import type { DeviceMemory } from './device-memory';
import { MemoryStore } from './memory-store';
import type { RestoredLeaf } from './obsidian/workspace';
import { openApp } from './open-app';
import type { Workbench } from './workbench';

/** An open vault in memory. */
export interface OpenNotes {
	bench: Workbench;
	store: MemoryStore;
	/** The file at a path; throws if there is none. */
	note: (path: string) => TFile;
}

/** Opens a vault of these notes, and waits until all of them are indexed. */
export async function openNotes(
	files: Record<string, string>,
	options: { phone?: boolean; layout?: RestoredLeaf[]; memory?: DeviceMemory } = {},
): Promise<OpenNotes> {
	const store = new MemoryStore(files);
	const bench = await openApp({ store, ...options });
	// Files of tests share a document: a dialog that stays open would be found by the next.
	onTestFinished(() => bench.close());
	await bench.settle();
	const note = (path: string): TFile => {
		const file = bench.app.vault.getFileByPath(path);
		if (!file) throw new Error(`No such note: ${path}`);
		return file;
	};
	return { bench, store, note };
}
