import { describe, expect, it } from 'vitest';
import { released, sectionOf, titlesOf } from '../../../scripts/release/changelog.mjs';

const changelog =
	'# Changelog\n\nWhat is new.\n\n## Unreleased\n\n- One.\n\n### More\n\n- Two.\n\n## 0.1.0 (2026-11-23)\n\nOld.\n';

describe('the changelog', () => {
	it('gives the text of a section, with its own headings, and nothing of its neighbours', () => {
		expect(sectionOf(changelog, 'Unreleased')).toBe('- One.\n\n### More\n\n- Two.');
		expect(sectionOf(changelog, '0.1.0')).toBe('Old.');
		expect(sectionOf(changelog.replaceAll('\n', '\r\n'), '0.1.0')).toBe('Old.');
	});

	it('tells a section without text from one that is not there', () => {
		expect(sectionOf('## Unreleased\n\n## 0.1.0\n\nOld.\n', 'Unreleased')).toBe('');
		expect(sectionOf(changelog, '0.1')).toBeNull();
		expect(sectionOf(changelog, '0.1.01')).toBeNull();
		expect(sectionOf('', 'Unreleased')).toBeNull();
	});

	it('turns the heading of what was not released into that of the version, and nothing else', () => {
		const after = released(changelog, '0.2.0', '2026-12-01');
		expect(after).toBe(changelog.replace('## Unreleased\n', '## 0.2.0 (2026-12-01)\n'));
		expect(titlesOf(after)).toEqual(['0.2.0', '0.1.0']);
		expect(released('Say it below `## Unreleased`.\n\n## Unreleased\n', '1.0.0', '2026-12-01')).toBe(
			'Say it below `## Unreleased`.\n\n## 1.0.0 (2026-12-01)\n',
		);
	});

	it.each(['## Unreleased ', '## Unreleased (next)', '## Unreleased\r'])(
		'turns %j, which has a section',
		(heading) => {
			const before = changelog.replace('## Unreleased', heading);
			expect(sectionOf(before, 'Unreleased')).not.toBeNull();
			expect(titlesOf(released(before, '0.2.0', '2026-12-01'))).toEqual(['0.2.0', '0.1.0']);
		},
	);
});
