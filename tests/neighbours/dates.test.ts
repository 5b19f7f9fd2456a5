// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { withDevices } from '../devices/history';
import { aWhile, todaysNote, type OpenPlugin } from '../support/open-plugin';
import type { BenchApp } from '../workbench/workbench';
import { lastTouched, lines, openToday, today } from './todays-lines';
import { updateDates } from './writers/dates';

const ticked = today.replace(lines.compassion, lines.compassion.replace('[ ]', '[x]'));
const dorothy = 'People/Dorothy Vaughan.md';

/** Updates dates on every change of a note that the app reports, as such a plugin does. Counts its writes. */
function updatesDates(how: { readonly leastMinutes: number }): {
	readonly count: () => number;
	readonly prepare: (app: BenchApp) => void;
} {
	let count = 0;
	const prepare = ({ vault, workspace }: BenchApp): void => {
		workspace.onLayoutReady(() => {
			vault.on('modify', (file) => {
				const found = vault.getFileByPath(file.path);
				if (found === null || !file.path.endsWith('.md')) return;
				const now = new Date();
				void vault.read(found).then((text) => {
					if (updateDates(text, now, how) === text) return;
					count += 1;
					return vault.process(found, (current) => updateDates(current, now, how));
				});
			});
		});
	};
	return { count: () => count, prepare };
}

const isQuiet = async (open: OpenPlugin): Promise<boolean> => {
	const before = open.bench.writes.length;
	for (let time = 0; time < 20; time += 1) await open.pass(1_000);
	return open.bench.writes.length === before;
};

describe('a plugin that dates every change', () => {
	it('dates what this one writes, and this one writes nothing for its dates', async () => {
		const updater = updatesDates({ leastMinutes: 1 });
		const open = await openToday({}, { prepare: updater.prepare });
		await open.writeOutside(todaysNote, ticked);
		await open.pass(aWhile);
		expect(open.text(dorothy)).toBe(
			'---\ntags:\n  - network90\nlastTouched: 2026-11-23\ncreated: 2026-11-23T09:00\nupdated: 2026-11-23T09:00\n---\nSomebody.\n',
		);
		expect(open.text(todaysNote)).toBe(`---\ncreated: 2026-11-23T09:00\nupdated: 2026-11-23T09:00\n---\n${ticked}`);
		// Dorothy's note is written twice: for the touch and for the date. The date causes no further write.
		expect(open.bench.writes.filter(({ path }) => path === dorothy)).toHaveLength(2);
		expect(await isQuiet(open)).toBe(true);
	});

	it('dates an untick as well: the touch is taken back all the same', async () => {
		const updater = updatesDates({ leastMinutes: 1 });
		const open = await openToday({}, { prepare: updater.prepare });
		await open.writeOutside(todaysNote, ticked);
		await open.pass(300_000);
		await open.writeOutside(todaysNote, open.text(todaysNote).replace('[x]', '[ ]'));
		await open.pass(aWhile);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
	});

	it('causes no further write of this plugin, even if it answers every change, its own included, for a while', async () => {
		const updater = updatesDates({ leastMinutes: 0.02 });
		const open = await openToday({}, { prepare: updater.prepare });
		await open.writeOutside(todaysNote, ticked);
		for (let time = 0; time < 20; time += 1) await open.pass(1_000);
		expect(open.bench.writes.length - updater.count()).toBe(1);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it('on two devices that sync: the notes reach a fixed point, and this plugin adds no write of its own', async () => {
		await withDevices(['app', 'app'], async (devices) => {
			const [here, there] = devices;
			if (here === undefined || there === undefined) return;
			await here.use(async (open) => {
				await open.writeToday();
				const text = (await here.files()).get('Journal/2026-11-23.md') ?? '';
				await open.write('Journal/2026-11-23.md', text.replaceAll('[ ]', '[x]'));
			});
			let [from, to] = [here, there];
			const held: string[] = [];
			for (let turn = 0; turn < 6; turn += 1) {
				// Each device updates the date of a note that arrives, if the date is older than a minute. Then the
				// note goes to the other device.
				const now = new Date(2026, 10, 23, 9, 0, 10 * turn);
				const files = new Map(
					[...(await from.files())].map(([path, text]) => [
						path,
						path.endsWith('.md') ? updateDates(text, now, { adds: turn === 0 }) : text,
					]),
				);
				await from.replaceFiles(files);
				await to.replaceFiles(files);
				await to.pass();
				held.push(JSON.stringify([...(await to.files())]));
				expect(await to.files()).toEqual(files);
				[from, to] = [to, from];
			}
			expect(new Set(held).size).toBe(1);
		});
	});

	it('whose stale frontmatter overwrites a touch is corrected at the next change of the day, or the next start', async () => {
		const open = await openToday();
		const stale = open.text(dorothy);
		await open.writeOutside(todaysNote, ticked);
		await open.writeOutside(dorothy, updateDates(stale, new Date(2026, 10, 23, 9, 5)));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
		await open.writeOutside(todaysNote, `${ticked}More.\n`);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(dorothy)).toContain('updated: 2026-11-23T09:05\n');
	});
});
