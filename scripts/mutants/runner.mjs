import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect } from 'vitest';
import { createViteServer } from 'vitest/node';
import { leftOut, mutatedFolders } from './folders.mjs';
import { afterEach, beforeEach, collectedTests, describe, it, vi } from './collected-tests.mjs';

/**
 * Runs tests for Stryker in one process that loads them once. Vitest starts a thread and loads every module for each
 * mutant, which takes many times longer than the tests. Mutants are switched by a global, so that modules need not be
 * loaded again.
 */
class KeptModulesRunner {
	/** Where the code under test reads which mutant is active, and counts what it has run. */
	#state = (globalThis.__stryker__ ??= {});
	#tests = [];
	#server;

	/**
	 * Only mutants that are evaluated while modules load need new modules, and those are left out. Others are switched
	 * on after it.
	 */
	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		globalThis.testApi = { describe, it, expect, beforeEach, afterEach, vi };
		const root = process.cwd();
		this.#server = await createViteServer({
			root,
			configFile: false,
			appType: 'custom',
			logLevel: 'error',
			server: { middlewareMode: true, hmr: false, ws: false, watch: null },
			optimizeDeps: { noDiscovery: true },
			resolve: {
				alias: { obsidian: path.join(root, 'tests/workbench/obsidian/index.ts'), vitest: 'virtual:tests' },
			},
			plugins: [testApi],
		});
		const load = (file) => this.#server.ssrLoadModule(path.join(root, file));
		await load('tests/support/setup.ts');
		await load('scripts/mutants/setup.ts');
		for (const file of testFiles().filter((file) => !leftOut.includes(file)))
			this.#tests.push(...(await collectedTests(path.join(root, file), () => load(file))));
	}

	async dryRun() {
		const tests = await this.#run(this.#tests);
		return { status: 'complete', tests, mutantCoverage: this.#state.mutantCoverage };
	}

	/** Stops at the first test that fails. The quickest come first, so that most mutants are found soon. */
	async mutantRun({ activeMutant, testFilter, hitLimit }) {
		const ids = new Set(testFilter);
		const tests = this.#tests
			.filter(({ id }) => testFilter === undefined || ids.has(id))
			.sort((a, b) => a.took - b.took);
		Object.assign(this.#state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
		const results = await this.#run(tests, true);
		const { hitCount } = this.#state;
		Object.assign(this.#state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
		if (hitLimit !== undefined && hitCount > hitLimit)
			return { status: 'timeout', reason: `ran the changed code ${hitCount} times` };
		const failed = results.find(({ status }) => status === failure);
		if (failed === undefined) return { status: 'survived', nrOfTests: results.length };
		return {
			status: 'killed',
			killedBy: [failed.id],
			failureMessage: failed.failureMessage,
			nrOfTests: results.length,
		};
	}

	/** A mutant that leaves something behind would change the verdict on the next. So every test passes at the end. */
	async dispose() {
		const failed = (await this.#run(this.#tests, true)).find(({ status }) => status === failure);
		await this.#server.close();
		if (failed !== undefined)
			throw new Error(
				`Fails after the mutants, so something remembers them: ${failed.name}\n${failed.failureMessage}`,
			);
	}

	async #run(tests, stopsAtFailure = false) {
		const results = [];
		for (const test of tests) {
			this.#state.currentTestId = test.id;
			const from = performance.now();
			const failureMessage = await test.run().then(
				() => null,
				(error) => String(error?.message ?? error),
			);
			test.took = performance.now() - from;
			results.push({
				id: test.id,
				name: test.name,
				fileName: test.fileName,
				timeSpentMs: test.took,
				status: failureMessage === null ? success : failure,
				failureMessage: failureMessage ?? undefined,
			});
			if (failureMessage !== null && stopsAtFailure) break;
		}
		this.#state.currentTestId = undefined;
		return results;
	}
}

/** How Stryker numbers the outcomes of a test. */
const success = 0;
const failure = 1;

/** Gives test files the functions of this process in place of Vitest's. */
const testApi = {
	name: 'test-api',
	resolveId: (id) => (id === 'virtual:tests' ? '\0tests' : null),
	load: (id) =>
		id === '\0tests'
			? 'export const { describe, it, expect, beforeEach, afterEach, vi } = globalThis.testApi;'
			: null,
};

function testFiles() {
	const tested = mutatedFolders[process.env.MUTATED?.split('/')[0] ?? ''] ?? [];
	return tested.flatMap((name) => {
		if (existsSync(`tests/${name}.test.ts`)) return [`tests/${name}.test.ts`];
		return readdirSync(`tests/${name}`, { recursive: true })
			.filter((file) => file.endsWith('.test.ts'))
			.map((file) => `tests/${name}/${file}`);
	});
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'kept-modules', injectableClass: KeptModulesRunner }];
