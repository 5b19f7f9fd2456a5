// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const lines = {
	introduction:
		'- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction',
	sharing:
		'- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · [[Pricing]] fits pricing ^tom-20261123-sharing',
	compassion:
		'- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion',
	outreach: '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach',
};

const today = ['Rain.', '', '## Top of mind', ...Object.values(lines), ''].join('\n');

async function openToday(more: Record<string, string> = {}): Promise<OpenPlugin> {
	return openPlugin({ ...fewPeople(), 'Pricing.md': 'Prices.\n', [todaysNote]: today, ...more });
}

const ticked = (line: string): string => line.replace('[ ]', '[x]');

describe('a tick', () => {
	it('in another program touches exactly the person named, and changes nothing else in their note', async () => {
		const { store, writeOutside } = await openToday();
		const before = store.snapshot();
		const after = today.replace(lines.compassion, ticked(lines.compassion));
		await writeOutside(todaysNote, after);
		expect(store.snapshot()).toEqual({
			...before,
			[todaysNote]: after,
			'People/Dorothy Vaughan.md': personText('network90', 'lastTouched: 2026-11-23'),
		});
	});

	it('in the editor counts once it is saved', async () => {
		const { bench, text, pass } = await openToday();
		const { editor } = await bench.openNote(todaysNote);
		editor.setValue(today.replace(lines.outreach, ticked(lines.outreach)));
		await pass(aWhile);
		expect(text('People/Grace Hopper.md')).toBe(personText('list20', 'lastTouched: 2026-11-23'));
		expect(bench.lostEdits).toEqual([]);
	});

	it('on an introduction lands in the notes of both', async () => {
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.introduction, ticked(lines.introduction)));
		expect(text('People/Ada Lovelace.md')).toBe(
			personText(
				'network90',
				'lastTouched: 2026-11-23',
				'interests: [climbing]',
				'introduced:',
				'  - "[[Ben Franklin]]"',
			),
		);
		expect(text('People/Ben Franklin.md')).toContain('introduced:\n  - "[[Ada Lovelace]]"');
	});

	it('on a sharing puts down what was shared', async () => {
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.sharing, ticked(lines.sharing)));
		expect(text('People/Carl Sagan.md')).toBe(
			personText('network90', 'lastTouched: 2026-11-23', 'shared:', '  - "[[Pricing]]"'),
		);
	});

	const doneBefore = (day: string, name: string): Record<string, string> => ({
		[`${day}.md`]: `- [x] Call or write [[${name}]] (not in touch yet) ^tom-${day.replaceAll('-', '')}-compassion\n`,
	});

	it.each([false, true])(
		'made while the plugin was not running is applied at the next start (cache of an earlier run: %j)',
		async (indexed) => {
			const files = {
				...fewPeople(),
				...doneBefore('2026-11-22', 'Carl Sagan'),
				...doneBefore('2026-10-25', 'Dorothy Vaughan'),
			};
			const { text } = await openPlugin(files, { indexed });
			expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-22');
			expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-10-25');
		},
	);

	it('is looked for at start in the last thirty daily notes, no further back', async () => {
		const { bench } = await openPlugin(
			{ ...fewPeople(), ...doneBefore('2026-10-24', 'Grace Hopper') },
			{ indexed: true },
		);
		expect(bench.writes).toEqual([]);
	});

	it('opens no note at start but those that hold ticked lines', async () => {
		const { bench } = await openToday();
		expect(bench.writes).toEqual([]);
	});

	it('applied again changes nothing', async () => {
		const after = today.replaceAll('[ ]', '[x]');
		const { bench, writeOutside, pass } = await openToday();
		await writeOutside(todaysNote, after);
		const written = bench.writes.length;
		await writeOutside(todaysNote, `${after}More.\n`);
		await pass(aWhile);
		expect(bench.writes).toHaveLength(written);
	});

	it('saves what is being typed in the person’s note before it writes there', async () => {
		const { bench, text, writeOutside, pass } = await openToday();
		const first = await bench.openNote('People/Dorothy Vaughan.md');
		const second = await bench.openNote('People/Dorothy Vaughan.md', { pane: 'split' });
		first.editor.setValue(first.editor.getValue().replace('Somebody.', 'Somebody dear.'));
		await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)));
		await pass(1_000);
		expect(text('People/Dorothy Vaughan.md')).toBe(
			personText('network90', 'lastTouched: 2026-11-23').replace('Somebody.', 'Somebody dear.'),
		);
		expect(second.editor.getValue()).toBe(text('People/Dorothy Vaughan.md'));
		expect(bench.lostEdits).toEqual([]);
	});

	it('waits for a pause if the user types without one, and loses no letter', async () => {
		const { bench, text, writeOutside, pass } = await openToday();
		const { editor } = await bench.openNote('People/Dorothy Vaughan.md');
		await writeOutside(
			todaysNote,
			today.replace(lines.compassion, ticked(lines.compassion)).replace('Rain', 'Sun'),
		);
		await pass(1_000);
		await writeOutside(todaysNote, today);
		for (let key = 0; key < 30; key += 1) {
			editor.replaceRange('x', { line: editor.lineCount() - 1, ch: 0 });
			if (key === 5) await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)));
			else await pass(100);
		}
		await pass(2_000);
		expect(text('People/Dorothy Vaughan.md')).toBe(
			`${personText('network90', 'lastTouched: 2026-11-23')}${'x'.repeat(30)}`,
		);
		expect(bench.lostEdits).toEqual([]);
	});

	it('finds a person who has been renamed since the line was written', async () => {
		const { bench, text, writeOutside, pass } = await openToday();
		const file = bench.app.vault.getFileByPath('People/Dorothy Vaughan.md');
		if (file !== null) await bench.app.fileManager.renameFile(file, 'People/Dorothy Johnson Vaughan.md');
		await pass(100);
		expect(text(todaysNote)).toContain('[[Dorothy Johnson Vaughan]]');
		await writeOutside(todaysNote, text(todaysNote).replaceAll('- [ ] Call', '- [x] Call'));
		expect(text('People/Dorothy Johnson Vaughan.md')).toContain('lastTouched: 2026-11-23');
	});

	it('on either of two copies that a rollover left merges them into one ticked line', async () => {
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, `${today}${ticked(lines.compassion)}\n`);
		expect(text(todaysNote)).toBe(today.replace(lines.compassion, ticked(lines.compassion)));
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
	});

	it('made while the app was closed counts, too, if text was added right after the line', async () => {
		const behind = `${ticked(lines.compassion)}\nShe was glad.\n`;
		const { text } = await openPlugin({ ...fewPeople(), [todaysNote]: behind }, { indexed: true });
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toBe(behind);
	});

	it('on neither of two copies that a merge left while the app was closed merges them, too', async () => {
		const { text } = await openPlugin(
			{ ...fewPeople(), [todaysNote]: `${today}\n## Top of mind\n${lines.compassion}\n` },
			{ indexed: true },
		);
		expect(text(todaysNote)).toBe(today);
	});

	it('says so where a person’s note cannot be written, and handles the others', async () => {
		const broken = fewPeople()['People/Dorothy Vaughan.md']?.replace('---\nSomebody', 'x: [\n---\nSomebody') ?? '';
		const { bench, store, text, notices, pass } = await openToday();
		const release = bench.holdMetadata();
		store.put('People/Dorothy Vaughan.md', broken);
		store.put(todaysNote, today.replaceAll('[ ]', '[x]'));
		await bench.changedOutside(todaysNote);
		release();
		await pass(100);
		expect(text('People/Dorothy Vaughan.md')).toBe(broken);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-23');
		expect(notices().join()).toMatch(/Dorothy Vaughan: .*cannot be read/);
	});
});

