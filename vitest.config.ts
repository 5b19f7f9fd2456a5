import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ofDays, otherZone, zone } from './tests/support/zones.ts';

const { TIMES } = process.env;

/**
 * Runs one project after another, and in each the files of one environment after another: a process goes on with the
 * next file, with all modules loaded, only where project and environment are the same.
 */
class ByProcess extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const needs = ({ project, moduleId }: TestSpecification): string => {
			const [, environment = ''] = /^\/\/ @vitest-environment (\S+)/.exec(readFileSync(moduleId, 'utf8')) ?? [];
			return `${project.name} ${environment}`;
		};
		const sorted = (await super.sort(files)).map((file) => ({ file, needs: needs(file) }));
		const order = [...new Set(sorted.map((one) => one.needs))].sort();
		return sorted.sort((a, b) => order.indexOf(a.needs) - order.indexOf(b.needs)).map(({ file }) => file);
	}
}

/**
 * The factor on how often properties are tried: in a long run of devices, over a thousand histories of each kind of
 * merge. And the part of the rounds of parallel processes.
 */
const usual = { TIMES: '1', WRITERS: '0.03' };
const ofMode: Readonly<Record<string, Partial<typeof usual>>> = {
	long: { TIMES: '92' },
	properties: { TIMES: '5' },
	writers: { WRITERS: '1' },
};

export default defineConfig(({ mode }) => ({
	resolve: {
		alias: { obsidian: fileURLToPath(new URL('tests/workbench/obsidian/index.ts', import.meta.url)) },
	},
	test: {
		pool: 'forks',
		// One process for each core. The default leaves one core to the main process, which has little to do.
		maxWorkers: '100%',
		sequence: { sequencer: ByProcess },
		// Generous, for busy machines: no test measures time.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		// Files share a process, which halves the time. Tests of pure code leave no state, and tests that open the app
		// close it.
		isolate: false,
		setupFiles: ['tests/support/setup.ts'],
		// The second zone for tests of days alone: a further project loads all modules anew.
		projects: [under(zone, ['tests/**/*.test.ts'], mode), under(otherZone, ofDays, mode)],
	},
}));

/** A project of tests under a time zone. What depends on the mode stands here: what a project extends has no mode. */
function under(name: string, include: string[], mode: string): TestProjectInlineConfiguration {
	const env = { ...usual, ...ofMode[mode], ...(TIMES === undefined ? {} : { TIMES }), TZ: name };
	return { extends: true, test: { name, include, env, ...(mode in ofMode ? { testTimeout: 14_400_000 } : {}) } };
}
