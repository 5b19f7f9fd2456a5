/** Hostile input that a user or a program could put into a vault or a file of contacts. */
export interface Hostile {
	/** The rest of a title that begins with "survives". */
	readonly name: string;
	readonly text: string;
}

/** The name of a property that only a program that evaluates its input would set. */
export const trap = 'evaluatedByHostileNote';

const spring = `Object.prototype.${trap} = true`;

/** Markup that would act if it were ever parsed as HTML. */
export const markup = [
	`<script>${spring}</script>`,
	`<img src=x onerror="${spring}">`,
	`<svg onload="${spring}"><circle r=9></svg>`,
	`<iframe srcdoc="<script>parent.Object.prototype.${trap} = true</script>"></iframe>`,
	`<a href="javascript:${spring}">click me</a>`,
	'<style>* { display: none }</style>',
	`[click](javascript:${spring})`,
	'![pixel](https://example.org/pixel.png)',
	'![[Secret]]',
	'**bold** _it_ ==mark== `code` $x$ %%hidden%%',
] as const;

/** File names that are allowed on some device and have a meaning to some reader of them. */
export const names = [
	`<img src=x onerror=${spring}>`,
	'<b>Bold<b>',
	'<script>alert(1)<script>',
	'a&lt;b&amp;c',
	'javascript:alert(1)',
	'con',
	'aux.txt',
	'..twice',
	'__proto__',
	'constructor',
	'toString',
	'|#^[]',
	'[[Ada]]',
	'[x](y)',
	'`code`',
	'%%hidden%%',
	'$$math$$',
	'{{date}} {{title}} {{name}}',
	'<% tp.file.title %>',
	'$& $1 $` $$',
	'\\d+(a|b)*$',
	'100% %41 %zz',
	'\u202Egnipok\u202C',
	'zero\u200Bwidth\u200D\u2060\uFEFFspace',
	'👩‍👩‍👧‍👦🏳️‍🌈',
	'e\u0301\u0301\u0301\u0301\u0301',
	'C:\\Windows\\System32',
	'--date',
	' ^tom-20261123-outreach',
	'- [x] Touched',
	'✅ 2026-01-01',
	'a · b (last 2026-01-01)',
	'line\u2028and\u2029paragraph',
] as const;

const yaml = (name: string, ...lines: string[]): Hostile => ({
	name,
	text: ['---', ...lines, '---', 'Body of the note.', ''].join('\n'),
});
const tagged = (name: string, ...lines: string[]): Hostile => yaml(name, 'tags: [network90]', ...lines);
const ofLines = (name: string, ...lines: string[]): Hostile => ({
	name,
	text: lines.map((line) => `${line}\n`).join(''),
});

