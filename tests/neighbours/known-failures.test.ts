// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import type { Files } from '../devices/device';
import { first, play, withDevices } from '../devices/history';
import { deliverWhileOff, deliverWhileOn } from '../devices/merges/merge';
import { ThreeWayMerge } from '../devices/merges/three-way';
import { startingVault } from '../devices/starting-vault';
import { aWhile, fewPeople, openPlugin, personText, todaysNote } from '../support/open-plugin';
import type { BenchApp } from '../workbench/workbench';
import { lastTouched, lines, openToday, today } from './todays-lines';

/** Failures that users of other plugins have reported. None of them may occur here. */
describe('known failures of other plugins do not occur here:', () => {
	it.each([
		['off', deliverWhileOff],
		['on', deliverWhileOn],
	])(
		'duplicate blocks from two devices: lines that both have written are there once, with the ticks of both (sync while %s)',
		async (_, deliver) => {
			await withDevices(['app', 'app'], async (devices) => {
				const agreed: Files = new Map([...startingVault(), ['Journal/2026-11-23.md', '# Monday\n\nRain.\n']]);
				for (const device of devices) await device.replaceFiles(agreed);
				const { passed } = await play(
					{
						edits: [
							[{ do: 'write today' }, { do: 'tick', line: 2, isDated: false }],
							[
								{ do: 'write words', words: 'Snow.', where: 'end' },
								{ do: 'write today' },
								{ do: 'tick', line: 3, isDated: true },
							],
						],
						choice: 0,
					},
					devices,
					{ merge: new ThreeWayMerge(agreed), agreed, deliver },
				);
				const [here, there] = passed;
				expect(Object.fromEntries(there ?? [])).toEqual(Object.fromEntries(here ?? []));
				const text = first(passed).get('Journal/2026-11-23.md') ?? '';
				const found = findActionLines(text).map(({ line }) => line);
				expect(found.map(({ id }) => id).sort()).toEqual(
					['compassion', 'introduction', 'outreach', 'sharing'].map((kind) => `tom-20261123-${kind}`),
				);
				expect(found.filter(({ done }) => done)).toHaveLength(2);
				expect(text.match(/^## Top of mind$/gm)).toHaveLength(1);
				expect(text).toContain('Rain.');
				expect(text).toContain('Snow.');
			});
		},
	);

	it('a wrong task ticked through a shifted position: the panel ticks the line itself, wherever it has moved', async () => {
		const open = await openToday();
		open.run('open-panel');
		await open.pass(100);
		const box = [
			...open.bench.containerEl.querySelectorAll<HTMLInputElement>('.top-of-mind-panel input[type=checkbox]'),
		].find((one) => one.getAttribute('aria-label')?.includes('Dorothy') === true);
		const release = open.bench.holdMetadata();
		const shifted = `---\nmood: good\n---\n${'- [ ] my own task\n'.repeat(9)}- [ ] Call or write [[Dorothy Vaughan]] ^mine\n\n${lines.compassion.replace('20261123', '20261120')}\n${today}`;
		open.store.put(todaysNote, shifted);
		await open.bench.changedOutside(todaysNote);
		box?.click();
		await open.pass(100);
		expect(open.text(todaysNote)).toBe(shifted.replace(lines.compassion, lines.compassion.replace('[ ]', '[x]')));
		release();
		await open.pass(100);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it('frontmatter overwritten by a stale copy: what another plugin wrote a moment before is still there', async () => {
		const dorothy = 'People/Dorothy Vaughan.md';
		let isWritten = false;
		const writeMeanwhile = ({ vault }: BenchApp): void => {
			const read = vault.read.bind(vault);
			vault.read = async (file) => {
				const text = await read(file);
				if (file.path === dorothy && !isWritten) {
					isWritten = true;
					await vault.process(file, (current) =>
						current.replace(
							'---\nSomebody.',
							'updated: 2026-11-23T09:00:00\nneeds:\n  - a lift\n---\nSomebody dear.',
						),
					);
				}
				return text;
			};
		};
		const open = await openToday({}, { prepare: writeMeanwhile });
		await open.writeOutside(todaysNote, today.replace(lines.compassion, lines.compassion.replace('[ ]', '[x]')));
		expect(isWritten).toBe(true);
		expect(open.text(dorothy)).toBe(
			personText(
				'network90',
				'lastTouched: 2026-11-23',
				'updated: 2026-11-23T09:00:00',
				'needs:',
				'  - a lift',
			).replace('Somebody.', 'Somebody dear.'),
		);
	});

	it('text lost under an open editor: every letter stays, typed while lines are written and ticks applied', async () => {
		const open = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		const { editor } = await open.bench.openNote(todaysNote);
		const person = await open.bench.openNote('People/Dorothy Vaughan.md', { pane: 'split' });
		await open.pass(2_300);
		for (let key = 0; key < 40; key += 1) {
			editor.replaceRange('a', { line: 0, ch: 0 });
			if (key === 10) open.run('write-today');
			if (key === 20) editor.setValue(editor.getValue().replaceAll('- [ ]', '- [x]'));
			person.editor.replaceRange('b', { line: person.editor.lineCount() - 1, ch: 0 });
			await open.pass(key % 10 === 9 ? 2_500 : 120);
		}
		await open.pass(aWhile);
		await open.pass(aWhile);
		expect(open.text(todaysNote)).toMatch(/^a{40}Rain\.\n\n## Top of mind\n/);
		expect(findActionLines(open.text(todaysNote)).map(({ line }) => line.done)).toEqual([true, true, true, true]);
		expect(open.text('People/Dorothy Vaughan.md')).toMatch(/lastTouched: 2026-11-23\n---\nSomebody\.\nb{40}$/);
		expect(editor.getValue()).toBe(open.text(todaysNote));
		expect(open.bench.lostEdits).toEqual([]);
	});

	it('an import that stops at the first odd card: no contact after one is left out', async () => {
		const odd = [
			'BEGIN:VCARD\nVERSION:9.9\nFN;ENCODING=QUOTED-PRINTABLE:=ZZ=\nEND:VCARD',
			'BEGIN:VCARD\nN:;;;;\nBDAY:yesterday\nEND:VCARD',
			'BEGIN:VCARD\nFN:Never Closed\nPHOTO;ENCODING=b:////\n ====',
			'BEGIN:VCARD\nFN:a/b\\\\c:|d?*#^[[]]\nTEL:none\nEMAIL:nobody\nEND:VCARD',
			'END:VCARD\n\u0000\uFFFD:;=\nBEGIN:VEVENT\nEND:VEVENT',
			'BEGIN:VCARD\nEND:VCARD',
		];
		const good = [
			'Ada Lovelace',
			'Ben Franklin',
			'Carl Sagan',
			'Dorothy Vaughan',
			'Emmy Noether',
			'Grace Hopper',
			'Hedy Lamarr',
		];
		const open = await openPlugin({ 'People/Frances Allen.md': personText('network90') });
		open.run('import-contacts');
		await open.pass(50);
		const area = document.querySelector<HTMLTextAreaElement>('.modal textarea');
		if (area === null) throw new Error('Nothing can be pasted');
		area.value = good.map((name, at) => `${odd[at] ?? ''}\nBEGIN:VCARD\nFN:${name}\nEND:VCARD\n`).join('');
		area.dispatchEvent(new Event('input', { bubbles: true }));
		for (const words of [/^Review$/, /^Import \d+ of \d+$/]) {
			[...document.querySelectorAll<HTMLButtonElement>('.modal button')]
				.find(({ textContent }) => words.test(textContent))
				?.click();
			await open.pass(500);
		}
		for (const name of good)
			expect([name, open.text(`People/${name}.md`)]).toEqual([name, '---\ntags:\n  - network90\n---\n']);
		expect(open.text('People/Never Closed.md')).toContain('network90');
	});
});
