#!/usr/bin/env bash
# chrono-node 2.9.0: some names of people are days to it, and which ones cannot be guessed.
#
# A field that takes "yesterday" or "last Friday" often stands beside the name of a person. Short names of months alone (May, Jan, Jun, Julio)
# are left alone, so that one might think names are safe. But `April Jones` is 1 April, `Wed Khan` is Wednesday and `Sun Li` is Sunday, each
# with the rest of the name left over; in Spanish `Domingo García` is Sunday, and `Mar López` is Tuesday, because `mar` is short for martes.
# There is no sign in the result that tells such a name from a day that was meant: the day of the week is certain, as it would be in `on Sunday`.
#
# Seen, on Monday 2026-11-23:
#   en: April Jones → 2027-04-01, Sun Li → 2026-11-22, Wed Khan → 2026-11-25; May Chen, Jan Muster → nothing
#   es: Domingo García → 2026-11-22, Mar López → 2026-11-24; Julio Ruiz → nothing
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund chrono-node@2.9.0 || exit 69
cat > "$folder/read.mjs" <<'END'
import * as chrono from 'chrono-node';

const monday = new Date(2026, 10, 23, 9);
const names = { en: ['April Jones', 'Sun Li', 'Wed Khan', 'May Chen', 'Jan Muster'], es: ['Domingo García', 'Mar López', 'Julio Ruiz'] };
for (const [language, people] of Object.entries(names)) {
	for (const name of people) {
		const [found] = chrono[language].parse(`tea with ${name}`, monday);
		const day = found && ['year', 'month', 'day'].map((part) => String(found.start.get(part)).padStart(2, '0')).join('-');
		console.log(`${language} | ${name} | ${found ? `${found.text} → ${day}${found.start.isCertain('weekday') ? ' (weekday certain)' : ''}` : 'nothing'}`);
	}
}
END
cd "$folder"
seen=$(TZ=UTC node read.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
en | April Jones | April → 2027-04-01
en | Sun Li | Sun → 2026-11-22 (weekday certain)
en | Wed Khan | Wed → 2026-11-25 (weekday certain)
en | May Chen | nothing
en | Jan Muster | nothing
es | Domingo García | Domingo → 2026-11-22 (weekday certain)
es | Mar López | Mar → 2026-11-24 (weekday certain)
es | Julio Ruiz | nothing
END
