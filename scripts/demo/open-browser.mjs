// Shows an address in the user's browser, where there is one.
import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens the address if there is a screen to open it on. Never fails: the address was printed, too. */
export function openBrowser(address) {
	const { env, platform } = process;
	const isThere = platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
	if (!isThere || env.CI) return;
	// For cmd, & divides commands and the first quoted word is a title.
	const [command, args] =
		platform === 'win32'
			? ['cmd', ['/c', 'start', '""', address.replaceAll('&', '^&')]]
			: [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
	const child = spawn(command, args, { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}
