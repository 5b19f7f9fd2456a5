#!/usr/bin/env bash
# moment 2.29.4, date-fns 4.4.0 and Intl of Node 24.9.0: they number the weeks of Spanish, Russian and Portuguese in different ways.
#
# Weekly notes are named by the week, and two tools that follow the user's language should agree on it. In Spanish and Russian, date-fns takes
# the week with 1 January for the first; moment and Intl take the first week with four days in the year. In Portuguese no two agree: moment
# has weeks from Monday with four days, date-fns from Sunday with four, Intl from Sunday with one, as in Brazil. In German, French
# and Japanese all three agree, so that a test in one of those finds nothing.
#
# Seen: the days of four years on which moment and date-fns differ, the first of them, and the three rules.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund moment@2.29.4 date-fns@4.4.0 node@24.9.0
cat > "$folder/try.mjs" <<'END'
import { getWeek } from 'date-fns';
import * as locales from 'date-fns/locale';
import moment from 'moment';
import 'moment/locale/de.js';
import 'moment/locale/es.js';
import 'moment/locale/fr.js';
import 'moment/locale/ja.js';
import 'moment/locale/pt.js';
import 'moment/locale/ru.js';

const weekOf = (locale) => locale.weekInfo ?? locale.getWeekInfo();
for (const language of ['de', 'es', 'fr', 'ja', 'pt', 'ru']) {
	const locale = locales[language];
	const differing = Array.from({ length: 1461 }, (_, index) => moment('2024-01-01').locale(language).add(index, 'days')).filter(
		(day) => day.week() !== getWeek(day.toDate(), { locale }),
	);
	const [first] = differing;
	const example = first === undefined ? '' : `${first.clone().locale('en').format('YYYY-MM-DD')}: moment ${first.week()}, date-fns ${getWeek(first.toDate(), { locale })}`;
	const { dow, doy } = moment.localeData(language)._week;
	const { firstDay, minimalDays } = weekOf(new Intl.Locale(language));
	const rule = { moment: `${dow}/${7 + dow - doy}`, 'date-fns': `${locale.options.weekStartsOn}/${locale.options.firstWeekContainsDate}`, Intl: `${firstDay % 7}/${minimalDays}` };
	console.log(language, differing.length, example, '| first day/least days:', Object.entries(rule).map((each) => each.join(' ')).join(', '));
}
END
cd "$folder"
seen=$(node_modules/node/bin/node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
de 0  | first day/least days: moment 1/4, date-fns 1/4, Intl 1/undefined
es 369 2026-12-28: moment 53, date-fns 1 | first day/least days: moment 1/4, date-fns 1/1, Intl 1/undefined
fr 0  | first day/least days: moment 1/4, date-fns 1/4, Intl 1/undefined
ja 0  | first day/least days: moment 0/1, date-fns 0/1, Intl 0/undefined
pt 474 2024-01-07: moment 1, date-fns 2 | first day/least days: moment 1/4, date-fns 0/4, Intl 0/undefined
ru 369 2026-12-28: moment 53, date-fns 1 | first day/least days: moment 1/4, date-fns 1/1, Intl 1/undefined
END
