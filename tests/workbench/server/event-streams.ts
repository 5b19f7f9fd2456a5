import type { IncomingMessage, ServerResponse } from 'node:http';

/** The pages that listen for changes, as server-sent events. */
export class EventStreams {
	private readonly pages = new Map<ServerResponse, string>();

	/** Keeps the response open until the page closes. `client` is the page's id. */
	add(request: IncomingMessage, response: ServerResponse, client: string): void {
		response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
		response.write(': listening\n\n');
		this.pages.set(response, client);
		request.on('close', () => this.pages.delete(response));
	}

	/** Sends the paths to every page except `by`, which made the change. */
	tell(paths: readonly string[], by: string | null = null): void {
		for (const [response, client] of this.pages)
			if (client !== by) response.write(`data: ${JSON.stringify(paths)}\n\n`);
	}

	close(): void {
		for (const response of this.pages.keys()) response.end();
		this.pages.clear();
	}
}
