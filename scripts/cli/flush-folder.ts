import { open } from 'node:fs/promises';

/** Makes sure that the names in a folder outlive a loss of power, where the system can. */
export async function flushFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, 'r');
		await handle.sync().finally(() => handle.close());
	} catch {
		// Windows opens no folders, and some network disks flush none. What was written is there all the same.
	}
}
