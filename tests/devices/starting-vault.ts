import { day, type Day } from '../../src/day';
import type { ListName } from '../../src/settings/lists';
import type { Files } from './device';

/** The Monday on which histories begin. */
export const firstDay: Day = day('2026-11-23');

/** The folder of the daily notes. */
export const journal = 'Journal';

/** The files of all devices at the start. */
export function startingVault(): Files {
	return new Map([
		// Set in advance, so that no device writes this setting in the middle of a history.
		['.obsidian/plugins/top-of-mind/data.json', JSON.stringify({ lineLanguage: 'en' })],
		['.obsidian/daily-notes.json', JSON.stringify({ folder: journal, template: 'Templates/Daily' })],
		['Templates/Daily.md', '# {{title}}\n\n## Log\n- \n'],
		['Journal/2026-11-22.md', yesterday],
		['People/Grace Hopper.md', personText('list20')],
		['People/Barbara Liskov.md', personText('list20', 'lastTouched: 2026-11-02', 'knows: ["[[Ada Lovelace]]"]')],
		[
			'People/Ada Lovelace.md',
			personText('network90', 'lastTouched: 2026-10-30', 'interests: [climbing]', 'email: ada@example.org'),
		],
		['People/Ben Franklin.md', personText('network90', 'lastTouched: 2026-10-28', 'interests: [climbing]')],
		['People/Carl Sagan.md', personText('network90', 'lastTouched: 2026-10-25 # by phone', 'needs: [pricing]')],
		['People/Dorothy Vaughan.md', personText('network90', 'lastTouched: 2026-10-20T10:00', 'offers: [pricing]')],
		['People/Emmy Noether.md', personText('network90', 'lastTouched: 2026-11-20')],
		['People/Frances Allen.md', personText('network90')],
		['Pricing experiments.md', '---\nupdated: 2026-11-10\n---\n# Pricing\n'],
		['Climbing.md', '---\nupdated: 2026-11-01\n---\nNear the town.\n'],
	]);
}

/** The text of a person's note. */
export function personText(list: ListName, ...properties: string[]): string {
	return ['---', `tags: [${list}]`, ...properties, '---', 'Somebody.', ''].join('\n');
}

const yesterday = `# 2026-11-22

## Top of mind
- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · mention or comment on their work ^tom-20261122-outreach
- [ ] Introduce [[Ada Lovelace]] (last 2026-10-30) to [[Ben Franklin]] (last 2026-10-28) · both: climbing ^tom-20261122-introduction
- [x] Call or write [[Emmy Noether]] (last 2026-10-01) · neglected ^tom-20261122-compassion
`;