/** A flood of YAML aliases: each line repeats the one before it nine times. */
const bomb = [
	'a: &a [x,x,x,x,x,x,x,x,x]',
	...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9).slice(0, -1)}]`),
];

/** Notes of people. */
export const people: readonly Hostile[] = [
	tagged('a flood of aliases', ...bomb),
	tagged('a list that is part of itself', 'introduced: &x [*x]'),
	tagged('an alias for what nobody has named', 'lastTouched: *nowhere'),
	tagged('an anchor on our property', 'lastTouched: &when 2026-10-01', 'also: *when'),
	tagged('an anchor on our property that nobody uses', 'lastTouched: &when 2026-10-01'),
	tagged('an anchor on our list', 'introduced: &them ["[[Ada]]"]', 'friends: *them'),
	tagged('one anchor for two properties', 'a: &when 2026-10-01', 'lastTouched: &when 2026-10-02', 'b: *when'),
	tagged('a merge key', 'base: &base {lastTouched: 2026-10-01}', '<<: *base'),
	tagged(
		'a merge key over our property',
		'base: &base {lastTouched: 2026-10-01}',
		'lastTouched: 2026-10-02',
		'<<: *base',
	),
	tagged('a merge key beside our property that is not merged', '"<<": {lastTouched: 2026-10-01}'),
	tagged('a tag that is a function', `lastTouched: !!js/function 'function () { ${spring} }'`),
	tagged(
		'a tag that is a function of another reader',
		`run: !<tag:yaml.org,2002:js/function> 'function () { ${spring} }()'`,
	),
	tagged('a tag that is Python', 'run: !!python/object/apply:os.system ["touch /tmp/hostile"]'),
	tagged('a tag that is bytes', 'lastTouched: !!binary R0lGODlhDAAMAIQAAP'),
	tagged('a tag that is a time', 'lastTouched: !!timestamp 2026-10-01'),
	tagged('a tag that is a set', 'introduced: !!set {a, b}'),
	tagged('a tag that is an ordered map', 'introduced: !!omap [a: 1, b: 2]'),
	tagged("a tag that is nobody's", 'lastTouched: !mine 2026-10-01'),
	tagged('a tag without a value', 'lastTouched: !!str', 'introduced: !!seq'),
	tagged('a key named like the prototype', '__proto__: {polluted: true}'),
	tagged('a key named like the prototype in quotes', '"__proto__":', '  polluted: true'),
	tagged(
		'keys named like what every object has',
		'constructor: {prototype: {polluted: true}}',
		'toString: x',
		'hasOwnProperty: y',
		'valueOf: z',
	),
	yaml(
		'tags that are named like the prototype',
		'tags: [network90, __proto__, constructor]',
		'__proto__: [network90]',
	),
	tagged('our property twice', 'lastTouched: 2026-10-01', 'lastTouched: 2026-10-02'),
	tagged('our property twice in other letters', 'lastTouched: 2026-10-01', 'LASTTOUCHED: 2026-10-02'),
	tagged('a key that is a list', '? [a, b]', ': c'),
	tagged('a key over two lines', '? long', '  key', ': value'),
	tagged('a key without a value', '? lastTouched'),
	tagged('a key that is empty', '"": x', ': y'),
	tagged('a key that is a number, a flag and nothing', '1: a', 'true: b', 'null: c', '~: d'),
	tagged('two documents', '...', 'lastTouched: 2026-10-01'),
	tagged('two documents by dashes and words', '--- more', 'lastTouched: 2026-10-01'),
	tagged('a directive', '%YAML 1.1', 'lastTouched: 2026-10-01'),
	tagged('tabs for indents', 'introduced:', '\t- "[[Ada]]"'),
	tagged('tabs around a value', 'lastTouched:\t2026-10-01\t# when', 'knows:\t[a,\tb]'),
	tagged('tabs before a key', '\tlastTouched: 2026-10-01'),
	tagged(
		'a value of several lines that looks like keys',
		'about: |',
		'  lastTouched: 2020-01-01',
		'  ---',
		'  tags: x',
		'lastTouched: 2026-10-01',
	),
	tagged('a value in quotes that is never closed', 'about: "never closed', 'lastTouched: 2026-10-01'),
	tagged(
		'a value in single quotes over lines of keys',
		"about: 'over",
		'  lastTouched: 2020-01-01',
		"  lines'",
		'lastTouched: 2026-10-01',
	),
	tagged('brackets that are never closed', 'introduced: [[[Ada]]', 'lastTouched: 2026-10-01'),
	tagged(
		'brackets over lines with comments that close them',
		'introduced: [a, # ]',
		'  b # ]]',
		'  ]',
		'lastTouched: 2026-10-01',
	),
	tagged('lists in lists in lists', 'introduced:', '  - - - - [[Ada]]', '      - {a: [b, {c: d}]}'),
	tagged('lists nested 5,000 times', `introduced: ${'['.repeat(5_000)}${']'.repeat(5_000)}`),
	tagged('maps nested 5,000 times', `deep: ${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`),
	tagged('dashes nested 2,000 times', 'deep:', `  ${'- '.repeat(2_000)}x`),
	tagged(
		'indents of 300 levels',
		'deep:',
		...Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth + 1)}k:`),
	),
	tagged('brackets that only open, 20,000 of them', `hardTime: '${'['.repeat(20_000)}'`, 'lastTouched: 2026-10-01'),
	tagged('a value of 50,000 letters', `about: ${'x'.repeat(50_000)}`, 'lastTouched: 2026-10-01'),
	tagged('a comment of 50,000 letters', `lastTouched: 2026-10-01 # ${'#'.repeat(50_000)}`),
	tagged('2,000 blank lines', ...Array.from({ length: 2_000 }, () => ''), 'lastTouched: 2026-10-01'),
	tagged('a gap of 5,000 blanks', `lastTouched:${' '.repeat(5_000)}2026-10-01`),
	tagged('500 properties', ...Array.from({ length: 500 }, (_, index) => `k${index}: ${index}`)),
	tagged(
		'5,000 introductions',
		'introduced:',
		...Array.from({ length: 5_000 }, (_, index) => `  - "[[Somebody ${index}]]"`),
	),
	tagged('NUL bytes', 'about: a\u0000b', 'lastTouched: 2026-10-01\u0000'),
	tagged('control characters', 'about: \u0001\u0007\u001B[31mred\u001B[0m\u007F\u0085', 'lastTouched: 2026-10-01'),
	tagged('lone surrogates', 'about: "\uD83D and \uDE00"', 'lastTouched: 2026-10-01'),
	tagged('lone surrogates by their numbers', 'about: "\\uD83D"', 'lastTouched: 2026-10-01'),
	tagged('separators of lines that are none', 'about: a\u2028b\u2029c\u0085d', 'lastTouched: 2026-10-01'),
	tagged('letters from right to left', 'about: \u202Eevil\u202C שלום', 'lastTouched: 2026-10-01'),
	tagged('our property in letters that look alike', 'lastT\u043Euched: 2026-10-01', 'last\u200BTouched: 2026-10-01'),
	tagged('a byte-order mark amid it', '\uFEFFlastTouched: 2026-10-01'),
	tagged(
		'a date that is none',
		'lastTouched: 2026-02-31',
		'birthday: 13-45',
		'cadence: -1',
		'snoozeUntil: 9999-99-99',
	),
	tagged('dates out of all measure', 'lastTouched: 0000-01-01', 'snoozeUntil: 99999-01-01', 'cadence: 1e309'),
	tagged(
		'numbers out of all measure',
		'cadence: 999999999999999999999',
		'phone: 0x1F',
		'email: .nan',
		'birthday: .inf',
	),
	tagged(
		'values of every wrong kind',
		'lastTouched: {a: 1}',
		'cadence: [30]',
		'birthday: true',
		'introduced: 5',
		'hardTime: [a, {b: c}]',
		'paused: maybe',
		'email: [1, {}]',
		'phone: {x: y}',
	),
	tagged(
		'links that lead out of the vault',
		'introduced: ["[[../../outside]]", "[[/etc/passwd]]", "[[\\\\\\\\server\\\\share]]", "[[C:\\\\secret]]"]',
		'knows: ["[x](file:///etc/passwd)", "[y](../../../outside.md)"]',
	),
	tagged('a link to itself', 'introduced: ["[[Itself]]"]', 'knows: ["[[Itself]]"]', 'shared: [[Itself]]'),
	tagged(
		'markup in every text',
		`hardTime: ${JSON.stringify(markup[1])}`,
		`interests: [${JSON.stringify(markup[0])}]`,
		`offers: [${JSON.stringify(markup[4])}]`,
		`needs: [${JSON.stringify(markup[4])}]`,
		`email: ${JSON.stringify(`${markup[2]}@example.org`)}`,
		`phone: ${JSON.stringify(`+1${markup[3]}`)}`,
	),
	tagged(
		'markup in values that cannot be read',
		`lastTouched: ${JSON.stringify(markup[1])}`,
		`cadence: ${JSON.stringify(markup[0])}`,
		`birthday: ${JSON.stringify(markup[5])}`,
		`paused: ${JSON.stringify(markup[2])}`,
	),
	tagged('markup in other names', `aliases: ${JSON.stringify(markup)}`),
	tagged(
		'templates in texts',
		'hardTime: "{{date}} {name} {{constructor}} $& <% tp.x %>"',
		'interests: ["{{title}}", "$1"]',
	),
	tagged(
		'the id of a line of ours in texts',
		'hardTime: "ill ^tom-20261123-outreach"',
		'interests: ["✅ 2026-01-01", "· b", "\\n- [x] In touch with [[Ada]] ^tom-20261123-touch-9"]',
	),
	tagged('an address that is a letter 40,000 times', `email: ${'a'.repeat(40_000)}`),
	{ name: 'frontmatter that is a program', text: `---js\n{ tags: ['network90'], x: (${spring}) }\n---\nBody.\n` },
	{
		name: 'frontmatter that is a program by its longer name',
		text: `--- javascript\nmodule.exports = (${spring});\n---\n`,
	},
	{ name: 'frontmatter that is CoffeeScript', text: `---coffee\n${spring}\n---\n` },
	{
		name: 'frontmatter that is JSON',
		text: '---json\n{"tags": ["network90"], "__proto__": {"polluted": true}}\n---\n',
	},
	{ name: 'frontmatter that is TOML', text: '---toml\ntags = ["network90"]\n---\n' },
	{ name: 'frontmatter in braces', text: '---\n{tags: [network90], lastTouched: 2026-10-01}\n---\n' },
	{ name: 'frontmatter in braces over lines', text: '---\n# note\n{\n  tags: [network90]\n}\n---\n' },
	{ name: 'frontmatter that is never closed', text: '---\ntags: [network90]\nlastTouched: 2026-10-01\n' },
	{ name: 'frontmatter closed by dots', text: '---\ntags: [network90]\n...\nBody.\n' },
	{ name: 'frontmatter closed by four dashes', text: '---\ntags: [network90]\n----\nBody.\n---\n' },
	{ name: 'frontmatter opened by four dashes', text: '----\ntags: [network90]\n----\nBody.\n' },
	{ name: 'frontmatter behind a blank line', text: '\n---\ntags: [network90]\n---\n' },
	{ name: 'frontmatter behind a blank', text: ' ---\ntags: [network90]\n---\n' },
	{ name: 'frontmatter behind two byte-order marks', text: '\uFEFF\uFEFF---\ntags: [network90]\n---\n' },
	{
		name: 'frontmatter behind a byte-order mark, with Windows line ends',
		text: '\uFEFF---\r\ntags: [network90]\r\nlastTouched: 2026-10-01 # when\r\n---\r\nBody.\r\n',
	},
	{
		name: 'frontmatter with line ends of every kind',
		text: '---\r\ntags: [network90]\nlastTouched: 2026-10-01\r\nknows:\n  - a\r\n  - b\n---\nBody.\r\nmore\rand more',
	},
	{
		name: 'frontmatter with line ends of old Macs',
		text: '---\rtags: [network90]\rlastTouched: 2026-10-01\r---\rBody.\r',
	},
	{ name: 'frontmatter of one property, with line ends of old Macs', text: '---\rtags: [network90]\r---\rBody.\r' },
	{
		name: 'frontmatter with line ends of old Macs amid it',
		text: '---\ntags: [network90]\rlastTouched: 2026-10-01\n---\nBody.\n',
	},
	{ name: 'frontmatter with blanks behind its dashes', text: '---   \ntags: [network90]\n---\t \nBody.\n' },
	{ name: 'frontmatter without an end of line', text: '---\ntags: [network90]\n---' },
	{ name: 'frontmatter and nothing in it', text: '---\n---\n' },
	{ name: 'frontmatter of blanks', text: '---\n   \n\t\n---\n' },
	{
		name: 'frontmatter twice',
		text: '---\ntags: [network90]\n---\n---\ntags: [list20]\nlastTouched: 2020-01-01\n---\n',
	},
	{ name: 'frontmatter that is a list', text: '---\n- tags\n- network90\n---\n' },
	{ name: 'frontmatter that is words about network90', text: '---\njust words about network90\n---\n' },
	{ name: 'frontmatter that is a number', text: '---\n42\n---\n' },
	{ name: 'frontmatter that is a link', text: '---\n[[network90]]\n---\n' },
	{ name: 'dashes and nothing else', text: '---\n---\n---\n---\n---\n' },
	{ name: 'three dashes alone', text: '---' },
	{ name: 'nothing at all', text: '' },
	{ name: 'a byte-order mark alone', text: '\uFEFF' },
	{ name: 'line ends alone', text: '\r\n\n\r\n\r' },
];

