import { capturedVault } from './captures/captured-vault';
import { writeCaptures } from './captures/write-captures';
import type { AppDriver } from './app-driver';
import type { Recorder } from './recorder';
import { expect, test } from './test';

type Act = (recorder: Recorder) => Promise<unknown>;

/** What is done to notes, one after another. Each is evaluated in the page. */
const acts: Readonly<Record<string, Act>> = {
	create: ({ app }) => app.vault.create('New.md', 'About [[Ada Lovelace]].\n'),
	change: ({ app, file }) => app.vault.process(file('New.md'), (text) => `${text}- [ ] More\n`),
	rename: ({ app, file }) =>
		app.fileManager.renameFile(file('Scenarios/People/Ada Lovelace.md'), 'Scenarios/People/Ada Byron.md'),
	delete: ({ app, file }) => app.fileManager.trashFile(file('New.md')),
};

/** What the app tells until it has settled, after so many events. */
async function toldAfter(app: AppDriver, count: number): Promise<string[]> {
	await app.settle();
	return (await app.recorded(({ events }) => [...events])).slice(count);
}

test('what the app says of the project’s notes, and in which order, is written down', async ({ openApp }) => {
	// The vault has ten times the notes of other scenarios.
	test.slow();
	const files = await capturedVault();
	const app = await openApp({ files: () => files, recorded: true });
	const events: Record<string, readonly string[]> = { start: await toldAfter(app, 0) };
	const notes = await app.recorded((recorder) => recorder.capture());
	for (const [name, act] of Object.entries(acts)) {
		const before = await app.recorded(({ events }) => events.length);
		await app.recorded(act);
		events[name] = await toldAfter(app, before);
	}
	await writeCaptures(app.name, notes, events);

	expect(notes.map(({ filePath }) => filePath).sort()).toEqual(
		Object.keys(files)
			.filter((path) => path.endsWith('.md'))
			.sort(),
	);
	const task = notes.find(({ filePath }) => filePath === 'Scenarios/2026-11-23.md')?.cachedMetadata.listItems?.[3];
	expect(task).toMatchObject({ id: 'tom-20261123-compassion', task: ' ' });
	expect(events['create']).toEqual(expect.arrayContaining(['create New.md', 'changed New.md']));
	expect(events['change']).toEqual(expect.arrayContaining(['modify New.md', 'changed New.md']));
	expect(events['rename']?.[0]).toBe('rename Scenarios/People/Ada Lovelace.md to Scenarios/People/Ada Byron.md');
	expect(events['delete']).toEqual(expect.arrayContaining(['delete New.md', 'deleted New.md']));
});
