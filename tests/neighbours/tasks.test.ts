// @vitest-environment happy-dom
import type { Plugin } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { todaysNote } from '../support/open-plugin';
import type { OpenOptions } from '../workbench/open-app';
import { lastTouched, lines, openToday, today } from './todays-lines';
import { cancelInTasks, stampBehind, suggestInTasks, tickInTasks, untickInTasks } from './writers/tasks';

const saturday = day('2026-11-21');
const monday = day('2026-11-23');
const tasksNames = ['emoji', 'dataview'] as const;

describe.each(tasksNames)('Tasks (%s)', (format) => {
	const inToday = (line: string, by: readonly string[]): string =>
		today.replace(`${line}\n`, by.map((one) => `${one}\n`).join(''));

	it('ticks a line, and the touch is on the day that it writes', async () => {
		const open = await openToday();
		const after = inToday(lines.compassion, tickInTasks(lines.compassion, saturday, { format }));
		await open.writeOutside(todaysNote, after);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-21');
		expect(open.text(todaysNote)).toBe(after);
	});

	it('ticks every kind of line, and every person in it is touched', async () => {
		const open = await openToday();
		await open.writeOutside(
			todaysNote,
			Object.values(lines).reduce(
				(text, line) => text.replace(line, tickInTasks(line, saturday, { format }).join('\n')),
				today,
			),
		);
		for (const name of ['Grace Hopper', 'Ada Lovelace', 'Ben Franklin', 'Carl Sagan', 'Dorothy Vaughan'])
			expect([name, lastTouched(open, name)]).toEqual([name, '2026-11-21']);
		expect(open.text('People/Ada Lovelace.md')).toContain('introduced:\n  - "[[Ben Franklin]]"');
		expect(open.text('People/Carl Sagan.md')).toContain('shared:\n  - "[[Pricing]]"');
	});

	it('unticks a line with its day, and everything is as it was', async () => {
		const { store, writeOutside } = await openToday();
		const before = store.snapshot();
		const [ticked = ''] = tickInTasks(lines.introduction, saturday, { format });
		await writeOutside(todaysNote, today.replace(lines.introduction, ticked));
		expect(store.snapshot()).not.toEqual(before);
		await writeOutside(todaysNote, today.replace(lines.introduction, untickInTasks(ticked, format)));
		expect(store.snapshot()).toEqual(before);
	});

	it('leaves the next occurrence of a recurring line above it: the tick counts, and the new line without an id never counts', async () => {
		const open = await openToday();
		const after = inToday(lines.compassion, tickInTasks(lines.compassion, monday, { format, everyDays: 7 }));
		expect(after.match(/Dorothy Vaughan/g)).toHaveLength(2);
		await open.writeOutside(todaysNote, after);
		expect(open.text(todaysNote)).toBe(after);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		await open.writeOutside(
			'People/Dorothy Vaughan.md',
			open.text('People/Dorothy Vaughan.md').replace('2026-11-23', '2026-10-20'),
		);
		const both = after
			.replace(/- \[ \] (Call or write \[\[Dorothy)/, '- [x] $1')
			.replace(/- \[x\] (.*\^tom-20261123-compassion)/, '- [ ] $1');
		await open.writeOutside(todaysNote, both);
		expect(open.text(todaysNote)).toBe(both);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
	});

	it('leaves the next occurrence below, with the day on which it was made and without its own id: the tick counts, and no other', async () => {
		const open = await openToday();
		const withIds = tickInTasks(
			lines.compassion.replace(' ^', format === 'emoji' ? ' 🆔 abc123 ^' : '  [id:: abc123] ^'),
			monday,
			{ format, everyDays: 7, isNextBelow: true, datesNew: true },
		);
		expect(withIds.map((line) => /abc123|\^tom-/.test(line))).toEqual([true, false]);
		expect(withIds[1]).toMatch(
			format === 'emoji'
				? / ➕ 2026-11-23 📅 2026-11-30$/
				: / {2}\[created:: 2026-11-23\] {2}\[due:: 2026-11-30\]$/,
		);
		const after = inToday(lines.compassion, withIds);
		await open.writeOutside(todaysNote, after);
		expect(open.text(todaysNote)).toBe(after);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		await open.writeOutside(todaysNote, after.replace('- [ ] Call or write', '- [x] Call or write'));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it('dates a line that somebody has ticked as `[X]` again, and the touch moves to that day', async () => {
		const friday = {
			'2026-11-20.md': `${lines.compassion.replace('[ ]', '[X]').replace('20261123', '20261120')}\n`,
		};
		const open = await openToday(friday);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-20');
		const [again = ''] = tickInTasks(friday['2026-11-20.md'].trimEnd(), monday, { format });
		expect(again).toMatch(/^- \[x\] .* \^tom-20261120-compassion$/);
		await open.writeOutside('2026-11-20.md', `${again}\n`);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it('deletes the last line of a note, which leaves an empty line: no line comes back, and nobody is touched', async () => {
		const open = await openToday({ [todaysNote]: today.trimEnd() });
		const before = open.store.snapshot();
		expect(tickInTasks(lines.compassion, monday, { format, onCompletion: 'delete' })).toEqual([]);
		const after = today.slice(0, -`${lines.compassion}\n`.length);
		await open.writeOutside(todaysNote, after);
		expect(open.store.snapshot()).toEqual({ ...before, [todaysNote]: after });
	});

	it('deletes a line that it has finished (🏁 delete): people whose tick the plugin never saw are not touched', async () => {
		const open = await openToday();
		const before = open.store.snapshot();
		const after = inToday(
			lines.compassion,
			tickInTasks(lines.compassion, monday, { format, onCompletion: 'delete' }),
		);
		await open.writeOutside(todaysNote, after);
		expect(open.store.snapshot()).toEqual({ ...before, [todaysNote]: after });
	});

	it('deletes a line after the plugin saw it ticked: the touch stays', async () => {
		const open = await openToday();
		await open.writeOutside(
			todaysNote,
			inToday(lines.compassion, tickInTasks(lines.compassion, monday, { format })),
		);
		await open.writeOutside(todaysNote, inToday(lines.compassion, []));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it('cancels a line, and no person is touched; a cancelled tick is reverted', async () => {
		const open = await openToday();
		const before = open.store.snapshot();
		const cancelled = today.replace(lines.compassion, cancelInTasks(lines.compassion, monday, format));
		await open.writeOutside(todaysNote, cancelled);
		expect(open.store.snapshot()).toEqual({ ...before, [todaysNote]: cancelled });
		await open.writeOutside(
			todaysNote,
			inToday(lines.compassion, tickInTasks(lines.compassion, monday, { format })),
		);
		await open.writeOutside(todaysNote, cancelled);
		expect(open.store.snapshot()).toEqual({ ...before, [todaysNote]: cancelled });
	});

	it('cancels one of two copies: one line stays, cancelled', async () => {
		const open = await openToday();
		const cancelled = cancelInTasks(lines.compassion, monday, format);
		await open.writeOutside(todaysNote, `${today}${cancelled}\n`);
		expect(open.text(todaysNote)).toBe(today.replace(lines.compassion, cancelled));
	});

	it('ticks a line with a tag that settings append, and the command adds no second tag', async () => {
		const tagged = lines.compassion.replace(' ^', ' #task ^');
		const data = {
			'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ appendText: '#task', lineLanguage: 'en' }),
		};
		const open = await openToday({ ...data, [todaysNote]: today.replace(lines.compassion, tagged) });
		const after = today.replace(lines.compassion, tickInTasks(tagged, monday, { format }).join('\n'));
		await open.writeOutside(todaysNote, after);
		open.run('write-today');
		await open.pass(100);
		expect(open.text(todaysNote)).toBe(after);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});
});

describe('a plugin that stamps the day behind everything, the block id too,', () => {
	const stamped = today.replace(lines.compassion, stampBehind(lines.compassion, saturday));
	const mended = today.replace(
		lines.compassion,
		tickInTasks(lines.compassion, saturday, { format: 'emoji' }).join('\n'),
	);

	it('ticks the line all the same, and the plugin moves the id back to the end, where the app looks for it', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, stamped);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-21');
		expect(open.text(todaysNote)).toBe(mended);
	});

	it('does not make the plugin write the line again', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, stamped);
		open.run('write-today');
		await open.pass(100);
		expect(open.text(todaysNote)).toBe(mended);
	});

	it('reverts the touch when it removes the day again', async () => {
		const open = await openToday();
		const before = open.store.snapshot();
		await open.writeOutside(todaysNote, stamped);
		await open.writeOutside(todaysNote, today);
		expect(open.store.snapshot()).toEqual(before);
	});
});

describe('the suggestions of Tasks', () => {
	const thursday = day('2026-11-26');
	const suggested = today.replace(lines.compassion, suggestInTasks(lines.compassion, thursday));
	const mended = today.replace(lines.compassion, lines.compassion.replace(' ^', ' 📅 2026-11-26 ^'));

	it('glue a date to the block id: the line is still one of the day, and its id goes back to the end', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, suggested);
		open.run('write-today');
		await open.pass(100);
		expect(open.text(todaysNote)).toBe(mended);
	});

	it('are followed by a tick: the touch is made, and everything is taken back with the tick', async () => {
		const open = await openToday({ [todaysNote]: suggested });
		const [ticked = ''] = tickInTasks(suggestInTasks(lines.compassion, thursday), monday, { format: 'emoji' });
		await open.writeOutside(todaysNote, today.replace(lines.compassion, ticked));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		await open.writeOutside(todaysNote, mended);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
	});

	it.each(['⏳', '🛫', '➕'] as const)(
		'glue other signs to it, too (%s), and a line that was ticked before counts',
		async (sign) => {
			const open = await openToday();
			await open.writeOutside(
				todaysNote,
				today.replace(lines.compassion, suggestInTasks(lines.compassion.replace('[ ]', '[x]'), thursday, sign)),
			);
			expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		},
	);
});

describe('a status of Tasks that counts as done', () => {
	const settings = {
		statusSettings: {
			coreStatuses: [
				{ symbol: ' ', name: 'Todo', nextStatusSymbol: 'd', type: 'TODO' },
				{ symbol: 'x', name: 'Done', nextStatusSymbol: ' ', type: 'DONE' },
			],
			customStatuses: [
				{ symbol: 'd', name: 'Dealt with', nextStatusSymbol: ' ', availableAsCommand: true, type: 'DONE' },
			],
		},
	};

	it('ticks a line with its own mark, and the touch is made', async () => {
		const beside: OpenOptions['prepare'] = ({ plugins }) => {
			plugins.plugins['obsidian-tasks-plugin'] = {
				settings,
				loadData: () => Promise.resolve(settings),
				unload: () => undefined,
			} as unknown as Plugin;
			plugins.enabledPlugins.add('obsidian-tasks-plugin');
		};
		const open = await openToday(
			{ '.obsidian/plugins/obsidian-tasks-plugin/data.json': JSON.stringify(settings) },
			{ prepare: beside },
		);
		await open.writeOutside(
			todaysNote,
			today.replace(
				lines.compassion,
				tickInTasks(lines.compassion, saturday, { format: 'emoji', doneMark: 'd' }).join('\n'),
			),
		);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-21');
	});
});
