// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';

/** Types into the top dialog and confirms with Enter. */
function answer(words: string, selector = '.modal-container input[type=text], .prompt input'): void {
	const input = document.querySelector<HTMLInputElement>(selector);
	if (input === null) throw new Error('Nothing asks for words');
	input.value = words;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

describe('the commands', () => {
	it('are named for what they do, and all there', async () => {
		const { bench } = await openPlugin(fewPeople());
		await bench.openNote('People/Carl Sagan.md');
		const names = Object.values(bench.app.commands.commands).map(({ id, name }) => `${id}: ${name}`);
		expect(names).toEqual([
			'top-of-mind:write-today: Top of mind: Write today’s actions',
			'top-of-mind:open-panel: Top of mind: Open panel',
			'top-of-mind:open-dashboard: Top of mind: Open dashboard',
			'top-of-mind:log-touch: Top of mind: Log contact',
			'top-of-mind:add-promise: Top of mind: Add a promise…',
			'top-of-mind:add-to-list20: Top of mind: Add this note to the List of 20',
			'top-of-mind:add-to-network90: Top of mind: Add this note to the Network of 90',
			'top-of-mind:remove-from-lists: Top of mind: Take this person off the lists',
			'top-of-mind:swap-action: Top of mind: Pick someone else',
			'top-of-mind:new-person: Top of mind: Add somebody new',
			'top-of-mind:import-contacts: Top of mind: Import contacts',
			'top-of-mind:export-contacts: Top of mind: Export contacts',
			'top-of-mind:show-history: Top of mind: Show history',
			'top-of-mind:who-is-in: Top of mind: Who is in…',
			'top-of-mind:check-people: Top of mind: Check people',
			'top-of-mind:write-base: Top of mind: Create a base of your people',
			'top-of-mind:triage: Top of mind: Triage',
		]);
	});
});

describe('who-is-in', () => {
	const lisbon = (lastTouched: string): string =>
		personText('network90', `lastTouched: ${lastTouched}`, 'location: Lisbon, Portugal');
	const people = {
		'People/Rui.md': lisbon('2026-10-20'),
		'People/Inês.md': lisbon('2026-09-01'),
		'People/Zé.md': personText('list20', 'location: "[[São João]]"'),
		'People/Bo.md': personText('network90'),
	};
	const rows = (): (string | null)[] =>
		[...document.querySelectorAll('.prompt .suggestion-item')].map(({ textContent }) => textContent);

	it('lists places by the number of people, then the people of one by neglect, and opens a note', async () => {
		const { run, pass, bench } = await openPlugin(people);
		run('who-is-in');
		await pass(100);
		expect(rows()).toEqual(['Lisbon 2', 'Portugal 2', 'São João 1']);
		answer('portu');
		await pass(100);
		expect(rows()).toEqual(['Inês 83 days', 'Rui 34 days']);
		expect(document.querySelector('.prompt input')?.getAttribute('placeholder')).toBe('Who is in Portugal');
		answer('rui');
		await pass(100);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('People/Rui.md');
	});

	it('finds a place without its accents, by any of its words', async () => {
		const { run, pass } = await openPlugin(people);
		run('who-is-in');
		await pass(100);
		answer('joao');
		await pass(100);
		expect(rows()).toEqual(['Zé not in touch yet']);
	});

	it('says how to write a place where nobody has one', async () => {
		const { run, pass, notices } = await openPlugin({ 'People/Bo.md': personText('network90') });
		run('who-is-in');
		await pass(100);
		expect(notices()).toEqual([
			'No note says where somebody lives yet. Add it to a person’s note, such as location: Lisbon.',
		]);
	});
});

describe('log-touch', () => {
	it('asks for words beside the person whose note is open, and logs them', async () => {
		const { bench, run, pass, text } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		await bench.openNote('People/Carl Sagan.md');
		run('log-touch');
		answer('coffee');
		await pass(200);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toContain(
			'- [x] In touch with [[Carl Sagan]] (last 2026-10-25) · coffee ^tom-20261123-touch-1\n',
		);
	});

	it('lets one pick the person elsewhere', async () => {
		const { run, pass, text } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		run('log-touch');
		answer('Emmy');
		await pass(100);
		answer('');
		await pass(200);
		expect(text('People/Emmy Noether.md')).toContain('lastTouched: 2026-11-23');
	});

	it.each(["d'ar", 'D\u2018ARCY', 'nuala d\u2019'])(
		'finds a person by %j, whatever apostrophe the note has',
		async (words) => {
			const { run, pass, text } = await openPlugin({
				...fewPeople(),
				"People/Nuala D'Arcy.md": personText('network90'),
				'People/D\u2019Arcy Roy.md': personText('list20'),
				[todaysNote]: 'Rain.\n',
			});
			run('log-touch');
			answer(words);
			await pass(100);
			answer('');
			await pass(200);
			const touched = ["People/Nuala D'Arcy.md", 'People/D\u2019Arcy Roy.md'].filter((path) =>
				text(path).includes('lastTouched: 2026-11-23'),
			);
			expect(touched).toHaveLength(1);
		},
	);

	it('leaves no line where logging is switched off', async () => {
		const { bench, run, pass, text } = await openPlugin({
			...fewPeople(),
			[todaysNote]: 'Rain.\n',
			'.obsidian/plugins/top-of-mind/data.json': '{"logTouches":false}',
		});
		await bench.openNote('People/Carl Sagan.md');
		run('log-touch');
		answer('coffee');
		await pass(200);
		expect(text('People/Carl Sagan.md')).toContain('lastTouched: 2026-11-23');
		expect(text(todaysNote)).toBe('Rain.\n');
	});

	it('can be undone, log and heading included', async () => {
		const { bench, store, run, pass } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		const before = store.snapshot();
		await bench.openNote('People/Carl Sagan.md');
		run('log-touch');
		answer('coffee');
		await pass(200);
		document.querySelector<HTMLElement>('.notice button')?.click();
		await pass(200);
		expect(store.snapshot()).toEqual(before);
	});
});

describe('the commands that move a note between the lists', () => {
	it('put a plain note on a list, and keep its other bytes', async () => {
		const { bench, run, pass, text } = await openPlugin({ 'Hedy.md': 'Inventor.\n' });
		await bench.openNote('Hedy.md');
		expect(run('remove-from-lists')).toBe(false);
		expect(run('add-to-list20')).toBe(true);
		await pass(200);
		expect(text('Hedy.md')).toBe('---\ntags:\n  - list20\n---\nInventor.\n');
		expect(run('add-to-list20')).toBe(false);
	});

	it('move a person from one list to the other, and off both', async () => {
		const { bench, run, pass, text } = await openPlugin({
			'Hedy.md': '---\ntags: [list20, film] # who\n---\nInventor.\n',
		});
		await bench.openNote('Hedy.md');
		run('add-to-network90');
		await pass(200);
		expect(text('Hedy.md')).toBe('---\ntags: [film, network90] # who\n---\nInventor.\n');
		run('remove-from-lists');
		await pass(200);
		expect(text('Hedy.md')).toBe('---\ntags: [film] # who\n---\nInventor.\n');
	});

	it('move a person whose tags are one text', async () => {
		const { bench, run, pass, text } = await openPlugin({ 'Hedy.md': '---\ntags: "#list20, film"\n---\n' });
		await bench.openNote('Hedy.md');
		run('add-to-network90');
		await pass(200);
		expect(text('Hedy.md')).toBe('---\ntags: "film, network90"\n---\n');
	});

	it('keep the other tags of an item that holds several', async () => {
		const { bench, run, pass, text } = await openPlugin({
			'Hedy.md': '---\ntags:\n  - network90, film\n  - "#vienna"\n---\n',
		});
		await bench.openNote('Hedy.md');
		run('remove-from-lists');
		await pass(200);
		expect(text('Hedy.md')).toBe('---\ntags:\n  - film\n  - "#vienna"\n---\n');
	});

	it('can be undone', async () => {
		const { bench, store, run, pass, notices } = await openPlugin({
			'Hedy.md': '---\ntags: network90/family\n---\n',
		});
		const before = store.snapshot();
		await bench.openNote('Hedy.md');
		run('remove-from-lists');
		await pass(200);
		expect(notices()).toEqual(['Hedy is off your listsUndo']);
		document.querySelector<HTMLElement>('.notice button')?.click();
		await pass(200);
		expect(store.snapshot()).toEqual(before);
	});

	it('leave a note alone whose frontmatter cannot be read, and say so', async () => {
		const broken = '---\ntags: [network90\n---\nInventor.\n';
		const { bench, run, pass, text, notices } = await openPlugin({ 'Hedy.md': broken });
		await bench.openNote('Hedy.md');
		run('add-to-network90');
		await pass(200);
		expect(text('Hedy.md')).toBe(broken);
		expect(notices().join()).toMatch(/^Hedy: .*cannot be read/);
	});
});

describe('show-history', () => {
	it('lists what was done with the person whose note is open, with links to the notes', async () => {
		const { bench, run, pass } = await openPlugin({
			...fewPeople(),
			'2026-10-28.md':
				'- [x] Introduce [[Ada Lovelace]] (not in touch yet) to [[Ben Franklin]] (not in touch yet) · both: climbing ^tom-20261028-introduction\n',
			'2026-10-25.md':
				'- [x] Share something useful with [[Carl Sagan]] (not in touch yet) · [[Stars]] fits stars ^tom-20261025-sharing\n- [x] Call or write [[Ben Franklin]] (not in touch yet) ^tom-20261025-compassion\n',
		});
		await bench.openNote('People/Ben Franklin.md');
		expect(run('show-history')).toBe(true);
		const modal = document.querySelector<HTMLElement>('.modal');
		expect([...(modal?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
			'2026-10-28 Introduction: Ada Lovelace',
			'2026-10-25 Compassion',
		]);
		modal?.querySelector<HTMLElement>('li button')?.click();
		await pass(100);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('2026-10-28.md');
		expect(run('show-history')).toBe(false);
	});

	it('has notes that tell of a meeting among the touches', async () => {
		const { bench, run } = await openPlugin({
			...fewPeople(),
			'2026-10-28.md':
				'- [x] Call or write [[Ben Franklin]] (not in touch yet) ^tom-20261028-compassion\n\t- and saw [[Ben Franklin]] run\n',
			'2026-11-02 Lunch.md': 'With [[Ben Franklin]].\n',
		});
		await bench.openNote('People/Ben Franklin.md');
		expect(run('show-history')).toBe(true);
		expect([...document.querySelectorAll('.modal li')].map(({ textContent }) => textContent)).toEqual([
			'2026-11-02 In touch, in 2026-11-02 Lunch',
			'2026-10-28 Compassion',
		]);
	});
});

describe('swap-action', () => {
	const line = '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach';

	it('picks someone else on the line with the cursor, keeping its place, tick and id', async () => {
		const { bench, run, pass, text, notices } = await openPlugin({
			...fewPeople(),
			'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-01'),
			[todaysNote]: `Rain.\n\t* [/] ${line.slice(6)}\n`,
		});
		const { editor } = await bench.openNote(todaysNote);
		expect(run('swap-action')).toBe(false);
		editor.setCursor(1);
		expect(run('swap-action')).toBe(true);
		await pass(200);
		expect(text(todaysNote)).toBe(
			'Rain.\n\t* [/] Reach out to [[Hedy Lamarr]] (last 2026-11-01) · mention or comment on their work ^tom-20261123-outreach\n',
		);
		expect(notices()).toEqual(['Set aside for today: Grace HopperUndo']);
		expect(text('People/Grace Hopper.md')).toBe(personText('list20'));
	});

	it('sets aside only people whom its own line has named, if another device has left a line of the same id', async () => {
		const theirs = '- [x] Reach out to [[Hedy Lamarr]] (last 2026-11-01) ^tom-20261123-outreach';
		const { bench, run, pass, text, notices } = await openPlugin({
			...fewPeople(),
			'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-23'),
			'People/Joan Clarke.md': personText('list20', 'lastTouched: 2026-11-01'),
			[todaysNote]: `${theirs}\n${line}\n`,
		});
		const { editor } = await bench.openNote(todaysNote);
		editor.setCursor(1);
		run('swap-action');
		await pass(200);
		expect(text(todaysNote)).toContain(`${theirs}\n- [ ] Reach out to [[Joan Clarke]]`);
		expect(notices()).toEqual(['Set aside for today: Grace HopperUndo']);
	});

	it('says so if there is no other person to pick', async () => {
		const { bench, run, pass, text, notices } = await openPlugin({ ...fewPeople(), [todaysNote]: `${line}\n` });
		await bench.openNote(todaysNote);
		run('swap-action');
		await pass(200);
		expect(text(todaysNote)).toBe(`${line}\n`);
		expect(notices()).toEqual(['There is nobody else to pick today']);
	});
});

