/** What the section of CHANGELOG.md is called that holds what is not released yet. */
export const unreleased = 'Unreleased';

/**
 * The text below a heading of the second level, such as `## 0.2.0 (2026-12-01)`, without the blank lines around it.
 *
 * @param {string} changelog
 * @param {string} title a version, or what is not released yet
 * @returns {string | null} null where there is no such section, and empty where nothing stands in it
 */
export function sectionOf(changelog, title) {
	const section = sectionsOf(changelog).find((one) => titleOf(one) === title);
	return section === undefined ? null : section.split('\n').slice(1).join('\n').trim();
}

/** The titles of the sections, newest first: versions, and what is not released yet. */
export function titlesOf(changelog) {
	return sectionsOf(changelog).map(titleOf);
}

/** The changelog with the heading of what was not released yet turned into that of a version. */
export function released(changelog, version, day) {
	return changelog.replace(new RegExp(`^## ${unreleased}(?:[ \\t].*)?$`, 'm'), `## ${version} (${day})`);
}

function sectionsOf(changelog) {
	const parts = changelog.replaceAll('\r\n', '\n').split(/^(?=## )/m);
	return parts.filter((part) => part.startsWith('## '));
}

function titleOf(section) {
	return /^## (\S*)/.exec(section)?.[1] ?? '';
}
