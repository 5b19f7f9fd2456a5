import { afterEach, describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readNoteMetadata } from '../../scripts/cli/markdown/note-metadata';
import { editProperties } from '../../src/frontmatter/edit-properties';
import { readPerson } from '../../src/people/read-person';
import { defaultSettings } from '../../src/settings/settings';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';
import { everything, people, rows } from './corpus';
import { expectEditedOrRefused, expectNothingEvaluated, introduce, touch } from './laws';

afterEach(expectNothingEvaluated);

describe('a note of a person', () => {
	it.each(rows(people))('is touched as meant, or left alone with a sentence: %s', (_, text) => {
		expectEditedOrRefused(text, touch);
	});

	it.each(rows(people))('is introduced as meant, or left alone with a sentence: %s', (_, text) => {
		expectEditedOrRefused(text, introduce);
	});

	it.each(rows(people))('is read as a person, as no person, or with a sentence: %s', (_, text) => {
		const { properties, problem } = readFrontmatter(text);
		const reading = readPerson({ path: 'Ada.md', properties }, defaultSettings);
		expect(properties !== null && problem !== null).toBe(false);
		for (const words of [problem ?? 'x', reading?.person.hardTime ?? 'x']) expect(words).not.toBe('');
	});

	it.each(rows(people))('that the program reads is never hidden by what is written: %s', (_, text) => {
		const before = readFrontmatter(text);
		const edited = editProperties(
			text,
			(yaml) => readFrontmatter(`---\n${yaml}---\n`).properties,
			() => [touch],
		);
		if (before.properties === null || !edited.ok) return;
		expect(Object.keys(readFrontmatter(edited.text).properties ?? {})).toEqual(
			expect.arrayContaining(Object.keys(before.properties)),
		);
	});
});

describe('any note', () => {
	it.each(rows(everything.filter(({ text }) => text.length < 20_000)))('can be looked into: %s', (_, text) => {
		const { properties, problem } = readFrontmatter(text);
		readNoteMetadata(text, properties);
		readCachedMetadata(text);
		expect(problem === null || /^(?:the )?frontmatter /.test(problem)).toBe(true);
	});
});