describe('check-people', () => {
	it('lists what could not be read, each with a way to its note', async () => {
		const { bench, run, pass } = await openPlugin({
			...fewPeople(),
			'People/Late.md': personText('network90', 'lastTouched: 2027-01-15'),
			'People/Odd.md': personText('network90', 'cadence: sometimes'),
			'People/Broken.md': '---\ntags: [network90\n---\n',
			'Other.md': '---\nx: [\n---\n',
			'People/Hash.md': '---\ntags: #network90\n---\n',
			[todaysNote]: '- [x] Call or write [[Nobody]] ^tom-20261123-compassion\n',
		});
		run('check-people');
		await pass(200);
		const modal = document.querySelector<HTMLElement>('.modal-container');
		expect([...(modal?.querySelectorAll('p, li') ?? [])].map(({ textContent }) => textContent)).toEqual([
			'1 of 20 on your List of 20',
			'7 of 90 in your Network of 90',
			'2026-11-23 the ticked line “- [x] Call or write [[Nobody]]” names somebody who is on neither list: [[Nobody]]; put their note on a list, or correct the name',
			'Broken its properties cannot be read, so it is on neither list; fix them in source mode',
			'Hash #network90 is a comment in properties, so it is on neither list; write network90, without #',
			'Late lastTouched: January 15, 2027 lies in the future, and counts as unknown; write the day you were last in touch',
			'Odd cadence: “sometimes” is not a number of days such as 30, nor a word such as monthly or 3w',
		]);
		[...(modal?.querySelectorAll<HTMLElement>('button') ?? [])]
			.find(({ textContent }) => textContent === 'Odd')
			?.click();
		await pass(200);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('People/Odd.md');
	});
});

