import type { Person } from './person';

/** What the user says of a person: all but the path, the tags of lists, and what ticks write. */
type SaidByUser = Omit<Person, 'path' | 'name' | 'list' | 'tags' | 'lastTouched' | 'introduced' | 'shared'>;

/** A person of whom nothing is said. */
const blank: SaidByUser = {
	aliases: [],
	cadence: null,
	interests: [],
	offers: [],
	needs: [],
	knows: [],
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

const names = Object.keys(blank) as (keyof SaidByUser)[];

/**
 * Whether two notes with nearly the same name are clearly about one person: they share an e-mail or a phone number, or
 * their properties are equal. Properties that the routine writes do not count, because they are the first to differ
 * between two devices. Two notes without other properties are no evidence: the user may know two people of one name.
 */
export function isSamePerson(a: Person, b: Person): boolean {
	const isShared = (name: 'email' | 'phone'): boolean => a[name] !== null && a[name] === b[name];
	if (isShared('email') || isShared('phone')) return true;
	const said = saidOf(a);
	return said === saidOf(b) && said !== saidOf(blank);
}

/** Equal for two people of whom the user says the same. */
function saidOf(person: SaidByUser): string {
	return JSON.stringify(names.map((name) => person[name]));
}
