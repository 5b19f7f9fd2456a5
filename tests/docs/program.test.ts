import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpFor } from '../../scripts/cli/help';
import { commandNames, readCall } from '../../scripts/cli/usage';
import { builtProgram, type BuiltProgram } from '../support/built-program';
import { textOf as projectText } from '../support/imports';
import { blockOf, blocksOf, shapeOf, tableOf } from '../support/page-blocks';
import { userHome, type UserHome } from '../support/user-home';
import { changesSince, putFiles, rewrite, snapshot, textOf } from '../support/vault-folder';

const page = 'docs/program.md';
const note = 'Journal/2026/11/2026-11-23.md';
const card = 'BEGIN:VCARD\nVERSION:4.0\nFN:Ida Muster\nEMAIL:ida@example.org\nEND:VCARD\n';

let program: BuiltProgram;
beforeAll(async () => {
	program = await builtProgram();
});
afterAll(() => program.remove());

/** A home with a file of contacts. */
async function home(): Promise<UserHome> {
	const made = await userHome(program.path);
	await putFiles(made.path, { 'Downloads/contacts.vcf': card });
	return made;
}

/** The words of the commands of a block, one command a line. */
function linesOf(section: string, language = 'sh'): string[] {
	return blockOf(page, section, language).split('\n');
}

/** The commands of the part that explains each of them. */
const examples = blocksOf(page)
	.filter(({ section, language }) => section === 'What it does' && language === 'sh')
	.flatMap(({ text }) => text.split('\n'));

describe.runIf(process.platform !== 'win32')('the commands of the page', () => {
	it('get the program from a release, from a clone, and under a name of its own', async () => {
		const { run, calls } = await home();
		const [release, clone, name, ...more] = blocksOf(page).filter(({ section }) => section === 'Get it');
		expect(more).toEqual([]);
		const { name: packageName } = JSON.parse(projectText('package.json')) as { name: string };
		expect(release?.text).toContain(`/releases/download/X/${packageName}-X.tgz `);
		for (const block of [release, clone]) {
			const { status, stdout } = await run(block?.text ?? '');
			expect(status).toBe(0);
			expect(stdout).toMatch(/^Journal\/.*: would be written\n(?:- \[ \] .*\n){4}$/);
		}
		expect(await calls()).toEqual(['npm ci', 'npm run build']);
		const help = await run(`${name?.text ?? ''}\ntop-of-mind --help`);
		expect(help).toEqual({ status: 0, stdout: helpFor('top-of-mind'), stderr: '' });
	});

	it('do what the page says of each', async () => {
		const { run, vault } = await home();
		const before = await snapshot(vault);
		const looking = (line: string): boolean => /--dry-run|^top-of-mind (?:neglected|check|export)/.test(line);
		const done = async (line: string): Promise<void> => {
			const { status, stderr } = await run(line);
			// An export names the note of the demonstration vault that cannot be read.
			expect([line, status, stderr.replace(/^People\/Work\/Dário Pestana.md: .*\n/, '')]).toEqual([line, 0, '']);
		};
		await Promise.all(examples.filter(looking).map(done));
		expect(await changesSince(before, vault)).toEqual({});
		for (const line of examples.filter((one) => !looking(one))) await done(line);
		expect(Object.keys(await changesSince(before, vault))).toEqual([
			note,
			'People/Friends/Clara Figueiredo.md',
			'People/Ida Muster.md',
			'People/Work/Anna Schmidt.md',
		]);
		expect(await textOf(vault, note)).toContain('· coffee: the new job ^tom-20261123-touch-');
		expect(await textOf(vault, 'People/Ida Muster.md')).toContain('list20');
	});
});

describe('the page', () => {
	it('lists the commands and options that the program has', () => {
		const plain = (text: string): string => text.replace(/ +/g, ' ').trim();
		const listed = helpFor('top-of-mind')
			.split('\n')
			.filter((line) => line.startsWith('  top-of-mind'));
		expect(linesOf('What it does', 'text').map(plain)).toEqual(
			listed.map((line) => plain(line.replace(/ {1,}[a-z’'][^[\]]*$/, ''))),
		);
	});

	it('has an example of each command, and of each option', () => {
		for (const name of commandNames)
			expect(examples.some((line) => line.startsWith(`top-of-mind ${name} `))).toBe(true);
		const options = [...helpFor('top-of-mind').matchAll(/--[a-z-]+/g)].map(([option]) => option);
		expect(options.filter((option) => !projectText(page).includes(option))).toEqual([]);
	});
});

describe.runIf(process.platform !== 'win32')('how it ends', () => {
	it('is one of three statuses, as in the table', async () => {
		expect(tableOf(page, 'How it ends').map(([status]) => status)).toEqual(['0', '1', '2']);
		const { run, vault } = await home();
		const statusOf = async (call: string): Promise<number> => (await run(`top-of-mind ${call}`)).status;
		expect(await statusOf('apply --vault ~/notes')).toBe(0);
		expect((await run('top-of-mind check --vault ~/notes')).stdout).toContain('cannot be read as YAML');
		expect(await statusOf('check --vault ~/notes')).toBe(0);

		await run('top-of-mind today --vault ~/notes');
		await rewrite(vault, note, (text) => text.replaceAll('- [ ]', '- [x]'));
		await chmod(join(vault, 'People/Would like to know/Bram de Wit.md'), 0o444);
		const half = await run('top-of-mind apply --vault ~/notes');
		expect(half.status).toBe(1);
		expect(half.stderr).toMatch(/^.*Bram de Wit.*\n$/);
		expect(half.stdout).toContain('People/Friends/Clara Figueiredo.md: in touch on 2026-11-23');
		expect(await statusOf('touch Nobody --vault ~/notes')).toBe(1);
		for (const call of ['today', 'nothing --vault ~/notes', 'check --vault ~/notes --limit 3'])
			expect(await statusOf(call)).toBe(2);
	});
});

describe.runIf(process.platform !== 'win32')('the documents', () => {
	const documents = blocksOf(page).filter(({ language }) => language === 'json');

	it('are those of all commands that have one', () => {
		const withJson = commandNames.filter((name) => {
			const words = [name, ...(name === 'touch' || name === 'import' ? ['x'] : []), '--vault', 'v', '--json'];
			try {
				return readCall(name === 'export' ? [...words, '--format', 'vcf'] : words) !== null;
			} catch {
				return false;
			}
		});
		expect([...documents.map(({ name }) => name), 'touch'].sort()).toEqual([...withJson].sort());
	});

	it('have the keys that the page shows', async () => {
		const { run, vault, path } = await home();
		await putFiles(path, { 'more.csv': 'Name,E-mail,Shoe size\nIda Muster,ida@example.org,39\n' });
		await run('top-of-mind today --vault ~/notes');
		await rewrite(vault, note, (text) => text.replaceAll('- [ ]', '- [x]'));
		await rewrite(vault, 'People/Would like to know/Bram de Wit.md', (text) =>
			text.replace('tags:', 'b: [\ntags:'),
		);
		const words: Readonly<Record<string, string>> = { import: 'import ~/more.csv --list network90' };
		for (const { name, text } of documents) {
			const { stdout } = await run(`top-of-mind ${words[name] ?? name} --vault ~/notes --json`);
			expect(shapeOf(JSON.parse(stdout)), name).toEqual(shapeOf(JSON.parse(text)));
		}
	});
});
