import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type BuiltProgram } from '../support/built-program';
import { readCrontab, readUnit } from '../support/job-files';
import { blockOf, blocksOf } from '../support/page-blocks';
import { userHome, type UserHome } from '../support/user-home';
import { changesSince, putFiles, rewrite, snapshot, textOf } from '../support/vault-folder';

const page = 'docs/program.md';
const note = 'Journal/2026/11/2026-11-23.md';
const inGit = 'A vault in git';
const bySystemd = 'Every morning, by a systemd timer';
const lists = 'Who waits for you, by mail or in the shell';

let program: BuiltProgram;
beforeAll(async () => {
	program = await builtProgram();
});
afterAll(() => program.remove());

/** Ticks all lines of today, as another device does. */
async function tickAll(vault: string): Promise<void> {
	await rewrite(vault, note, (text) => text.replaceAll('- [ ]', '- [x]'));
}

/** Where Node is, which a job has to be told on machines that have it elsewhere. */
const withNode = (path = ''): Record<string, string> => ({ PATH: `${path}:${dirname(process.execPath)}` });

describe.runIf(process.platform !== 'win32')('the recipes', () => {
	it('for cron are tables that cron reads, and their jobs do what they are for', async () => {
		const tables = blocksOf(page).filter(({ language }) => language === 'crontab');
		expect(tables).toHaveLength(3);
		const { run, vault, path } = await userHome(program.path);
		await putFiles(path, { 'public/index.html': '' });
		const answers: string[] = [];
		for (const { variables, jobs } of tables.map(({ text }) => readCrontab(text))) {
			expect(jobs).toHaveLength(1);
			for (const command of jobs) {
				const { status, stdout } = await run(command, withNode(variables.PATH ?? '/usr/bin:/bin'), '/bin/sh');
				expect([command, status]).toEqual([command, 0]);
				answers.push(stdout);
			}
		}
		expect(await textOf(vault, note)).toContain('^tom-20261123-outreach');
		expect(await textOf(path, 'public/days.ics')).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\s*$/);
		expect(answers[2]?.trim().split('\n')).toHaveLength(5);
	});

	it('for systemd are units that it takes, and what they start does what it is for', async () => {
		const { run, vault, path: home } = await userHome(program.path);
		const units = blocksOf(page).filter(({ language }) => language === 'ini');
		const files = ['service', 'timer'].map((end) => `.config/systemd/user/top-of-mind.${end}`);
		await putFiles(home, Object.fromEntries(files.map((file, index) => [file, units[index]?.text ?? ''])));
		const [service, timer, ...more] = units.map(({ text }) => readUnit(text));
		expect(more).toEqual([]);
		expect(Object.keys(service ?? {})).toEqual(['Unit', 'Service']);
		expect(timer).toEqual({
			Unit: { Description: ["Today's four actions, every morning"] },
			Timer: { OnCalendar: ['*-*-* 06:30'], Persistent: ['true'] },
			Install: { WantedBy: ['timers.target'] },
		});
		const { ExecStart = [], Environment = [], Type, ...others } = service?.Service ?? {};
		expect({ Type, others }).toEqual({ Type: ['oneshot'], others: {} });
		for (const start of ExecStart) {
			const command = start.replace(/^-/, '').replaceAll('%h', home);
			const [, path] = /^PATH=(.+)$/.exec(Environment.join('\n')) ?? [];
			expect((await run(command, withNode(path))).status).toBe(0);
		}
		expect(await textOf(vault, note)).toContain('^tom-20261123-outreach');

		const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home };
		const verified = spawnSync('systemd-analyze', ['verify', '--user', ...files], { cwd: home, env });
		// Machines without systemd have read the grammar above.
		if (verified.error === undefined) expect([verified.status, verified.stderr.toString()]).toEqual([0, '']);
	});

	it('for systemd switch on the timer that the page writes', async () => {
		const { run, calls } = await userHome(program.path);
		expect((await run(blockOf(page, bySystemd, 'sh'))).status).toBe(0);
		expect(await calls()).toEqual([
			'systemctl --user daemon-reload',
			'systemctl --user enable --now top-of-mind.timer',
			'loginctl enable-linger',
		]);
	});

	it('for Obsidian Sync call it by commands and options of its help, around the program', async () => {
		const { run, calls, vault, path } = await userHome(program.path);
		const [once, daily] = blocksOf(page).filter(({ section }) => section === 'Obsidian Sync, on a server');
		for (const block of [once, daily]) expect((await run(block?.text ?? '')).status).toBe(0);
		expect(await calls()).toEqual([
			'npm install -g obsidian-headless',
			'ob login',
			`ob sync-setup --vault My Vault --path ${path}/notes`,
			`ob sync-config --path ${path}/notes --configs app,core-plugin,core-plugin-data,community-plugin,community-plugin-data`,
			`ob sync --path ${path}/notes`,
			`ob sync --path ${path}/notes`,
		]);
		expect(await textOf(vault, note)).toContain('^tom-20261123-outreach');
	});

	it('for lists and for the prompt say who waits and what is open', async () => {
		const { run, path, vault } = await userHome(program.path);
		const [jq, node, number, prompt] = blocksOf(page).filter(
			({ section, language }) => section === lists && language !== 'crontab',
		);
		const [waiting = '', open = ''] = (jq?.text ?? '').split('\n');
		const byNode = await run(node?.text ?? '');
		expect(byNode.stdout).toMatch(/^(?:.+: (?:\d+|no) days\n){3,}$/);
		await run('top-of-mind today --vault ~/notes');
		await rewrite(vault, note, (text) => text.replace('- [ ] Reach', '- [x] Reach'));
		// Where there is no jq, its lines are at least in the page, and what they say is held by the one for Node.
		if ((await run('command -v jq')).status !== 0) return;
		expect((await run(waiting)).stdout).toBe(byNode.stdout);
		expect((await run(open)).stdout).toMatch(/^(?:- \[ \] [^^\n]*[^ ^\n]\n){3}$/);
		expect((await run(number?.text ?? '')).status).toBe(0);
		expect(await readFile(join(path, '.cache/top-of-mind'), 'utf8')).toBe('3\n');
		expect((await run(`${prompt?.text ?? ''}\necho "\${PS1@P}"`)).stdout).toMatch(/^3 to do [$#] $/m);
	});
});

