import type { Setting, SettingDefinitionRender } from 'obsidian';
import type { Language } from '../../language/language';
import type { AppContext } from '../app/app-context';
import { inSlices } from '../indexes/in-slices';

/**
 * The row that says in numbers what notes say of contact. It counts when it is drawn, and again when the index has
 * changed.
 */
export function foundRow({ t }: Language, context: AppContext): SettingDefinitionRender {
	return {
		name: t('settings.found'),
		searchable: false,
		render(setting) {
			let drawn = 0;
			const draw = (): void => {
				drawn += 1;
				const own = drawn;
				void context.attempt(() => count(setting, context, () => own === drawn));
			};
			const changed = context.encounters.events.on('changed', draw);
			draw();
			return () => {
				drawn += 1;
				context.encounters.events.offref(changed);
			};
		},
	};
}

/** Counts in slices: that somebody met in a dated note is found out when it is asked for. */
async function count(setting: Setting, context: AppContext, isWanted: () => boolean): Promise<void> {
	const { t } = context.language;
	if (!context.settings.current.encounters.count) {
		setting.setDesc(t('settings.foundOff'));
		return;
	}
	setting.setDesc(t('settings.foundCounting'));
	await context.encounters.ready();
	const { encounters, roster, today } = context.routine();
	const people = roster.people();
	let found = 0;
	await inSlices(people, (person) => (found += encounters.of(person, today).length), isWanted);
	if (isWanted())
		setting.setDesc(
			t('settings.foundNumbers', {
				people: people.length,
				dated: encounters.datedCount,
				encounters: found,
				time: Math.ceil(context.encounters.buildTime),
			}),
		);
}
