import process from 'node:process';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './find-browser';

/** Flags that stop the browser's own network requests. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-default-apps'];

/** The options with which tests and pictures start a browser. Chromium refuses to run as root with its sandbox. */
export function launchOptions(): { executablePath: string; args: string[]; chromiumSandbox: boolean } {
	return { executablePath: findBrowser(), args: quiet, chromiumSandbox: process.getuid?.() !== 0 };
}

export function launchBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions());
}
