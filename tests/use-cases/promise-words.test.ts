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
		['#call [[Ada Lovelace|Ada]]: send the list', 'send the list'],
		['call – [[Ada Lovelace]]', 'call'],
		['call @[[Ada Lovelace]]', 'call'],
		['call ([[Ada Lovelace]])', 'call'],
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

	it.each([
		['send %%not today%% the list', 'send the list'],
		['send <!-- not today --> the list', 'send the list'],
		['send @[[Journal/2026-11-30]] the list', 'send the list'],
		['send [due:: 2026-11-30] the list', 'send the list'],
		['send (priority:: high) the list', 'send the list'],
		['send (@2026-11-30) the list', 'send the list'],
		['send @{2026-11-30} the list', 'send the list'],
		['send @@{10:00} the list', 'send the list'],
		['bring @[[Room 4]] the list', 'bring @Room 4 the list'],
		['see the folder ^abc of the list', 'see the folder ^abc of the list'],
	])('%j leaves out notes and fields amid the words: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it.each([
		['send%%not today%%the list', 'send the list'],
		['show![[photo.png]]the photo', 'show the photo'],
		['send the list<br>today', 'send the list today'],
		['send[due:: 2026-11-30]the list', 'send the list'],
		['send⏫the list', 'send the list'],
		['songs::lyrics', 'songs lyrics'],
		['call()today', 'call today'],
	])('%j keeps words apart where something between them is left out: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it.each([
		['read [her paper](https://example.org/paper_(first)) again', 'read her paper again'],
		['read [her paper](https://example.org/x "The paper") again', 'read her paper again'],
		['read [her paper](https://example.org/x  "The paper") again', 'read her paper again'],
		['read <https://example.org/x> again', 'read example.org/x again'],
		['read http://www.example.org/x again', 'read example.org/x again'],
		['write to ada@example.org', 'write to ada@example.org'],
		['look at [ ](Maps/Map.md) again', 'look at Map again'],
		['show ([ the map ](Maps/Map.md)) again', 'show (the map) again'],
		['show [C\\# for all](Books/C.md) again', 'show C# for all again'],
	])('%j reads a link as its text: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it.each([
		['_send_ the list', 'send the list'],
		['___send___ the list', 'send the list'],
		['sign here ___ and there', 'sign here and there'],
		['send === the list', 'send the list'],
		['send ~~~ the list', 'send the list'],
		['send %%% the list', 'send the list'],
		['save $$$ for the trip', 'save for the trip'],
		['a list:: of places', 'a list of places'],
		['show that a===b', 'show that a=b'],
		['send <u>the</u> list', 'send the list'],
		['learn C\\# and 2 \\+ 2', 'learn C# and 2 + 2'],
		['open the folder a\\b', 'open the folder a\\b'],
		['send the list\\\\\\\\', 'send the list'],
		['##family dinner with ##friends', 'family dinner with friends'],
		['meet @(the park) or @@(the hall)', 'meet (the park) or (the hall)'],
		['meet (@home or (@@work', 'meet (home or (work'],
		['call (soon) about ( ) tea', 'call (soon) about tea'],
		[': – send the list –,', 'send the list'],
		['send\uE000 the list\uE001 today', 'send the list today'],
	])('%j says in plain words: %j', (content, words) => {
		expect(wordsOf(content)).toBe(words);
	});

	it('show no path where the text of a link holds a picture', () => {
		expect(wordsOf('show [the photo ![[photo.png]]](Maps/Map.md) again')).toMatch(/^show the photo\b.* again$/);
		expect(wordsOf('show [the photo ![[photo.png]]](Maps/Map.md) again')).not.toContain('Map.md');
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
		['call 📅 2026-11-30 📅 2026-13-30', '2026-11-30'],
		['call 📅 2026-11-29 📅 2026-11-30', '2026-11-30'],
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
			{ numRuns: runs(4_000), examples: [['(#@'], ['@#('], ['(@#tag'], ['x (##@@now)']] },
		);
	});
});
