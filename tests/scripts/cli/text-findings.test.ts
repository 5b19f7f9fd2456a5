import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftOutNotes } from '../../../scripts/cli/left-out';
import { readFrontmatter } from '../../../scripts/cli/frontmatter';
import { openRoutine, type OpenedRoutine } from '../../../scripts/cli/open-routine';
import { readPerson } from '../../../src/people/read-person';
import { today } from '../../support/builders';
import { noteWith } from '../../support/hidden-words';
import { anyTagged } from '../../support/left-out-notes';
import { runs } from '../../support/runs';
import { vaultFolder } from '../../support/vault-folder';

const tags = { list20: 'Friends', network90: '人脉/90' };

const ofPeople = fc.constantFrom(
	'---\ntags: [list20]\n---\n',
	'---\ntags: Friends\nlastTouched: 2026-10-01\n---\n',
	'---\nTag: "#人脉/90/work"\nx: "\\n"\n---\n',
);

async function opened(texts: readonly string[], isRenamed: boolean): Promise<OpenedRoutine> {
	const notes = Object.fromEntries(
		texts.map((text, index) => [`Notes/Note ${String(index).padStart(2, '0')}.md`, text]),
	);
	const settings: Record<string, string> = isRenamed
		? { '.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ tags }) }
		: {};
	return openRoutine(await vaultFolder({ ...notes, ...settings }), today, new Date(2026, 10, 23, 12));
}

it('finds the people and the notes that were meant for somebody that a look into every note finds', async () => {
	const words = ['list20', 'network90', 'list-20', 'ｎetwork 90', 'friends', '人脉/90', 'attendees', 'date'];
	let [people, meant] = [0, 0];
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof({ weight: 4, arbitrary: noteWith(words) }, anyTagged, ofPeople), {
				minLength: 20,
				maxLength: 30,
			}),
			fc.boolean(),
			async (texts, isRenamed) => {
				const routine = await opened(texts, isRenamed);
				const { vault, roster, settings } = routine;
				const described = vault.notes.flatMap(
					({ path }) =>
						readPerson({ path, properties: readFrontmatter(vault.textNow(path)).properties }, settings)
							?.person ?? [],
				);
				expect(
					roster
						.people()
						.concat()
						.sort((a, b) => (a.path < b.path ? -1 : 1)),
				).toEqual(
					described.filter(({ path }) => roster.whyTemplate(path) === null && roster.get(path) !== undefined),
				);
				const found = await leftOutNotes(routine);
				expect(found).toEqual(await leftOutNotes({ ...routine, meant: vault.notes.map(({ path }) => path) }));
				people += described.length;
				meant += found.length;
			},
		),
		{ numRuns: runs(20) },
	);
	expect(people).toBeGreaterThan(5);
	expect(meant).toBeGreaterThan(5);
});
