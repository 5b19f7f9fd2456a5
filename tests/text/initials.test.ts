import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../src/text/initials';

describe('the initials of a name', () => {
	it.each([
		['Ada Lovelace', 'AL'],
		['ludwig van beethoven', 'LB'],
		['Élodie Ñandú', 'ÉÑ'],
		['E\u0301lodie Durand', 'E\u0301D'],
		['Ada', 'A'],
		['Ada (work)', 'A'],
		['“Ada” Byron', 'B'],
		['ﬁona Smith', 'ﬁS'],
		['王小明', '明'],
		['山田 太郎', '山'],
		['김민수', '수'],
		['سارة الحداد', 'س'],
		['नमिता राव', 'नरा'],
		['👩‍🚀', '👩‍🚀'],
		['', ''],
	])('of %j are %j', (name, initials) => {
		expect(initialsOf(name)).toBe(initials);
	});
});
