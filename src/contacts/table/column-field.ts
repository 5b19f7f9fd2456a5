/** What a user can say that a column holds. */
export const columnFields = [
	'name',
	'given',
	'further',
	'family',
	'prefix',
	'suffix',
	'nickname',
	'email',
	'mobile',
	'phone',
	'birthday',
	'anniversary',
	'organisation',
	'jobTitle',
	'location',
	'notes',
] as const;

export type ColumnField = (typeof columnFields)[number];

type Place = `${'home' | 'work' | 'other'}${'City' | 'Region' | 'Country'}`;

/** What a heading says about its column: a field, or something that tells more only beside other columns and values. */
export type Meaning =
	| ColumnField
	| Place
	/** A name that is the family name beside given names, the given name beside a family name, else the whole name. */
	| 'someName'
	/** The family name; beside another column for it, a nickname. */
	| 'familyOrNickname'
	/** How a program sorts the contact. */
	| 'fileAs'
	/** How a program shows an address. */
	| 'emailName'
	/** `Dr.` or the job title. */
	| 'title'
	/** A place where a number may stand: `Home`, `Work`. */
	| 'maybePhone'
	/** Fax machines and pagers: they do not reach the person. */
	| 'fax'
	| 'birthYear'
	| 'birthMonth'
	| 'birthDay'
	/** Whether the contact is a person or a company. */
	| 'kind'
	/** What a program needs for itself, with a value of its own for "nothing". */
	| 'technical'
	/** What a program needs for itself: keys, times, links to its pictures. */
	| 'ofNoPerson'
	/** The day of an event that another column names. */
	| 'event'
	/** What kind of address, number or event stands in the column beside. */
	| 'label';

/** The column of a table. */
export interface Column {
	/** As the file writes it, on one line; the number of the column (from 1) where it writes none. */
	readonly heading: string;
	/** Null where the heading is not known. */
	readonly meaning: Meaning | null;
	/** Joins a value with its label: `phone 2`. Empty for none. */
	readonly group: string;
}

/** Headings by what they mean, several separated by `|`. They are compared by `headingKey`. */
export type Headings = Readonly<Partial<Record<Meaning, string>>>;
