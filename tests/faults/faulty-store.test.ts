import { expect, it } from 'vitest';
import { MemoryStore } from '../workbench/memory-store';
import { FaultyStore, type Fault } from './faulty-store';

const full: Fault = { kind: 'fails', code: 'ENOSPC', isLasting: false };

function opened(): { disk: MemoryStore; store: FaultyStore } {
	const disk = new MemoryStore({ 'a.md': 'a', 'b.md': 'b' });
	return { disk, store: new FaultyStore(disk) };
}

it('fails the write with that number, once, and leaves the file as it was', async () => {
	const { disk, store } = opened();
	store.arm(2, full);
	await store.write('a.md', '1');
	await expect(store.write('b.md', '2')).rejects.toThrow("ENOSPC: no space left on device, open 'b.md'");
	expect(disk.snapshot()).toEqual({ 'a.md': '1', 'b.md': 'b' });
	await store.write('b.md', '3');
	expect(disk.snapshot()).toEqual({ 'a.md': '1', 'b.md': '3' });
	expect([store.struck, store.thrown]).toEqual([{ call: 'write', path: 'b.md' }, 1]);
});

it('keeps failing that file, and no other, until it heals', async () => {
	const { disk, store } = opened();
	store.arm(1, { kind: 'fails', code: 'EACCES', isLasting: true });
	await expect(store.write('a.md', '1')).rejects.toThrow('EACCES');
	await expect(store.write('a.md', '1')).rejects.toThrow('EACCES');
	await store.write('b.md', '2');
	store.heal();
	await store.write('a.md', '3');
	expect(disk.snapshot()).toEqual({ 'a.md': '3', 'b.md': '2' });
});

it('delays a write, and lets others go before it', async () => {
	const { disk, store } = opened();
	store.arm(1, { kind: 'is delayed' });
	const late = store.write('a.md', '1');
	await store.write('b.md', '2');
	expect(disk.snapshot()).toEqual({ 'a.md': 'a', 'b.md': '2' });
	await late;
	expect(disk.text('a.md')).toBe('1');
});

it.each([
	['ends before', 'a'],
	['ends after', '1'],
] as const)('%s a write, after which nothing is written or read', async (kind, left) => {
	const { disk, store } = opened();
	store.arm(1, { kind });
	await expect(store.write('a.md', '1')).rejects.toThrow('The process has ended');
	await expect(store.write('b.md', '2')).rejects.toThrow('The process has ended');
	await expect(store.read('b.md')).rejects.toThrow('The process has ended');
	expect(disk.snapshot()).toEqual({ 'a.md': left, 'b.md': 'b' });
});

it('fails as a whole once it is unmounted, and works again once it is healed', async () => {
	const { store } = opened();
	store.unmount();
	await expect(store.read('a.md')).rejects.toThrow('ENOENT');
	await expect(store.list()).rejects.toThrow('ENOENT');
	await expect(store.create('c.md', '')).rejects.toThrow('ENOENT');
	store.heal();
	expect(await store.read('a.md')).toBe('a');
});

it('calls back before each call reaches the disk', async () => {
	const { disk, store } = opened();
	const calls: string[] = [];
	store.before = (call, path) => void calls.push(`${call} ${path} ${disk.text(path) ?? ''}`);
	await store.read('a.md');
	await store.write('a.md', '1');
	await store.remove('a.md');
	expect(calls).toEqual(['read a.md a', 'write a.md a', 'remove a.md 1']);
});
