// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../../support/open-plugin';

const outreach = '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach';
const introduction =
	'- [ ] Introduce [[Ada Lovelace]] (last 2026-10-30) to [[Ben Franklin]] (last 2026-10-28) · both: climbing ^tom-20261123-introduction';

/** Opens the editor's menu on a line of today's note, and returns the titles of its items. */
async function menuOn({ bench }: OpenPlugin, line: number): Promise<string[]> {
	const view = await bench.openNote(todaysNote);
	view.editor.setCursor(line);
	bench.openEditorMenu(view);
	return items().map(({ textContent }) => textContent);
}

function items(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('.menu .menu-item-title')];
}

function choose(title: string): void {
	items()
		.find(({ textContent }) => textContent === title)
		?.closest<HTMLElement>('.menu-item')
		?.click();
}

describe('the menu on a line of ours', () => {
	it('offers actions on the line and on every person it names', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: `${outreach}\n${introduction}\n` });
		expect(await menuOn(opened, 1)).toEqual([
			'Something to say',
			'Pick someone else',
			'Snooze Ada Lovelace for a week',
			'Snooze Ada Lovelace for a month',
			'Snooze Ben Franklin for a week',
			'Snooze Ben Franklin for a month',
		]);
	});

	it('is there on every line that a formatter has wrapped it into, and on no other', async () => {
		const opened = await openPlugin({
			...fewPeople(),
			[todaysNote]: `Rain.\n${outreach.replace(' (', '\n  (').replace(' ^', '\n  ^')}\nMore.\n`,
		});
		for (const [line, count] of [
			[0, 0],
			[1, 4],
			[2, 4],
			[3, 4],
			[4, 0],
		] as const)
			expect(await menuOn(opened, line)).toHaveLength(count);
	});

	it('offers no other person for a ticked line, nor for a line of another day', async () => {
		const past = introduction.replaceAll('20261123', '20261122');
		const opened = await openPlugin({
			...fewPeople(),
			[todaysNote]: `${outreach.replace('[ ]', '[x]')}\n${past}\n`,
		});
		expect(await menuOn(opened, 0)).toEqual([
			'Something to say',
			'Snooze Grace Hopper for a week',
			'Snooze Grace Hopper for a month',
		]);
		expect(await menuOn(opened, 1)).not.toContain('Pick someone else');
	});

	it('leaves people out until then, and lets one undo it', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: `${outreach}\n` });
		await menuOn(opened, 0);
		choose('Snooze Grace Hopper for a week');
		await opened.pass(200);
		expect(opened.text('People/Grace Hopper.md')).toContain('snoozeUntil: 2026-11-30');
		expect(opened.notices()).toEqual(['Grace Hopper is snoozed until November 30Undo']);
		await menuOn(opened, 0);
		choose('Snooze Grace Hopper for a month');
		await opened.pass(200);
		expect(opened.text('People/Grace Hopper.md')).toContain('snoozeUntil: 2026-12-23');
	});

	it('picks someone else on the line', async () => {
		const hedy = { 'People/Hedy Lamarr.md': personText('list20', 'lastTouched: 2026-11-01') };
		const opened = await openPlugin({ ...fewPeople(), ...hedy, [todaysNote]: `${outreach}\n` });
		await menuOn(opened, 0);
		choose('Pick someone else');
		await opened.pass(200);
		expect(opened.text(todaysNote)).toContain('- [ ] Reach out to [[Hedy Lamarr]]');
	});

	it('shows something to say, for the line as it stands', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: `${outreach}\n` });
		await menuOn(opened, 0);
		choose('Something to say');
		expect(document.querySelector('.modal-title')?.textContent).toBe('Something to say');
		expect(document.querySelector<HTMLTextAreaElement>('.modal textarea')?.value).toContain('Grace');
	});

	it.each([
		['somebody else’s line', 'Rain.\n- [ ] Buy bread ^shopping'],
		['a line in a code fence', `\`\`\`\n${outreach}\n\`\`\``],
	])('adds nothing to %s', async (_, text) => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: text });
		expect(await menuOn(opened, 1)).toEqual([]);
	});
});
