import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionKind } from '../../src/actions/action';
import { markLines } from '../../src/daily-note/action-block';
import { renderAction } from '../../src/daily-note/render-line';
import { lineContext } from '../../src/daily-note/today-actions';
import { message } from '../../src/language/message';
import { readTicks } from '../../src/record/ticked-lines';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { revertTicks } from '../../src/use-cases/revert-ticks';
import { anyPaths } from '../support/arbitraries';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { markdownLinks, wikilinks } from '../support/memory-vault';
import { vaultDiff } from '../support/note-diff';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const ada = personNote('Ada', { lastTouched: '2026-10-30' });
const ben = personNote('Ben');
const topic = plainNote('Topics/Pricing.md', 'Words\n');
const call = '- [x] Call or write [[Ada]] (last 2026-10-30) ^tom-20261123-compassion';
const introduce = '- [x] Introduce [[Ada]] (last 2026-10-30) to [[Ben]] (not in touch yet) ^tom-20261123-introduction';
const share = '- [x] Share with [[Ben]] (not in touch yet) · [[Pricing]] fits ^tom-20261123-sharing';

/** Applies the lines, unticks some of them, and reverts what those had changed. */
async function untick(
	lines: readonly string[],
	unticked: readonly string[],
	...notes: TestNote[]
): Promise<TestRoutine> {
	const routine = routineOf([...(notes.length > 0 ? notes : [ada, ben]), topic, plainNote(note, lines.join('\n'))]);
	await applyTicks([note], routine);
	const ticksOf = (some: readonly string[]): ReturnType<typeof readTicks>['ticks'] =>
		readTicks(some.join('\n'), note, routine).ticks;
	await revertTicks(ticksOf(unticked), ticksOf(lines.filter((line) => !unticked.includes(line))), routine);
	return routine;
}

describe('an untick', () => {
	it('restores the previous day in the line', async () => {
		expect(vaultDiff((await untick([call], [call])).vault)).toEqual({});
	});

	it('removes the last touch of a person never touched before', async () => {
		const line = '- [x] Call [[Ben]] (not in touch yet) ^tom-20261123-compassion';
		expect(vaultDiff((await untick([line], [line])).vault)).toEqual({});
	});

	it('removes an introduction from both people, and what was shared', async () => {
		expect(vaultDiff((await untick([introduce], [introduce])).vault)).toEqual({});
		expect(vaultDiff((await untick([share], [share])).vault)).toEqual({});
	});

	it('leaves a last touch alone that has moved on since', async () => {
		const routine = routineOf([personNote('Ada', { lastTouched: '2026-11-22' }), plainNote(note)]);
		const { ticks } = readTicks(
			'- [x] Call [[Ada]] (last 2026-10-30) ✅ 2026-11-20 ^tom-20261120-compassion',
			note,
			routine,
		);
		await revertTicks(ticks, [], routine);
		expect(routine.vault.writes).toEqual([]);
	});

	it('leaves alone what another ticked line supports', async () => {
		const { vault } = await untick([call, introduce, share], [introduce]);
		expect(vaultDiff(vault)).toEqual({
			'People/Ada.md': ['- lastTouched: 2026-10-30', '+ lastTouched: 2026-11-23'],
			'People/Ben.md': ['+ lastTouched: 2026-11-23', '+ shared:', '+   - "[[Pricing]]"'],
		});
	});

	it('leaves an introduction and a sharing that another ticked line holds too', async () => {
		const again = introduce.replace('20261123', '20261122').replace(' ^', ' ✅ 2026-11-22 ^');
		const { vault } = await untick([introduce, again], [introduce]);
		expect(vault.textOf('People/Ben.md')).toContain('introduced:\n  - "[[Ada]]"\n');
		const shareAgain = share.replace('20261123', '20261122');
		expect((await untick([share, shareAgain], [share])).vault.textOf('People/Ben.md')).toContain(
			'shared:\n  - "[[Pricing]]"\n',
		);
	});

	it('takes only its own items off the lists', async () => {
		const known = personNote('Ada', { lastTouched: '2026-10-30', introduced: ['[[Carl]]'], shared: ['[[Tea]]'] });
		expect(vaultDiff((await untick([introduce], [introduce], known, ben)).vault)).toEqual({});
	});

	it('finds its items by their targets, however they are written', async () => {
		const routine = routineOf([
			personNote('Ada', { lastTouched: '2026-11-23', introduced: ['[[People/Ben|Benjamin]]', '[[Carl]]'] }),
			personNote('Ben', { lastTouched: '2026-11-23' }),
		]);
		await revertTicks(readTicks(introduce, note, routine).ticks, [], routine);
		expect(routine.vault.textOf('People/Ada.md')).not.toContain('Benjamin');
		expect(routine.vault.textOf('People/Ada.md')).toContain('[[Carl]]');
	});

	it('reports whose last touch moved back', async () => {
		const routine = routineOf([ada, ben, plainNote(note, introduce)]);
		await applyTicks([note], routine);
		const { touched } = await revertTicks(readTicks(introduce, note, routine).ticks, [], routine);
		expect(touched).toEqual([
			{ path: 'People/Ada.md', kind: 'introduction', day: '2026-11-23', from: '2026-11-23', to: '2026-10-30' },
			{ path: 'People/Ben.md', kind: 'introduction', day: '2026-11-23', from: '2026-11-23', to: null },
		]);
	});

	it('is a failure with the note’s name if a note cannot be written, and still handles the others', async () => {
		const routine = routineOf([ada, ben, plainNote(note, introduce)]);
		await applyTicks([note], routine);
		routine.vault.failWriting('People/Ada.md');
		const { failures, touched } = await revertTicks(readTicks(introduce, note, routine).ticks, [], routine);
		expect(failures.map(({ path }) => path)).toEqual(['People/Ada.md']);
		expect(touched.map(({ path }) => path)).toEqual(['People/Ben.md']);
	});
});

