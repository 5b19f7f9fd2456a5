import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishMessage } from '../../scripts/cli/english-message';
import type { LinkStyle } from '../../scripts/cli/folder-vault';
import type { Action } from '../../src/actions/action';
import { findActionLines } from '../../src/daily-note/action-block';
import { parseActionLine, withMark } from '../../src/daily-note/action-line';
import { renderAction, renderLink, renderTouch, type LineContext } from '../../src/daily-note/render-line';
import { ways, withWay } from '../../src/daily-note/ways';
import { day, type Day } from '../../src/day';
import { localeCodes } from '../../src/language/dictionary';
import { inEnglish } from '../../src/language/in-english';
import { message, type Message } from '../../src/language/message';
import { openLanguage } from '../../src/language/open-language';
import { findNoteLinks } from '../../src/markdown/note-links';
import type { Links } from '../../src/vault/vault';
import { anyDay, anyKind, anyPaths, anyWords } from '../support/arbitraries';
import { markdownLinks, MemoryVault, wikilinks } from '../support/memory-vault';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const paths = [
	'People/Grace Hopper.md',
	'People/Ada Lovelace.md',
	'People/Ben Franklin.md',
	'Work/Ben Franklin.md',
	'Topics/Pricing experiments.md',
];
const touches: Readonly<Record<string, Day>> = {
	'People/Ada Lovelace.md': day('2026-10-30'),
	'People/Ben Franklin.md': day('2026-10-28'),
};

function contextOf(
	words: Partial<LineContext> = {},
	all: readonly string[] = paths,
	style: LinkStyle = wikilinks,
): LineContext {
	const links = new MemoryVault(
		all.map((path) => ({ path, text: '' })),
		style,
	);
	return {
		day: day('2026-11-23'),
		note,
		links,
		language: inEnglish,
		appendText: '',
		lastTouched: (path) => touches[path] ?? null,
		...words,
	};
}

function actionOf(words: Partial<Action>): Action {
	return {
		kind: 'outreach',
		people: ['People/Grace Hopper.md'],
		manner: 'usual',
		reason: englishMessage(''),
		...words,
	};
}

/** A reason with these words, and with links to one or two notes or to none. */
function reasonOf(topic: string, [first, second]: readonly string[]): Message {
	if (first === undefined) return englishMessage(topic);
	return second === undefined
		? message('reason.fits', { note: { note: first }, topic })
		: message('reason.exchange', { giver: { note: first }, topic, taker: { note: second } });
}

