import { describe, expect, it } from 'vitest';
import { worstCases } from '../../scripts/bench/worst-cases';
import { readYaml } from '../../scripts/cli/read-yaml';
import { readContacts } from '../../src/contacts/read-contacts';
import { findActionLines, markLines } from '../../src/daily-note/action-block';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { addLines } from '../../src/daily-note/place-lines';
import { editProperties } from '../../src/frontmatter/edit-properties';
import { readTicks } from '../../src/record/ticked-lines';
import { defaultSettings } from '../../src/settings/settings';
import { personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { introduce, touch } from './laws';

// No test measures time: work that is quadratic in the length of these texts would exceed the time limit of a test.

const large = 100_000;
const tenMegabytes = 10_000_000;

/** This case measures the YAML parser, not our code; a note with so much YAML is refused before it is parsed. */
const byTheParser = 'Touch a person, all read';

describe.each(worstCases.filter(([what]) => what !== byTheParser))('%s', (_, act, makes) => {
	it.each(Object.entries(makes))('ends within the time limit on 100 kB: %s', (_name, make) => {
		const text = make(large);
		expect(text.length).toBeGreaterThanOrEqual(large / 10);
		act(text);
	});
});

describe('a large note', () => {
	const body = 'Some words, [[Ada]] and `code`.\n'.repeat(tenMegabytes / 32);

	it('of 10 MB is touched', () => {
		const text = `---\ntags: [network90]\n---\n${body}`;
		const edited = editProperties(text, readYaml, () => [touch, introduce]);
		expect(edited.text.length - text.length).toBe('lastTouched: 2026-11-23\nintroduced:\n  - "[[Ben]]"\n'.length);
	});

	it('of 10 MB takes a line, which is ticked and merged with its copy', () => {
		const line = '- [ ] Share ^tom-20261123-sharing';
		const text = `## Top of mind\n\n${body}`;
		const added = addLines(text, [{ kind: 'sharing', text: line }], defaultSettings);
		expect(added.length).toBe(text.length + line.length + 1);
		expect(markLines(added, 'tom-20261123-sharing', 'x').length).toBe(added.length);
		expect(mergeCopies(`${added}${line}\n`)).toBe(added);
	});

	it('can hold nothing but 20,000 of the plugin’s lines', () => {
		const count = 20_000;
		const text = '- [x] [[Ada]] ^tom-20261122-outreach\n'.repeat(count);
		expect(findActionLines(text).length).toBe(count);
		expect(mergeCopies(text)).toBe('- [x] [[Ada]] ^tom-20261122-outreach\n');
	});

	it('can hold lines that name no person, more than a call takes arguments', () => {
		const routine = routineOf([personNote('Ada')]);
		const { ticks, problems } = readTicks(
			'- [x] [[Nobody]] ^tom-20261122-outreach\n'.repeat(150_000),
			'Note.md',
			routine,
		);
		expect([ticks.length, problems.length]).toEqual([150_000, 150_000]);
	});

	it('can hold 30,000 contacts', () => {
		const read = readContacts('BEGIN:VCARD\nFN:Ada\nTEL;CELL:+1 555\nEND:VCARD\n'.repeat(30_000));
		expect(read.ok && read.contacts.length).toBe(30_000);
	});
});