describe('an untick', () => {
	it('puts back what was there, byte for byte', async () => {
		const { store, writeOutside } = await openToday();
		const before = store.snapshot();
		await writeOutside(todaysNote, today.replaceAll('[ ]', '[x]'));
		expect(store.snapshot()).not.toEqual(before);
		await writeOutside(todaysNote, today);
		expect(store.snapshot()).toEqual(before);
	});

	it('leaves a touch that another ticked line supports', async () => {
		const logged = '- [x] In touch with [[Dorothy Vaughan]] (last 2026-10-20) · coffee ^tom-20261123-touch-1\n';
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)) + logged);
		await writeOutside(todaysNote, today + logged);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
	});

	it('leaves a touch that a ticked line in another note supports', async () => {
		const done = lines.compassion.replace(' ^tom', ' ✅ 2026-11-23 ^tom').replace('tom-20261123', 'tom-20261120');
		const { text, writeOutside } = await openToday({ '2026-11-20.md': `${ticked(done)}\n` });
		await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)));
		await writeOutside(todaysNote, today);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
	});

	it('leaves a date that the user has changed by hand since', async () => {
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)));
		await writeOutside('People/Dorothy Vaughan.md', personText('network90', 'lastTouched: 2026-11-22'));
		await writeOutside(todaysNote, today);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-22');
	});

	it('of a line ticked before the app started counts as well', async () => {
		const { text, writeOutside } = await openToday({
			[todaysNote]: today.replace(lines.compassion, ticked(lines.compassion)),
		});
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
		await writeOutside(todaysNote, today);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-10-20');
	});

	it('is different from removing the line, which keeps the touch', async () => {
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)));
		await writeOutside(todaysNote, today.replace(`${lines.compassion}\n`, ''));
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
	});

	it('by another plugin that takes its date along goes back by that date', async () => {
		const done = ticked(lines.compassion).replace(' ^tom', ' ✅ 2026-11-22 ^tom');
		const { text, writeOutside } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.compassion, done));
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-22');
		await writeOutside(todaysNote, today);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-10-20');
	});
});

describe('undo', () => {
	const undoButton = (): HTMLButtonElement | null => document.querySelector('.notice button');

	it('takes a tick and its touch back, and names people in the order of the line', async () => {
		const { store, writeOutside, notices, pass } = await openToday();
		const before = store.snapshot();
		await writeOutside(todaysNote, today.replace(lines.introduction, ticked(lines.introduction)));
		expect(notices()).toEqual(['In touch with Ben Franklin, Ada LovelaceUndo']);
		undoButton()?.click();
		await pass(100);
		expect(store.snapshot()).toEqual(before);
		expect(notices()).toContain('Undone');
	});

	it('refuses with a reason if the note has changed since', async () => {
		const { text, writeOutside, notices, pass } = await openToday();
		await writeOutside(todaysNote, today.replace(lines.compassion, ticked(lines.compassion)));
		const changed = `${text('People/Dorothy Vaughan.md')}She moved to Hampton.\n`;
		await writeOutside('People/Dorothy Vaughan.md', changed);
		undoButton()?.click();
		await pass(100);
		expect(text('People/Dorothy Vaughan.md')).toBe(changed);
		expect(text(todaysNote)).toContain('- [x] Call or write');
		expect(notices().join()).toContain('Dorothy Vaughan has changed since');
	});
});
