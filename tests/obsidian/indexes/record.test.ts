// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fewPeople, openPlugin, todaysNote } from '../../support/open-plugin';

const ticked = (day: string): string =>
	`Rain.\n- [x] Reach out to [[Grace Hopper|Grace]] (not in touch yet) · [[Ada Lovelace]] knows them ^tom-${day}-outreach\n`;

it('the ladder goes up by the ticked lines of all notes, as the app’s cache has them', async () => {
	const { run, pass, text, writeOutside, bench } = await openPlugin({
		...fewPeople(),
		'2026-10-01.md': ticked('20261001'),
		'2026-10-02.md': ticked('20261002'),
	});
	const reason = async (): Promise<string> => {
		const today = bench.app.vault.getFileByPath(todaysNote);
		if (today !== null) await bench.app.fileManager.trashFile(today);
		await pass(100);
		run('write-today');
		await pass(500);
		return /Reach out.* · (.*) \^tom/.exec(text(todaysNote))?.[1] ?? '';
	};
	// The last touch was on 2 October, so the plan names her again.
	expect(await reason()).toBe('ask around for somebody who knows them');
	await writeOutside('2026-10-02.md', ticked('20261002').replace('[x]', '[ ]'));
	expect(await reason()).toBe('write what you admire in their work');
	const first = bench.app.vault.getFileByPath('2026-10-01.md');
	if (first !== null) await bench.app.fileManager.trashFile(first);
	await pass(100);
	expect(await reason()).toBe('mention or comment on their work');
});
