// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/locales/en/english';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';
import { accessibleName } from '../../support/accessible-name';

const today = '## Top of mind\n';
const carl = 'People/Carl Sagan.md';

interface Dialog extends OpenPlugin {
	readonly field: (label: string) => HTMLInputElement;
	readonly type: (label: string, words: string) => void;
	/** Chooses how the user was in touch, as a click or the space bar does. */
	readonly way: (name: string) => HTMLInputElement;
	/** Presses Enter in a field. */
	readonly enter: (label: string) => Promise<void>;
	readonly understood: () => string;
	readonly objection: () => string;
	readonly isOpen: () => boolean;
}

async function openDialog(title: string, files: Record<string, string> = {}): Promise<Dialog> {
	const opened = await openPlugin({ ...fewPeople(), [todaysNote]: today, ...files });
	opened.run('open-panel');
	await opened.pass(100);
	const press = (selector: string, words: string): void => {
		const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
			(el) => el.textContent === words || accessibleName(el) === words,
		);
		if (found === undefined) throw new Error(`There is no ${selector} ${words}`);
		found.click();
	};
	press('.top-of-mind-panel button', 'More for Carl Sagan');
	for (const item of title === 'Snooze until…' ? ['Snooze', title] : [title]) press('.menu-item', item);
	await opened.pass(50);
	const text = (selector: string): string => document.querySelector(`.modal ${selector}`)?.textContent ?? '';
	const field = (label: string): HTMLInputElement => {
		const found = document.querySelector<HTMLInputElement>(`.modal [aria-label="${label}"]`);
		if (found === null) throw new Error(`There is no field ${label}`);
		return found;
	};
	return {
		...opened,
		field,
		type(label, words) {
			field(label).value = words;
			field(label).dispatchEvent(new Event('input', { bubbles: true }));
		},
		way(name) {
			const label = [...document.querySelectorAll<HTMLElement>('.modal [role=radiogroup] label')].find(
				(el) => el.textContent === name,
			);
			const radio = label?.querySelector('input');
			if (radio === undefined || radio === null) throw new Error(`There is no way ${name}`);
			radio.click();
			return radio;
		},
		async enter(label) {
			field(label).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
			await opened.pass(200);
		},
		understood: () => text('[role=status]'),
		objection: () => text('[role=alert]'),
		isOpen: () => document.querySelector('.modal') !== null,
	};
}

const another = english['menu.touchedOn'];
const withWords = english['menu.touchedWords'];