const id = (kind: string, on = '20261122'): string => `^tom-${on}-${kind}`;
const done = `- [x] Call or write [[Ada Lovelace]] (last 2026-10-30) · so ${id('compassion')}`;

/** Daily notes. */
export const dailies: readonly Hostile[] = [
	ofLines('a line of ours in a code fence', '```', done, '```'),
	ofLines('a line of ours in a fence of tildes with words', '~~~ js title="```"', done, '```', done, '~~~'),
	ofLines('a line of ours in a fence that is never closed', '# Top', '````', done, '```', done),
	ofLines('a line of ours in a fence within a list', '- item', '  ```', `  ${done}`, '  ```'),
	ofLines('a line of ours in indented code', 'words', '', `    ${done}`),
	ofLines('a line of ours in inline code', `- [x] \`Call [[Ada Lovelace]] ${id('compassion')}\``),
	ofLines('a line of ours in a callout', '> [!note] Callout', `> ${done}`),
	ofLines('a line of ours in a quote within quotes', `> > > ${done}`),
	ofLines('a line of ours in a fence within a quote that ends with it', '> ```', `> ${done}`, done),
	ofLines('a line of ours in a table', '| a | b |', '|---|---|', `| ${done} | x |`),
	ofLines('a line of ours in a comment', '%%', done, '%%'),
	ofLines('a line of ours in a comment that is never closed', '%%', done),
	ofLines('a line of ours in a comment of HTML', '<!--', done, '-->'),
	ofLines('a line of ours in mathematics', '$$', done, '$$'),
	ofLines('a line of ours in HTML', '<div>', done, '</div>', '<pre>', done, '</pre>'),
	ofLines('a line of ours in a script', '<script>', `${spring} // ${done}`, '</script>'),
	ofLines('a line of ours in frontmatter', '---', 'x: |', `  ${done}`, '---'),
	ofLines('a line of ours in frontmatter that is never closed', '---', done),
	ofLines(
		'a line of ours in an embed',
		`- [x] ![[Ada Lovelace#${id('compassion')}]]`,
		`![[2026-11-22#${id('compassion')}]]`,
	),
	ofLines('a line of ours in a footnote', `[^1]: ${done}`, '', '[^1]'),
	ofLines('a line of ours as a heading', `# ${done}`, `## Top of mind ${id('outreach')}`),
	ofLines(
		'a line of ours under other lists',
		'1. one',
		'   - two',
		`     * [x] Call [[Ada Lovelace]] ${id('compassion')}`,
		'       more',
		`\t\t+ [X] Call [[Ben]] ${id('sharing')}`,
	),
	ofLines(
		'lines of ours under each other',
		`- [x] Reach out to [[Ben]] ${id('outreach')}`,
		`  - [x] Call [[Ada Lovelace]] ${id('compassion')}`,
		`    - [x] Share [[Pricing]] with [[Ada Lovelace]] ${id('sharing')}`,
	),
	ofLines('one id on several lines', done, done.replace('[x]', '[ ]'), done.replace('Ada Lovelace', 'Ben'), done),
	ofLines(
		'a line of ours on three lines',
		'- [x] Call',
		'  [[Ada Lovelace]]',
		`  ${id('compassion')}`,
		'She was glad.',
	),
	ofLines(
		'lines of ours on several lines in quotes and lists',
		'> - [x] Call',
		`[[Ada Lovelace]] ${id('compassion')}`,
		'',
		'> > 1. [ ] Share',
		'> >    [[Pricing]]',
		`> with [[Ben]] ${id('sharing')}`,
		'> > 2. mine',
	),
	ofLines('a link of ours that a line break has parted', '- [x] Call [[Ada', `  Lovelace]] ${id('compassion')}`),
	ofLines(
		'a line of ours that ends below a heading, a rule, a fence',
		'- [x] Call',
		'# Top',
		`  [[Ada Lovelace]] ${id('compassion')}`,
		'- [x] Call',
		'***',
		`[[Ada Lovelace]] ${id('outreach')}`,
		'- [x] Call',
		'```',
		'```',
		id('sharing'),
	),
	ofLines(
		'signs behind the ids of ours',
		...[
			'📅 2026-11-25',
			' ✅ 2026-11-20',
			'<br>',
			'\\',
			' #done',
			'%% hidden %%',
			'<!-- hidden -->',
			' [due:: 2026-11-25]',
			'🔁 every day',
			'📅',
		].map((sign, index) => `- [x] Call [[Ada Lovelace]] ${id(`touch-${index + 1}`)}${sign}`),
	),
	ofLines(
		'a comment behind an id at the start of a line',
		'- [x] Call [[Ada Lovelace]]',
		`  ${id('compassion')} %% hidden %%`,
		'- [x] Call [[Ben]]',
		`  ${id('sharing')}<!-- hidden -->`,
	),
	ofLines(
		'a comment that stays open behind an id',
		`- [x] Call [[Ada Lovelace]] ${id('compassion')} %%`,
		`- [x] Call [[Ben]] ${id('sharing')} <!--`,
		'-->',
	),
	ofLines('5,000 signs behind an id', `- [x] Call [[Ada Lovelace]] ${id('compassion')}${' ⏫<br>'.repeat(5_000)}`),
	ofLines(
		'a line of ours on 5,000 lines',
		'- [x] Call [[Ada Lovelace]]',
		...Array.from({ length: 5_000 }, () => 'words'),
		id('compassion'),
	),
	ofLines('two ids on a line', `- [x] Call [[Ada Lovelace]] ${id('outreach')} ${id('compassion')}`),
	ofLines('an id without a blank before it', `- [x] Call [[Ada Lovelace]]${id('compassion')}`),
	ofLines('an id on a line of its own', `- [x] Call [[Ada Lovelace]]`, id('compassion')),
	ofLines('an id and nothing else', `- ${id('compassion')}`, `- [x] ${id('outreach')}`, `* [x]${id('sharing')}`),
	ofLines(
		'ids that are almost ours',
		...[
			'tom-20261399-outreach',
			'tom-20261122-dance',
			'tom-20261122-touch-',
			'tom-20261122-touch-99999999999',
			'tom-2026-outreach',
			'tom-20261122-__proto__',
			'tom-20261122-constructor',
			'TOM-20261122-outreach',
		].map((one) => `- [x] Call [[Ada Lovelace]] ^${one}`),
	),
	ofLines(
		'an id of a day that is long gone or far ahead',
		`- [x] Call [[Ada Lovelace]] ${id('outreach', '00010101')}`,
		`- [x] Call [[Ada Lovelace]] ${id('sharing', '99991231')}`,
	),
	ofLines(
		'a done date that is none, and one far ahead',
		`- [x] Call [[Ada Lovelace]] ✅ 2026-99-99 ${id('outreach')}`,
		`- [x] Call [[Ada Lovelace]] [completion:: 9999-12-31] ${id('sharing')}`,
	),
	ofLines(
		'marks of every kind',
		...['', ' ', 'x', 'X', '-', '/', '>', '<', '"', '\\', ']', '[', '✅', '👩‍🚀', '\u0000', 'xx'].map(
			(mark, index) => `- [${mark}] Call [[Ada Lovelace]] ${id(`touch-${index + 1}`)}`,
		),
	),
	ofLines(
		'a link to the note itself',
		`- [x] Call [[2026-11-22]] ${id('compassion')}`,
		`- [x] Call [[#Top of mind]] ${id('outreach')}`,
		`- [x] Call [[]] ${id('sharing')}`,
	),
	ofLines(
		'links that lead out of the vault',
		...[
			'[[../../outside]]',
			'[[/etc/passwd]]',
			'[[..]]',
			'[[\\\\server\\share]]',
			'[x](../../../outside.md)',
			'[x](file:///etc/passwd)',
			'[x](C:/secret.md)',
			'[x](%2e%2e%2f%2e%2e%2foutside)',
			'[[~/.ssh/id_rsa]]',
		].map((link, index) => `- [x] Call ${link} ${id(`touch-${index + 1}`)}`),
	),
	ofLines(
		'links to nobody named like what every object has',
		...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(
			(link, index) => `- [x] Call [[${link}]] ${id(`touch-${index + 1}`)}`,
		),
	),
	ofLines(
		'markup in lines of ours',
		...markup.map(
			(one, index) => `- [ ] Call [[Ada Lovelace]] (${one}) · ${one} ${id(`touch-${index + 1}`, '20261123')}`,
		),
	),
	ofLines(
		'markup for people in lines of ours',
		...markup.map((one, index) => `- [x] Call [[${one}]] ${id(`touch-${index + 1}`, '20261123')}`),
	),
	ofLines('a line of 20,000 brackets', `- [x] ${'['.repeat(20_000)} ${id('compassion')}`),
	ofLines(
		'a line of 20,000 pairs of brackets',
		`- [x] ${'[['.repeat(10_000)}${']]'.repeat(10_000)} ${id('compassion')}`,
	),
	ofLines('a line of 20,000 links in parentheses', `- [x] ${'[](<'.repeat(20_000)} ${id('compassion')}`),
	ofLines(
		'a line of 5,000 links that hold the sign of a reason',
		`- [x] ${'[[a · b]]'.repeat(5_000)} ${id('compassion')}`,
	),
	ofLines(
		'a line of 5,000 links that hold done dates',
		`- [x] ${'[[ ✅ 2026-01-01 ]]'.repeat(5_000)} ${id('compassion')}`,
	),
	ofLines('a line of 20,000 blanks', `- [x] Call${' '.repeat(20_000)}[[Ada Lovelace]] ${id('compassion')}`),
	ofLines('a line of 5,000 ids without blanks', `- [x] [[Nobody]] ${'^tom-'.repeat(5_000)}x ${id('compassion')}`),
	ofLines(
		'a line of backticks in falling numbers',
		`- [x] ${Array.from({ length: 200 }, (_, index) => '`'.repeat(200 - index)).join(' ')} [[Ada Lovelace]] ${id('compassion')}`,
	),
	ofLines(
		'a line in 3,000 quotes',
		`${'>'.repeat(3_000)} - [x] Call [[Ada Lovelace]] ${id('outreach', '20261123')}`,
		'behind it',
	),
	ofLines(
		'a line in 100,000 quotes',
		`${'>'.repeat(100_000)} - [x] Call [[Ada Lovelace]] ${id('outreach', '20261123')}`,
		'behind it',
	),
	ofLines('a heading of ours with 3,000 blanks', `## Top${' '.repeat(3_000)}of mind`, `# ${'\t'.repeat(3_000)}x`),
	ofLines('a heading of ours with 3,000 hashes', `## Top of mind ${'# '.repeat(1_500)}x`, `## ${'#'.repeat(3_000)}`),
	ofLines('headings of ours again and again', ...Array.from({ length: 300 }, () => '## Top of mind')),
	ofLines(
		'5,000 lines of ours',
		'## Top of mind',
		...Array.from(
			{ length: 5_000 },
			(_, index) => `- [x] In touch with [[Ada Lovelace]] (not in touch yet) ${id(`touch-${index + 1}`)}`,
		),
	),
	ofLines(
		'one line of ours 2,000 times',
		'## Top of mind',
		...Array.from({ length: 2_000 }, (_, index) => (index % 2 === 0 ? done : done.replace('[x]', '[ ]'))),
	),
	ofLines(
		'200 levels of lists',
		...Array.from(
			{ length: 200 },
			(_, depth) => `${'  '.repeat(depth)}- [x] Call [[Ada Lovelace]] ${id(`touch-${depth + 1}`)}`,
		),
	),
	{
		name: 'lines of ours with line ends of every kind',
		text: `${done}\r\n${done.replace('compassion', 'sharing')}\r${done.replace('compassion', 'outreach')}\n\r\n${done}`,
	},
	{ name: 'a line of ours behind a byte-order mark', text: `\uFEFF${done}` },
	{
		name: 'a line of ours with NUL bytes',
		text: `- [x] Call [[Ada\u0000 Lovelace]] \u0000${id('compassion')}\n${done}\u0000\n`,
	},
	{
		name: 'a line of ours with lone surrogates',
		text: `- [x] Call [[Ada Lovelace]] \uD83D · \uDE00 ${id('compassion')}\n`,
	},
	{
		name: 'a line of ours with separators of lines that are none',
		text: `- [x] Call [[Ada Lovelace]]\u2028(last 2026-10-01)\u2029· x\u0085 ${id('compassion')}\n`,
	},
	{
		name: 'a line of ours from right to left',
		text: `- [x] \u202ECall [[Ada Lovelace]] ${id('compassion')}\u202C\n`,
	},
	{
		name: 'a conflict that git has left open',
		text: `<<<<<<< HEAD\n${done}\n=======\n${done.replace('[x]', '[ ]')}\n>>>>>>> other\n`,
	},
	{ name: 'signs of a conflict in the wrong order', text: `>>>>>>> a\n${done}\n=======\n${done}\n<<<<<<< b\n` },
	{
		name: 'commands of templates',
		text: `<%* ${spring} %>\n{{date}} {{title}} {{time:HH}}\n\`= ${spring}\`\n\`\`\`dataviewjs\n${spring}\n\`\`\`\n${done}\n`,
	},
	{ name: 'an action line that is all there is, without an end of line', text: done },
];

