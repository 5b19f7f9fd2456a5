import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { swapFile } from '../../../scripts/cli/swap-file';
import { textOf, vaultFolder } from '../../support/vault-folder';

/** Swaps Ann's note while another program that has opened it acts on the old file. */
async function swapBeside(act: (descriptor: number) => Promise<void>): Promise<{ root: string; swapped: Awaited<ReturnType<typeof swapFile>> }> {
	const root = await vaultFolder({ 'Ann.md': 'one' });
	const descriptor = openSync(join(root, 'Ann.md'), 'r+');
	onTestFinished(() => closeSync(descriptor));
	let other: Promise<void> = Promise.resolve();
	const swapped = await swapFile(join(root, 'Ann.md'), 'one', 'two', async () => {
		other = setTimeout(5).then(() => act(descriptor));
		return Promise.resolve();
	});
	await other;
	return { root, swapped };
}

describe('a program that had opened the note before it was replaced', () => {
	it('is noticed where it writes at once', async () => {
		const { root, swapped } = await swapBeside(async (descriptor) => void (await Promise.resolve(writeSync(descriptor, 'theirs', 0))));
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('theirs') });
		expect(await textOf(root, 'Ann.md')).toBe('two');
	});

	it('is waited for where it has emptied the note, and writes a while later', async () => {
		const { swapped } = await swapBeside(async (descriptor) => {
			ftruncateSync(descriptor, 0);
			await setTimeout(200);
			writeSync(descriptor, 'theirs', 0);
		});
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('theirs') });
	});

	it('is not waited for without end where it has emptied the note for good', async () => {
		const { swapped } = await swapBeside(async (descriptor) => Promise.resolve(ftruncateSync(descriptor, 0)));
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('') });
	});

	it('leaves nothing beside the note where it does not write', async () => {
		const { root, swapped } = await swapBeside(async () => Promise.resolve());
		expect([swapped.kind, await readdir(root)]).toEqual(['done', ['Ann.md']]);
	});
});
