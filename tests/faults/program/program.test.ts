import { renameSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { removeStaleFiles } from '../../../scripts/cli/drafts';
import { sentence } from '../../../src/command-line/result';
import { inEnglish } from '../../../src/language/in-english';
import { VaultError } from '../../../src/vault/vault';
import { times } from '../../support/runs';
import { ask } from '../../support/ask-program';
import { putFiles, temporaryFolder, textOf, vaultFolder } from '../../support/vault-folder';
import { withoutWaiting } from '../../support/without-waiting';
import { faultyDisk, type DiskFault, type FaultyDisk } from './faulty-disk';

withoutWaiting();

const today = '2026-11-23';
const note = `${today}.md`;

function person(list: 'list20' | 'network90', ...properties: string[]): string {
	return ['---', `tags: [${list}]`, ...properties, '---', ''].join('\n');
}

const people = {
	'People/Ann.md': person('network90', 'lastTouched: 2026-10-01', 'interests: [chess]'),
	'People/Ben.md': person('network90', 'lastTouched: 2026-10-02', 'interests: [chess]'),
	'People/Cara.md': person('network90', 'lastTouched: 2026-10-03'),
	'People/Dan.md': person('network90', 'lastTouched: 2026-10-04'),
	'Eve.md': person('list20'),
};

const compassion = '- [x] Call or write [[Cara]] (last 2026-10-03) ^tom-20261123-compassion';
const ticked = [
	'Rain.',
	'- [x] Reach out to [[Eve]] (not in touch yet) · write ^tom-20261123-outreach',
	'- [x] Introduce [[Ann]] (last 2026-10-01) to [[Ben]] (last 2026-10-02) · both: chess ^tom-20261123-introduction',
	compassion,
	compassion,
	'',
].join('\n');

/** The commands that write. */
const scenarios = {
	'today, into a note and folders that are not there yet': {
		words: ['today'],
		files: { ...people, '.obsidian/daily-notes.json': '{"folder":"Journal/2026"}' },
	},
	'today, into a note that is there': { words: ['today'], files: { ...people, [note]: 'Rain.\n' } },
	'apply, of three lines on four people, one of them twice': {
		words: ['apply'],
		files: { ...people, [note]: ticked },
	},
	'touch, with words': { words: ['touch', 'Dan', '--note', 'coffee'], files: people },
} as const;

/** The sentences about what the program could not do; empty if it did everything. */
async function run(root: string, words: readonly string[]): Promise<string[]> {
	try {
		const { failures } = await ask(root, ...words);
		return failures.map((failure) => sentence(failure, inEnglish));
	} catch (error) {
		if (!(error instanceof VaultError)) throw error;
		return [sentence(error, inEnglish)];
	}
}

/** All files by path. Drafts and replaced files share one name each, because the program names them at random. */
async function filesIn(root: string): Promise<Record<string, string>> {
	const files: Record<string, string> = {};
	for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name).slice(root.length + 1);
		files[path.replace(/\d+-[0-9a-f]{12}\.tmp$/, 'draft').replace(/\d+-[0-9a-f]{12}-[0-9a-f]{12}\.old$/, 'draft')] =
			await textOf(root, path);
	}
	return files;
}

/** All files but those that the program leaves behind where it ends in the middle. */
async function notesIn(root: string): Promise<Record<string, string>> {
	return Object.fromEntries(Object.entries(await filesIn(root)).filter(([path]) => !path.endsWith('draft')));
}

/** Moves the clock on, and makes all files an hour old, so that drafts of an ended process count as abandoned. */
async function anHourLater(root: string): Promise<void> {
	const earlier = new Date(Date.now() - 3_600_000);
	for (const path of await readdir(root, { recursive: true })) await utimes(join(root, path), earlier, earlier);
	const clock = vi
		.spyOn(Date, 'now')
		.mockImplementation(() => performance.timeOrigin + performance.now() + 3_600_000);
	onTestFinished(() => void clock.mockRestore());
}

/** Cleans up in all folders, as a run does in those that it writes into. */
async function cleanUp(root: string): Promise<void> {
	for (const folder of new Set((await readdir(root, { recursive: true })).map((path) => dirname(join(root, path)))))
		await removeStaleFiles(folder);
}

const codes = ['ENOSPC', 'EROFS', 'EACCES', 'EBUSY', 'EIO'];

let survived = 0;

