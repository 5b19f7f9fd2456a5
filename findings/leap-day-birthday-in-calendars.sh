#!/usr/bin/env bash
# ical.js 2.2.1, rrule 2.8.1 and node-ical 0.20.1: a birthday on 29 February falls on three different days, by rule and by reader.
#
# RFC 5545 says that a rule which comes to a day that does not exist passes it over. So a plain `FREQ=YEARLY` from 29 February falls on leap
# years alone, and rrule and node-ical read it so. ical.js moves it to 1 March in other years. `BYMONTH=2;BYMONTHDAY=29` is passed over by
# all three, though it says the same. To have it every year on the last day of February, `BYMONTHDAY=28,29;BYSETPOS=-1` is a usual answer:
# in a leap year ical.js gives two days for it, the 28th and the 29th. `BYMONTHDAY=-1` is the one rule that all three read as one day a year.
#
# Seen (first days): FREQ=YEARLY: ical.js 2025-03-01, the others 2028-02-29. BYSETPOS=-1 in 2028: ical.js 28 and 29, the others 29.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1 node-ical@0.20.1 || exit 69
cat > "$folder/read.mjs" <<'END'
import ICAL from 'ical.js';
import ical from 'node-ical';
import rrule from 'rrule';

const rules = ['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'];
const calendar = (rule) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'BEGIN:VEVENT', 'UID:ada', 'DTSTAMP:20240101T000000Z', 'DTSTART;VALUE=DATE:20240229', `RRULE:${rule}`, 'SUMMARY:Ada', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

/** The first six days of a rule. */
const readers = {
	'ical.js'(rule) {
		const days = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar(rule))).getFirstSubcomponent('vevent')).iterator();
		return Array.from({ length: 6 }, () => days.next().toString());
	},
	rrule: (rule) => firstOf(rrule.rrulestr(`DTSTART:20240229T000000Z\nRRULE:${rule}`)),
	'node-ical': (rule) => firstOf(Object.values(ical.sync.parseICS(calendar(rule))).find(({ type }) => type === 'VEVENT').rrule),
};

function firstOf(rule) {
	return rule.all((_, count) => count < 6).map((date) => date.toISOString().slice(0, 10));
}

for (const rule of rules) for (const [name, read] of Object.entries(readers)) console.log(`${rule} | ${name} | ${read(rule).join(' ')}`);
END
cd "$folder"
seen=$(TZ=UTC node read.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
FREQ=YEARLY | ical.js | 2024-02-29 2025-03-01 2026-03-01 2027-03-01 2028-02-29 2029-03-01
FREQ=YEARLY | rrule | 2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
FREQ=YEARLY | node-ical | 2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | ical.js | 2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | rrule | 2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | node-ical | 2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1 | ical.js | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-28 2028-02-29
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1 | rrule | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1 | node-ical | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | ical.js | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | rrule | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | node-ical | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28
END
