import { dailyNote, fewPeople, noteOn } from './people';
import { expect, test } from './test';

test('the app’s command line says how today stands, writes today’s actions, and logs a touch', async ({ openApp }) => {
	const app = await openApp({ files: fewPeople });
	expect(await app.commandLine('top-of-mind')).toContain('Nothing is written for today yet');
	const printed = await app.commandLine('top-of-mind:today', { json: 'true' });
	// A terminal can show words of the app above what the plugin prints.
	const written = JSON.parse(printed.slice(printed.indexOf('{'))) as { actions: unknown[] };
	expect(written.actions).toHaveLength(4);
	await app.expectText(dailyNote(app.today), /^## Top of mind\n(?:- \[ \] .*\n){4}$/);

	expect(await app.commandLine('top-of-mind:neglected', { limit: '1' })).toContain('Dorothy Vaughan');
	await app.commandLine('top-of-mind:touch', { person: 'Carl Sagan', note: 'by the river' });
	await app.expectText(noteOn('Carl Sagan'), new RegExp(`lastTouched: ${app.today}`));
	await app.expectText(dailyNote(app.today), /^- \[x\] In touch with \[\[Carl Sagan\]\] .* · by the river \^tom-/m);
	expect(await app.commandLine('top-of-mind:touch', { person: 'Nobody' })).toContain('Nobody');
});
