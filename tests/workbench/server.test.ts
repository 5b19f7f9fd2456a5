import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/vault-folder';
import { startServer, type WorkbenchServer } from './server/server';

interface Asked {
	method?: string;
	headers?: Record<string, string>;
	body?: string;
}

interface Served {
	server: WorkbenchServer;
	/** The vault's folder. `secret.md` lies beside it, not in it. */
	vault: string;
	ask: (path: string, asked?: Asked) => Promise<{ status: number; text: string; headers: Record<string, unknown> }>;
	call: (name: string, params: object, headers?: Record<string, string>) => ReturnType<Served['ask']>;
}

async function serve(): Promise<Served> {
	const folder = await temporaryFolder();
	const vault = join(folder, 'vault');
	await mkdir(join(vault, 'Notes'), { recursive: true });
	await writeFile(join(folder, 'secret.md'), 'secret');
	await writeFile(join(vault, 'Notes', 'a.md'), 'a');
	const project = await temporaryFolder();
	await writeFile(join(project, 'main.js'), 'plugin');
	await writeFile(join(project, 'package.json'), 'project');
	const server = await startServer({ vault, project, bundle: { js: 'page', css: 'styles' } });
	onTestFinished(() => server.close());
	const ask: Served['ask'] = (path, { method = 'GET', headers = {}, body } = {}) =>
		new Promise((resolve, reject) => {
			const { port } = new URL(server.origin);
			const sent = request({ host: '127.0.0.1', port, path, method, headers: { ...headers } }, (response) => {
				let text = '';
				response.on('data', (chunk: Buffer) => (text += chunk.toString()));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
				);
			});
			sent.on('error', reject);
			sent.end(body);
		});
	const call: Served['call'] = (name, params, headers = {}) =>
		ask(`/api/${name}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-workbench-token': server.token, ...headers },
			body: JSON.stringify(params),
		});
	return { server, vault, ask, call };
}

it('serves the page, its script and the built plugin only with the token', async () => {
	const { server, ask } = await serve();
	const of = async (path: string): Promise<string> => (await ask(`${path}?token=${server.token}`)).text;
	expect(await of('/')).toContain(`/page.js?token=${server.token}`);
	expect([await of('/page.js'), await of('/page.css'), await of('/plugin/script.js')]).toEqual([
		'page',
		'styles',
		'pluginScript("plugin/script.js", function (require, module, exports) {plugin\n});\n//# sourceURL=plugin:main.js',
	]);
});

it('refuses a missing or wrong token, on pages and on calls', async () => {
	const { ask, call } = await serve();
	for (const path of ['/', '/page.js', '/plugin/script.js', '/events', '/?token=', '/?token=0000'])
		expect((await ask(path)).status).toBe(403);
	expect((await call('list', {}, { 'x-workbench-token': 'x' })).status).toBe(403);
	expect((await call('write', { path: 'b.md', text: '' }, { 'x-workbench-token': '' })).status).toBe(403);
});

it('ignores a token in the address of a call, which other pages can send', async () => {
	const { server, ask } = await serve();
	const answer = await ask(`/api/list?token=${server.token}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: '{}',
	});
	expect(answer.status).toBe(403);
});

it('refuses another host, even one that resolves to this machine', async () => {
	const { server, ask, call } = await serve();
	const { port } = new URL(server.origin);
	for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
		expect((await ask(`/?token=${server.token}`, { headers: { host } })).status, host).toBe(403);
		expect((await call('list', {}, { host })).status, host).toBe(403);
	}
});

it('refuses another origin', async () => {
	const { server, call } = await serve();
	for (const origin of [
		'https://evil.example',
		'null',
		'http://127.0.0.1:1',
		server.origin.replace('127.0.0.1', 'localhost'),
	]) {
		expect((await call('list', {}, { origin })).status, origin).toBe(403);
	}
	expect((await call('list', {}, { origin: server.origin })).status).toBe(200);
});

const outside = [
	'../secret.md',
	'Notes/../../secret.md',
	'/etc/passwd',
	'..',
	'.',
	'Notes/.',
	'./Notes/a.md',
	'Notes//a.md',
	'',
	'..\\secret.md',
	'C:\\x',
	'c:/x',
	'Notes/a.md\0',
	'%2e%2e/secret.md',
	'Notes/..%2f..%2fsecret.md',
	'..%5csecret.md',
];

