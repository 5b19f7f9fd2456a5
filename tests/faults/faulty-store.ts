import { folderOf, type FileStore, type Listing, type StoredFile } from '../workbench/file-store';
import { nextTurn } from '../workbench/ticks';

/** What a disk says of itself when it fails. */
export const diskErrors = {
	ENOSPC: 'no space left on device',
	EROFS: 'read-only file system',
	EACCES: 'permission denied',
	EBUSY: 'resource busy or locked',
	ENOENT: 'no such file or directory',
	EIO: 'i/o error',
} as const;

export type DiskError = keyof typeof diskErrors;

/** What becomes of one write. */
export type Fault =
	/** It fails, and all writes of that path with it until the store heals where `isLasting`. */
	| { readonly kind: 'fails'; readonly code: DiskError; readonly isLasting: boolean }
	/** It comes late, after whatever else is under way. */
	| { readonly kind: 'is delayed' }
	/** The process ends, just before it or just after it. */
	| { readonly kind: 'ends before' }
	| { readonly kind: 'ends after' };

/** One change of the store that was asked for. */
export interface AskedWrite {
	readonly call: 'write' | 'create' | 'createFolder' | 'rename' | 'remove';
	readonly path: string;
}

/** How many turns of the event loop a delayed write waits: longer than anything else takes. */
const delay = 40;

/** A store on which one write goes wrong, by its number. */
export class FaultyStore implements FileStore {
	readonly name: string;
	/** What was asked for since the store was armed, in order. */
	asked: AskedWrite[] = [];
	/** The write that the fault has struck; null where it has not come to that. */
	struck: AskedWrite | null = null;
	/** How often an error was thrown because of the fault. */
	thrown = 0;
	/** Called before each call that reaches the disk, to do what others do between two of them. */
	before: (call: AskedWrite['call'] | 'read', path: string) => void | Promise<void> = () => undefined;

	private at = 0;
	private fault: Fault | null = null;
	private gone: DiskError | null = null;
	private ended = false;

	constructor(private readonly store: FileStore) {
		this.name = store.name;
	}

	/** Whether the process has ended: nothing reaches the disk any more, and nobody hears of it. */
	get hasEnded(): boolean {
		return this.ended;
	}

	/** From now on counts writes from 1, and lets the fault strike the one of that number. */
	arm(at = 0, fault: Fault | null = null): void {
		this.asked = [];
		this.struck = null;
		this.thrown = 0;
		this.at = at;
		this.fault = fault;
	}

	/** The disk is well again. */
	heal(): void {
		this.fault = null;
		this.gone = null;
	}

	/** The whole disk fails from now on, reading as well. */
	unmount(code: DiskError = 'ENOENT'): void {
		this.gone = code;
	}

	list(): Promise<Listing> {
		return this.readOrFail('', () => this.store.list());
	}

	async read(path: string): Promise<string> {
		await this.before('read', path);
		return this.readOrFail(path, () => this.store.read(path));
	}

	stat(path: string): Promise<StoredFile | null> {
		return this.readOrFail(path, () => this.store.stat(path));
	}

	isFolder(path: string): Promise<boolean> {
		return this.readOrFail(path, () => this.store.isFolder(path));
	}

	write(path: string, text: string): Promise<void> {
		return this.change('write', path, () => this.store.write(path, text));
	}

	create(path: string, text: string): Promise<void> {
		return this.change('create', path, () => this.store.create(path, text));
	}

	createFolder(path: string): Promise<void> {
		return this.change('createFolder', path, () => this.store.createFolder(path));
	}

	rename(from: string, to: string): Promise<void> {
		return this.change('rename', from, () => this.store.rename(from, to));
	}

	remove(path: string): Promise<void> {
		return this.change('remove', path, () => this.store.remove(path));
	}

	private async readOrFail<T>(path: string, read: () => Promise<T>): Promise<T> {
		if (this.ended) throw new Error('The process has ended');
		if (this.gone !== null) throw this.error(this.gone, path);
		return read();
	}

	private async change(call: AskedWrite['call'], path: string, change: () => Promise<void>): Promise<void> {
		if (this.ended) throw new Error('The process has ended');
		await this.before(call, path);
		if (this.gone !== null) throw this.error(this.gone, path);
		this.asked.push({ call, path });
		const fault = this.fault;
		const strikes = this.asked.length === this.at;
		if (fault === null) return change();
		if (strikes) this.struck = { call, path };
		const isLocked = fault.kind === 'fails' && fault.isLasting && this.struck !== null && isBelow(path, this.struck.path);
		if (!strikes && !isLocked) return change();
		switch (fault.kind) {
			case 'fails':
				throw this.error(fault.code, path);
			case 'is delayed':
				for (let turn = 0; turn < delay; turn += 1) await nextTurn();
				return change();
			case 'ends before':
				this.ended = true;
				throw new Error('The process has ended');
			case 'ends after':
				await change();
				this.ended = true;
				throw new Error('The process has ended');
		}
	}

	private error(code: DiskError, path: string): Error {
		this.thrown += 1;
		return Object.assign(new Error(`${code}: ${diskErrors[code]}, open '${path}'`), { code });
	}
}

function isBelow(path: string, struck: string): boolean {
	return path === struck || folderOf(path) === struck;
}
