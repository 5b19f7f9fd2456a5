import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoteMetadata } from '../../scripts/cli/markdown/note-metadata';
import { parseActionLine } from '../../src/daily-note/action-line';
import { renderAction } from '../../src/daily-note/render-line';
import { lineContext } from '../../src/daily-note/today-actions';
import { message } from '../../src/language/message';
import { promiseWords } from '../../src/use-cases/promise-words';
import { openTasksIn } from '../../src/use-cases/task-items';
import { personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const isAda = (target: string): boolean => target === 'Ada Lovelace';
const wordsOf = (content: string): string => promiseWords(content, isAda).words;
const dueOf = (content: string): string | null => promiseWords(content, isAda).due;

describe('the words of a promise', () => {
	it.each([
		['send the climbing list', 'send the climbing list'],
		['send [[Climbing list]] to her', 'send Climbing list to her'],
		['send [[Climbing list|the list]] and [the map](Maps/Map.md)', 'send the list and the map'],
		['send [[Lists#Climbing]], see [[#Below]]', 'send Lists, see Below'],
		[
			'read [her paper](https://example.org/paper_(1)) and https://example.org/x',
			'read her paper and example.org/x',
		],
		['show ![[photo.png]] the photo', 'show the photo'],
		['**send** the _list_ ==soon== `now`', 'send the list soon now'],
		['send the list <br> today %%not now%%<!-- or never -->', 'send the list today'],
		['send the list, C# and R&D', 'send the list, C# and R&D'],
		['bring 2*3 pots, a==b', 'bring 2×3 pots, a=b'],
		['call \u202Esoon', 'call soon'],
		['fill in {{title}} and {{{date}}}', 'fill in {title} and {date}'],
	])('%j reads %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it.each([
		['send the list 📅 2026-11-30', 'send the list'],
		['send the list ⏫ 🔁 every week 📅 2026-11-30 #friends ^abc123', 'send the list'],
		['send the list ^abc123 📅 2026-11-30', 'send the list'],
		['#task send the list #friends', 'send the list'],
		['send 📅 2026-11-30 the list', 'send the list'],
		['send the list [due:: 2026-11-30] (priority:: high)', 'send the list'],
		['[due:: [[2026-11-30]]] send the list (@2026-11-30)', 'send the list'],
		['send the list @{2026-11-30} @[[2026-11-30]]', 'send the list'],
		['talk of #family things', 'talk of family things'],
	])('%j leaves out signs of other plugins: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it.each([
		['send the climbing list [[Ada Lovelace]]', 'send the climbing list'],
		['send the list [[Ada Lovelace|Ada]] #friends 📅 2026-11-30', 'send the list'],
		['send the list ([[Ada Lovelace]])', 'send the list'],
		['send the list, @[[Ada Lovelace]]', 'send the list'],
		['send the list – [[Ada Lovelace]]', 'send the list'],
		['[[Ada Lovelace|Ada]]: send the list', 'send the list'],
		['@[[Ada Lovelace]]: send the list', 'send the list'],
		['[[Ada Lovelace]]', ''],
		['#call [[Ada Lovelace]] 📅 2026-11-30', ''],
		['', ''],
	])('%j leaves out the name that only says to whom: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it.each([
		['call [[Ada Lovelace|Ada]]', 'call Ada'],
		['buy flowers for [[Ada Lovelace]]', 'buy flowers for Ada Lovelace'],
		['Blumen kaufen für [[Ada Lovelace|Ada]] 📅 2026-11-30', 'Blumen kaufen für Ada'],
		['ask [[Ada Lovelace|Ada]] about tea', 'ask Ada about tea'],
		['call (about [[Ada Lovelace|Ada]])', 'call (about Ada)'],
		['send the list [[Ben]]', 'send the list Ben'],
	])('%j keeps a name that the sentence needs: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it('are cut to what one reads at a glance, and no sign is cut in two', () => {
		expect(wordsOf(`${'🎁 '.repeat(40)}${'word '.repeat(100)}`)).toBe(`${'word '.repeat(24).trim()}…`);
		expect(wordsOf('x'.repeat(100_000)).length).toBe(121);
	});
});

