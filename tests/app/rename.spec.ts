import { addDays } from '../../src/day';
import { dailyNote, noteOn, planned, textIn } from './people';
import { expect, test } from './test';

test('the line of a person follows the renamed note, and still touches it', async ({ openApp }) => {
	const app = await openApp({ files: planned, panel: true });
	const files = planned(app.today);
	const note = dailyNote(app.today);
	await app.openNote(note);
	await app.rename(noteOn('Dorothy Vaughan'), noteOn('Dorothy Johnson Vaughan'));
	const relinked = textIn(files, note).replace('[[Dorothy Vaughan]]', '[[Dorothy Johnson Vaughan]]');
	await app.expectText(note, relinked);
	await app.until(expect(app.box('Dorothy Johnson Vaughan', 'panel')).toHaveCount(1));

	await app.box('Dorothy Johnson Vaughan', 'panel').click();
	await app.expectText(
		noteOn('Dorothy Johnson Vaughan'),
		textIn(files, noteOn('Dorothy Vaughan')).replace(addDays(app.today, -34), app.today),
	);
	await app.expectText(note, relinked.replace('- [ ] Call or write', '- [x] Call or write'));
});
