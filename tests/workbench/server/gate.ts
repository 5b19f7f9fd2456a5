import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries the token on calls. A page of another origin cannot set it without a preflight request. */
export const tokenHeader = 'x-workbench-token';

/** Why a request is refused, or null if it may pass: it must come from our own page, and carry its token. */
export function refusal(request: IncomingMessage, { origin, token }: { origin: string; token: string }): string | null {
	const { host, origin: from } = request.headers;
	// Refuses names that resolve to this machine (DNS rebinding).
	if (host !== new URL(origin).host) return 'This address is not the workbench’s.';
	if (from !== undefined && from !== origin) return 'Only the workbench’s own page may ask.';
	const given =
		request.method === 'POST'
			? request.headers[tokenHeader]
			: new URL(request.url ?? '/', origin).searchParams.get('token');
	if (typeof given !== 'string' || !isSame(given, token))
		return 'The token is missing or wrong: use the whole address that was printed.';
	return null;
}

function isSame(given: string, token: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(token)];
	return a.length === b.length && timingSafeEqual(a, b);
}
