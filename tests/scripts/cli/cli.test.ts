import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { builtProgram, type BuiltProgram } from '../../support/built-program';
import {
	changesSince,
	copyOfDemo,
	rewrite,
	snapshot,
	temporaryFolder,
	textOf,
	vaultFolder,
} from '../../support/vault-folder';

const today = '2026-11-23';
const demoNote = 'Journal/2026/11/2026-11-23.md';
const isRoot = process.getuid?.() === 0;

let program: BuiltProgram;

interface Outcome {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the program as a user does, with these arguments. */
async function run(
	words: readonly string[],
	options: { env?: Record<string, string | undefined>; uid?: number; gid?: number } = {},
): Promise<Outcome> {
	return new Promise((resolve) => {
		const env = { PATH: process.env.PATH, TZ: 'UTC', ...options.env };
		execFile(process.execPath, [program.path, ...words], { ...options, env }, (error, stdout, stderr) => {
			resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
		});
	});
}

/** Runs the program on a vault, on the day of these tests. */
async function ask(vault: string, ...words: string[]): Promise<Outcome> {
	return run([...words, '--vault', vault, '--date', today]);
}

/** The parsed JSON of a call, which must succeed and print nothing else. */
async function askJson(vault: string, ...words: string[]): Promise<unknown> {
	const { status, stdout, stderr } = await ask(vault, ...words, '--json');
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return JSON.parse(stdout) as unknown;
}

interface TodayDocument {
	readonly note: string;
	readonly actions: readonly { kind: string; people: string[]; reason: string; done: boolean; line: string }[];
}

// Each child process gets its own zone, so one run of these tests is enough; starting Node a few dozen times is slow.
describe('the program', () => {
	beforeAll(async () => {
		program = await builtProgram();
	});

	afterAll(() => program.remove());

	describe('writes today', () => {
		it('as one heading and four lines, set off by a blank line, that name five people', async () => {
			const vault = await copyOfDemo();
			const before = await snapshot(vault);
			const document = (await askJson(vault, 'today')) as TodayDocument;

			const changes = await changesSince(before, vault);
			expect(Object.keys(changes)).toEqual([demoNote]);
			const link = '\\[\\[[^\\]]+\\]\\] \\((?:last \\d{4}-\\d{2}-\\d{2}|not in touch yet)\\)';
			const id = '\\^tom-20261123-';
			const expected = [
				/^\+ $/,
				/^\+ ## Top of mind$/,
				new RegExp(`^\\+ - \\[ \\] Reach out to ${link} · .+ ${id}outreach$`),
				new RegExp(`^\\+ - \\[ \\] Introduce ${link} to ${link} · .+ ${id}introduction$`),
				new RegExp(`^\\+ - \\[ \\] Share something useful with ${link} · .+ ${id}sharing$`),
				new RegExp(`^\\+ - \\[ \\] (?:Call or write|Go and be there for) ${link} · .+ ${id}compassion$`),
			];
			expect(changes[demoNote]).toEqual(expected.map((line) => expect.stringMatching(line) as unknown));
			expect(await textOf(vault, demoNote)).toMatch(/[^\n]\n\n## Top of mind\n(?:- .*\n){4}$/);

			const people = document.actions.flatMap((action) => action.people);
			expect(new Set(people).size).toBe(5);
			for (const path of people) expect(before.has(path), path).toBe(true);
			expect(document).toEqual({
				date: today,
				note: demoNote,
				changed: true,
				actions: changes[demoNote]?.slice(2).map((line, index) => ({
					kind: ['outreach', 'introduction', 'sharing', 'compassion'][index],
					people: expect.any(Array) as unknown,
					reason: expect.any(String) as unknown,
					done: false,
					line: line.slice(2),
				})),
			});
		});

		it('once: run again, no byte of any file changes', async () => {
			const vault = await copyOfDemo();
			const first = await ask(vault, 'today');
			const before = await snapshot(vault);
			const again = await ask(vault, 'today');
			expect(await changesSince(before, vault)).toEqual({});
			expect(again.stdout).toBe(first.stdout.replace(': written', ': complete already'));
			expect(again).toMatchObject({ status: 0, stderr: '' });
		});

		it('in the same bytes on every copy, in any zone and language', async () => {
			const written = await Promise.all(
				[
					{ TZ: 'UTC' },
					{ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
					{ TZ: 'Asia/Kolkata' },
					{ TZ: 'Pacific/Apia', LANG: 'C' },
				].map(async (env) => {
					const vault = await copyOfDemo();
					expect(await run(['today', '--vault', vault, '--date', today], { env })).toMatchObject({
						status: 0,
					});
					return [...(await snapshot(vault))]
						.filter(([, { bytes }]) => bytes !== null)
						.sort(([a], [b]) => (a < b ? -1 : 1));
				}),
			);
			for (const other of written.slice(1)) expect(other).toEqual(written[0]);
		});

		it('not at all in a dry run', async () => {
			const vault = await copyOfDemo();
			const before = await snapshot(vault);
			const { stdout } = await ask(vault, 'today', '--dry-run');
			expect(await changesSince(before, vault)).toEqual({});
			expect(stdout).toMatch(/^Journal\/2026\/11\/2026-11-23\.md: would be written\n(?:- \[ \] .*\n){4}$/);
			expect((await ask(vault, 'today')).stdout).toBe(stdout.replace('would be written', 'written'));
		});

		it('into a new note made from its template', async () => {
			const vault = await copyOfDemo();
			const before = await snapshot(vault);
			const { note } = (await askJson(vault, 'today', '--date', '2026-12-01')) as TodayDocument;
			// The last of two `--date` options counts.
			expect(note).toBe(demoNote);
			expect(await run(['today', '--vault', vault, '--date', '2026-12-01'])).toMatchObject({ status: 0 });
			const made = 'Journal/2026/12/2026-12-01.md';
			expect(Object.keys(await changesSince(before, vault)).filter((path) => path.endsWith('.md'))).toEqual([
				demoNote,
				made,
			]);
			expect(await textOf(vault, made)).toContain('# 2026-12-01\n*Tuesday, 1 December 2026*\n');
			expect((await textOf(vault, made)).match(/^- \[ \] .* \^tom-20261201-[a-z]+$/gm)).toHaveLength(4);
		});
	});

	describe('applies', () => {
		it('nothing on the sample vault as it is', async () => {
			const vault = await copyOfDemo();
			const before = await snapshot(vault);
			expect(await askJson(vault, 'apply')).toEqual({ touched: [], problems: [] });
			expect(await changesSince(before, vault)).toEqual({});
		});

		it('each ticked line to exactly the people it names, and again nothing', async () => {
			const vault = await copyOfDemo();
			const { actions } = (await askJson(vault, 'today')) as TodayDocument;
			await rewrite(vault, demoNote, (text) => text.replaceAll(/- \[ \](?=.*\^tom-)/g, '- [x]'));
			const before = await snapshot(vault);
			const { touched, problems } = (await askJson(vault, 'apply')) as {
				touched: { path: string; to: string }[];
				problems: unknown[];
			};

			const named = actions.flatMap(({ people }) => people).sort();
			expect(touched.map(({ path, to }) => [path, to])).toEqual(named.map((path) => [path, today]));
			expect(problems).toEqual([]);
			const changes = await changesSince(before, vault);
			expect(Object.keys(changes)).toEqual(named);
			const introduced = actions[1]?.people ?? [];
			for (const [path, lines] of Object.entries(changes)) {
				expect(
					lines.filter((line) => /^\+ lastTouched: ["']?2026-11-23/.test(line)),
					path,
				).toHaveLength(1);
				const others = lines.filter((line) => !/^[-+] lastTouched:/.test(line));
				const [partner] = introduced.includes(path) ? introduced.filter((other) => other !== path) : [];
				const name = partner?.replace(/^.*\/|\.md$/g, '');
				// Whether the list existed before or not, one line is added, with the name of the other person.
				expect(others.filter((line) => line.startsWith('- ')).length, path).toBeLessThanOrEqual(
					partner === undefined ? 0 : 1,
				);
				expect(
					others.some((line) => line.startsWith('+ ') && line.includes(`${name}]]`)),
					path,
				).toBe(partner !== undefined);
			}

			const after = await snapshot(vault);
			expect(await askJson(vault, 'apply')).toEqual({ touched: [], problems: [] });
			expect(await changesSince(after, vault)).toEqual({});
		});

		it('what it can, names what it cannot in one line, and ends with 1', async () => {
			const vault = await vaultFolder({
				'Ann.md': '---\ntags: [network90]\n---\n',
				'Ben.md': '---\ntags: [network90]\n---\n',
				'Cara.md': '---\ntags: [network90]\n---\n',
				'2026-11-23.md': ['Ann', 'Ben', 'Cara']
					.map((name, index) => `- [x] In touch with [[${name}]] ^tom-20261123-touch-${index + 1}`)
					.join('\n'),
			});
			await chmod(join(vault, 'Ann.md'), 0o444);
			await chmod(join(vault, 'Cara.md'), 0o444);
			const problem = 'it is read-only; make it writable and run this again';
			const { status, stdout, stderr } = await ask(vault, 'apply', '--json');
			expect(status).toBe(1);
			expect(stderr).toBe(`Ann.md: ${problem} (and 1 more: Cara.md)\n`);
			expect(JSON.parse(stdout)).toEqual({
				touched: [{ path: 'Ben.md', kind: 'touch', day: today, from: null, to: today }],
				problems: [
					{ path: 'Ann.md', problem },
					{ path: 'Cara.md', problem },
				],
			});
		});
	});

	describe('answers', () => {
		it('who is neglected, as a list of people', async () => {
			const vault = await copyOfDemo();
			const all = (await askJson(vault, 'neglected')) as { neglect: number }[];
			expect(all.length).toBeGreaterThan(3);
			for (const entry of all) {
				expect(entry).toEqual({
					path: expect.stringMatching(/^People\/.*\.md$/) as unknown,
					name: expect.any(String) as unknown,
					list: expect.stringMatching(/^(?:list20|network90)$/) as unknown,
					lastTouched: expect.toSatisfy(
						(day: unknown) => day === null || (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)),
					) as unknown,
					inTouch: expect.toSatisfy(
						(day: unknown) => day === null || (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)),
					) as unknown,
					encounter: expect.toSatisfy(
						(note: unknown) => note === null || (typeof note === 'string' && note.endsWith('.md')),
					) as unknown,
					days: expect.toSatisfy((days: unknown) => days === null || Number.isInteger(days)) as unknown,
					cadence: expect.any(Number) as unknown,
					neglect: expect.any(Number) as unknown,
				});
				expect(entry.neglect).toBeGreaterThan(1);
			}
			expect(all.map(({ neglect }) => neglect)).toEqual(all.map(({ neglect }) => neglect).sort((a, b) => b - a));
			expect(await askJson(vault, 'neglected', '--limit', '2')).toEqual(all.slice(0, 2));
		});

		it('what is wrong in the sample vault', async () => {
			const vault = await copyOfDemo();
			const before = await snapshot(vault);
			const document = (await askJson(vault, 'check')) as { problems: { path: string; problem: string }[] };
			const count = expect.toSatisfy((value: unknown) => Number(value) > 0) as unknown;
			expect(document).toEqual({
				lists: { list20: { count, limit: 20 }, network90: { count, limit: 90 } },
				problems: document.problems.map(() => ({
					path: expect.any(String) as unknown,
					problem: expect.any(String) as unknown,
				})),
			});
			const said = document.problems.map(({ problem }) => problem);
			expect(said.filter((problem) => problem.includes('cannot be read as YAML'))).toHaveLength(1);
			expect(said.filter((problem) => problem.includes('lies in the future'))).toHaveLength(1);
			expect(await changesSince(before, vault)).toEqual({});
		});

		it('how it is called, to whoever asks', async () => {
			for (const word of ['--help', '-h']) {
				const { status, stdout, stderr } = await run([word]);
				expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
				expect(stdout).toMatch(/^Top of mind: .*\n\n {2}node \S*cli\.mjs today /);
			}
		});

		it('nothing more to somebody who has heard enough', async () => {
			const vault = await vaultFolder({ 'Ann.md': '' });
			const child = spawn(process.execPath, [program.path, 'check', '--vault', vault], {
				env: { PATH: process.env.PATH },
			});
			child.stdout.destroy();
			let stderr = '';
			child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
			const [status] = (await once(child, 'close')) as [number];
			expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		});
	});

	it.runIf(existsSync('/dev/full'))('fails where its answer cannot be written, and says so', async () => {
		const vault = await vaultFolder({ 'Ann.md': '' });
		const full = await open('/dev/full', 'w');
		onTestFinished(() => full.close());
		const words = [program.path, 'check', '--vault', vault];
		const child = spawn(process.execPath, words, { stdio: ['ignore', full.fd, 'pipe'] });
		let stderr = '';
		child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
		const [status] = (await once(child, 'close')) as [number];
		expect(status).toBe(1);
		expect(stderr).toMatch(/^The answer could not be written: ENOSPC.*\n$/);
	});

	it('shows the control characters of names and values, and obeys none', async () => {
		const vault = await vaultFolder({
			'Ann.md': '---\ntags: [network90]\nbirthday: "\\e[31mred\\r\\e]0;title\\a"\n---\n',
		});
		const { stdout } = await ask(vault, 'check');
		expect(stdout).toContain('␛[31mred');
		expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
		expect(await askJson(vault, 'check')).toMatchObject({
			problems: [{ path: 'Ann.md', problem: expect.stringContaining('\u001b[31mred') as string }],
		});
		const refused = await ask(vault, 'touch', '\u001b[31mBen');
		expect(refused.stderr).toContain('␛[31mBen');
		expect(refused.stderr).not.toMatch(/[^\P{Cc}\n]/u);
	});

	describe('touches', () => {
		it('one person, by name, alias or path', async () => {
			const vault = await copyOfDemo();
			const before = await snapshot(vault);
			const [entry] = (await askJson(vault, 'neglected', '--limit', '1')) as {
				path: string;
				name: string;
				lastTouched: string | null;
			}[];
			expect(await askJson(vault, 'touch', entry?.path ?? '', '--note', 'coffee')).toEqual({
				touched: [{ path: entry?.path, kind: 'touch', day: today, from: entry?.lastTouched, to: today }],
				problems: [],
			});
			const changes = await changesSince(before, vault);
			expect(Object.keys(changes).sort()).toEqual([demoNote, entry?.path].sort());
			expect(changes[demoNote]?.at(-1)).toMatch(
				/^\+ - \[x\] In touch with \[\[.*\]\] \(.*\) · coffee \^tom-20261123-touch-1$/,
			);
			// The touch was logged and applied at once, so nothing is left to apply.
			expect(await askJson(vault, 'apply')).toEqual({ touched: [], problems: [] });
		});

		it('nobody where a name can mean two people', async () => {
			const vault = await copyOfDemo();
			expect(await ask(vault, 'touch', 'anna schmidt')).toEqual({
				status: 1,
				stdout: '',
				stderr: '"anna schmidt" can be several people: People/Friends/Anna Schmidt.md, People/Work/Anna Schmidt.md; give one of these paths\n',
			});
		});
	});

	describe('fails in one line', () => {
		it.each([
			[
				'no vault',
				['check', '--vault', '/no such\nplace'],
				'There is no vault at /no such place; give the folder that holds your notes\n',
			],
			[
				'no vault, asked for JSON',
				['today', '--vault', '/nowhere', '--json'],
				'There is no vault at /nowhere; give the folder that holds your notes\n',
			],
		])('with 1, where there is %s', async (_, words, stderr) => {
			expect(await run(words)).toEqual({ status: 1, stdout: '', stderr });
		});

		it.each([
			[
				'a file for a vault',
				['check'],
				'Ann.md',
				'There is no vault at VAULT/Ann.md; give the folder that holds your notes\n',
			],
			[
				'an unknown person',
				['touch', 'Bob\nBuilder'],
				'',
				'There is nobody called "Bob Builder" on your lists\n',
			],
			[
				'an unknown person, asked for JSON',
				['touch', 'Bob', '--json'],
				'',
				'There is nobody called "Bob" on your lists\n',
			],
			[
				'a folder for a daily note',
				['today'],
				'',
				'2026-11-23.md: there is a folder where this note should be; rename or move the folder\n',
			],
			[
				'a folder for a daily note',
				['apply'],
				'',
				'2026-11-23.md: there is a folder where this note should be; rename or move the folder\n',
			],
		])('with 1, for %s (%j)', async (_, words, path, stderr) => {
			const vault = await vaultFolder({
				'Ann.md': '---\ntags: [network90]\n---\n',
				'2026-11-23.md/inside.md': '',
			});
			const outcome = await ask(path === '' ? vault : join(vault, path), ...words);
			expect({ ...outcome, stderr: outcome.stderr.replace(vault, 'VAULT') }).toMatchObject({ status: 1, stderr });
			if (words[0] !== 'apply') expect(outcome.stdout).toBe('');
		});

		it.each([
			[[], 'say what to do: today, apply, neglected, touch, check, import or export; --help says more\n'],
			[['today'], 'say where the notes are: --vault DIR; --help says more\n'],
			[
				['today', '--vault', '.', '--date', 'tomorrow'],
				'--date tomorrow is not a day such as 2026-11-23; --help says more\n',
			],
			[
				['today', '--vault', '.', '--nonsense'],
				expect.stringMatching(/^Unknown option '--nonsense'.*; --help says more\n$/) as unknown,
			],
		])('with 2, where it is called as %j', async (words, stderr) => {
			expect(await run(words)).toEqual({ status: 2, stdout: '', stderr });
		});

		it('with 1, where a folder may not be written, and leaves it as it was', async () => {
			const vault = await vaultFolder({ 'Ann.md': '---\ntags: [network90]\n---\n', '2026-11-23.md': 'mine\n' });
			await chmod(join(vault, 'Ann.md'), 0o666);
			await chmod(join(vault, '2026-11-23.md'), 0o666);
			await chmod(vault, 0o555);
			const before = await snapshot(vault);
			// A superuser can write read-only files.
			const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
			for (const words of [['today'], ['touch', 'Ann'], ['today', '--date', '2026-11-24']]) {
				const { status, stdout, stderr } = await run(['--vault', vault, '--date', today, ...words], user);
				expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
				expect(stderr).toMatch(
					/^2026-11-2[34]\.md: it may not be read or written; change its permissions and run this again\n$/,
				);
			}
			expect(await changesSince(before, vault)).toEqual({});
			await chmod(vault, 0o755);
		});

		it('with 1, where the disk takes only half of a note, and leaves no half', async () => {
			const vault = await vaultFolder({
				'Template.md': 'x'.repeat(9000),
				'2026-11-22.md': 'y'.repeat(9000),
				'.obsidian/daily-notes.json': '{"template":"Template"}',
			});
			const before = await snapshot(vault);
			for (const date of ['2026-11-22', '2026-11-23']) {
				const words = [program.path, 'today', '--vault', vault, '--date', date];
				const child = spawn('sh', ['-c', 'ulimit -f 4; exec "$@"', 'sh', process.execPath, ...words]);
				const [status] = (await once(child, 'close')) as [number];
				expect(status).toBe(1);
			}
			expect(await changesSince(before, vault)).toEqual({});
		});
	});

	it.runIf(isRoot)('serves a user whom the system has no name for, as containers have them', async () => {
		const vault = await vaultFolder({ 'Ann.md': '---\ntags: [network90]\n---\n' });
		const temporary = await temporaryFolder();
		for (const folder of [vault, temporary]) await chmod(folder, 0o777);
		await chmod(join(vault, 'Ann.md'), 0o666);
		const options = { uid: 54_321, gid: 54_321, env: { TMPDIR: temporary } };
		expect(await run(['touch', 'Ann', '--vault', vault, '--date', today], options)).toEqual({
			status: 0,
			stdout: `Ann.md: in touch on ${today} (before: never)\n`,
			stderr: '',
		});
	});

	it('never evaluates what a note holds', async () => {
		const outside = await temporaryFolder();
		const code = (name: string): string =>
			`require('fs').writeFileSync(${JSON.stringify(join(outside, name))}, '')`;
		const vault = await vaultFolder({
			'Js.md': `---js\n{ tags: ["network90"], x: ${code('js')} }\n---\n`,
			'Javascript.md': `---javascript\n{ tags: ["network90"], x: ${code('javascript')} }\n---\n`,
			'Tag.md': `---\ntags: [network90]\nx: !!js/function "function () { ${code('tag').replaceAll('"', "'")} }()"\n---\n`,
			'Template.md': `---js\n{ x: ${code('template')} }\n---\n`,
			'.obsidian/daily-notes.json': '{"template":"Template"}',
		});
		await symlink(vault, join(outside, 'link'));
		const { problems } = (await askJson(vault, 'check')) as { problems: { path: string }[] };
		expect(problems.map(({ path }) => path)).toEqual(['Javascript.md', 'Js.md']);
		await ask(vault, 'today');
		expect([...(await snapshot(outside)).keys()]).toEqual(['link']);
	});
});
