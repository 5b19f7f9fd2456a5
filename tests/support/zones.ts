/**
 * The zones under which the tests of the core and of the app run, because a day must not depend on the zone: far behind
 * Greenwich with changes of clocks, and far ahead of it in a zone that once skipped a whole day. A day that is mistaken
 * for one of UTC is a day late in the one, or a day early in the other.
 */
export const zones = ['America/Los_Angeles', 'Pacific/Apia'];

/**
 * Zones between them, for tests of days alone: that in which a mistaken day shows least, and one of half hours. Nothing
 * else can tell these from the others, because few files read the zone (`tests/architecture.test.ts`), and
 * `tests/time` tries what they read in every zone of the world.
 */
export const zonesBetween = ['UTC', 'Asia/Kolkata'];

/** Tests whose subject is a day, or how it is written. They run under the zones between as well. */
export const ofDays = [
	'tests/day.test.ts',
	'tests/daily-note/daily-notes.test.ts',
	'tests/daily-note/dates-by-place.test.ts',
	'tests/daily-note/formatted-days.test.ts',
	'tests/encounters/what-counts.test.ts',
	'tests/language/days-in-words.test.ts',
	'tests/people/coming-up.test.ts',
	'tests/people/days-of-year.test.ts',
	'tests/people/due.test.ts',
	'tests/people/neglect.test.ts',
	'tests/people/people-base-computes.test.ts',
	'tests/people/written-days.test.ts',
	'tests/record/day-property.test.ts',
	'tests/record/rhythms.test.ts',
	'tests/scripts/cli/moment-format.test.ts',
];

/** Tests that open the stand-in of the app, with a document and a clock of their own. */
export const inTheApp = [
	'tests/obsidian/**/*.test.ts',
	'tests/neighbours/known-failures.test.ts',
	'tests/neighbours/daily-note-plugins.test.ts',
	'tests/workbench/**/*.test.ts',
	'tests/faults/app/**/*.test.ts',
	'tests/faults/every-write/app.test.ts',
	'tests/hostile/app.test.ts',
	'tests/time/plugin.test.ts',
	'tests/docs/app/**/*.test.ts',
	'tests/promises/app/**/*.test.ts',
	'tests/undo/**/*.test.ts',
	'tests/docs/settings-page.test.ts',
	'tests/docs/panel-page.test.ts',
];

/**
 * Tests that know no day, or in which the day makes no difference: texts, names, the stand-in itself, and faults. They
 * run under one zone; tests that no list names run under all. `zones.test.ts` checks that the listed files exist and
 * know no day.
 */
