import { dailyNote, fewPeople } from './people';
import { test } from './test';

test('a changed setting is stored, and goes for the next lines', async ({ openApp }) => {
	const app = await openApp({ files: (today) => ({ ...fewPeople(today), [dailyNote(today)]: 'Rain.\n' }) });
	const row = await app.openSettings();
	await row('Heading').getByRole('textbox').fill('# People today');
	await app.expectText('.obsidian/plugins/top-of-mind/data.json', /"heading": "# People today"/);
	await app.closeSettings();

	await app.run('top-of-mind:write-today');
	await app.expectText(dailyNote(app.today), /^Rain\.\n\n# People today\n(?:- \[ \] .*\n){4}$/);
});
