import fc from 'fast-check';

/** A note that was meant to be a person and is nobody. */
export interface LeftOutNote {
	/** What is the matter. */
	readonly what: string;
	readonly path: string;
	/** What the app shows: it takes each file for UTF-8. */
	readonly text: string;
	/** What lies on the disk. */
	readonly bytes: Uint8Array;
	/** What `check` says of it. */
	readonly says: RegExp;
}

const note = (what: string, text: string, says: RegExp, path = 'People/Mara.md'): LeftOutNote => ({
	what,
	path,
	text,
	bytes: new TextEncoder().encode(text),
	says,
});

function inUtf16(what: string, text: string, isBigEndian: boolean): LeftOutNote {
	const bytes = new Uint8Array(text.length * 2);
	for (let at = 0; at < text.length; at += 1)
		new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
	return {
		...note(
			what,
			new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
			/^it is not UTF-8 text, so it is left alone; save it as UTF-8$/,
		),
		bytes,
	};
}

const comment = /^#network90(\/friends)? is a comment in properties, .*; write network90(\/friends)?, without #$/;
const unread = /is not read as the tag network90, so it is on neither list; put network90 into tags$/;
const asText =
	/^its properties are read as text, so it is on neither list; put them at the very top, between two lines of three dashes$/;
const inText = /^tags in the text do not count, so #network90(\/friends)? puts it on neither list/i;

/** Each way in which a note can name a list and yet put nobody on it, alike in the app and in the program. */
export const leftOutNotes: readonly LeftOutNote[] = [
	note('a tag that YAML takes for a comment', '---\ntags: #network90\n---\n', comment),
	note('a nested one', '---\ntags: #network90/friends\n---\n', comment),
	note('one of several', '---\ntags: #climbing, #network90\n---\n', comment),
	note('one in a list', '---\ntags:\n  - #network90\n  - #climbing\n---\n', comment),
	note(
		'one in a list beside others',
		'---\ntags:\n- climbing\n- #network90\nlastTouched: 2026-11-20\n---\n',
		comment,
	),
	note('one behind another tag', '---\ntags: climbing #network90\n---\n', comment),
	note('one behind a tag in a list', '---\ntags:\n  - climbing #network90\n---\n', comment),
	note('one behind a list in brackets', '---\ntags: [climbing] #network90\n---\n', comment),
	note('one on a line of its own in brackets', '---\ntags: [climbing,\n  #network90\n  ]\n---\n', comment),
	note('one in a second property of tags', '---\ntags: [climbing]\ntag:\n  - sport #network90\n---\n', comment),
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
	note(
		'a list of tags below an empty line',
		'\n---\nlastTouched: 2026-11-20\ntags:\n  - network90\n---\nWords.\n',
		asText,
	),
	note('a long dash for three short ones', '—\ntags: network90\n—\n', asText),
	note('a long dash for two short ones', '—-\ntags: [network90]\n—-\n', asText),
	note('properties without dashes', 'tags: network90\nlastTouched: 2026-11-20\n', asText),
	note('one property without dashes', 'tags: network90\n', asText),
	note(
		'properties without dashes below other properties',
		'---\ncreated: 2026-11-20\n---\ntags: network90\n',
		asText,
	),
	note('properties below a line further down', 'Words.\n\nMore.\n\nAnd more.\n\n---\n\ntags: network90\n', asText),
	note(
		'properties between lines further down',
		'# Mara\n\nWords.\n\n---\ncreated: 2026-11-20\ntags: [network90]\n---\n',
		asText,
	),
	note('many properties without dashes', `tags: network90\n${'Words and more words.\n'.repeat(40)}`, asText),
	note(
		'properties that are a list',
		'---\n- tags: network90\n---\n',
		/read|^the frontmatter is not made of properties/,
	),
	note('properties without an end in sight', `---\ntags: [network90]\nx: ${'x'.repeat(70_000)}\n---\n`, /read/),
	inUtf16('UTF-16, as Windows writes it', '\uFEFF---\r\ntags: [network90]\r\n---\r\n', false),
	inUtf16('UTF-16 with the other order of bytes', '\uFEFF---\ntags: [network90]\n---\n', true),
	inUtf16('UTF-16 without a mark', '---\ntags: [network90]\n---\n', false),
	inUtf16('UTF-16 without a mark and with the other order of bytes', '---\ntags: [network90]\n---\n', true),
	note('properties that could run', '---js\ntags: [network90]\n---\n', /read/),
	note('a tag in the text', 'My friend. #network90\n', inText),
	note('a tag in the text below properties', '---\nlastTouched: 2026-11-20\n---\n#Network90/friends\n', inText),
	note(
		'the folder of templates',
		'---\ntags: [network90]\n---\n',
		/^it is a template, because it lies in _templates, so it is no person; /,
		'_templates/Mara.md',
	),
	note(
		'the template for new people',
		'---\ntags: [network90]\n---\n',
		/^settings name it as a template, so it is no person; /,
		'Meta/Person.md',
	),
	note(
		'the template of daily notes',
		'---\ntags: [network90]\n---\n',
		/^settings name it as a template, so it is no person; /,
		'Meta/Day.md',
	),
	note(
		'a placeholder',
		'---\ntags: [network90]\nlastTouched: {{date}}\n---\n',
		/^lastTouched: \{\{date\}\} is a placeholder, /,
	),
	note(
		'a placeholder of Templater',
		'---\ntags: [network90]\nlastTouched: <% tp.date.now() %>\n---\n',
		/^lastTouched: <% tp\.date\.now\(\) %> is a placeholder, /,
	),
	note(
		'a template that cannot be read',
		'---\ntags: [network90]\nmotto: {{title}} and more\n---\n',
		/^it is a template, because it lies in _templates, /,
		'_templates/Mara.md',
	),
	note(
		'a copy that a sync has left behind',
		'---\ntags: [network90]\n---\n',
		/^it looks like a copy of /,
		'People/Otto (conflicted copy 2026-11-20).md',
	),
	note('a hidden folder', '---\ntags: [network90]\n---\n', /^it is hidden, /, '.friends/Mara.md'),
	note('a hidden name', '---\ntags: [network90]\n---\n', /^it is hidden, /, 'People/.Mara.md'),
	note(
		'a note that is in iCloud only',
		'bplist00',
		/^it is in iCloud only, .*; download it$/,
		'People/.Mara.md.icloud',
	),
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

const signs = fc.constantFrom(
	'#',
	' ',
	',',
	';',
	'-',
	'[',
	']',
	'"',
	"'",
	':',
	'\n  - ',
	'\n',
	'\n- ',
	'/',
	'|',
	'{',
	'}',
	'climbing',
	'\t',
	'&',
	'*',
	'!',
	'>',
	'\\',
	'\r\n',
);
const around = fc.array(signs, { maxLength: 4 }).map((parts) => parts.join(''));

/** The text of a note with a tag of a list in the property of tags, amid other signs. */
export const anyTagged = fc
	.tuple(fc.constantFrom('tags', 'Tags', 'tag'), around, fc.constantFrom('network90', 'list20', 'Network90'), around)
	.map(([key, ...parts]) => ({ key, value: parts.join('') }))
	// Signs can make another word of the tag, a comment that is meant as one, or end the property.
	.filter(({ value }) => !/climbing-*(?:network|list)|0-*climbing|(?:^|\s)#\s|\n[^\s-]|\n\s*:/i.test(value))
	.map(({ key, value }) => `---\n${key}: ${value}\n---\n`);
