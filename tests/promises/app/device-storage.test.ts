// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { accessibleName } from '../../support/accessible-name';
import { fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';
import { deviceMemory, type DeviceMemory } from '../../workbench/device-memory';

/** The storage of a device that shows what is kept in it. */
function openStorage(): { readonly memory: DeviceMemory; readonly kept: Map<string, string> } {
	const kept = new Map<string, string>();
	return {
		kept,
		memory: deviceMemory(kept),
	};
}

const commands = [
	'open-panel',
	'open-dashboard',
	'write-today',
	'check-people',
	'log-touch',
	'show-history',
	'import-contacts',
	'export-contacts',
	'new-person',
	'write-base',
];

describe('the storage of the device', () => {
	it('holds the days on which lines were written and those who were set aside today, and nothing else', async () => {
		const { memory, kept } = openStorage();
		const { bench, run, pass, writeOutside, text } = await openPlugin(
			{
				...fewPeople(),
				'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-01'),
				[todaysNote]: '',
			},
			{ memory },
		);
		expect([...kept]).toEqual([]);
		await bench.openNote(todaysNote);
		await pass(60_000);
		run('open-panel');
		await pass(500);
		const labelled = [...document.querySelectorAll<HTMLElement>('.top-of-mind-panel button')].find((one) =>
			accessibleName(one).startsWith('Pick someone else: Reach out to'),
		);
		labelled?.click();
		await pass(500);
		await writeOutside(todaysNote, text(todaysNote).replaceAll('- [ ] ', '- [x] '));
		for (const command of commands) {
			await bench.openNote('People/Ada Lovelace.md');
			expect(run(command), command).toBe(true);
			await pass(500);
		}
		await pass(60_000);
		const values = Object.fromEntries(
			[...kept].map(([key, value]) => [
				key.replace(`${bench.app.vault.getName()}-`, ''),
				JSON.parse(value) as unknown,
			]),
		);
		expect(values).toEqual({
			'top-of-mind-written': '2026-11-23',
			'top-of-mind-rejected': { day: '2026-11-23', people: ['People/Grace Hopper.md'] },
		});
		// The browser's own storage, which the app shares with its plugins.
		expect([Object.keys(window.localStorage), Object.keys(window.sessionStorage), document.cookie]).toEqual([
			[],
			[],
			'',
		]);
	});

	it('holds no more days than it needs, however long the plugin is used', async () => {
		const { memory, kept } = openStorage();
		const { bench, run, pass } = await openPlugin(fewPeople(), { memory });
		for (const day of Array.from({ length: 20 }, (_, index) => index)) {
			vi.setSystemTime(new Date(2026, 10, 23 + day, 9, 0));
			await pass(60_000);
			run('write-today');
			await pass(1_000);
		}
		const days = String(JSON.parse(kept.get(`${bench.app.vault.getName()}-top-of-mind-written`) ?? '""'));
		expect(days).toMatch(/^2026-12-12(?: 2026-1[12]-\d\d){1,9}\s?$/);
	});
});
