import { baseViewTypes } from '../../src/people/people-base';
import { fewPeople, noteOn, planned } from './people';
import { expect, test } from './test';

const block = '```top-of-mind\nview: neglected\nlimit: 2\n```\n';

/** A base that opens with the plugin's own view. */
const base = `filters: file.hasTag("network90")\nviews:\n  - type: ${baseViewTypes.reachOut}\n    name: Waiting\n`;

test('a code block shows who is neglected, in the reading view, and touches from there', async ({ openApp }) => {
	const app = await openApp({ files: (today) => ({ ...fewPeople(today), 'Board.md': `Whom?\n\n${block}` }) });
	await app.openNote('Board.md');
	await app.run('markdown:toggle-preview');
	const names = app.reading.locator('.block-language-top-of-mind .top-of-mind-name');
	await app.until(expect(names).toHaveText(['Dorothy Vaughan', 'Carl Sagan']));
	await app.reading.getByRole('button', { name: 'In touch with Dorothy Vaughan today' }).click();
	await app.expectText(noteOn('Dorothy Vaughan'), new RegExp(`lastTouched: ${app.today}`));
	await app.until(expect(names.first()).toHaveText('Carl Sagan'));
});

test('a view of a base shows whom to reach out to, and touches from there', async ({ openApp }) => {
	const app = await openApp({ files: (today) => ({ ...fewPeople(today), 'Waiting.base': base }) });
	await app.openNote('Waiting.base');
	const names = app.base.locator('.top-of-mind-name');
	await app.until(expect(names.first()).toHaveText('Dorothy Vaughan'));
	await app.base.getByRole('button', { name: 'In touch with Dorothy Vaughan today' }).click();
	await app.expectText(noteOn('Dorothy Vaughan'), new RegExp(`lastTouched: ${app.today}`));
	await app.until(expect(names.first()).toHaveText('Carl Sagan'));
});

test('on a phone the panel shows today’s actions, and a tick there touches the person', async ({ openApp }) => {
	const app = await openApp({ files: planned, phone: true, panel: true });
	await app.until(expect(app.panel).toBeInViewport());
	await expect(app.panel.locator('.top-of-mind-action')).toHaveCount(4);
	await app.box('Dorothy Vaughan', 'panel').click();
	await app.expectText(noteOn('Dorothy Vaughan'), new RegExp(`lastTouched: ${app.today}`));
	await app.until(expect(app.panel).toContainText('1 of 4'));
});
