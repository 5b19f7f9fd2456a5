import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The tests of the core run under each of these: a day must never depend on where it is read.
 * West of Greenwich, a half-hour zone, and a zone that once skipped a whole day.
 */
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'];

/** What opens the app takes most of the time, and reads days through the same core: behind Greenwich, and far ahead of it. */
const zonesInTheApp = ['America/Los_Angeles', 'Pacific/Apia'];

/** Tests that open the stand-in of the app, with a document and a clock of their own. */
const inTheApp = ['tests/obsidian/**/*.test.ts', 'tests/workbench/**/*.test.ts'];

/** One project after another, so that a process which has loaded what a project needs goes on with the next file of it. */
class ByProject extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const order = [...new Set(files.map(({ project }) => project.name))].sort();
		return (await super.sort(files)).sort((a, b) => order.indexOf(a.project.name) - order.indexOf(b.project.name));
	}
}

export default defineConfig({
	resolve: {
		alias: { obsidian: fileURLToPath(new URL('tests/workbench/obsidian/index.ts', import.meta.url)) },
	},
	test: {
		pool: 'forks',
		// One for each core; without a word, one core would be left to a process that has little to do.
		maxWorkers: '100%',
		sequence: { sequencer: ByProject },
		// Generous, for machines that do other things besides: nothing is timed.
		testTimeout: 60_000,
		// Files share a process, which halves the time: what is pure leaves nothing behind, and whoever opens the app closes it.
		isolate: false,
		projects: [
			...zones.map((zone) => project(zone, zone, { include: ['tests/**/*.test.ts'], exclude: inTheApp })),
			...zonesInTheApp.map((zone) => project(`${zone} (app)`, zone, { include: inTheApp })),
		],
	},
});

function project(name: string, zone: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
	return { extends: true, test: { ...test, name, env: { TZ: zone }, setupFiles: ['tests/support/setup.ts'] } };
}
