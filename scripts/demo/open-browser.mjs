// Opens an address in the user's browser, if there is one.
import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens the address if there is a screen. Never fails, because the address was printed as well. */
export function openBrowser(address) {
	const { env, platform } = process;
	const isThere = platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
	if (!isThere || env.CI) return;
	// In cmd, & separates commands, and `start` takes the first quoted argument for a title.
	const [command, args] =
		platform === 'win32'
			? ['cmd', ['/c', 'start', '""', address.replaceAll('&', '^&')]]
			: [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
	const child = spawn(command, args, { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}