describe('a field for a day', () => {
	it('takes words, says which day it understands as they are typed, and writes that day', async () => {
		const { type, enter, understood, text, field } = await openDialog(another);
		expect(understood()).toBe('');
		type('On which day?', 'last f');
		expect(understood()).toBe('');
		type('On which day?', 'last Friday');
		expect(understood()).toBe('Friday, November 20, 2026');
		expect(document.querySelector<HTMLInputElement>('.modal input[type=date]')?.value).toBe('2026-11-20');
		const described = (field('On which day?').getAttribute('aria-describedby') ?? '')
			.split(' ')
			.map((id) => document.getElementById(id)?.textContent);
		expect(described).toEqual([
			'For example: yesterday, last Friday, 3 weeks ago, 2026-11-22',
			'Friday, November 20, 2026',
		]);
		await enter('On which day?');
		expect(text(carl)).toContain('lastTouched: 2026-11-20');
		expect(text(todaysNote)).toContain('✅ 2026-11-20 ^tom-20261123-touch-1');
	});

	it('takes the day that is picked in the calendar, which cannot be one to come', async () => {
		const { understood, field, enter, text } = await openDialog(another);
		const calendar = document.querySelector<HTMLInputElement>('.modal input[type=date]');
		if (calendar === null) throw new Error('There is no calendar');
		expect([calendar.max, calendar.min, calendar.getAttribute('tabindex')]).toEqual(['2026-11-23', '', '-1']);
		calendar.value = '2026-11-18';
		calendar.dispatchEvent(new Event('change', { bubbles: true }));
		expect([field('On which day?').value, understood()]).toEqual(['2026-11-18', 'Wednesday, November 18, 2026']);
		await enter('What was it about?');
		expect(text(carl)).toContain('lastTouched: 2026-11-18');
	});

	it('refuses a day to come, with the field still open, and no words of the refusal once something else is typed', async () => {
		const { type, enter, understood, objection, isOpen, text } = await openDialog(another);
		type('On which day?', 'next Friday');
		await enter('On which day?');
		expect([understood(), objection(), isOpen()]).toEqual([
			'Friday, November 27, 2026',
			'November 27 has not come yet',
			true,
		]);
		type('On which day?', 'yesterday');
		expect(objection()).toBe('');
		expect(text(carl)).toContain('lastTouched: 2026-10-25');
	});

	it.each([
		['next Friday', '2026-11-27'],
		['in 3 weeks', '2026-12-14'],
		['tomorrow', '2026-11-24'],
		['24 December', null],
		['12/24', '2026-12-24'],
	])('snoozes until a day to come: %s', async (words, until) => {
		const { type, enter, text, objection } = await openDialog(english['snooze.day']);
		type('Until which day?', words);
		await enter('Until which day?');
		if (until === null) expect(objection()).toBe(`“${words}” is not a date such as 2026-12-07`);
		else expect(text(carl)).toContain(`snoozeUntil: ${until}`);
	});

	it.each(['yesterday', 'today', '2026-11-23', 'last Friday'])(
		'does not snooze until a day that has begun: %s',
		async (words) => {
			const { type, enter, text, objection } = await openDialog(english['snooze.day']);
			type('Until which day?', words);
			await enter('Until which day?');
			expect(objection()).toMatch(/^November 2\d is not after today$/);
			expect(text(carl)).not.toContain('snoozeUntil');
		},
	);
});

describe('how the user was in touch', () => {
	it('is a word before what it was about', async () => {
		const { type, enter, way, text } = await openDialog(withWords);
		expect(way('coffee').checked).toBe(true);
		type('What was it about?', ' the book ');
		await enter('What was it about?');
		expect(text(todaysNote)).toBe(
			`${today}- [x] In touch with [[Carl Sagan]] (last 2026-10-25) · coffee: the book ^tom-20261123-touch-1\n`,
		);
	});

	it('stands alone where nothing else is said, and is one of them at most', async () => {
		const { enter, way, text } = await openDialog(withWords);
		const call = way('call');
		expect([way('visit').checked, call.checked]).toEqual([true, false]);
		await enter('What was it about?');
		expect(text(todaysNote)).toContain('· visit ^tom-20261123-touch-1\n');
	});

	it('can be taken back by choosing it again', async () => {
		const { enter, way, text } = await openDialog(withWords);
		way('call');
		expect(way('call').checked).toBe(false);
		await enter('What was it about?');
		expect(text(todaysNote)).toContain(
			'- [x] In touch with [[Carl Sagan]] (last 2026-10-25) ^tom-20261123-touch-1\n',
		);
	});

	it('is written in the language of lines', async () => {
		const { enter, way, text } = await openDialog(withWords, {
			'.obsidian/plugins/top-of-mind/data.json': '{"lineLanguage":"de"}',
		});
		way('coffee');
		await enter('What was it about?');
		expect(text(todaysNote)).toContain('· Kaffee ^tom-20261123-touch-1\n');
	});
});

describe('the words of a touch', () => {
	it('that try to be more than words lead to nobody and to no other line', async () => {
		const { way, type, enter, text } = await openDialog(another, { [carl]: personText('network90') });
		way('meal');
		type('On which day?', 'yesterday');
		type('What was it about?', '[[Ada Lovelace]] `x` ^tom-20261123-compassion · (last 2020-01-01)');
		await enter('What was it about?');
		expect(text('People/Ada Lovelace.md')).toContain('lastTouched: 2026-10-30');
		expect(text(carl)).toContain('lastTouched: 2026-11-22');
		expect(text(todaysNote)).toMatch(/· meal: Ada Lovelace x .* ✅ 2026-11-22 \^tom-20261123-touch-1\n$/);
	});
});
