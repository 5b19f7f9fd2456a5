import { addDays } from '../../src/day';
import type { Place } from './app-driver';
import { dailyNote, noteOn, planned, textIn } from './people';
import { expect, test } from './test';

const dorothy = noteOn('Dorothy Vaughan');
const places: readonly Place[] = ['editor', 'reading view', 'panel'];

for (const place of places) {
	test(`a tick in the ${place} touches the person, and the untick there brings the day before back`, async ({
		openApp,
	}) => {
		const app = await openApp({ files: planned, panel: true });
		const files = planned(app.today);
		const note = dailyNote(app.today);
		await app.openNote(note);
		if (place === 'reading view') await app.run('markdown:toggle-preview');
		await expect(app.panel).toContainText('0 of 4');

		await app.box('Dorothy Vaughan', place).click();
		await app.expectText(dorothy, textIn(files, dorothy).replace(addDays(app.today, -34), app.today));
		await app.expectText(note, textIn(files, note).replace('- [ ] Call or write', '- [x] Call or write'));
		await app.until(expect(app.panel).toContainText('1 of 4'));
		await expect(app.box('Dorothy Vaughan', place)).toBeChecked();

		await app.box('Dorothy Vaughan', place).click();
		await app.expectText(dorothy, textIn(files, dorothy));
		await app.expectText(note, textIn(files, note));
		await app.until(expect(app.panel).toContainText('0 of 4'));
		await expect(app.box('Dorothy Vaughan', place)).not.toBeChecked();
	});
}

test('text that is typed and not saved stays when a box of the panel is ticked', async ({ openApp }) => {
	const app = await openApp({ files: planned, panel: true });
	const note = dailyNote(app.today);
	await app.openNote(note);
	await app.typeAtEnd('A walk by the river.');
	await app.box('Carl Sagan', 'panel').click();
	await app.expectText(noteOn('Carl Sagan'), new RegExp(`lastTouched: ${app.today}`));
	const before = textIn(planned(app.today), note);
	await app.expectText(note, `${before.replace('- [ ] Share', '- [x] Share')}A walk by the river.`);
	await expect(app.editor).toContainText('A walk by the river.');
});
