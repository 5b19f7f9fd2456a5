import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../../src/command-line/result';
import { codeOf } from './disk-errors';
import { isAlive, startOf } from './process-life';
import { vaultRoot } from './vault-folders';

/** How long (milliseconds) a run waits for its turn. */
const longestWait = 30_000;

/**
 * How often a run shows that it lives, and from which silence it counts as ended, where the system does not say when a
 * process started.
 */
const beat = 5_000;
const silence = 60_000;

/**
 * Does something while no other run of the program writes in the vault. Runs of one user on one machine take turns; the
 * lock lies outside the vault, where no sync program finds it, and ends with its process.
 *
 * Each run makes a file of its own and only then looks for those of others. Of two runs at least the later one
 * therefore sees the other, and makes way. Names are never used twice, so whoever finds the file of an ended process
 * can remove it.
 *
 * @throws Refusal where another run takes too long, or there is no place for the lock
 */
export async function inTurn<Value>(vault: string, act: () => Promise<Value>, wait = longestWait): Promise<Value> {
	const root = await vaultRoot(vault);
	const folder = await lockFolder();
	const prefix = `${createHash('sha256').update(root).digest('hex').slice(0, 24)}-`;
	const mine = join(
		folder,
		`${prefix}${process.pid}-${startOf(process.pid) ?? ''}-${randomBytes(6).toString('hex')}`,
	);
	const release = (): void => rmSync(mine, { force: true });
	const stopReleasing = whenTheProcessEnds(release);
	const beats = setInterval(() => void showLife(mine), beat).unref();
	try {
		await takeTurn(folder, prefix, mine, wait).catch((error: unknown) => refuse(folder, error));
		return await act();
	} finally {
		clearInterval(beats);
		release();
		stopReleasing();
	}
}

async function takeTurn(folder: string, prefix: string, mine: string, wait: number): Promise<void> {
	const end = performance.now() + wait;
	for (;;) {
		const before = await others(folder, prefix, mine);
		if (before === null) {
			await writeFile(mine, '', { flag: 'wx' });
			if ((await others(folder, prefix, mine)) === null) return;
			await rm(mine, { force: true });
		}
		if (performance.now() > end) {
			const who = before === null ? '' : ` (process ${before})`;
			throw new Refusal(
				`Another run of Top of mind${who} is still writing in this vault, so nothing was written; run this again when it has ended`,
			);
		}
		await setTimeout(5 + Math.random() * 40);
	}
}

/** The process of another run that has its turn or asks for it; null for none. Removes the files of ended processes. */
async function others(folder: string, prefix: string, mine: string): Promise<number | null> {
	let found: number | null = null;
	for (const name of await readdir(folder)) {
		const file = join(folder, name);
		if (!name.startsWith(prefix) || file === mine) continue;
		const [pid, start] = name.slice(prefix.length).split('-');
		if (await isHeld(file, Number(pid), start ?? '')) found = Number(pid);
		else await rm(file, { force: true });
	}
	return found;
}

async function isHeld(file: string, pid: number, start: string): Promise<boolean> {
	if (!isAlive(pid, start === '' ? null : start)) return false;
	if (start !== '') return true;
	const info = await lstat(file).catch(() => null);
	return info !== null && Date.now() - info.mtimeMs < silence;
}

/** A folder for the locks of this user, which nobody else can write into. */
async function lockFolder(): Promise<string> {
	// By number: in a container a user may have no name. Windows has no numbers, and gives each user a folder.
	const uid = process.geteuid?.() ?? null;
	const folder = join(tmpdir(), uid === null ? 'top-of-mind' : `top-of-mind-${uid}`);
	try {
		await mkdir(folder, { mode: 0o700 });
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') refuse(tmpdir(), error);
	}
	const info = await lstat(folder);
	// A link, or a folder of somebody else, would let others decide whose turn it is.
	const isOurs = info.isDirectory() && (uid === null || (info.uid === uid && (info.mode & 0o077) === 0));
	if (!isOurs)
		throw new Refusal(
			`${folder} is no folder of yours alone, so nothing was written; remove it, or name another folder as TMPDIR`,
		);
	return folder;
}

/** Says in words that the disk allows no lock. */
function refuse(folder: string, error: unknown): never {
	const code = codeOf(error);
	if (code === null) throw error;
	throw new Refusal(
		`There is no place for a lock in ${folder} (${code}), so nothing was written; name a folder that you may write in as TMPDIR`,
	);
}

async function showLife(file: string): Promise<void> {
	const now = new Date();
	// While a run waits for its turn it has no file.
	await utimes(file, now, now).catch(() => undefined);
}

/** Does something when the process exits, or is told to. Returns what takes that back. */
function whenTheProcessEnds(act: () => void): () => void {
	const onSignal = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
		stop();
		act();
		// Again, and now without this listener: whoever started the process sees what ended it.
		process.kill(process.pid, signal);
	};
	const stop = (): void => {
		process.off('exit', act).off('SIGINT', onSignal).off('SIGTERM', onSignal).off('SIGHUP', onSignal);
	};
	process.on('exit', act).on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
	return stop;
}
