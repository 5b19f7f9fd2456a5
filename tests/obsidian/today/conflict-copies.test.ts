// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const dorothy = 'People/Dorothy Vaughan.md';
const line = '- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · neglected ^tom-20261123-compassion\n';
const ticked = line.replace('[ ]', '[x]');
const copyOfToday = '2026-11-23 (conflicted copy).md';

function panelText({ bench }: OpenPlugin): string {
	return bench.containerEl.querySelector('.top-of-mind-panel')?.textContent ?? '';
}

describe('a sync-conflict copy that appears while the app is open', () => {
	it('of a person is not a person, and the panel reports it', async () => {
		const opened = await openPlugin(fewPeople());
		opened.run('open-panel');
		await opened.pass(200);
		expect(panelText(opened)).toContain('Network of 90: 5 of 90');
		expect(panelText(opened)).not.toContain('One thing');
		await opened.writeOutside(
			'People/Dorothy Vaughan.sync-conflict-20261123-101010-ABCDEF.md',
			personText('network90'),
		);
		await opened.pass(200);
		expect(panelText(opened)).toContain('Network of 90: 5 of 90');
		expect(panelText(opened)).toContain('One thing');
	});

	it('of a daily note has no ticks that count', async () => {
		const { text, writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: line });
		await writeOutside(copyOfToday, ticked);
		expect(text(dorothy)).toContain('lastTouched: 2026-10-20');
		expect(text(copyOfToday)).toBe(ticked);
	});

	it('of a daily note counts once it replaces the note', async () => {
		const { text, bench, pass, writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: line });
		await writeOutside(copyOfToday, ticked);
		const copy = bench.app.vault.getFileByPath(copyOfToday);
		const note = bench.app.vault.getFileByPath(todaysNote);
		if (copy === null || note === null) throw new Error('Both notes are there');
		await bench.app.vault.modify(note, text(copyOfToday));
		await bench.app.fileManager.trashFile(copy);
		await pass(200);
		expect(text(dorothy)).toContain('lastTouched: 2026-11-23');
	});

	it('keeps a touch whose tick the sync has moved into it', async () => {
		const { text, writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: line });
		await writeOutside(todaysNote, ticked);
		expect(text(dorothy)).toContain('lastTouched: 2026-11-23');
		await writeOutside(copyOfToday, ticked);
		await writeOutside(todaysNote, line);
		expect(text(dorothy)).toContain('lastTouched: 2026-11-23');
	});
});
