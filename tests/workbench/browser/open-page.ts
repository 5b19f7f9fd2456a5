import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { copySettings, readGivenPlugins } from '../../../scripts/demo/given-plugins.mjs';
import { startServer, type WorkbenchServer } from '../server/server';
import { launchBrowser } from './launch-browser';

const project = fileURLToPath(new URL('../../..', import.meta.url));

export interface OpenPageOptions {
	/** A folder to copy and never write; by default the demonstration vault. */
	vault?: string;
	/** The files of a vault, in place of a folder to copy. */
	files?: Readonly<Record<string, string>>;
	/** The browser to use; by default a new one, closed with the page. */
	browser?: Browser;
	/** The start of the page's clock in local time; by default Monday 23 November 2026, nine in the morning. */
	now?: string;
	theme?: 'light' | 'dark';
	phone?: boolean;
	language?: string;
	/** The note that is open at the start: a path, or `today` for the daily note. */
	open?: string;
	/** Whether the panel is open at the start, as after the user has enabled the plugin. */
	panel?: boolean;
	/** Whether the plugin is loaded. */
	plugin?: boolean;
	/** Plugins of others, loaded after it: the files of each, by their names. */
	others?: readonly Readonly<Record<string, string>>[];
	/** The size of the window; by default 1280 × 800, or 390 × 844 for a phone. */
	size?: { width: number; height: number };
	/** Device pixels per CSS pixel. */
	scale?: number;
	/** Whether the page's clock can be moved by `context.clock`. Its timers are not the browser's own then. */
	movableClock?: boolean;
}

/** A workbench in a browser, over a folder of its own. */
export interface OpenPage {
	readonly page: Page;
	readonly context: BrowserContext;
	/** The copy of the vault. Tests may write in it as another program would. */
	readonly folder: string;
	readonly url: string;
	readonly server: WorkbenchServer;
	/** The addresses outside this machine that the page has requested. Each request was refused. */
	readonly strangers: readonly string[];
	/** Every request of the page, those included that were refused. */
	readonly requests: readonly string[];
	/** Opens the same folder in a new page, as after a restart of the app. */
	again(
		options?: Partial<Pick<OpenPageOptions, 'now' | 'theme' | 'open' | 'panel' | 'language' | 'phone' | 'plugin'>>,
	): Promise<Page>;
	close(): Promise<void>;
}

/** Copies a vault, serves it, and opens the workbench with the built plugin in it. Resolves when the page is ready. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenPage> {
	const folder = await copyVault(options);
	const others = await Promise.all((options.others ?? []).map((files) => copyVault({ files })));
	const plugins = await readGivenPlugins(others);
	await copySettings(folder, plugins);
	const server = await startServer({ vault: folder, project, plugins });
	const browser = options.browser ?? (await launchBrowser());
	const phone = options.phone ?? false;
	const context = await browser.newContext({
		viewport: options.size ?? (phone ? { width: 390, height: 844 } : { width: 1280, height: 800 }),
		deviceScaleFactor: options.scale ?? 1,
		hasTouch: phone,
		isMobile: phone,
		colorScheme: options.theme ?? 'light',
		reducedMotion: 'reduce',
	});
	if (options.movableClock) await context.clock.install();
	const strangers: string[] = [];
	const requests: string[] = [];
	context.on('request', (request) => void requests.push(`${request.method()} ${request.url()}`));
	await context.route(
		(url) => url.origin !== server.origin,
		(route) => {
			strangers.push(route.request().url());
			return route.abort();
		},
	);
	const go = async (page: Page, asked: OpenPageOptions): Promise<Page> => {
		await page.goto(addressOf(server.url, asked));
		await page.locator('body[data-ready=true]').waitFor({ timeout: 120_000 });
		return page;
	};
	const page = await go(await context.newPage(), options);
	return {
		page,
		context,
		folder,
		url: server.url,
		server,
		strangers,
		requests,
		again: async (others = {}) => go(await context.newPage(), { ...options, ...others }),
		close: async () => {
			await context.close();
			if (!options.browser) await browser.close();
			await server.close();
			for (const each of [folder, ...others]) await rm(each, { recursive: true, force: true });
		},
	};
}

/** The page's address with the options in its query. */
export function addressOf(
	url: string,
	{ now = '2026-11-23T09:00', theme, phone, language, open, panel, plugin }: OpenPageOptions,
): string {
	const address = new URL(url);
	const asked = {
		now,
		theme,
		phone: phone ? '1' : undefined,
		lang: language,
		open,
		panel: panel ? '1' : undefined,
		plugin: plugin === false ? '0' : undefined,
	};
	for (const [key, value] of Object.entries(asked)) if (value !== undefined) address.searchParams.set(key, value);
	return address.href;
}

async function copyVault({ vault = join(project, 'tests/vaults/demo'), files }: OpenPageOptions): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'workbench-')));
	if (!files) await cp(vault, folder, { recursive: true });
	for (const [path, text] of Object.entries(files ?? {})) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}
