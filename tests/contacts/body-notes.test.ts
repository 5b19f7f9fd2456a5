import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNotes } from '../../src/contacts/body-notes';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readNoteMetadata } from '../../scripts/cli/markdown/note-metadata';
import { anyWords } from '../support/arbitraries';
import { runs } from '../support/runs';

const note = '---\ntags: [network90]\n---\n';

describe('the notes of a contact', () => {
	it('stand in a block under a heading, at the end', () => {
		expect(withNotes(note, 'Likes tea.\nTwo cats.', 'Notes')).toBe(
			`${note}## Notes\n\n\`\`\`text\nLikes tea.\nTwo cats.\n\`\`\`\n`,
		);
		expect(withNotes('Old friend', 'Tea', 'Notes')).toBe('Old friend\n\n## Notes\n\n```text\nTea\n```\n');
		expect(withNotes('Old\r\n', 'a\nb', 'Notes')).toBe('Old\r\n\r\n## Notes\r\n\r\n```text\r\na\r\nb\r\n```\r\n');
		expect(withNotes('', 'Tea', 'Notizen')).toBe('## Notizen\n\n```text\nTea\n```\n');
	});

	it('share the heading of earlier ones', () => {
		const once = withNotes(note, 'Tea', 'Notes');
		expect(withNotes(once, 'Cats', 'Notes')).toBe(`${once}\`\`\`text\nCats\n\`\`\`\n`);
	});

	it('are not repeated, however they got there', () => {
		const typed = `${note}Likes tea.\r\nTwo cats.\r\n`;
		expect(withNotes(typed, 'Likes tea.\nTwo cats.', 'Notes')).toBe(typed);
		expect(withNotes(`${note}Likes tea.\n`, 'tea', 'Notes')).not.toBe(`${note}Likes tea.\n`);
	});

	it.each([
		'---\ntags: [list20]\n---',
		'- [ ] task #tag [[link]]',
		'%%',
		'```\n- [ ] out',
		'````\n```',
		'~~~',
		'`= this.file`',
		'<div>',
		'# heading',
	])('are nothing but text: %j', (text) => {
		const metadata = (of: string): unknown => {
			const { tags, links, headings } = readNoteMetadata(of, readFrontmatter(of).properties);
			return [tags.map(({ tag }) => tag), links.map(({ link }) => link), headings.map(({ heading }) => heading)];
		};
		const after = withNotes(note, text, 'Notes');
		expect(metadata(after)).toEqual(metadata(withNotes(note, 'plain', 'Notes')));
		expect(readFrontmatter(after).properties).toEqual(readFrontmatter(note).properties);
	});

	it('run nothing in Templater', () => {
		expect(withNotes('', '<% tp.x %> <%* y -%>', 'Notes')).not.toMatch(/<%|%>/);
	});

	it('are written once, whatever they are, and the note before them stays', () => {
		fc.assert(
			fc.property(
				fc.oneof(anyWords, fc.constantFrom('', 'a', note, 'a\r\nb\r\n')),
				fc.array(
					fc.oneof(anyWords, fc.constantFrom('```', '---', '<<%%>>', '\t', '', '\u2028', '\r', '\u0007')),
				),
				(text, lines) => {
					const notes = lines.join('\n').trim();
					const once = withNotes(text, notes, 'Notes');
					expect(once.startsWith(text)).toBe(true);
					expect(withNotes(once, notes, 'Notes')).toBe(once);
					expect(once.slice(text.length)).not.toMatch(/<%|%>/);
				},
			),
			{ numRuns: runs(300) },
		);
	});
});
