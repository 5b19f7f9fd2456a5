import { test as workbench } from '../browser/support/test';
import type { Opens } from './app-driver';
import { buildRecorder } from './build-recorder';
import { WorkbenchDriver, workbenchDay } from './workbench-driver';

/** Scenarios in the workbench. Its own fixture looks for faults, and closes it. */
export const inWorkbench = workbench.extend<Opens>({
	openApp: async ({ openVault }, use) => {
		await use(async ({ files, panel = false, phone = false, recorded = false }) => {
			const others = recorded ? [await buildRecorder()] : [];
			const driver = await WorkbenchDriver.over(await openVault({ files: files(workbenchDay), phone, others }));
			if (panel) await driver.run('top-of-mind:open-panel');
			return driver;
		});
	},
});
