// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../support/open-plugin';

const today = `## Top of mind
- [ ] Reach out to [[Grace Hopper]] (never touched) · write ^tom-20261123-outreach
- [x] Call or write [[Dorothy Vaughan|Dorothy]] (last 2026-10-20) · 34 days since last touched ✅ 2026-11-23 ^tom-20261123-compassion
`;

interface Panel extends OpenPlugin {
	readonly el: HTMLElement;
	readonly all: (selector: string) => HTMLElement[];
	readonly button: (label: string) => HTMLElement;
}

async function openPanel(files: Record<string, string>, phone = false): Promise<Panel> {
	const opened = await openPlugin(files, { phone });
	opened.run('open-panel');
	await opened.pass(100);
	const el = opened.bench.containerEl.querySelector<HTMLElement>('.top-of-mind-panel');
	if (el === null) throw new Error('There is no panel');
	const all = (selector: string): HTMLElement[] => [...el.querySelectorAll<HTMLElement>(selector)];
	return {
		...opened,
		el,
		all,
		button(label) {
			const found = [...all('button'), ...all('input')].find((one) => one.getAttribute('aria-label') === label);
			if (found === undefined) throw new Error(`There is no button ${label}`);
			return found;
		},
	};
}

const texts = (els: readonly HTMLElement[]): string[] => els.map(({ textContent }) => textContent);

