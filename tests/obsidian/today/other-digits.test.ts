// @vitest-environment happy-dom
import { moment } from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import { loadMomentLocales } from '../../../scripts/cli/moment-locales';
import { aWhile, openPlugin, personText, type OpenPlugin } from '../../support/open-plugin';

afterEach(() => {
	moment.locale('en');
});

const carried = '- [ ] Call or write [[Nia Obi]] (last 2026-11-20) ^tom-20261122-compassion\n';

/** Somebody to share with, whom yesterday's note would fit, and somebody whom a line names. */
const people = {
	'People/Max Rau.md': personText('network90', 'lastTouched: 2026-10-25', 'interests: [pricing]'),
	'People/Nia Obi.md': personText('network90', 'lastTouched: 2026-11-20'),
	'People/Ian Low.md': personText('network90', 'lastTouched: 2026-10-20', 'offers: [a boat]'),
	'People/Lea Fay.md': personText('network90', 'lastTouched: 2026-10-21', 'needs: [a boat]'),
	'People/Ove Dal.md': personText('network90', 'lastTouched: 2026-10-01'),
};

async function open(language: string, notes: Record<string, string>): Promise<OpenPlugin> {
	await loadMomentLocales([language]);
	return openPlugin({ ...people, ...notes }, { language });
}

describe.each([
	['ar', '٢٠٢٦-١١-٢٢', '٢٠٢٦-١١-٢٣'],
	['fa', '۲۰۲۶-۱۱-۲۲', '۲۰۲۶-۱۱-۲۳'],
	['hi', '२०२६-११-२२', '२०२६-११-२३'],
])('in an app in %s, which names daily notes in digits of its own,', (language, yesterday, today) => {
	it('a line that was carried over from yesterday touches on the day on which it is ticked', async () => {
		const { text, writeOutside, pass } = await open(language, { [`${today}.md`]: carried });
		await writeOutside(`${today}.md`, carried.replace('[ ]', '[x]'));
		await pass(aWhile);
		expect(text('People/Nia Obi.md')).toContain('lastTouched: 2026-11-23');
	});

	it('a line that was ticked while the app was closed touches on the day of its note', async () => {
		const { text, pass } = await open(language, {
			[`${yesterday}.md`]: carried.replace('[ ]', '[x]').replace('22-comp', '20-comp'),
		});
		await pass(aWhile);
		expect(text('People/Nia Obi.md')).toContain('lastTouched: 2026-11-22');
	});

	it('yesterday’s note is nothing to share, and today’s lines go into the note that is there', async () => {
		const { bench, text, pass, run, store } = await open(language, {
			[`${yesterday}.md`]: '# pricing\n',
			[`${today}.md`]: '# \n',
		});
		await bench.openNote(`${today}.md`);
		run('write-today');
		await pass(aWhile);
		expect(text(`${today}.md`)).toMatch(/\[\[Max Rau\]\].*\^tom-20261123-sharing$/m);
		expect(text(`${today}.md`)).not.toContain(yesterday);
		expect(
			Object.keys(store.snapshot()).filter(
				(path) => !path.startsWith('People/') && !path.startsWith('.obsidian/'),
			),
		).toEqual([`${yesterday}.md`, `${today}.md`]);
	});
});
