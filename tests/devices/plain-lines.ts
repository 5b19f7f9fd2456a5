import { parse } from 'yaml';
import type { NotePath } from '../../src/note-path';
import type { Files } from './device';
import { firstDay } from './starting-vault';

/** The plugin's line as a reader of the text sees it, parsed without the plugin's code. */
export interface PlainLine {
	readonly path: NotePath;
	readonly id: string;
	readonly done: boolean;
	readonly people: readonly NotePath[];
	readonly day: string;
	/** All but the checkbox and the bullet. */
	readonly words: string;
}

/** The plugin's lines in all notes. */
export function plainLines(files: Files): PlainLine[] {
	return [...files].flatMap(([path, text]) =>
		unwrapped(text).flatMap((line): PlainLine[] => {
			const [, id = '', y = '', m = '', d = ''] = / \^(tom-(\d{4})(\d{2})(\d{2})-[a-z]+)/.exec(line) ?? [];
			if (id === '' || !path.endsWith('.md')) return [];
			const day = completedOn(line) ?? /(\d{4}-\d{2}-\d{2})\.md$/.exec(path)?.[1] ?? `${y}-${m}-${d}`;
			const words = line
				.replace(stamp, '')
				.replace(/^\s*[-*+] \[.\]/u, '')
				.trim();
			return [
				{
					path,
					id,
					done: /^\s*[-*+] \[[xX]\]/.test(line),
					people: peopleIn(line),
					day: day > firstDay ? firstDay : day,
					words,
				},
			];
		}),
	);
}

/** Whether a line that names these people stands in a note, and none that is ticked. */
export function isUnticked(files: Files, { path, people }: Pick<PlainLine, 'path' | 'people'>): boolean {
	const there = unwrapped(files.get(path) ?? '').filter((line) => peopleIn(line).join() === people.join());
	return there.length > 0 && !there.some((line) => /^\s*[-*+] \[[xX]\]/.test(line));
}

/** The lines of a note, with items up to their id on one line each. */
function unwrapped(text: string): string[] {
	return itemsIn(text).map(onOneLine);
}

/** The lines of a note, those of an item up to its id together. */
function itemsIn(text: string): string[][] {
	return text.split('\n').reduce<string[][]>((items, line) => {
		const above = items.at(-1) ?? [];
		const goesOn =
			/^\s*[-*+] \[.\]/.test(above[0] ?? '') &&
			!above.at(-1)?.includes('^tom-') &&
			/^[ \t]+(?![-*+] )\S/.test(line);
		return goesOn ? [...items.slice(0, -1), [...above, line]] : [...items, [line]];
	}, []);
}

function onOneLine([first = '', ...more]: readonly string[]): string {
	return [first, ...more.map((line) => line.trim())].join(' ');
}

/** The people that a line names before its reason. */
export function peopleIn(line: string): NotePath[] {
	return [...(line.split(' · ')[0] ?? '').matchAll(/\[\[([^\]]*)\]\]/g)].map(([, name = '']) => `People/${name}.md`);
}

/**
 * Ticks of lines that have just lost their block id: the lines without one, of people who were named before by a line
 * with one.
 */
export function droppedTicks(before: Files, now: Files): Pick<PlainLine, 'path' | 'people' | 'day'>[] {
	const named = new Set(plainLines(before).map(({ people }) => people.join()));
	const linesOf = (files: Files, path: NotePath): string[] => (files.get(path) ?? '').split('\n');
	return [...now.keys()].flatMap((path) => {
		const there = new Set(linesOf(before, path));
		const fresh = linesOf(now, path).filter(
			(line) => /^- \[x\]/.test(line) && !line.includes('^tom-') && !there.has(line),
		);
		return fresh
			.map((line) => ({ path, people: peopleIn(line), day: completedOn(line) ?? '' }))
			.filter(({ people }) => people.length > 0 && named.has(people.join()));
	});
}

/** The newest touch of each person that ticked lines have shown since the start, and all days that any has shown. */
export class Told {
	readonly least = new Map<NotePath, string>();
	readonly ever = new Map<NotePath, Set<string>>();

	/** Records the ticked lines in the notes, and the lines that were ticked before and are not any more. */
	take(before: Files, now: Files): void {
		const nameOf = ({ path, id }: PlainLine): string => `${path} ${id}`;
		const there = new Set(plainLines(now).map(nameOf));
		const done = new Set(
			plainLines(now)
				.filter((line) => line.done)
				.map(nameOf),
		);
		for (const line of plainLines(before)) {
			if (line.done && there.has(nameOf(line)) && !done.has(nameOf(line)))
				for (const person of line.people) this.least.delete(person);
		}
		for (const line of plainLines(now).filter((one) => one.done)) this.addTick(line);
	}

	/** Records a day that may have been told: that of a line without its id. */
	addDay({ people, day }: Pick<PlainLine, 'people' | 'day'>): void {
		for (const person of people) this.ever.set(person, (this.ever.get(person) ?? new Set()).add(day));
	}

	private addTick(line: Pick<PlainLine, 'people' | 'day'>): void {
		this.addDay(line);
		for (const person of line.people) {
			const known = this.least.get(person);
			if (known === undefined || known < line.day) this.least.set(person, line.day);
		}
	}
}

/**
 * A note without the parts that this plugin may change. Copies that are joined take their nested lines along, so the
 * lines of a note are compared in any order.
 */
export function notOurs(path: NotePath, text: string): unknown {
	if (!path.startsWith('People/')) {
		const theirs = itemsIn(text).filter(
			(item) => !item.some((line) => line.includes('^tom-')) && !withoutId.test(onOneLine(item)),
		);
		return theirs
			.flat()
			.filter((line) => line.trim() !== '' && !/^#+ top of mind$/i.test(line))
			.sort();
	}
	const [, yaml = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(text) ?? [];
	const { lastTouched: _, introduced: __, shared: ___, ...others } = parse(yaml) as Record<string, unknown>;
	return { others, body, comments: yaml.includes('# by phone') };
}

/**
 * The lines of items with words like ours and without an id: the plugin may give such an item its id back, and changes
 * nothing else in it.
 */
export function linesWithoutId(path: NotePath, text: string): string[] {
	return path.startsWith('People/')
		? []
		: itemsIn(text)
				.filter((item) => withoutId.test(onOneLine(item)))
				.flatMap((item) => item.map((line) => line.trimEnd()));
}

const withoutId = /^[\s>]*[-*+] \[.\] (?!.*\^tom-).*(?:Reach out to|Introduce|Share something|Call or write) /;

const stamp = /\s+(?:[✅❌] |\[(?:completion|cancelled):: )(\d{4}-\d{2}-\d{2})(?:T[\d:]*)?\]?/gu;

/** The last day that a plugin has written for the tick of a line. */
function completedOn(line: string): string | undefined {
	return [...line.matchAll(/(?:✅ |\[completion:: )(\d{4}-\d{2}-\d{2})/gu)].at(-1)?.[1];
}
