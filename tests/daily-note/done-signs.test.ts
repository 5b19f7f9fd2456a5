import { describe, expect, it } from 'vitest';
import { isDone, isStrange, readDoneSigns, usualSigns } from '../../src/daily-note/done-signs';
import { dataviewSettings, tasksSettings } from '../support/other-plugins-settings';

const tasks = (...own: readonly (readonly [string, string])[]): unknown => JSON.parse(tasksSettings(...own));
const doneAmong = (settings: unknown, marks: string): string =>
	[...marks].filter((mark) => isDone(mark, readDoneSigns(settings, null))).join('');

describe('the marks that mean done', () => {
	it('are x and X, and those that Tasks calls done', () => {
		expect(
			doneAmong(
				tasks(['d', 'DONE'], ['✔', 'DONE'], ['👍', 'DONE'], ['!', 'TODO'], ['h', 'ON_HOLD'], ['n', 'NON_TASK']),
				' xXd✔👍!hnD-/>',
			),
		).toBe('xXd✔👍');
	});

	it('are x and X alone without settings of Tasks, or with settings of any other shape', () => {
		const odd = [
			null,
			undefined,
			'DONE',
			[],
			{},
			{ statusSettings: null },
			{ statusSettings: [] },
			{ statusSettings: { coreStatuses: 'd', customStatuses: { d: 'DONE' } } },
		];
		const others = [
			{},
			{ symbol: 'd' },
			{ symbol: 'd', type: 'done' },
			{ symbol: 'd', type: 1 },
			{ symbol: 7, type: 'DONE' },
			{ symbol: '', type: 'DONE' },
			{ symbol: 'dd', type: 'DONE' },
			null,
			'd',
		];
		for (const settings of [...odd, ...others.map((one) => ({ statusSettings: { customStatuses: [one] } }))]) {
			expect(doneAmong(settings, ' xXd7-/')).toBe('xX');
		}
	});

	it('never are a blank, and never cease to be x', () => {
		const settings = {
			statusSettings: {
				coreStatuses: [
					{ symbol: ' ', type: 'DONE' },
					{ symbol: 'x', type: 'TODO' },
				],
				customStatuses: [
					{ symbol: '\t', type: 'DONE' },
					{ symbol: '\u00A0', type: 'DONE' },
				],
			},
		};
		expect(doneAmong(settings, ' \t\u00A0xX')).toBe('xX');
		expect([null, undefined, ''].map((mark) => isDone(mark, readDoneSigns(settings, null)))).toEqual([
			false,
			false,
			false,
		]);
	});

	it('mean what the first status of a mark says, as in Tasks', () => {
		expect(doneAmong(tasks(['-', 'DONE'], ['d', 'TODO'], ['d', 'DONE'], ['e', 'DONE'], ['e', 'TODO']), '-de')).toBe(
			'e',
		);
		const withoutCancelled = { statusSettings: { customStatuses: [{ symbol: '-', type: 'DONE' }] } };
		expect(doneAmong(withoutCancelled, '-')).toBe('-');
	});
});

describe('a strange mark', () => {
	it('is one that neither the plugin nor Tasks explains', () => {
		const strange = (settings: unknown): string =>
			[...' xX-/>d!?'].filter((mark) => isStrange(mark, readDoneSigns(settings, null))).join('');
		expect(strange(null)).toBe('d!?');
		expect(strange(tasks(['d', 'DONE'], ['!', 'TODO']))).toBe('?');
		expect(isStrange(null, usualSigns)).toBe(false);
	});
});

describe('the field of a completion', () => {
	it('is what Dataview says, else what it says by default', () => {
		expect(readDoneSigns(null, JSON.parse(dataviewSettings('done', "yyyy-MM-dd'T'HH:mm"))).field).toEqual({
			key: 'done',
			format: "yyyy-MM-dd'T'HH:mm",
		});
		for (const odd of [
			null,
			{},
			[],
			{ taskCompletionText: ' ', taskCompletionDateFormat: '' },
			{ taskCompletionText: 7, taskCompletionDateFormat: [] },
		]) {
			expect(readDoneSigns(null, odd)).toEqual(usualSigns);
		}
	});
});
