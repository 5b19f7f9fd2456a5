import type { SettingDefinitionItem } from 'obsidian';
import type { Language } from '../../language/language';
import { draftNames, draftWords, type DraftName } from '../../drafts/draft-templates';

/** What each draft is for. */
const occasions: Readonly<Record<DraftName, readonly [name: string, desc: string]>> = {
	introduction: ['Introduction', 'To both people at once.'],
	askFirst: ['Introduction, asking first', 'To each of them apart, before they are introduced.'],
	sharing: ['Sharing', 'With the title of the note that you share.'],
	comment: ['Outreach, first step', 'A comment on their work.'],
	admire: ['Outreach, second step', 'What you admire in their work.'],
	ask: ['Outreach, third step', 'To somebody who may know them.'],
	askConnector: ['Outreach, by introduction', 'To somebody who knows them.'],
	compassion: ['Compassion', 'For a voicemail, or a line or two.'],
	hardTime: ['Compassion in a hard time', 'To say that you are there.'],
	birthday: ['Birthday', 'On the day itself.'],
};

/** The templates of what to say. */
export function draftsPage({ t }: Language): SettingDefinitionItem {
	const words = draftWords.map((word) => `{{${word}}}`).join(', ');
	return {
		type: 'page',
		name: 'Drafts',
		desc: 'What to say, in your own words.',
		items: [
			{
				name: 'How they are filled in',
				desc: `These are filled in: ${words}. A line with one of them that has nothing to say is left out. A first line that begins with “Subject:” is the subject of a mail. An empty template is ours again.`,
			},
			{
				type: 'group',
				cls: 'top-of-mind-draft-templates',
				items: draftNames.map((draft) => {
					const [name, desc] = occasions[draft];
					const template = t(`template.${draft}`);
					const rows = Math.max(3, template.split('\n').length + 1);
					return { name, desc, control: { type: 'textarea' as const, key: `drafts.${draft}`, defaultValue: template, placeholder: template, rows } };
				}),
			},
		],
	};
}
