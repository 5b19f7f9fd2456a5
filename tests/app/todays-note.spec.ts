import { dailyNote, fewPeople } from './people';
import { expect, test } from './test';

test('today’s note, made by the app’s own command, gets four lines', async ({ openApp }) => {
	const app = await openApp({ files: fewPeople, panel: true });
	await expect(app.panel).toContainText('Nothing is written for today yet.');
	await app.run('daily-notes');
	const id = app.today.replaceAll('-', '');
	await app.expectText(
		dailyNote(app.today),
		new RegExp(`^## Top of mind\\n(?:- \\[ \\] .* \\^tom-${id}-\\w+\\n){4}$`),
	);
	await app.until(expect(app.editor.locator('.HyperMD-task-line')).toHaveCount(4));
	await expect(app.panel.locator('.top-of-mind-action')).toHaveCount(4);
	await expect(app.panel).toContainText('0 of 4');
});