describe('a rendered line', () => {
	it.each(localeCodes)(
		'has the words of its kind in %s, never those of an earlier version or of a variant',
		async (code) => {
			const language = await openLanguage(code);
			const { t } = language;
			const grace = `[[Grace Hopper]] (${t('line.never')})`;
			const ada = `[[Ada Lovelace]] (${t('line.last', { day: '2026-10-30' })})`;
			const asked: readonly (readonly [Partial<Action>, string])[] = [
				[{ kind: 'outreach' }, t('line.outreach', { person: grace })],
				[{ kind: 'sharing' }, t('line.sharing', { person: grace })],
				[{ kind: 'compassion' }, t('line.compassion', { person: grace })],
				[{ kind: 'compassion', manner: 'visit' }, t('line.visit', { person: grace })],
				[
					{ kind: 'introduction', people: ['People/Grace Hopper.md', 'People/Ada Lovelace.md'] },
					t('line.introduction', { first: grace, second: ada }),
				],
			];
			for (const [action, words] of asked)
				expect(renderAction(actionOf(action), contextOf({ language }))).toContain(`- [ ] ${words} ^`);
		},
	);

	it.each<[string, Partial<Action>, string]>([
		[
			'an outreach',
			{ reason: message('reason.connector', { note: { note: 'People/Ada Lovelace.md' } }) },
			'- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · [[Ada Lovelace]] knows them ^tom-20261123-outreach',
		],
		[
			'an introduction',
			{
				kind: 'introduction',
				people: ['People/Ada Lovelace.md', 'People/Ben Franklin.md'],
				reason: message('reason.both', { topics: 'climbing' }),
			},
			'- [ ] Introduce [[Ada Lovelace]] (last 2026-10-30) to [[People/Ben Franklin|Ben Franklin]] (last 2026-10-28) · both: climbing ^tom-20261123-introduction',
		],
		[
			'a sharing',
			{
				kind: 'sharing',
				reason: message('reason.fits', { note: { note: 'Topics/Pricing experiments.md' }, topic: 'pricing' }),
			},
			'- [ ] Share something useful with [[Grace Hopper]] (not in touch yet) · [[Pricing experiments]] fits pricing ^tom-20261123-sharing',
		],
		[
			'a compassion',
			{ kind: 'compassion', people: ['People/Ada Lovelace.md'], reason: message('reason.days', { count: 24 }) },
			'- [ ] Call or write [[Ada Lovelace]] (last 2026-10-30) · last in touch 24 days ago ^tom-20261123-compassion',
		],
		[
			'a hard time',
			{ kind: 'compassion', manner: 'visit', reason: message('reason.hardTimeOf', { words: 'lost her mother' }) },
			'- [ ] Go and be there for [[Grace Hopper]] (not in touch yet) · going through a hard time: lost her mother ^tom-20261123-compassion',
		],
		['no reason', {}, '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) ^tom-20261123-outreach'],
	])('of %s is as the daily note shows it', (_, action, line) => {
		expect(renderAction(actionOf(action), contextOf())).toBe(line);
	});

	it('gives advice in place of people', () => {
		expect(
			renderAction(
				{ kind: 'outreach', advice: englishMessage('Add a name to your List of 20 (it has none)') },
				contextOf(),
			),
		).toBe('- [ ] Add a name to your List of 20 (it has none) ^tom-20261123-outreach');
	});

	it('carries the text that settings append, before the block id', () => {
		expect(renderAction(actionOf({ reason: englishMessage('why not') }), contextOf({ appendText: '#task' }))).toBe(
			'- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · why not #task ^tom-20261123-outreach',
		);
	});

	it('writes Markdown links where the vault does', () => {
		expect(
			renderAction(actionOf({ people: ['People/Ben Franklin.md'] }), contextOf({}, paths, markdownLinks)),
		).toBe('- [ ] Reach out to [Ben Franklin](People/Ben%20Franklin.md) (last 2026-10-28) ^tom-20261123-outreach');
	});

	it('logs a touch as done, with words or without', () => {
		expect(renderTouch('People/Ada Lovelace.md', ' coffee ', 1, contextOf())).toBe(
			'- [x] In touch with [[Ada Lovelace]] (last 2026-10-30) · coffee ^tom-20261123-touch-1',
		);
		expect(renderTouch('People/Grace Hopper.md', '', 12, contextOf())).toBe(
			'- [x] In touch with [[Grace Hopper]] (not in touch yet) ^tom-20261123-touch-12',
		);
	});

	it('logs a touch on another day as done on that day, whatever its words', () => {
		fc.assert(
			fc.property(
				anyWords,
				anyDay.filter((one) => one !== '2026-11-23'),
				(words, on) => {
					const line = renderTouch(
						'People/Ada Lovelace.md',
						words,
						1,
						contextOf({ appendText: '#task' }),
						on,
					);
					expect(parseActionLine(line)).toMatchObject({ done: true, completed: on });
					expect(line).toMatch(/ #task ✅ [-\d]{10} \^tom-20261123-touch-1$/);
				},
			),
		);
	});

	it('logs how the user was in touch before any words, and nothing else of the line changes', () => {
		fc.assert(
			fc.property(anyWords, fc.constantFrom(...ways), fc.boolean(), (words, way, isLater) => {
				const on = isLater ? day('2026-11-20') : day('2026-11-23');
				const rendered = (about: string): string =>
					renderTouch('People/Ada Lovelace.md', about, 1, contextOf({ appendText: '#task' }), on);
				const [plain, told] = [
					parseActionLine(rendered(words)),
					parseActionLine(rendered(withWay(way, words, inEnglish))),
				];
				expect({ ...told, reason: '' }).toEqual({ ...plain, reason: '' });
				expect(told?.reason).toMatch(new RegExp(`^${way}(?:: | #task$|$)`));
			}),
		);
	});

	it.each([
		['met [[People/Ben|B]], [[Carl]] and [[]]', 'met B, Carl and'],
		['50%%off $$x$$ a::b', '50 off x a b'],
		['two  blanks\tand\nlines', 'two blanks and lines'],
		['in C:\\days\\\\', 'in C:\\days'],
		['see `code` and <b>bold</b>', 'see code and b bold /b'],
	])('keeps the words of a touch without their syntax: %j', (words, shown) => {
		expect(renderTouch('People/Ada Lovelace.md', words, 1, contextOf())).toContain(` · ${shown} ^`);
	});

	it('has no reason where the words of a touch are blank', () => {
		for (const words of ['', '   ', '\n\t', '[[]]'])
			expect(renderTouch('People/Ada Lovelace.md', words, 1, contextOf())).not.toContain('·');
	});

	it('keeps words on one line and short', () => {
		const line = renderTouch('People/Ada Lovelace.md', `so\nmuch ${'to say '.repeat(50)}`, 1, contextOf());
		expect(line).not.toContain('\n');
		expect(line).toContain('· so much to say');
		expect(line).toContain('… ^tom-20261123-touch-1');
		expect(line.length).toBeLessThan(260);
	});

	it('cuts words only where it says so', () => {
		const faces = '😀'.repeat(120);
		expect(renderTouch('People/Ada Lovelace.md', faces, 1, contextOf())).toContain(`· ${faces} ^`);
		expect(renderTouch('People/Ada Lovelace.md', '😀'.repeat(200), 1, contextOf())).toContain(
			`· ${'😀'.repeat(160)}… ^`,
		);
	});
});

describe('a link', () => {
	it('is written in full where that of the app would lead elsewhere, or is more than a link', () => {
		const ada = 'People/Ada.md';
		const linked = (link: string, resolved: string | null): string => {
			const links: Links = {
				linkTo: () => link,
				linkText: () => 'Ada',
				resolve: () => resolved,
				aliasesOf: () => [],
				linksFrom: () => new Set(),
			};
			return renderLink(ada, { note, links });
		};
		expect(linked('[[Ada]]', ada)).toBe('[[Ada]]');
		const full = '[Ada](People/Ada.md)';
		expect(linked('[[Ada]]', 'Work/Ada.md')).toBe(full);
		expect(linked('[[Ada]]', null)).toBe(full);
		expect(linked('![[Ada]]', ada)).toBe(full);
		expect(linked('[[Ada]]!', ada)).toBe(full);
		expect(linked('Ada', ada)).toBe(full);
	});

	it.each([
		['C# (friend).md', '[C\\# (friend)](C%23%20%28friend%29.md)'],
		['a]b.md', '[a\\]b](a%5Db.md)'],
		['50%% off.md', '[50\\%\\% off](50%25%25%20off.md)'],
		['Ada^2.md', '[Adaˆ2](Ada%5E2.md)'],
		['People/A | B.md', '[A | B](People/A%20%7C%20B.md)'],
	])('to %s is one that can carry the name', (path, link) => {
		expect(renderLink(path, contextOf({}, [path]))).toBe(link);
	});

	it.each([
		'Ada Lovelace.md',
		'Zoë.md',
		'李小龍.md',
		'שלום.md',
		"O'Neil & Söhne.md",
		'Ada (Lovelace).md',
		'👩‍🚀.md',
		'a · b.md',
	])('to %s is written as the vault writes links', (path) => {
		for (const style of [wikilinks, markdownLinks]) {
			const context = contextOf({}, [path], style);
			expect(renderLink(path, context)).toBe(context.links.linkTo(path, note));
		}
	});

	it('leads to its note from the daily note, whatever the names', () => {
		const formats = fc.constantFrom('shortest' as const, 'relative' as const, 'absolute' as const);
		fc.assert(
			fc.property(
				anyPaths({ minLength: 1, maxLength: 4 }),
				formats,
				fc.boolean(),
				(all, linkFormat, useMarkdownLinks) => {
					const context = contextOf({}, all, { linkFormat, useMarkdownLinks });
					for (const path of all) {
						const link = renderLink(path, context);
						const found = findNoteLinks(`to ${link} (never)`);
						expect(found.map(({ start, end }) => [start, end])).toEqual([[3, 3 + link.length]]);
						expect(context.links.resolve(found[0]?.target ?? '', note)).toBe(path);
					}
				},
			),
			{ numRuns: runs(150) },
		);
	});
});

const languages = await Promise.all(localeCodes.map(openLanguage));

describe('rendering a line and parsing it', () => {
	const anyAction = fc.record({
		language: fc.constantFrom(...languages),
		all: anyPaths({ minLength: 4, maxLength: 4 }),
		kind: anyKind,
		manner: fc.constantFrom('usual' as const, 'visit' as const),
		parts: fc.array(fc.oneof(anyWords, fc.constantFrom(2, 3)), { maxLength: 4 }),
		on: anyDay,
		lasts: fc.array(fc.option(anyDay), { minLength: 4, maxLength: 4 }),
		appendText: fc.constantFrom('', '#task', '#follow/up 🔁'),
		linkFormat: fc.constantFrom('shortest' as const, 'relative' as const, 'absolute' as const),
		useMarkdownLinks: fc.boolean(),
		mark: fc.constantFrom(' ', 'x', 'X', '/', '-', '✓'),
		completed: fc.option(anyDay),
	});

	it('gives back people, previous days, reason, kind, day and mark, whatever the names, the words and the language', () => {
		fc.assert(
			fc.property(anyAction, (said) => {
				const { all, kind, on, lasts, appendText } = said;
				const context = contextOf(
					{
						day: on,
						appendText,
						language: said.language,
						lastTouched: (path) => lasts[all.indexOf(path)] ?? null,
					},
					all,
					said,
				);
				const people = all.slice(0, kind === 'introduction' ? 2 : 1);
				const shared = said.parts
					.flatMap((part) => (typeof part === 'string' ? [] : [all[part] ?? '']))
					.slice(0, 2);
				const reason = reasonOf(said.parts.filter((part) => typeof part === 'string').join(''), shared);
				const rendered = renderAction({ kind, people, manner: said.manner, reason }, context);
				const completion = said.completed === null ? '' : ` ✅ ${said.completed}`;
				const line = withMark(rendered.replace(/ (?=\^tom-\d{8}-[a-z]+$)/, `${completion} `), said.mark);

				const parsed = parseActionLine(line, appendText);
				expect(parsed).toMatchObject({
					kind,
					day: on,
					mark: said.mark,
					done: /x/i.test(said.mark),
					completed: said.completed,
				});
				const resolve = (target: string): string | null => context.links.resolve(target, note);
				expect(parsed?.mentions.map(({ target, last }) => [resolve(target), last])).toEqual(
					people.map((path) => [path, context.lastTouched(path)]),
				);
				expect(parsed?.reasonLinks.map(resolve)).toEqual(shared);
				expect(parsed?.reason).toBe(parseActionLine(rendered, appendText)?.reason);
			}),
			{ numRuns: runs(150) },
		);
	});

	it('gives back the words of a reason that are plain', () => {
		const plain = fc
			.array(
				fc.constantFrom(
					'climbing',
					'34 days',
					'a hard time:',
					'(really)',
					'50%',
					'naïve',
					'李',
					'שלום',
					'👍🏽',
					'and/or',
					'#pricing',
					'$5',
					'R&D',
					'e=mc²',
					'"so"',
					'*',
					'· x',
				),
				{ minLength: 1, maxLength: 8 },
			)
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(plain, anyKind, (words, kind) => {
				const line = renderAction(
					actionOf({
						kind,
						people: paths.slice(0, kind === 'introduction' ? 2 : 1),
						reason: englishMessage(words),
					}),
					contextOf(),
				);
				expect(parseActionLine(line)?.reason).toBe(words);
			}),
		);
	});

	it('gives back a logged touch, whatever its words', () => {
		fc.assert(
			fc.property(
				anyPaths({ minLength: 1, maxLength: 3 }),
				anyWords,
				fc.integer({ min: 1, max: 999 }),
				fc.boolean(),
				(all, words, number, useMarkdownLinks) => {
					const context = contextOf({}, all, { linkFormat: 'shortest', useMarkdownLinks });
					const parsed = parseActionLine(renderTouch(all[0] ?? '', words, number, context));
					expect(parsed).toMatchObject({
						id: `tom-20261123-touch-${number}`,
						kind: 'touch',
						done: true,
						completed: null,
						reasonLinks: [],
					});
					expect(parsed?.mentions.map(({ target }) => context.links.resolve(target, note))).toEqual([all[0]]);
				},
			),
			{ numRuns: runs(150) },
		);
	});

	it('gives a line that hides neither itself nor what follows it in the note', () => {
		fc.assert(
			fc.property(
				anyPaths({ minLength: 2, maxLength: 2 }),
				anyWords,
				fc.boolean(),
				(all, words, useMarkdownLinks) => {
					const context = contextOf({}, all, { linkFormat: 'shortest', useMarkdownLinks });
					const lines = all.map((path, index) => renderTouch(path, words, index + 1, context));
					expect(findActionLines(lines.join('\n')).map(({ at }) => at.text)).toEqual(lines);
				},
			),
			{ numRuns: runs(150) },
		);
	});
});
