// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { inEnglish } from '../../src/language/in-english';
import { TypedDays } from '../../src/language/typed-days';
import { day } from '../../src/day';
import { openPlugin } from '../support/open-plugin';
import { blockIn, onlyCodeIn, partOf, rowsIn } from './read-page';

const page = 'docs/panel.md';

describe('the commands of the page', () => {
	it('are those of the plugin, in their order', async () => {
		const { bench } = await openPlugin({});
		const names = Object.entries(bench.app.commands.commands)
			.filter(([id]) => id.startsWith('top-of-mind:'))
			.map(([, { name }]) => name);
		const shown = rowsIn(partOf(page, 'The commands')).map(([name = '']) => `Top of mind: ${name.slice(1, -1)}`);
		expect(shown).toEqual(names);
	});
});

describe('contact that is logged', () => {
	it('is a line as the page shows it', () => {
		const [found, ...others] = findActionLines(blockIn(partOf(page, 'Logging contact')));
		expect(others).toEqual([]);
		expect(found?.line).toMatchObject({
			kind: 'touch',
			done: true,
			mentions: [{ target: 'Ada Lovelace', last: '2026-10-30' }],
			reason: 'coffee: the new job',
		});
	});

	it('names each way to be in touch', () => {
		const { t } = inEnglish;
		const ways = (['call', 'message', 'mail', 'coffee', 'meal', 'meeting', 'visit'] as const).map((way) =>
			t(`way.${way}`),
		);
		expect(partOf(page, 'Logging contact').replace(/\s+/g, ' ')).toContain(`${ways.join(', ')}.`);
	});

	it.each(rowsIn(partOf(page, 'Logging contact')))('understands %s as %s', (typed = '', wanted) => {
		const text = onlyCodeIn(typed);
		const direction = text.startsWith('in ') ? 'ahead' : 'back';
		expect(new TypedDays('en').read(text, day('2026-11-23'), direction)).toBe(wanted);
	});
});
