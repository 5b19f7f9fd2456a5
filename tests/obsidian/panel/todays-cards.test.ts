// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { accessibleName } from '../../support/accessible-name';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const outreach = '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach';
const introduction =
	'- [ ] Introduce [[Ada Lovelace]] (last 2026-10-30) to [[Ben Franklin]] (last 2026-10-28) · both: climbing ^tom-20261123-introduction';
const advice = '- [ ] Add a name to your List of 20 (it has none) ^tom-20261123-outreach';
const dataFile = '.obsidian/plugins/top-of-mind/data.json';
/** Tuesday to Saturday: today is a Monday. */
const notToday = JSON.stringify({ activeWeekdays: [2, 3, 4, 5, 6] });
const notTomorrow = JSON.stringify({ activeWeekdays: [1] });

interface Cards extends OpenPlugin {
	readonly words: (selector: string) => string[];
	/** Clicks what screen readers call so, in the panel, in a menu or in a list to choose from. */
	readonly press: (name: string) => Promise<void>;
}

async function openCards(files: Record<string, string>, language?: string): Promise<Cards> {
	const opened = await openPlugin(files, language === undefined ? {} : { language });
	opened.run('open-panel');
	await opened.pass(200);
	const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
	return {
		...opened,
		words: (selector) =>
			all(`.top-of-mind-panel ${selector}`)
				.map(({ textContent }) => textContent)
				.filter((words) => words !== ''),
		async press(name) {
			const found = [
				...all('.menu-item, .suggestion-item'),
				...all('.top-of-mind-panel button, .top-of-mind-panel input'),
			].find((el) => accessibleName(el).startsWith(name));
			if (found === undefined) throw new Error(`There is no ${name}`);
			found.click();
			await opened.pass(200);
		},
	};
}

const withoutGrace = (): Record<string, string> =>
	Object.fromEntries(Object.entries(fewPeople()).filter(([path]) => !path.includes('Grace')));

describe('the box of a card', () => {
	it('does what it shows at each press, also before the card is drawn again', async () => {
		const { pass, text } = await openCards({ ...fewPeople(), [todaysNote]: `${outreach}\n` });
		const press = (): void =>
			document.querySelector<HTMLElement>('.top-of-mind-panel .top-of-mind-checkbox')?.click();
		press();
		press();
		await pass(200);
		expect(text(todaysNote)).toBe(`${outreach}\n`);
		for (let times = 0; times < 3; times += 1) press();
		await pass(200);
		expect(text(todaysNote)).toBe(`${outreach.replace('[ ]', '[x]')}\n`);
		expect(text('People/Grace Hopper.md')).toContain('lastTouched: 2026-11-23');
		press();
		press();
		await pass(200);
		expect(text(todaysNote)).toBe(`${outreach.replace('[ ]', '[x]')}\n`);
		expect(text('People/Grace Hopper.md')).toContain('lastTouched: 2026-11-23');
	});
});

describe('a card of somebody who was reached out to', () => {
	it('offers that they answered until they did: they move, a new name is asked for, and the button goes', async () => {
		const { words, press, text } = await openCards({ ...fewPeople(), [todaysNote]: `${outreach}\n` });
		expect(words('.top-of-mind-answered')).toEqual([]);
		await press('Reach out to Grace Hopper');
		expect(words('.top-of-mind-answered')).toEqual(['They answered: move to the Network of 90']);
		document.querySelectorAll('.notice').forEach((notice) => notice.remove());
		await press('They answered');
		expect(text('People/Grace Hopper.md')).toContain('network90');
		expect(document.querySelector('.modal')?.textContent).toContain('A new name for your List of 20');
		expect(words('.top-of-mind-answered')).toEqual([]);
	});
});

describe('all done', () => {
	it.each([
		['with tomorrow, where it has actions', '{}', 'All done. See you tomorrow.'],
		['without tomorrow, where that is a day off', notTomorrow, 'All done.'],
	])('is said %s, and no name is struck out', async (_, data, said) => {
		const { words, press } = await openCards({ ...fewPeople(), [dataFile]: data, [todaysNote]: `${outreach}\n` });
		expect(words('.top-of-mind-all-done')).toEqual([]);
		await press('Reach out to Grace Hopper');
		expect(words('.top-of-mind-all-done')).toEqual([said]);
		expect(document.querySelectorAll('.top-of-mind-panel s, .top-of-mind-panel del')).toHaveLength(0);
	});

	it('is not said of advice alone, which counts as no action', async () => {
		const { words } = await openCards({ ...withoutGrace(), [todaysNote]: `${advice.replace('[ ]', '[x]')}\n` });
		expect([words('.top-of-mind-all-done'), words('.top-of-mind-count')]).toEqual([[], []]);
	});
});

