import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { vaultFolder } from '../support/vault-folder';
import { DiskStore } from './disk-store';
import type { Listing } from './file-store';
import { OutsideWatch } from './server/outside-watch';
import { startServer, type WorkbenchServer } from './server/server';

/** A store whose next listing can be held back after it has been made. */
class SlowStore extends DiskStore {
	/** Resolves when the listing that is held back has been made. */
	listed = Promise.resolve();
	private made = (): void => undefined;
	private held: Promise<void> | null = null;

	/** Holds the next listing back until the returned function is called. */
	holdListing(): () => void {
		let release = (): void => undefined;
		this.held = new Promise((resolve) => {
			release = resolve;
		});
		this.listed = new Promise((resolve) => {
			this.made = resolve;
		});
		return release;
	}

	override async list(): Promise<Listing> {
		const { held } = this;
		const listing = await super.list();
		this.made();
		if (held !== null) await held;
		if (this.held === held) this.held = null;
		return listing;
	}
}

/** Listens as a page does; returns the list of messages, which grows. */
async function listen({ url, origin }: WorkbenchServer, client: string): Promise<string[][]> {
	const told: string[][] = [];
	const stop = new AbortController();
	onTestFinished(() => stop.abort());
	const address = new URL(url);
	const { body } = await fetch(`${origin}/events${address.search}&client=${client}`, { signal: stop.signal });
	const read = async (): Promise<void> => {
		let text = '';
		for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
			text += new TextDecoder().decode(chunk);
			const messages = text.split('\n\n');
			text = messages.pop() ?? '';
			for (const message of messages)
				if (message.startsWith('data: ')) told.push(JSON.parse(message.slice('data: '.length)) as string[]);
		}
	};
	void read().catch(() => undefined);
	return told;
}

async function serve(): Promise<{
	vault: string;
	server: WorkbenchServer;
	call: (name: string, params: object, client: string) => Promise<unknown>;
}> {
	const vault = await vaultFolder({ 'a.md': 'a', 'b.md': 'b' });
	const server = await startServer({ vault, project: vault, bundle: { js: '', css: '' } });
	onTestFinished(() => server.close());
	await server.look();
	const call = async (name: string, params: object, client: string): Promise<unknown> => {
		const headers = {
			'content-type': 'application/json',
			'x-workbench-token': server.token,
			'x-workbench-client': client,
		};
		return (
			await fetch(`${server.origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(params) })
		).json();
	};
	return { vault, server, call };
}

it('reports what other programs write, make and remove', async () => {
	const { vault, server } = await serve();
	const told = await listen(server, 'page');
	await writeFile(join(vault, 'a.md'), 'longer');
	await mkdir(join(vault, 'New'));
	await writeFile(join(vault, 'New', 'c.md'), 'c');
	await rm(join(vault, 'b.md'));
	await vi.waitFor(() => expect(told.flat().sort()).toEqual(['New', 'New/c.md', 'a.md', 'b.md']), 4000);
});

it('does not report to a page what it wrote itself, and reports it to the others', async () => {
	const { server, call } = await serve();
	const [own, other] = [await listen(server, 'own'), await listen(server, 'other')];
	await call('write', { path: 'a.md', text: 'longer' }, 'own');
	await call('createFolder', { path: 'Deep/er' }, 'own');
	await call('create', { path: 'Deep/er/c.md', text: 'c' }, 'own');
	await call('rename', { from: 'Deep', to: 'Deeper' }, 'own');
	await server.look();
	await server.look();
	await vi.waitFor(() => expect(other.flat()).toEqual(['a.md', 'Deep/er', 'Deep/er/c.md', 'Deep', 'Deeper']));
	expect(own).toEqual([]);
});

it('reports nothing of a page’s own changes, whenever the folder is listed', async () => {
	const vault = await vaultFolder({ 'a.md': 'a', 'Deep/er/c.md': 'c' });
	const store = new SlowStore(vault);
	const told: string[][] = [];
	const watch = new OutsideWatch(vault, store, (paths) => told.push(paths));
	onTestFinished(() => watch.close());
	await watch.look();
	const own: (() => Promise<{ changed: string[] }>)[] = [
		async () => ({ changed: [await store.write('a.md', 'longer').then(() => 'a.md')] }),
		async () => ({ changed: [await store.rename('Deep', 'Deeper').then(() => 'Deep'), 'Deeper'] }),
		async () => ({ changed: [await store.createFolder('New/er').then(() => 'New/er')] }),
		async () => ({ changed: [await store.create('New/er/d.md', 'd').then(() => 'New/er/d.md')] }),
		async () => ({ changed: [await store.remove('Deeper').then(() => 'Deeper')] }),
	];
	for (const call of own) {
		// The listing shows the state before the change, and comes after it or in its middle.
		const letListingCome = store.holdListing();
		const looking = watch.look();
		await store.listed;
		const done = watch.during(call);
		if (call === own[0]) await done;
		letListingCome();
		await Promise.all([done, looking]);
		await watch.look();
	}
	expect(told).toEqual([]);
	await writeFile(join(vault, 'New', 'er', 'd.md'), 'by another program');
	await watch.look();
	expect(told).toEqual([['New/er/d.md']]);
});

it('reports a change that another program makes right after the page’s own', async () => {
	const { vault, server, call } = await serve();
	const told = await listen(server, 'own');
	await call('write', { path: 'a.md', text: 'the page’s own words' }, 'own');
	await writeFile(join(vault, 'a.md'), 'somebody else’s');
	await vi.waitFor(() => expect(told.flat()).toEqual(['a.md']), 4000);
});
