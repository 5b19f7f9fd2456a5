import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { link, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { leftBehind, removeStaleFiles } from '../../../scripts/cli/drafts';
import { linesOf } from '../../support/ask-program';
import { vaultFolder } from '../../support/vault-folder';

const friend = { 'Mara.md': '---\ntags: [list20]\n---\n' };
const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid;

const ofOld = (process: number): string => `.top-of-mind-${process}-0123456789ab-${mark('what was replaced')}.old`;

function anHourLater(): void {
	const now = Date.now() + 3_600_000;
	const clock = vi.spyOn(Date, 'now').mockImplementation(() => now);
	onTestFinished(() => void clock.mockRestore());
}

describe('what a run leaves that ended in the middle', () => {
	const words =
		'it holds words that another program wrote into a note while a run replaced it; copy what is missing into the note, then delete this file';

	it('is named by check where it is a copy of a note, at once, and no run removes it', async () => {
		const name = '.top-of-mind-0123456789ab-Mara.backup';
		const root = await vaultFolder({ ...friend, [`People/${name}`]: 'half' });
		expect(await linesOf(root, 'check')).toContain(
			`People/${name}: it is a copy of "Mara" from before a run that ended while it wrote that note; compare the two, then delete this copy`,
		);
		anHourLater();
		await removeStaleFiles(join(root, 'People'));
		expect(await readdir(join(root, 'People'))).toEqual([name]);
	});

	it('is named by check where it holds the words of another program, and no run removes it', async () => {
		const root = await vaultFolder({ ...friend, [ofOld(ended)]: 'what was replaced, and more' });
		anHourLater();
		expect(await linesOf(root, 'check')).toContain(`${ofOld(ended)}: ${words}`);
		await removeStaleFiles(root);
		expect(await readdir(root)).toContain(ofOld(ended));
	});

	it.each([
		['holds what was replaced, and nothing else', ofOld(ended), 'what was replaced'],
		['is a draft', `.top-of-mind-${ended}-0123456789ab.tmp`, 'half'],
		['is a draft of a version that wrote no number', '.top-of-mind-0123456789ab.tmp', 'half'],
	])('is removed, and not named, where it %s', async (_, name, text) => {
		const root = await vaultFolder({ ...friend, [name]: text });
		anHourLater();
		expect(await leftBehind(root, name)).toEqual([]);
		await removeStaleFiles(root);
		expect(await readdir(root)).toEqual(['Mara.md']);
	});

	it('is removed, and not named, where it is a second name of a note, whatever that holds by now', async () => {
		const root = await vaultFolder(friend);
		await link(join(root, 'Mara.md'), join(root, ofOld(ended)));
		await writeFile(join(root, 'Mara.md'), '---\ntags: [list20]\n---\nWritten in place since.\n');
		anHourLater();
		expect((await linesOf(root, 'check')).join('\n')).not.toContain('.top-of-mind-');
		await removeStaleFiles(root);
		expect(await readdir(root)).toEqual(['Mara.md']);
	});

	describe('in the last minutes, or of a process that lives,', () => {
		let root: string;
		beforeEach(async () => {
			root = await vaultFolder({
				...friend,
				[ofOld(process.ppid)]: 'more',
				[`.top-of-mind-${process.ppid}-0123456789ab.tmp`]: 'half',
			});
		});

		it.each([true, false])('is left alone, and not named (an hour later: %s)', async (isLater) => {
			if (isLater) anHourLater();
			else await writeFile(join(root, ofOld(ended)), 'more');
			const names = (await readdir(root)).sort();
			expect((await linesOf(root, 'check')).join('\n')).not.toContain('.top-of-mind-');
			await removeStaleFiles(root);
			expect((await readdir(root)).sort()).toEqual(names);
		});
	});
});
