import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { mentionsList, whyUnlisted } from '../../src/people/left-out';
import { defaultSettings } from '../../src/settings/settings';
import { leftOutNotes } from '../support/left-out-notes';
import { said } from '../support/said';

const ofFriends = { tags: { list20: 'leads', network90: 'people/friends' } };

/** Why a note with these tags in its text is on neither list. */
function why(
	text: string,
	tagsInText: readonly string[] = [],
	names: Parameters<typeof whyUnlisted>[1] = defaultSettings,
): string | null {
	return said(whyUnlisted({ text, properties: readFrontmatter(text).properties, tagsInText }, names));
}

const unread = (value: string, tag = 'network90', property = 'tags'): string =>
	`${property}: “${value}” is not read as the tag ${tag}, so it is on neither list; put ${tag} into tags`;
const comment = (tag: string): string =>
	`#${tag} is a comment in properties, so it is on neither list; write ${tag}, without #`;
const dropped = (value: string): string =>
	`“${value}” is not read as the tag network90, so it is on neither list; put network90 into tags`;
const asText =
	'its properties are read as text, so it is on neither list; put them at the very top, between two lines of three dashes';

describe('a note that seems to be tagged is on neither list', () => {
	const readable = leftOutNotes.filter(
		({ path, text, says }) =>
			path === 'People/Mara.md' &&
			readFrontmatter(text).problem === null &&
			!/placeholder|tags in the text/.test(String(says)),
	);

	it.each(readable)('and says why: $what', ({ text, says }) => {
		expect(why(text)).toMatch(says);
	});

	it.each([
		['tags: network-90', unread('network-90')],
		['tags: NETWORK 90', unread('NETWORK 90')],
		['tags: ｎｅｔｗｏｒｋ９０', unread('ｎｅｔｗｏｒｋ９０')],
		['tags: ["##list20"]', unread('##list20', 'list20')],
		['Tags: list-20', unread('list-20', 'list20', 'Tags')],
		['tag: climbing;network90', unread('climbing;network90', 'network90', 'tag')],
		['tags: "  two\\t\\twords;network90  "', unread('two words;network90')],
		['tags: [climbing, people/network90, sport]', unread('people/network90')],
		['tags: people/network90/close', unread('people/network90/close')],
		['tags: [[climbing, network_90]]', unread('network_90')],
		['tags: {on: {network90: 2020}}', unread('network90')],
		['tags: {list: [network-90]}', unread('network-90')],
		['" tags ": network-90', unread('network-90', 'network90', ' tags ')],
		['tags: and one more and one more and one more;network90', unread('and one more and one more and one more;…')],
	])('by %s', (properties, words) => {
		expect(why(`---\n${properties}\n---\n`)).toBe(words);
	});

	it('by a tag with bytes of another encoding', () => {
		expect(why('---\ntags: [Fr\uFFFDnde, network-90]\n---\n')).toBe(
			'it is not UTF-8 text, so it is left alone; save it as UTF-8',
		);
	});

	it.each([
		['tags: climbing # network90', null],
		['tags: #network-90\nmotto: of network90', comment('network90')],
		['#network90 is where I keep her\ntags: climbing', null],
		['tag: !network90', dropped('tag: !network90')],
		['"Tags" : !network90', dropped('"Tags" : !network90')],
		['tags: #x # network90', comment('network90')],
		['motto: #network90\ntags: #list20', comment('list20')],
		['tags: #list20\ntagset: !network90', comment('list20')],
		['tags: #network90', comment('network90')],
		['tags: #Network90/Family', comment('Network90/Family')],
		['tags: #climbing #list20 #network-90', comment('list20')],
		['"tags": #list20', comment('list20')],
		["'tag' : #list20", comment('list20')],
		['tags:\n\n  # friends of mine\n  - #list20', comment('list20')],
		['tags:\n- climbing\n# about network90\n- #list20', comment('list20')],
		['tags: !network90', dropped('tags: !network90')],
		['tags:\n  - !network90', dropped('- !network90')],
		['tags: &network90', dropped('tags: &network90')],
		['motto: #network90', null],
		['tags: climbing\nmotto: #network90', null],
		['tagset: #network90', null],
		['hashtags: [network-90]', null],
		['tagset: [network-90]', null],
		['tags: [5, true, null, climbing]\nmotto: network-90', null],
		['tags:\n  - a: !x climbing\nmotto: list20', null],
		['my tags: #network90', null],
	])('by what YAML drops: %j', (properties, words) => {
		expect(why(`---\n${properties}\n---\n`)).toBe(words);
		expect(why(`---\r\n${properties.replaceAll('\n', '\r\n')}\r\n---\r\n`)).toBe(words);
	});

	it.each([
		['—\ntags: network90\n—\n'],
		['––\n"tags": [network90]\n––\n'],
		['Tag: list20\n'],
		['\uFEFF\n\n tags : [climbing, network90/close]\n'],
		['tags:\n- climbing\n- network90\n'],
		['# Mara\n\n---\ncreated: today\ntags:\n  climbing, network90\n'],
		['```\nSome code.\n```\n---\ntags: network90\n---\n'],
		['# Mara\r---\rtags: network90\r'],
		['Words.\n\u200B——\ntags: list20\n'],
		["Words.\n −−−\n'tag' : list20\n"],
		['tags:\n\n  - climbing\n  -  network90\n'],
		['tags:\n network90\n'],
	])('by properties in the text: %j', (text) => {
		expect(why(text)).toBe(asText);
	});

	it.each([
		['Words.\ntags: network90\n'],
		['Words — more.\ntags: network90\n'],
		['-\ntags: network90\n'],
		['---\nmy tags: network90\n'],
		['---\ntags: climbing\n\nnetwork90\n'],
		['Words ``` and more.\n---\nsome words\n```\ntags: network90\n'],
		['---\n\n---\n\nSome words.\nmotto: network90\n'],
		['tags: climbing\nnetwork90 is a tag.\n'],
		['tags:\n- climbing\n--- network90\n'],
		['```yaml\n---\ntags: network90\n---\n```\n'],
		['  ~~~\n---\ntags: network90\n  ~~~\n'],
		[`${'Words and more words.\n'.repeat(200)}---\ntags: network90\n---\n`],
		['network90\n'],
		['  network90\n'],
		['---\nWords ``` and more.\n```\ntags: network90\n'],
		['tags: network-90 is how I would not write it\n'],
	])('by nothing in %j', (text) => {
		expect(why(text)).toBeNull();
	});

	it.each([
		['#network90', '#network90'],
		['#climbing,##Network90/Close', '#Network90/Close'],
		['list20', '#list20'],
	])('by tags in its text: %s', (tags, named) => {
		expect(why('Words.\n', tags.split(','))).toBe(
			`tags in the text do not count, so ${named} puts it on neither list; put ${named.slice(1)} into the tags of its properties`,
		);
	});

	it.each(['#network900', '#my/network90', '#climbing', '#list2'])('not by %s in its text', (tag) => {
		expect(why('Words.\n', [tag])).toBeNull();
	});

	it('goes by the tags in settings, also by one below another', () => {
		expect(why('---\ntags: [network90, list20]\n---\n#network90\n', ['#network90'], ofFriends)).toBeNull();
		expect(why('---\ntags: my/people/friends\n---\n', [], ofFriends)).toBe(
			unread('my/people/friends', 'people/friends'),
		);
		expect(why('---\ntags: people-friends\n---\n', [], ofFriends)).toBe(unread('people-friends', 'people/friends'));
		expect(why('---\ntags: [people, friends]\n---\n', [], ofFriends)).toBeNull();
		expect(why('---\ntags: #people/friends/close\n---\n', [], ofFriends)).toBe(comment('people/friends/close'));
	});

	it.each([
		'tags: climbing',
		'"tags": climbing',
		"'Tags' : climbing",
		'tag: climbing',
		'"tag" : climbing',
		'TAG: climbing',
	])('takes no name of a property for a tag: %s', (yaml) => {
		for (const network90 of ['tag', 'tags'])
			expect(why(`---\n${yaml}\n---\n`, [], { tags: { list20: 'leads', network90 } })).toBeNull();
	});

	it('tells the first of several reasons, from the top of the note', () => {
		expect(why('---\ntags: network-90\n---\n---\ntags: list20\n---\n', ['#list20'])).toBe(unread('network-90'));
		expect(why('---\ntags: climbing\n---\n---\ntags: list20\n---\n', ['#network90'])).toBe(asText);
	});
});

describe('words name a list', () => {
	it.each([
		['tags: [network90', true],
		['NETWORK90', true],
		['of list20s', true],
		['network 90', false],
		['', false],
	])('%j: %s', (words, named) => {
		expect(mentionsList(words, defaultSettings)).toBe(named);
	});
});
