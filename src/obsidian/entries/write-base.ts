import type { App } from 'obsidian';
import { peopleBase } from '../../people/people-base';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { enabledCorePlugin } from '../app/undocumented';

/** The path of the base, at the top of the vault. The user can move it anywhere. */
const basePath = 'Top of mind.base';

/**
 * Writes a base of the people on the lists, and opens it where the app can show bases. An existing base stays as it is,
 * because the user may have changed it.
 */
export async function writeBase(app: App, context: AppContext, reports: ChangeReports): Promise<void> {
	await context.indexed;
	await context.attemptQueued(async () => {
		if (await app.vault.adapter.exists(basePath)) {
			context.notices.say(context.language.t('base.there', { path: basePath }));
			return;
		}
		const { roster, settings } = context.routine();
		const counts = { list20: roster.count('list20'), network90: roster.count('network90') };
		const text = peopleBase(settings, counts, context.language);
		await context.vault.create(basePath, text);
		if (hasBases(app)) await app.workspace.openLinkText(basePath, '', 'tab');
		reports.offer(context.language.t('base.written', { path: basePath }), { created: [{ path: basePath, text }] });
	});
}

/** Whether the core plugin Bases is on. Otherwise the app would open the file in another program. */
function hasBases(app: App): boolean {
	return (enabledCorePlugin(app, 'bases') ?? null) !== null;
}
