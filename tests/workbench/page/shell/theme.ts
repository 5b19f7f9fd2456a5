import type { BenchApp } from '../../workbench';

/** Switches between the light and the dark theme, and fires `css-change`. */
export function setTheme(app: BenchApp, theme: 'light' | 'dark'): void {
	document.body.removeClass('theme-light', 'theme-dark');
	document.body.addClass(`theme-${theme}`);
	app.workspace.trigger('css-change');
}
