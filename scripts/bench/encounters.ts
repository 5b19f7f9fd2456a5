import { DailyNotes } from '../../src/daily-note/daily-notes';
import { usualSigns } from '../../src/daily-note/done-signs';
import { addDays } from '../../src/day';
import { Encounters } from '../../src/encounters/encounters';
import { mentionsIn } from '../../src/encounters/mentions';
import type { NotePath } from '../../src/note-path';
import { TemplatePlaces } from '../../src/people/templates';
import { defaultSettings } from '../../src/settings/settings';
import { encounterRules } from '../../src/use-cases/encounter-rules';
import type { NotePosition, NoteStructure } from '../../src/vault/note';
import { momentFormat } from '../cli/moment-format';
import { today } from './a-vault';
import { milliseconds, numbersFrom, print, times } from './measure';

/** What a cache holds of a note. */
interface CachedNote extends NoteStructure {
	readonly frontmatter?: Readonly<Record<string, unknown>>;
}

/** The caches of a vault, by path and hash as the app keeps them. */
interface CachedVault {
	readonly paths: readonly NotePath[];
	readonly hashes: ReadonlyMap<NotePath, { readonly hash: string }>;
	readonly byHash: ReadonlyMap<string, CachedNote>;
}

const linksInNote = 5;

/**
 * Notes with five links each. Every fifth is dated, half of those are daily notes; every thousandth is a person's;
 * every tenth holds a task.
 */
function cachedVault(count: number): CachedVault {
	const random = numbersFrom(count);
	const below = (limit: number): number => Math.floor(random() * limit);
	const paths = Array.from({ length: count }, (_, index) => pathOf(index));
	const hashes = new Map(
		paths.map((path, index) => [path, { hash: `${(index * 7919).toString(16)}-${path.length}` }]),
	);
	const byHash = new Map(
		paths.map((path, index) => [hashes.get(path)?.hash ?? '', cacheOf(index, () => `Note ${below(count)}`)]),
	);
	return { paths, hashes, byHash };
}

function pathOf(index: number): NotePath {
	if (index % 10 === 0)
		return index < 60_000
			? `Journal/${addDays(today, -index / 10)}.md`
			: `Meetings/${addDays(today, -index / 40)} Meeting ${index}.md`;
	return index % 10 === 5 ? `Meetings/Meeting ${index}.md` : `Notes/Note ${index}.md`;
}

function cacheOf(index: number, target: () => string): CachedNote {
	const at = (line: number, column = 0): NotePosition => ({
		start: { line, offset: line * 80 + column },
		end: { line, offset: line * 80 + 79 },
	});
	const tags = index % 1000 === 7 ? ['network90'] : ['note', 'topic'];
	const dated = index % 10 === 5 ? { date: addDays(today, -index / 5) } : {};
	const listItems = [6, 7, 8].map((line) => ({
		position: at(line),
		parent: -6,
		...(line === 8 && index % 10 === 3 ? { task: ' ' } : {}),
	}));
	return {
		frontmatter: { tags, ...dated },
		links: Array.from({ length: linksInNote }, (_, number) => ({ link: target(), position: at(4 + number, 20) })),
		headings: [{ heading: 'A note', position: at(3) }],
		sections: [
			{ type: 'yaml', position: at(0) },
			{ type: 'heading', position: at(3) },
			{ type: 'paragraph', position: at(4) },
			{ type: 'list', position: at(6) },
		],
		...(index % 3 === 0 || index % 5 === 0 ? { listItems } : {}),
	};
}

/** Calls `act` for each note with what the cache holds. */
function forEach({ paths, hashes, byHash }: CachedVault, act: (path: NotePath, cache: CachedNote) => void): void {
	for (const path of paths) {
		const cache = byHash.get(hashes.get(path)?.hash ?? '');
		if (cache !== undefined) act(path, cache);
	}
}

/** Looks at all links. */
function bareLoop(vault: CachedVault): number {
	let characters = 0;
	forEach(vault, (_, { links = [] }) => {
		for (const { link, position } of links) characters += link.length + position.start.offset;
	});
	return characters;
}

/** Keeps for each target which notes link to it. */
function loopThatKeeps(vault: CachedVault): number {
	const byTarget = new Map<string, NotePath[]>();
	forEach(vault, (path, { links = [] }) => {
		for (const { link } of links) {
			const known = byTarget.get(link);
			if (known === undefined) byTarget.set(link, [path]);
			else known.push(path);
		}
	});
	return byTarget.size;
}

/** The app makes it once, and other indexes ask it before. */
const dailyNotes = new DailyNotes(
	{ folder: 'Journal', format: 'YYYY-MM-DD', template: null },
	momentFormat({ hours: 9, minutes: 0 }),
);

function index(vault: CachedVault): Encounters {
	const rules = encounterRules({
		vault: { resolve: () => null, exists: () => false },
		dailyNotes,
		settings: defaultSettings,
		doneSigns: usualSigns,
		templates: TemplatePlaces.none,
	});
	const encounters = new Encounters({ resolve: () => null, structureOf: () => null }, rules);
	forEach(vault, (path, cache) =>
		encounters.put(path, mentionsIn({ path, properties: cache.frontmatter ?? null }, cache, [], rules)),
	);
	return encounters;
}

/**
 * Indexing must take no more than twice as long as a loop over the cached links that keeps who links where, and not
 * grow faster than the vault.
 */
export function benchEncounters(): void {
	const rows = [1_000, 10_000, 100_000].map((count) => {
		const vault = cachedVault(count);
		const acts = [bareLoop, loopThatKeeps, index];
		const least = acts.map(() => Number.POSITIVE_INFINITY);
		// By turns, so that other work disturbs all alike.
		for (let run = 0; run < 7; run += 1)
			acts.forEach(
				(act, at) =>
					(least[at] = Math.min(
						least[at] ?? 0,
						timeOfOne(() => act(vault)),
					)),
			);
		const [bare = 0, keeping = 0, indexed = 0] = least;
		return [
			`${count} notes, ${index(vault).datedCount} dated`,
			milliseconds(bare),
			milliseconds(keeping),
			milliseconds(indexed),
			times(indexed / bare),
			times(indexed / keeping),
		];
	});
	print('Encounters: look at all links, keep who links where, index; how much longer that takes than either', rows);
}

function timeOfOne(act: () => unknown): number {
	const started = performance.now();
	act();
	return performance.now() - started;
}
