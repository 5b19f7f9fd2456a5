import process from 'node:process';

/** The versions of Obsidian under test: of the app, and of the installer with its Electron. */
export interface ObsidianVersions {
	readonly app: string;
	readonly installer: string;
}

/** The versions that `npm run test:app` has downloaded. */
export function versionsUnderTest(): ObsidianVersions {
	const { OBSIDIAN_APP_VERSION: app, OBSIDIAN_INSTALLER_VERSION: installer } = process.env;
	if (!app || !installer) throw new Error('Which Obsidian? Run this by `npm run test:app`.');
	return { app, installer };
}

/** Runs once before all scenarios: a run that is of no Obsidian would be one of the workbench, unnoticed. */
export default function check(): void {
	versionsUnderTest();
}