describe('a day off', () => {
	it('is said, and actions are written if one wants them', async () => {
		const { words, press, text } = await openCards({
			...fewPeople(),
			[dataFile]: notToday,
			[todaysNote]: 'Rain.\n',
		});
		expect(words('.top-of-mind-empty p')[0]).toBe('Today is a day off. Enjoy it.');
		await press('Write actions anyway');
		expect(text(todaysNote)).toMatch(/^Rain\.\n\n## Top of mind\n- \[ \] Reach out to \[\[Grace Hopper\]\]/);
	});
});

describe('advice that no longer holds', () => {
	it('has a button beside it that puts an action in its place', async () => {
		const { words, press, text, writeOutside, pass } = await openCards({
			...withoutGrace(),
			[todaysNote]: `## Top of mind\n${advice}\n${introduction}\n`,
		});
		expect(words('.top-of-mind-write-actions')).toEqual([]);
		await writeOutside('People/Hedy Lamarr.md', personText('list20'));
		await pass(200);
		expect(words('.top-of-mind-write-actions')).toEqual(['Write actions']);
		await press('Write actions');
		expect(text(todaysNote)).toMatch(
			/^## Top of mind\n- \[ \] Reach out to \[\[Hedy Lamarr\]\] .* \^tom-20261123-outreach\n/,
		);
		expect(text(todaysNote)).toContain(introduction);
		expect(words('.top-of-mind-write-actions')).toEqual([]);
	});
});

describe('somebody else', () => {
	it('is chosen from the card’s menu, among all whom the kind can name, each with a reason', async () => {
		const { press, text } = await openCards({
			...fewPeople(),
			'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-01'),
			'People/Joan Clarke.md': personText('list20'),
			[todaysNote]: `${outreach}\n`,
		});
		await press('More: Reach out to Grace Hopper');
		await press('Choose who…');
		const offered = [...document.querySelectorAll('.suggestion-item')].map(({ textContent }) => textContent);
		expect(offered).toEqual([expect.stringMatching(/^Joan Clarke ./), expect.stringMatching(/^Hedy Lamarr ./)]);
		await press('Hedy Lamarr');
		expect(text(todaysNote)).toMatch(
			/^- \[ \] Reach out to \[\[Hedy Lamarr\]\] \(last 2026-11-01\) · .* \^tom-20261123-outreach\n$/,
		);
	});

	it('is chosen for an introduction by whom the first is to meet', async () => {
		const { press, text } = await openCards({ ...fewPeople(), [todaysNote]: `${introduction}\n` });
		await press('More: Introduce Ada Lovelace to Ben Franklin');
		await press('Choose who…');
		expect(document.querySelector<HTMLInputElement>('.prompt input')?.placeholder).toBe(
			'Who should Ada Lovelace meet?',
		);
		await press('Carl Sagan');
		expect(text(todaysNote)).toMatch(/^- \[ \] Introduce \[\[Ada Lovelace\]\] .* to \[\[Carl Sagan\]\]/);
	});
});

describe('the people of a card', () => {
	it('have the menu of their rows; of two, each has their own', async () => {
		const { press, text, bench } = await openCards({
			...fewPeople(),
			[todaysNote]: `${outreach}\n${introduction}\n`,
		});
		await press('More: Reach out to Grace Hopper');
		await press('Pause');
		expect(text('People/Grace Hopper.md')).toContain('paused: true');
		await press('More: Introduce');
		await press('Ben Franklin');
		await press('In touch today');
		expect(text('People/Ben Franklin.md')).toContain('lastTouched: 2026-11-23');
		expect(bench.notices.length).toBeLessThanOrEqual(1);
	});
});

it('a card of two people says of each how long ago they were in touch, with the signs of the language', async () => {
	const { words } = await openCards({ ...fewPeople(), [todaysNote]: `${introduction}\n` }, 'fr');
	expect(words('.top-of-mind-ago')).toEqual([
		'\u2068Ada Lovelace\u2069\u00a0: il y a 3 semaines · \u2068Ben Franklin\u2069\u00a0: il y a 4 semaines',
	]);
});
