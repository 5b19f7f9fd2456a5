import { Bonds } from '../../src/actions/bonds';
import type { Candidates } from '../../src/actions/candidates';
import { candidatesIn, planContext } from '../../src/actions/plan-day';
import { addDays, day } from '../../src/day';
import { noteName } from '../../src/note-path';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import type { NoteSummary } from '../../src/sharing/shareable-note';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import type { Links } from '../../src/vault/vault';
import { numbersFrom } from './measure';

export const today = day('2026-11-23');

/** A vault for benchmarks: a roster of people, summaries of notes, and links answered from a map. */
export interface BenchVault {
	readonly roster: Roster;
	readonly notes: readonly NoteSummary[];
	readonly links: Links;
	readonly bonds: Bonds;
}

/**
 * Makes a vault. Each person knows three others and has one to four interests; on average, every other person has an
 * offer, and every other a need. There are 25 topics, and one more for each hundred people. Every third note mentions a
 * topic.
 */
export function vaultOf(people: number, notes: number): BenchVault {
	const random = numbersFrom(people + notes);
	const below = (limit: number): number => Math.floor(random() * limit);
	const topics = Array.from({ length: 25 + Math.floor(people / 100) }, (_, index) => `topic${index} craft`);
	const some = (most: number): string[] => Array.from({ length: most }, () => topics[below(topics.length)] ?? '');
	const roster = new Roster(defaultSettings);
	const pathOf = (index: number): string => `People/Person ${index}.md`;
	for (let index = 0; index < people; index += 1) {
		const properties = {
			tags: [index % 6 === 0 ? 'list20' : 'network90'],
			lastTouched: addDays(today, -1 - below(120)),
			interests: some(1 + below(4)),
			offers: some(below(2)),
			needs: some(below(2)),
			knows: Array.from({ length: 3 }, () => `[[${noteName(pathOf(below(people)))}]]`),
		};
		roster.put({ path: pathOf(index), properties });
	}
	const word = (): string => `word${below(3_000)}`;
	const summaries = Array.from(
		{ length: notes },
		(_, index): NoteSummary => ({
			path: `Notes/${word()} ${word()} ${index}.md`,
			properties: { tags: [word()] },
			tags: [],
			headings: [`${word()} ${word()}`, ...(index % 3 === 0 ? some(1) : [`${word()} ${word()}`]), word()],
			links: [word(), word()],
			changed: addDays(today, -below(80)),
		}),
	);
	const links = linksOf(people, pathOf);
	return { roster, notes: summaries, links, bonds: new Bonds(roster, links, true) };
}

function linksOf(people: number, pathOf: (index: number) => string): Links {
	const byName = new Map(Array.from({ length: people }, (_, index) => [noteName(pathOf(index)), pathOf(index)]));
	return {
		resolve: (link) => byName.get(link) ?? null,
		linkTo: (to) => `[[${noteName(to)}]]`,
		linkText: noteName,
		aliasesOf: () => [],
		linksFrom: () => new Set(),
	};
}

/** The complete index of shareable notes, made for the topics of the vault's people. */
export function shareableOf(vault: BenchVault): ShareableNotes {
	const shareable = new ShareableNotes({ settings: defaultSettings, isDailyNote: () => false }, today);
	candidatesOf(vault, shareable);
	for (const note of vault.notes) shareable.put(note);
	return shareable;
}

export function candidatesOf({ bonds }: BenchVault, shareable: ShareableNotes): Candidates {
	return candidatesIn(
		planContext({ day: today, bonds, shareable, timesReachedOut: () => 0, hasPromiseTo: () => false }),
		new Set(),
	);
}
