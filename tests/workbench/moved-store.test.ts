import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { MovedStore } from './server/moved-store';

it('a file that is written after the page’s clock was moved is younger by as much, and others keep their times', async () => {
	const root = await mkdtemp(join(tmpdir(), 'moved-'));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	const store = new MovedStore(root);
	await writeFile(join(root, 'Before.md'), '');
	const before = await store.stat('Before.md');
	await new Promise((resolve) => setTimeout(resolve, 20));
	store.clockMoved(3_600_000);
	await new Promise((resolve) => setTimeout(resolve, 20));
	await writeFile(join(root, 'After.md'), '');
	expect(await store.stat('Before.md')).toEqual(before);
	expect((await store.stat('After.md'))?.mtime).toBeGreaterThanOrEqual((before?.mtime ?? Infinity) + 3_600_000);
	expect((await store.list()).files.map(({ mtime }) => mtime).sort((a, b) => a - b)[0]).toBe(before?.mtime);
});