/** Notes that could be shared, and other files of a vault. */
export const shareables: readonly Hostile[] = [
	ofLines('headings of markup', ...markup.map((one) => `# climbing ${one}`)),
	ofLines('a heading of 20,000 letters', `# climbing ${'x'.repeat(20_000)}`),
	ofLines('2,000 headings', ...Array.from({ length: 2_000 }, (_, index) => `# climbing ${index}`)),
	ofLines('tags of every kind', '#climbing #__proto__ #<b> #a/b/c/d/e/f #👩‍🚀 #' + 'x'.repeat(5_000)),
	ofLines(
		'links to itself and out of the vault',
		'[[climbing]]',
		'[[#climbing]]',
		'[[../../outside]]',
		'![[climbing]]',
		'[x](javascript:alert(1))',
	),
	ofLines('20,000 brackets', '[['.repeat(10_000)),
	ofLines('quotes and lists 1,000 deep', `${'> '.repeat(1_000)}climbing`, `${'- '.repeat(1_000)}climbing`),
	ofLines('emphasis that is never closed', '*_'.repeat(5_000), '**climbing'),
	ofLines('HTML that is never closed', '<div '.repeat(2_000), '<a b="'.repeat(2_000)),
	ofLines('a table of 500 columns', `|${' a |'.repeat(500)}`, `|${'---|'.repeat(500)}`),
	{
		name: 'properties of every wrong kind',
		text: '---\ntags: {a: 1}\naliases: [[climbing, 5, {b: c}]]\ntitle: !!binary xx\n---\n',
	},
	{ name: 'a single line of 200,000 letters', text: 'climbing '.repeat(22_000) },
	{ name: 'bytes of a picture, as text', text: `\u0089PNG\r\n\u001A\n${'\u0000\u0001\u0002'.repeat(500)}` },
];

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

