import { personNote, type TestNote } from '../../support/builders';

/** The files of a vault by path. */
export type Files = Readonly<Record<string, string>>;

/** The daily note of the day on which scenarios start, with the default settings of daily notes. */
export const todaysNote = '2026-11-23.md';

export function filesOf(notes: readonly TestNote[]): Record<string, string> {
	return Object.fromEntries(notes.map(({ path, text }) => [path, text]));
}

/** A vault with enough people for each of the four actions. */
export const fewPeople: Files = filesOf([
	personNote('Grace Hopper', { list: 'list20', body: 'Compilers.\n' }),
	personNote('Ada Lovelace', { lastTouched: '2026-10-30', interests: ['climbing'], body: 'Engines.\n' }),
	personNote('Ben Franklin', { lastTouched: '2026-10-28', interests: ['climbing'], body: 'Kites.\n' }),
	personNote('Carl Sagan', { lastTouched: '2026-10-25', body: 'Stars.\n' }),
	personNote('Dorothy Vaughan', { lastTouched: '2026-10-20', body: 'Orbits.\n' }),
	personNote('Emmy Noether', { lastTouched: '2026-11-20', body: 'Rings.\n' }),
]);

/** The actions of that day for these people. */
export const fourLines = `## Top of mind
- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach
- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction
- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · last in touch 29 days ago ^tom-20261123-sharing
- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion
`;

/** The same vault with today's actions in today's note. */
export const planned: Files = { ...fewPeople, [todaysNote]: `# Monday\n\nRain.\n\n${fourLines}` };

/** The path of a person's note in these vaults. */
export function noteOn(name: string): string {
	return `People/${name}.md`;
}

/** The text with the line of that kind ticked. */
export function withTick(text: string, kind: string): string {
	const line = text.split('\n').find((one) => one.endsWith(`-${kind}`));
	if (line === undefined) throw new Error(`There is no line of kind ${kind}`);
	return text.replace(line, line.replace('[ ]', '[x]'));
}