describe.each(Object.entries(scenarios))('%s', (_, { words, files }) => {
	async function undisturbed(): Promise<{ after: Record<string, string>; asked: readonly string[] }> {
		const root = await vaultFolder(files);
		const disk = faultyDisk(root);
		expect(await run(root, words)).toEqual([]);
		disk.heal();
		return { after: await filesIn(root), asked: disk.asked };
	}

	async function disturbed(
		at: number,
		fault: DiskFault,
	): Promise<{ root: string; said: string[]; disk: FaultyDisk }> {
		const root = await vaultFolder(files);
		const disk = faultyDisk(root, at, fault);
		const said = await Promise.race([run(root, words), disk.ended.then(() => [])]);
		disk.heal();
		return { root, said, disk };
	}

	// Today's note may exist as its template makes it, still without the plugin's lines.
	const isHalf = (held: Record<string, string>, after: Record<string, string>): string[] =>
		Object.entries(held).flatMap(([path, text]) =>
			path.endsWith('draft') ||
			(path === note && text === '') ||
			text === after[path] ||
			text === (files as Record<string, string>)[path]
				? []
				: [path],
		);

	it('reports what was not done whichever write fails, and reaches the same state when it is run again', async () => {
		const { after, asked } = await undisturbed();
		for (const [index, change] of asked.entries()) {
			// A usual run gives each change one code in turn; a long run gives it all codes.
			for (const code of times > 1 ? codes : [codes[index % codes.length] ?? 'EIO']) {
				const { root, said } = await disturbed(index + 1, { kind: 'fails', code });
				// A file that is only to be removed is left to a later run: all has been written.
				const isRemoval = change.startsWith('rm ');
				expect(said, `what is said of ${change}`).toEqual(
					isRemoval ? [] : [expect.stringMatching(/^[^:]+\.md: .*run this again/)],
				);
				expect(isHalf(await filesIn(root), after)).toEqual([]);
				if (!isRemoval) expect(await run(root, words)).toEqual([]);
				expect(await (isRemoval ? notesIn(root) : filesIn(root)), `${change} failed with ${code}`).toEqual(
					after,
				);
				survived += 1;
			}
		}
	});

	it.each(['ends before', 'ends after'] as const)(
		'reaches the same state when it is run again if the process %s any write',
		async (kind) => {
			const { after, asked } = await undisturbed();
			for (const [index, change] of asked.entries()) {
				const { root } = await disturbed(index + 1, { kind });
				expect(isHalf(await filesIn(root), after)).toEqual([]);
				await anHourLater(root);
				// A touch with words would be logged twice, so the command runs again only if something is missing.
				if (!isDeepStrictEqual(await notesIn(root), after)) expect(await run(root, words)).toEqual([]);
				await cleanUp(root);
				expect(await filesIn(root), `the process ${kind} ${change}`).toEqual(after);
				survived += 1;
			}
		},
	);
});

it('survives a good many faults', () => {
	expect(survived).toBeGreaterThan(75);
	if (times > 1) console.info(`${survived} faults of the disk below the program, all survived`);
});

describe('a note that another program', () => {
	const onWriting = (disk: FaultyDisk, act: () => Promise<void>): void => {
		let isDone = false;
		disk.before = async (call) => {
			if (call !== 'writeFile' || isDone) return;
			isDone = true;
			await act();
		};
	};

	it('deletes between reading and writing is named, and not made anew', async () => {
		const root = await vaultFolder({ ...people, [note]: `${compassion}\n` });
		const disk = faultyDisk(root);
		onWriting(disk, () => rm(join(root, 'People/Cara.md')));
		expect(await run(root, ['apply'])).toEqual([
			'People/Cara.md: the note is not there any more; check its name and run this again',
		]);
		disk.heal();
		expect(Object.keys(await filesIn(root)).filter((path) => /Cara|draft/.test(path))).toEqual([]);
	});

	it('renames between reading and writing is named, and touched when it is run again', async () => {
		const root = await vaultFolder({ ...people, [note]: `${compassion}\n` });
		const disk = faultyDisk(root);
		onWriting(disk, async () => {
			await rename(join(root, 'People/Cara.md'), join(root, 'Cara.md'));
		});
		expect(await run(root, ['apply'])).toEqual([
			'People/Cara.md: the note is not there any more; check its name and run this again',
		]);
		disk.heal();
		expect(await run(root, ['apply'])).toEqual([]);
		expect(await textOf(root, 'Cara.md')).toContain('lastTouched: 2026-11-23\n');
	});

	it('makes read-only is left alone, and all other people are touched', async () => {
		const root = await vaultFolder({ ...people, [note]: ticked });
		await chmod(join(root, 'People/Ben.md'), 0o444);
		expect(await run(root, ['apply'])).toEqual([
			'People/Ben.md: it is read-only; make it writable and run this again',
		]);
		expect(await textOf(root, 'People/Ann.md')).toContain('introduced:\n  - "[[Ben]]"');
		await chmod(join(root, 'People/Ben.md'), 0o644);
		expect(await run(root, ['apply'])).toEqual([]);
		expect(await textOf(root, 'People/Ben.md')).toContain('introduced:\n  - "[[Ann]]"');
	});
});

