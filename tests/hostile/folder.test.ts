import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../scripts/cli/commands';
import { Refusal, sentence, type CommandResult } from '../../src/command-line/result';
import { inEnglish } from '../../src/language/in-english';
import { VaultError } from '../../src/vault/vault';
import { ask, openCall } from '../support/ask-program';
import { builtProgram } from '../support/built-program';
import { changesSince, putFiles, snapshot, temporaryFolder, textOf } from '../support/vault-folder';
import { withoutWaiting } from '../support/without-waiting';
import { contactFiles, dailies, everything, names, people, shareables, type Hostile } from './corpus';
import { expectNothingEvaluated } from './laws';

withoutWaiting();
afterEach(expectNothingEvaluated);

/** A folder that holds a vault of these files, and beside it a file that must not be touched. */
async function folderWith(files: Record<string, string>): Promise<{ readonly parent: string; readonly vault: string }> {
	const parent = await temporaryFolder();
	await putFiles(parent, {
		'outside.md': 'Secret.\n',
		'elsewhere/Notes.md': '---\ntags: [network90]\n---\nSecret.\n',
	});
	const vault = join(parent, 'vault');
	await mkdir(vault);
	await putFiles(vault, files);
	return { parent, vault };
}

/** The program's answer, or the sentence with which it refuses. */
async function answerTo(vault: string, ...words: string[]): Promise<CommandResult | string> {
	try {
		return await ask(vault, ...words);
	} catch (error) {
		// Any other error is a fault of the program, and does not name a note.
		if (error instanceof VaultError) return sentence(error, inEnglish);
		if (error instanceof Refusal) return error.message;
		throw error;
	}
}

const isMade = (note: Hostile): boolean => note.text.length > 0;
const numbered = (folder: string, notes: readonly Hostile[]): Record<string, string> =>
	Object.fromEntries(
		notes
			.filter(isMade)
			.map(({ text }, index) => [`${folder}/Note ${String(index + 1).padStart(3, '0')}.md`, text]),
	);
const dayOf = (back: number): string => new Date(Date.UTC(2026, 10, 22 - back)).toISOString().slice(0, 10);
const few = {
	'Ada Lovelace.md': '---\ntags: [network90]\nlastTouched: 2026-10-30\ninterests: [climbing]\n---\n',
	'Ben.md': '---\ntags: [network90]\nlastTouched: 2026-10-28\ninterests: [climbing]\n---\n',
	'Grace Hopper.md': '---\ntags: [list20]\n---\n',
};

