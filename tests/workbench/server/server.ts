import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundlePage, type PageBundle } from './bundle-page';
import { EventStreams } from './event-streams';
import { refusal } from './gate';
import { MovedStore } from './moved-store';
import { otherPluginFile, type GivenPlugin } from './other-plugin-files';
import { OutsideWatch } from './outside-watch';
import { pageHtml, securityPolicy } from './page-html';
import { pluginScript } from './plugin-script';
import { readJson } from './read-json';
import { RefusedCall, runCall } from './vault-calls';

export interface ServerOptions {
	/** The folder of notes. */
	vault: string;
	/** The project's folder. Its built `main.js` is the plugin, and the page is bundled from its sources. */
	project: string;
	/** Plugins of others, loaded after it. */
	plugins?: readonly GivenPlugin[];
	/** Whether these may evaluate text and start workers of their own, as some need. */
	mayEvaluate?: boolean;
	/** The port; by default a free one. */
	port?: number;
	/** The page's bundle, if it is made already or not wanted. */
	bundle?: PageBundle;
}

/** A running server. */
export interface WorkbenchServer {
	/** The page's whole address with the token. Options are appended: `&theme=dark`. */
	readonly url: string;
	readonly origin: string;
	readonly token: string;
	/** Looks for changes by other programs now, without waiting for the next look. */
	look(): Promise<void>;
	/**
	 * A test has moved the page's clock ahead by so many milliseconds: the times of files that are written from now on
	 * follow.
	 */
	clockMoved(by: number): void;
	close(): Promise<void>;
}

const pluginFiles: Readonly<Record<string, string>> = { 'styles.css': 'text/css', 'manifest.json': 'application/json' };

/** Serves the workbench over a folder of notes, on this machine alone. */
export async function startServer({
	vault,
	project,
	plugins = [],
	mayEvaluate = false,
	port = 0,
	bundle,
}: ServerOptions): Promise<WorkbenchServer> {
	const policy = securityPolicy({ mayEvaluate, hasOthers: plugins.length > 0 });
	const send = (response: ServerResponse, status: number, type: string, body: string): void =>
		sendUnder(policy, response, status, type, body);
	const token = randomBytes(24).toString('hex');
	const store = new MovedStore(vault);
	const streams = new EventStreams();
	const page = bundle ?? (await bundlePage(project));
	const watch = new OutsideWatch(vault, store, (paths) => streams.tell(paths));
	let origin = '';

	const call = async (request: IncomingMessage, name: string): Promise<unknown> => {
		const params = await readJson(request);
		const { answer, changed } = await watch.during(() => runCall(name, params, store));
		if (changed.length > 0) streams.tell(changed, String(request.headers['x-workbench-client']));
		return answer;
	};

	const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const refused = refusal(request, { origin, token });
		if (refused !== null) return send(response, 403, 'text/plain', refused);
		const { pathname, searchParams } = new URL(request.url ?? '/', origin);
		if (request.method === 'POST') {
			const name = /^\/api\/(\w+)$/.exec(pathname)?.[1];
			if (name === undefined) return send(response, 404, 'text/plain', 'Not found');
			return send(response, 200, 'application/json', JSON.stringify({ answer: await call(request, name) }));
		}
		if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Not allowed');
		if (pathname === '/') return send(response, 200, 'text/html', pageHtml(token, store.name, plugins));
		if (pathname === '/page.js') return send(response, 200, 'text/javascript', page.js);
		if (pathname === '/page.css') return send(response, 200, 'text/css', page.css);
		if (pathname === '/events') return streams.add(request, response, searchParams.get('client') ?? '');
		const other = await otherPluginFile(plugins, pathname);
		if (other !== null) return send(response, 200, other.type, other.text);
		if (pathname === '/plugin/script.js')
			return send(
				response,
				200,
				'text/javascript',
				pluginScript(pathname, await readFile(join(project, 'main.js'), 'utf8'), 'main.js'),
			);
		const file = pathname.startsWith('/plugin/') ? pathname.slice('/plugin/'.length) : '';
		const type = Object.hasOwn(pluginFiles, file) ? pluginFiles[file] : undefined;
		if (type === undefined) return send(response, 404, 'text/plain', 'Not found');
		send(response, 200, type, await readFile(join(project, file), 'utf8'));
	};

	const server = createServer((request, response) => {
		respond(request, response).catch((error: unknown) => {
			const message = error instanceof Error ? error.message : String(error);
			send(
				response,
				error instanceof RefusedCall ? 400 : 409,
				'application/json',
				JSON.stringify({ error: message }),
			);
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url: `${origin}/?token=${token}`,
		origin,
		token,
		look: () => watch.look(),
		clockMoved: (by) => store.clockMoved(by),
		close: async () => {
			watch.close();
			streams.close();
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}

function sendUnder(policy: string, response: ServerResponse, status: number, type: string, body: string): void {
	response.writeHead(status, {
		'content-type': `${type}; charset=utf-8`,
		'content-security-policy': policy,
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
	});
	response.end(body);
}
