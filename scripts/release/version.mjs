import { released, sectionOf, unreleased } from './changelog.mjs';

/** The only form that the plugin directory takes. */
const form = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/**
 * Why a version cannot be the next one, in one sentence; null if it can.
 *
 * @param {string} version
 * @param {{ versions: string, changelog: string }} texts of versions.json and CHANGELOG.md
 */
export function whyNot(version, { versions, changelog }) {
	if (!form.test(version))
		return `${version} has not the form x.y.z, and the plugin directory takes no other: give three whole numbers.`;
	const newest = newestOf(versions);
	if (newest !== undefined && compare(version, newest) <= 0)
		return `${version} is not above ${newest}, which versions.json has: give a higher version.`;
	if (!sectionOf(changelog, unreleased))
		return `CHANGELOG.md says nothing below "## ${unreleased}": write there what is new for users, commit it, and run npm version again.`;
	return null;
}

/**
 * The files that change with a version, beside those of npm, each in its own layout.
 *
 * @param {string} version
 * @param {string} day of the release, as YYYY-MM-DD
 * @param {{ manifest: string, versions: string, changelog: string }} texts
 */
export function withVersion(version, day, { manifest, versions, changelog }) {
	const { minAppVersion } = JSON.parse(manifest);
	return {
		manifest: changed(manifest, { version }),
		versions: changed(versions, { [version]: minAppVersion }),
		changelog: released(changelog, version, day),
	};
}

/**
 * Why a tag must not be released, in one sentence; null if it may.
 *
 * @param {string} tag
 * @param {{ package: string, lock: string, manifest: string, versions: string, changelog: string }} texts
 */
export function whyNotReleased(tag, { package: own, lock, manifest, versions, changelog }) {
	if (!form.test(tag)) return `The tag ${tag} is no version of the form x.y.z: delete it, and run npm version.`;
	const { packages, version: locked } = JSON.parse(lock);
	const { version, minAppVersion } = JSON.parse(manifest);
	const named = {
		'package.json': JSON.parse(own).version,
		'package-lock.json': locked === packages[''].version ? locked : `${locked} and ${packages[''].version}`,
		'manifest.json': version,
		'versions.json': newestOf(versions),
	};
	for (const [file, one] of Object.entries(named))
		if (one !== tag) return `The tag is ${tag} and ${file} says ${one}: delete the tag, and run npm version.`;
	const needed = JSON.parse(versions)[tag];
	if (needed !== minAppVersion)
		return `versions.json says that ${tag} needs ${needed} of the app, and manifest.json says ${minAppVersion}: make them one.`;
	if (!sectionOf(changelog, tag)) return `CHANGELOG.md says nothing below "## ${tag}": write there what is new.`;
	return null;
}

/** The newest version in the text of versions.json, in whatever order they stand; undefined where there is none. */
function newestOf(versions) {
	return Object.keys(JSON.parse(versions)).sort(compare).at(-1);
}

/** The text of a JSON file with some keys set, with its indentation and its last line break. */
function changed(text, values) {
	const [, indentation = ''] = /^\{\r?\n([ \t]+)/.exec(text) ?? [];
	const [lineBreak = '\n'] = /\r?\n/.exec(text) ?? [];
	const written = JSON.stringify({ ...JSON.parse(text), ...values }, null, indentation);
	return written.replaceAll('\n', lineBreak) + (/\s*$/.exec(text)?.[0] ?? '');
}

function compare(one, other) {
	const [a, b] = [one, other].map((version) => version.split('.').map(Number));
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
