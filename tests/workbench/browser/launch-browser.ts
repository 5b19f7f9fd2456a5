import process from 'node:process';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './find-browser';

/**
 * What the browser must not do beside the page. It would draw two pages of its own into each new window, for the popup
 * below the address bar, which took a third of the time of opening a vault. The switch replaces the one of Playwright,
 * so this names Playwright's as well.
 */
const unwantedFeatures = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	...[
		'AvoidUnnecessaryBeforeUnloadCheckSync',
		'DestroyProfileOnBrowserClose',
		'HttpsUpgrades',
		'HttpsFirstBalancedModeAutoEnable',
		'LensOverlay',
		'MediaRouter',
		'PaintHolding',
		'ThirdPartyStoragePartitioning',
	],
	...[
		'AvoidCorsURLLoaderRestartOnRedirect',
		'OptimizationHints',
		'NetworkTimeServiceQuerying',
		'AimEnabled',
		'PreconnectToSearch',
	],
];

/** Flags that stop the browser's own network requests and windows. */
const quiet = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-default-apps',
	`--disable-features=${unwantedFeatures.join(',')}`,
];

/** The options with which tests and pictures start a browser. Chromium refuses to run as root with its sandbox. */
export function launchOptions(): { executablePath: string; args: string[]; chromiumSandbox: boolean } {
	return { executablePath: findBrowser(), args: quiet, chromiumSandbox: process.getuid?.() !== 0 };
}

export function launchBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions());
}
