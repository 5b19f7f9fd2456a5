import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { basename, join } from 'node:path';
import type { Device } from '../device';
import { journal } from '../starting-vault';
import type { Merge, Merged } from './merge';

/** How the user settles a conflict in a daily note, if at all. In other files the user keeps one of the two sides. */
export type Resolution = 'both' | 'ours' | 'theirs' | 'left open';

/**
 * Real repositories, one clone a device. Every device commits, the first pulls from the others, then they from it.
 */
export class GitMerge implements Merge {
	private constructor(private readonly resolution: Resolution) {}

	/** Makes the first device's folder a repository, and those of the others its clones. */
	static start(devices: readonly Device[], resolution: Resolution): GitMerge {
		const [first, ...others] = devices;
		if (first === undefined) throw new Error('There are no devices');
		git(first.folder, 'init', '-q');
		commit(first.folder);
		for (const { folder } of others) {
			git(folder, 'init', '-q');
			take(folder, first.folder);
		}
		return new GitMerge(resolution);
	}

	async merge(devices: readonly Device[], choice: number): Promise<Merged> {
		const [first, ...others] = devices;
		if (first === undefined) throw new Error('There are no devices');
		const conflicts: string[] = [];
		for (const { folder } of devices) commit(folder);
		for (const { folder } of others) {
			git(first.folder, 'fetch', '-q', folder, 'HEAD');
			if (tryGit(first.folder, 'merge', '-q', '--no-edit', 'FETCH_HEAD')) continue;
			const paths = git(first.folder, 'diff', '--name-only', '--diff-filter=U', '-z')
				.split('\0')
				.filter((path) => path !== '');
			if (paths.length === 0) throw new Error(`git could not merge ${folder}`);
			for (const path of paths) settleConflict(join(first.folder, path), this.resolutionOf(path, choice));
			conflicts.push(...paths);
			commit(first.folder);
		}
		for (const { folder } of others) take(folder, first.folder);
		return { files: await first.files(), conflicts, copies: [] };
	}

	private resolutionOf(path: string, choice: number): Resolution {
		if (path.startsWith(`${journal}/`)) return this.resolution;
		return choice % 2 === 0 ? 'ours' : 'theirs';
	}
}

const conflict = /^<<<<<<< .*\n([^]*?)^=======\n([^]*?)^>>>>>>> .*(?:\n|$)/gm;

/** Keeps both sides of each conflict in a text, or one of them. Nested conflicts are settled too. */
export function settled(text: string, resolution: Resolution): string {
	if (resolution === 'both') return text.replace(/^(?:<<<<<<< .*|=======|>>>>>>> .*)(?:\n|$)/gm, '');
	const sides = { ours: '$1', theirs: '$2', 'left open': '$&' };
	return text.replace(conflict, sides[resolution]);
}

/** Settles the conflicts in a file. A file that only one side has deleted is kept. */
function settleConflict(file: string, resolution: Resolution): void {
	if (existsSync(file)) writeFileSync(file, settled(readFileSync(file, 'utf8'), resolution));
}

function commit(folder: string): void {
	git(folder, 'add', '-A');
	git(folder, 'commit', '-q', '--allow-empty', '-m', 'What was done here');
}

function take(folder: string, from: string): void {
	git(folder, 'fetch', '-q', from, 'HEAD');
	git(folder, 'reset', '-q', '--hard', 'FETCH_HEAD');
}

/** The user's own git settings are ignored: they may sign commits, convert line ends or rename branches. */
const environment = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
const settings = [
	'user.email=somebody@example.org',
	'core.autocrlf=false',
	'gc.auto=0',
	'init.defaultBranch=main',
	'advice.detachedHead=false',
];

function git(folder: string, ...words: string[]): string {
	// The author's name makes commits distinct, even if two devices commit the same change in the same second.
	const configured = [...settings, `user.name=${basename(folder)}`].flatMap((setting) => ['-c', setting]);
	try {
		return execFileSync('git', [...configured, ...words], {
			cwd: folder,
			env: environment,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	} catch (error) {
		if ((error as { code?: unknown }).code === 'ENOENT')
			throw new Error('These tests merge with git, and there is none: install git and run them again', {
				cause: error,
			});
		throw error;
	}
}

/** Runs git; false where it stops at a conflict. */
function tryGit(folder: string, ...words: string[]): boolean {
	try {
		git(folder, ...words);
		return true;
	} catch (error) {
		if ((error as { status?: unknown }).status === 1) return false;
		throw error;
	}
}