/** Files of contacts. */
export const contactFiles: readonly Hostile[] = [
	{
		name: 'names of markup',
		text: markup.map((one) => card(`FN:${one.replace(/([,;\\])/g, '\\$1')}`, 'NOTE:x', `NICKNAME:${one}`)).join(''),
	},
	{
		name: 'names that no file can have',
		text: [
			...names,
			'.',
			'..',
			'/',
			'../../outside',
			'/etc/passwd',
			'a/b/c',
			'nul',
			'   ',
			'\u0000',
			'...',
			'x'.repeat(5_000),
		]
			.map((one) => card(`FN:${one}`))
			.join(''),
	},
	{ name: 'a name of 20,000 full stops', text: card(`FN:a${'.'.repeat(20_000)}b`) },
	{ name: 'a name of 20,000 blanks', text: card(`FN:a${' '.repeat(20_000)}b`) },
	{
		name: 'properties with YAML in them',
		text: card('FN:Ada\\ntags: [list20]\\n---', 'EMAIL:x: y@example.org', 'TEL:+1\\n---\\n', 'BDAY:--1210'),
	},
	{ name: 'cards in cards', text: `${'BEGIN:VCARD\nAGENT:\n'.repeat(2_000)}FN:x\n${'END:VCARD\n'.repeat(2_000)}` },
	{ name: 'cards that are never closed', text: 'BEGIN:VCARD\nFN:x\n'.repeat(500) },
	{ name: 'ends without cards', text: `${'END:VCARD\n'.repeat(500)}${card('FN:x')}` },
	{ name: 'a line folded 20,000 times', text: card(`FN:a${'\r\n b'.repeat(20_000)}`) },
	{
		name: 'quoted-printable that is none',
		text: card(
			'FN;ENCODING=QUOTED-PRINTABLE:=ZZ=4=',
			'=',
			'===41',
			'N;CHARSET=nowhere;ENCODING=QUOTED-PRINTABLE:=FF=FE',
		),
	},
	{
		name: 'quoted-printable that breaks 5,000 times',
		text: card(`FN;ENCODING=QUOTED-PRINTABLE:${'a=\r\n'.repeat(5_000)}b`),
	},
	{ name: '5,000 parameters', text: card(`TEL${';TYPE=cell'.repeat(5_000)}:+1 555`, 'FN:x') },
	{
		name: '200,000 values of a parameter',
		text: card(`TEL;TYPE=home;TYPE=${'a,'.repeat(200_000)}cell:+1 555`, 'FN:x'),
	},
	{ name: 'parameters in quotes that are never closed', text: card('TEL;X="a;b:c:+1 555', 'FN:x') },
	{
		name: 'properties named like what every object has',
		text: card('FN:x', '__proto__:y', 'constructor;TYPE=__proto__:z', 'TEL;__proto__=cell:+1'),
	},
	{ name: 'a picture of 100,000 letters', text: card('FN:x', `PHOTO;ENCODING=b:${'A'.repeat(100_000)}`) },
	{
		name: 'birthdays that are none',
		text: ['--0230', '99999999', '1961-13-45', '0000-00-00', 'yesterday', ' T', '-'.repeat(5_000)]
			.map((one) => card('FN:x', `BDAY:${one}`))
			.join(''),
	},
	{
		name: 'one address for 300 people',
		text: Array.from({ length: 300 }, (_, index) => card(`FN:Somebody ${index}`, 'EMAIL:all@example.org')).join(''),
	},
	{
		name: 'NUL bytes and lone surrogates in cards',
		text: card('FN:A\u0000da \uD83D', 'EMAIL:\u0000@\u0000', 'TEL:\uDE001'),
	},
	{
		name: 'a table with formulas',
		text: "Name,Email\n=cmd|' /C calc'!A0,a@example.org\n@SUM(1+1),b@example.org\n+1,-1\n",
	},
	{
		name: 'a table of markup',
		text: `Name,Nickname\n${markup.map((one) => `"${one.replaceAll('"', '""')}","${one.replaceAll('"', '""')}"`).join('\n')}\n`,
	},
	{
		name: 'a table with a quote that is never closed',
		text: `Name,Email\n"Ada,ada@example.org\n${'Ben,ben@example.org\n'.repeat(200)}`,
	},
	{ name: 'a table of 20,000 quotes', text: `Name,Email\n${'"'.repeat(20_001)},x@example.org\n` },
	{
		name: 'a table of 20,000 columns',
		text: `Name${',Email'.repeat(20_000)}\nAda${',a@example.org'.repeat(20_000)}\n`,
	},
	{ name: 'a table of 5,000 headings and nothing else', text: 'Name,'.repeat(5_000) },
	{
		name: 'a table whose columns are named like what every object has',
		text: '__proto__,constructor,Name\n1,2,Ada\n',
	},
	{ name: 'a table that is a program', text: `Name\n${spring}\n$\{${spring}}\n` },
	{ name: 'line ends of old Macs', text: card('FN:Ada').replaceAll('\r\n', '\r') },
	{
		name: 'an address of 20,000 letters',
		text: card('FN:x', `EMAIL:${'a'.repeat(20_000)}`, `EMAIL:${'<'.repeat(20_000)}`, `EMAIL:${'@'.repeat(20_000)}`),
	},
	{ name: 'a number of 20,000 signs', text: card('FN:x', `TEL:${';'.repeat(20_000)}`, `TEL:${'+'.repeat(20_000)}`) },
	{ name: 'nothing at all', text: '' },
	{ name: 'a mark of bytes alone', text: '\uFEFF' },
];

/** All hostile inputs, whatever they are meant to be. */
export const everything: readonly Hostile[] = [...people, ...dailies, ...shareables, ...contactFiles];

/** The corpus as the rows of a table of tests. */
export function rows(notes: readonly Hostile[]): [name: string, text: string][] {
	return notes.map(({ name, text }) => [name, text]);
}
