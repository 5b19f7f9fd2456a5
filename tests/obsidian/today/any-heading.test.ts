// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, fewPeople, openPlugin, todaysNote } from '../../support/open-plugin';

const kinds = ['outreach', 'introduction', 'sharing', 'compassion'];
const headings = (text: string): string[] => text.split('\n').filter((line) => /top of mind/i.test(line));
const ids = (text: string): string[] =>
	(text.match(/\^tom-20261123-[\w-]+$/gm) ?? []).map((id) => id.slice('^tom-20261123-'.length));

describe.each(['# TOP OF MIND', '#### Top of Mind #daily ^mine', '> ## **Top of mind**', 'Top of Mind\n==========='])(
	'under the heading %j',
	(heading) => {
		const [before, after] = [`# Monday\n\n${heading}\n`, '\nRain.\n'];

		it('today’s lines come by themselves, and by command', async () => {
			for (const writeWhen of ['open', 'command']) {
				const { bench, text, pass, run } = await openPlugin({
					...fewPeople(),
					[todaysNote]: before + after,
					'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ writeWhen }),
				});
				await bench.openNote(todaysNote);
				await pass(aWhile);
				if (writeWhen === 'command') run('write-today');
				await pass(aWhile);
				expect([text(todaysNote).startsWith(before), text(todaysNote).endsWith(after)]).toEqual([true, true]);
				expect(ids(text(todaysNote))).toEqual(kinds);
				expect(headings(text(todaysNote))).toEqual(headings(heading));
				bench.close();
			}
		});

		it('a touch by hand is logged, and the day’s lines come before it', async () => {
			const { bench, text, pass, run } = await openPlugin({ ...fewPeople(), [todaysNote]: before + after });
			await bench.runCli('top-of-mind:touch', { person: 'Emmy Noether', note: 'tea' });
			expect(ids(text(todaysNote))).toEqual(['touch-1']);
			run('write-today');
			await pass(aWhile);
			expect(ids(text(todaysNote))).toEqual([...kinds, 'touch-1']);
			expect(headings(text(todaysNote))).toEqual(headings(heading));
		});
	},
);
