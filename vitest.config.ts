import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ofDays, otherZones, zone } from './tests/support/zones.ts';

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
 * Histories of several devices, and of other plugins beside this one. They are long, and days are not their subject.
 */
const onDevices = ['tests/devices/**/*.test.ts', 'tests/neighbours/**/*.test.ts'];

/** Processes that write into one vault at the same time. */
const parallel = ['tests/writers/**/*.test.ts'];

/** The part of the rounds of `npm run test:writers` that a usual run plays. */
const inUsualRuns = '0.03';

/** The factor by which a long run multiplies the number of histories: over a thousand for each kind of merge. */
const inLongRuns = '92';

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
		projects: [
			project('any zone', zone, 1, {
				include: ['tests/**/*.test.ts'],
				exclude: [...ofDays, ...onDevices, ...parallel],
			}),
			...[zone, ...otherZones].map((each, _, all) =>
				project(`days in ${each}`, each, all.length, { include: ofDays }),
			),
			project('devices', zone, 1, {
				include: onDevices,
				exclude: ofDays,
				testTimeout: mode === 'long' ? 14_400_000 : 240_000,
				env: { HISTORIES: process.env.HISTORIES ?? (mode === 'long' ? inLongRuns : '1') },
			}),
			project('writers', zone, 1, {
				include: parallel,
				testTimeout: mode === 'writers' ? 3_600_000 : 240_000,
				env: { WRITERS: mode === 'writers' ? '1' : inUsualRuns },
			}),
		],
	},
}));

/** A project of tests under a time zone. `sharedBy` zones share the runs of random tests between them. */
function project(
	name: string,
	under: string,
	sharedBy: number,
	test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
	return {
		extends: true,
		test: {
			...test,
			name,
			env: { ...test?.env, TZ: under, ZONES: String(sharedBy) },
			setupFiles: ['tests/support/setup.ts'],
		},
	};
}
