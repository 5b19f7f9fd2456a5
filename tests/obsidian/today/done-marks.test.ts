// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lastTouched, lines, openToday, today } from '../../neighbours/todays-lines';
import { aWhile, todaysNote, type OpenPlugin } from '../../support/open-plugin';
import { dataviewFile, dataviewSettings, tasksFile, tasksSettings } from '../../support/other-plugins-settings';

const withD = { [tasksFile]: tasksSettings(['d', 'DONE'], ['!', 'TODO']) };
const person = 'Dorothy Vaughan';
const marked = (mark: string, stamp = ''): string =>
	today.replace(lines.compassion, lines.compassion.replace('[ ]', `[${mark}]`).replace(' ^', `${stamp} ^`));
const box = ({ bench }: OpenPlugin): HTMLInputElement => {
	const found = [
		...bench.containerEl.querySelectorAll<HTMLInputElement>('.top-of-mind-panel input[type=checkbox]'),
	].find((one) => one.getAttribute('aria-label')?.includes(person));
	if (found === undefined) throw new Error('There is no box');
	return found;
};

describe('a mark that Tasks calls done', () => {
	it('touches on the day that stands on the line, and its untick puts back what was there', async () => {
		const open = await openToday(withD);
		const before = open.store.snapshot();
		await open.writeOutside(todaysNote, marked('d', ' ✅ 2026-11-22'));
		expect(lastTouched(open, person)).toBe('2026-11-22');
		expect(open.text(todaysNote)).toBe(marked('d', ' ✅ 2026-11-22'));
		await open.writeOutside(todaysNote, today);
		expect(open.store.snapshot()).toEqual(before);
	});

	it('counts where it was set before the app started, and its untick as well', async () => {
		const open = await openToday({ ...withD, [todaysNote]: marked('d', ' ✅ 2026-11-22') }, { indexed: true });
		expect(lastTouched(open, person)).toBe('2026-11-22');
		await open.writeOutside(todaysNote, marked('!'));
		expect(lastTouched(open, person)).toBe('2026-10-20');
	});

	it('is told from other marks in the record, and by the command that adds what is missing', async () => {
		const old = '- [d] Reach out to [[Grace Hopper]] (not in touch yet) · x ^tom-20261001-outreach\n';
		const open = await openToday({ ...withD, '2026-10-01.md': old, [todaysNote]: 'Rain.\n' });
		open.run('write-today');
		await open.pass(aWhile);
		expect(open.text(todaysNote)).toContain('· write what you admire in their work ^tom-20261123-outreach');
	});

	it('is ticked in the panel, and flips there to a blank and to x, whatever the mark was', async () => {
		const open = await openToday({ ...withD, [todaysNote]: marked('d', ' ✅ 2026-11-22T09:00') });
		open.run('open-panel');
		await open.pass(100);
		expect(box(open).checked).toBe(true);
		box(open).click();
		await open.pass(200);
		expect(open.text(todaysNote)).toBe(today);
		expect(lastTouched(open, person)).toBe('2026-10-20');
		box(open).click();
		await open.pass(200);
		expect(open.text(todaysNote)).toBe(marked('x'));
		expect(lastTouched(open, person)).toBe('2026-11-23');
	});

	it('says the same as x when one becomes the other', async () => {
		const open = await openToday(withD);
		for (const mark of ['x', 'd', 'X', 'd']) {
			await open.writeOutside(todaysNote, marked(mark));
			expect([mark, lastTouched(open, person)]).toEqual([mark, '2026-11-23']);
		}
	});
});

describe('a mark that no settings explain', () => {
	it('touches nobody, and takes no touch back: another device may call it done', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, marked('d', ' ✅ 2026-11-22'));
		expect(lastTouched(open, person)).toBe('2026-10-20');
		await open.writeOutside(todaysNote, marked('x'));
		await open.writeOutside(todaysNote, marked('d', ' ✅ 2026-11-22'));
		expect(lastTouched(open, person)).toBe('2026-11-23');
		await open.writeOutside(todaysNote, today);
		expect(lastTouched(open, person)).toBe('2026-10-20');
	});

	it.each(['/', '-', '>'])('is none of those that everybody knows, which untick: %s', async (mark) => {
		const open = await openToday();
		await open.writeOutside(todaysNote, marked('x'));
		await open.writeOutside(todaysNote, marked(mark));
		expect(lastTouched(open, person)).toBe('2026-10-20');
	});
});

describe('settings of Tasks that change', () => {
	it('are followed at the next look, in either direction, and take no touch back by themselves', async () => {
		const open = await openToday({ [todaysNote]: marked('d') });
		open.run('open-panel');
		await open.pass(100);
		expect([box(open).checked, lastTouched(open, person)]).toEqual([false, '2026-10-20']);
		open.store.put(tasksFile, tasksSettings(['d', 'DONE']));
		await open.writeOutside(todaysNote, `${marked('d')}More.\n`);
		expect([box(open).checked, lastTouched(open, person)]).toEqual([true, '2026-11-23']);
		open.store.put(tasksFile, tasksSettings(['d', 'TODO']));
		await open.writeOutside(todaysNote, marked('d'));
		expect([box(open).checked, lastTouched(open, person)]).toEqual([false, '2026-11-23']);
	});

	it('stay as they were while their file cannot be read, and end with it', async () => {
		const open = await openToday(withD);
		open.store.put(tasksFile, '{"statusSettings": {');
		await open.writeOutside(todaysNote, marked('d'));
		expect(lastTouched(open, person)).toBe('2026-11-23');
		await open.bench.app.vault.adapter.remove(tasksFile);
		await open.writeOutside(todaysNote, today);
		expect(lastTouched(open, person)).toBe('2026-10-20');
		await open.writeOutside(todaysNote, marked('d'));
		expect(lastTouched(open, person)).toBe('2026-10-20');
	});
});

describe('a completion in the field and the format of Dataview’s settings', () => {
	it('is the day of the touch, and is not shown, and goes with an untick in the panel', async () => {
		const open = await openToday({
			[dataviewFile]: dataviewSettings('done', "dd.MM.yyyy 'at' HH:mm"),
			[todaysNote]: marked('x', ' [done:: 21.11.2026 at 09:05]'),
		});
		expect(lastTouched(open, person)).toBe('2026-11-21');
		open.run('open-panel');
		await open.pass(100);
		expect(open.bench.containerEl.querySelector('.top-of-mind-panel .is-done .top-of-mind-why')?.textContent).toBe(
			'last in touch 34 days ago',
		);
		box(open).click();
		await open.pass(200);
		expect(open.text(todaysNote)).toBe(today);
		expect(lastTouched(open, person)).toBe('2026-10-20');
	});
});
