import type { Day } from '../../../src/day';
import { tickInTasks, untickInTasks } from './tasks';

/** The lanes of a board by name. Each card is the text of a list item. */
export type Lanes = Readonly<Record<string, readonly string[]>>;

/** The lane of the tests that marks its cards as complete. */
const completes = 'Done';

interface Card {
	readonly mark: string;
	/** All lines but the checkbox and the block id. */
	readonly title: string;
	readonly id: string | null;
}

interface Board {
	readonly lanes: ReadonlyMap<string, readonly Card[]>;
	readonly archive: readonly Card[];
}

/**
 * Kanban 2.0.51. A board is a note with `kanban-plugin` in its frontmatter, a heading for each lane and a list item for
 * each card. A lane that says `**Complete**` ticks the cards that move into it. Archived cards go after `***` under `##
 * Archive`. The board's settings stand in a comment at its end, as code. The whole board is written whenever a card
 * moves: with `-` for every bullet, and the block id at the end of the first line of the card. It knows a block id only
 * at the very end of a line: blanks behind it drop it.
 *
 * This board has been written by Kanban, with ticked cards in the lane that completes them and in the archive.
 */
export function boardOf(lanes: Lanes, archive: readonly string[] = []): string {
	const ticked = (item: string): Card => ({ ...read(item), mark: 'x' });
	const cards = Object.entries(lanes).map(([name, items]): [string, Card[]] => [
		name,
		items.map(name === completes ? ticked : read),
	]);
	return written({ lanes: new Map(cards), archive: archive.map(ticked) });
}

/**
 * Kanban 2.0.51, moving the card that holds `words` to the end of a lane. A move into or out of a lane that completes
 * its cards changes the tick. With Tasks (8.3.0) beside it, that goes through Tasks, with a title that has lost its
 * block id: the id is dropped.
 *
 * @param how.tasks the day on which Tasks ticks; null without Tasks
 */
export function moveCard(
	text: string,
	words: string,
	lane: string,
	{ tasks = null }: { readonly tasks?: Day | null } = {},
): string {
	const board = parsed(text);
	const card = [...board.lanes.values()].flat().find(({ title, id }) => `${title} ^${id ?? ''}`.includes(words));
	if (card === undefined) return text;
	const isDone = card.mark === 'x';
	const ticked = tasks === null ? { ...card, mark: isDone ? ' ' : 'x' } : byTasks(card, isDone, tasks);
	const moved = (lane === completes) === isDone ? card : ticked;
	const rest = [...board.lanes].map(([name, cards]): [string, Card[]] => [
		name,
		[...cards.filter((one) => one !== card), ...(name === lane ? [moved] : [])],
	]);
	return written({ ...board, lanes: new Map(rest) });
}

/**
 * Kanban 2.0.51, moving the card that holds `words` to the archive. With "add date and time to archived cards" they
 * stand before the title.
 */
export function archiveCard(text: string, words: string, date = ''): string {
	const board = parsed(text);
	const card = [...board.lanes.values()].flat().find(({ title, id }) => `${title} ^${id ?? ''}`.includes(words));
	if (card === undefined) return text;
	const lanes = new Map([...board.lanes].map(([name, cards]) => [name, cards.filter((one) => one !== card)]));
	return written({
		lanes,
		archive: [...board.archive, { ...card, title: date === '' ? card.title : `${date} ${card.title}` }],
	});
}

/** Adds a card at the end of a lane, as its user does by hand in the text. */
export function addCard(text: string, lane: string, item: string): string {
	const board = parsed(text);
	const before = [...board.lanes].find(([name]) => name === lane)?.[1].map(writtenCard) ?? [];
	const at = [
		`## ${lane}\n\n${lane === completes ? '**Complete**\n' : ''}`,
		...before.map((card) => `${card}\n`),
	].join('');
	return text.replace(at, () => `${at}${item}\n`);
}

function byTasks({ mark, title }: Card, isDone: boolean, day: Day): Card {
	const [first = '', ...others] = title.split('\n');
	const line = `- [${isDone ? mark : ' '}] ${first}`;
	const [toggled = line] = isDone ? [untickInTasks(line)] : tickInTasks(line, day, { format: 'emoji' });
	return { mark: isDone ? ' ' : 'x', title: [toggled.replace(/^- \[.\] */u, ''), ...others].join('\n'), id: null };
}

function read(item: string): Card {
	const [, mark = ' ', content = ''] = /^\s*[-*+] \[(.)\] ?([^]*)$/u.exec(item) ?? [];
	const id = [...content.matchAll(/(?:^|\s)\^(\S+)$/gm)].at(-1)?.[1] ?? null;
	const [first = '', ...others] = content
		.replaceAll('<br>', '\n')
		.trim()
		.replace(/\n(?: {4}|\t)/g, '\n')
		.split('\n');
	const last = others.pop();
	const bare = (line: string): string => line.replace(/\s+\^[a-zA-Z0-9-]+$/, '');
	return {
		mark,
		title: [
			bare(first),
			...others,
			...(last === undefined ? [] : [id === null ? last : last.replace(/(?:^|\s+)\^\S+$/, '')]),
		]
			.join('\n')
			.trim(),
		id,
	};
}

function writtenCard({ mark, title, id }: Card): string {
	const [first = '', ...others] = title.split('\n');
	return [`- [${mark}] ${first}${id === null ? '' : ` ^${id}`}`, ...others.map((line) => `    ${line}`)].join('\n');
}

function written({ lanes, archive }: Board): string {
	const head = '---\n\nkanban-plugin: board\n\n---\n\n';
	const list = (cards: readonly Card[]): string => cards.map((card) => `${writtenCard(card)}\n`).join('');
	const body = [...lanes].map(
		([name, cards]) => `## ${name}\n\n${name === completes ? '**Complete**\n' : ''}${list(cards)}\n\n`,
	);
	const tail = archive.length === 0 ? '' : `***\n\n## Archive\n\n${list(archive).trimEnd()}`;
	return `${head}${body.join('')}${tail}\n\n%% kanban:settings\n\`\`\`\n{"kanban-plugin":"board"}\n\`\`\`\n%%`;
}

function parsed(text: string): Board {
	const lanes = new Map<string, Card[]>();
	let items: string[][] = [];
	const ended: [string, string[][]][] = [];
	for (const line of (text.split('\n%% kanban:settings')[0] ?? '').replace(/^---\n[^]*?\n---\n/, '').split('\n')) {
		const lane = /^## (.*)$/.exec(line)?.[1];
		if (lane !== undefined) ended.push([lane, (items = [])]);
		else if (/^[-*+] /.test(line)) items.push([line]);
		else if (line.trim() !== '' && line !== '***' && line !== '**Complete**') items.at(-1)?.push(line);
	}
	for (const [name, found] of ended)
		lanes.set(
			name,
			found.map((lines) => read(lines.join('\n'))),
		);
	const archive = text.includes('\n***\n\n## Archive\n') ? (lanes.get('Archive') ?? []) : [];
	lanes.delete('Archive');
	return { lanes, archive };
}
