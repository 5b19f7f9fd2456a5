// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lastTouched, lines, openToday, today, yesterdays } from '../../neighbours/todays-lines';
import { aWhile, fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const [toDo, done] = ['Boards/To do.md', 'Boards/Done.md'];
const words = lines.compassion.replace(/^- \[ \] | \^tom.*$/g, '');
const id = '^tom-20261123-compassion';
const withoutCompassion = today.replace(`${lines.compassion}\n`, '');

/** A board as Kanban 2.0.51 writes it, with a lane that marks cards complete. */
function board(open: readonly string[], complete: readonly string[]): string {
	return `---\n\nkanban-plugin: board\n\n---\n\n## To do\n\n${open.join('\n')}\n\n\n## Done\n\n**Complete**\n${complete.join('\n')}\n\n\n\n\n%% kanban:settings\n\`\`\`\n{"kanban-plugin":"board"}\n\`\`\`\n%%`;
}

/** A card as Kanban leaves it once Tasks 8.3.0 has toggled its title, which has no id. */
const completed = (card: string): string => card.replace('[ ]', '[x]').replace(/ \^tom.*$/, ' ✅ 2026-11-23');

async function openBoards(
	files: Record<string, string>,
	options: Parameters<typeof openPlugin>[1] = {},
): Promise<OpenPlugin> {
	return openToday({ [todaysNote]: withoutCompassion, ...files }, options);
}

describe('an id that another plugin has written behind', () => {
	it.each(['📅 2026-11-25', ' 📅 2026-11-25 ', '⏳ 2026-11-25', '[due:: 2026-11-25]', ' 🎉'])(
		'stays the line’s, which is mended: %s',
		async (signs) => {
			const open = await openToday();
			const ticked = lines.compassion.replace('[ ]', '[x]');
			await open.writeOutside(todaysNote, today.replace(lines.compassion, ticked + signs));
			expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
			expect(open.text(todaysNote)).toBe(today.replace(lines.compassion, `- [x] ${words} ${signs.trim()} ${id}`));
		},
	);
});

describe('a card that Kanban completes through Tasks, which drops its id,', () => {
	it('touches, and gets its id back', async () => {
		const open = await openBoards({});
		await open.writeOutside(toDo, board([lines.compassion], []));
		await open.writeOutside(toDo, board([], [completed(lines.compassion)]));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(toDo)).toBe(board([], [`- [x] ${words} ✅ 2026-11-23 ${id}`]));
	});

	it('and moves back, is unticked: the touch is taken back, and comes again with the next tick', async () => {
		const open = await openBoards({});
		await open.writeOutside(toDo, board([lines.compassion], []));
		await open.writeOutside(toDo, board([], [completed(lines.compassion)]));
		const bare = board([`- [ ] ${words}`], []);
		await open.writeOutside(toDo, bare);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
		expect(open.text(toDo)).toBe(bare);
		await open.writeOutside(toDo, board([], [completed(lines.compassion)]));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(toDo)).toContain(` ✅ 2026-11-23 ${id}\n`);
	});

	it.each([true, false])('on the way to another board touches (that board is written first: %j)', async (isFirst) => {
		const open = await openBoards({ [done]: board([], []) });
		await open.writeOutside(toDo, board([lines.compassion, '- [ ] my own'], []));
		const writes: [string, string][] = [
			[done, board([], [completed(lines.compassion)])],
			[toDo, board(['- [ ] my own'], [])],
		];
		for (const [path, text] of isFirst ? writes : writes.reverse()) await open.writeOutside(path, text);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(done)).toContain(`- [x] ${words} ✅ 2026-11-23 ${id}\n`);
		expect(open.text(toDo)).toBe(board(['- [ ] my own'], []));
	});

	it('touches where the board was read from the cache alone, on the day of its id', async () => {
		const open = await openBoards({ [toDo]: board([yesterdays], []) }, { indexed: true });
		await open.writeOutside(toDo, board([], [completed(yesterdays)]));
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-23');
		expect(open.text(toDo)).toContain('✅ 2026-11-23 ^tom-20261122-compassion\n');
	});

	it('touches where blanks behind the id have dropped it before', async () => {
		const open = await openBoards({});
		await open.writeOutside(toDo, board([lines.compassion], []));
		await open.writeOutside(toDo, board([`- [ ] ${words}`], []));
		expect(open.text(toDo)).toBe(board([`- [ ] ${words}`], []));
		await open.writeOutside(toDo, board([], [`- [x] ${words}`]));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(toDo)).toBe(board([], [`- [x] ${words} ${id}`]));
	});

	it('touches where its archive has a date before the words', async () => {
		const open = await openBoards({});
		await open.writeOutside(toDo, board([lines.compassion], []));
		await open.writeOutside(toDo, board([], [`- [x] 2026-11-23 10:05 ${words} ✅ 2026-11-23`]));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});
});

