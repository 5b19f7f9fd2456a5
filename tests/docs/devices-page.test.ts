import { expect, it } from 'vitest';
import { ConflictCopies, originalBySuffix } from '../../src/sync-copies/conflict-copies';
import { onlyCodeIn, partOf, rowsIn } from './read-page';

const copies = rowsIn(partOf('docs/devices.md', 'Conflict copies'));

it.each(copies)('%s leaves a copy named %s', (_, cell = '') => {
	const path = `People/${onlyCodeIn(cell)}`;
	expect(originalBySuffix(path)).toBe('People/Ada Lovelace.md');
	const notes = new ConflictCopies();
	notes.add(path);
	expect([...notes.pairs()]).toEqual([]);
	notes.add('People/Ada Lovelace.md');
	expect([...notes.pairs()]).toEqual([{ path, original: 'People/Ada Lovelace.md' }]);
});
