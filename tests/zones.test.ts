import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { choosingZones, ofDays } from './support/zones';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

it.each([...ofDays, ...choosingZones])('what a list names exists: %s', (file) => {
	expect(existsSync(join(root, file))).toBe(true);
});

it('a test that reads the zone, or tries several hours, runs under both zones or changes the zone itself', () => {
	const readsOne =
		/\bTZ\b|\bdayAt\b|\.get(?:FullYear|Month|Date|Day|Hours|TimezoneOffset)\(|\bnew Date\((?:[^(),]+,){3}\s*[a-z]/;
	const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts'))
		.map((file) => `tests/${file.replaceAll('\\', '/')}`);
	const listed = new Set([...ofDays, ...choosingZones]);
	expect(tests.filter((file) => !listed.has(file) && readsOne.test(textOf(file)))).toEqual([]);
});

it.each(choosingZones)('a test that changes the zone itself names its zones: %s', (file) => {
	expect(textOf(file)).toMatch(/\b(?:inZone|travelTo)\(|\bTZ\b/);
});
