import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const paths = {
	package: 'package.json',
	lock: 'package-lock.json',
	manifest: 'manifest.json',
	versions: 'versions.json',
	changelog: 'CHANGELOG.md',
};

export const pathOf = (name) => fileURLToPath(new URL(`../../${paths[name]}`, import.meta.url));

/** The texts of the files that name a version. */
export function readTexts() {
	return Object.fromEntries(Object.keys(paths).map((name) => [name, readFileSync(pathOf(name), 'utf8')]));
}
