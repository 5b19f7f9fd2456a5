import { folderOf, type FileStore, type Listing, type StoredFile, type WantedTimes } from '../workbench/file-store';
import { nextTurn } from '../workbench/ticks';

/** The words of a disk's errors, by code. */
export const diskErrors = {
	ENOSPC: 'no space left on device',
	EROFS: 'read-only file system',
	EACCES: 'permission denied',
	EBUSY: 'resource busy or locked',
	ENOENT: 'no such file or directory',
	EIO: 'i/o error',
} as const;

export type DiskError = keyof typeof diskErrors;

/** What happens to one write. */
export type Fault =
	/** It fails. With `isLasting`, so do all later writes of its path until `heal`. */
	| { readonly kind: 'fails'; readonly code: DiskError; readonly isLasting: boolean }
	/** It is delayed until after all other pending work. */
	| { readonly kind: 'is delayed' }
	/** The process ends just before the write, or just after it. */
	| { readonly kind: 'ends before' }
	| { readonly kind: 'ends after' };

/** One change that was asked of the store. */
export interface AskedWrite {
	readonly call: 'write' | 'create' | 'createFolder' | 'rename' | 'remove';
	readonly path: string;
}

/** The number of turns of the event loop that a delayed write waits: more than any other work takes. */
const delay = 40;

/** A store in which one write, chosen by its number, fails, is delayed or is the last. */
export class FaultyStore implements FileStore {
	readonly name: string;
	/** The changes asked for since `arm`, in order. */
	asked: AskedWrite[] = [];
	/** The write that the fault has hit; null if no write has reached it. */
	struck: AskedWrite | null = null;
	/** The number of errors thrown by the fault. */
	thrown = 0;
	/** Called before each call that reaches the disk. Tests write here as another program would between two calls. */
	before: (call: AskedWrite['call'] | 'read', path: string) => void | Promise<void> = () => undefined;

	private at = 0;
	private fault: Fault | null = null;
	private gone: DiskError | null = null;
	private ended = false;

	constructor(private readonly store: FileStore) {
		this.name = store.name;
	}

	/** Whether the process has ended: no call reaches the disk any more, and no call is answered. */
	get hasEnded(): boolean {
		return this.ended;
	}

	/** Counts writes from 1 again, and sets the fault for the write with the number `at`. */
	arm(at = 0, fault: Fault | null = null): void {
		this.asked = [];
		this.struck = null;
		this.thrown = 0;
		this.at = at;
		this.fault = fault;
	}

	/** Ends the fault and the failure of the whole disk. */
	heal(): void {
		this.fault = null;
		this.gone = null;
	}

	/** Makes every call fail from now on, reads too. */
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

	async readBinary(path: string): Promise<Uint8Array> {
		await this.before('read', path);
		return this.readOrFail(path, () => this.store.readBinary(path));
	}

	stat(path: string): Promise<StoredFile | null> {
		return this.readOrFail(path, () => this.store.stat(path));
	}

	isFolder(path: string): Promise<boolean> {
		return this.readOrFail(path, () => this.store.isFolder(path));
	}

	write(path: string, text: string, times?: WantedTimes): Promise<void> {
		return this.change('write', path, () => this.store.write(path, text, times));
	}

	create(path: string, text: string, times?: WantedTimes): Promise<void> {
		return this.change('create', path, () => this.store.create(path, text, times));
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
		const isLocked =
			fault.kind === 'fails' && fault.isLasting && this.struck !== null && isBelow(path, this.struck.path);
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
