import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json';
import packageFile from '../../package.json';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { actionKinds } from '../../src/actions/action';
import { findActionLines } from '../../src/daily-note/action-block';
import { readPerson } from '../../src/people/read-person';
import { defaultSettings } from '../../src/settings/settings';
import { blockIn, blocksIn, pagesForUsers, partOf, textOf } from './read-page';

const readme = textOf('README.md');

describe('README', () => {
	it('is read in a minute', () => {
		expect(readme.split('\n').length).toBeLessThanOrEqual(100);
	});

	it('shows the four lines of a day as they are written', () => {
		const lines = findActionLines(blocksIn(readme)[0]?.text ?? '').map(({ line }) => line);
		expect(lines.map(({ kind }) => kind)).toEqual([...actionKinds]);
		expect(lines.map(({ mentions }) => mentions.length)).toEqual([1, 2, 1, 1]);
	});

	it('shows a note that is read without a problem', () => {
		const text = blockIn(partOf('README.md', "A person's note"));
		const { properties } = readFrontmatter(text);
		const reading = readPerson({ path: 'Ada Lovelace.md', properties }, defaultSettings) ?? expect.fail();
		expect(reading.problems).toEqual([]);
		expect(reading.person).toMatchObject({ list: 'network90', lastTouched: '2026-10-30' });
		expect(reading.person.interests.map((topic) => topic.text)).toEqual(['climbing', 'Pricing experiments']);
	});

	it('names the oldest versions of the app and of Node that will do', () => {
		expect(readme).toContain(`Obsidian ${manifest.minAppVersion.replace(/\.0$/, '')} or newer`);
		expect(readme).toContain(`${packageFile.engines.node.replace('>=', '')} or newer`);
	});

	it('leads to every page for users', () => {
		const others = pagesForUsers.filter((page) => page !== 'README.md' && !readme.includes(`](${page})`));
		expect(others).toEqual([]);
	});
});

it.each(pagesForUsers)('the scripts that %s runs are there', (page) => {
	const named = [...textOf(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, script = '']) => script);
	expect(named.filter((script) => !Object.hasOwn(packageFile.scripts, script))).toEqual([]);
});
