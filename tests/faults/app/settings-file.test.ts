// @vitest-environment happy-dom
import type { Plugin } from 'obsidian';
import { describe, expect, it, vi } from 'vitest';
import { SettingsStore } from '../../../src/obsidian/app/settings-store';
import { fewPeople } from '../../support/open-plugin';
import { inWords } from '../../support/said';
import { Plugin as StandIn } from '../../workbench/obsidian/plugin';
import { dataFile, enterHeading } from './scenarios';
import { desktop, nothingPassesTheNotice } from './session';

const own =
	'{\n  "heading": "## People today",\n  "properties": {\n    "lastTouched": "last_contact"\n  },\n  "writeWhen": "start"\n}';
const unread =
	'data.json: the settings cannot be read, so nothing is written by itself; fix the file, or change a setting to write it again';

/** A vault in which the property of the last touch has another name, and yesterday's note holds a ticked line. */
function vault(settings: string): Record<string, string> {
	const people = Object.entries(fewPeople()).map(([path, text]) => [
		path,
		text.replace('lastTouched', 'last_contact'),
	]);
	const yesterday = '- [x] Call or write [[Carl Sagan]] (last 2026-10-25) ^tom-20261122-compassion\n';
	return {
		...(Object.fromEntries(people) as Record<string, string>),
		'2026-11-22.md': yesterday,
		[dataFile]: settings,
	};
}

/** The offsets at which the file is cut. The app tests only some of them, because each start takes a while. */
const everywhere = [...own].map((_, index) => index);
const here = [0, 1, 17, 60, own.length - 1];

describe('a settings file that was cut short', () => {
	it.each(here)('after byte %i is reported, and neither it nor any note is written', async (end) => {
		const device = desktop(vault(own.slice(0, end)));
		const before = device.disk.snapshot();
		const session = await device.start();
		expect(session.said).toEqual([unread]);
		expect(device.disk.snapshot()).toEqual(before);
		nothingPassesTheNotice(device);
	});

	it.each(everywhere)('after byte %i does not count as settings', async (end) => {
		const saveData = vi.fn();
		const exists = (): Promise<boolean> => Promise.resolve(true);
		// The app's `loadData` may reject or give null.
		for (const loadData of [() => Promise.reject(new SyntaxError('Unexpected end')), () => Promise.resolve(null)]) {
			const read = (): Promise<unknown> => {
				expect(() => JSON.parse(own.slice(0, end)) as unknown).toThrow(SyntaxError);
				return loadData();
			};
			const plugin = {
				app: { vault: { adapter: { exists } } },
				manifest: { dir: '' },
				loadData: read,
				saveData,
			} as unknown as Plugin;
			const store = new SettingsStore(plugin);
			await expect(inWords(store.load())).rejects.toThrow(unread);
			expect([store.isUnreadable, saveData.mock.calls]).toEqual([true, []]);
		}
	});

	it('is reported if the app answers as if the file did not exist', async () => {
		const loadData: (this: StandIn) => Promise<unknown> = Reflect.get(StandIn.prototype, 'loadData');
		const load = vi.spyOn(StandIn.prototype, 'loadData').mockImplementation(function (this: StandIn) {
			return loadData.call(this).catch(() => null);
		});
		const device = desktop(vault(own.slice(0, 40)));
		const session = await device.start();
		load.mockRestore();
		expect(session.said).toEqual([unread]);
		expect(device.disk.text(dataFile)).toBe(own.slice(0, 40));
	});

	it('stays as it is even if the user writes today’s actions', async () => {
		const device = desktop(vault(own.slice(0, 40)));
		const session = await device.start();
		session.run('write-today');
		await session.pass(1_000);
		expect(session.text('2026-11-23.md')).toContain('## Top of mind\n- [ ] ');
		expect(session.text(dataFile)).toBe(own.slice(0, 40));
		nothingPassesTheNotice(device);
	});

	it('is written again once a setting is changed, and then the plugin writes automatically', async () => {
		const device = desktop(vault(own.slice(0, 40)));
		const session = await device.start();
		await enterHeading(session);
		expect(JSON.parse(session.text(dataFile))).toMatchObject({ heading: '## People today' });
		nothingPassesTheNotice(device);
	});

	it('is followed once it is mended, by the sync that brings it or at the next start', async () => {
		const device = desktop(vault(own.slice(0, 40)));
		const session = await device.start();
		device.disk.put(dataFile, own);
		await session.bench.changedOutside(dataFile);
		await session.pass(5_000);
		expect(session.text('2026-11-23.md')).toContain('## People today\n- [ ] ');
		session.end();
		(await device.start()).end();
		expect(device.disk.text('People/Carl Sagan.md')).toContain('last_contact: 2026-11-22\n');
		nothingPassesTheNotice(device);
	});

	it('while the app is open leaves the settings of before in force', async () => {
		const device = desktop(vault(own));
		const session = await device.start();
		expect(device.disk.text('People/Carl Sagan.md')).toContain('last_contact: 2026-11-22\n');
		const cut = session.text(dataFile).slice(0, 40);
		device.disk.put(dataFile, cut);
		session.said.length = 0;
		await session.bench.changedOutside(dataFile);
		device.disk.put(
			'2026-11-22.md',
			'- [x] Call or write [[Emmy Noether]] (last 2026-11-20) ^tom-20261122-compassion\n',
		);
		await session.bench.changedOutside('2026-11-22.md');
		await session.pass(5_000);
		expect(session.said[0]).toBe(unread);
		expect(session.text('People/Emmy Noether.md')).toContain('last_contact: 2026-11-22\n');
		expect(session.text(dataFile)).toBe(cut);
		nothingPassesTheNotice(device);
	});
});

it('reports with its name that settings could not be stored, and stores them when that is done again', async () => {
	const device = desktop(vault(own));
	const session = await device.start();
	session.said.length = 0;
	const before = session.text(dataFile);
	const { setting } = session.bench.app;
	setting.open();
	setting.openTabById('top-of-mind');
	await session.pass(50);
	const enter = async (): Promise<void> => {
		session.enter('Heading', '## Today');
		await session.pass(2_000);
	};
	session.store.arm(1, { kind: 'fails', code: 'EROFS', isLasting: true });
	await enter();
	expect(session.said).toEqual([
		expect.stringMatching(/^data\.json: it could not be written \(EROFS: .*\); do this again$/),
	]);
	expect(session.text(dataFile)).toBe(before);
	session.store.heal();
	await enter();
	expect(JSON.parse(session.text(dataFile))).toMatchObject({ heading: '## Today', writeWhen: 'start' });
	nothingPassesTheNotice(device);
});
