import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
	choosingZones,
	comparedByTheProgram,
	givenADay,
	givenADayByCall,
	knowNoDay,
	longOnes,
	ofDays,
	ofTheFiles,
} from './support/zones';

const root = fileURLToPath(new URL('..', import.meta.url));
const anyTest = '/**/*.test.ts';

/** The test files that an entry of a list covers. */
function filesOf(entry: string): string[] {
	if (!entry.endsWith(anyTest)) return [entry];
	const folder = entry.slice(0, -anyTest.length);
	const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return files.filter((file) => file.endsWith('.test.ts')).map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

it.each([
	...knowNoDay,
	...ofTheFiles,
	...comparedByTheProgram,
	...givenADay,
	...givenADayByCall,
	...longOnes,
	...choosingZones,
	...ofDays,
])('what a list names exists: %s', (entry) => {
	expect(filesOf(entry).map((file) => readFileSync(join(root, file), 'utf8').includes('expect('))).toContain(true);
});

it.each(knowNoDay)('what runs under one zone makes no day and no time: %s', (entry) => {
	const makesOne = /\bnew Date\b|\bDate\.|\/day'|\banyDay\b|\bTZ\b/;
	expect(filesOf(entry).filter((file) => makesOne.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

it.each([...givenADay, ...givenADayByCall])(
	'what runs under one zone because its day is given reads no zone: %s',
	(entry) => {
		// Or tries hours, at which days begin in one zone sooner than in another.
		const readsOne =
			/\bTZ\b|\bdayAt\b|\.get(?:FullYear|Month|Date|Day|Hours|TimezoneOffset)\(|\bnew Date\((?:[^(),]+,){3}\s*[a-z]/;
		expect(filesOf(entry).filter((file) => readsOne.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
	},
);

it.each(choosingZones)('a test that changes the zone itself names its zones: %s', (entry) => {
	expect(
		filesOf(entry).every((file) => /\b(?:inZone|travelTo)\(|\bTZ\b/.test(readFileSync(join(root, file), 'utf8'))),
	).toBe(true);
});
