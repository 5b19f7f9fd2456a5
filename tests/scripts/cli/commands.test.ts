import { chmod, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../scripts/cli/commands';
import { englishMessage } from '../../../scripts/cli/english-message';
import { sentence } from '../../../src/command-line/result';
import { inEnglish } from '../../../src/language/in-english';
import { ask, openCall } from '../../support/ask-program';
import { inWords, saidProblems } from '../../support/said';
import { changesSince, putFiles, rewrite, snapshot, textOf, vaultFolder } from '../../support/vault-folder';
import { withoutWaiting } from '../../support/without-waiting';

withoutWaiting();

const today = '2026-11-23';
const note = `${today}.md`;

/** The note of a person on a list, with these properties beside the tag. */
function person(list: 'list20' | 'network90', ...properties: string[]): string {
	return ['---', `tags: [${list}]`, ...properties, '---', ''].join('\n');
}

/** A line as the routine writes it, for the note of a day. */
function line(kind: string, body: string, mark = 'x', id = '20261123'): string {
	return `- [${mark}] ${body} ^tom-${id}-${kind}`;
}

const network = {
	'Ann.md': person('network90', 'lastTouched: 2026-10-01', 'interests: [chess]'),
	'Ben.md': person('network90', 'lastTouched: 2026-10-02', 'interests: [chess]'),
	'Cara.md': person('network90', 'lastTouched: 2026-10-03', 'needs: [a printer]'),
	'Dan.md': person('network90', 'lastTouched: 2026-10-04'),
	'Eve.md': person('list20'),
};

describe('today', () => {
	it('answers with the day, its note, and each action as written', async () => {
		const root = await vaultFolder(network);
		const { document, failures } = await ask(root, 'today');
		const written = await textOf(root, note);
		expect(document).toEqual({
			date: today,
			note,
			changed: true,
			actions: written
				.split('\n')
				.slice(1, 5)
				.map((text, index) => ({
					kind: ['outreach', 'introduction', 'sharing', 'compassion'][index],
					people: expect.any(Array) as unknown,
					reason: text.replace(/^.*? · (.*) \^tom-.*$/, '$1'),
					done: false,
					line: text,
				})),
		});
		const { actions } = document as { actions: { people: string[] }[] };
		expect(actions.map(({ people }) => people.length)).toEqual([1, 2, 1, 1]);
		expect(actions.flatMap(({ people }) => people).sort()).toEqual([
			'Ann.md',
			'Ben.md',
			'Cara.md',
			'Dan.md',
			'Eve.md',
		]);
		expect(saidProblems(failures)).toEqual([]);
	});

	it('reports a ticked action as done, and nothing changed the second time', async () => {
		const root = await vaultFolder(network);
		await ask(root, 'today');
		await rewrite(root, note, (text) => text.replace('- [ ] Reach', '- [x] Reach'));
		const before = await snapshot(root);
		const { document, lines } = await ask(root, 'today');
		expect(document).toMatchObject({
			changed: false,
			actions: [{ kind: 'outreach', done: true }, { done: false }, { done: false }, { done: false }],
		});
		expect(lines[0]).toBe(`${note}: complete already`);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('says the same in a dry run, and writes neither note nor folder', async () => {
		const root = await vaultFolder({ ...network, '.obsidian/daily-notes.json': '{"folder":"Journal/2026"}' });
		const before = await snapshot(root);
		const dry = await ask(root, 'today', '--dry-run');
		expect(await changesSince(before, root)).toEqual({});
		expect((await ask(root, 'today')).document).toEqual(dry.document);
	});

	it('makes the daily note from its template, at midnight where the day is given by hand', async () => {
		const root = await vaultFolder({
			...network,
			'Templates/Day.md':
				'---\ntags: [journal]\n---\n# {{title}} ({{date:dddd}} {{time}})\n\n## Top of mind\n\n## Log\n',
			'.obsidian/daily-notes.json': '{"folder":"Journal","format":"YYYY/MM/DD","template":"Templates/Day"}',
		});
		const { document } = await ask(root, 'today');
		expect(document).toMatchObject({ note: 'Journal/2026/11/23.md', changed: true });
		const lines = (await textOf(root, 'Journal/2026/11/23.md')).split('\n');
		expect(lines.slice(0, 5)).toEqual(['---', 'tags: [journal]', '---', '# 23 (Monday 00:00)', '']);
		expect(lines[5]).toBe('## Top of mind');
		expect(lines.slice(6, 10).every((text) => /^- \[ \] .* \^tom-20261123-[a-z]+$/.test(text))).toBe(true);
		expect(lines.slice(10)).toEqual(['', '## Log', '']);
	});

	it('fails where the template is not there, and makes nothing', async () => {
		const root = await vaultFolder({ ...network, '.obsidian/daily-notes.json': '{"template":"Templates/Gone"}' });
		const before = await snapshot(root);
		await expect(inWords(ask(root, 'today'))).rejects.toThrow(
			'Templates/Gone: the template of your daily notes is not there',
		);
		expect(await changesSince(before, root)).toEqual({});
	});

	it.each([
		['a folder above the vault', '{"folder":"../Journal"}', 'leads out of the vault'],
		['a format that leads above the vault', '{"format":"[../]YYYY-MM-DD"}', 'leads out of the vault'],
		[
			'a format without a day',
			'{"format":"YYYY-MM"}',
			'names several days alike; use one with year, month and day, such as YYYY-MM-DD',
		],
	])('fails for %s, and makes nothing', async (_, settings, message) => {
		const above = await vaultFolder({ 'vault/.obsidian/daily-notes.json': settings });
		const root = join(above, 'vault');
		await putFiles(root, network);
		const before = await snapshot(above);
		for (const date of [today, '2026-11-30', '2026-12-31']) {
			await expect(inWords(ask(root, 'today', '--date', date))).rejects.toThrow(message);
		}
		await expect(inWords(ask(root, 'apply'))).rejects.toThrow(message);
		await expect(inWords(ask(root, 'touch', 'Ann'))).rejects.toThrow(message);
		expect((await ask(root, 'check')).document).toMatchObject({
			problems: [{ problem: expect.stringContaining(message) as unknown }],
		});
		expect((await ask(root, 'neglected')).document).toHaveLength(5);
		expect(await changesSince(before, above)).toEqual({});
	});

	it('fails where a folder has the name of the daily note', async () => {
		const root = await vaultFolder({ ...network, [`${note}/inside.md`]: '' });
		await expect(inWords(ask(root, 'today'))).rejects.toThrow(
			`${note}: there is a folder where this note should be; rename or move the folder`,
		);
	});

	it('fails where a file stands in the place of the folder of daily notes', async () => {
		const root = await vaultFolder({
			...network,
			Journal: '',
			'.obsidian/daily-notes.json': '{"folder":"Journal"}',
		});
		await expect(inWords(ask(root, 'today'))).rejects.toThrow(
			`Journal/${note}: there is a file where one of its folders should be`,
		);
	});

	it('neither reads nor writes daily notes behind a link that leads out of the vault', async () => {
		const outside = await vaultFolder({ [note]: 'private\n' });
		const root = await vaultFolder({ ...network, '.obsidian/daily-notes.json': '{"folder":"Journal"}' });
		await symlink(outside, join(root, 'Journal'));
		const before = await snapshot(outside);
		for (const words of [['today'], ['today', '--dry-run'], ['today', '--date', '2026-11-24'], ['touch', 'Ann']]) {
			await expect(inWords(ask(root, ...words))).rejects.toThrow('leads out of the vault, which is not followed');
		}
		expect((await ask(root, 'apply')).failures).toMatchObject([{ path: `Journal/${note}` }]);
		expect(await changesSince(before, outside)).toEqual({});
	});

	it('says what to do where the lists are empty', async () => {
		const root = await vaultFolder({ 'Topic.md': 'no people here' });
		const { document } = await ask(root, 'today');
		expect(document).toMatchObject({
			changed: true,
			actions: [{ people: [] }, { people: [] }, { people: [] }, { people: [] }],
		});
		expect(await textOf(root, note)).toContain(
			'- [ ] Add a name to your List of 20 (it has none) ^tom-20261123-outreach\n',
		);
		await rewrite(root, note, (text) => text.replaceAll('[ ]', '[x]'));
		expect((await ask(root, 'apply')).document).toEqual({ touched: [], problems: [] });
	});

	it('writes under the user’s heading, with their text and their way of linking', async () => {
		const root = await vaultFolder({
			...network,
			'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ heading: '### Menschen', appendText: '#task' }),
			'.obsidian/app.json': JSON.stringify({ useMarkdownLinks: true, newLinkFormat: 'relative' }),
			'.obsidian/daily-notes.json': JSON.stringify({ folder: 'Days' }),
		});
		const { document } = await ask(root, 'today');
		const [heading, outreach] = (await textOf(root, `Days/${note}`)).split('\n');
		expect(heading).toBe('### Menschen');
		expect(outreach).toMatch(
			/^- \[ \] Reach out to \[Eve\]\(\.\.\/Eve\.md\) \(not in touch yet\) · .* #task \^tom-20261123-outreach$/,
		);
		expect(document).toMatchObject({
			actions: [{ people: ['Eve.md'], reason: expect.not.stringContaining('#task') as unknown }, {}, {}, {}],
		});
		expect((await ask(root, 'today')).document).toMatchObject({ changed: false });
	});
});

describe('apply', () => {
	it('touches everybody named on ticked lines, and nobody else', async () => {
		const root = await vaultFolder({
			...network,
			'Printers.md': 'a topic',
			[note]: [
				line('outreach', 'Reach out to [[Eve]] (not in touch yet) · [[Dan]] knows them', ' '),
				line('introduction', 'Introduce [[Ann]] (last 2026-10-01) to [[Ben]] (last 2026-10-02) · both: chess'),
				line('sharing', 'Share something useful with [[Cara]] (last 2026-10-03) · [[Printers]] fits', 'X'),
				line('compassion', 'Call or write [[Dan]] (last 2026-10-04)', '-'),
			].join('\n'),
		});
		const before = await snapshot(root);
		const { document, failures } = await ask(root, 'apply');
		const touch = (path: string, kind: string, from: string) => ({ path, kind, day: today, from, to: today });
		expect(document).toEqual({
			touched: [
				touch('Ann.md', 'introduction', '2026-10-01'),
				touch('Ben.md', 'introduction', '2026-10-02'),
				touch('Cara.md', 'sharing', '2026-10-03'),
			],
			problems: [],
		});
		expect(saidProblems(failures)).toEqual([]);
		expect(await changesSince(before, root)).toEqual({
			'Ann.md': ['- lastTouched: 2026-10-01', '+ lastTouched: 2026-11-23', '+ introduced:', '+   - "[[Ben]]"'],
			'Ben.md': ['- lastTouched: 2026-10-02', '+ lastTouched: 2026-11-23', '+ introduced:', '+   - "[[Ann]]"'],
			'Cara.md': ['- lastTouched: 2026-10-03', '+ lastTouched: 2026-11-23', '+ shared:', '+   - "[[Printers]]"'],
		});
		const after = await snapshot(root);
		expect((await ask(root, 'apply')).document).toEqual({ touched: [], problems: [] });
		expect(await changesSince(after, root)).toEqual({});
	});

	it('writes the first touch ever as a bare date', async () => {
		const root = await vaultFolder({
			'Eve.md': person('list20'),
			[note]: line('outreach', 'Reach out to [[Eve]] (not in touch yet)'),
		});
		const { document } = await ask(root, 'apply');
		expect(document).toMatchObject({ touched: [{ path: 'Eve.md', from: null, to: today }] });
		expect(await textOf(root, 'Eve.md')).toBe('---\ntags: [list20]\nlastTouched: 2026-11-23\n---\n');
	});

	it.each([
		[
			'line ends of Windows',
			'---\r\ntags: [network90]\r\nlastTouched: 2026-10-01\r\n---\r\nbody\r\n',
			'lastTouched: 2026-11-23\r',
		],
		[
			'a byte-order mark',
			'\uFEFF---\ntags: [network90]\nlastTouched: 2026-10-01\n---\n',
			'lastTouched: 2026-11-23',
		],
		['no line end at the end', '---\ntags: [network90]\nlastTouched: 2026-10-01\n---', 'lastTouched: 2026-11-23'],
		[
			'a comment',
			'---\ntags: [network90] # friends\nlastTouched: 2026-10-01 # by phone\n# end\n---\n',
			'lastTouched: 2026-11-23 # by phone',
		],
		['double quotes', '---\nlastTouched: "2026-10-01"\ntags: network90\n---\n', 'lastTouched: "2026-11-23"'],
		['single quotes', "---\nlastTouched: '2026-10-01'\ntags: '#network90'\n---\n", "lastTouched: '2026-11-23'"],
		[
			'another case of letters',
			'---\nTags: Network90\nLASTTOUCHED:   2026-10-01\n---\n',
			'LASTTOUCHED: 2026-11-23',
		],
		[
			'a time of day',
			'---\ntags: [network90]\nlastTouched: 2026-10-01T18:30:00\n---\n',
			'lastTouched: 2026-11-23T00:00:00',
		],
		[
			'a time of day behind a space',
			'---\ntags: [network90]\nlastTouched: 2026-10-01 18:30\n---\n',
			'lastTouched: 2026-11-23 00:00',
		],
	])('changes one line of a note with %s, and no other byte', async (_, text, changed) => {
		const root = await vaultFolder({
			'Ann.md': text,
			[note]: line('compassion', 'Call or write [[Ann]] (last 2026-10-01)'),
		});
		await chmod(join(root, 'Ann.md'), 0o640);
		const before = await snapshot(root);
		await ask(root, 'apply');
		const old = text.split('\n').find((one) => /^lastTouched/i.test(one)) ?? '';
		expect(await changesSince(before, root)).toEqual({ 'Ann.md': [`- ${old}`, `+ ${changed}`] });
	});

	it('goes by the day of the note that holds the line, as far back as asked', async () => {
		const ticked = (name: string, id: string): string => line('compassion', `Call or write [[${name}]]`, 'x', id);
		const files = {
			...network,
			'2026-11-20.md': ticked('Ann', '20261118'),
			'2026-11-17.md': `${ticked('Ben', '20261117').replace(' ^', ' ✅ 2026-11-19 ^')}\n`,
			'2026-10-25.md': ticked('Cara', '20261025'),
			'2026-10-24.md': ticked('Dan', '20261024'),
		};
		expect((await ask(await vaultFolder(files), 'apply')).document).toMatchObject({
			touched: [
				{ path: 'Ann.md', to: '2026-11-20' },
				{ path: 'Ben.md', to: '2026-11-19' },
				{ path: 'Cara.md', to: '2026-10-25' },
			],
		});
		expect((await ask(await vaultFolder(files), 'apply', '--days', '4')).document).toMatchObject({
			touched: [{ path: 'Ann.md' }],
		});
	});

	it('names a ticked line whose person cannot be found, and still applies the others', async () => {
		const root = await vaultFolder({
			...network,
			[note]: `${line('outreach', 'Reach out to [[Nobody]] (not in touch yet)')}\n${line('compassion', 'Call or write [[Ann]]')}`,
		});
		expect((await ask(root, 'apply')).document).toEqual({
			touched: [expect.objectContaining({ path: 'Ann.md' })],
			problems: [
				{
					path: note,
					problem:
						'the ticked line “- [x] Reach out to [[Nobody]] (not in touch yet)” names somebody who is on neither list: [[Nobody]]; put their note on a list, or correct the name',
				},
			],
		});
	});

	it('fails for a read-only note, and still applies the others', async () => {
		const root = await vaultFolder({ ...network, [note]: line('introduction', 'Introduce [[Ann]] to [[Ben]]') });
		await chmod(join(root, 'Ann.md'), 0o444);
		const before = await snapshot(root);
		const { document, failures } = await ask(root, 'apply');
		const failure = { path: 'Ann.md', problem: 'it is read-only; make it writable and run this again' };
		expect(saidProblems(failures)).toEqual([failure]);
		expect(document).toMatchObject({ touched: [{ path: 'Ben.md' }], problems: [failure] });
		expect(Object.keys(await changesSince(before, root))).toEqual(['Ben.md']);
	});

	it('fails for a note that vanishes between reading and writing, and still applies the others', async () => {
		const root = await vaultFolder({ ...network, [note]: line('introduction', 'Introduce [[Ann]] to [[Ben]]') });
		const { routine, call } = await openCall(root, 'apply');
		await rm(join(root, 'Ann.md'));
		const { document, failures } = await commands.apply(routine, call);
		expect(saidProblems(failures)).toEqual([
			{ path: 'Ann.md', problem: 'the note is not there any more; check its name and run this again' },
		]);
		expect(document).toMatchObject({ touched: [{ path: 'Ben.md' }] });
	});

	it('decides on what a note says when it is written, not on what it said when it was read', async () => {
		const root = await vaultFolder({ ...network, [note]: line('compassion', 'Call or write [[Ann]]') });
		const { routine, call } = await openCall(root, 'apply');
		await writeFile(join(root, 'Ann.md'), person('network90', 'lastTouched: 2026-11-23', 'hand: written'));
		expect((await commands.apply(routine, call)).document).toEqual({ touched: [], problems: [] });
		expect(await textOf(root, 'Ann.md')).toBe(person('network90', 'lastTouched: 2026-11-23', 'hand: written'));
	});

	it('fails for a daily note that is no text, and still applies the others', async () => {
		const root = await vaultFolder({
			...network,
			[note]: Buffer.from([0xc3, 0x28]),
			'2026-11-22.md': line('compassion', 'Call or write [[Ann]]', 'x', '20261122'),
		});
		const { document, failures } = await ask(root, 'apply');
		expect(saidProblems(failures)).toEqual([
			{ path: note, problem: 'it is not UTF-8 text, so it is left alone; save it as UTF-8' },
		]);
		expect(document).toMatchObject({ touched: [{ path: 'Ann.md', to: '2026-11-22' }] });
	});

	it('uses the names that tags and properties have in the user’s notes', async () => {
		const root = await vaultFolder({
			'Ann.md': '---\ntags: [people/friends/old]\nlast_contact: 2026-10-01\n---\n',
			'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({
				tags: { network90: 'people/friends' },
				properties: { lastTouched: 'last_contact' },
			}),
			[note]: line('compassion', 'Call or write [[Ann]]'),
		});
		const before = await snapshot(root);
		await ask(root, 'apply');
		expect(await changesSince(before, root)).toEqual({
			'Ann.md': ['- last_contact: 2026-10-01', '+ last_contact: 2026-11-23'],
		});
	});
});

describe('neglected', () => {
	it('lists who is neglected, most neglected first, equals by path', async () => {
		const root = await vaultFolder({
			'Ann.md': person('network90', 'lastTouched: 2026-11-01', 'cadence: 11'),
			'Ben.md': person('network90', 'lastTouched: 2026-10-24', 'cadence: 10'),
			'Cara.md': person('network90'),
			'Dan.md': person('network90', 'lastTouched: 2026-11-12', 'cadence: 11'),
			'Eve.md': person('list20', 'lastTouched: 2026-11-11', 'cadence: 11'),
			'Fay.md': person('network90', 'paused: true'),
			'Gil.md': person('network90', 'snoozeUntil: 2026-11-24'),
			'Hal.md': person('network90', 'snoozeUntil: 2026-11-23', 'lastTouched: 2027-01-01'),
		});
		const { document, lines } = await ask(root, 'neglected');
		const entry = (
			name: string,
			list: string,
			lastTouched: string | null,
			days: number | null,
			cadence: number,
			neglect: number,
		) => {
			return {
				path: `${name}.md`,
				name,
				list,
				lastTouched,
				inTouch: lastTouched,
				encounter: null,
				days,
				cadence,
				neglect,
			};
		};
		expect(document).toEqual([
			entry('Ben', 'network90', '2026-10-24', 30, 10, 3),
			entry('Ann', 'network90', '2026-11-01', 22, 11, 2),
			entry('Cara', 'network90', null, null, 14, 2),
			entry('Hal', 'network90', null, null, 14, 2),
			entry('Eve', 'list20', '2026-11-11', 12, 11, 12 / 11),
		]);
		expect(lines).toEqual([
			'Ben: last in touch 30 days ago; you aim for 10 (Ben.md)',
			'Ann: last in touch 22 days ago; you aim for 11 (Ann.md)',
			'Cara: not in touch yet; you aim for 14 (Cara.md)',
			'Hal: not in touch yet; you aim for 14 (Hal.md)',
			'Eve: last in touch 12 days ago; you aim for 11 (Eve.md)',
		]);
		expect((await ask(root, 'neglected', '--limit', '2')).document).toEqual((document as unknown[]).slice(0, 2));
		expect((await ask(root, 'neglected', '--limit', '99')).document).toEqual(document);
	});

	it('says so where nobody is', async () => {
		const root = await vaultFolder({ 'Ann.md': person('network90', 'lastTouched: 2026-11-22') });
		expect(await ask(root, 'neglected')).toEqual({ document: [], lines: ['Nobody is waiting'], failures: [] });
	});
});

describe('touch', () => {
	it.each([
		['Nuala D\u2019Arcy', "Nuala D'Arcy"],
		["Nuala D'Arcy", 'Nuala D\u2019Arcy'],
		['Jean-Luc Roy', 'Jean\u2011Luc\u00A0Roy'],
		['[[Jean\u2011Luc Roy|JL]]', 'Jean-Luc Roy'],
	])('finds by %j the note %j, whatever the keyboard wrote', async (wanted, name) => {
		const root = await vaultFolder({
			[`People/${name}.md`]: person('network90'),
			'People/Nuala.md': person('network90'),
		});
		expect((await ask(root, 'touch', wanted)).document).toMatchObject({ touched: [{ path: `People/${name}.md` }] });
	});

	it('touches the note whose path is given to the letter, beside a twin in another letter case', async () => {
		const files = { 'People/Ann.md': person('network90'), 'People/ann.md': person('network90') };
		for (const path of Object.keys(files)) {
			const root = await vaultFolder(files);
			const before = await snapshot(root);
			// A file system that does not tell letter cases apart holds one note, and nothing is to be told apart.
			if (Object.keys(before).length < 2) return;
			expect((await ask(root, 'touch', path)).document).toMatchObject({ touched: [{ path }] });
			expect(Object.keys(await changesSince(before, root)).sort()).toEqual([note, path]);
			await expect(inWords(ask(root, 'touch', 'ANN'))).rejects.toThrow('can be several people');
		}
	});

	const files = {
		'Friends/Zoë Doe.md': person('network90', 'aliases: [Zo, "Dr. Z"]', 'lastTouched: 2026-10-01'),
		'Friends/Ann.md': person('network90', 'aliases: [Annie]'),
		'Work/Ann.md': person('list20', 'aliases: [Annie]'),
		'Topic.md': 'nobody',
	};

	it.each([
		'Zoë Doe',
		'zoë doe',
		'Zoe\u0308 Doe',
		'Friends/Zoë Doe',
		'Friends/Zoë Doe.md',
		'[[Zoë Doe]]',
		'Zo',
		'dr. z',
		' Zo ',
		'[[Zoë Doe|her]]',
		'[[Friends/Zoë Doe#Talks]]',
		'[Zoë](Friends/Zo%C3%AB%20Doe.md)',
		'Dr.\u00A0Z',
	])('finds somebody by %j', async (wanted) => {
		const root = await vaultFolder(files);
		const before = await snapshot(root);
		const { document } = await ask(root, 'touch', wanted);
		const touched = { path: 'Friends/Zoë Doe.md', kind: 'touch', day: today, from: '2026-10-01', to: today };
		expect(document).toEqual({ touched: [touched], problems: [] });
		expect(await changesSince(before, root)).toEqual({
			'Friends/Zoë Doe.md': ['- lastTouched: 2026-10-01', '+ lastTouched: 2026-11-23'],
			[note]: ['+ ## Top of mind', '+ - [x] In touch with [[Zoë Doe]] (last 2026-10-01) ^tom-20261123-touch-1'],
		});
	});

	it('finds somebody whose note has its letters put together in another way', async () => {
		const root = await vaultFolder({ 'Zoe\u0308.md': person('network90') });
		expect((await ask(root, 'touch', 'Zo\u00EB')).document).toMatchObject({ touched: [{ to: today }] });
	});

	it.each(['Ann', 'annie'])('refuses %s, who can be two people, and names both', async (wanted) => {
		const root = await vaultFolder(files);
		const before = await snapshot(root);
		await expect(inWords(ask(root, 'touch', wanted))).rejects.toThrow(
			`"${wanted}" can be several people: Friends/Ann.md, Work/Ann.md; give one of these paths`,
		);
		expect(await changesSince(before, root)).toEqual({});
	});

	it.each(['Nobody', 'Topic', 'Work/Zoë Doe', 'Zoë'])('refuses %s, who is nobody', async (wanted) => {
		const root = await vaultFolder(files);
		const before = await snapshot(root);
		await expect(inWords(ask(root, 'touch', wanted))).rejects.toThrow(
			`There is nobody called "${wanted}" on your lists`,
		);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('logs each touch of a day under a number of its own, with the words given', async () => {
		const root = await vaultFolder(files);
		await ask(root, 'touch', 'Work/Ann', '--note', 'coffee');
		await ask(root, 'touch', 'Zo', '--note', 'a [[Topic]] `x` ^tom-1');
		expect((await ask(root, 'touch', 'Zo')).lines).toEqual(['You were in touch with Zoë Doe today already']);
		const [, first, second, ...rest] = (await textOf(root, note)).split('\n');
		expect(first).toBe('- [x] In touch with [[Work/Ann|Ann]] (not in touch yet) · coffee ^tom-20261123-touch-1');
		expect(second).toMatch(
			/^- \[x\] In touch with \[\[Zoë Doe\]\] \(last 2026-10-01\) · a Topic x .*\^tom-20261123-touch-2$/,
		);
		expect(rest).toEqual(['']);
	});

	it('logs nothing where settings say so', async () => {
		const root = await vaultFolder({ ...files, '.obsidian/plugins/top-of-mind/data.json': '{"logTouches":false}' });
		const before = await snapshot(root);
		await ask(root, 'touch', 'Zo');
		expect(Object.keys(await changesSince(before, root))).toEqual(['Friends/Zoë Doe.md']);
	});

	it('fails for a read-only note, but has logged the touch, so that it is applied later', async () => {
		const root = await vaultFolder(files);
		await chmod(join(root, 'Friends/Zoë Doe.md'), 0o444);
		expect((await ask(root, 'touch', 'Zo')).failures).toMatchObject([{ path: 'Friends/Zoë Doe.md' }]);
		await chmod(join(root, 'Friends/Zoë Doe.md'), 0o644);
		expect((await ask(root, 'apply')).document).toMatchObject({
			touched: [{ path: 'Friends/Zoë Doe.md', to: today }],
		});
	});
});

describe('check', () => {
	it('counts the lists and names what cannot be read, in the order of paths', async () => {
		const root = await vaultFolder({
			'Ann.md': person('network90', 'birthday: never', 'lastTouched: 2027-01-15'),
			'Ben.md': '---\ntags: [list20, network90]\n---\n',
			'Broken.md': '---\ntags: [network90\n---\n',
			'Broken topic.md': '---\ntags: [topic\n---\n',
			'Cara.md': person('list20'),
			'Evil.md': '---js\n{ tags: "network90", x: globalThis.process.exit(7) }\n---\n',
			'Latin.md': Buffer.from('---\ntags: [network90]\n---\ncaf\xE9', 'latin1'),
			'.obsidian/daily-notes.json': '{',
			[note]: line('outreach', 'Reach out to [[Nobody]]'),
		});
		const before = await snapshot(root);
		const { document, lines, failures } = await ask(root, 'check');
		expect(document).toEqual({
			lists: { list20: { count: 1, limit: 20 }, network90: { count: 2, limit: 90 } },
			problems: [
				{ path: '.obsidian/daily-notes.json', problem: expect.stringContaining('it is not JSON') as unknown },
				{
					path: note,
					problem: expect.stringContaining('names somebody who is on neither list: [[Nobody]]') as unknown,
				},
				{ path: 'Ann.md', problem: 'birthday: “never” is not a birthday such as 1961-02-14 or 02-14' },
				{
					path: 'Ann.md',
					problem:
						'lastTouched: 2027-01-15 lies in the future, and counts as unknown; write the day you were last in touch',
				},
				{
					path: 'Ben.md',
					problem: 'it is tagged both list20 and network90, and counts as network90; remove one tag',
				},
				{
					path: 'Broken.md',
					problem: expect.stringMatching(
						/^the frontmatter cannot be read as YAML \(line \d+: .*\)$/,
					) as unknown,
				},
				{
					path: 'Evil.md',
					problem: expect.stringContaining('"js" is not read, because it could run as a program') as unknown,
				},
				{ path: 'Latin.md', problem: 'it is not UTF-8 text, so it is left alone; save it as UTF-8' },
			],
		});
		expect(lines).toHaveLength(9);
		expect(lines[0]).toBe('1 of 20 on the List of 20, 2 of 90 in the Network of 90');
		expect(lines[3]).toBe('Ann.md: birthday: “never” is not a birthday such as 1961-02-14 or 02-14');
		expect(saidProblems(failures)).toEqual([]);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('keeps everybody of a list that is too long', async () => {
		const crowd = Array.from({ length: 23 }, (_, index) => [`P${index}.md`, person('list20')] as const);
		const root = await vaultFolder(Object.fromEntries(crowd));
		expect((await ask(root, 'check')).document).toMatchObject({
			lists: { list20: { count: 23, limit: 20 } },
			problems: [],
		});
	});
});

describe('a new daily note', () => {
	const periodic = {
		...network,
		'.obsidian/community-plugins.json': '["periodic-notes"]',
		'.obsidian/plugins/periodic-notes/data.json': JSON.stringify({
			daily: { enabled: true, format: 'YYYY-MM-DD-dddd', folder: 'Journal', template: 'Templates/Day.md' },
		}),
		'Templates/Day.md':
			'[[{{yesterday}}]] to [[{{tomorrow}}]]\nnext {{date+7d:YYYY-MM-DD}}, last {{date-1d:YYYY-MM-DD}}\n{{date}}\n',
	};

	it('of Periodic Notes has its template filled in as that plugin does', async () => {
		const root = await vaultFolder(periodic);
		expect((await ask(root, 'check')).document).toMatchObject({ problems: [] });
		await ask(root, 'today');
		expect(await textOf(root, 'Journal/2026-11-23-Monday.md')).toMatch(
			/^\[\[2026-11-22-Sunday\]\] to \[\[2026-11-24-Tuesday\]\]\nnext 2026-11-30, last 2026-11-22\n2026-11-23-Monday\n\n## Top of mind\n/,
		);
	});

	it('of the core plugin keeps placeholders that are not its own, and check names them', async () => {
		const root = await vaultFolder({
			...network,
			'.obsidian/daily-notes.json': '{"format":"/YYYY-MM-DD","template":"/Day"}',
			'Day.md': '{{date}} {{yesterday}} {{mood}}\n',
		});
		await ask(root, 'today');
		expect(await textOf(root, note)).toMatch(/^2026-11-23 \{\{yesterday\}\} \{\{mood\}\}\n/);
		const words = (placeholder: string): string =>
			`nothing fills in ${placeholder} when a daily note is made from this template, so it stays in the note; change it or take it out`;
		expect((await ask(root, 'check')).document).toMatchObject({
			problems: ['{{yesterday}}', '{{mood}}'].map((placeholder) => ({
				path: 'Day.md',
				problem: words(placeholder),
			})),
		});
	});

	it('cannot be made from a template that is not there, and check says so', async () => {
		const root = await vaultFolder({ ...network, '.obsidian/daily-notes.json': '{"template":"Gone"}' });
		expect((await ask(root, 'check')).document).toMatchObject({
			problems: [
				{
					path: 'Gone',
					problem: expect.stringContaining('the template of your daily notes is not there') as unknown,
				},
			],
		});
	});

	it('of Journals is made where that plugin keeps its days', async () => {
		const root = await vaultFolder({
			...network,
			'.obsidian/community-plugins.json': '["journals"]',
			'.obsidian/core-plugins.json': '{"daily-notes":false}',
			'.obsidian/plugins/journals/data.json': JSON.stringify({
				version: 5,
				journals: {
					Mine: {
						name: 'Mine',
						write: { type: 'day' },
						dateFormat: 'DD.MM.YYYY',
						folder: 'Days/{{date:YYYY}}',
						templates: ['Day'],
					},
				},
			}),
			'Day.md': '# {{journal_name}}, {{date}}, {{date+1m:MMMM}}\n',
		});
		await ask(root, 'today');
		expect(await textOf(root, 'Days/2026/23.11.2026.md')).toMatch(
			/^# Mine, 23\.11\.2026, December\n\n## Top of mind\n/,
		);
	});
});

describe('copies that a sync left behind', () => {
	const copies = {
		...network,
		'Ann (conflict).md': person('network90', 'lastTouched: 2026-11-20'),
		[note]: `${line('compassion', 'Call or write [[Dan]] (last 2026-10-04)', ' ')}\n`,
		[`${today} (conflicted copy).md`]: `${line('compassion', 'Call or write [[Dan]] (last 2026-10-04)')}\n`,
		[`${today} 2.md`]: `${line('outreach', 'Reach out to [[Eve]] (not in touch yet)')}\n`,
	};

	it('are told of, each with what to do', async () => {
		const { document, lines } = await ask(await vaultFolder(copies), 'check');
		expect(document).toMatchObject({ lists: { list20: { count: 1 }, network90: { count: 4 } } });
		const remedy = 'so ticks in it do not count; bring over what you want to keep and delete it';
		expect(lines.slice(1)).toEqual([
			`${today} (conflicted copy).md: it looks like a copy of ${today} that a sync left behind, ${remedy}`,
			`${today} 2.md: it looks like a copy of ${today} that a sync left behind, ${remedy}`,
			'Ann (conflict).md: it looks like a copy of Ann that a sync left behind, so it is left out; bring over what you want to keep and delete it, or rename it if it is somebody else',
		]);
	});

	it('have no ticks that count, and no part in the record', async () => {
		const root = await vaultFolder(copies);
		const before = await snapshot(root);
		expect((await ask(root, 'apply')).document).toEqual({ touched: [], problems: [] });
		expect(await changesSince(before, root)).toEqual({});
		const { routine } = await openCall(root, 'today');
		expect([...routine.record.doneLines()]).toEqual([]);
	});
});

describe('a problem as a sentence', () => {
	it('begins with its note', () => {
		expect(sentence({ path: 'Ann.md', problem: englishMessage('it is read-only') }, inEnglish)).toBe(
			'Ann.md: it is read-only',
		);
	});
});
