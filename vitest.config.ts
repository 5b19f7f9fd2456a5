import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { choosingZones, comparedByTheProgram, inTheApp, knowNoDay, longOnes, zones, zonesInTheApp } from './tests/support/zones.ts';

const inOneZone = [...knowNoDay, ...comparedByTheProgram, ...longOnes, ...choosingZones];

/** One project after another, so that a process which has loaded what a project needs goes on with the next file of it. */
class ByProject extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const order = [...new Set(files.map(({ project }) => project.name))].sort();
		return (await super.sort(files)).sort((a, b) => order.indexOf(a.project.name) - order.indexOf(b.project.name));
	}
}

/** Histories of several devices, and of other plugins beside this one: long, and about everything but days. */
const onDevices = ['tests/devices/**/*.test.ts', 'tests/neighbours/**/*.test.ts'];

/** How many times the usual number of histories a long run plays: a thousand and more by each kind of merge. */
const inLongRuns = '92';

export default defineConfig(({ mode }) => ({
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
			...zones.map((zone) => project(zone, zone, zones.length, { include: ['tests/**/*.test.ts'], exclude: [...inTheApp, ...inOneZone, ...onDevices] })),
			project('any zone', 'America/Los_Angeles', 1, { include: inOneZone.filter((entry) => !inTheApp.includes(entry)) }),
			...zonesInTheApp.map((zone) => project(`${zone} (app)`, zone, zonesInTheApp.length, { include: inTheApp, exclude: inOneZone })),
			project('any zone (app)', 'Pacific/Apia', 1, { include: inTheApp.filter((entry) => inOneZone.includes(entry)) }),
			project('any zone (devices)', 'Pacific/Apia', 1, { include: onDevices, exclude: inTheApp, testTimeout: mode === 'long' ? 3_600_000 : 240_000, env: { HISTORIES: process.env.HISTORIES ?? (mode === 'long' ? inLongRuns : '1') } }),
		],
	},
}));

/** Tests under a zone. What chance draws is drawn by `sharedBy` zones between them. */
function project(name: string, zone: string, sharedBy: number, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
	return { extends: true, test: { ...test, name, env: { ...test?.env, TZ: zone, ZONES: String(sharedBy) }, setupFiles: ['tests/support/setup.ts'] } };
}
