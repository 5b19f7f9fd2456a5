#!/usr/bin/env bash
# moment 2.29.4, date-fns 4.4.0 and CLDR 48.2.0: they number the weeks of Spanish, Russian and Portuguese in different ways.
#
# Weekly notes are named by the week, and two tools that follow the user's language should agree on it. In Spanish and Russian, date-fns takes
# the week with 1 January for the first; moment takes the first week with four days in the year, as CLDR does for Spain and Russia. In
# Portuguese, moment has weeks from Monday and date-fns from Sunday, as CLDR does for Portugal, so that every Sunday is in another week. In
# German, French and Japanese all three agree, and a test in one of those finds nothing.
#
# Seen: the days of four years on which moment and date-fns differ, the first of them, and the three rules (first day of the week, from
# Sunday as 0, and the least days of the first week in the year).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund moment@2.29.4 date-fns@4.4.0 cldr-core@48.2.0 || exit 69
cat > "$folder/try.mjs" <<'END'
import { createRequire } from 'node:module';
import { getWeek } from 'date-fns';
import * as locales from 'date-fns/locale';
import moment from 'moment';
import 'moment/locale/de.js';
import 'moment/locale/es.js';
import 'moment/locale/fr.js';
import 'moment/locale/ja.js';
import 'moment/locale/pt.js';
import 'moment/locale/ru.js';

const { weekData } = createRequire(import.meta.url)('cldr-core/supplemental/weekData.json').supplemental;
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const regions = { de: 'DE', es: 'ES', fr: 'FR', ja: 'JP', pt: 'PT', ru: 'RU' };
for (const [language, region] of Object.entries(regions)) {
	const locale = locales[language];
	const differing = Array.from({ length: 1461 }, (_, index) => moment('2024-01-01').locale(language).add(index, 'days')).filter(
		(day) => day.week() !== getWeek(day.toDate(), { locale }),
	);
	const [first] = differing;
	const example = first === undefined ? '' : `${first.clone().locale('en').format('YYYY-MM-DD')}: moment ${first.week()}, date-fns ${getWeek(first.toDate(), { locale })}`;
	const { dow, doy } = moment.localeData(language)._week;
	const [firstDay, leastDays] = [weekData.firstDay, weekData.minDays].map((of) => of[region] ?? of['001']);
	const rule = { moment: `${dow}/${7 + dow - doy}`, 'date-fns': `${locale.options.weekStartsOn}/${locale.options.firstWeekContainsDate}`, CLDR: `${days.indexOf(firstDay)}/${leastDays}` };
	console.log(language, differing.length, example, '| first day/least days:', Object.entries(rule).map((each) => each.join(' ')).join(', '));
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
de 0  | first day/least days: moment 1/4, date-fns 1/4, CLDR 1/4
es 369 2026-12-28: moment 53, date-fns 1 | first day/least days: moment 1/4, date-fns 1/1, CLDR 1/4
fr 0  | first day/least days: moment 1/4, date-fns 1/4, CLDR 1/4
ja 0  | first day/least days: moment 0/1, date-fns 0/1, CLDR 0/1
pt 474 2024-01-07: moment 1, date-fns 2 | first day/least days: moment 1/4, date-fns 0/4, CLDR 0/4
ru 369 2026-12-28: moment 53, date-fns 1 | first day/least days: moment 1/4, date-fns 1/1, CLDR 1/4
END
