import type { JSHandle, Page } from '@playwright/test';
import { day } from '../../src/day';
import type { OpenVault } from '../browser/support/open-vault';
import type { PageGlobals } from '../workbench/page/main';
import { DrivenPage, type WholeApp } from './driven-page';

declare const window: PageGlobals;

/** The day on which the workbench opens its vaults. */
export const workbenchDay = day('2026-11-23');

/** The workbench. Its clock is moved ahead, so that a scenario waits for nothing but the machine. */
export class WorkbenchDriver extends DrivenPage {
	readonly name = 'workbench';
	readonly today = workbenchDay;

	private constructor(
		private readonly vault: OpenVault,
		app: JSHandle<WholeApp>,
	) {
		super(vault.page, app, vault.folder);
	}

	static async over(vault: OpenVault): Promise<WorkbenchDriver> {
		const app = await vault.page.evaluateHandle(() => window.workbench.app as unknown as WholeApp);
		return new WorkbenchDriver(vault, app);
	}

	commandLine(command: string, params: Readonly<Record<string, string>> = {}): Promise<string> {
		return this.page.evaluate(([id, given]) => window.workbench.runCli(id, { ...given }), [
			command,
			params,
		] as const);
	}

	until<Value>(waited: Promise<Value>): Promise<Value> {
		return this.vault.until(waited);
	}

	settle(): Promise<void> {
		return this.page.evaluate(() => window.workbench.settle());
	}

	protected settingsPage(): Promise<Page> {
		return Promise.resolve(this.page);
	}
}
