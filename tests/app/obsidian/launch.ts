import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { newLauncher } from '../../../scripts/test-app/launcher.mjs';
import type { ObsidianVersions } from './versions';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** How long (milliseconds) the app may take to start, and to show its window. */
const patience = 60_000;

/** Obsidian, as it runs on a vault, in folders of its own. */
export interface RunningObsidian {
	readonly page: Page;
	/** The program that its command line is called by, and the environment in which it finds this Obsidian alone. */
	readonly terminal: { readonly program: string; readonly env: Readonly<Record<string, string | undefined>> };
	close(): Promise<void>;
}

export interface LaunchOptions {
	/** The folder of the vault. Plugins are installed into it. */
	readonly vault: string;
	readonly versions: ObsidianVersions;
	/** Folders of plugins to load beside ours. */
	readonly others: readonly string[];
	readonly phone: boolean;
}

/**
 * Starts the Obsidian that was downloaded, with the built plugin enabled. The launcher gives it settings and a user's
 * data of its own, and marks the vault as trusted.
 */
export async function launchObsidian({ vault, versions, others, phone }: LaunchOptions): Promise<RunningObsidian> {
	const launcher = newLauncher();
	// Obsidian makes the socket of its command line in this folder, and would take the place of the user's own.
	const sockets = await mkdtemp(join(tmpdir(), 'tom-'));
	const env = { ...process.env, XDG_RUNTIME_DIR: sockets };
	const { proc, configDir } = await launcher.launch({
		appVersion: versions.app,
		installerVersion: versions.installer,
		vault,
		plugins: [...others, project],
		args: ['--remote-debugging-port=0'],
		// The app reads both when it starts. Its own command for phones sets the first and starts again.
		localStorage: { ...(phone ? { EmulateMobile: '1' } : {}), language: 'en' },
		spawnOptions: { env },
	});
	// An output that nobody reads would stop the app once it is full.
	proc.stdout?.resume();
	let browser: Browser | null = null;
	const close = async (): Promise<void> => {
		await browser?.close();
		await end(proc);
		for (const folder of [configDir, sockets]) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
	};
	try {
		browser = await chromium.connectOverCDP(await endpointOf(proc));
		const page = await windowOf(browser);
		// The terminal's program looks for the socket in this folder, or in the user's home.
		const terminal = { program: terminalProgramBeside(proc.spawnfile), env: { ...env, HOME: sockets } };
		return { page, terminal, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Where the app listens for the driver, which it says on its error output. */
async function endpointOf(proc: ChildProcess): Promise<string> {
	let said = '';
	const listening = new Promise<string>((resolve, reject) => {
		proc.stderr?.on('data', (data: Buffer) => {
			said += data.toString();
			const endpoint = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
			if (endpoint !== undefined) resolve(endpoint);
		});
		proc.once('error', reject);
		proc.once('exit', (code, signal) =>
			reject(new Error(`Obsidian ended at its start (${code ?? signal}): ${said.trim().slice(-2000)}`)),
		);
	});
	const late = setTimeout(patience, null, { ref: false }).then(() => {
		throw new Error(`Obsidian does not listen for the driver: ${said.trim().slice(-2000)}`);
	});
	return Promise.race([listening, late]);
}

/** The window with the vault. */
async function windowOf(browser: Browser): Promise<Page> {
	for (const end = Date.now() + patience; Date.now() < end; await setTimeout(100)) {
		const pages = browser.contexts().flatMap((context) => context.pages());
		const page = pages.find((one) => one.url().startsWith('app://obsidian.md/'));
		if (page !== undefined) return page;
	}
	throw new Error('Obsidian shows no window');
}

/** Installers have a small program beside the app's own, which talks to the app that runs. */
function terminalProgramBeside(program: string): string {
	return join(dirname(program), process.platform === 'win32' ? 'Obsidian.com' : 'obsidian-cli');
}

async function end(proc: ChildProcess): Promise<void> {
	if (proc.exitCode !== null || proc.signalCode !== null) return;
	const ended = new Promise((resolve) => proc.once('exit', resolve));
	proc.kill();
	await Promise.race([ended, setTimeout(10_000, null, { ref: false })]);
	proc.kill('SIGKILL');
}
