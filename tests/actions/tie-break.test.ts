import { expect, it } from 'vitest';
import { tieBreak } from '../../src/actions/tie-break';
import { addDays } from '../../src/day';
import { today } from '../support/builders';

it('is the same number on every device', () => {
	// FNV-1a, 32 bits, of "2026-11-23 a", computed independently of the code.
	let hash = 0x811c9dc5n;
	for (const byte of Buffer.from('2026-11-23 a')) hash = ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n;
	expect(tieBreak(today, 'a')).toBe(Number(hash));
});

it('differs with the day and with the path', () => {
	const paths = Array.from({ length: 300 }, (_, index) => `People/Person ${index}.md`);
	expect(new Set(paths.map((path) => tieBreak(today, path))).size).toBe(300);
	expect(new Set(paths.map((_, index) => tieBreak(addDays(today, index), 'Ada.md'))).size).toBe(300);
});
