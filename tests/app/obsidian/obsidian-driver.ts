import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { JSHandle, Page } from '@playwright/test';
import { dayAt, type Day } from '../../../src/day';
import { DrivenPage, type WholeApp } from '../driven-page';
import { launchObsidian, type LaunchOptions, type RunningObsidian } from './launch';

/** The app's global, which the console of its developer tools has, too. */
declare const window: { app?: WholeApp & { plugins: { plugins: Record<string, unknown> } } };

/** Obsidian itself. Its clock is the machine's, and time passes by waiting. */
export class ObsidianDriver extends DrivenPage {
	readonly name: string;
	readonly today: Day = dayAt(new Date());
	private readonly errors: string[] = [];

	private constructor(
		private readonly running: RunningObsidian,
		app: JSHandle<WholeApp>,
		options: LaunchOptions,
	) {
		super(running.page, app, options.vault);
		this.name = `obsidian-${options.versions.app}`;
		this.page.on('pageerror', (error) => void this.errors.push(error.stack ?? error.message));
		this.page.on('console', (message) => {
			if (message.type() === 'error' && message.text().startsWith('Top of mind'))
				this.errors.push(message.text());
		});
	}

	/** Starts Obsidian on the vault. Resolves when its layout is there and the plugin is loaded. */
	static async start(options: LaunchOptions): Promise<ObsidianDriver> {
		const running = await launchObsidian(options);
		try {
			await running.page.waitForFunction(
				() => window.app?.workspace.layoutReady === true && 'top-of-mind' in window.app.plugins.plugins,
				null,
				{ timeout: 60_000 },
			);
			const app = await running.page.evaluateHandle(() => window.app as WholeApp);
			return new ObsidianDriver(running, app, options);
		} catch (error) {
			await running.close();
			throw error;
		}
	}

	/** A picture of the window; null where there is none any more. */
	picture(): Promise<Buffer | null> {
		return this.page.screenshot().catch(() => null);
	}

	/** Errors of the plugin. Others are the app's own. */
	get faults(): readonly string[] {
		return this.errors.filter((error) => /top-of-mind|Top of mind/.test(error));
	}

	/** The terminal's program asks the app that runs. It takes the vault that it is called in. */
	async commandLine(command: string, params: Readonly<Record<string, string>> = {}): Promise<string> {
		const { program, env } = this.running.terminal;
		const words = Object.entries(params).map(([name, value]) => (value === 'true' ? name : `${name}=${value}`));
		const { stdout } = await promisify(execFile)(program, [command, ...words], {
			cwd: this.folder,
			env,
			timeout: 30_000,
		});
		return stdout.trimEnd();
	}

	until<Value>(waited: Promise<Value>): Promise<Value> {
		return waited;
	}

	/** The app does not say when it is done, so this waits until it has told nothing for a while. */
	async settle(): Promise<void> {
		const told = (): Promise<number> => this.recorded(({ events }) => events.length);
		for (let before = -1, now = await told(); now !== before; now = await told()) {
			before = now;
			await setTimeout(1_500);
		}
	}

	close(): Promise<void> {
		return this.running.close();
	}

	/** Since 1.13 the app can show its settings in a window of their own. */
	protected async settingsPage(): Promise<Page> {
		for (let waited = 0; waited < 10_000; waited += 100) {
			for (const page of this.page.context().pages())
				if (await page.locator('.vertical-tab-content .setting-item').first().isVisible()) return page;
			await setTimeout(100);
		}
		throw new Error('The app does not show the settings');
	}
}
