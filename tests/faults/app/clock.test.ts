// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { aWhile, fewPeople, todaysNote } from '../../support/open-plugin';
import { dataFile, dorothy, todayWith, writtenVault } from './scenarios';
import { desktop, nothingPassesTheNotice } from './session';

const atStart = '{\n  "lineLanguage": "en",\n  "writeWhen": "start"\n}';
/** Longer than the interval of the plugin's clock. */
const aMinute = 60_000;

function at(day: number, hours: number, minutes: number, seconds = 0): Date {
	return new Date(2026, 10, day, hours, minutes, seconds);
}

describe('a day that changes while its lines are written', () => {
	it('keeps its lines, and the next day gets its own', async () => {
		const device = desktop({ ...fewPeople(), [dataFile]: atStart }, at(23, 23, 50));
		const session = await device.start({ wait: 1_100 });
		session.store.before = (call, path) => {
			if (call === 'create' && path === todaysNote) vi.setSystemTime(at(24, 0, 0, 1));
		};
		await session.pass(aMinute + aWhile);
		expect(session.text(todaysNote)).toContain('^tom-20261123-compassion');
		expect(session.text(todaysNote)).not.toContain('20261124');
		expect(session.text('2026-11-24.md')).toContain('^tom-20261124-compassion');
		expect(session.text('2026-11-24.md')).not.toContain('20261123');
		nothingPassesTheNotice(device);
	});

	it('counts a tick for the day of the note that holds it', async () => {
		const device = desktop(writtenVault(), at(23, 23, 59, 30));
		const session = await device.start();
		session.store.before = (call, path) => {
			if (call === 'write' && path === dorothy) vi.setSystemTime(at(24, 0, 0, 1));
		};
		device.disk.put(todaysNote, todayWith('compassion'));
		await session.bench.changedOutside(todaysNote);
		await session.pass(aWhile);
		expect(session.text(dorothy)).toContain('lastTouched: 2026-11-23\n');
		nothingPassesTheNotice(device);
	});
});

describe('a clock that is moved back', () => {
	it('brings back no line that was deleted on the days before or after', async () => {
		const device = desktop({ ...fewPeople(), [dataFile]: atStart }, at(22, 9, 0));
		const session = await device.start();
		const clear = async (note: string): Promise<void> => {
			expect(session.text(note)).toContain('## Top of mind');
			device.disk.put(note, '');
			await session.bench.changedOutside(note);
		};
		await clear('2026-11-22.md');
		for (const [day, note] of [
			[23, todaysNote],
			[22, '2026-11-22.md'],
			[23, todaysNote],
		] as const) {
			vi.setSystemTime(at(day, 12, 0));
			await session.pass(aMinute + aWhile);
			if (session.text(note) !== '') await clear(note);
		}
		expect(session.bench.writes.map(({ path }) => path)).toEqual(['2026-11-22.md', todaysNote]);
		nothingPassesTheNotice(device);
	});

	it('does not make the plugin wait for hours after a key pressed before the change', async () => {
		const device = desktop(writtenVault(), at(23, 12, 0));
		const session = await device.start();
		const { editor } = await session.bench.openNote(todaysNote);
		await session.pass(aWhile);
		editor.replaceRange('x', { line: 0, ch: 0 });
		vi.setSystemTime(at(23, 10, 0));
		await session.pass(3_000);
		session.run('open-panel');
		await session.pass(100);
		await session.press('Call or write Dorothy Vaughan');
		expect(session.text(todaysNote)).toBe(`x${todayWith('compassion')}`);
		expect(session.text(dorothy)).toContain('lastTouched: 2026-11-23\n');
		expect(session.bench.lostEdits).toEqual([]);
		nothingPassesTheNotice(device);
	});

	it('touches no person on a day before their last touch, and reverts nothing that it did not see unticked', async () => {
		const device = desktop(writtenVault('compassion'), at(23, 9, 0));
		const session = await device.start();
		const before = device.disk.snapshot();
		expect(session.text(dorothy)).toContain('lastTouched: 2026-11-23\n');
		vi.setSystemTime(at(20, 9, 0));
		await session.pass(aMinute + aWhile);
		session.end();
		(await device.start()).end();
		expect(device.disk.snapshot()).toEqual(before);
		nothingPassesTheNotice(device);
	});
});

describe('today’s lines that could not be written automatically', () => {
	it('are reported once, and can be written from the panel', async () => {
		const device = desktop({
			...fewPeople(),
			[dataFile]: atStart,
			'.obsidian/daily-notes.json': '{"folder":"Journal"}',
		});
		const session = await device.start({
			fault: { at: 1, fault: { kind: 'fails', code: 'EROFS', isLasting: true } },
		});
		session.run('open-panel');
		await session.bench.openNote('People/Carl Sagan.md');
		await session.pass(aMinute);
		expect(session.said).toEqual([
			expect.stringMatching(/^2026-11-23: it could not be written \(EROFS: .*\); do this again$/),
		]);
		session.store.heal();
		await session.press('Write today’s actions');
		expect(session.text('Journal/2026-11-23.md')).toContain('## Top of mind\n- [ ] ');
		nothingPassesTheNotice(device);
	});
});
