import type { FileStore, Listing, StoredFile, WantedTimes } from '../file-store';
import type { ReadText } from '../server/vault-calls';
import { clockOffset } from './clock';
import { pageOptions } from './page-options';

/** A text that was asked for. */
interface Read {
	readonly path: string;
	readonly resolve: (text: string) => void;
	readonly reject: (error: unknown) => void;
}

/** The page's id, so that the server does not report the page's own changes to it. */
const client = crypto.randomUUID();

/** The vault's folder behind the server's calls. Its times are shifted to the page's clock. */
export class HttpStore implements FileStore {
	/** The reads of this turn, which are sent together. */
	private reads: Read[] = [];

	constructor(readonly name: string) {}

	async list(): Promise<Listing> {
		const { files, folders } = (await call('list')) as Listing;
		return { files: files.map(shifted), folders };
	}

	/** A request for each of two thousand notes takes most of the time in which they are read. */
	read(path: string): Promise<string> {
		return new Promise((resolve, reject) => {
			if (this.reads.push({ path, resolve, reject }) === 1) queueMicrotask(() => void this.send());
		});
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

	private async send(): Promise<void> {
		const { reads } = this;
		this.reads = [];
		const [first] = reads;
		if (first !== undefined && reads.length === 1) {
			call('read', { path: first.path }).then((text) => first.resolve(text as string), first.reject);
			return;
		}
		try {
			const answers = (await call('readEach', { paths: reads.map(({ path }) => path) })) as ReadText[];
			for (const [index, { resolve, reject }] of reads.entries()) {
				const answer = answers[index] ?? { error: 'There is no answer' };
				if ('text' in answer) resolve(answer.text);
				else reject(new Error(answer.error));
			}
		} catch (error) {
			for (const { reject } of reads) reject(error);
		}
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
