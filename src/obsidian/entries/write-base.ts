import type { App } from 'obsidian';
import { peopleBase } from '../../people/people-base';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';

/** Where the base goes: to the top of the vault, from where it can be moved anywhere. */
const basePath = 'Top of mind.base';

/** Writes a base of the people on the lists. One that is there already has been made one's own, and stays. */
export async function writeBase(app: App, context: AppContext, reports: ChangeReports): Promise<void> {
	await context.indexed;
	await context.attemptInTurn(async () => {
		if (await app.vault.adapter.exists(basePath)) {
			context.notices.say(context.language.t('base.there', { path: basePath }));
			return;
		}
		const { roster, settings } = context.routine();
		const counts = { list20: roster.count('list20'), network90: roster.count('network90') };
		const text = peopleBase(settings, counts, context.language);
		await context.vault.create(basePath, text);
		reports.offer(context.language.t('base.written', { path: basePath }), { created: [{ path: basePath, text }] });
	});
}
