import { addDays, day } from '../../src/day';
import { Roster } from '../../src/people/roster';
import { orbitOf, type OrbitDot } from '../../src/pictures/orbit';
import { layoutOrbit, type OrbitWords } from '../../src/pictures/orbit-layout';
import { defaultSettings } from '../../src/settings/settings';
import { milliseconds, numbersFrom, print, times, timeOf } from './measure';

const today = day('2026-11-23');
const words: OrbitWords = { ring: String, list: (list) => list, closeBy: (count) => `+${count} close by` };

/** People of whom most are in time; or all of them as they are right after an import. */
function dotsOf(count: number, isNew: boolean): OrbitDot[] {
	const random = numbersFrom(7);
	const roster = new Roster(defaultSettings);
	for (let index = 0; index < count; index += 1) {
		const ago = Math.floor(random() ** 2 * 60);
		const properties = {
			tags: [index % 6 === 0 ? 'list20' : 'network90'],
			cadence: 23,
			...(isNew ? {} : { lastTouched: addDays(today, -ago) }),
			...(index % 40 === 3 ? { hardTime: 'ill' } : {}),
		};
		roster.put({ path: `People/Person ${index}.md`, properties });
	}
	return orbitOf(roster, today);
}

/** All of the placement is done in one frame, so 110 people must take much less than one, and 5,000 at most 60 ms. */
export function benchOrbit(): void {
	const cases = [
		[110, false, 640],
		[110, true, 640],
		[110, true, 290],
		[150, true, 290],
		[400, false, 640],
		[5_000, false, 640],
		[5_000, true, 640],
	] as const;
	const measured = cases.map(([count, isNew, size]) => {
		const dots = dotsOf(count, isNew);
		return {
			name: `${count} people${isNew ? ', all new' : ''}, ${size} px`,
			time: timeOf(() => layoutOrbit({ dots, size, words, isOpen: false }), 5),
		};
	});
	const first = measured[0]?.time ?? 1;
	print(
		'The orbit: place dots and names, as a ratio of the first',
		measured.map(({ name, time }) => [name, milliseconds(time), times(time / first)]),
	);
}
