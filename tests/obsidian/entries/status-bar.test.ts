// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, todaysNote } from '../../support/open-plugin';

const lines = [
	'- [ ] Reach out to [[Grace Hopper]] (not in touch yet) ^tom-20261123-outreach',
	'- [x] Share something useful with [[Carl Sagan]] (last 2026-10-25) ^tom-20261123-sharing',
].join('\n');

function bar(): HTMLElement | null {
	return document.querySelector<HTMLElement>('.status-bar-item.plugin-top-of-mind');
}

describe('the status bar', () => {
	it('says how much of today is done, and follows', async () => {
		const { writeOutside } = await openPlugin({ ...fewPeople(), [todaysNote]: `${lines}\n` });
		expect(bar()?.textContent).toBe('1 of 2 today');
		await writeOutside(todaysNote, `${lines.replace('[ ]', '[x]')}\n`);
		expect(bar()?.textContent).toBe('2 of 2 today');
		expect(bar()?.getAttribute('aria-label')).toBe('2 of 2 today: open panel');
	});

	it('says nothing while nothing is written for today', async () => {
		await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		expect(bar()?.isShown()).toBe(false);
	});

	it.each(['click', 'Enter'])('leads to the panel by %s', async (way) => {
		const { bench, pass } = await openPlugin({ ...fewPeople(), [todaysNote]: `${lines}\n` });
		bench.app.workspace.detachLeavesOfType('top-of-mind-panel');
		if (way === 'click') bar()?.click();
		else bar()?.dispatchEvent(new KeyboardEvent('keydown', { key: way }));
		await pass(100);
		expect(bench.app.workspace.getLeavesOfType('top-of-mind-panel')).toHaveLength(1);
	});

	it('is never requested on a phone, which has none', async () => {
		await openPlugin({ ...fewPeople(), [todaysNote]: `${lines}\n` }, { phone: true });
		expect(bar()).toBeNull();
	});
});
