import type { NotePath } from '../../../src/note-path';

/** A line that has become a link, and the note that it leads to. */
export interface Converted {
	readonly line: string;
	readonly path: NotePath;
	readonly text: string;
}

/**
 * TaskNotes 4.12.1, converting a line, or all lines of a note, to notes of their own. The line becomes a link; its
 * checkbox stays only if set so. The words are the name of the note, without links, tags, fields and block id: the id
 * is read, and then dropped.
 */
export function convertInTaskNotes(line: string, { keepsCheckbox = false } = {}): Converted | null {
	const [, bullet = '', mark = '', content = ''] = /^([\s>]*(?:[-*+]|\d+\.)\s+)\[([ xX])\]\s+(.*)$/u.exec(line) ?? [];
	if (content === '') return null;
	const signs =
		/(?:^|\s)(?:(?:[📅📆🗓⏳⌛🛫➕✅]\uFE0F?\s*\d{4}-\d{2}-\d{2})|#[\p{L}\p{N}\p{M}_/-]+|[[(]\s*[A-Za-z][\w-]*::[^\])]*[\])])\s*$/u;
	let words = content.trim().replace(/\s\^[a-zA-Z0-9-]+\s*$/u, '');
	while (signs.test(words)) words = words.replace(signs, '').trim();
	const links = [...words.matchAll(/\[\[[^[\]]+\]\]/g)].map(([link]) => link);
	const title = words
		.replace(/\[\[([^[\]]+)\]\]/g, (_, inner: string) => inner.split('|').at(-1)?.split('/').at(-1) ?? inner)
		.slice(0, 200)
		.trim();
	const name = title
		.replace(/[<>:"/\\|?*#[\]^]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	const status = mark === ' ' ? 'open' : 'done';
	return {
		line: `${bullet}${keepsCheckbox ? `[${mark}] ` : ''}[[${name}]]`,
		path: `TaskNotes/Tasks/${name}.md`,
		text: `---\nstatus: ${status}\npriority: normal\ntags:\n  - task\n---\n\nSource links:\n${links.map((link) => `- ${link}\n`).join('')}`,
	};
}
