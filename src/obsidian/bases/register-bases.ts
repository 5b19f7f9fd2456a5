import type { BasesViewRegistration, Plugin } from 'obsidian';
import { baseViewTypes } from '../../people/people-base';
import type { PluginParts } from '../app/compose';
import { followCorePlugins } from '../app/undocumented';
import { dashboardIcon } from '../dashboard/dashboard-names';
import { panelIcon } from '../panel/panel-names';
import { OrbitBaseView } from './orbit-base-view';
import { ReachOutBaseView } from './reach-out-base-view';

/** Registers the views of bases. While the core plugin Bases is off, the app refuses them: then, once it is on. */
export function registerBaseViews(plugin: Plugin, parts: PluginParts): void {
	const { t } = parts.context.language;
	const views = new Map<string, BasesViewRegistration>([
		[
			baseViewTypes.reachOut,
			{
				name: t('base.reachOut'),
				icon: panelIcon,
				factory: (controller, el) => new ReachOutBaseView(controller, el, parts),
			},
		],
		[
			baseViewTypes.orbit,
			{
				name: t('orbit.title'),
				icon: dashboardIcon,
				factory: (controller, el) => new OrbitBaseView(controller, el, parts),
			},
		],
	]);
	const register = (): void => {
		for (const [type, view] of views) if (plugin.registerBasesView(type, view)) views.delete(type);
	};
	register();
	if (views.size > 0) followCorePlugins(parts.app, plugin, register);
}