describe('check-people on the template of daily notes', () => {
	it.each([
		[
			'{"template":"Templates/Day"}',
			'Day nothing fills in {{mood}} when a daily note is made from this template, so it stays in the note; change it or take it out',
		],
		[
			'{"template":"Templates/Gone"}',
			'Gone the template of your daily notes is not there; fix it in the settings of daily notes',
		],
	])('says what is wrong under %s', async (options, said) => {
		const { run, pass } = await openPlugin({
			...fewPeople(),
			'.obsidian/daily-notes.json': options,
			'Templates/Day.md': '{{date}} {{title}} {{mood}}\n',
		});
		run('check-people');
		await pass(200);
		const items = [...document.querySelectorAll('.modal-container li')].map(({ textContent }) => textContent);
		expect(items).toEqual([said]);
	});
});

describe('write-base', () => {
	it('writes a base at the top of the vault, and says where', async () => {
		const { run, pass, text, notices } = await openPlugin(fewPeople());
		run('write-base');
		await pass(200);
		expect(text('Top of mind.base')).toContain('file.hasTag("network90")');
		expect(notices()).toEqual(['Your people are in Top of mind.baseUndo']);
	});

	it('leaves the one that is there as it is, and says so', async () => {
		const { run, pass, text, notices } = await openPlugin({ ...fewPeople(), 'Top of mind.base': 'views: []\n' });
		run('write-base');
		await pass(200);
		expect(text('Top of mind.base')).toBe('views: []\n');
		expect(notices().join()).toMatch(/is there already, and stays as it is/);
	});
});
