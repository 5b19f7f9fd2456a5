// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const lines = `- [ ] Reach out to [[Grace Hopper]] (never touched) · write ^tom-20261123-outreach
- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · 34 days since last touched ^tom-20261123-compassion
`;

/** Ticks both lines, one after the other. */
async function tickBoth(): Promise<OpenPlugin & { press: (text: string) => Promise<void> }> {
	const opened = await openPlugin({ ...fewPeople(), [todaysNote]: lines });
	const half = lines.replace('[ ] Call', '[x] Call');
	await opened.writeOutside(todaysNote, half);
	await opened.writeOutside(todaysNote, half.replace('[ ] Reach', '[x] Reach'));
	return {
		...opened,
		async press(text) {
			[...document.querySelectorAll<HTMLElement>('.notice button')]
				.filter((button) => button.textContent === text)
				.at(-1)
				?.click();
			await opened.pass(200);
		},
	};
}
const dorothy = 'In touch with Dorothy VaughanUndo';
const grace = 'In touch with Grace HopperThey answered: move to the Network of 90Undo';

describe('notices', () => {
	it('are one at a time, in which an undo keeps its row while others come', async () => {
		const { bench, notices, press, text } = await tickBoth();
		expect(bench.notices).toHaveLength(1);
		expect(notices()).toEqual([dorothy, grace]);
		await press('Undo');
		expect(bench.notices).toHaveLength(1);
		expect(notices()).toEqual([dorothy, 'Undone']);
		expect(text('People/Grace Hopper.md')).not.toContain('lastTouched');
		await press('Undo');
		expect(notices()).toEqual(['Undone']);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-10-20');
	});

	it('lose each row in its own time, and go with the last', async () => {
		const { bench, notices, pass } = await tickBoth();
		await pass(10_000);
		expect(notices()).toEqual([grace]);
		await pass(10_000);
		expect(bench.notices).toEqual([]);
	});

	it('go with a click, and the next message opens another', async () => {
		const { bench, notices, press, run, pass } = await tickBoth();
		bench.notices[0]?.click();
		expect(bench.notices).toEqual([]);
		run('write-today');
		await pass(200);
		expect(bench.notices).toHaveLength(1);
		expect(notices()).toHaveLength(1);
		await press('Undo');
		expect(notices()).toEqual(['Undone']);
	});

	it('replace what was said in passing', async () => {
		const { notices, run, pass } = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		for (let times = 0; times < 3; times += 1) {
			run('write-today');
			await pass(200);
		}
		expect(notices()).toEqual(['Today’s actions are in 2026-11-23Undo', 'Today’s actions are in 2026-11-23']);
		run('who-is-in');
		await pass(200);
		expect(notices()).toEqual([
			'Today’s actions are in 2026-11-23Undo',
			expect.stringContaining('No note says where somebody lives yet') as string,
		]);
	});
});
