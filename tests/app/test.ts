import process from 'node:process';
import type {
	PlaywrightTestArgs,
	PlaywrightTestOptions,
	PlaywrightWorkerArgs,
	PlaywrightWorkerOptions,
	TestType,
} from '@playwright/test';
import type { Opens } from './app-driver';
import { inWorkbench } from './in-workbench';
import { inObsidian } from './obsidian/in-obsidian';

export { expect } from '@playwright/test';

type Fixtures = PlaywrightTestArgs & PlaywrightTestOptions & Opens;

/** A scenario in the app under test: in Obsidian where `npm run test:app` says which, else in the workbench. */
export const test: TestType<Fixtures, PlaywrightWorkerArgs & PlaywrightWorkerOptions> = process.env[
	'OBSIDIAN_APP_VERSION'
]
	? inObsidian
	: inWorkbench;
