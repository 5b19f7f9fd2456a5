#!/usr/bin/env bash
# moment 2.29.4: `format('YYYY-MM-DD')` writes the digits of the locale, which no other locale reads back.
#
# The format names no words, so one takes it for the same in every language, as a key, a file name or a value for another program. In 16
# locales, Arabic and Hindi among them, the digits are others. moment itself reads such a text in that locale only: in English it is
# invalid, strictly or not. Countries differ within a language: `ar` has its own digits, `ar-ma` those of English.
#
# Seen:
#   ar ٢٠٢٦-١١-٢٣: read in ar true, read in en false, read in en strictly false
#   hi २०२६-११-२३: read in hi true, read in en false, read in en strictly false
#   fa ۲۰۲۶-۱۱-۲۳: read in fa true, read in en false, read in en strictly false
#   ar-ma 2026-11-23: read in ar-ma true, read in en true, read in en strictly true
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund moment@2.29.4 || exit 69
cat > "$folder/days.cjs" <<'END'
const moment = require('moment');

for (const locale of ['ar', 'hi', 'fa', 'ar-ma']) {
	require(`moment/locale/${locale}`);
	const text = moment([2026, 10, 23]).locale(locale).format('YYYY-MM-DD');
	const isRead = (...how) => moment(text, 'YYYY-MM-DD', ...how).isValid();
	const answers = [`read in ${locale} ${isRead(locale, true)}`, `read in en ${isRead('en')}`, `read in en strictly ${isRead('en', true)}`];
	console.log(`${locale} ${text}: ${answers.join(', ')}`);
}
END
cd "$folder"
seen=$(node days.cjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
ar ٢٠٢٦-١١-٢٣: read in ar true, read in en false, read in en strictly false
hi २०२६-११-२३: read in hi true, read in en false, read in en strictly false
fa ۲۰۲۶-۱۱-۲۳: read in fa true, read in en false, read in en strictly false
ar-ma 2026-11-23: read in ar-ma true, read in en true, read in en strictly true
END
