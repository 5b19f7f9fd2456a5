import { spawnSync } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContacts } from '../../src/contacts/read-contacts';
import { problems } from '../../src/locales/en/problems';
import { propertyNames } from '../../src/settings/settings';
import { textOf } from '../support/imports';
import { blockOf, blocksOf, tableOf } from '../support/page-blocks';
import { changesSince, copyOfDemo, putFiles, snapshot, temporaryFolder } from '../support/vault-folder';

const page = 'docs/questions.md';

it.runIf(process.platform !== 'win32')('the command takes off the ids of our lines, and nothing else', async () => {
	const home = await temporaryFolder();
	await rename(await copyOfDemo(), join(home, 'notes'));
	const vault = join(home, 'notes');
	const lines = [
		'- [x] Call or write [[Ann]] (last 2026-10-20) · it is time ^tom-20261101-compassion',
		'\t- [ ] In touch with [[Ann]] · ✅ 2026-11-02  \t^tom-20261102-touch-12  ',
	];
	const kept = '- [x] Mine ^mine\nSee [[2026-11-01#^tom-20261101-compassion]] ^tom-20261101-Other\n^tom-\n';
	await putFiles(vault, { 'Day.md': `${lines.join('\r\n')}\r\n${kept}`, 'Day.txt': `${lines.join('\n')}\n` });
	const before = await snapshot(vault);
	const { status, stderr } = spawnSync('bash', ['-c', blockOf(page, 'How do I take off the block ids?', 'sh')], {
		env: { HOME: home, PATH: process.env.PATH },
		encoding: 'utf8',
	});
	expect([status, stderr]).toEqual([0, '']);
	const changes = await changesSince(before, vault);
	expect(changes['Day.md']).toEqual([
		`- ${lines[0] ?? ''}\r`,
		`- ${lines[1] ?? ''}\r`,
		'+ - [x] Call or write [[Ann]] (last 2026-10-20) · it is time\r',
		'+ \t- [ ] In touch with [[Ann]] · ✅ 2026-11-02  \r',
	]);
	const withIds = [...before].filter(([, { bytes }]) => / \^tom-\d{8}-[a-z]+/.test(bytes?.toString() ?? ''));
	expect(Object.keys(changes).sort()).toEqual(
		withIds
			.map(([path]) => path)
			.filter((path) => path.endsWith('.md'))
			.sort(),
	);
	for (const [path, changed] of Object.entries(changes)) {
		const removed = changed.filter((line) => line.startsWith('- '));
		const added = changed.filter((line) => line.startsWith('+ '));
		expect(
			removed.map((line) => line.slice(2).replace(/\s+\^tom-\d{8}-[a-z]+(?:-\d+)?/, '')),
			path,
		).toEqual(added.map((line) => line.slice(2)));
	}
});

it('the queries for Dataview use properties that people have', () => {
	const queries = blocksOf(page).filter(({ language }) => language === 'dataview');
	expect(queries).toHaveLength(3);
	// Parsed by Dataview 0.5.68, whose package cannot be installed without git.
	const words = [
		'TABLE',
		'WITHOUT',
		'ID',
		'AS',
		'FROM',
		'OR',
		'AND',
		'WHERE',
		'SORT',
		'ASC',
		'FLATTEN',
		'GROUP',
		'BY',
	];
	const others = ['file', 'link', 'frontmatter', 'rows', 'date', 'today', 'dur', 'days', 'regexmatch', 'dateformat'];
	const named = ['Who', 'Birthday', 'Place'];
	const known: readonly string[] = [...words, ...others, ...named, ...propertyNames];
	for (const { text } of queries) {
		const found = text.replace(/"[^"]*"|#\w+/g, '').match(/[A-Za-z]+/g) ?? [];
		expect(found.filter((word) => !known.includes(word))).toEqual([]);
	}
});

it('the sentences of Check people are those that it says', () => {
	const said = Object.values(problems).map((text) => text.replace(/“?\{\w+\}”?/g, '…'));
	const rows = tableOf(page, 'Why does \\*Check people\\* say that\\?').map(([sentence]) => sentence ?? '');
	expect(rows).toHaveLength(4);
	expect(
		rows.filter((row) => !said.some((text) => text.includes(row.replace(/^… /, '').replace(/ \.\.\.$/, '')))),
	).toEqual([]);
});

it('the headings that are enough for a spreadsheet are read', () => {
	const [, named = ''] = /Headings such as (.+?) are enough/s.exec(textOf(page)) ?? [];
	const headings = [...named.matchAll(/`(\w+)`/g)].map(([, heading = '']) => heading);
	expect(headings).toHaveLength(6);
	const values = ['Ida Muster', 'ida@example.org', '+49 30 1', '1985-05-14', 'Lumo', 'Porto'];
	const read = readContacts(`${headings.join(',')}\n${values.join(',')}\n`);
	expect(read).toMatchObject({
		ok: true,
		contacts: [{ name: 'Ida Muster', emails: ['ida@example.org'], phones: ['+49 30 1'] }],
		table: { unread: [] },
	});
	for (const value of values.slice(4)) expect(JSON.stringify(read)).toContain(value);
});
