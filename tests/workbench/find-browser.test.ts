import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser/find-browser';

/** A machine with these programs. `brings` maps a command to the program that it installs. */
function machine(
	there: readonly string[],
	{ brings = {}, ...others }: Partial<Machine> & { brings?: Record<string, string> } = {},
): Machine & { ran: string[] } {
	const programs = new Set(there);
	const ran: string[] = [];
	const run = (command: string, args: readonly string[]): boolean => {
		const line = [command, ...args].join(' ');
		ran.push(line);
		const brought = brings[line];
		if (brought !== undefined) programs.add(brought);
		return brought !== undefined;
	};
	return {
		env: { PATH: '/opt/bin' },
		platform: 'linux',
		isRunnable: (path) => programs.has(path),
		playwrights: '/cache/chrome',
		isRoot: false,
		...others,
		run,
		ran,
	};
}

const install = 'npx playwright install chromium';

it('takes the program that CHROME_PATH names, or says that it is not there', () => {
	const env = { CHROME_PATH: '/my/chrome', PATH: '/opt/bin' };
	expect(findBrowser(machine(['/my/chrome', '/usr/bin/chromium'], { env }))).toBe('/my/chrome');
	expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow(
		'CHROME_PATH is /my/chrome, but no program is there.',
	);
});

it('takes an installed browser before a download of its own', () => {
	expect(findBrowser(machine([join('/opt/bin', 'chromium'), '/cache/chrome']))).toBe(join('/opt/bin', 'chromium'));
	expect(findBrowser(machine(['/cache/chrome']))).toBe('/cache/chrome');
	const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	expect(findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
});

it('fetches one where there is none: Playwright’s, else Debian’s', () => {
	expect(findBrowser(machine([], { brings: { [install]: '/cache/chrome' } }))).toBe('/cache/chrome');
	const debian = machine(['/usr/bin/apt-get'], {
		isRoot: true,
		brings: { 'apt-get update': '', 'apt-get install -y chromium': '/usr/bin/chromium' },
	});
	expect(findBrowser(debian)).toBe('/usr/bin/chromium');
	expect(debian.ran).toEqual([install, 'apt-get update', 'apt-get install -y chromium']);
});

it('never continues without a browser: it says in one sentence what to do', () => {
	const nothing = machine(['/usr/bin/apt-get']);
	expect(() => findBrowser(nothing)).toThrow(
		'No Chromium was found and none could be fetched: install Chrome or Chromium, or set CHROME_PATH to its program.',
	);
	expect(nothing.ran).toEqual([install]);
});
