#!/usr/bin/env bash
# libphonenumber-js 1.13.16: in German, Danish, Finnish and Swedish texts, a date is a telephone number.
#
# `findPhoneNumbersInText` finds only what is valid in a country, by the patterns of that country, and so seems safe to run over notes. Where
# numbers have many lengths, 2026-11-23 is a valid one: +49 2026 1123 in Germany, and likewise in three other countries. 23.11.2026 is one in
# Norway, too. A day with its time is none, because the digits go on. Britain, the United States, France and seven others find none, so
# that a test with their numbers shows nothing. Whoever makes links of the numbers in a text has to look for days first.
#
# Seen: the numbers that are found in each text, for 15 countries.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund libphonenumber-js@1.13.16 || exit 69
cat > "$folder/try.mjs" <<'END'
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

const countries = ['AT', 'CH', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'IT', 'JP', 'NL', 'NO', 'PL', 'SE', 'US'];
for (const text of ['Met on 2026-11-23.', 'Met on 2026-12-01.', 'Met on 23.11.2026.', 'Met on 2026-11-23 10:30.']) {
	const found = countries.flatMap((country) => findPhoneNumbersInText(text, country).map(({ number }) => number.number));
	console.log(`${text} ${found.join(' ')}`);
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
Met on 2026-11-23. +4920261123 +4520261123 +35820261123 +4620261123
Met on 2026-12-01. +4920261201 +4520261201 +35820261201 +4620261201
Met on 23.11.2026. +4923112026 +4523112026 +35823112026 +4723112026 +4623112026
Met on 2026-11-23 10:30. 
END
