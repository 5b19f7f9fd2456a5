import type { SettingDefinitionItem } from 'obsidian';
import { draftPlaceholders } from '../../drafts/draft-templates';
import type { Language } from '../../language/language';
import { draftNames } from '../../settings/settings';

/** The settings page of the templates for drafts. */
export function draftsPage({ t }: Language): SettingDefinitionItem {
	const words = draftPlaceholders.map((word) => `{{${word}}}`);
	return {
		type: 'page',
		name: t('settings.drafts'),
		desc: t('settings.draftsWhy'),
		items: [
			{
				name: t('settings.filledIn'),
				desc: t('settings.filledInWhy', { words, subject: t('template.subjectMark') }),
			},
			{
				type: 'group',
				cls: 'top-of-mind-draft-templates',
				items: draftNames.map((draft) => {
					const template = t(`template.${draft}`);
					const rows = Math.max(3, template.split('\n').length + 1);
					return {
						name: t(`occasion.${draft}`),
						desc: t(`occasion.${draft}Why`),
						control: {
							type: 'textarea' as const,
							key: `drafts.${draft}`,
							defaultValue: template,
							placeholder: template,
							rows,
						},
					};
				}),
			},
		],
	};
}
