import type { App } from 'obsidian';
import { dashboardViewType } from './dashboard-names';

/** Shows the dashboard: the one that is open, or else a new tab. */
export async function openDashboard({ workspace }: App): Promise<void> {
	const [open] = workspace.getLeavesOfType(dashboardViewType);
	const leaf = open ?? workspace.getLeaf('tab');
	if (open === undefined) await leaf.setViewState({ type: dashboardViewType, active: true });
	await workspace.revealLeaf(leaf);
}
