import type { Person } from './person';

/**
 * Whether two notes of nearly one name are plainly about one person: they share an address or a number, or say just the
 * same of them. What the routine writes by itself does not count, because that is what differs first between two devices;
 * and two notes that hold nothing else are no evidence: somebody may know two people of one name.
 */
export function isSamePerson(a: Person, b: Person): boolean {
	const isShared = (name: 'email' | 'phone'): boolean => a[name] !== null && a[name] === b[name];
	if (isShared('email') || isShared('phone')) return true;
	const said = saidOf(a);
	return said === saidOf(b) && said !== saidOf(nobody);
}

/** What a note says of a person beside their list, without what ticks write. */
function saidOf(person: Omit<Person, 'path' | 'name' | 'list'>): string {
	const { aliases, cadence, interests, offers, needs, knows, hardTime, birthday, snoozeUntil, paused, email, phone } = person;
	return JSON.stringify([aliases, cadence, interests, offers, needs, knows, hardTime, birthday, snoozeUntil, paused, email, phone]);
}

const nobody: Omit<Person, 'path' | 'name' | 'list'> = {
	aliases: [],
	lastTouched: null,
	cadence: null,
	interests: [],
	offers: [],
	needs: [],
	knows: [],
	introduced: [],
	shared: [],
	hardTime: null,
	birthday: null,
	snoozeUntil: null,
	paused: false,
	email: null,
	phone: null,
};
