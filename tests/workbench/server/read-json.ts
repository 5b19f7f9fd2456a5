import type { IncomingMessage } from 'node:http';
import { RefusedCall } from './vault-calls';

/** The limit of a request's body in bytes: far more than a note, and harmless to the memory. */
const largest = 32 * 1024 * 1024;

/** The parsed body of a request. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
	if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new RefusedCall('A call is JSON');
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > largest) throw new RefusedCall('The call is too large');
		chunks.push(chunk);
	}
	try {
		return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
	} catch {
		throw new RefusedCall('A call is JSON');
	}
}
