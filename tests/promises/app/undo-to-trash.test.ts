// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { acts, openActing, people } from '../../undo/acts';
import { fewPeople, personText, todaysNote } from '../../support/open-plugin';

const files = {
	...fewPeople(),
	'Pricing.md': 'Prices.\n',
	'Hedy Lamarr.md': 'Inventor.\n',
	'People/Emmy Noether.md': personText('list20', 'lastTouched: 2026-11-20'),
};
const local = {
	...files,
	'.obsidian/app.json': '{"trashOption":"local"}',
	'.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"command"}',
};

/**
 * The acts that make notes where there are none: a touch makes today's note, an import people. A tick or a swap needs a
 * line that is there.
 */
const making = acts.filter(
	({ name, writes }) => writes.some((path) => !Object.hasOwn(files, path)) && !/^a (?:tick|swap)/.test(name),
);

describe('an undo of what made a note', () => {
	it.each(making)('moves it to the trash that the user has chosen: $name', async ({ act }) => {
		const acting = await openActing(local);
		const before = acting.notes();
		const { vault, fileManager } = acting.bench.app;
		const [asked, deleted] = [vi.spyOn(fileManager, 'trashFile'), vi.spyOn(vault, 'delete')];
		const removed = vi.spyOn(vault.adapter, 'remove');
		await act(acting);
		const made = Object.entries(acting.notes()).filter(([path]) => before[path] === undefined);
		if (made.length === 0) throw new Error('The act makes no note');
		expect(await acting.undo()).toBe('Undone');
		expect(acting.notes()).toEqual(before);
		for (const [path] of made) expect(acting.store.text(`.trash/${path}`), path).toBeDefined();
		expect(asked.mock.calls.map(([file]) => file.path).sort()).toEqual(made.map(([path]) => path).sort());
		expect([deleted.mock.calls, removed.mock.calls]).toEqual([[], []]);
	});

	it('leaves the note where anything in it has changed since', async () => {
		const acting = await openActing(local);
		const asked = vi.spyOn(acting.bench.app.fileManager, 'trashFile');
		const before = acting.notes();
		await acts.find(({ name }) => name === 'a touch from the panel')?.act(acting);
		expect(before[todaysNote]).toBeUndefined();
		await acting.change(todaysNote, (text) => `${text}More.\n`);
		await acting.undo();
		expect(acting.text(todaysNote)).toContain('More.\n');
		expect(acting.text(people.ada)).toBe(before[people.ada]);
		expect(asked).not.toHaveBeenCalled();
	});
});
