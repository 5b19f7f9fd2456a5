/** The contents of a column of an exported file. */
export type Column =
	| { readonly field: 'name' | 'given' | 'further' | 'family' | 'nickname' | 'birthday' | 'organisation' }
	| { readonly field: 'email' | 'phone' | 'mobile' }
	/** Google labels an address or number in a separate column. */
	| { readonly field: 'label'; readonly of: string };

type Names = Readonly<Record<string, Exclude<Column['field'], 'label'>>>;

/** Google Contacts: `Given Name` and `Organization 1 - Name` until 2024, `First Name` and `Organization Name` since. */
const google: Names = {
	'name': 'name',
	'given name': 'given',
	'additional name': 'further',
	'family name': 'family',
	'organization 1 - name': 'organisation',
	'organization name': 'organisation',
};

/**
 * Outlook, on the web and on the desktop. Columns of fax machines, pagers and switchboards are left out: they do not reach
 * the person.
 */
const outlook: Names = {
	'first name': 'given',
	'middle name': 'further',
	'last name': 'family',
	'full name': 'name',
	'display name': 'name',
	'nickname': 'nickname',
	'birthday': 'birthday',
	'company': 'organisation',
	'e-mail address': 'email',
	'e-mail 2 address': 'email',
	'e-mail 3 address': 'email',
	'primary phone': 'phone',
	'mobile phone': 'mobile',
	'home phone': 'phone',
	'home phone 2': 'phone',
	'business phone': 'phone',
	'business phone 2': 'phone',
	'other phone': 'phone',
	'car phone': 'phone',
};

/** LinkedIn: `Connections.csv` with spaces in its headings, `Imported Contacts.csv` without. */
const linkedIn: Names = {
	'email address': 'email',
	'firstname': 'given',
	'lastname': 'family',
	'companies': 'organisation',
	'emails': 'email',
	'phonenumbers': 'phone',
};

/** Headings of tables that users write themselves. */
const byHand: Names = {
	'email': 'email',
	'e-mail': 'email',
	'phone': 'phone',
	'telephone': 'phone',
	'mobile': 'mobile',
};

const columns: ReadonlyMap<string, Exclude<Column['field'], 'label'>> = new Map(
	[byHand, linkedIn, outlook, google].flatMap((names) => Object.entries(names)),
);

/** Google's columns for the first, second, … address or number. */
const numbered = /^(e-mail|phone) (\d+) - (value|label|type)$/;

/** The contents of the column with this heading; null where a person's note has no place for them. */
export function columnOf(heading: string): Column | null {
	const name = heading.trim().toLowerCase();
	const field = columns.get(name);
	if (field !== undefined) return { field };
	const [, kind = '', number = '', what] = numbered.exec(name) ?? [];
	if (what === undefined) return null;
	if (what !== 'value') return { field: 'label', of: `${kind} ${number} - value` };
	return { field: kind === 'phone' ? 'phone' : 'email' };
}
