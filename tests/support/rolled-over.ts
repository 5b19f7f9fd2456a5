/**
 * A vault in whose note of today, 23 November 2026, another plugin has put yesterday's open lines. The app and the
 * program make the same of it.
 */

/** The lines of yesterday that came along. */
export const rolled = [
	'- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261122-outreach',
	'- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261122-introduction',
	'- [ ] Share something useful with [[Tove]] (last 2026-10-11) · last in touch 42 days ago ^tom-20261122-sharing',
	'- [ ] Call or write [[Rosa]] (last 2026-10-10) · last in touch 43 days ago ^tom-20261122-compassion',
].join('\n');

/** What Rollover Daily Todos 1.2.0 makes of a note without a heading for it: lines at the end, without a line end. */
export function withRolled(text: string): string {
	return `${text}\n${rolled}`;
}

/** The five people whom yesterday's lines name, five others, and yesterday's note. */
export function rolledOverVault(
	personText: (list: 'list20' | 'network90', ...lines: string[]) => string,
): Record<string, string> {
	return {
		'People/Grace Hopper.md': personText('list20'),
		'People/Lise Meitner.md': personText('list20'),
		'People/Ada Lovelace.md': personText('network90', 'lastTouched: 2026-10-30', 'interests: [climbing]'),
		'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-28', 'interests: [climbing]'),
		'People/Rosa.md': personText('network90', 'lastTouched: 2026-10-10'),
		'People/Tove.md': personText('network90', 'lastTouched: 2026-10-11'),
		'People/Uma.md': personText('network90', 'lastTouched: 2026-10-12'),
		'People/Vera.md': personText('network90', 'lastTouched: 2026-10-13'),
		'People/Wilma.md': personText('network90', 'lastTouched: 2026-10-14'),
		'People/Xenia.md': personText('network90', 'lastTouched: 2026-10-15'),
		'2026-11-22.md': `## Top of mind\n${rolled}\n`,
	};
}

/** What today's note, which was `# Monday` before, becomes by each setting. */
export const writtenBeside = {
	others: `${withRolled('# Monday\n')}

## Top of mind
- [ ] Reach out to [[Lise Meitner]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach
- [ ] Introduce [[Vera]] (last 2026-10-13) to [[Wilma]] (last 2026-10-14) · they do not know each other yet ^tom-20261123-introduction
- [ ] Share something useful with [[Xenia]] (last 2026-10-15) · last in touch 39 days ago ^tom-20261123-sharing
- [ ] Call or write [[Uma]] (last 2026-10-12) · last in touch 42 days ago ^tom-20261123-compassion`,
	count: withRolled('# Monday\n'),
} as const;