describe.runIf(process.platform !== 'win32')('a vault in git', () => {
	const [script, hook, ...more] = blocksOf(page).filter(
		({ section, language }) => section === inGit && language === 'bash',
	);

	/** The vault as a clone of a bare repository, with the script, and a second clone as the other device. */
	async function clones(): Promise<
		UserHome & { readonly other: string; readonly git: (folder: string, ...words: string[]) => string }
	> {
		const made = await userHome(program.path);
		const other = join(made.path, 'other');
		const env = { ...process.env, HOME: made.path, GIT_CONFIG_NOSYSTEM: '1' };
		const git = (folder: string, ...words: string[]): string =>
			execFileSync('git', ['-C', folder, ...words], { env, encoding: 'utf8', stdio: 'pipe' });
		await putFiles(made.path, {
			'.gitconfig': '[user]\nname = Ada\nemail = ada@example.org\n[init]\ndefaultBranch = main\n',
		});
		git(made.path, 'init', '--quiet', '--bare', 'remote.git');
		git(made.vault, 'init', '--quiet');
		git(made.vault, 'add', '--all');
		git(made.vault, 'commit', '--quiet', '--message', 'Notes');
		git(made.vault, 'remote', 'add', 'origin', '../remote.git');
		git(made.vault, 'push', '--quiet', '--set-upstream', 'origin', 'main');
		git(made.path, 'clone', '--quiet', 'remote.git', 'other');
		await made.putCommand('top-of-mind-day', script?.text ?? '');
		return { ...made, other, git };
	}

	it('gets its actions every morning, and its touches from what another device has ticked', async () => {
		expect(more).toEqual([]);
		const { run, other, git } = await clones();
		expect(await run('top-of-mind-day')).toMatchObject({ status: 0, stderr: '' });
		git(other, 'pull', '--quiet');
		await tickAll(other);
		git(other, 'commit', '--quiet', '--all', '--message', 'Ticks');
		git(other, 'push', '--quiet');
		expect(await run('top-of-mind-day')).toMatchObject({ status: 0, stderr: '' });
		git(other, 'pull', '--quiet');
		expect(await textOf(other, 'People/Friends/Clara Figueiredo.md')).toContain('lastTouched: 2026-11-23');
		expect(await run('top-of-mind-day')).toMatchObject({ status: 0, stderr: '' });
		expect(git(other, 'fetch', '--quiet') + git(other, 'rev-list', '--count', 'origin/main')).toBe('4\n');
	});

	it('stays as it was where two devices changed one line, and the script says that it failed', async () => {
		const { run, vault, other, git } = await clones();
		for (const [folder, word] of [
			[other, 'one'],
			[vault, 'two'],
		] as const)
			await rewrite(folder, 'Welcome.md', (text) => text.replace('# Welcome', `# ${word}`));
		git(other, 'commit', '--quiet', '--all', '--message', 'One');
		git(other, 'push', '--quiet');
		const before = await snapshot(vault);
		expect((await run('top-of-mind-day')).status).toBe(1);
		const after = Object.keys(await changesSince(before, vault)).filter((file) => !file.startsWith('.git/'));
		expect(after).toEqual([]);
		expect(git(vault, 'status', '--porcelain')).toBe('');
	});

	it('says which tick could not be counted, and still writes and pushes today’s actions', async () => {
		const { run, vault, other, git } = await clones();
		await putFiles(vault, {
			'Journal/2026/11/2026-11-21.md': '- [x] Call or write [[Clara Figueiredo]] ^tom-20261121-compassion\n',
		});
		await chmod(join(vault, 'People/Friends/Clara Figueiredo.md'), 0o444);
		const { status, stderr } = await run('top-of-mind-day');
		expect([status, stderr]).toEqual([1, expect.stringMatching(/Clara Figueiredo.md: it is read-only/)]);
		git(other, 'pull', '--quiet');
		expect(await textOf(other, note)).toContain('^tom-20261123-outreach');
	});

	it('counts by a hook what others have ticked, when that is pulled', async () => {
		const { run, vault, other, git } = await clones();
		const file = join(vault, '.git/hooks/post-merge');
		await putFiles(vault, { '.git/hooks/post-merge': hook?.text ?? '' });
		await chmod(file, 0o755);
		await run('top-of-mind today --vault ~/other');
		await tickAll(other);
		git(other, 'add', '--all');
		git(other, 'commit', '--quiet', '--message', 'Ticks');
		git(other, 'push', '--quiet');
		expect((await run('cd ~/notes && git pull --quiet')).status).toBe(0);
		expect(await textOf(vault, 'People/Friends/Clara Figueiredo.md')).toContain('lastTouched: 2026-11-23');
	});
});
