import { describe, expect, it } from 'vitest';
import { lineWords } from '../../src/daily-note/line-words';

const plain = (words: string): unknown => ({ words, target: null });
const link = (name: string): unknown => ({ words: name, target: name });

describe('the words of a line', () => {
	it('are the request and the reason, each in the pieces between its links', () => {
		expect(
			lineWords(
				'- [ ] Share something with [[Ada]] · [[Climbing]] fits climbing, says [[Ben]] ^tom-20261123-sharing',
				'',
			),
		).toEqual({
			what: [plain('Share something with '), link('Ada')],
			why: [link('Climbing'), plain(' fits climbing, says '), link('Ben')],
		});
	});

	it('keep words before the first link of a reason, and a second mark of a reason within it', () => {
		expect(
			lineWords('- [x] Call [[Ada]] (not in touch yet) · she asked · about [[Tea]] ^tom-20261123-compassion', ''),
		).toEqual({
			what: [plain('Call '), link('Ada'), plain(' (not in touch yet)')],
			why: [plain('she asked · about '), link('Tea')],
		});
	});

	it('have no reason where there is no mark of one, or where the mark stands in a link', () => {
		expect(lineWords('- [ ] Call [[Ada]] today', '')).toEqual({
			what: [plain('Call '), link('Ada'), plain(' today')],
			why: [],
		});
		expect(lineWords('- [ ] Call [[Ada · Ben]]', '')).toEqual({
			what: [plain('Call '), link('Ada · Ben')],
			why: [],
		});
	});

	it('have no appended text, whether or not it has an id of its own', () => {
		for (const appended of ['#task', '#task ^mine']) {
			expect(lineWords(`- [ ] Call [[Ada]] · soon ${appended} ^tom-20261123-compassion`, appended)).toEqual({
				what: [plain('Call '), link('Ada')],
				why: [plain('soon')],
			});
		}
	});

	it.each(['- ', '* [ ] ', '+ [x] ', '1. [ ] ', '12) ', '> - [ ] ', '  - [/] '])(
		'have no bullet and no checkbox: %s',
		(bullet) => {
			expect(lineWords(`${bullet}Call [[Ada]] ^tom-20261123-compassion`, '')).toEqual({
				what: [plain('Call '), link('Ada')],
				why: [],
			});
		},
	);
});
