import { addDays, type Day } from '../../src/day';
import { filesOf, type Files } from '../browser/support/vaults';
import { personNote } from '../support/builders';

/** The path of a person's note in these vaults. */
export function noteOn(name: string): string {
	return `People/${name}.md`;
}

/** The path of a day's note, with the default settings of daily notes. */
export function dailyNote(day: Day): string {
	return `${day}.md`;
}

/** The app's settings that scenarios rely on: it rewrites links unasked, and keeps what is deleted in the vault. */
const settings: Files = { '.obsidian/app.json': '{"alwaysUpdateLinks":true,"trashOption":"local"}' };

/** Enough people for each of the four actions, on any day. */
export function fewPeople(today: Day): Files {
	const ago = (days: number): Day => addDays(today, -days);
	const people = [
		personNote('Grace Hopper', { list: 'list20', body: 'Compilers.\n' }),
		personNote('Ada Lovelace', { lastTouched: ago(24), interests: ['climbing'], body: 'Engines.\n' }),
		personNote('Ben Franklin', { lastTouched: ago(26), interests: ['climbing'], body: 'Kites.\n' }),
		personNote('Carl Sagan', { lastTouched: ago(29), body: 'Stars.\n' }),
		personNote('Dorothy Vaughan', { lastTouched: ago(34), body: 'Orbits.\n' }),
		personNote('Emmy Noether', { lastTouched: ago(3), body: 'Rings.\n' }),
	];
	return { ...settings, ...filesOf(people) };
}

/** The same vault with actions in the note of the day. */
export function planned(today: Day): Files {
	const id = (kind: string): string => `^tom-${today.replaceAll('-', '')}-${kind}`;
	const last = (days: number): string => `(last ${addDays(today, -days)})`;
	const lines = [
		'## Top of mind',
		`- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · mention or comment on their work ${id('outreach')}`,
		`- [ ] Introduce [[Ben Franklin]] ${last(26)} to [[Ada Lovelace]] ${last(24)} · both: climbing ${id('introduction')}`,
		`- [ ] Share something useful with [[Carl Sagan]] ${last(29)} · last in touch 29 days ago ${id('sharing')}`,
		`- [ ] Call or write [[Dorothy Vaughan]] ${last(34)} · last in touch 34 days ago ${id('compassion')}`,
	];
	return { ...fewPeople(today), [dailyNote(today)]: `# Today\n\nRain.\n\n${lines.join('\n')}\n` };
}

/** A text of the vault that was opened; throws where it has none. */
export function textIn(files: Files, path: string): string {
	const text = files[path];
	if (text === undefined) throw new Error(`The vault has no ${path}`);
	return text;
}
