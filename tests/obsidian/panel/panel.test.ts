// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { accessibleName } from '../../support/accessible-name';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const today = `## Top of mind
- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach
- [x] Call or write [[Dorothy Vaughan|Dorothy]] (last 2026-10-20) · last in touch 34 days ago ✅ 2026-11-23 ^tom-20261123-compassion
`;

interface Panel extends OpenPlugin {
	readonly el: HTMLElement;
	readonly all: (selector: string) => HTMLElement[];
	readonly button: (label: string) => HTMLElement;
	/** Chooses an item from the menu of a neglected person, or one after another where an item opens a menu. */
	readonly choose: (name: string, ...titles: string[]) => Promise<void>;
	/** Fills the fields of the dialog in order, and clicks its button of that name. */
	readonly answer: (words: string | readonly string[], submit: string) => Promise<void>;
	/** The message of the dialog on an invalid field. */
	readonly objection: () => string;
}

async function openPanel(files: Record<string, string>, phone = false): Promise<Panel> {
	const opened = await openPlugin(files, { phone });
	opened.run('open-panel');
	await opened.pass(100);
	const el = opened.bench.containerEl.querySelector<HTMLElement>('.top-of-mind-panel');
	if (el === null) throw new Error('There is no panel');
	const all = (selector: string): HTMLElement[] => [...el.querySelectorAll<HTMLElement>(selector)];
	const button = (label: string): HTMLElement => {
		const found = [...all('button'), ...all('input')].find((one) => accessibleName(one) === label);
		if (found === undefined) throw new Error(`There is no button ${label}`);
		return found;
	};
	const press = async (selector: string, words: string): Promise<void> => {
		const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent === words);
		if (found === undefined) throw new Error(`There is no ${words}`);
		found.click();
		await opened.pass(200);
	};
	return {
		...opened,
		el,
		all,
		button,
		async choose(name, ...titles) {
			button(`More for ${name}`).click();
			for (const title of titles) await press('.menu-item', title);
		},
		async answer(words, submit) {
			for (const [index, value] of [words].flat().entries()) {
				const field = document.querySelectorAll<HTMLInputElement>('.modal input[type=text]')[index];
				if (field === undefined) throw new Error('Nothing is asked');
				field.value = value;
				field.dispatchEvent(new Event('input', { bubbles: true }));
			}
			await press('.modal button', submit);
		},
		objection: () => document.querySelector('.modal [role=alert]')?.textContent ?? '',
	};
}

/** Each person's row: the name, and how it stands with them. */
const rowsOf = ({ all }: Pick<Panel, 'all'>): string[] =>
	all('.top-of-mind-person').map((row) =>
		['.top-of-mind-name', '.top-of-mind-days'].map((part) => row.querySelector(part)?.textContent).join(': '),
	);

const texts = (els: readonly HTMLElement[]): string[] => els.map(({ textContent }) => textContent);

describe('today', () => {
	it('lets a finger that rests on the button for somebody else choose whom, and shows no menu of the card beside', async () => {
		const { button, pass, notices } = await openPanel({ ...fewPeople(), [todaysNote]: today }, true);
		const swap = button('Pick someone else: Reach out to Grace Hopper');
		swap.dispatchEvent(
			Object.assign(new Event('pointerdown', { bubbles: true, cancelable: true }), {
				pointerType: 'touch',
				clientX: 9,
				clientY: 9,
			}),
		);
		await pass(700);
		expect([notices(), document.querySelectorAll('.menu').length]).toEqual([
			expect.arrayContaining(['There is nobody else to pick today']),
			0,
		]);
	});

	it('shows each action with its person and its reason, and how many are done', async () => {
		const { all } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		expect(texts(all('.top-of-mind-what'))).toEqual(['Reach out to Grace Hopper', 'Call or write Dorothy']);
		expect(texts(all('.top-of-mind-why'))).toEqual(['write', 'last in touch 34 days ago']);
		expect(texts(all('.top-of-mind-ago'))).toEqual(['not in touch yet', '5 weeks ago']);
		expect(texts(all('.top-of-mind-count'))).toEqual(['1 of 2']);
	});

	it('opens the last time with somebody, and reads its note only then', async () => {
		const dorothy = {
			'People/Dorothy Vaughan.md': personText('network90', 'lastTouched: 2026-10-20'),
			'Daily/2026-11-12.md': 'Soup with [[Dorothy Vaughan]] and **bread**.\n',
		};
		const { all, pass, bench } = await openPanel({ ...fewPeople(), ...dorothy, [todaysNote]: today });
		const read = vi.spyOn(bench.app.vault, 'read');
		const [button, ...others] = all('.top-of-mind-to-last-time');
		expect([button?.textContent, button?.getAttribute('aria-expanded'), others]).toEqual([
			'11 days ago',
			'false',
			[],
		]);
		expect(all('.top-of-mind-last-words')).toEqual([]);
		button?.click();
		await pass(100);
		expect(read.mock.calls.map(([file]) => file.path)).toEqual(['Daily/2026-11-12.md']);
		expect(texts(all('.top-of-mind-last-times'))).toEqual([
			'last time: Nov 12Soup with Dorothy Vaughan and bread.',
		]);
		expect(button?.getAttribute('aria-expanded')).toBe('true');
		button?.click();
		expect(texts(all('.top-of-mind-last-times'))).toEqual(['']);
	});

	it('offers no last time with somebody who was touched today for the first time', async () => {
		const first = {
			'People/Grace Hopper.md': personText('list20', 'lastTouched: 2026-11-23'),
			'People/Dorothy Vaughan.md': personText('network90', 'lastTouched: 2026-11-23'),
		};
		const before = '- [x] Call or write [[Dorothy Vaughan]] (not in touch yet) ^tom-20261020-compassion\n';
		const { all, pass } = await openPanel({
			...fewPeople(),
			...first,
			'2026-10-20.md': before,
			[todaysNote]: today.replace('- [ ]', '- [x]'),
		});
		expect(all('.top-of-mind-to-last-time')).toHaveLength(1);
		all('.top-of-mind-to-last-time')[0]?.click();
		await pass(100);
		expect(texts(all('.top-of-mind-last-times'))).toEqual(['last time: Oct 20']);
	});

	it('ticks the line in the daily note, and the person follows from there', async () => {
		const { text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		button('Reach out to Grace Hopper').click();
		await pass(200);
		expect(text(todaysNote)).toBe(today.replace('- [ ]', '- [x]'));
		expect(text('People/Grace Hopper.md')).toContain('lastTouched: 2026-11-23');
	});

	it('ticks no line of the same id in which another device has picked another person', async () => {
		const theirs = '- [ ] Reach out to [[Ada Lovelace]] (last 2026-10-30) ^tom-20261123-outreach\n';
		const { text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: today + theirs });
		button('Reach out to Grace Hopper').click();
		await pass(200);
		expect(text(todaysNote)).toBe(today.replace('- [ ]', '- [x]') + theirs);
		expect(text('People/Ada Lovelace.md')).toContain('lastTouched: 2026-10-30');
	});

	it('unticks, and takes the completion date of another plugin along', async () => {
		const { text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		button('Call or write Dorothy').click();
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

	it('picks another person, and no person twice', async () => {
		const { text, pass, button } = await openPanel({
			...fewPeople(),
			'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-01'),
			[todaysNote]: today,
		});
		button('Pick someone else: Reach out to Grace Hopper').click();
		await pass(200);
		expect(text(todaysNote)).toContain('- [ ] Reach out to [[Hedy Lamarr]] (last 2026-11-01)');
		button('Pick someone else: Reach out to Hedy Lamarr').click();
		await pass(200);
		expect(text(todaysNote)).toContain('[[Hedy Lamarr]]');
	});

	it('shows markup in names and reasons as plain text', async () => {
		const line =
			'- [ ] Reach out to [[Grace Hopper|<img src=x onerror=alert(1)>]] (not in touch yet) · <b>write</b> ^tom-20261123-outreach\n';
		const { el, all } = await openPanel({ ...fewPeople(), [todaysNote]: line });
		expect(el.querySelector('img, b')).toBeNull();
		expect(texts(all('.top-of-mind-what'))[0]).toContain('<img src=x onerror=alert(1)>');
	});
});

describe('the neglected', () => {
	it('are listed with the most neglected first, with their days', async () => {
		const { all } = await openPanel(fewPeople());
		expect(texts(all('h4'))).toContain('Waiting for you · 5');
		expect(rowsOf({ all })).toEqual([
			'Dorothy Vaughan: 34 days · 20 over',
			'Carl Sagan: 29 days · 15 over',
			'Grace Hopper: not in touch yet',
			'Ben Franklin: 26 days · 12 over',
			'Ada Lovelace: 24 days · 10 over',
		]);
		expect(all('.top-of-mind-bar')[0]?.getAttribute('aria-label')).toBe('34 days; you aim for 14');
	});

	it('stand above the sizes of the two lists', async () => {
		const { all } = await openPanel(fewPeople());
		expect(texts(all('.top-of-mind-counts span'))).toEqual(['List of 20: 1 of 20', 'Network of 90: 5 of 90']);
	});

	it('lose a person who is touched from the panel, without drawing the others anew', async () => {
		const { all, text, pass, button } = await openPanel({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		const carl = all('.top-of-mind-person')[1];
		const drawn = carl?.firstElementChild;
		button('In touch with Dorothy Vaughan today').click();
		await pass(200);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toBe(
			'Rain.\n\n## Top of mind\n- [x] In touch with [[Dorothy Vaughan]] (last 2026-10-20) ^tom-20261123-touch-1\n',
		);
		expect(all('.top-of-mind-person')[0]).toBe(carl);
		expect(carl?.firstElementChild).toBe(drawn);
	});

	it('keep the focus in the list when the focused row goes', async () => {
		const { all, el, pass, button } = await openPanel(fewPeople());
		const touch = button('In touch with Dorothy Vaughan today');
		touch.focus();
		touch.click();
		await pass(200);
		expect(document.activeElement).toBe(button('In touch with Carl Sagan today'));
		for (const label of all('.top-of-mind-person button:first-child').map(accessibleName)) {
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
		[...document.querySelectorAll<HTMLElement>('.menu-item')]
			.find((item) => item.textContent.includes('Snooze for a week'))
			?.click();
		await pass(200);
		expect(text('People/Carl Sagan.md')).toContain('snoozeUntil: 2026-11-30');
		expect(texts(all('.top-of-mind-person-main')).join()).not.toContain('Carl');
	});

	it('can be opened from their menu', async () => {
		const { bench, choose } = await openPanel(fewPeople());
		await choose('Carl Sagan', 'Open the note');
		expect(bench.app.workspace.getActiveFile()?.path).toBe('People/Carl Sagan.md');
	});

	it('are paused, moved and taken off the lists from their menu', async () => {
		const { text, choose, all } = await openPanel(fewPeople());
		await choose('Carl Sagan', 'Pause');
		expect(text('People/Carl Sagan.md')).toContain('paused: true');
		await choose('Grace Hopper', 'Move to the Network of 90');
		expect(text('People/Grace Hopper.md')).toBe(personText('network90'));
		await choose('Ben Franklin', 'Take off the lists');
		expect(text('People/Ben Franklin.md')).not.toContain('network90');
		expect(rowsOf({ all })).toEqual([
			'Dorothy Vaughan: 34 days · 20 over',
			'Grace Hopper: not in touch yet',
			'Ada Lovelace: 24 days · 10 over',
		]);
	});

	it('are touched on another day from their menu, in a line of today’s note that says which, and can be undone', async () => {
		const { bench, text, pass, choose, answer, notices } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		await choose('Carl Sagan', 'In touch on another day…');
		await answer(['2026-11-21', 'Stars'], 'Save');
		expect(text(todaysNote)).toBe(
			`${today}- [x] In touch with [[Carl Sagan]] (last 2026-10-25) · Stars ✅ 2026-11-21 ^tom-20261123-touch-1\n`,
		);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-21');
		expect(notices().at(-1)).toBe('In touch with Carl SaganUndo');
		[...(bench.notices.at(-1)?.querySelectorAll('button') ?? [])].at(-1)?.click();
		await pass(200);
		expect(text(todaysNote)).toBe(today);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-10-25');
	});

	it('are not touched on a day that is none, that is still to come, or that adds nothing', async () => {
		const { text, choose, answer, objection, notices } = await openPanel({ ...fewPeople(), [todaysNote]: today });
		await choose('Carl Sagan', 'In touch on another day…');
		await answer('lately', 'Save');
		expect(objection()).toBe('“lately” is not a date such as 2026-11-22');
		await answer('2026-11-24', 'Save');
		expect(objection()).toBe('November 24 has not come yet');
		await answer('2026-10-25', 'Save');
		expect(notices().at(-1)).toBe('You were last in touch with Carl Sagan on October 25, so nothing changes');
		expect(text(todaysNote)).toBe(today);
	});

	it.each([
		['Dorothy Vaughan', 'Hello Dorothy, this is just to say that I am thinking of you.'],
		['Carl Sagan', 'Hello Carl, I am thinking of you. If company is welcome I will come by'],
		['Ben Franklin', 'Happy birthday, Ben!'],
		['Grace Hopper', 'Thank you for …, Grace.'],
	])('bring something to say from their menu: %s', async (name, words) => {
		const { choose } = await openPanel({
			...fewPeople(),
			'People/Carl Sagan.md': personText('network90', 'lastTouched: 2026-10-25', 'hardTime: lost his job'),
			'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-28', 'birthday: 11-23'),
		});
		await choose(name, 'Something to say…');
		expect(document.querySelector<HTMLTextAreaElement>('.modal textarea')?.value).toContain(words);
	});

	it('have a menu that reads their note at the moment it opens', async () => {
		const { choose, writeOutside } = await openPanel(fewPeople());
		await writeOutside(
			'People/Dorothy Vaughan.md',
			personText('network90', 'lastTouched: 2026-10-20', 'email: dorothy@example.org'),
		);
		await choose('Dorothy Vaughan', 'Something to say…');
		expect(texts([...document.querySelectorAll<HTMLElement>('.modal a')])).toEqual(['Open as mail']);
	});

	it('are snoozed until a day from their menu, and asked again where it is none', async () => {
		const { text, choose, answer, objection } = await openPanel(fewPeople());
		await choose('Carl Sagan', 'Snooze', 'Snooze until…');
		await answer('soon', 'Snooze');
		expect(objection()).toBe('“soon” is not a date such as 2026-12-07');
		expect(text('People/Carl Sagan.md')).not.toContain('snoozeUntil');
		await answer('2026-12-24', 'Snooze');
		expect(text('People/Carl Sagan.md')).toContain('snoozeUntil: 2026-12-24');
		expect(document.querySelector('.modal')).toBeNull();
	});

	it('keep a value that cannot be read, and the notice says what to write', async () => {
		const odd = ['snoozeUntil: next month', 'paused: for now', 'hardTime: { since: May }'];
		const { text, choose, answer, notices } = await openPanel({
			'People/Carl Sagan.md': personText('network90', ...odd),
		});
		await choose('Carl Sagan', 'Snooze', 'Snooze until…');
		await answer('2026-12-24', 'Snooze');
		await choose('Carl Sagan', 'Pause');
		await choose('Carl Sagan', 'Going through a hard time…');
		await answer('moving', 'Save');
		expect(text('People/Carl Sagan.md')).toBe(personText('network90', ...odd));
		const kept = (problem: string): string =>
			`Carl Sagan: ${problem}; it stays as it is, so fix it and do this again`;
		expect(notices()).toEqual([
			kept('snoozeUntil: “next month” is not a date such as 2026-11-23'),
			kept('paused: “for now” is neither true nor false'),
			kept('hardTime: “{"since":"May"}” is neither words nor true'),
		]);
	});

	it('are said to be in a hard time from their menu, and no longer', async () => {
		const { text, choose, answer } = await openPanel(fewPeople());
		await choose('Carl Sagan', 'Going through a hard time…');
		await answer('lost his job', 'Save');
		expect(text('People/Carl Sagan.md')).toContain('hardTime: lost his job');
		await choose('Carl Sagan', 'The hard time is over');
		expect(text('People/Carl Sagan.md')).not.toContain('hardTime');
		await choose('Carl Sagan', 'Going through a hard time…');
		await answer('', 'Save');
		expect(text('People/Carl Sagan.md')).toContain('hardTime: true');
	});

	it('have the same menu under the other button of the mouse', async () => {
		const { all } = await openPanel(fewPeople());
		all('.top-of-mind-person')[1]?.dispatchEvent(
			new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
		);
		expect(texts([...document.querySelectorAll<HTMLElement>('.menu-item-title')])).toContain(
			'Going through a hard time…',
		);
	});

	it('show another date of the person', async () => {
		const { all } = await openPanel({
			'People/Carl Sagan.md': personText(
				'network90',
				'birthday: 06-01',
				'dates: [2019-11-26 wedding, 03-01 name day]',
			),
		});
		expect(texts(all('.top-of-mind-worry'))).toEqual(['wedding on Thursday']);
	});

	it('show a hard time and a birthday of the person', async () => {
		const { all } = await openPanel({
			...fewPeople(),
			'People/Carl Sagan.md': personText(
				'network90',
				'lastTouched: 2026-10-25',
				'hardTime: lost his job',
				'birthday: 11-27',
			),
			'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-28', 'birthday: 12-01'),
		});
		expect(texts(all('.top-of-mind-worry'))).toEqual([
			'going through a hard time: lost his job · birthday on Friday',
		]);
	});

	it('are dragged into a note as a link', async () => {
		const { all } = await openPanel({ ...fewPeople(), 'Other/Carl Sagan.md': 'Another.\n' });
		const data = new Map<string, string>();
		const event = new Event('dragstart', { bubbles: true });
		Object.assign(event, { dataTransfer: { setData: (type: string, value: string) => data.set(type, value) } });
		all('.top-of-mind-person')[1]?.dispatchEvent(event);
		expect([...data]).toEqual([['text/plain', '[[People/Carl Sagan|Carl Sagan]]']]);
	});

	it('are walked by arrows as one stop for Tab, to the buttons of a row and back', async () => {
		const { all, button } = await openPanel(fewPeople());
		const stops = (): string[] => all('.top-of-mind-person [tabindex="0"]').map(accessibleName);
		const press = (...keys: string[]): string => {
			for (const key of keys)
				document.activeElement?.dispatchEvent(
					new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
				);
			return accessibleName(document.activeElement ?? document.body);
		};
		expect(stops()).toEqual(['Dorothy Vaughan']);
		all('.top-of-mind-person a')[0]?.focus();
		expect(press('ArrowUp')).toBe('Dorothy Vaughan');
		expect(press('ArrowDown')).toBe('Carl Sagan');
		expect(press('ArrowRight')).toBe('In touch with Carl Sagan today');
		expect(press('ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('More for Carl Sagan');
		expect(press('ArrowDown')).toBe('More for Grace Hopper');
		expect(stops()).toEqual(['More for Grace Hopper']);
		expect(press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toBe('Grace Hopper');
		expect(press('End', 'ArrowDown')).toBe('Ada Lovelace');
		expect(press('Home')).toBe('Dorothy Vaughan');
		expect(button('Snooze Carl Sagan').getAttribute('aria-label')).toBe('Snooze');
		// From right to left, the buttons are on the left of the name.
		for (const row of all('.top-of-mind-person')) row.setCssStyles({ direction: 'rtl' });
		expect(press('ArrowLeft')).toBe('In touch with Dorothy Vaughan today');
		expect(press('ArrowRight')).toBe('Dorothy Vaughan');
	});

	it('have their menu under a finger that rests, and it opens no note', async () => {
		const { all, bench, pass } = await openPanel(fewPeople(), true);
		const name = all('.top-of-mind-person a')[1];
		const finger = (type: string): unknown =>
			name?.dispatchEvent(
				Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
					pointerType: 'touch',
					clientX: 9,
					clientY: 9,
				}),
			);
		const open = bench.app.workspace.getActiveFile()?.path;
		finger('pointerdown');
		await pass(600);
		for (const type of ['contextmenu', 'pointerup', 'click']) finger(type);
		expect(texts([...document.querySelectorAll<HTMLElement>('.menu')])).toHaveLength(1);
		expect(texts([...document.querySelectorAll<HTMLElement>('.menu-item-title')])[0]).toBe('Open the note');
		expect(bench.app.workspace.getActiveFile()?.path).toBe(open);
		for (const type of ['pointerdown', 'pointerup', 'click']) finger(type);
		await pass(200);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('People/Carl Sagan.md');
	});

	it('have their menu by its key, also after a finger had asked for it', async () => {
		const { all, pass } = await openPanel(fewPeople(), true);
		const row = all('.top-of-mind-person')[1];
		const finger = (type: string): unknown =>
			row?.dispatchEvent(
				Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
					pointerType: 'touch',
					clientX: 9,
					clientY: 9,
				}),
			);
		finger('pointerdown');
		await pass(600);
		finger('pointerup');
		await pass(2000);
		for (const menu of document.querySelectorAll('.menu')) menu.remove();
		row?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(document.querySelectorAll('.menu')).toHaveLength(1);
	});

	it('have a menu in groups, in which what opens a dialog says so', async () => {
		const { button } = await openPanel(fewPeople());
		button('More for Carl Sagan').click();
		const groups = [...document.querySelectorAll('.menu > *')]
			.map((one) => (one.matches('.menu-separator') ? '—' : one.textContent))
			.join(' / ');
		expect(groups).toBe(
			'Open the note / Something to say… / Show history… / — / In touch today / In touch today, with a few words… / In touch on another day… / Add a promise… / — / Snooze / — / Going through a hard time… / Pause / — / Move to the List of 20 / Take off the lists',
		);
	});

	it('have the days that are coming up above them, three at a time', async () => {
		const dated = ['Ada', 'Ben', 'Carl', 'Dorothy'].map(
			(name, index) => [`People/${name}.md`, personText('network90', `birthday: 11-${24 + index}`)] as const,
		);
		const { all, writeOutside } = await openPanel(Object.fromEntries(dated));
		expect(texts(all('.top-of-mind-coming'))).toEqual([
			'Coming up: Ada’s birthday tomorrow · Ben’s birthday on Wednesday · Carl’s birthday on Thursday · and 1 more',
		]);
		all('.top-of-mind-coming-more')[0]?.focus();
		all('.top-of-mind-coming-more')[0]?.click();
		expect(texts(all('.top-of-mind-coming a')).at(-1)).toBe('Dorothy’s birthday on Friday');
		expect(document.activeElement?.textContent).toBe('Dorothy’s birthday on Friday');
		for (const [path] of dated) await writeOutside(path, personText('network90'));
		expect(all('.top-of-mind-coming')[0]?.style.display).toBe('none');
	});

	it('are found by a search that is always there where there are many', async () => {
		const crowd = Object.fromEntries(
			Array.from({ length: 16 }, (_, number) => [`People/P${number}.md`, personText('network90')]),
		);
		const search = ({ el }: Panel): boolean =>
			el.querySelector<HTMLElement>('.top-of-mind-filter')?.style.display !== 'none';
		expect(search(await openPanel(fewPeople()))).toBe(false);
		const crowded = await openPanel(crowd);
		expect([search(crowded), crowded.all('.top-of-mind-filters')[0]?.style.display]).toEqual([true, 'none']);
	});

	it('have a line below for unreadable properties, which opens the check', async () => {
		const { el, pass, writeOutside } = await openPanel({
			...fewPeople(),
			'People/Odd.md': personText('network90', 'cadence: sometimes'),
		});
		const line = el.querySelector<HTMLElement>('.top-of-mind-quiet');
		expect(line?.textContent).toBe('One thing in your notes could not be read');
		line?.click();
		await pass(100);
		expect(document.querySelector('.modal')?.textContent).toContain(
			'cadence: “sometimes” is not a number of days such as 30',
		);
		await writeOutside('People/Odd.md', personText('network90', 'cadence: monthly'));
		expect(line?.style.display).toBe('none');
	});

	it('are found by name, list and topic, in another order, and stay so after a restart', async () => {
		const { el, all, pass, bench } = await openPanel(fewPeople());
		const shown = (): string[] => texts(all('.top-of-mind-person .top-of-mind-name'));
		const enter = async (label: string, value: string): Promise<void> => {
			const field = el.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
			if (field === null) throw new Error(`There is no ${label}`);
			field.value = value;
			for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
			await pass(50);
		};
		await enter('Order', 'name');
		expect(shown()).toEqual(['Ada Lovelace', 'Ben Franklin', 'Carl Sagan', 'Dorothy Vaughan', 'Grace Hopper']);
		await enter('Topic', 'climbing');
		expect(shown()).toEqual(['Ada Lovelace', 'Ben Franklin']);
		await enter('Find anybody', 'ben');
		expect(shown()).toEqual(['Ben Franklin']);
		await enter('List', 'list20');
		expect(el.textContent).toContain('Nobody on your lists fits this search.');
		const [leaf] = bench.app.workspace.getLeavesOfType('top-of-mind-panel');
		const state = leaf?.getViewState();
		await enter('List', '');
		await enter('Find anybody', '');
		await enter('Topic', '');
		await enter('Order', 'neglect');
		expect(shown()).toHaveLength(5);
		if (leaf === undefined || state === undefined) throw new Error('There is no leaf');
		await leaf.setViewState(state);
		await pass(50);
		expect(shown()).toEqual([]);
		expect(el.querySelector<HTMLInputElement>('[aria-label="Find anybody"]')?.value).toBe('ben');
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
		const { all, el, pass } = await openPanel(crowd);
		expect(all('.top-of-mind-person')).toHaveLength(100);
		el.querySelector<HTMLElement>('.top-of-mind-more')?.click();
		await pass(200);
		expect(all('.top-of-mind-person')).toHaveLength(200);
		expect(texts(all('.top-of-mind-more'))).toEqual(['Show 50 more of 50']);
	});

	it('are drawn in a window of their own while the main window is hidden, which draws no frames then', async () => {
		const opened = await openPlugin(
			Object.fromEntries(
				Array.from({ length: 30 }, (_, number) => [`People/P${number}.md`, personText('network90')]),
			),
		);
		const own = Object.create(window, {
			requestAnimationFrame: { value: (act: () => void) => window.setTimeout(act, 16) },
			cancelAnimationFrame: { value: (frame: number) => window.clearTimeout(frame) },
		}) as Window & typeof globalThis;
		vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
		vi.spyOn(Node.prototype, 'win', 'get').mockReturnValue(own);
		onTestFinished(() => void vi.restoreAllMocks());
		opened.run('open-panel');
		await opened.pass(1000);
		expect(document.querySelectorAll('.top-of-mind-person')).toHaveLength(30);
	});

	it('give way to advice if one list is empty', async () => {
		const { el } = await openPanel({ 'People/Grace.md': personText('list20') });
		expect(el.textContent).toContain(
			'Your Network of 90 is empty. Tag the note of somebody you know with #network90.',
		);
		expect(el.textContent).not.toContain('Welcome');
	});
});

it('is there on a phone as well', async () => {
	const { all } = await openPanel({ ...fewPeople(), [todaysNote]: today }, true);
	expect(all('.top-of-mind-action')).toHaveLength(2);
});
