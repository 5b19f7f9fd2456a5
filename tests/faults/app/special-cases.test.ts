// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, fewPeople, personText, todaysNote } from '../../support/open-plugin';
import type { BenchApp } from '../../workbench/workbench';
import { diskErrors } from '../faulty-store';
import { ada, ben, carl, dataFile, dorothy, todayWith, writtenVault } from './scenarios';
import { desktop, nothingPassesTheNotice, type Session, type TestDevice } from './session';

const box = 'Call or write Dorothy Vaughan';

async function openPanel(device: TestDevice): Promise<Session> {
	const session = await device.start();
	session.run('open-panel');
	await session.pass(100);
	return session;
}

/** Writes a note as another program would, and tells the app. */
async function writeOutside({ disk }: TestDevice, { bench, pass }: Session, path: string, text: string): Promise<void> {
	disk.put(path, text);
	await bench.changedOutside(path);
	await pass(500);
}

/** Makes the metadata cache answer null for some notes. */
function blinding(isBlind: (path: string) => boolean): (app: BenchApp) => void {
	return ({ metadataCache }) => {
		const getFileCache = metadataCache.getFileCache.bind(metadataCache);
		metadataCache.getFileCache = (file) => (isBlind(file.path) ? null : getFileCache(file));
	};
}

describe('a disk', () => {
	it.each([
		['that is full', 'ENOSPC'],
		['that is read-only', 'EROFS'],
		['on which a note may not be written', 'EACCES'],
		['on which a note is locked by another program', 'EBUSY'],
	] as const)('%s is reported once with the note, and the tick counts once it is done again', async (_, code) => {
		const device = desktop(writtenVault());
		const session = await openPanel(device);
		session.store.arm(2, { kind: 'fails', code, isLasting: true });
		await session.press(box);
		// A save of the daily note in the meantime causes no second notice.
		await writeOutside(device, session, todaysNote, `${todayWith('compassion')}More.\n`);
		expect(session.said).toEqual([
			`Dorothy Vaughan: it could not be written (${code}: ${diskErrors[code]}, open '${dorothy}'); do this again`,
		]);
		session.store.heal();
		await session.press(box);
		await session.press(box);
		expect(session.text(dorothy)).toContain('lastTouched: 2026-11-23\n');
		nothingPassesTheNotice(device);
	});

	it('that is unmounted is reported, and everything goes on when it is back', async () => {
		const device = desktop(writtenVault());
		const session = await openPanel(device);
		const before = device.disk.snapshot();
		session.store.unmount('ENOENT');
		await session.press(box);
		session.run('write-today');
		await session.pass(aWhile);
		expect(session.failures()).toHaveLength(2);
		for (const words of session.failures())
			expect(words).toMatch(/^2026-11-23: it could not be written \(ENOENT: .*\); do this again$/);
		expect(device.disk.snapshot()).toEqual(before);
		session.store.heal();
		await session.press(box);
		expect(session.text(dorothy)).toContain('lastTouched: 2026-11-23\n');
		nothingPassesTheNotice(device);
	});
});

