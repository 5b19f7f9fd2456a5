import type { FileStore, WantedTimes } from '../file-store';
import { isPlainPath } from './vault-path';

/** A call that is refused. Its message goes to the page. */
export class RefusedCall extends Error {}

type Params = Record<string, unknown>;

/** The result of a call, and the paths that it changed. */
export interface CallOutcome {
	readonly answer: unknown;
	readonly changed: readonly string[];
}

/** The answer for one of several files. */
export type ReadText = { readonly text: string } | { readonly error: string };

type Call = (store: FileStore, params: Params) => Promise<CallOutcome>;

/** The calls of `FileStore`, by name. */
const calls: Readonly<Record<string, Call>> = {
	list: async (store) => read(await store.list()),
	read: async (store, params) => read(await store.read(pathIn(params))),
	readEach: async (store, params) => read(await Promise.all(pathsIn(params).map((path) => readOne(store, path)))),
	readBinary: async (store, params) => read([...(await store.readBinary(pathIn(params)))]),
	stat: async (store, params) => read(await store.stat(pathIn(params))),
	isFolder: async (store, params) => read(await store.isFolder(pathIn(params, 'path', true))),
	write: async (store, params) =>
		wrote([pathIn(params)], await store.write(pathIn(params), textIn(params), timesIn(params))),
	create: async (store, params) =>
		wrote([pathIn(params)], await store.create(pathIn(params), textIn(params), timesIn(params))),
	createFolder: async (store, params) => wrote([pathIn(params)], await store.createFolder(pathIn(params))),
	remove: async (store, params) => wrote([pathIn(params)], await store.remove(pathIn(params))),
	rename: async (store, params) => {
		const [from, to] = [pathIn(params, 'from'), pathIn(params, 'to')];
		return wrote([from, to], await store.rename(from, to));
	},
};

/**
 * Runs the call of that name.
 *
 * @throws RefusedCall before anything is changed, if the call does not exist or its parameters are wrong
 */
export async function runCall(name: string, params: unknown, store: FileStore): Promise<CallOutcome> {
	const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
	if (!call) throw new RefusedCall(`There is no call ${name}`);
	if (typeof params !== 'object' || params === null) throw new RefusedCall('A call takes an object');
	return call(store, params as Params);
}

function read(answer: unknown): CallOutcome {
	return { answer, changed: [] };
}

function wrote(changed: readonly string[], _done: void): CallOutcome {
	return { answer: null, changed };
}

/** The text of a file, or why it cannot be read. */
function readOne(store: FileStore, path: string): Promise<ReadText> {
	return store.read(path).then(
		(text) => ({ text }),
		(error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
	);
}

/** @throws RefusedCall if one of them lies outside */
function pathsIn({ paths }: Params): string[] {
	if (!Array.isArray(paths)) throw new RefusedCall('The paths are missing');
	return paths.map((path: unknown) => pathIn({ path }));
}

function pathIn(params: Params, key = 'path', root = false): string {
	const path = params[key];
	if (!isPlainPath(path, { root })) throw new RefusedCall(`Outside the vault: ${JSON.stringify(path)}`);
	return path;
}

function textIn({ text }: Params): string {
	if (typeof text !== 'string') throw new RefusedCall('A text is missing');
	return text;
}

function timesIn({ ctime, mtime }: Params): WantedTimes {
	return { ctime: timeOf(ctime), mtime: timeOf(mtime) };
}

function timeOf(time: unknown): number | undefined {
	if (time === undefined || (typeof time === 'number' && Number.isFinite(time))) return time;
	throw new RefusedCall('A time is a number');
}
