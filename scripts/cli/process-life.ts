import { readFileSync } from 'node:fs';
import { codeOf } from './disk-errors';

/**
 * When a process started, in the system's own count, where the system tells; null where it does not, or there is no
 * such process. With it a number that was given to another process since is told apart.
 */
export function startOf(pid: number): string | null {
	return statusOf(pid)?.start ?? null;
}

/** Whether a process of that number lives. `start` is when it started; null where that is not known. */
export function isAlive(pid: number, start: string | null): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// A process of somebody else may not be asked, and lives.
		if (codeOf(error) !== 'EPERM') return false;
	}
	const status = statusOf(pid);
	if (status === null) return true;
	return status.state !== 'Z' && (start === null || status.start === start);
}

function statusOf(pid: number): { readonly state: string; readonly start: string } | null {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name of the program stands in brackets, and may hold brackets and spaces itself.
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		const [state, start] = [fields[0], fields[19]];
		return state === undefined || start === undefined ? null : { state, start };
	} catch {
		return null;
	}
}
