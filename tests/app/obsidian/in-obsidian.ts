import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { dayAt } from '../../../src/day';
import type { Files } from '../../browser/support/vaults';
import type { Opens } from '../app-driver';
import { buildRecorder } from '../build-recorder';
import type { ObsidianDriver } from './obsidian-driver';
import { versionsUnderTest } from './versions';

/** Scenarios in Obsidian itself. Each vault is opened by an Obsidian of its own, in a new folder. */
export const inObsidian = base.extend<Opens>({
	// eslint-disable-next-line no-empty-pattern -- The test runner reads what a fixture needs from this pattern.
	openApp: async ({}, use, testInfo) => {
		// Not loaded with this file, because a run in the workbench reads it, too, and needs no launcher.
		const { ObsidianDriver } = await import('./obsidian-driver');
		const opened: ObsidianDriver[] = [];
		const folders: string[] = [];
		await use(async ({ files, panel = false, phone = false, recorded = false }) => {
			const vault = await folderOf(files(dayAt(new Date())));
			const others = recorded ? [await folderOf(await buildRecorder())] : [];
			folders.push(vault, ...others);
			const driver = await ObsidianDriver.start({ vault, versions: versionsUnderTest(), others, phone });
			opened.push(driver);
			if (panel) await driver.run('top-of-mind:open-panel');
			return driver;
		});
		for (const driver of opened) {
			const picture = testInfo.status === testInfo.expectedStatus ? null : await driver.picture();
			if (picture !== null) await testInfo.attach('the app', { body: picture, contentType: 'image/png' });
			expect.soft(driver.faults).toEqual([]);
			await driver.close();
		}
		for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
	},
});

/** Writes the files into a new folder. */
async function folderOf(files: Files): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'obsidian-')));
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}
