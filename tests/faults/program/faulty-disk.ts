import fs, { promises as disk } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

/** What happens to one call that changes the disk. */
export type DiskFault =
	| { readonly kind: 'fails'; readonly code: string }
	| { readonly kind: 'ends before' }
	| { readonly kind: 'ends after' };

/** The calls with which the program changes a vault. */
const changing = ['writeFile', 'copyFile', 'link', 'rename', 'mkdir', 'chmod', 'chown', 'rm'] as const;

/** Those among them that do not let the process go on meanwhile. */
const changingAtOnce = ['linkSync', 'renameSync'] as const;

type Call = (...words: unknown[]) => Promise<unknown>;
type CallAtOnce = (...words: unknown[]) => unknown;

/** Ends a call that cannot wait for ever. Whatever the program does about it waits for ever instead. */
class Ended extends Error {}

/** Node's file system below one folder, with a fault at one change, chosen by its number. */
export interface FaultyDisk {
	/** The changes asked for, in order. */
	readonly asked: readonly string[];
	/** Resolves when the process has "ended": the pending call never resolves. */
	readonly ended: Promise<void>;
	/**
	 * Called before each change, and waited for where the change can wait. Tests write here as another program would
	 * between a read and a write.
	 */
	before: (call: string, path: string) => Promise<void>;
	/** Ends the fault, and stops watching the disk. */
	readonly heal: () => void;
}

/** Sets a fault for the change with the number `at` below `root`, until `heal` or the end of the test. */
export function faultyDisk(root: string, at = 0, fault: DiskFault | null = null): FaultyDisk {
	const calls = disk as unknown as Record<string, Call>;
	const callsAtOnce = fs as unknown as Record<string, CallAtOnce>;
	const well = new Map(changing.map((name) => [name, calls[name] as Call]));
	const wellAtOnce = new Map(changingAtOnce.map((name) => [name, callsAtOnce[name] as CallAtOnce]));
	const asked: string[] = [];
	let hasEnded = false;
	let end: () => void = () => undefined;
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	const never = (): Promise<never> => {
		hasEnded = true;
		end();
		return new Promise(() => undefined);
	};
	const heal = (): void => {
		for (const [name, call] of well) calls[name] = call;
		for (const [name, call] of wellAtOnce) callsAtOnce[name] = call;
		syncBuiltinESMExports();
	};
	const faulty: FaultyDisk = { asked, ended, before: () => Promise.resolve(), heal };
	for (const [name, call] of well) {
		calls[name] = async (...words) => {
			const path = String(words[0]);
			if (!path.startsWith(root)) return call(...words);
			if (hasEnded) return never();
			await faulty.before(name, path);
			asked.push(`${name} ${path.slice(root.length + 1)}`);
			if (asked.length !== at || fault === null) return call(...words);
			if (fault.kind === 'fails')
				throw Object.assign(new Error(`${fault.code}: ${name} '${path}'`), { code: fault.code });
			if (fault.kind === 'ends after') await call(...words);
			return never();
		};
	}
	for (const [name, call] of wellAtOnce) {
		callsAtOnce[name] = (...words) => {
			const path = String(words[0]);
			if (!path.startsWith(root)) return call(...words);
			if (hasEnded) throw new Ended();
			void faulty.before(name, path);
			asked.push(`${name} ${path.slice(root.length + 1)}`);
			if (asked.length !== at || fault === null) return call(...words);
			if (fault.kind === 'fails')
				throw Object.assign(new Error(`${fault.code}: ${name} '${path}'`), { code: fault.code });
			if (fault.kind === 'ends after') call(...words);
			void never();
			throw new Ended();
		};
	}
	syncBuiltinESMExports();
	onTestFinished(heal);
	return faulty;
}
