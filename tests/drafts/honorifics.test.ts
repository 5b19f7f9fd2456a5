import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../src/daily-note/today-actions';
import { draftsFor, type Draft } from '../../src/drafts/drafts';
import { openLanguage } from '../../src/language/open-language';
import type { DraftName } from '../../src/settings/settings';
import { personNote, plainNote, type PersonFields } from '../support/builders';
import { routineOf } from '../support/routine-of';

const note = 'Journal/2026-11-23.md';

/** The drafts in Japanese for one line of today's note. */
async function japanese(
	line: string,
	people: Readonly<Record<string, PersonFields>>,
	own: Partial<Record<DraftName, string>> = {},
): Promise<Draft[]> {
	const { settings } = routineOf([]);
	const notes = [
		...Object.entries(people).map(([name, fields]) => personNote(name, fields)),
		plainNote(note, `${line}\n`),
	];
	const routine = routineOf(notes, { settings: { drafts: { ...settings.drafts, ...own } } });
	const language = await openLanguage('ja');
	return actionsIn(routine.vault.textOf(note), note, routine).flatMap((action) =>
		draftsFor(action, note, routine, language),
	);
}

const compassion = (name: string): string =>
	`- [ ] Call or write [[${name}]] (not in touch yet) ^tom-20261123-compassion`;

describe('a draft in Japanese greets', () => {
	it.each([
		['田中 美咲', '田中 美咲さん'],
		['美咲', '美咲さん'],
		['Ada Lovelace', 'Adaさん'],
		['エイダ・ラブレス', 'エイダ・ラブレスさん'],
		['田中さん', '田中さん'],
		['お母さん', 'お母さん'],
		['おばあちゃん', 'おばあちゃん'],
		['健太くん', '健太くん'],
		['山田君', '山田君'],
		['鈴木様', '鈴木様'],
		['田中先生', '田中先生'],
		['佐藤部長', '佐藤部長'],
		['山田博士', '山田博士'],
		['山田 博士', '山田 博士さん'],
		['ママ', 'ママ'],
		['Tanaka-san', 'Tanaka-san'],
		['Dr. Ada Lovelace', 'Dr. Ada Lovelace'],
		['A$&先生', 'A$&先生'],
		['Susan', 'Susanさん'],
		['チャン', 'チャンさん'],
	])('%s as %s', async (name, greeted) => {
		const [draft] = await japanese(compassion(name), { [name]: {} });
		expect(draft?.body.startsWith(`${greeted}、`)).toBe(true);
	});

	it('both people of an introduction so, in its subject and its reason, too', async () => {
		const line =
			'- [ ] Introduce [[田中先生]] (not in touch yet) to [[Ben]] (not in touch yet) ^tom-20261123-introduction';
		const [both] = await japanese(line, { 田中先生: { offers: ['登山'] }, Ben: { needs: ['登山'] } });
		expect(both?.subject).toBe('田中先生にBenさんをご紹介します');
		expect(both?.body.split('\n')[0]).toBe('田中先生、Benさん、こんにちは。');
		expect(both?.body).toContain('Benさんは登山で力になってくれる方を探していて、田中先生がお役に立てそうです。');
	});

	it("by the words of the user's own template", async () => {
		const own = { compassion: '{{first}}様、{{name}}です。さん' };
		expect((await japanese(compassion('田中先生'), { 田中先生: {} }, own))[0]?.body).toBe(
			'田中先生、田中先生です。さん',
		);
		expect((await japanese(compassion('田中'), { 田中: {} }, own))[0]?.body).toBe('田中様、田中です。さん');
	});
});
