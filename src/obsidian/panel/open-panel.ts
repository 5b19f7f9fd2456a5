import type { App } from 'obsidian';
import { panelViewType } from './panel-names';

/** Shows the panel in the right sidebar. */
export async function openPanel({ workspace }: App): Promise<void> {
	await workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
}
