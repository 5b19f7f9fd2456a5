import { describe, expect, it } from 'vitest';
import { lines } from '../../src/locales/en/lines';
import { listCadence } from '../../src/people/neglect';
import { defaultSettings } from '../../src/settings/settings';
import { headingsOf, partOf, rowsIn } from './read-page';

const page = 'docs/routine.md';

/** The reasons in the tables of the four kinds, as the page writes them: an ellipsis for what is filled in. */
const shown = ['Outreach', 'Introduction', 'Sharing', 'Compassion'].flatMap((kind) =>
	rowsIn(partOf(page, kind)).flatMap(([reasons = '']) => reasons.split(' / ')),
);

/** All reasons that lines can have. */
const ofLines = Object.entries(lines)
	.filter(([key]) => key.startsWith('reason.'))
	.flatMap(([, text]) => (typeof text === 'string' ? [text] : Object.values(text)))
	.map((text) => text.replace(/\{\w+\}/g, '…'));

describe('the reasons of the page', () => {
	it('are those of the lines', () => {
		expect(shown.length).toBeGreaterThan(15);
		expect(shown.filter((reason) => !ofLines.includes(reason))).toEqual([]);
	});

	it('are all that there are', () => {
		const text = headingsOf(page)
			.map((heading) => partOf(page, heading))
			.join('\n');
		const missing = ofLines.filter((reason) => !shown.includes(reason) && !text.includes(`*${reason}*`));
		// The singular of days, which nobody waits for.
		expect(missing).toEqual(['last in touch … day ago']);
	});
});

it.each(rowsIn(partOf(page, 'How long is too long')))(
	'the cadence of the %s with %s people is %s, or %s on five days a week',
	(name, count, everyDay, onFive) => {
		const list = name === 'List of 20' ? 'list20' : 'network90';
		const on = (activeWeekdays: readonly number[]): string =>
			`${listCadence(list, Number(count), { ...defaultSettings, activeWeekdays })} days`;
		expect([on([0, 1, 2, 3, 4, 5, 6]), on([1, 2, 3, 4, 5])]).toEqual([everyDay, onFive]);
	},
);