describe('today', () => {
	it('shows each action with its person and its reason, and how many are done', async () => {
		const { all } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		expect(texts(all('.top-of-mind-what'))).toEqual([
			'Reach out to Grace Hopper (never touched)',
			'Call or write Dorothy (last 2026-10-20)',
		]);
		expect(texts(all('.top-of-mind-why'))).toEqual(['write', '34 days since last touched']);
		expect(texts(all('.top-of-mind-count'))).toEqual(['1 of 2']);
	});

	it('ticks the line in the daily note, and the person follows from there', async () => {
		const { text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		button('Reach out to Grace Hopper (never touched)').click();
		await pass(200);
		expect(text(todaysNote)).toBe(today.replace('- [ ]', '- [x]'));
		expect(text('People/Grace Hopper.md')).toContain('lastTouched: 2026-11-23');
	});

	it('unticks, and takes the completion date of another plugin along', async () => {
		const { text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		button('Call or write Dorothy (last 2026-10-20)').click();
		await pass(200);
		expect(text(todaysNote)).toBe(today.replace('- [x]', '- [ ]').replace(' ✅ 2026-11-23', ''));
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-10-20');
	});

	it('follows the note, and draws anew only the row that changed', async () => {
		const { all, writeOutside } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		const [first, second] = all('.top-of-mind-action');
		const before = second?.firstElementChild;
		await writeOutside(todaysNote, today.replace('· write', '· say what you admire'));
		expect(all('.top-of-mind-action')).toEqual([first, second]);
		expect(texts(all('.top-of-mind-why'))[0]).toBe('say what you admire');
		expect(second?.firstElementChild).toBe(before);
	});

	it('offers to write today’s actions where there are none', async () => {
		const { text, pass, el, all } = await openPanel(fewPeople());
		expect(el.textContent).toContain('Nothing is written for today yet.');
		el.querySelector<HTMLElement>('button.mod-cta')?.click();
		await pass(200);
		expect(text(todaysNote)).toContain('^tom-20261123-outreach');
		expect(all('.top-of-mind-action')).toHaveLength(4);
	});

	it('says that they are on their way while they wait for the note to settle', async () => {
		const { bench, el, all, pass } = await openPanel({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		await bench.openNote(todaysNote);
		await pass(500);
		expect(el.textContent).toContain('Today’s actions are on their way.');
		await pass(5_000);
		expect(all('.top-of-mind-action')).toHaveLength(4);
	});

	it('picks someone else, and nobody twice', async () => {
		const { text, pass, button } = await openPanel({
			...fewPeople(),
			'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-01'),
			[todaysNote]: today,
		});
		button('Pick someone else: Reach out to Grace Hopper (never touched)').click();
		await pass(200);
		expect(text(todaysNote)).toContain('- [ ] Reach out to [[Hedy Lamarr]] (last 2026-11-01)');
		button('Pick someone else: Reach out to Hedy Lamarr (last 2026-11-01)').click();
		await pass(200);
		expect(text(todaysNote)).toContain('[[Hedy Lamarr]]');
	});

	it('shows markup in names and reasons as the letters it is made of', async () => {
		const line = '- [ ] Reach out to [[Grace Hopper|<img src=x onerror=alert(1)>]] (never touched) · <b>write</b> ^tom-20261123-outreach\n';
		const { el, all } = await openPanel({ ...fewPeople(), [todaysNote]: line });
		expect(el.querySelector('img, b')).toBeNull();
		expect(texts(all('.top-of-mind-what'))[0]).toContain('<img src=x onerror=alert(1)>');
	});
});

describe('the neglected', () => {
	it('are listed with the most neglected first, with their days', async () => {
		const { all } = await openPanel(fewPeople());
		expect(texts(all('.top-of-mind-person-main'))).toEqual([
			'Dorothy Vaughan34 days',
			'Carl Sagan29 days',
			'Grace Hoppernever touched',
			'Ben Franklin26 days',
			'Ada Lovelace24 days',
		]);
		expect(all('.top-of-mind-bar')[0]?.getAttribute('aria-label')).toBe('34 days since last touched, 14 go well');
	});

	it('stand under the counts of the two lists', async () => {
		const { all } = await openPanel(fewPeople());
		expect(texts(all('.top-of-mind-counts span'))).toEqual(['List of 20: 1 of 20', 'Network of 90: 5 of 90']);
	});

	it('lose a person who is touched from the panel, without drawing the others anew', async () => {
		const { all, text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		const carl = all('.top-of-mind-person')[1];
		const drawn = carl?.firstElementChild;
		button('Touched Dorothy Vaughan today').click();
		await pass(200);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toBe(
			'Rain.\n\n## Top of mind\n- [x] Touched [[Dorothy Vaughan]] (last 2026-10-20) ^tom-20261123-touch-1\n',
		);
		expect(all('.top-of-mind-person')[0]).toBe(carl);
		expect(carl?.firstElementChild).toBe(drawn);
	});

	it('keep the keyboard among them when the row that has it goes', async () => {
		const { all, el, pass, button } = await openPanel(fewPeople());
		const touch = button('Touched Dorothy Vaughan today');
		touch.focus();
		touch.click();
		await pass(200);
		expect(document.activeElement).toBe(button('Touched Carl Sagan today'));
		for (const label of all('.top-of-mind-person button:first-child').map((one) => one.getAttribute('aria-label') ?? '')) {
			button(label).focus();
			button(label).click();
			await pass(200);
		}
		expect(all('.top-of-mind-person')).toEqual([]);
		expect(el.contains(document.activeElement)).toBe(true);
	});

	it('lose a person who is snoozed', async () => {
		const { all, text, pass, button } = await openPanel(fewPeople());
		button('Snooze Carl Sagan').click();
		[...document.querySelectorAll<HTMLElement>('.menu-item')].find((item) => item.textContent.includes('For a week'))?.click();
		await pass(200);
		expect(text('People/Carl Sagan.md')).toContain('snoozeUntil: 2026-11-30');
		expect(texts(all('.top-of-mind-person-main')).join()).not.toContain('Carl');
	});

	it('can be opened from their row', async () => {
		const { bench, pass, button } = await openPanel(fewPeople());
		button('Open the note on Carl Sagan').click();
		await pass(200);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('People/Carl Sagan.md');
	});

	it('follow a tag that is put on a note, and one that is taken off', async () => {
		const { all, writeOutside } = await openPanel({ ...fewPeople(), 'Hedy.md': 'Inventor.\n' });
		await writeOutside('Hedy.md', personText('network90'));
		expect(texts(all('.top-of-mind-person-main')).join()).toContain('Hedy');
		await writeOutside('Hedy.md', 'Inventor.\n');
		expect(texts(all('.top-of-mind-person-main')).join()).not.toContain('Hedy');
	});

	it('are a hundred at a time, and more when asked', async () => {
		const crowd = Object.fromEntries(
			Array.from({ length: 250 }, (_, number) => [`People/P${number}.md`, personText('network90')]),
		);
		const { all, el } = await openPanel(crowd);
		expect(all('.top-of-mind-person')).toHaveLength(100);
		el.querySelector<HTMLElement>('.top-of-mind-more')?.click();
		expect(all('.top-of-mind-person')).toHaveLength(200);
		expect(texts(all('.top-of-mind-more'))).toEqual(['Show 50 more of 50']);
	});

	it('give way to what to do where a list is empty', async () => {
		const { el } = await openPanel({ 'Note.md': 'Nobody.\n' });
		expect(el.textContent).toContain('Your List of 20 is empty. Tag the note of somebody you would like to know with #list20.');
		expect(el.textContent).toContain('Your Network of 90 is empty.');
	});
});

it('is there on a phone as well', async () => {
	const { all } = await openPanel({ ...fewPeople(), [todaysNote]: today }, true);
	expect(all('.top-of-mind-action')).toHaveLength(2);
});