it.each(outside)('serves nothing outside the vault: %j', async (path) => {
	const { vault, call } = await serve();
	const before = await readdir(vault, { recursive: true });
	for (const answer of [
		await call('read', { path }),
		await call('readEach', { paths: ['Notes/a.md', path] }),
		await call('stat', { path }),
		await call('remove', { path }),
		await call('rename', { from: path, to: 'b.md' }),
	]) {
		expect(answer.text).not.toContain('secret"');
		expect(answer.text.includes('"error"') || answer.text === '{"answer":null}', answer.text).toBe(true);
	}
	if (!path.includes('%')) {
		for (const [name, params] of Object.entries({
			write: { path, text: 'x' },
			create: { path, text: 'x' },
			createFolder: { path },
			rename: { from: 'Notes/a.md', to: path },
		}))
			expect((await call(name, params)).status, name).toBe(400);
	}
	expect(await readdir(vault, { recursive: true })).toEqual(before);
	expect(await readFile(join(vault, '../secret.md'), 'utf8')).toBe('secret');
});

it('reads several files in one call, and says of each that it cannot read why', async () => {
	const { call } = await serve();
	const { status, text } = await call('readEach', { paths: ['Notes/a.md', 'Notes/none.md', 'Notes/a.md'] });
	expect(status).toBe(200);
	expect(JSON.parse(text)).toEqual({
		answer: [{ text: 'a' }, { error: expect.stringContaining('Notes/none.md') as unknown }, { text: 'a' }],
	});
	for (const params of [{}, { paths: 'Notes/a.md' }, { paths: ['Notes/a.md', 3] }, { paths: ['Notes/a.md', '..'] }])
		expect((await call('readEach', params)).status).toBe(400);
});

it('follows no link out of the vault', async () => {
	const { vault, call } = await serve();
	await symlink(join(vault, '..'), join(vault, 'up'));
	await symlink(join(vault, '../secret.md'), join(vault, 'link.md'));
	for (const path of ['up/secret.md', 'link.md', 'up/vault/Notes/a.md']) {
		expect((await call('read', { path })).status, path).toBe(409);
		expect(JSON.parse((await call('readEach', { paths: [path] })).text), path).toEqual({
			answer: [{ error: expect.any(String) as unknown }],
		});
		expect((await call('stat', { path })).text, path).toBe('{"answer":null}');
	}
	for (const name of ['write', 'create'])
		expect((await call(name, { path: 'up/new.md', text: '' })).status).toBe(409);
	expect((await call('remove', { path: 'up/secret.md' })).status).toBe(409);
	expect((await call('rename', { from: 'Notes/a.md', to: 'up/a.md' })).status).toBe(409);
	await call('write', { path: 'link.md', text: 'mine' });
	expect(await readFile(join(vault, '../secret.md'), 'utf8')).toBe('secret');
	expect((await call('list', {})).text).not.toContain('secret');
});

it('serves no other file of the project, whatever the address', async () => {
	const { server, ask } = await serve();
	for (const path of [
		'/plugin/package.json',
		'/plugin/../package.json',
		'/plugin/%2e%2e/package.json',
		'/package.json',
		'/plugin/__proto__',
		'//etc/passwd',
	]) {
		expect((await ask(`${path}?token=${server.token}`)).text, path).not.toMatch(/project|root:/);
	}
});

it('accepts only known calls with a valid body', async () => {
	const { server, ask, call } = await serve();
	for (const name of ['constructor', 'eval', '__proto__']) expect((await call(name, {})).status).toBe(400);
	const headers = { 'x-workbench-token': server.token };
	expect((await ask('/api/list', { method: 'POST', headers, body: '{}' })).status).toBe(400);
	expect(
		(
			await ask('/api/list', {
				method: 'POST',
				headers: { ...headers, 'content-type': 'application/json' },
				body: 'x',
			})
		).status,
	).toBe(400);
});

it('writes whole files, and does not create over one', async () => {
	const { vault, call } = await serve();
	await call('write', { path: 'Notes/a.md', text: 'é' });
	expect(await readFile(join(vault, 'Notes/a.md'), 'utf8')).toBe('é');
	expect(JSON.parse((await call('create', { path: 'Notes/a.md', text: '' })).text)).toEqual({
		error: 'File already exists.',
	});
	expect(await readdir(join(vault, 'Notes'))).toEqual(['a.md']);
});

it('sets the mtime that a write asks for, and refuses one that is no number', async () => {
	const { vault, call } = await serve();
	await call('write', { path: 'Notes/a.md', text: 'b', mtime: 1_700_000_000_000 });
	expect(Math.floor((await stat(join(vault, 'Notes/a.md'))).mtimeMs)).toBe(1_700_000_000_000);
	expect((await call('write', { path: 'Notes/a.md', text: 'c', mtime: 'now' })).status).toBe(400);
	expect(await readFile(join(vault, 'Notes/a.md'), 'utf8')).toBe('b');
});

it('lets the page connect to no other server', async () => {
	const { server, ask } = await serve();
	const { headers } = await ask(`/?token=${server.token}`);
	expect(headers['content-security-policy']).toContain("default-src 'none'");
	expect(headers['content-security-policy']).toContain("connect-src 'self'");
});

it('listens on this machine alone', async () => {
	const { server } = await serve();
	expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
