import { describe, expect, it } from 'vitest';
import { whyNot, whyNotReleased, withVersion } from '../../../scripts/release/version.mjs';

const changelog = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.9.0 (2026-11-23)\n\nOld.\n';
const versions = '{\n  "0.1.0": "1.12.0",\n  "0.9.0": "1.13.0"\n}\n';
const manifest = '{\n  "id": "x",\n  "version": "0.9.0",\n  "minAppVersion": "1.13.1"\n}\n';

describe('the next version', () => {
	it.each(['0.9.1', '0.10.0', '1.0.0', '10.0.0'])('can be %s', (version) => {
		expect(whyNot(version, { versions, changelog })).toBeNull();
	});

	it.each(['1.0.0-beta.1', '1.0.0+build', 'v1.0.0', '1.0', '1.0.0.0', '01.0.0', '1.0.0 ', '', 'patch'])(
		'cannot be %o, which the directory does not take',
		(version) => {
			expect(whyNot(version, { versions, changelog })).toContain('has not the form x.y.z');
		},
	);

	it.each(['0.9.0', '0.8.9', '0.1.0', '0.0.9'])('cannot be %s, which is not above the newest', (version) => {
		expect(whyNot(version, { versions, changelog })).toBe(
			`${version} is not above 0.9.0, which versions.json has: give a higher version.`,
		);
	});

	it('needs something that is new', () => {
		const sentence =
			'CHANGELOG.md says nothing below "## Unreleased": write there what is new for users, commit it, and run npm version again.';
		for (const without of ['', '# Changelog\n\n## 0.9.0\n\nOld.\n', '## Unreleased\n\n## 0.9.0\n\nOld.\n'])
			expect(whyNot('1.0.0', { versions, changelog: without })).toBe(sentence);
	});
});

describe('the files', () => {
	it('name the version, and what it needs of the app', () => {
		expect(withVersion('0.10.0', '2026-12-01', { manifest, versions, changelog })).toEqual({
			manifest: manifest.replace('0.9.0', '0.10.0'),
			versions: '{\n  "0.1.0": "1.12.0",\n  "0.9.0": "1.13.0",\n  "0.10.0": "1.13.1"\n}\n',
			changelog: changelog.replace('## Unreleased', '## 0.10.0 (2026-12-01)'),
		});
	});

	it.each([
		['tabs', (text: string) => text.replaceAll('  ', '\t')],
		['no line break at the end', (text: string) => text.trimEnd()],
		['the line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
	])('keep %s', (_, written) => {
		const after = withVersion('0.9.1', '2026-12-01', {
			manifest: written(manifest),
			versions: written(versions),
			changelog,
		});
		expect(after.manifest).toBe(written(manifest.replace('0.9.0', '0.9.1')));
		expect(after.versions).toBe(written('{\n  "0.1.0": "1.12.0",\n  "0.9.0": "1.13.0",\n  "0.9.1": "1.13.1"\n}\n'));
	});
});

describe('a tag', () => {
	const texts = {
		package: '{ "version": "0.9.0" }',
		lock: '{ "version": "0.9.0", "packages": { "": { "version": "0.9.0" } } }',
		manifest: manifest.replace('1.13.1', '1.13.0'),
		versions,
		changelog,
	};

	it('is released where every file names it', () => {
		expect(whyNotReleased('0.9.0', texts)).toBeNull();
	});

	it('is released in whatever order versions.json names them', () => {
		const newestFirst = '{ "0.10.0": "1.13.0", "0.9.0": "1.13.0", "0.1.0": "1.12.0" }';
		const at = (text: string): string => text.replaceAll('0.9.0', '0.10.0');
		const later = {
			package: at(texts.package),
			lock: at(texts.lock),
			manifest: at(texts.manifest),
			changelog: at(changelog),
		};
		expect(whyNotReleased('0.10.0', { ...later, versions: newestFirst })).toBeNull();
	});

	it.each([
		['v0.9.0', {}, 'The tag v0.9.0 is no version'],
		['0.9.1', {}, 'The tag is 0.9.1 and package.json says 0.9.0'],
		['0.9.0', { package: '{ "version": "0.9.1" }' }, 'package.json says 0.9.1'],
		['0.9.0', { lock: texts.lock.replace('0.9.0', '0.8.0') }, 'package-lock.json says 0.8.0 and 0.9.0'],
		['0.9.0', { manifest: manifest.replace('0.9.0', '0.9.1') }, 'manifest.json says 0.9.1'],
		['0.9.0', { versions: '{ "0.9.0": "1.13.0", "0.9.1": "1.13.0" }' }, 'versions.json says 0.9.1'],
		['0.9.0', { manifest }, 'versions.json says that 0.9.0 needs 1.13.0 of the app, and manifest.json says 1.13.1'],
		['0.9.0', { changelog: '## Unreleased\n\n- New.\n' }, 'CHANGELOG.md says nothing below "## 0.9.0"'],
	])('%s is refused with %o: %s', (tag, changes, why) => {
		expect(whyNotReleased(tag, { ...texts, ...changes })).toContain(why);
	});
});