describe('the due date of a promise', () => {
	it.each([
		['call 📅 2026-11-30', '2026-11-30'],
		['call 🗓️2026-11-30', '2026-11-30'],
		['call 📅 ٢٠٢٦-١١-٣٠', '2026-11-30'],
		['call [due:: 2026-11-30]', '2026-11-30'],
		['call (due::2026-11-30T10:00)', '2026-11-30'],
		['call [Due:: [[Journal/2026-11-30|then]]]', '2026-11-30'],
		['call ⏳ 2026-11-29 📅 2026-11-30 ^abc', '2026-11-30'],
		['call ⏳ 2026-11-30', null],
		['call 2026-11-30', null],
		['call 📅 2026-13-30', null],
		['call [start:: 2026-11-30]', null],
	])('%j is due on %j', (content, day) => {
		expect(dueOf(content)).toBe(day);
	});
});

describe('an open task', () => {
	const found = (text: string, line: number): string | null => openTasksIn(text)(line)?.content ?? null;

	it.each([
		['- [ ] call', 'call'],
		['* [/] call', 'call'],
		['1. [ ] call', 'call'],
		['\t- [ ]\tcall', 'call'],
		['- - [ ] call', 'call'],
		['- [ ] call\n  tomorrow\n\nRain.', 'call tomorrow'],
		['- [ ] call\n- [ ] write', 'call'],
	])('%j is found', (text, content) => {
		expect(found(text, 0)).toBe(content);
	});

	it.each([
		'- [x] call',
		'- [-] call',
		'- call',
		'call',
		'> - [ ] call',
		'```\n- [ ] call\n```',
		'---\n- [ ] call\n---',
		'- [ ] Call or write [[Ada]] ^tom-20261120-compassion',
		'- [ ]call',
		'- [ ] Call\n  [[Ada]] ^tom-20261120-compassion ✅ 2026-11-20',
		'',
	])('%j is none', (text) => {
		expect([0, 1].map((line) => found(text, line)).every((one) => one === null)).toBe(true);
	});
});

describe('a line that says a promise', () => {
	const routine = routineOf([personNote('Ada Lovelace'), personNote('Ben')]);
	const context = lineContext(routine, 'Journal/2026-11-23.md');
	const lineOf = (content: string): string =>
		renderAction(
			{
				kind: 'sharing',
				people: ['People/Ada Lovelace.md'],
				manner: 'usual',
				reason: message('reason.promise', { words: wordsOf(content) }),
			},
			context,
		);
	const parts = [
		'send',
		' ',
		' ',
		'#tag',
		'#',
		'📅 2026-11-30',
		'📅',
		'✅ 2026-11-23',
		'⏳',
		'[due:: 2026-11-30]',
		'[[',
		']]',
		'[',
		'](',
		')',
		'(',
		'[[Ben]]',
		'[[Ada Lovelace]]',
		'![[Ben]]',
		'`',
		'%%',
		'$$',
		'::',
		':',
		'^abc',
		'^tom-20261123-outreach',
		'\\',
		'<',
		'>',
		'<!--',
		'-->',
		'*',
		'_',
		'==',
		'~~',
		'@{2026-11-30}',
		'(@2026-11-30)',
		' · ',
		'{words}',
		'https://example.org',
		'🔁 every day',
		'\u2028',
		'\t',
		'\uE000',
		'🎁',
		'🆔 abc',
		'{',
		'}',
		'=',
		'~',
	];
	const anyContent = fc.oneof(
		fc.string(),
		fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((all) => all.join('')),
	);

	it('holds no link, tag, date, field or id beside its own', () => {
		fc.assert(
			fc.property(anyContent, (content) => {
				const line = lineOf(content);
				const { links, tags } = readNoteMetadata(line, null);
				expect(links.map(({ link }) => link)).toEqual(['Ada Lovelace']);
				expect(tags).toEqual([]);
				expect(line.split('\n')).toHaveLength(1);
				expect(line.slice(0, -'^tom-20261123-sharing'.length)).not.toMatch(
					/[📅⏳✅🔁🆔^]|::|%%|\[due|@\{|\(@|https?:/u,
				);
				expect(parseActionLine(line)).toMatchObject({
					id: 'tom-20261123-sharing',
					done: false,
					completed: null,
					mentions: [{ target: 'Ada Lovelace' }],
					reasonLinks: [],
				});
			}),
			{ numRuns: runs(4_000) },
		);
	});
});
