// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { captureNames, readCapture } from '../support/captures';
import { openNotes } from './open-notes';

it.skipIf(captureNames.length === 0)('the cache of the stand-in agrees with every capture of the app’s', async () => {
	const captures = captureNames.map((name) => ({ path: name.replace(/\.json$/, '.md'), ...readCapture(name) }));
	const { bench, note } = await openNotes(
		Object.fromEntries(captures.map(({ path, fileContents }) => [path, fileContents])),
	);
	for (const { path, cachedMetadata } of captures) {
		expect(bench.app.metadataCache.getFileCache(note(path)), path).toEqual(cachedMetadata);
	}
	expect(captures.length).toBeGreaterThan(40);
});