export const knowNoDay = [
	'tests/actions/acquaintances.test.ts',
	'tests/actions/topics.test.ts',
	'tests/contacts/birthdays.test.ts',
	'tests/contacts/body-notes.test.ts',
	'tests/contacts/columns.test.ts',
	'tests/contacts/content-lines.test.ts',
	'tests/contacts/csv.test.ts',
	'tests/contacts/decode-text.test.ts',
	'tests/contacts/fills.test.ts',
	'tests/contacts/ldif.test.ts',
	'tests/contacts/left-over.test.ts',
	'tests/contacts/name-form.test.ts',
	'tests/contacts/plan-import.test.ts',
	'tests/contacts/read-contacts.test.ts',
	'tests/contacts/shared-cases.test.ts',
	'tests/contacts/vcard-lines.test.ts',
	'tests/contacts/vcard.test.ts',
	'tests/contacts/who-is-who.test.ts',
	'tests/daily-note/daily-note-options.test.ts',
	'tests/daily-note/done-signs.test.ts',
	'tests/daily-note/found-lines.test.ts',
	'tests/daily-note/headings.test.ts',
	'tests/daily-note/merge-copies.test.ts',
	'tests/daily-note/nested-under-copies.test.ts',
	'tests/daily-note/other-signs.test.ts',
	'tests/daily-note/templater-options.test.ts',
	'tests/daily-note/ways.test.ts',
	'tests/docs/contacts-page.test.ts',
	'tests/docs/dashboard-page.test.ts',
	'tests/docs/devices-page.test.ts',
	'tests/docs/links.test.ts',
	'tests/docs/readme.test.ts',
	'tests/docs/routine-page.test.ts',
	'tests/docs/settings-page.test.ts',
	'tests/docs/words-of-the-app.test.ts',
	'tests/drafts/draft-links.test.ts',
	'tests/drafts/draft-templates.test.ts',
	'tests/faults/every-write/app.test.ts',
	'tests/faults/faulty-store.test.ts',
	'tests/frontmatter/edit-properties.test.ts',
	'tests/frontmatter/frontmatter-block.test.ts',
	'tests/frontmatter/properties.test.ts',
	'tests/frontmatter/property-places.test.ts',
	'tests/frontmatter/yaml-limits.test.ts',
	'tests/frontmatter/yaml-scalar.test.ts',
	'tests/hostile/app.test.ts',
	'tests/hostile/frontmatter.test.ts',
	'tests/hostile/fuzz.test.ts',
	'tests/hostile/imports.test.ts',
	'tests/hostile/lines.test.ts',
	'tests/hostile/long-lines.test.ts',
	'tests/hostile/size.test.ts',
	'tests/indexing/change-log.test.ts',
	'tests/language/comments.test.ts',
	'tests/language/dictionary.test.ts',
	'tests/language/first-weekday.test.ts',
	'tests/language/former-lines.test.ts',
	'tests/language/glossary.test.ts',
	'tests/language/locale.test.ts',
	'tests/language/quoted-values.test.ts',
	'tests/language/terms.test.ts',
	'tests/language/traditional.test.ts',
	'tests/markdown/inline-links.test.ts',
	'tests/markdown/note-lines.test.ts',
	'tests/markdown/note-links.test.ts',
	'tests/markdown/plain-text.test.ts',
	'tests/people/call-name.test.ts',
	'tests/people/find-person.test.ts',
	'tests/people/left-out.test.ts',
	'tests/people/list-edits.test.ts',
	'tests/people/new-person.test.ts',
	'tests/people/people-base.test.ts',
	'tests/people/place.test.ts',
	'tests/people/reading.test.ts',
	'tests/people/topic.test.ts',
	'tests/pictures/place-beside.test.ts',
	'tests/pictures/svg-file.test.ts',
	'tests/promises/pages.test.ts',
	'tests/promises/syntax/built-plugin.test.ts',
	'tests/promises/syntax/search.test.ts',
	'tests/promises/table.test.ts',
	'tests/repository/**/*.test.ts',
	'tests/scripts/build/notices.test.ts',
	'tests/scripts/captures/differences.test.ts',
	'tests/scripts/cli/folder-vault.test.ts',
	'tests/scripts/cli/frontmatter.test.ts',
	'tests/scripts/cli/help.test.ts',
	'tests/scripts/cli/link-index.test.ts',
	'tests/scripts/cli/markdown/app-quirks.test.ts',
	'tests/scripts/cli/markdown/cached-metadata.test.ts',
	'tests/scripts/cli/markdown/note-metadata.test.ts',
	'tests/scripts/cli/note-file.test.ts',
	'tests/scripts/cli/note-files.test.ts',
	'tests/scripts/cli/obsidian-captures.test.ts',
	'tests/scripts/cli/swap-file.test.ts',
	'tests/scripts/cli/terminal-text.test.ts',
	'tests/scripts/cli/topic-search.test.ts',
	'tests/scripts/cli/vault-lock.test.ts',
	'tests/scripts/cli/vault-settings.test.ts',
	'tests/scripts/cli/whose-file.test.ts',
	'tests/scripts/cli/write-in-place.test.ts',
	'tests/scripts/cli/yaml-search.test.ts',
	'tests/scripts/demo/given-plugins.test.ts',
	'tests/scripts/findings/findings.test.ts',
	'tests/scripts/release/changelog.test.ts',
	'tests/scripts/release/npm-version.test.ts',
	'tests/scripts/release/version.test.ts',
	'tests/scripts/test-app/without-obsidian.test.ts',
	'tests/settings/settings.test.ts',
	'tests/sharing/excluded-files.test.ts',
	'tests/sharing/term-ranking.test.ts',
	'tests/sharing/word-sieve.test.ts',
	'tests/styles.test.ts',
	'tests/text/digits.test.ts',
	'tests/text/initials.test.ts',
	'tests/text/text-width.test.ts',
	'tests/text/words.test.ts',
	'tests/use-cases/encoding-words.test.ts',
	'tests/use-cases/import-contacts.test.ts',
	'tests/use-cases/import-decisions.test.ts',
	'tests/use-cases/import-session.test.ts',
	'tests/use-cases/import-words.test.ts',
	'tests/use-cases/task-items.test.ts',
	'tests/vault/spelled-path.test.ts',
	'tests/workbench/**/*.test.ts',
];

