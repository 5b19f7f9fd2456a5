import process from 'node:process';

const name = process.env.MUTATED ?? '';
const report = `reports/mutants/${name.replace('/', '-')}`;

export default {
	testRunner: 'kept-modules',
	plugins: ['./scripts/mutants/runner.mjs'],
	mutate: [name.includes('/') ? `src/${name}.ts` : `src/${name}/**/*.ts`],
	coverageAnalysis: 'perTest',
	// A mutant that is evaluated while modules load would need a process of its own.
	ignoreStatic: true,
	// Outside the project, the links to packages and the zone's set-up would not be found.
	tempDirName: '.stryker-tmp',
	ignorePatterns: ['.demo', 'dist', 'docs', 'findings', 'main.js', 'reports', 'test-results'],
	// A machine that is busy for a while must not count as a mutant that was found.
	timeoutFactor: 4,
	timeoutMS: 20_000,
	concurrency: Number(process.env.CONCURRENCY ?? 1),
	incremental: true,
	incrementalFile: `${report}.json`,
	reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
	clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
	jsonReporter: { fileName: `${report}-report.json` },
	htmlReporter: { fileName: `${report}.html` },
};
