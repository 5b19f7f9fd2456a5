import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type BuiltProgram } from '../support/built-program';
import { putFiles, textOf, vaultFolder } from '../support/vault-folder';
import { counts, person, rounds, start, startTouch, textIfThere, today, todaysNote, untilThere } from './rounds';

const wellEnded = { status: 0, signal: null, stderr: '' };
const touched = `lastTouched: ${today}`;
const before = 'lastTouched: 2026-10-04';

let program: BuiltProgram;

beforeAll(async () => {
	program = await builtProgram();
});

afterAll(() => program.remove());

/** Files of the program that its runs have not removed. */
async function leftOvers(vault: string): Promise<string[]> {
	return (await readdir(vault, { recursive: true })).filter((path) => path.includes('.top-of-mind-'));
}

describe('six touches at the same time', () => {
	it.each([
		['a daily note that is there', 'Rain.\n'],
		['a daily note that is not there yet', null],
	])('are all in %s', async (_, text) => {
		for (let round = 0; round < rounds(30); round += 1) {
			const names = Array.from({ length: 6 }, (__, index) => `Person ${index}`);
			const vault = await vaultFolder(Object.fromEntries(names.map((name) => [`${name}.md`, person(before)])));
			if (text !== null) await putFiles(vault, { [todaysNote]: text });
			const runs = names.map((name, index) => startTouch(program.path, vault, name, `words-${index}.`));
			for (const { end } of runs) expect(await end).toEqual(wellEnded);

			const note = await textOf(vault, todaysNote);
			expect(note.startsWith(text ?? '')).toBe(true);
			expect(
				counts(
					note,
					names.map((__, index) => `words-${index}.`),
				),
				note,
			).toEqual(names.map(() => 1));
			// Each line has an id of its own.
			expect(new Set(note.match(/\^tom-20261123-touch-\d+/g))).toHaveProperty('size', 6);
			for (const name of names) expect(await textOf(vault, `${name}.md`)).toBe(person(touched));
			expect(await leftOvers(vault)).toEqual([]);
		}
	});

	it('of one person are all logged', async () => {
		for (let round = 0; round < rounds(10); round += 1) {
			const vault = await vaultFolder({ 'Dan.md': person(before) });
			const words = Array.from({ length: 6 }, (_, index) => `words-${index}.`);
			for (const { end } of words.map((one) => startTouch(program.path, vault, 'Dan', one)))
				expect(await end).toEqual(wellEnded);
			expect(counts(await textOf(vault, todaysNote), words)).toEqual(words.map(() => 1));
			expect(await textOf(vault, 'Dan.md')).toBe(person(touched));
		}
	});
});

/** Appends numbered lines to two notes until it is told to stop. Opens them anew each time, as a shell does. */
const appender = `
	const fs = require('fs');
	const [vault, ...files] = process.argv.slice(1);
	let number = 0;
	process.on('SIGTERM', () => { fs.writeFileSync(vault + '/number', String(number)); process.exit(); });
	const tick = () => {
		number += 1;
		for (const file of files) {
			const at = fs.openSync(vault + '/' + file, 'a');
			const end = performance.now() + (number % 3);
			while (performance.now() < end);
			fs.writeSync(at, 'heard-' + number + '.\\n');
			fs.closeSync(at);
		}
		if (number === 1) fs.writeFileSync(vault + '/started', '');
		if (number < 5000) setTimeout(tick, 5 + Math.random() * 25);
	};
	tick();
`;

/**
 * A program that counts up in a line of two notes: it reads, changes and writes, in place or by another file, until it
 * is told to stop.
 */
const rewriter = `
	const fs = require('fs');
	const [vault, way, ...files] = process.argv.slice(1);
	let number = 0;
	process.on('SIGTERM', () => { fs.writeFileSync(vault + '/number', String(number)); process.exit(); });
	const tick = () => {
		number += 1;
		for (const file of files.map((file) => vault + '/' + file)) {
			const text = fs.readFileSync(file, 'utf8').replace(/count-\\d+/, 'count-' + number);
			if (way === 'in place') fs.writeFileSync(file, text);
			else { fs.writeFileSync(file + '~', text); fs.renameSync(file + '~', file); }
		}
		if (number === 1) fs.writeFileSync(vault + '/started', '');
		if (number < 5000) setTimeout(tick, 20 + Math.random() * 40);
	};
	tick();
`;

/**
 * Touches Dan twice, one run after the other, while another program writes his note and the daily note. Returns the
 * last number of that program.
 */
