import type { FileStore, Listing, StoredFile, WantedTimes } from '../file-store';
import { clockOffset } from './clock';
import { pageOptions } from './page-options';

/** The page's id, so that the server does not report the page's own changes to it. */
const client = crypto.randomUUID();

/** The vault's folder behind the server's calls. Its times are shifted to the page's clock. */
export class HttpStore implements FileStore {
	constructor(readonly name: string) {}

	async list(): Promise<Listing> {
		const { files, folders } = (await call('list')) as Listing;
		return { files: files.map(shifted), folders };
	}

	async read(path: string): Promise<string> {
		return (await call('read', { path })) as string;
	}

	async readBinary(path: string): Promise<Uint8Array> {
		return Uint8Array.from((await call('readBinary', { path })) as number[]);
	}

	async write(path: string, text: string, times?: WantedTimes): Promise<void> {
		await call('write', { path, text, ...unshifted(times) });
	}

	async create(path: string, text: string, times?: WantedTimes): Promise<void> {
		await call('create', { path, text, ...unshifted(times) });
	}

	async createFolder(path: string): Promise<void> {
		await call('createFolder', { path });
	}

	async rename(from: string, to: string): Promise<void> {
		await call('rename', { from, to });
	}

	async remove(path: string): Promise<void> {
		await call('remove', { path });
	}

	async stat(path: string): Promise<StoredFile | null> {
		const file = (await call('stat', { path })) as StoredFile | null;
		return file && shifted(file);
	}

	async isFolder(path: string): Promise<boolean> {
		return (await call('isFolder', { path: path === '/' ? '' : path })) as boolean;
	}

	/** Calls back with the paths that other programs or pages have changed. */
	listen(changed: (paths: string[]) => void): void {
		const events = new EventSource(`/events?token=${pageOptions.token}&client=${client}`);
		events.addEventListener('message', ({ data }) => changed(JSON.parse(String(data)) as string[]));
	}
}

async function call(name: string, params: object = {}): Promise<unknown> {
	const response = await fetch(`/api/${name}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-workbench-token': pageOptions.token,
			'x-workbench-client': client,
		},
		body: JSON.stringify(params),
	});
	const said = (await response.json()) as { answer?: unknown; error?: string };
	if (said.error !== undefined) throw new Error(said.error);
	return said.answer;
}

function shifted(file: StoredFile): StoredFile {
	return { ...file, ctime: file.ctime + clockOffset, mtime: file.mtime + clockOffset };
}

/** The wanted times by the machine's clock. JSON leaves out those that are not wanted. */
function unshifted({ ctime, mtime }: WantedTimes = {}): WantedTimes {
	return { ctime: ctime && ctime - clockOffset, mtime: mtime && mtime - clockOffset };
}
