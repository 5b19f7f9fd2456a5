import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

/** Where to search, and how to install a browser if there is none. Tests pass a machine of their own. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	isRunnable: (path: string) => boolean;
	/** The path of Playwright's own download, whether it exists or not. */
	readonly playwrights: string;
	/** Runs a command; returns whether it succeeded. */
	run: (command: string, args: readonly string[]) => boolean;
	readonly isRoot: boolean;
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];

/**
 * Finds a Chromium, and installs one if there is none.
 *
 * Our own code, because no library finds as many. chrome-launcher 1.2.1 takes another browser where CHROME_PATH is
 * wrong, and knows no Edge, and Chromium on Linux alone; Playwright's channels and @puppeteer/browsers miss Debian's
 * Chromium.
 *
 * @throws if neither works, because without a browser nothing is tested
 */
export function findBrowser(machine: Machine = thisMachine()): string {
	const { env, isRunnable } = machine;
	const asked = env['CHROME_PATH'];
	if (asked !== undefined && asked !== '') {
		if (isRunnable(asked)) return asked;
		throw new Error(`CHROME_PATH is ${asked}, but no program is there.`);
	}
	const found = usualPlaces(machine).find((path) => isRunnable(path));
	if (found !== undefined) return found;
	if (machine.run('npx', ['playwright', 'install', 'chromium']) && isRunnable(machine.playwrights))
		return machine.playwrights;
	if (
		machine.isRoot &&
		isRunnable('/usr/bin/apt-get') &&
		machine.run('apt-get', ['update']) &&
		machine.run('apt-get', ['install', '-y', 'chromium']) &&
		isRunnable('/usr/bin/chromium')
	)
		return '/usr/bin/chromium';
	throw new Error(
		'No Chromium was found and none could be fetched: install Chrome or Chromium, or set CHROME_PATH to its program.',
	);
}

function usualPlaces({ env, platform, playwrights }: Machine): string[] {
	const onPath = (env['PATH'] ?? '')
		.split(delimiter)
		.filter(Boolean)
		.flatMap((folder) => names.map((name) => join(folder, platform === 'win32' ? `${name}.exe` : name)));
	const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
		(folder) => folder !== undefined,
	);
	const usual: Record<string, string[]> = {
		linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
			names.map((name) => `${folder}/${name}`),
		),
		darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
			['', env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
		),
		win32: programs.flatMap((folder) => [
			`${folder}\\Google\\Chrome\\Application\\chrome.exe`,
			`${folder}\\Chromium\\Application\\chrome.exe`,
			`${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
		]),
	};
	return [...onPath, ...(usual[platform] ?? []), playwrights];
}

function thisMachine(): Machine {
	return {
		env: process.env,
		platform: process.platform,
		isRunnable: (path) => {
			try {
				accessSync(path, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		},
		playwrights: chromium.executablePath(),
		run: (command, args) =>
			spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0,
		isRoot: process.getuid?.() === 0,
	};
}
