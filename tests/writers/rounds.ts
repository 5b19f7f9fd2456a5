import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { textOf } from '../support/vault-folder';

/** The day of these tests, and its daily note. */
export const today = '2026-11-23';
export const todaysNote = `${today}.md`;

/** How many rounds to play where a whole run has so many. */
export function rounds(whole: number): number {
	return Math.ceil(whole * Number(process.env.WRITERS ?? 1));
}

/** The note of a person. */
export function person(...properties: string[]): string {
	return ['---', 'tags: [network90]', ...properties, '---', '', 'Met in Porto.', ''].join('\n');
}

/** A run of a program in a process of its own. */
export interface Running {
	readonly process: ChildProcess;
	/** Its exit status, the signal that ended it, and what it said on standard error. */
	readonly end: Promise<{ readonly status: number | null; readonly signal: string | null; readonly stderr: string }>;
}

/** Starts Node with these arguments. */
export function start(words: readonly string[]): Running {
	const child = spawn(process.execPath, words, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, TZ: 'UTC' },
	});
	let stderr = '';
	child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
	const end = once(child, 'close').then(([status, signal]) => ({
		status: status as number | null,
		signal: signal as string | null,
		stderr,
	}));
	return { process: child, end };
}

/** Starts a touch of a person by the built program. */
export function startTouch(program: string, vault: string, name: string, words: string): Running {
	return start([program, 'touch', name, '--note', words, '--vault', vault, '--date', today]);
}

/** How often each of these words stands in a text. */
export function counts(text: string, words: readonly string[]): number[] {
	return words.map((word) => text.split(word).length - 1);
}

/** The text of a file; empty where there is none. */
export async function textIfThere(folder: string, path: string): Promise<string> {
	return textOf(folder, path).catch(() => '');
}

/** Waits until a file shows that a program is at work. */
export async function untilThere(folder: string, name: string): Promise<void> {
	for (let tries = 0; tries < 2000; tries += 1) {
		if ((await readdir(folder)).includes(name)) return;
		await setTimeout(5);
	}
	throw new Error(`${name} did not come into being`);
}
