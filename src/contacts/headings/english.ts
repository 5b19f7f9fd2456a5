import type { Headings } from '../table/column-field';

/** Google Contacts: `Given Name` and `Organization 1 - Name` until 2024, `First Name` and `Organization Name` since. */
export const google: Headings = {
	someName: 'Name',
	given: 'Given Name|First Name',
	further: 'Additional Name|Middle Name',
	family: 'Family Name|Last Name',
	prefix: 'Name Prefix',
	suffix: 'Name Suffix',
	fileAs: 'File As',
	organisation: 'Organization 1 - Name|Organization Name',
	jobTitle: 'Organization 1 - Title|Organization Title',
	homeCity: 'Address 1 - City|Address 2 - City|Address 3 - City',
	homeRegion: 'Address 1 - Region|Address 2 - Region|Address 3 - Region',
	homeCountry: 'Address 1 - Country|Address 2 - Country|Address 3 - Country',
	technical: 'Labels|Group Membership',
	ofNoPerson: 'Photo|Organization 1 - Type',
};

/**
 * Outlook, on the desktop and on the web. The number of a switchboard (`Company Main Phone`) does not reach the person.
 */
export const outlook: Headings = {
	title: 'Title',
	suffix: 'Suffix',
	name: 'Full Name|Display Name',
	nickname: 'Nickname',
	birthday: 'Birthday',
	anniversary: 'Anniversary|Wedding Anniversary',
	organisation: 'Company|Company Name|Organization|Organisation',
	jobTitle: 'Job Title',
	email: 'E-mail Address|E-mail 2 Address|E-mail 3 Address',
	emailName: 'E-mail Display Name|E-mail 2 Display Name|E-mail 3 Display Name',
	mobile: 'Mobile Phone',
	phone: 'Primary Phone|Home Phone|Home Phone 2|Business Phone|Business Phone 2|Other Phone|Car Phone',
	fax: 'Business Fax|Home Fax|Other Fax|Pager|Telex|ISDN|TTY/TDD Phone',
	homeCity: 'Home City',
	workCity: 'Business City',
	otherCity: 'Other City',
	homeRegion: 'Home State',
	workRegion: 'Business State',
	otherRegion: 'Other State',
	homeCountry: 'Home Country/Region|Home Country',
	workCountry: 'Business Country/Region|Business Country',
	otherCountry: 'Other Country/Region|Other Country',
	notes: 'Notes',
	technical: 'Gender|Priority|Private|Sensitivity|Internet Free Busy|Initials',
	ofNoPerson: 'E-mail Type|E-mail 2 Type|E-mail 3 Type',
};

/** Thunderbird, and Mozilla's programs before it. */
export const thunderbird: Headings = {
	email: 'Primary Email|Secondary Email',
	phone: 'Work Phone|Home Phone',
	mobile: 'Mobile Number',
	fax: 'Fax Number|Pager Number',
	homeCity: 'Home City',
	workCity: 'Work City',
	homeRegion: 'Home State',
	workRegion: 'Work State',
	homeCountry: 'Home Country',
	workCountry: 'Work Country',
	birthYear: 'Birth Year',
	birthMonth: 'Birth Month',
	birthDay: 'Birth Day',
};

/** Yahoo. Its numbers stand under `Home`, `Work` and `Other`. */
export const yahoo: Headings = {
	given: 'First',
	further: 'Middle',
	family: 'Last',
	maybePhone: 'Home|Work|Other|Yahoo Phone',
	email: 'Alternate Email 1|Alternate Email 2',
	notes: 'Comments',
	ofNoPerson: 'Primary',
};

/** LinkedIn: `Connections.csv` with spaces in its headings, `Imported Contacts.csv` without. */
export const linkedIn: Headings = {
	organisation: 'Companies',
	jobTitle: 'Position',
	email: 'Emails',
	phone: 'PhoneNumbers',
};

/** Programs for customers and newsletters: HubSpot, Mailchimp, Salesforce, Zoho. */
export const customers: Headings = {
	homeCity: 'Mailing City',
	homeRegion: 'Mailing State|Mailing State/Province',
	homeCountry: 'Mailing Country',
	organisation: 'Associated Company|Primary Associated Company|Account Name|Employer|Company/Account',
	ofNoPerson: [
		...[
			'Record ID',
			'Contact ID',
			'Create Date',
			'Created At',
			'Created Time',
			'Last Modified',
			'Updated At',
			'LEID',
			'EUID',
		],
		...[
			'MEMBER_RATING',
			'OPTIN_TIME',
			'OPTIN_IP',
			'CONFIRM_TIME',
			'CONFIRM_IP',
			'LAST_CHANGED',
			'GMTOFF',
			'DSTOFF',
			'UUID',
			'UID',
		],
	].join('|'),
};

/** Tables that users write themselves, and programs whose headings are the words of everyday. */
export const byHand: Headings = {
	name: 'Contact Name|Complete Name|Whole Name|Formatted Name|Person|Contact|First and Last Name|First Name Last Name|Fullname|FN',
	given: 'Firstname|Forename|Forenames|First Names|Given|Givenname|Given Names|Christian Name|Fname',
	further: 'Middlename|Middle Names|Middle Initial|Second Name|Additional Names',
	family: 'Lastname|Surname|Last Names|Surnames|Family|Familyname|Lname|SN',
	prefix: 'Prefix|Honorific|Salutation|Honorific Prefix',
	suffix: 'Honorific Suffix|Generation',
	nickname: 'Nick|Nick Name|Nicknames|Alias|Aliases|Known As|Goes By|Preferred Name',
	email: 'Email|Emails|Email ID|Mail ID|Mail|Mail Address|Mailbox',
	phone: 'Phone|Phones|Telephone|Tel|Phone Number|Telephone Number|Landline|Contact Number',
	mobile: 'Mobile|Mobiles|Cell|Cellphone|Cellular|Smartphone|WhatsApp|Mobile No|iPhone|Handphone',
	birthday: 'Date of Birth|Birth Date|Birthdate|Bday|B-day|DOB|D.O.B.|Born|Born on',
	birthYear: 'Year of Birth|Birthyear|Birthday Year',
	birthMonth: 'Month of Birth|Birthmonth|Birthday Month',
	birthDay: 'Day of Birth|Birthday Day',
	anniversary: 'Wedding|Wedding Day|Wedding Date|Anniversary Date',
	organisation: 'Org|Firm|Workplace|Works At|Business Name|Business',
	jobTitle: 'Jobtitle|Job|Role|Occupation|Profession|Designation|Function|Work Title',
	location: 'Location|City|Town|Hometown|Lives in|Residence|City/Town|Place',
	homeRegion: 'State|Province|Region|County|State/Province|State/Region',
	homeCountry: 'Country|Country/Region|Nation',
	notes: 'Note|Comment|Remarks|Remark|Memo|Description|Bio|About',
	kind: 'Kind|Contact Type|Type of Contact|Entity Type',
};
