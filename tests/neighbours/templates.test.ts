// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { aWhile, fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../support/open-plugin';
import type { BenchApp } from '../workbench/workbench';
import { fillLate } from './writers/templates';

const filled = '---\nmood: good\n---\n# Monday\n\n## Top of mind\n\n## Log\n- \n';
const commands = '# <% tp.date.now("dddd") %>\n\n## Top of mind\n\n## Log\n- \n';
const ofToday = ['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => `tom-20261123-${kind}`);
const ids = (text: string): string[] => findActionLines(text).map(({ line }) => line.id);

async function openMade(made: string): Promise<OpenPlugin> {
	const open = await openPlugin({ ...fewPeople(), [todaysNote]: made });
	await open.bench.openNote(todaysNote);
	return open;
}

describe.each([
	['an empty note', ''],
	['a note with the template’s commands in it', commands],
])('a template that is filled into %s', (_, made) => {
	it('before today’s lines are written has them under its heading', async () => {
		const open = await openMade(made);
		await open.pass(1_000);
		await open.writeOutside(todaysNote, fillLate(open.text(todaysNote), filled, 'overwrites'));
		await open.pass(3 * aWhile);
		const [before, after] = filled.split('## Top of mind\n');
		expect(open.text(todaysNote).startsWith(`${before ?? ''}## Top of mind\n- [ ] `)).toBe(true);
		expect(open.text(todaysNote).endsWith(after ?? '')).toBe(true);
		expect(ids(open.text(todaysNote))).toEqual(ofToday);
	});

	it('after them, because its user was asked something first, overwrites them, and they are written again', async () => {
		const open = await openMade(made);
		await open.pass(3 * aWhile);
		expect(ids(open.text(todaysNote))).toEqual(ofToday);
		await open.pass(90_000);
		await open.writeOutside(todaysNote, fillLate(made, filled, 'overwrites'));
		await open.pass(3 * aWhile);
		expect(ids(open.text(todaysNote))).toEqual(ofToday);
		expect(open.text(todaysNote).replace(/^- \[ \] .*\^tom-.*\n/gm, '')).toBe(filled);
	});

	it.each(['appends', 'prepends'] as const)('after them, and %s, leaves each of them there once', async (way) => {
		const open = await openMade(made);
		await open.pass(3 * aWhile);
		const written = open.text(todaysNote);
		await open.writeOutside(todaysNote, fillLate(written, filled, way));
		await open.pass(3 * aWhile);
		expect(open.text(todaysNote)).toBe(fillLate(written, filled, way));
		expect(ids(open.text(todaysNote))).toEqual(ofToday);
	});

	it('after them, a second time, is left alone: the two plugins do not write against each other without end', async () => {
		const open = await openMade(made);
		await open.pass(3 * aWhile);
		for (let time = 0; time < 5; time += 1) {
			await open.writeOutside(todaysNote, fillLate(made, filled, 'overwrites'));
			await open.pass(3 * aWhile);
		}
		expect(open.text(todaysNote)).toBe(filled);
	});
});

describe('lines that the user has deleted', () => {
	it('stay deleted, whatever else is typed into the note then', async () => {
		const open = await openMade('Rain.\n');
		await open.pass(aWhile);
		const { editor } = await open.bench.openNote(todaysNote);
		editor.setValue('Rain, all day.\n');
		for (let time = 0; time < 4; time += 1) await open.pass(aWhile);
		expect(open.text(todaysNote)).toBe('Rain, all day.\n');
	});

	it('stay deleted in another program, too', async () => {
		const open = await openMade('Rain.\n');
		await open.pass(aWhile);
		await open.writeOutside(todaysNote, 'Rain.\n');
		for (let time = 0; time < 4; time += 1) await open.pass(aWhile);
		expect(open.text(todaysNote)).toBe('Rain.\n');
	});
});

describe('a daily note that is made by another plugin', () => {
	it('at the very moment at which this one makes it is taken as it is, and has today’s lines in the end', async () => {
		let isMade = false;
		const makeMeanwhile = ({ vault }: BenchApp): void => {
			const read = vault.read.bind(vault);
			vault.read = async (file) => {
				const text = await read(file);
				if (file.path.startsWith('Templates/') && !isMade) {
					isMade = true;
					await vault.create(todaysNote, '# Made by a calendar\n');
				}
				return text;
			};
		};
		const files = {
			'.obsidian/daily-notes.json': '{"template":"Templates/Daily"}',
			'Templates/Daily.md': '# {{title}}\n',
			'.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"start"}',
		};
		const open = await openPlugin({ ...fewPeople(), ...files }, { prepare: makeMeanwhile });
		expect(isMade).toBe(true);
		expect(open.notices()).toEqual([]);
		for (let time = 0; time < 4; time += 1) await open.pass(aWhile);
		expect(open.text(todaysNote)).toMatch(/^# Made by a calendar\n/);
		expect(ids(open.text(todaysNote))).toEqual(ofToday);
	});
});
