import { describe, expect, it } from 'vitest';
import { taskNoteLinks } from '../../src/daily-note/task-note-links';
import { inEnglish } from '../../src/language/in-english';
import { personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const { roster } = routineOf([personNote('Ada Lovelace', { aliases: ['Ada'] }), personNote('Ben'), personNote('1815')]);
const found = (text: string) => taskNoteLinks(text, { roster, language: inEnglish });
const title = 'Call or write Ada Lovelace (last 2026-10-20) · last in touch 34 days ago';

describe('a link to a task note that was a line of ours', () => {
	it.each([
		`- [[${title}]]`,
		`* [ ] [[${title}]]`,
		`+ [x]  [[${title}]]  `,
		`-   [[${title}]]`,
		`10. [[${title}]]`,
		`1) [[${title}]]`,
		`\t> - [[${title}]]`,
		`- [[Tasks/Call|${title}]]`,
		`- [${title}](Tasks/Call.md)`,
		`- [[${title.replace('2026-10-20', '')}]]`,
		`- [[${title.replace('Ada Lovelace', 'Ada')}]]`,
		`- [[Call or write Ada (not in touch yet)]]`,
	])('is told with its kind and its people: %s', (line) => {
		expect(found(`Words.\n\n${line}\n`)).toEqual([
			{
				kind: 'compassion',
				people: ['People/Ada Lovelace.md'],
				text: line.replace(/^[\s>]*\S+\s+(?:\[.\]\s+)?/, '').trimEnd(),
			},
		]);
	});

	it('names both people of an introduction, in their order', () => {
		const link = '[[Introduce Ben (not in touch yet) to Ada (last 2026-10-30) · both climbing]]';
		expect(found(`- ${link}\n`)).toEqual([
			{ kind: 'introduction', people: ['People/Ben.md', 'People/Ada Lovelace.md'], text: link },
		]);
	});

	it.each([
		`[[${title}]]`,
		`- see [[${title}]]`,
		`- [[${title}]] soon`,
		`- [[${title}]] [[Ben]]`,
		`- ${title}`,
		`\`\`\`\n- [[${title}]]\n\`\`\``,
		`- [[${title.replace('Ada Lovelace', 'Carl')}]]`,
		'- [[Call or write Adam (not in touch yet)]]',
		'- [[Ada Lovelace]]',
		'- [[Call or write Ada]]',
	])('is none: %s', (text) => {
		expect(found(`${text}\n`)).toEqual([]);
	});
});
