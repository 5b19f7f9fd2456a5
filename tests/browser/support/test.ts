import { expect, test as base, type Browser } from '@playwright/test';
import { launchBrowser } from '../../workbench/browser/launch-browser';
import { openPage, type OpenPageOptions } from '../../workbench/browser/open-page';
import { OpenVault } from './open-vault';

export { expect };

interface ScenarioOptions extends OpenPageOptions {
	/** The scenario causes faults on purpose, and checks them itself. */
	expectFaults?: boolean;
	/** The scenario asks for what no plugin should on purpose, to see it refused. */
	expectRequests?: boolean;
}

interface Fixtures {
	/** Opens the workbench over a folder of its own. The scenario fails if a fault has occurred by its end. */
	openVault: (options?: ScenarioOptions) => Promise<OpenVault>;
}

export const test = base.extend<Fixtures, { browser: Browser }>({
	browser: [
		// eslint-disable-next-line no-empty-pattern -- The test runner reads what a fixture needs from this pattern.
		async ({}, use) => {
			const browser = await launchBrowser();
			await use(browser);
			await browser.close();
		},
		{ scope: 'worker' },
	],
	openVault: async ({ browser }, use) => {
		const opened: { vault: OpenVault; expectFaults: boolean; expectRequests: boolean }[] = [];
		await use(async ({ expectFaults = false, expectRequests = false, ...options } = {}) => {
			const vault = new OpenVault(await openPage({ movableClock: true, ...options, browser }));
			opened.push({ vault, expectFaults, expectRequests });
			return vault;
		});
		for (const { vault, expectFaults, expectRequests } of opened) {
			if (!expectFaults) expect(await vault.faults()).toEqual({ lostEdits: [], failures: [], errors: [] });
			expect(vault.strangers).toEqual([]);
			if (!expectRequests) expect(vault.oddRequests).toEqual([]);
			expect(vault.requestCount).toBeGreaterThan(4);
		}
		for (const { vault } of opened) await vault.close();
	},
});