/** Tests of the files of the project: of its modules, and of these lists. */
export const ofTheFiles = ['tests/architecture.test.ts', 'tests/zones.test.ts'];

/**
 * Tests of the program's output on the demonstration vault and on hostile notes. They run under one zone, because
 * `cli.test.ts` runs the program on that vault under every zone and compares the bytes.
 */
export const comparedByTheProgram = [
	'tests/docs/program.test.ts',
	'tests/docs/questions.test.ts',
	'tests/docs/recipes.test.ts',
	'tests/faults/program/program.test.ts',
	'tests/hostile/folder.test.ts',
	'tests/scripts/cli/cli.test.ts',
	'tests/scripts/demo/situations.test.ts',
	'tests/scripts/demo/what-notes-say.test.ts',
];

/**
 * Tests of the app in which the day makes a difference and the zone none. They open lists, questions, notes and
 * settings, and have their day from the app's clock. The tests of that clock, of today's note, of indexes and of the
 * record run under both zones.
 */
export const givenADay = [
	'tests/docs/app/**/*.test.ts',
	'tests/docs/panel-page.test.ts',
	'tests/faults/app/settings-file.test.ts',
	'tests/faults/app/special-cases.test.ts',
	// Both sides write names from days of UTC.
	'tests/obsidian/app/names-of-daily-notes.test.ts',
	'tests/obsidian/app/pressed.test.ts',
	'tests/obsidian/bases/**/*.test.ts',
	'tests/obsidian/check/**/*.test.ts',
	'tests/obsidian/contacts/**/*.test.ts',
	'tests/obsidian/entries/**/*.test.ts',
	'tests/obsidian/first-day/**/*.test.ts',
	'tests/obsidian/modals/**/*.test.ts',
	'tests/obsidian/panel/**/*.test.ts',
	'tests/obsidian/settings/**/*.test.ts',
	'tests/obsidian/triage/**/*.test.ts',
	'tests/promises/app/**/*.test.ts',
];

/** Slow tests of what follows from days. What a day is has been tested under every zone. */
export const longOnes = ['tests/use-cases/a-year.test.ts', 'tests/undo/**/*.test.ts'];

/**
 * Tests of the program that give it its day, by `--date` or as an argument. Its day of the clock is tried in
 * `day-of-the-clock.test.ts` under both zones. `tests/time/program.test.ts` and `cli.test.ts` run it under others, by
 * the clock and by the times of files.
 */
export const givenADayByCall = [
	'tests/scripts/cli/any-heading.test.ts',
	'tests/scripts/cli/commands.test.ts',
	'tests/scripts/cli/config-folder.test.ts',
	'tests/scripts/cli/contact-commands.test.ts',
	'tests/scripts/cli/done-marks.test.ts',
	'tests/scripts/cli/language-of-names.test.ts',
	'tests/scripts/cli/left-out.test.ts',
	'tests/scripts/cli/lost-ids.test.ts',
	'tests/scripts/cli/odd-files.test.ts',
	'tests/scripts/cli/offloaded-notes.test.ts',
	'tests/scripts/cli/rolled-over.test.ts',
	'tests/scripts/cli/templater.test.ts',
	'tests/scripts/cli/wrapped-lines.test.ts',
	'tests/scripts/cli/written-values.test.ts',
];

/** Tests that change the zone themselves, and so run under one. `zones.test.ts` checks that they do. */
export const choosingZones = [
	'tests/scripts/release/clean-clones.test.ts',
	'tests/time/every-zone.test.ts',
	'tests/time/plugin.test.ts',
	'tests/time/program.test.ts',
];
