import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../support/imports';
import { vaultFolder } from '../../support/vault-folder';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function findings(
	names: string[] = [],
	env: Record<string, string> = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
	const folder = await vaultFolder({
		'changed.sh': 'echo "< as before"; echo "> otherwise"; exit 1\n',
		'holds.sh': 'exit 0\n',
		'no-registry.sh': 'false || exit 69\n',
		'README.md': 'No finding.\n',
	});
	return spawnSync(process.execPath, [join(root, 'scripts/findings/findings.mjs'), ...names], {
		encoding: 'utf8',
		env: { ...process.env, ...env, FINDINGS: folder },
	});
}

describe('npm run findings', () => {
	it('says one line of each, shows what has changed, and fails over that', async () => {
		expect(await findings()).toMatchObject({
			status: 1,
			stdout: 'changed: changed\nholds: holds\nno-registry: could not be installed\n',
			stderr: '< as before\n> otherwise\n',
		});
	});

	it('runs those that are named alone, by name or by path, and does not fail over a registry', async () => {
		expect(await findings(['findings/no-registry.sh', 'holds'])).toMatchObject({
			status: 0,
			stdout: 'no-registry: could not be installed\nholds: holds\n',
			stderr: '',
		});
	});

	it('says which there are where one is not', async () => {
		expect(await findings(['holds', 'nothing'])).toMatchObject({
			status: 2,
			stdout: '',
			stderr: 'There is no finding nothing. These are there: changed, holds, no-registry\n',
		});
	});

	it('does not take a machine without bash for a change', async () => {
		expect(await findings(['holds'], { PATH: '' })).toMatchObject({
			status: 2,
			stdout: '',
			stderr: 'holds did not run to its end: is bash installed?\n',
		});
	});
});

describe('each finding', () => {
	const scripts = filesIn('findings', ['.sh']);

	it.each(scripts)('%s installs pinned packages in a folder of its own, and says when it cannot', (file) => {
		const text = readFileSync(join(root, file), 'utf8');
		const [install = '', ...others] = text.match(/^npm install .*$/gm) ?? [];
		expect(others).toEqual([]);
		expect(install).toMatch(/^npm install --prefix "\$folder" .* \|\| exit 69$/);
		const packages = install.split(' ').filter((word) => /^@?[a-z][\w./-]*@/.test(word));
		expect(packages.length).toBeGreaterThan(0);
		expect(packages.filter((name) => !/@\d+\.\d+\.\d+$/.test(name))).toEqual([]);
		expect(text.startsWith('#!/usr/bin/env bash\n# ')).toBe(true);
		expect(text).toContain('set -euo pipefail');
	});
});
