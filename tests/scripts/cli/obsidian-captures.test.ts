import { describe, expect, it } from 'vitest';
import { readNoteMetadata } from '../../../scripts/cli/note-metadata';
import { captureNames as names, readCapture, type CapturedField as Field } from '../../support/captures';

type Difference = { capture: string; field: Field; reason: string };

const fields: Field[] = [
	'frontmatter',
	'frontmatterPosition',
	'frontmatterLinks',
	'tags',
	'links',
	'embeds',
	'headings',
	'sections',
	'listItems',
	'blocks',
];

const knownDifferences: Difference[] = [];

describe.skipIf(names.length === 0)('the metadata of a note, against captures of the app', () => {
	it.each(names)('agrees with %s', (name) => {
		const capture = readCapture(name);
		const metadata = readNoteMetadata(capture.fileContents);
		const isKnown = (field: Field) => knownDifferences.some((known) => known.capture === name && known.field === field);

		expect(metadata.problem).toBeNull();
		for (const field of fields) {
			if (isKnown(field)) expect(metadata[field], `${field} no longer differs`).not.toEqual(capture.cachedMetadata[field]);
			else expect(metadata[field], field).toEqual(capture.cachedMetadata[field]);
		}
		expect(fields).toEqual(expect.arrayContaining(Object.keys(capture.cachedMetadata)));
	});

	it('lists known differences of captures that exist', () => {
		expect(names).toEqual(expect.arrayContaining(knownDifferences.map((known) => known.capture)));
	});
});
