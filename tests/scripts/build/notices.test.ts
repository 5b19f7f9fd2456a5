import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesOf } from '../../../scripts/build/notices.mjs';
import { program } from '../../../scripts/build/program.mjs';

const bundled = (...files: string[]) => ({
	inputs: Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }])),
});

describe('the notices of a bundle', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'notices-'));
	});

	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	function packageOf(name: string, files: Record<string, string>): string {
		const at = join(folder, 'node_modules', name);
		mkdirSync(at, { recursive: true });
		writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
		for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text);
		return join(at, 'lib/index.js');
	}

	it('hold the licence of each package in the program, and no other', async () => {
		const { metafile } = await build({
			...program,
			outfile: join(folder, 'cli.mjs'),
			write: false,
			metafile: true,
		});
		const [output] = Object.values(metafile.outputs);
		const notices = noticesOf(output ?? { inputs: {} });
		for (const name of ['gray-matter', 'moment', 'micromark', 'yaml', 'date-fns', '@date-fns/utc']) {
			expect(notices).toMatch(new RegExp(`^(?:.*, )?${name} \\d`, 'm'));
			const licence = ['LICENSE', 'LICENSE.md', 'license']
				.map((file) => `node_modules/${name}/${file}`)
				.map(textOrNull)
				.find((text) => text !== null);
			expect(notices).toContain(licence?.replaceAll('\r\n', '\n').trim());
		}
		expect(notices).not.toContain('fast-check');
	});

	it('name packages of one licence text together', () => {
		const files = [
			packageOf('a', { LICENSE: 'Same' }),
			packageOf('@b/c', { 'licence.txt': 'Same\n' }),
			packageOf('d', { COPYING: 'Other' }),
		];
		expect(noticesOf(bundled(...files))).toMatch(
			/packages:\n\n@b\/c 1\.0\.0, a 1\.0\.0\n\nSame\n\n-+\n\nd 1\.0\.0\n\nOther\n\*\/\n$/,
		);
	});

	it('leave out packages of which nothing is in the bundle, and our own files', () => {
		const file = packageOf('a', { LICENSE: 'Text' });
		expect(noticesOf({ inputs: { [file]: { bytesInOutput: 0 }, 'src/main.ts': { bytesInOutput: 9 } } })).toBe('');
	});

	it('are one comment, whatever the licence holds', () => {
		const notices = noticesOf(bundled(packageOf('a', { LICENSE: 'x */ alert(1) /* y' })));
		expect(notices.indexOf('*/')).toBe(notices.length - 3);
	});

	it('are refused where a package has no licence', () => {
		const file = packageOf('a', { 'README.md': 'x' });
		expect(() => noticesOf(bundled(file))).toThrow('The package a has no licence file');
	});
});

function textOrNull(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}