describe('words that another item says as well', () => {
	it('touch nobody while the line has its id, and are told', async () => {
		const open = await openToday();
		const text = today.replace(lines.compassion, `- [x] ${words}\n${lines.compassion}`);
		await open.writeOutside(todaysNote, text);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
		expect(open.text(todaysNote)).toBe(text);
		open.run('check-people');
		await open.pass(100);
		expect(document.querySelector('.top-of-mind-problems')?.textContent).toContain('has lost its block ID');
	});

	it('touch nobody where two items say them', async () => {
		const open = await openToday();
		const text = today.replace(lines.compassion, `- [x] ${words}\n- [x] ${words}`);
		await open.writeOutside(todaysNote, text);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
		expect(open.text(todaysNote)).toBe(text);
		open.run('check-people');
		await open.pass(100);
		expect(document.querySelector('.top-of-mind-problems')?.textContent).toContain('has lost its block ID');
	});

	it('are no untick where they are the next of a task that comes again', async () => {
		const open = await openToday();
		const next = `- [ ] ${words} 🔁 every day 📅 2026-11-24`;
		const ticked = today.replace(
			lines.compassion,
			`- [x] ${words} 🔁 every day 📅 2026-11-23 ✅ 2026-11-23 ${id}\n${next}`,
		);
		await open.writeOutside(todaysNote, ticked);
		await open.writeOutside(todaysNote, today.replace(lines.compassion, next));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it('touch nobody where an older line that said so is deleted, and the line of today has its id', async () => {
		const open = await openToday({ '2026-11-22.md': `${lines.outreach.replace('1123', '1122')}\n` });
		await open.writeOutside('2026-11-22.md', `Sunny.\n${lines.outreach.replace('1123', '1122')}\n`);
		await open.writeOutside('2026-11-22.md', 'Sunny.\n');
		const text = today.replace(
			lines.outreach,
			`$&\n${lines.outreach.replace('[ ]', '[x]').replace(/ \^tom.*$/, '')}`,
		);
		await open.writeOutside(todaysNote, text);
		expect(lastTouched(open, 'Grace Hopper')).toBeNull();
		expect(open.text(todaysNote)).toBe(text);
	});

	it('stay away where the line is deleted', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, withoutCompassion);
		await open.writeOutside('List.md', `- [x] ${words}\n`);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
		expect(open.text('List.md')).toBe(`- [x] ${words}\n`);
	});
});

describe('a daily note whose line lost its id', () => {
	it('and was wrapped before its reason is told', async () => {
		const text = today.replace(lines.compassion, `- [x] ${words.replace(' ·', '\n  ·')}`);
		const open = await openToday({ [todaysNote]: text });
		open.run('check-people');
		await open.pass(100);
		expect(open.text(todaysNote)).toBe(text);
		expect(document.querySelector('.top-of-mind-problems')?.textContent).toContain('has lost its block ID');
	});

	it('because no blank is before it has one id again', async () => {
		const open = await openToday({ [todaysNote]: today.replace(lines.compassion, `- [x] ${words}${id}`) });
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(todaysNote)).toBe(today.replace(lines.compassion, `- [x] ${words} ${id}`));
	});

	it('while the plugin was not running is mended at the next start', async () => {
		const open = await openToday({ [todaysNote]: today.replace(lines.compassion, completed(lines.compassion)) });
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(todaysNote)).toContain(`- [x] ${words} ✅ 2026-11-23 ${id}\n`);
	});

	it('has it back for an undo, which unticks the line', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, today.replace(lines.compassion, completed(lines.compassion)));
		open.bench.notices
			.flatMap((notice) => [...notice.querySelectorAll('button')])
			.find(({ textContent }) => textContent === 'Undo')
			?.click();
		await open.pass(aWhile);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
		expect(open.text(todaysNote)).toContain(`- [ ] ${words}`);
	});
});

describe('lines that TaskNotes turns into links', () => {
	it('are not written again, though the note seems to have been overwritten, and are told', async () => {
		const open = await openPlugin({ ...fewPeople(), 'Pricing.md': 'Prices.\n', [todaysNote]: 'Rain.\n' });
		await open.bench.openNote(todaysNote);
		await open.pass(aWhile);
		const written = open.text(todaysNote);
		expect(written.match(/\^tom-/g)).toHaveLength(4);
		const title = (line: string): string =>
			line
				.replace(/^- \[ \] | \^tom.*$/g, '')
				.replace(/last \d{4}-\d\d-\d\d/, 'last ')
				.replace(/\[\[|\]\]/g, '')
				.replace(/[<>:"/|?*#]/g, '');
		const converted = written
			.split('\n')
			.map((line) => (line.includes('^tom-') ? `- [[${title(line)}]]` : line))
			.join('\n');
		await open.writeOutside(todaysNote, converted);
		await open.pass(20_000);
		open.run('write-today');
		await open.pass(aWhile);
		expect(open.text(todaysNote)).toBe(converted);
		open.run('check-people');
		await open.pass(100);
		expect(document.querySelector('.top-of-mind-problems')?.textContent?.match(/is a task note now/g)).toHaveLength(
			4,
		);
	});
});
