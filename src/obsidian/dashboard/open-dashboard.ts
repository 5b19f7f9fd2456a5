import type { App } from 'obsidian';
import { dashboardViewType } from './dashboard-names';

/** Shows the open dashboard, or opens one in a new tab. */
export async function openDashboard({ workspace }: App): Promise<void> {
	const [open] = workspace.getLeavesOfType(dashboardViewType);
	const leaf = open ?? workspace.getLeaf('tab');
	if (open === undefined) await leaf.setViewState({ type: dashboardViewType, active: true });
	await workspace.revealLeaf(leaf);
}
