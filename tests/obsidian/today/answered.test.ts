// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const line = '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach\n';
const grace = 'People/Grace Hopper.md';

async function tickOutreach(
	files: Record<string, string> = {},
): Promise<OpenPlugin & { press: (text: string) => Promise<void>; name: (name: string) => Promise<void> }> {
	const opened = await openPlugin({ ...fewPeople(), ...files, [todaysNote]: line });
	await opened.writeOutside(todaysNote, line.replace('[ ]', '[x]'));
	const press = async (text: string): Promise<void> => {
		const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
		if (button === undefined) throw new Error(`There is no button ${text}`);
		button.click();
		await opened.pass(200);
	};
	return {
		...opened,
		press,
		async name(name) {
			const field = document.querySelector<HTMLInputElement>('.modal input');
			if (field === null) throw new Error('Nobody asks for a name');
			field.value = name;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			await press('Add to the list');
		},
	};
}
const answered = 'They answered: move to the Network of 90';

describe('after a ticked outreach', () => {
	it('a person who has answered moves to the Network of 90, and no other property changes', async () => {
		const { text, press, plugin } = await tickOutreach();
		const before = text(grace);
		await press(answered);
		expect(text(grace)).toBe(before.replace('list20', 'network90'));
		expect(before).toContain('lastTouched: 2026-11-23');
		await press('Not now');
		expect(plugin.app.vault.getMarkdownFiles()).toHaveLength(7);
	});

	it('a new name fills the place, in a note beside the one that moved', async () => {
		const { text, press, name, notices } = await tickOutreach();
		await press(answered);
		await name(' Hedy: Lamarr? ');
		expect(text('People/Hedy Lamarr.md')).toBe('---\ntags:\n  - list20\n---\n');
		expect(notices()).toContain('Hedy Lamarr is on your List of 20Undo');
	});

	it('a name that has a note puts that note on the list, and keeps what is in it', async () => {
		const { text, press, name } = await tickOutreach({ 'Inventors/Hedy Lamarr.md': 'Frequency hopping.\n' });
		await press(answered);
		await name('Hedy Lamarr');
		expect(text('Inventors/Hedy Lamarr.md')).toBe('---\ntags:\n  - list20\n---\nFrequency hopping.\n');
		expect(text('People/Hedy Lamarr.md')).toBe('');
	});

	it('a name that is on a list stays where it is', async () => {
		const { text, press, name, notices } = await tickOutreach();
		const before = text('People/Ada Lovelace.md');
		await press(answered);
		await name('Ada Lovelace');
		expect(text('People/Ada Lovelace.md')).toBe(before);
		expect(notices()).toContain('Ada Lovelace is in your Network of 90 already');
	});

	it('a name that is not allowed for a note is refused', async () => {
		const { press, name, notices } = await tickOutreach();
		await press(answered);
		await name('???');
		expect(notices()).toContain('“???” cannot be the name of a note');
	});

	it('the move can be undone', async () => {
		const { text, press } = await tickOutreach();
		const before = text(grace);
		await press(answered);
		await press('Not now');
		await press('Undo');
		expect(text(grace)).toBe(before);
	});

	it('a person who has moved before is not offered to move again', async () => {
		const { text, notices } = await tickOutreach({ [grace]: personText('network90') });
		expect(text(grace)).toContain('lastTouched: 2026-11-23');
		expect(notices()).toEqual(['In touch with Grace HopperUndo']);
	});

	it('a person of the network is not offered to move', async () => {
		const compassion = '- [ ] Call or write [[Ada Lovelace]] (last 2026-10-30) ^tom-20261123-compassion\n';
		const { writeOutside, notices } = await openPlugin({
			...fewPeople(),
			'People/Hedy.md': personText('list20'),
			[todaysNote]: compassion,
		});
		await writeOutside(todaysNote, compassion.replace('[ ]', '[x]'));
		expect(notices()).toEqual(['In touch with Ada LovelaceUndo']);
	});
});
