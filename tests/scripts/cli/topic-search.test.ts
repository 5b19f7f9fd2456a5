import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter, yamlOf } from '../../../scripts/cli/frontmatter';
import { readNoteMetadata } from '../../../scripts/cli/markdown/note-metadata';
import { TopicSearch } from '../../../scripts/cli/topic-search';
import { noteName } from '../../../src/note-path';
import { topicOf } from '../../../src/people/topic';
import { defaultSettings } from '../../../src/settings/settings';
import { PhraseSet } from '../../../src/sharing/phrase-set';
import { noteFields, shareableNote } from '../../../src/sharing/shareable-note';
import { today } from '../../support/builders';
import { noteWith } from '../../support/hidden-words';
import { runs } from '../../support/runs';

const topics = [
	'climbing',
	'Public speaking',
	'C#',
	'café latte',
	'气候',
	'Ὀδυσσεύς',
	'Москва',
	'kin',
	'2030',
	'İstanbul',
	'AI',
	"l'été",
	'รถไฟ',
	'🧗',
	'4x4',
];

/** The same topics as phrases. */
function phrasesOf(names: readonly string[]): string[] {
	return names.flatMap((name) => topicOf(name, null)?.key ?? []);
}

/** Whether a note holds a topic, when all of it is read. */
function isTopical(path: string, text: string, phrases: readonly string[]): boolean {
	const { properties } = readFrontmatter(text);
	const { tags, headings, links, frontmatterLinks } = readNoteMetadata(text, properties);
	const summary = {
		path,
		properties,
		changed: today,
		tags: tags.map(({ tag }) => tag),
		headings: headings.map(({ heading }) => heading),
		links: [...links, ...frontmatterLinks].map(({ link }) => link),
	};
	const note = shareableNote(summary, { settings: defaultSettings, isDailyNote: () => false }, today);
	const all = new PhraseSet(phrases);
	return note !== null && noteFields.some((field) => all.isIn(note[field]));
}

describe('a topic that is looked for in a note', () => {
	it('is found wherever the note, when all of it is read, holds one', () => {
		let topical = 0;
		const some = fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(
				some.chain((names) => fc.tuple(fc.constant(names), noteWith(names), fc.constantFrom('Note', ...names))),
				([names, text, name]) => {
					const phrases = phrasesOf(names);
					if (!isTopical(`Notes/${name}.md`, text, phrases)) return;
					topical += 1;
					expect(new TopicSearch(phrases).mayBeIn(noteName(`Notes/${name}.md`), text, yamlOf(text))).toBe(
						true,
					);
				},
			),
			{ numRuns: runs(1_000) },
		);
		expect(topical).toBeGreaterThan(100);
	});

	it.each([
		['in words alone', '# Rome\n\nMore climbing, public speaking.\n'],
		['in part', '# Public\n\n[[Climbings]] #speak\n'],
		['nowhere', 'Words.\n'],
	])('is not found where it is %s', (_, text) => {
		expect(new TopicSearch(phrasesOf(['climbing', 'Public speaking'])).mayBeIn('Note', text, '')).toBe(false);
	});
});
