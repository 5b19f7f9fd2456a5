import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../support/ask-program';
import { copyOfDemo, rewrite } from '../../support/vault-folder';

/** A change of the demonstration vault. */
type Change = (folder: string) => Promise<void>;

interface Situation {
	readonly what: string;
	readonly date?: string;
	readonly changes?: readonly Change[];
	/** The expected line, without checkbox and block id. */
	readonly line: string;
}

/** Changes a note, of a person or any other, by its name. */
const note =
	(name: string, change: (text: string) => string): Change =>
	async (folder) => {
		const paths = await readdir(folder, { recursive: true });
		const path = paths.find((one) => one.normalize('NFC').endsWith(`${name}.md`));
		if (path === undefined) throw new Error(`There is no note on ${name}`);
		await rewrite(folder, path, change);
	};
const says = (name: string, ...properties: string[]): Change =>
	note(name, (text) => text.replace('---\n', `---\n${properties.join('\n')}\n`));
const resting = (...names: string[]): Change[] => names.map((name) => says(name, 'paused: true'));
const nobodyNeeds: Change = async (folder) => {
	for (const path of await readdir(folder, { recursive: true })) {
		if (path.startsWith('People/') && path.endsWith('.md'))
			await rewrite(folder, path, (text) => `${text.replace(/^needs:/m, 'unneeded:')}\n`);
	}
};

/** The open tasks that are promises are given up: whoever was promised something comes before whoever a note fits. */
const nothingPromised = ['2026-11-14', '2026-11-18 Caderno sales hire', 'Nadia Benali'].map((name) =>
	note(name, (text) => text.replace('- [ ] ', '- [-] ')),
);

/** The first people of the List of 20 in the order of the plan, unless they are paused. */
const twenty = ['Bram de Wit', 'Amara Okafor', 'Valentina Rossi', '森本 由紀'];

const situations: Record<'outreach' | 'introduction' | 'sharing' | 'compassion', Situation[]> = {
	outreach: [
		{
			what: 'somebody of the network names them among those they know',
			line: 'Reach out to [[Bram de Wit]] (last 2026-10-19) · [[Zoë Van den Broeck]] knows them',
		},
		{
			what: 'somebody’s note links to theirs',
			changes: resting('Bram de Wit', 'Valentina Rossi', '森本 由紀'),
			line: 'Reach out to [[Amara Okafor]] (not in touch yet) · [[Femi Adeyemi]] knows them',
		},
		{
			what: 'nobody knows them, and they were never reached out to',
			changes: resting('Bram de Wit', 'Amara Okafor', 'Valentina Rossi'),
			line: 'Reach out to [[森本 由紀]] (not in touch yet) · mention or comment on their work',
		},
		{
			what: 'nobody knows them, and five ticked lines in the journal name them',
			changes: resting(...twenty, 'Helena Prates', 'Kwame Mensah', 'Оксана Коваленко'),
			line: 'Reach out to [[Ingrid Solheim]] (last 2026-11-20) · ask around for somebody who knows them',
		},
	],
	introduction: [
		{
			what: 'one offers what the other needs',
			line: 'Introduce [[Γιώργος Παπαδάκης]] (last 2026-10-05) to [[Seán Ó Dálaigh]] (last 2026-10-27) · [[Seán Ó Dálaigh]] offers hiring, [[Γιώργος Παπαδάκης]] needs it',
		},
		{
			what: 'those two have been introduced before',
			changes: [says('Γιώργος Παπαδάκης', 'introduced: ["[[Seán Ó Dálaigh]]"]')],
			line: 'Introduce [[Γιώργος Παπαδάκης]] (last 2026-10-05) to [[Łukasz Wiśniewski]] (last 2026-10-13) · both: bootstrapping',
		},
		{
			what: 'nobody needs anything, and the two who share the rarest interest know each other',
			changes: [nobodyNeeds, says('Γιώργος Παπαδάκης', 'knows: ["[[Łukasz Wiśniewski]]"]')],
			line: 'Introduce [[Nadia Benali]] (not in touch yet) to [[田中 美咲]] (last 2026-11-02) · both: accessibility',
		},
	],
	sharing: [
		{
			what: 'a note fits what they need, by its title',
			changes: nothingPromised,
			line: 'Share something useful with [[Łukasz Wiśniewski]] (last 2026-10-13) · [[Positioning statement workshop]] fits positioning',
		},
		{
			what: 'that note was shared with them before',
			changes: [
				...nothingPromised,
				note('Łukasz Wiśniewski', (text) =>
					text.replace('shared:\n', 'shared:\n  - "[[Positioning statement workshop]]"\n'),
				),
			],
			line: 'Share something useful with [[Łukasz Wiśniewski]] (last 2026-10-13) · [[Pricing experiments]] fits pricing',
		},
		{
			what: 'their note links to a topic, and another note has a heading with an alias of it',
			changes: [
				...nothingPromised,
				note('Łukasz Wiśniewski', (text) =>
					text
						.replace('needs: [ pricing, positioning ]', 'needs: ["[[Pricing experiments]]"]')
						.replace(
							'shared:\n',
							'shared:\n  - "[[Pricing experiments]]"\n  - "[[Van Westendorp in practice]]"\n',
						),
				),
			],
			line: 'Share something useful with [[Łukasz Wiśniewski]] (last 2026-10-13) · [[Bread and its price]] fits Pricing experiments',
		},
		{
			what: 'nothing that fits was changed within a year',
			date: '2028-01-10',
			changes: nothingPromised,
			line: 'Share something useful with [[Γιώργος Παπαδάκης]] (last 2026-10-05) · needs hiring',
		},
	],
	compassion: [
		{
			what: 'somebody goes through a hard time',
			line: 'Go and be there for [[Clara Figueiredo]] (last 2026-11-16) · going through a hard time: her father died in October',
		},
		{
			what: 'a birthday is at hand',
			changes: resting('Clara Figueiredo'),
			line: 'Call or write [[Sofía Herrera]] (last 2026-11-13) · birthday on Wednesday',
		},
		{
			what: 'neither is so',
			changes: resting('Clara Figueiredo', 'Sofía Herrera'),
			line: 'Call or write [[Γιώργος Παπαδάκης]] (last 2026-10-05) · last in touch 49 days ago',
		},
	],
};

describe.each(Object.entries(situations))('the line for %s on the demonstration vault', (kind, table) => {
	it.each(table)('where $what', async ({ date = '2026-11-23', changes = [], line }) => {
		const folder = await copyOfDemo();
		for (const change of changes) await change(folder);
		const lines = await linesOf(folder, 'today', '--dry-run', '--date', date);
		const found = lines.find((one) => one.endsWith(`-${kind}`));
		expect(found?.replace(/^- \[ \] | \^tom-.*$/g, '')).toBe(line);
	});
});
