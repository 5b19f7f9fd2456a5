/** The folders of `src` that are mutated, each with the folders of `tests` that its mutants are run against. */
export const mutatedFolders = {
	people: ['people', 'actions', 'use-cases'],
	actions: ['actions'],
	'daily-note': ['daily-note', 'record', 'use-cases'],
	record: ['record', 'use-cases'],
	frontmatter: ['frontmatter', 'record', 'use-cases'],
	'use-cases': ['use-cases'],
};
