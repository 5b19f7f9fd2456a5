import { Platform } from '../../obsidian/platform';
import { debounce } from '../../obsidian/text';
import type { Workbench } from '../../workbench';
import { followHover } from './hover-preview';
import { drawPhoneBar } from './phone-bar';
import { drawRibbon } from './ribbon';
import { drawStatusBar } from './status-bar';
import { TabHeaders } from './tab-headers';
import { showTooltips } from './tooltips';
import { drawViewHeaders } from './view-headers';

/**
 * The frame around the views: ribbon, tabs, headers, status bar, previews, tooltips. Redrawn when the layout changes.
 */
export class Shell {
	constructor(private readonly bench: Workbench) {}

	start(): void {
		const { app } = this.bench;
		const { workspace, vault, metadataCache } = app;
		nameRegions(this.bench.containerEl);
		const tabs = new TabHeaders(app);
		drawRibbon(app, this.bench.containerEl);
		if (Platform.isMobile) drawPhoneBar(app, this.bench.containerEl);
		const statusBar = Platform.isMobile ? null : drawStatusBar(app, this.bench.containerEl);
		followHover(app);
		if (!Platform.isMobile) showTooltips();
		const draw = debounce(() => {
			tabs.draw();
			drawViewHeaders(app);
			statusBar?.();
		});
		for (const name of ['layout-change', 'active-leaf-change', 'file-open'] as const)
			workspace.on(name as 'layout-change', draw);
		workspace.on('editor-change', draw);
		vault.on('rename', draw);
		metadataCache.on('resolved', draw);
		draw();
		draw.run();
	}
}

/** Labels the regions of the window, for screen readers and for tests. */
function nameRegions(containerEl: HTMLElement): void {
	const regions = {
		'.workspace-ribbon': ['navigation', 'Ribbon'],
		'.mod-root': ['main', 'Notes'],
		'.mod-left-split': ['complementary', 'Left sidebar'],
		'.mod-right-split': ['complementary', 'Right sidebar'],
		'.status-bar': ['contentinfo', 'Status bar'],
	};
	for (const [selector, [role = '', name = '']] of Object.entries(regions))
		containerEl.querySelector(selector)?.setAttrs({ role, 'aria-label': name });
}