describe('a vault that', () => {
	it('is not mounted is reported as no vault', async () => {
		const root = join(await temporaryFolder(), 'away');
		for (const words of [['today'], ['apply'], ['touch', 'Dan'], ['check'], ['neglected']]) {
			await expect(run(root, words)).rejects.toThrow(
				`There is no vault at ${root}; give the folder that holds your notes`,
			);
		}
	});

	it('goes away in the middle is reported with its note, and whole again when it comes back', async () => {
		const root = await vaultFolder({ ...people, [note]: ticked });
		const away = `${root}-away`;
		const move = renameSync;
		const disk = faultyDisk(root);
		let isAway = false;
		disk.before = (call) => {
			if (call === 'renameSync' && !isAway) move(root, away);
			isAway ||= call === 'renameSync';
			return Promise.resolve();
		};
		const said = await run(root, ['apply']);
		expect(said.length).toBeGreaterThan(0);
		for (const words of said)
			expect(words).toMatch(/^[^:]+\.md: the note is not there any more; check its name and run this again$/);
		disk.heal();
		await rm(root, { recursive: true, force: true });
		await rename(away, root);
		await anHourLater(root);
		expect(await run(root, ['apply'])).toEqual([]);
		const whole = await vaultFolder({ ...people, [note]: ticked });
		await run(whole, ['apply']);
		expect(await filesIn(root)).toEqual(await filesIn(whole));
	});
});

describe('a file of settings that was cut short', () => {
	const own = '{"properties":{"lastTouched":"last_contact"},"heading":"## People"}';

	it.each([
		['.obsidian/plugins/top-of-mind/data.json', own],
		['.obsidian/daily-notes.json', '{"folder":"Journal"}'],
		// Without it, the style of links and what is left out of sharing are unknown.
		['.obsidian/app.json', '{"useMarkdownLinks":true}'],
		['.obsidian/templates.json', '{"folder":"Forms"}'],
		['.obsidian/community-plugins.json', '["dataview"]'],
		['.obsidian/plugins/obsidian-tasks-plugin/data.json', '{"setDoneDate":true}'],
		['.obsidian/plugins/dataview/data.json', '{"a":1}'],
	])('lets nothing be written, wherever it was cut: %s', async (path, text) => {
		const root = await vaultFolder({ ...people, [note]: ticked, [path]: text });
		for (const [end] of [...text].entries()) {
			await putFiles(root, { [path]: text.slice(0, end) });
			const before = await filesIn(root);
			for (const words of [['today'], ['apply'], ['touch', 'Dan']]) {
				await expect(run(root, words)).rejects.toThrow(
					`${path}: it is not JSON, so its settings count as not set and nothing is written; fix it`,
				);
			}
			expect(await run(root, ['today', '--dry-run'])).toEqual([]);
			expect(await filesIn(root)).toEqual(before);
		}
	});
});

it('a file of settings that cannot be read lets nothing be written', async () => {
	const path = '.obsidian/plugins/top-of-mind/data.json';
	const root = await vaultFolder({ ...people, [note]: ticked, [`${path}/in its place.md`]: '' });
	const before = await filesIn(root);
	await expect(run(root, ['apply'])).rejects.toThrow(
		`${path}: it cannot be read (EISDIR), so its settings count as not set and nothing is written`,
	);
	expect(await filesIn(root)).toEqual(before);
});

it('a temporary file that another run is writing stays where it is', async () => {
	const draft = '.top-of-mind-0123456789ab.tmp';
	const root = await vaultFolder({ ...people, [draft]: 'half' });
	await mkdir(join(root, 'Other'));
	await writeFile(join(root, '.top-of-mind-mine.tmp'), 'mine');
	await putFiles(root, { [note]: 'Rain.\n' });
	expect(await run(root, ['today'])).toEqual([]);
	expect(await textOf(root, draft)).toBe('half');
	await anHourLater(root);
	expect(await run(root, ['touch', 'Dan'])).toEqual([]);
	expect((await readdir(root)).filter((name) => name.startsWith('.top'))).toEqual(['.top-of-mind-mine.tmp']);
});
