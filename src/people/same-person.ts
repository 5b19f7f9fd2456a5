import type { Person } from './person';

/**
 * Whether two notes with nearly the same name are clearly about one person: they share an e-mail or a phone number, or
 * their properties are equal. Properties that the routine writes do not count, because they are the first to differ
 * between two devices. Two notes without other properties are no evidence: the user may know two people of one name.
 */
export function isSamePerson(a: Person, b: Person): boolean {
	const isShared = (name: 'email' | 'phone'): boolean => a[name] !== null && a[name] === b[name];
	if (isShared('email') || isShared('phone')) return true;
	const said = userProperties(a);
	return said === userProperties(b) && said !== userProperties(blankPerson);
}

/** The properties of a person as one string, without the list and without what ticks write. */
function userProperties(person: Omit<Person, 'path' | 'name' | 'list' | 'tags'>): string {
	const {
		aliases,
		cadence,
		interests,
		offers,
		needs,
		knows,
		hardTime,
		birthday,
		dates,
		snoozeUntil,
		paused,
		countEncounters,
		email,
		phone,
		location,
	} = person;
	return JSON.stringify([
		aliases,
		cadence,
		interests,
		offers,
		needs,
		knows,
		hardTime,
		birthday,
		dates,
		snoozeUntil,
		paused,
		countEncounters,
		email,
		phone,
		location,
	]);
}

const blankPerson: Omit<Person, 'path' | 'name' | 'list' | 'tags'> = {
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
	dates: [],
	snoozeUntil: null,
	paused: false,
	countEncounters: true,
	email: null,
	phone: null,
	location: [],
};
