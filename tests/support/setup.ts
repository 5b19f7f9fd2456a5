import * as timers from 'node:timers';
import fc from 'fast-check';
import { expect } from 'vitest';
import { trials } from './runs';

// Days must not depend on the machine's zone, so the zone that the project's config names has to be in force.
const canonical = (timeZone?: string): string => Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
expect(canonical(), 'the zone that tests run in').toBe(canonical(process.env.TZ));

// Files share a process. A test would wait for ever for timers that another has faked and left behind.
expect(setTimeout, 'the timers at the start of a file').toBe(timers.setTimeout);

fc.configureGlobal(trials());

// Only test files that ask for a document (`// @vitest-environment happy-dom`) have one.
if (typeof document !== 'undefined') {
	const { installDomExtensions } = await import('../workbench/dom-extensions');
	installDomExtensions();
}
