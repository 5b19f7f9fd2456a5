import { describe, expect, it } from 'vitest';
import { excludedFiles } from '../../src/sharing/excluded-files';

describe('the app’s excluded files', () => {
	it.each<[string, unknown, string[], string[]]>([
		['a folder', ['Private/'], ['Private/Plans.md', 'private/a/b.md'], ['Privately.md', 'Work/Private/Plans.md']],
		['the beginning of a name', [' Priv '], ['Private/Plans.md', 'Privately.md'], ['Work/Private.md', 'Pri.md']],
		['a note', ['Work/Plans.md'], ['Work/Plans.md'], ['Work/Plan.md']],
		[
			'signs of patterns in a name',
			['Work (old)/', 'a.b'],
			['Work (old)/x.md', 'a.b/x.md'],
			['Work old/x.md', 'acb/x.md'],
		],
		['a pattern', ['/draft|secret$/'], ['My DRAFTS/a.md', 'a/draft.md'], ['a/secret.md']],
		['a pattern at the end of a path', ['/\\.secret\\.md$/'], ['a/b.secret.md'], ['a/secret.md']],
		['a pattern that is broken, beside one that is not', ['/(/', 'Private/'], ['Private/a.md'], ['(.md']],
		['a slash alone', ['/', '//'], ['/x.md', '//y.md'], ['Private/a.md']],
		[
			'a folder in the other Unicode form',
			['Tägebuch/'.normalize('NFD')],
			['Tägebuch/x.md'.normalize('NFC')],
			['Tagebuch/x.md'],
		],
	])('name notes by %s', (_, filters, excluded, others) => {
		const isExcluded = excludedFiles(filters);
		expect(excluded.filter((path) => !isExcluded(path))).toEqual([]);
		expect(others.filter(isExcluded)).toEqual([]);
	});

	it.each([[undefined], [null], [''], ['Private/'], [[]], [['', '  ', 3, null, {}]], [{ 0: 'Private/' }]])(
		'name none where the setting is %j',
		(filters) => {
			expect(excludedFiles(filters)('Private/a.md')).toBe(false);
		},
	);
});