describe('a note', () => {
	/** Runs `act` once, between the reading and the writing of Dorothy's note. */
	const meanwhile = (session: Session, act: () => void | Promise<void>): void => {
		let isDone = false;
		session.store.before = async (call, path) => {
			if (call !== 'read' || path !== dorothy || isDone) return;
			isDone = true;
			await act();
		};
	};

	it('that is deleted between reading and writing is named and not recreated, and the ticks of other people still count', async () => {
		const device = desktop(writtenVault());
		const session = await openPanel(device);
		meanwhile(session, async () => {
			await device.disk.remove(dorothy);
		});
		await writeOutside(device, session, todaysNote, todayWith('compassion', 'introduction'));
		expect(session.failures()).toEqual([
			expect.stringMatching(/^Dorothy Vaughan: it could not be written \(ENOENT.*\); do this again$/),
		]);
		expect(device.disk.text(dorothy)).toBeUndefined();
		expect([session.text(ada), session.text(ben)].every((text) => text.includes('lastTouched: 2026-11-23\n'))).toBe(
			true,
		);
		await session.bench.changedOutside(dorothy);
		await session.pass(aWhile);
		nothingPassesTheNotice(device);
	});

	it('that is renamed in the app between reading and writing is touched under its new name', async () => {
		const device = desktop(writtenVault());
		const session = await openPanel(device);
		const { vault, fileManager } = session.bench.app;
		const file = vault.getFileByPath(dorothy);
		if (file === null) throw new Error('Dorothy is not there');
		meanwhile(session, () => void fileManager.renameFile(file, 'People/Dorothy V.md'));
		await writeOutside(device, session, todaysNote, todayWith('compassion'));
		await session.pass(aWhile);
		session.end();
		(await device.start()).end();
		expect(device.disk.text('People/Dorothy V.md')).toContain('lastTouched: 2026-11-23\n');
		expect(device.disk.text(dorothy)).toBeUndefined();
		nothingPassesTheNotice(device);
	});

	it('that another program renames between reading and writing is touched once its links resolve there', async () => {
		const device = desktop(writtenVault());
		const session = await openPanel(device);
		meanwhile(session, () => device.disk.rename(dorothy, 'People/Dorothy V.md'));
		await writeOutside(device, session, todaysNote, todayWith('compassion'));
		expect(session.failures()).toEqual([expect.stringMatching(/^Dorothy Vaughan: .*do this again$/)]);
		await session.bench.changedOutside();
		await writeOutside(
			device,
			session,
			todaysNote,
			todayWith('compassion').replace('[[Dorothy Vaughan]]', '[[Dorothy V]]'),
		);
		expect(device.disk.text('People/Dorothy V.md')).toContain('lastTouched: 2026-11-23\n');
		expect(device.disk.text(dorothy)).toBeUndefined();
		nothingPassesTheNotice(device);
	});
});

describe('an index that is not ready', () => {
	it('makes the commands wait, and they run when it is ready', async () => {
		const device = desktop({ ...fewPeople(), [dataFile]: '{\n  "lineLanguage": "en"\n}' });
		let isReady = false;
		const session = await device.start({ wait: 0, prepare: blinding(() => !isReady) });
		session.run('write-today');
		session.run('log-touch');
		session.run('check-people');
		await session.pass(100);
		expect(session.said).toEqual([]);
		isReady = true;
		await session.pass(aWhile);
		expect(session.text(todaysNote)).toContain('[[Dorothy Vaughan]] (last 2026-10-20)');
		expect(session.said).toEqual(['Today’s actions are in 2026-11-23Undo']);
		nothingPassesTheNotice(device);
	});

	it('puts no person on a list who is on the other already', async () => {
		const device = desktop(writtenVault());
		let isReady = false;
		const session = await device.start({ wait: 0, prepare: blinding(() => !isReady) });
		session.run('new-person');
		session.enter('Name', 'Carl Sagan');
		session.enter('List', 'list20');
		await session.press('Make the note');
		isReady = true;
		await session.pass(aWhile);
		expect(session.text(carl)).toBe(personText('network90', 'lastTouched: 2026-10-25'));
		expect(session.said).toEqual(['Carl Sagan is in your Network of 90 already']);
		nothingPassesTheNotice(device);
	});
});

describe('a cache without an entry', () => {
	it.each([[dorothy], [todaysNote], ['all of them']])(
		'for %s stops nothing, and the ticks count once the entry is there',
		async (path) => {
			const device = desktop(writtenVault('compassion', 'introduction'));
			let isBlind = true;
			const session = await device.start({
				prepare: blinding((of) => isBlind && (path === 'all of them' || of === path)),
			});
			session.run('open-panel');
			session.run('check-people');
			await session.pass(aWhile);
			expect(session.failures()).toEqual([]);
			isBlind = false;
			session.end();
			(await device.start()).end();
			for (const touched of [dorothy, ada, ben])
				expect(device.disk.text(touched), touched).toContain('lastTouched: 2026-11-23\n');
			nothingPassesTheNotice(device);
		},
	);
});

it('if the app does not have the daily-note settings, the plugin uses the app’s defaults', async () => {
	const device = desktop({ ...fewPeople(), [dataFile]: '{\n  "lineLanguage": "en"\n}' });
	const session = await device.start({
		prepare: ({ internalPlugins }) => {
			// The app's answer when `daily-notes.json` was cut short.
			Reflect.set(internalPlugins.plugins['daily-notes'] ?? {}, 'instance', { options: null });
		},
	});
	session.run('write-today');
	await session.pass(1_000);
	expect(session.text(todaysNote)).toContain('## Top of mind\n- [ ] ');
	nothingPassesTheNotice(device);
});
