// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { commands } from '../../../scripts/cli/commands';
import { openRoutine } from '../../../scripts/cli/open-routine';
import { readCall } from '../../../scripts/cli/usage';
import { day } from '../../../src/day';
import { fewPeople, openPlugin, personText, type OpenPlugin } from '../../support/open-plugin';
import { copyOfDemo, putFiles, snapshot } from '../../support/vault-folder';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';

/** The neglected by the app's own command line, each with the days since the user was in touch. */
async function waiting({ bench }: OpenPlugin): Promise<[string, number | null][]> {
	const answer = JSON.parse(await bench.runCli('top-of-mind:neglected', { json: 'true' })) as {
		name: string;
		days: number | null;
	}[];
	return answer.map(({ name, days }) => [name, days]);
}

const dorothy = async (opened: OpenPlugin): Promise<number | null | undefined> =>
	(await waiting(opened)).find(([name]) => name === 'Dorothy Vaughan')?.[1];

describe('what notes say of contact', () => {
	it('counts as soon as it is written, and no longer when it is gone', async () => {
		const opened = await openPlugin(fewPeople());
		expect(await dorothy(opened)).toBe(34);
		await opened.writeOutside('2026-11-05.md', 'Tea with [[Dorothy Vaughan]].\n');
		expect(await dorothy(opened)).toBe(18);
		await opened.writeOutside('2026-11-05.md', '- [ ] Tea with [[Dorothy Vaughan]].\n');
		expect(await dorothy(opened)).toBe(34);
		await opened.writeOutside('Teas/One.md', '---\ndate: 2026-11-06\nattendees: ["[[Dorothy Vaughan]]"]\n---\n');
		expect(await dorothy(opened)).toBe(17);
		const note = opened.bench.app.vault.getFileByPath('Teas/One.md') ?? expect.fail();
		await opened.bench.app.fileManager.trashFile(note);
		await opened.pass(100);
		expect(await dorothy(opened)).toBe(34);
	});

	it('follows a note that gets its day by another name, and a person who does', async () => {
		const opened = await openPlugin({ ...fewPeople(), 'Tea.md': 'With [[Dorothy Vaughan]].\n' });
		const { vault, fileManager } = opened.bench.app;
		await fileManager.renameFile(vault.getFileByPath('Tea.md') ?? expect.fail(), '2026-11-07 Tea.md');
		await opened.pass(100);
		expect(await dorothy(opened)).toBe(16);
		await fileManager.renameFile(
			vault.getFileByPath('People/Dorothy Vaughan.md') ?? expect.fail(),
			'People/Dorothy V.md',
		);
		await opened.pass(500);
		expect(await waiting(opened)).toContainEqual(['Dorothy V', 16]);
	});

	it('counts no line of the plan, even where the app takes it for more of a paragraph', async () => {
		const opened = await openPlugin(fewPeople());
		const line = '    - [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) ^tom-20261105-compassion';
		await opened.writeOutside('2026-11-05.md', `Rain.\n${line}\n`);
		expect(await dorothy(opened)).toBe(34);
		await opened.writeOutside('2026-11-05.md', `Rain.\n${line}\nTea with [[Dorothy Vaughan]].\n`);
		expect(await dorothy(opened)).toBe(18);
	});

	it('counts by the settings of the moment', async () => {
		const opened = await openPlugin({
			...fewPeople(),
			[dataFile]: '{}',
			'2026-11-05.md': 'Tea with [[Dorothy Vaughan]].\n',
		});
		const changeSettings = async (data: string): Promise<void> => {
			await opened.bench.app.vault.adapter.write(dataFile, data);
			await opened.plugin.onExternalSettingsChange();
			await opened.pass(500);
		};
		expect(await dorothy(opened)).toBe(18);
		await changeSettings('{"encounters":{"count":false}}');
		expect(await dorothy(opened)).toBe(34);
		await changeSettings('{}');
		expect(await dorothy(opened)).toBe(18);
	});

	it('keeps people out of today’s plan who were met today', async () => {
		const opened = await openPlugin({
			...fewPeople(),
			'2026-11-23 Lunch.md': 'With [[Dorothy Vaughan]].\n',
			'People/Grace Hopper.md': personText('list20'),
		});
		opened.run('write-today');
		await opened.pass(500);
		expect(opened.text('2026-11-23.md')).toContain('[[Grace Hopper]]');
		expect(opened.text('2026-11-23.md')).not.toContain('[[Dorothy Vaughan]]');
	});
});

describe('the app and the program', () => {
	it('say the same of everybody in the demonstration vault', async () => {
		const folder = await copyOfDemo();
		// A cadence of a day lists everybody.
		await putFiles(folder, {
			[dataFile]: JSON.stringify({ lineLanguage: 'en', cadence: { list20: 1, network90: 1 } }),
		});
		const files = [...(await snapshot(folder))].flatMap(([path, { bytes }]) =>
			bytes === null ? [] : [[path, bytes] as const],
		);
		const { bench } = await openPlugin(Object.fromEntries(files));
		const app = JSON.parse(await bench.runCli('top-of-mind:neglected', { json: 'true' })) as unknown[];
		const { document } = await commands.neglected(
			await openRoutine(folder, day('2026-11-23'), new Date()),
			readCall(['neglected', '--vault', folder]) ?? expect.fail(),
		);
		expect(app).toEqual(document);
		expect(app.length).toBeGreaterThan(30);
	});
});
