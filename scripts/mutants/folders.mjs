/** Tests of ticks and of what they write, whose subject is the record and the frontmatter. */
const ofTicks = [
	'use-cases/apply-ticks',
	'use-cases/log-touch',
	'use-cases/odd-frontmatter',
	'use-cases/reformatted-values',
	'use-cases/revert-ticks',
];

/**
 * The folders of `src` that are mutated, each with the tests that its mutants are run against, folders of `tests` or
 * files there without their ending. They are no more than have the folder for their subject, because each mutant that
 * survives has run all of them.
 */
export const mutatedFolders = {
	people: ['people', 'actions', 'use-cases/import-contacts', 'use-cases/odd-frontmatter', 'use-cases/add-person'],
	actions: ['actions', 'use-cases/advice', 'use-cases/swap-action', 'use-cases/plan-after-changes'],
	'daily-note': [
		'daily-note',
		'record',
		'language/former-lines',
		...[
			'add-promise',
			'advice',
			'lost-ids',
			'promise-words',
			'rolled-over',
			'swap-action',
			'today-note',
			'write-today',
		].map((name) => `use-cases/${name}`),
	],
	record: ['record', ...ofTicks, 'use-cases/lost-ids', 'use-cases/rolled-over', 'use-cases/undo'],
	frontmatter: ['frontmatter', 'record', 'people', ...ofTicks],
	'use-cases': ['use-cases', 'people/templates', 'contacts/who-is-who'],
};

/** Tests that take too long for each mutant, and that others repeat in small. */
export const leftOut = ['tests/use-cases/a-year.test.ts'];
