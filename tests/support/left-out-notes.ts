/** A note that was meant to be a person and is nobody. */
export interface LeftOutNote {
	/** What is the matter. */
	readonly what: string;
	readonly path: string;
	readonly text: string;
	/** What `check` says of it. */
	readonly says: RegExp;
}

const note = (what: string, text: string, says: RegExp, path = 'People/Mara.md'): LeftOutNote => ({ what, path, text, says });
const comment = /^#network90(\/friends)? is a comment in properties, .*; write network90(\/friends)?, without #$/;
const unread = /is not read as the tag network90, so it is on neither list; put network90 into tags$/;
const asText = /^its properties are read as text, so it is on neither list; put them at the very top, between two lines of three dashes$/;
const inText = /^tags in the text do not count, so #network90(\/friends)? puts it on neither list/i;

/** Each way in which a note can name a list and yet put nobody on it, alike in the app and in the program. */
export const leftOutNotes: readonly LeftOutNote[] = [
	note('a tag that YAML takes for a comment', '---\ntags: #network90\n---\n', comment),
	note('a nested one', '---\ntags: #network90/friends\n---\n', comment),
	note('one of several', '---\ntags: #climbing, #network90\n---\n', comment),
	note('one in a list', '---\ntags:\n  - #network90\n  - #climbing\n---\n', comment),
	note('one in a list beside others', '---\ntags:\n- climbing\n- #network90\nlastTouched: 2026-11-20\n---\n', comment),
	note('one behind another tag', '---\ntags: climbing #network90\n---\n', comment),
	note('one with Windows line ends', '---\r\nTags: #network90\r\n---\r\n', comment),
	note('one in brackets', '---\ntags: [#network90]\n---\n', /cannot be read/),
	note('broken properties', '---\ntags: [network90\n---\n', /cannot be read/),
	note('another spelling', '---\ntags: [network-90]\n---\n', unread),
	note('a space in the tag', '---\ntags: [network 90]\n---\n', unread),
	note('semicolons', '---\ntags: climbing;network90\n---\n', unread),
	note('a tag below another', '---\ntags: [people/network90]\n---\n', unread),
	note('two number signs', '---\ntags: ["##network90"]\n---\n', unread),
	note('an invisible character', '---\ntags: ["network90\u200B"]\n---\n', unread),
	note('a mapping', '---\ntags:\n  network90: true\n---\n', unread),
	note('a second property of tags', '---\ntags: [climbing]\ntag: network90\n---\n', unread),
	note('an empty line above the properties', '\n---\ntags: [network90]\n---\n', asText),
	note('a heading above the properties', '# Mara\n---\ntags: [network90]\n---\n', asText),
	note('properties without an end', '---\ntags: [network90]\nlastTouched: 2026-11-20\n', asText),
	note('properties below other properties', '---\ncreated: 2026-11-20\n---\n---\ntags: [network90]\n---\n', asText),
	note('a list of tags below an empty line', '\n---\nlastTouched: 2026-11-20\ntags:\n  - network90\n---\nWords.\n', asText),
	note('a long dash for three short ones', '—\ntags: network90\n—\n', asText),
	note('a long dash for two short ones', '—-\ntags: [network90]\n—-\n', asText),
	note('properties without dashes', 'tags: network90\nlastTouched: 2026-11-20\n', asText),
	note('properties that could run', '---js\ntags: [network90]\n---\n', /read/),
	note('a tag in the text', 'My friend. #network90\n', inText),
	note('a tag in the text below properties', '---\nlastTouched: 2026-11-20\n---\n#Network90/friends\n', inText),
	note('the folder of templates', '---\ntags: [network90]\n---\n', /^it is a template, because it lies in _templates, so it is no person; /, '_templates/Mara.md'),
	note('the template for new people', '---\ntags: [network90]\n---\n', /^settings name it as a template, so it is no person; /, 'Meta/Person.md'),
	note('the template of daily notes', '---\ntags: [network90]\n---\n', /^settings name it as a template, so it is no person; /, 'Meta/Day.md'),
	note('a placeholder', '---\ntags: [network90]\nlastTouched: {{date}}\n---\n', /^lastTouched: \{\{date\}\} is a placeholder, /),
	note('a placeholder of Templater', '---\ntags: [network90]\nlastTouched: <% tp.date.now() %>\n---\n', /^lastTouched: <% tp\.date\.now\(\) %> is a placeholder, /),
	note('a template that cannot be read', '---\ntags: [network90]\nmotto: {{title}} and more\n---\n', /^it is a template, because it lies in _templates, /, '_templates/Mara.md'),
	note('a copy that a sync has left behind', '---\ntags: [network90]\n---\n', /^it looks like a copy of /, 'People/Otto (conflicted copy 2026-11-20).md'),
	note('a hidden folder', '---\ntags: [network90]\n---\n', /^it is hidden, /, '.friends/Mara.md'),
	note('a hidden name', '---\ntags: [network90]\n---\n', /^it is hidden, /, 'People/.Mara.md'),
	note('a note that is in iCloud only', 'bplist00', /^it is in iCloud only, .*; download it$/, 'People/.Mara.md.icloud'),
];

/** The vault around such a note: one person who is on the list, and the settings that name templates. */
export const vaultAround: Readonly<Record<string, string>> = {
	'People/Otto.md': '---\ntags: [network90]\n---\n',
	'.obsidian/templates.json': '{"folder": "_templates"}',
	'.obsidian/daily-notes.json': '{"template": "Meta/Day"}',
	'Meta/Day.md': 'A template.\n',
	'.obsidian/plugins/top-of-mind/data.json': '{"newPeople": {"template": "Person"}}',
};

/** The path by which `check` names a note. */
export function namedPath({ path }: LeftOutNote): string {
	return path.endsWith('.icloud') ? path.replace(/\.([^/]*)\.icloud$/, '$1') : path;
}
