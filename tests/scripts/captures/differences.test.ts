import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { vaultFolder } from '../../support/vault-folder';

const program = fileURLToPath(new URL('../../../scripts/captures/compare.mjs', import.meta.url));

const item = (parent: number): object => ({ task: ' ', parent, position: { start: { line: 3, col: 0, offset: 40 } } });
const note = (parent: number): string => JSON.stringify({ cachedMetadata: { listItems: [item(-1), item(parent)] } });
const events = (...names: string[]): string => JSON.stringify({ rename: names });

/** Runs the comparison of two folders, and returns what it prints and its exit status. */
function compare(...folders: string[]): Promise<{ status: number; printed: string[]; said: string }> {
	return new Promise((resolve) => {
		execFile(process.execPath, [program, ...folders], (error, stdout, stderr) =>
			resolve({ status: Number(error?.code ?? 0), printed: stdout.trimEnd().split('\n'), said: stderr }),
		);
	});
}

it('captures that say the same agree, whatever the order of their members', async () => {
	const one = await vaultFolder({ 'notes/People/Ada.md.json': '{"a":1,"b":[1,{"c":null}]}' });
	const other = await vaultFolder({ 'notes/People/Ada.md.json': '{"b":[1,{"c":null}],"a":1}' });
	expect(await compare(one, other)).toEqual({ status: 0, printed: ['1 capture agrees'], said: '' });
});

it('each difference is named: the note, the place, and what each app says', async () => {
	const vault = await vaultFolder({
		'workbench/notes/Board.md.json': note(-1),
		'workbench/notes/People/Ada.md.json': '{}',
		'workbench/events.json': events('rename A.md to B.md', 'resolved', 'resolved'),
		'obsidian-1.14.4/notes/Board.md.json': note(3),
		'obsidian-1.14.4/events.json': events('rename A.md to B.md', 'changed C.md', 'resolved'),
	});
	expect(await compare(join(vault, 'workbench'), join(vault, 'obsidian-1.14.4'))).toMatchObject({
		status: 1,
		printed: [
			'events: rename has "resolved" in workbench only',
			'events: rename has "changed C.md" in obsidian-1.14.4 only',
			'Board.md: cachedMetadata.listItems[1].parent is -1 in workbench, 3 in obsidian-1.14.4',
			'People/Ada.md: missing in obsidian-1.14.4',
			'4 differences',
		],
	});
});

it('of events in another order the first is named, because all that follow differ with it', async () => {
	const one = await vaultFolder({ 'events.json': events('deleted A.md', 'delete A.md', 'resolved') });
	const other = await vaultFolder({ 'events.json': events('delete A.md', 'deleted A.md', 'resolved') });
	expect(await compare(one, other)).toMatchObject({
		status: 1,
		printed: [
			expect.stringMatching(
				/^events: rename\[0\] is "deleted A\.md" in vault-\w+, "delete A\.md" in vault-\w+, and the same in another order$/,
			) as string,
			'1 difference',
		],
	});
});

it('a folder without captures, and a capture that is no JSON, are one sentence', async () => {
	const one = await vaultFolder({ 'events.json': '{}' });
	const none = await vaultFolder({});
	expect((await compare(one, none)).said).toBe(
		`There are no captures in ${none}: \`npm run test:app\` writes them.\n`,
	);
	const broken = await vaultFolder({ 'events.json': '{' });
	expect((await compare(one, broken)).said).toBe(
		`${join(broken, 'events.json')} is no capture: it is no JSON. Let \`npm run test:app\` write it again.\n`,
	);
	expect((await compare(one)).status).toBe(2);
});