describe('the program on a folder of hostile notes', () => {
	it('reports for each note by its path what is wrong, and writes nothing on `check`', async () => {
		const { parent, vault } = await folderWith({
			...few,
			...numbered('People', people),
			...numbered('Notes', shareables),
			...numbered('Files', contactFiles),
		});
		const before = await snapshot(parent);
		const answer = await answerTo(vault, 'check');
		if (typeof answer === 'string') throw new Error(answer);
		const { problems } = answer.document as { problems: { path: string; problem: string }[] };
		expect(problems.length).toBeGreaterThan(20);
		for (const { path, problem } of problems) {
			expect(before.has(`vault/${path}`)).toBe(true);
			expect(problem.length > 10 && !problem.includes('\n') && problem.length < 1_000).toBe(true);
		}
		expect(typeof (await answerTo(vault, 'neglected'))).toBe('object');
		expect(await changesSince(before, parent)).toEqual({});
	});

	it("writes today's note and no other, once", async () => {
		const { parent, vault } = await folderWith({
			...few,
			...numbered(
				'Notes',
				shareables.filter(({ text }) => text.length < 15_000),
			),
		});
		const before = await snapshot(parent);
		const answer = await answerTo(vault, 'today');
		expect(typeof answer === 'string' ? answer : answer.failures).toEqual([]);
		expect(Object.keys(await changesSince(before, parent))).toEqual(['vault/2026-11-23.md']);
		const written = await textOf(vault, '2026-11-23.md');
		expect(written.match(/\^tom-20261123-[a-z]+$/gm)).toEqual(
			['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => `^tom-20261123-${kind}`),
		);
		await answerTo(vault, 'today');
		expect(await textOf(vault, '2026-11-23.md')).toBe(written);
	});

	it('touches each person as meant or says why not, and every other byte is kept', async () => {
		const { parent, vault } = await folderWith(numbered('People', people));
		const before = await snapshot(parent);
		const { routine, call } = await openCall(vault, 'touch', 'somebody');
		const touched: string[] = [];
		expect(routine.roster.people().length).toBeGreaterThan(40);
		for (const { path } of routine.roster.people()) {
			const { failures } = await commands.touch(routine, { ...call, person: path });
			if (failures.length === 0) touched.push(path);
			expect(
				failures.map((failure) => sentence(failure, inEnglish)).filter((words) => !words.startsWith(path)),
			).toEqual([]);
		}
		const after = await snapshot(parent);
		const changed = [...after]
			.filter(([path, { bytes }]) => bytes !== null && !before.get(path)?.bytes?.equals(bytes))
			.map(([path]) => path);
		expect(changed.sort()).toEqual(['vault/2026-11-23.md', ...touched.map((path) => `vault/${path}`)].sort());
		const { routine: again } = await openCall(vault, 'check');
		expect(touched.filter((path) => again.roster.get(path)?.lastTouched !== '2026-11-23')).toEqual([]);
		expect(again.roster.people().map(({ path }) => path)).toEqual(routine.roster.people().map(({ path }) => path));
	});

	it('makes touches of the ticks of every daily note, once, and reports links to notes that are not people', async () => {
		const days = Object.fromEntries(dailies.filter(isMade).map(({ text }, index) => [`${dayOf(index)}.md`, text]));
		const { parent, vault } = await folderWith({ ...few, ...days });
		const before = await snapshot(parent);
		const answer = await answerTo(vault, 'apply', '--days', '365');
		if (typeof answer === 'string') throw new Error(answer);
		const after = await snapshot(parent);
		const changed = [...after.keys()].filter(
			(path) =>
				!before.get(path)?.bytes?.equals(after.get(path)?.bytes ?? Buffer.of()) &&
				after.get(path)?.bytes !== null,
		);
		expect([...after.keys()]).toEqual([...before.keys()]);
		expect(
			changed.every(
				(path) =>
					path.startsWith('vault/') &&
					(/\d{4}-\d{2}-\d{2}\.md$/.test(path) ||
						path.endsWith('Ada Lovelace.md') ||
						path.endsWith('Ben.md')),
			),
		).toBe(true);
		await answerTo(vault, 'apply', '--days', '365');
		expect(await changesSince(after, parent)).toEqual({});
	});

	it('gives people with any name a line whose link resolves to them', async () => {
		// The app and the program hide paths that begin with a full stop, and the words of a call are trimmed.
		const called = names.filter((name) => !/^[. ]/.test(name));
		const files = Object.fromEntries(called.map((name) => [`${name}.md`, '---\ntags: [network90]\n---\n']));
		const { parent, vault } = await folderWith(files);
		const before = await snapshot(parent);
		const { routine, call } = await openCall(vault, 'touch', 'somebody');
		for (const name of called) {
			const { failures } = await commands.touch(routine, {
				...call,
				person: `${name}.md`,
				note: name,
			});
			expect(failures).toEqual([]);
		}
		const after = await snapshot(parent);
		expect([...after.keys()].filter((path) => !before.has(path))).toEqual(['vault/2026-11-23.md']);
		const answer = await answerTo(vault, 'apply');
		expect(typeof answer === 'string' ? answer : [answer.document, answer.failures]).toEqual([
			{ touched: [], problems: [] },
			[],
		]);
		const lines = (await textOf(vault, '2026-11-23.md')).split('\n').filter((line) => line.includes('^tom-'));
		expect(lines.length).toBe(called.length);
	});
});

describe('ways out of the folder', () => {
	it.each([
		['a folder above', { folder: '../elsewhere' }],
		['a folder above, amid the path', { folder: 'a/../../elsewhere' }],
		['a name with a folder above in it', { format: '[../outside-]YYYY-MM-DD' }],
		['a folder from the root', { folder: '/../../../../tmp' }],
		['a name of full stops', { format: '[..]' }],
		['a name with a NUL byte', { format: '[a\u0000]YYYY-MM-DD' }],
		['a name without an end', { format: `[${'x'.repeat(5_000)}]YYYY-MM-DD` }],
		['a template above', { template: '../outside' }],
		['a template from the root', { template: '/etc/passwd' }],
	])('are not taken by settings: %s', async (_, settings) => {
		const { parent, vault } = await folderWith({ ...few, '.obsidian/daily-notes.json': JSON.stringify(settings) });
		const before = await snapshot(parent);
		for (const words of [['today'], ['apply'], ['check'], ['touch', 'Ada Lovelace']])
			await answerTo(vault, ...words);
		const after = await snapshot(parent);
		const made = [...after.keys()].filter((path) => !before.has(path));
		expect(made.filter((path) => !path.startsWith('vault/') || path.includes('..'))).toEqual([]);
		expect(await readFile(join(parent, 'outside.md'), 'utf8')).toBe('Secret.\n');
		expect(made.map((path) => after.get(path)?.bytes?.toString() ?? '').join('')).not.toContain('Secret');
	});

	it('are not taken through links: of a folder, of a person, of the daily note, of a template', async () => {
		const { parent, vault } = await folderWith({
			...few,
			'.obsidian/daily-notes.json': '{"folder": "Journal", "template": "Daily"}',
		});
		await symlink(join(parent, 'elsewhere'), join(vault, 'Journal'));
		await symlink(join(parent, 'elsewhere'), join(vault, 'People'));
		await symlink(join(parent, 'elsewhere/Notes.md'), join(vault, 'Notes.md'));
		await symlink(join(parent, 'outside.md'), join(vault, 'Daily.md'));
		await symlink('/dev/zero', join(vault, 'Endless.md'));
		await symlink(vault, join(vault, 'Itself'));
		const before = await snapshot(parent);
		for (const words of [
			['today'],
			['apply'],
			['check'],
			['neglected'],
			['touch', 'Notes'],
			['touch', 'People/Notes.md'],
		]) {
			const answer = await answerTo(vault, ...words);
			// `check` names the links as links; nothing else knows of the notes behind them.
			const linked =
				words[0] === 'check'
					? JSON.stringify(answer).replace(/"path":"[^"]*","problem":"it is a link [^"]*"/g, '')
					: JSON.stringify(answer);
			if (typeof answer !== 'string') expect(linked).not.toContain('Notes.md"');
		}
		expect(await changesSince(before, parent)).toEqual({});
	});
});

it('the built program answers in one line for every hostile note', async () => {
	const { vault } = await folderWith(numbered('Notes', everything));
	const program = await builtProgram();
	onTestFinished(() => program.remove());
	const answer = spawnSync(process.execPath, [program.path, 'check', '--vault', vault, '--date', '2026-11-23'], {
		encoding: 'utf8',
	});
	expect([answer.status, answer.stderr]).toEqual([0, '']);
	expect(answer.stdout.split('\n').filter((line) => line.length >= 1_000)).toEqual([]);
});
