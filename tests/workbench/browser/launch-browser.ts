import process from 'node:process';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './find-browser';

/** What keeps a browser from asking the network for anything of its own accord. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-default-apps'];

/** How any browser is started here: by tests, by the pictures. Chromium refuses to run as root with its sandbox. */
export function launchOptions(): { executablePath: string; args: string[]; chromiumSandbox: boolean } {
	return { executablePath: findBrowser(), args: quiet, chromiumSandbox: process.getuid?.() !== 0 };
}

export function launchBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions());
}