describe('a tick and an untick', () => {
	const kinds: readonly ActionKind[] = ['outreach', 'introduction', 'sharing', 'compassion'];
	const said = fc.record({
		paths: anyPaths({ minLength: 3, maxLength: 3 }),
		kind: fc.constantFrom(...kinds),
		last: fc.constantFrom('2026-10-30', '2026-11-22', '1999-12-31'),
		quote: fc.constantFrom('', '"', "'"),
		introduced: fc.constantFrom(
			'',
			'introduced: []\n',
			'introduced: ["[[Nobody]]"] # whom\n',
			'introduced:\n- "[[Nobody]]"\n',
			'introduced:\n  - "[[Nobody]]" # May\n  - Somebody\n',
		),
		shared: fc.constantFrom('', 'shared: []\n', 'shared:\n    - "[[Nowhere]]"\n'),
		comment: fc.constantFrom('', ' # by phone'),
		eol: fc.constantFrom('\n', '\r\n'),
		mark: fc.constantFrom('', '\uFEFF'),
		useMarkdownLinks: fc.boolean(),
	});

	it('leave every note byte for byte as it was', async () => {
		await fc.assert(
			fc.asyncProperty(
				said,
				async ({ paths, kind, last, quote, introduced, shared, comment, eol, mark, useMarkdownLinks }) => {
					const yaml = `# me\nlastTouched: ${quote}${last}${quote}${comment}\ntags: [network90]\n${introduced}${shared}cadence: 30\n`;
					const text = mark + `---\n${yaml}---\nBody`.replaceAll('\n', eol);
					const [first = '', second = '', third = ''] = paths;
					const notes = [plainNote(first, text), plainNote(second, text), plainNote(third, 'Words\n')];
					const routine = routineOf([...notes, plainNote(note)], {
						links: useMarkdownLinks ? markdownLinks : wikilinks,
					});
					const people = kind === 'introduction' ? [first, second] : [first];
					const line = renderAction(
						{
							kind,
							people,
							manner: 'usual',
							reason: message('reason.fits', { note: { note: third }, topic: 'it' }),
						},
						lineContext(routine, note),
					);
					const ticked = markLines(line, `tom-20261123-${kind}`, 'x');
					routine.vault.put(note, ticked);

					await applyTicks([note], routine);
					for (const path of people) expect(routine.roster.get(path)?.lastTouched).toBe('2026-11-23');
					await revertTicks(readTicks(ticked, note, routine).ticks, [], routine);
					routine.vault.put(note, line);
					for (const { path, text: before } of notes) expect(routine.vault.textOf(path)).toBe(before);
				},
			),
			{ numRuns: runs(80) },
		);
	});
});