async function touchBeside(vault: string, script: string, words: readonly string[]): Promise<number> {
	const other = start(['-e', script, vault, ...words, 'Dan.md', todaysNote]);
	try {
		await untilThere(vault, 'started');
		for (const one of ['first-touch.', 'second-touch.'])
			expect(await startTouch(program.path, vault, 'Dan', one).end).toEqual(wellEnded);
	} finally {
		other.process.kill('SIGTERM');
	}
	expect(await other.end).toEqual(wellEnded);
	return Number(await textOf(vault, 'number'));
}

describe('beside a program that', () => {
	it('appends to the same notes, every line of both is there once', async () => {
		for (let round = 0; round < rounds(60); round += 1) {
			const vault = await vaultFolder({ 'Dan.md': person(before), [todaysNote]: 'Rain.\n' });
			const heard = Array.from(
				{ length: await touchBeside(vault, appender, []) },
				(_, index) => `heard-${index + 1}.`,
			);
			const note = await textOf(vault, todaysNote);
			const dan = await textOf(vault, 'Dan.md');
			expect(dan.match(/heard-\d+\./g)).toEqual(heard);
			expect([...(note.match(/heard-\d+\./g) ?? [])].sort()).toEqual([...heard].sort());
			expect(counts(note, ['Rain.\n', 'first-touch.', 'second-touch.'])).toEqual([1, 1, 1]);
			expect(counts(dan, [touched, before, 'Met in Porto.'])).toEqual([1, 0, 1]);
			expect(await leftOvers(vault)).toEqual([]);
		}
	});

	it.each(['in place', 'by another file'])(
		'rewrites the same notes %s, the touches and its last words are there once',
		async (way) => {
			for (let round = 0; round < rounds(30); round += 1) {
				const vault = await vaultFolder({
					'Dan.md': `${person(before)}count-0\n`,
					[todaysNote]: 'Rain.\ncount-0\n',
				});
				const number = await touchBeside(vault, rewriter, [way]);
				const note = await textOf(vault, todaysNote);
				expect(
					counts(note, ['Rain.\n', `count-${number}\n`, 'count-', 'first-touch.', 'second-touch.']),
					note,
				).toEqual([1, 1, 1, 1, 1]);
				expect(await textOf(vault, 'Dan.md')).toBe(`${person(touched)}count-${number}\n`);
				expect(await leftOvers(vault)).toEqual([]);
			}
		},
	);
});

/** The draft of a run, as soon as there is one. Null where the run ends before. */
async function nextChange(vault: string, running: Promise<unknown>): Promise<void> {
	let hasEnded = false;
	void running.then(() => (hasEnded = true));
	const size = async (): Promise<string> =>
		(await readdir(vault)).join() + String((await stat(join(vault, 'Dan.md'))).ino);
	const first = await size();
	while (!hasEnded && (await size()) === first) await setTimeout(0);
}

describe('a run that is killed', () => {
	it('in the middle of a write leaves whole notes, and the next run does the rest', async () => {
		const whole = rounds(200);
		let landed = 0;
		for (let kills = 0; landed < whole; kills += 1) {
			expect(kills, 'kills that came too late').toBeLessThan(whole * 3 + 20);
			const log = kills % 2 === 0 ? 'Rain.\n' : '';
			const vault = await vaultFolder({ 'Dan.md': person(before), ...(log === '' ? {} : { [todaysNote]: log }) });
			const killed = startTouch(program.path, vault, 'Dan', 'first-touch.');
			await nextChange(vault, killed.end);
			await setTimeout((kills % 12) * 5);
			killed.process.kill('SIGKILL');
			const { signal, status } = await killed.end;
			if (signal === 'SIGKILL') landed += 1;
			else expect(status).toBe(0);

			const half = await textIfThere(vault, todaysNote);
			expect(half.startsWith(log) || half === '').toBe(true);
			expect(counts(half, ['first-touch.'])[0]).toBeLessThanOrEqual(1);
			expect([person(before), person(touched)]).toContain(await textOf(vault, 'Dan.md'));
			expect(await startTouch(program.path, vault, 'Dan', 'second-touch.').end).toEqual(wellEnded);
			const note = await textOf(vault, todaysNote);
			expect(note.startsWith(log)).toBe(true);
			expect(counts(note, ['first-touch.', 'second-touch.'])).toEqual([counts(half, ['first-touch.'])[0], 1]);
			expect(await textOf(vault, 'Dan.md')).toBe(person(touched));
		}
	});
});
