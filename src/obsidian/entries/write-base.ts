import type { App } from 'obsidian';
import { peopleBase } from '../../people/people-base';
import type { Desk } from '../app/app-context';
import type { TouchReports } from '../today/touch-reports';

/** Where the base goes: to the top of the vault, from where it can be moved anywhere. */
const basePath = 'Top of mind.base';

/** Writes a base of the people on the lists. One that is there already has been made one's own, and stays. */
export async function writeBase(app: App, desk: Desk, reports: TouchReports): Promise<void> {
	try {
		await desk.queue.run(async () => {
			if (await app.vault.adapter.exists(basePath)) {
				desk.notices.say(desk.language.t('base.there', { path: basePath }));
				return;
			}
			const { roster, settings } = desk.routine();
			const counts = { list20: roster.count('list20'), network90: roster.count('network90') };
			const text = peopleBase(settings, counts, desk.language);
			await desk.vault.create(basePath, text);
			reports.offer(desk.language.t('base.written', { path: basePath }), { created: [{ path: basePath, text }] });
		});
	} catch (error) {
		desk.notices.error(error);
	}
}
